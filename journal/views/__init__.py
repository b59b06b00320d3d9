"""What the journal can say: named tuples, one module a noun, readable after the transaction."""
