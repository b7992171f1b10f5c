"""quoteview: find, attribute, group and compare quotations across articles."""
