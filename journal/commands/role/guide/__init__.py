"""`journal role compare --guide`: the way to a comparison, question by question; it can be left
anywhere and goes on at the first gap.
"""
