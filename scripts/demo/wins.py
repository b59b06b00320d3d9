"""Fifty-four wins in two years, most with a result that can be quoted."""

from datetime import date, timedelta

from demo import entries, story
from demo.rows import Book

WINS = (
    # day, text, result, project
    ("2024-10-10", "Cleared the backlog of September with Noor, 61 tickets in two days", "oldest ticket down from 38 to 12 days", None),
    ("2024-10-24", "First macro of mine that Tier 1 uses without asking @macros", "used 90 times in its first month", None),
    ("2024-11-07", "Kept Pinewater calm through the lost rosters @de-escalation", "they renewed in December", None),
    ("2024-11-28", "Sync log explained on one page @writing", "escalations of sync trouble down by a third", None),
    ("2024-12-11", "Answered the whole payroll-week wave alone", "no ticket older than a day at the end", None),
    ("2025-01-16", "Sender list for all IT departments, nobody asks any more @process", "junk-mail tickets 14 to 3 a week", "sign-on-pages"),
    ("2025-01-30", "Trained Larkhill’s new office in one afternoon @training", "no ticket from them in February", "technical-training"),
    ("2025-02-13", "Outage account for Oakfield, sent a day early", "their head of IT quoted it to the board", None),
    ("2025-02-27", "Chat peaks split with Jonas by topic @chat", "wait at the peak 9 to 4 minutes", None),
    ("2025-03-12", "Open hour for customers, first one, 23 came @training", "repeated monthly since", None),
    ("2025-03-20", "KCS v6 Fundamentals passed", "23 of 25", None),
    ("2025-03-28", "Single sign-on pages done @writing @help-center", "sign-on tickets down by 40 percent in a month", "sign-on-pages"),
    ("2025-04-16", "Merged the 212 doubles of Two Rivers without a loss", "customer sent a cake", None),
    ("2025-04-30", "Found the cause of the slow mornings at St Alder", "Ops changed the proxy advice for everyone", None),
    ("2025-05-14", "Showed with numbers that the forum costs more than it gives @process", "dropped in time, 3 h a week back", None),
    ("2025-05-28", "Angry Merrow round turned into a reference call @de-escalation", "they speak for us to two districts", None),
    ("2025-06-11", "Templates for the five longest answers @macros", "-2.1 h median on first replies", None),
    ("2025-06-25", "Acting lead for three weeks, rota held @process", "no shift uncovered", None),
    ("2025-07-10", "Rollover guide, tested on a clean school @writing @help-center", "rollover tickets halved against last July", "rollover-guide"),
    ("2025-08-08", "ITIL 4 Foundation passed", "36 of 40", None),
    ("2025-08-21", "Back-to-school plan for Tier 1 on one sheet", "still on the wall in October", None),
    ("2025-09-03", "Export with the wrong term reproduced and handed over whole @tickets", "fixed in four days, Product thanked in the channel", None),
    ("2025-09-11", "Kept the phones going with two people out", None, None),
    ("2025-10-09", "Eastmere stayed after the double refunds @de-escalation", "contract signed for two years", None),
    ("2025-11-06", "Half of the October queue gone in a week", "backlog 131 to 70", None),
    ("2025-11-19", "Escalation form: seven fields instead of nineteen @process", "well documented 6 of 10 to 8 of 10", "escalation-form"),
    ("2025-12-04", "Taught Jonas to escalate; he was praised by IT Ops @mentoring", "two of his notes are samples now", None),
    ("2025-12-12", "Page on what to send us @writing @help-center", "one question fewer in every second ticket", "escalation-form"),
    ("2025-12-18", "Quiet holidays: everything due answered before the break", "three tickets waited on 5 January", None),
    ("2026-01-15", "Wait by team measured for the first time @process", "Product saw 4.1 days in black and white", "service-agreement"),
    ("2026-01-29", "Kestrel Bay merge without a single lost child record", "their thanks are on file", None),
    ("2026-02-12", "Turned a shouting hour with a head teacher into a plan @de-escalation", "apology from their side, plan kept", None),
    ("2026-02-25", "Word list of how customers call things @writing", "search finds three times as much", None),
    ("2026-03-11", "Tier 1 reads sync logs alone now @training", "escalations of sync trouble 9 to 2 a week", None),
    ("2026-03-26", "Chat peak of the price change, nobody waited over five minutes @chat", None, None),
    ("2026-04-14", "Reply agreement with Product signed @negotiation @process", "median answer 3.9 to 1.4 days", "service-agreement"),
    ("2026-04-22", "Workshop of KCS Practices, first in the mock at its end", "27 of 30", None),
    ("2026-05-07", "Roles and rights explained in one picture @writing", "printed by four districts", None),
    ("2026-05-20", "Load talk with Priya, with numbers instead of sighs @negotiation", "Billing agreed to take invoices back", None),
    ("2026-05-28", "Parent invitations macro @macros", "11 replies a day saved", None),
    ("2026-06-10", "Recovered Hazel Cross after the bulk-mail mishap @de-escalation", "five stars from the same person a week later", None),
    ("2026-06-17", "Ten of ten solved within a day on the hardest Wednesday", "noticed by the head of Fernhill", None),
    ("2026-06-25", "Moving-a-school page @writing @help-center", "two phone calls instead of six per move", None),
    ("2026-07-08", "First import-error guide online @writing", "71 readers in its first week", "import-guides"),
    ("2026-07-15", "Refund macro rewrite: 9 replies down to 3 @writing @macros", "-1.8 h median on refunds", "refund-macros"),
    ("2026-07-20", "Invoice chasing handed to Billing, with a checklist @process @negotiation", "2.2 h a week back", "invoice-chasing"),
    ("2026-07-30", "Age view for the queue: nobody sorts by noise any more @process", "oldest ticket 19 to 12 days", "24-hour-answer"),
    ("2026-08-06", "Turned the Northgate escalation into a renewal @de-escalation", "customer quote on file", None),
    ("2026-08-12", "Import-errors guide: 412 views, 38 tickets avoided @writing @help-center", "38 tickets avoided", "import-guides"),
    ("2026-09-04", "Weekend rota swapped without a gap @process", "three people had their wish", None),
    ("2026-09-10", "Handover note for chat cover", "repeated questions halved", None),
    ("2026-09-17", "IT Ops named my tickets the template for escalations @tickets", "praise from IT Ops lead", None),
    ("2026-09-22", "Import-errors guide, part 2 published @writing @help-center", None, "import-guides"),
    ("2026-09-24", "Kept Oakfield district: 3-week-old outage thread @de-escalation", "customer quote on file", None),
)  # fmt: skip

PRIVATE = frozenset(("2026-02-12", "2025-05-28"))
LINKED = {
    "2026-04-14": "product-reply",
    "2025-11-19": "escalations-documented",
    "2026-07-15": "full-resolution",
}
PROOF = {
    "2025-03-28": "https://help.fernhill.example/single-sign-on",
    "2026-08-12": "https://help.fernhill.example/import-errors",
    "2026-09-22": "https://help.fernhill.example/import-errors-2",
}
WHO = {"2026-08-06": "Northgate", "2026-09-24": "Oakfield", "2026-09-17": "IT Ops"}
FOR_ROLE = {"2025-03-12": "community-manager", "2026-08-12": "help-center-writer"}


def write_all(book: Book) -> None:
    """Add the wins; the results of many came on the Friday after."""
    for text_day, text, impact, project in WINS:
        day = date.fromisoformat(text_day)
        friday = day + timedelta(days=(4 - day.weekday()) % 7)
        metric, role = LINKED.get(text_day), FOR_ROLE.get(text_day)
        entries.write(
            book, day, text, minute=book.rng.randrange(900, 1065), kind="win", impact=impact,
            updated=story.moment(friday, 1015) if impact and book.rng.random() < 0.6 else None,
            private=int(text_day in PRIVATE), url=PROOF.get(text_day), who=WHO.get(text_day),
            project=book.link("project", project) if project else None,
            metric=book.link("metric", metric) if metric else None,
            role=book.link("role", role) if role else None,
        )  # fmt: skip
