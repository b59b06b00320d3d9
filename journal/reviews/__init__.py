"""What was concluded: comparisons and reviews over ledger and plans."""
