"""What was found, as files that others read."""
