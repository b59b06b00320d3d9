"""The parts of scripts/docs.py: the walk over the words, the reference, and the sessions."""
