"""The inside of comparing: from two wordings to their differences. `collate.comparison` is its front door."""
