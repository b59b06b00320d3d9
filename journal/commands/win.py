"""`journal win` with its options."""

from journal.commands import line_words
from journal.commands.hot import win as hot

app = line_words.word(
    "win",
    "Keep something that went well.",
    (
        "journal win kept Oakfield after a three-week outage thread @de-escalation",
        'journal win cut refund replies from 9 to 3 --impact "1.8 h less on the median"',
    ),
    hot.act,
)
