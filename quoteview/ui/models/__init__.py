"""What the views show: rows, filters and counts, over the values of a collection."""
