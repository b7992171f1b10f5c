"""The project file: everything that was read, found and decided, and the history of it."""
