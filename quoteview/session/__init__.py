"""What one can do, without a window."""
