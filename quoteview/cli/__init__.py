"""The command line: arguments, session calls, exit codes."""
