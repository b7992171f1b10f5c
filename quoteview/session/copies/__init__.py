"""Two checkers' copies of a project: where they parted, and what they make together."""
