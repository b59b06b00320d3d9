"""A career and productivity journal for the shell."""

__version__ = "0.1.0"
