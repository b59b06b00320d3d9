"""What hot words do, without Typer: `act(run, words, …)`, called by the lane and by the word's
command.
"""
