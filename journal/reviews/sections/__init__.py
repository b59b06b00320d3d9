"""The sections of a review: each a pure function of the rows and the frame."""
