"""Windows beside the window. None of them holds a result."""
