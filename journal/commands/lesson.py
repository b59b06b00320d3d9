"""`journal lesson` with its options."""

from journal.commands import line_words
from journal.commands.hot import lesson as hot

app = line_words.word(
    "lesson",
    "Keep something learned.",
    (
        "journal lesson ask for the date, not the promise",
        "journal lesson read the whole thread first @de-escalation",
    ),
    hot.act,
)
