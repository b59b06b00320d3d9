"""`journal critique` with its options."""

from journal.commands import line_words
from journal.commands.hot import critique as hot

app = line_words.word(
    "critique",
    "Keep critical words, and who said them.",
    (
        "journal critique the guide skipped a step --who Docs",
        'journal critique too slow on Monday --who "IT Ops" -d mon',
    ),
    hot.act,
)
