"""Decisions that lost their words: made into orphans, placed by a person, or placed again by a scan."""
