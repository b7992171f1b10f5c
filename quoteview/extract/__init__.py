"""Document to Quotations."""
