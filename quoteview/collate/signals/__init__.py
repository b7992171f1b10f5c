"""The inside of signals: one noun a file; `collate.signalling` is the front door."""
