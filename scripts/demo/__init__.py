"""The invented two years of Robin Vale, support specialist at Fernhill, as rows of a journal."""
