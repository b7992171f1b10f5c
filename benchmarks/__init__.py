"""How fast quoteview is and what memory it takes: `python3 run.py bench`. Nothing here is a test."""
