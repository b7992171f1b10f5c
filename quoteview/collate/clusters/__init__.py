"""The inside of grouping: from wordings to statements. `collate.clustering` is its front door."""
