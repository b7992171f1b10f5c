"""The inside of checking: what a source says, and where in it the words of a quotation stand."""
