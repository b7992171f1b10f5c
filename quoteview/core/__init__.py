"""What things are: frozen values, closed sets and errors. Standard library only."""
