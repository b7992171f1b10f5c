"""What is left of a damaged project: its history, and the project that can be made of it."""
