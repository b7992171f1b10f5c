"""What is on the screen, one view a file."""
