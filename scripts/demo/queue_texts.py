"""What Robin writes about tickets: a trouble, what it turned out to be, and ways to say both."""

# fmt: off
TROUBLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("roster import stops at row 411", (
        "a stray comma in the header", "two columns swapped since their update",
        "one surname with a tab in it")),
    ("import says “unknown school code”", (
        "the code had lost its leading zero in a spreadsheet", "their new building was never set up",
        "an old export template")),
    ("students missing after the nightly sync", (
        "the year filter was still on last year", "they had been marked as leavers by hand",
        "the sync had stopped at a locked record")),
    ("teachers see each other’s classes", (
        "a shared template with the wrong role", "cleaned up the roles and wrote down how",
        "co-teaching switched on for all")),
    ("single sign-on loop after the domain change", (
        "the old address was still in their directory", "a bookmark to the old page",
        "walked their admin through the three settings")),
    ("password mails land in junk", (
        "sent the list of our senders to their IT", "their filter was renewed last night",
        "one missing record, in writing")),
    ("duplicate parent accounts", (
        "merged eleven pairs, showed them the merge page", "two spellings of one street",
        "the import matched on phone, not on mail")),
    ("grade export has the wrong term", (
        "the term dates overlapped by a day", "they had last year’s template",
        "reproduced it, Product has the steps")),
    ("report cards print without logos", (
        "the logo was larger than the page allows", "a print setting, picture sent",
        "worked after clearing the old template")),
    ("timetable shows last year’s rooms", (
        "the rooms were never rolled over", "the copy was made before the merge",
        "one tick box, found on the second screenshot")),
    ("attendance cannot be closed", (
        "one class had two teachers of record", "a holiday stood on the wrong date",
        "the half day in their calendar")),
    ("refund shown twice", (
        "one of them was only the notice", "the second one was a correction",
        "asked for the statement first, it was fine")),
    ("wrong amount on the canteen account", (
        "a family discount that had ended", "the top-up was on the sibling’s account",
        "the price list was changed in the middle of a day")),
    ("app asks for an update that is not there", (
        "old tablets, told them which ones still work", "the store was slow in their region",
        "a managed device, their IT pushes it tomorrow")),
    ("calendar feed empty since Monday", (
        "the link had been renewed", "they had subscribed to a deleted calendar",
        "the feed came back by itself, Ops confirmed the window")),
    ("messages to parents are not translated", (
        "the language was set on the child", "translation was off for the whole school",
        "explained what is and is not translated")),
    ("cannot archive a closed school", (
        "three invoices were still open", "a substitute account kept it alive",
        "did it with them, click by click")),
    ("locker numbers gone after the merge", (
        "the field was mapped to notes", "restored them from the file they had kept",
        "asked them never to delete that file")),
    ("bulk mail stuck at 40 percent", (
        "one address with a blank in it", "the queue moved again after an hour",
        "split the list, all of it went out")),
    ("read-only user can edit", (
        "a second role, forgotten from a trial", "the old admin had left it so",
        "checked the log with them: nothing was changed")),
    ("bus list sorted by first name", (
        "showed the second sort button", "a wish, and a fair one; noted for Product",
        "worked around it with a saved view")),
    ("phone numbers lose the plus sign", (
        "a spreadsheet did that, not we", "the column must be text, sent a picture",
        "fixed the file for them this once")),
    ("two-step codes never arrive", (
        "the number ended in a wrong digit", "roaming; gave them the app instead",
        "their carrier blocks short codes")),
    ("consent forms open blank", (
        "an old browser on the office computer", "the form had been unpublished",
        "reproduced on a tablet, sent to Product")),
    ("class photo in the wrong profile", (
        "two children with one name, swapped back and apologised",
        "the file names were by seat, not by name", "removed within ten minutes of the call")),
    ("summer courses visible to nobody", (
        "published but without dates", "the age range excluded everyone",
        "a draft, one click")),
    ("substitute cannot see her lessons", (
        "the cover ended yesterday", "added to the wrong school, moved",
        "the phone app caches a day, told her so")),
    ("exam seating list prints on forty pages", (
        "a page break per row, off now", "landscape and smaller type",
        "sent a template that fits on three")),
    ("invoice address cannot be changed", (
        "only the owner may; wrote to the owner", "the field is locked while a run is open",
        "pointed to Billing with all they need to know")),
    ("slow pages every morning at eight", (
        "their proxy scans everything at eight", "passed on with times and page names",
        "forty classes opened the same report")),
    ("absence codes changed their meaning", (
        "someone had edited the shared list", "two lists with one name",
        "restored yesterday’s list, showed the history page")),
    ("guardians listed in the wrong order", (
        "custody field filled by the import", "sorted by date of entry since March",
        "a private matter, handled on the phone and kept short")),
)
# fmt: on
"""A trouble of a customer, and how it ended."""

TAGS = {
    "import": "imports", "roster": "imports", "sign-on": "sso", "refund": "refunds",
    "codes never": "sso", "sync": "sync", "print": "printing", "amount": "refunds",
}  # fmt: skip
"""A word of the trouble, and the tag that Robin uses for such."""

WAYS = (
    "{who}: {trouble}; {end}",
    "{trouble} at {who}, {end}",
    "solved for {who}: {trouble}, {end}",
    "{who}, {trouble}. {End}",
    "{Trouble} ({who}): {end}",
    "second reply to {who}, {trouble}: {end}",
    "long one from {who}, {trouble}. {End}",
    "{who} again, {trouble}. {End}",
    "closed the {who} thread: {trouble}; {end}",
    "screenshots back and forth with {who}: {trouble}, {end}",
    "{Trouble}. {who} had three theories; {end}",
    "took over from Tier 1: {who}, {trouble}; {end}",
)

ROUNDS = (
    "queue round before lunch, {many} closed, {few} handed on with notes",
    "morning backlog: {more} new since yesterday, {many} answered before ten",
    "cleared the oldest {many}, the last one was {few} weeks old",
    "afternoon queue, {many} replies, mostly questions that a page could answer",
    "first replies only: {many} in an hour, then the hard {few}",
    "{many} tickets about the same outage, one macro for all of them",
    "sorted the queue by age, not by noise: {many} done",
    "quiet queue, {many} closed and time to read the threads twice",
    "sudden wave, {more} waiting, {many} answered, nobody shouted",
    "tagged {more} old tickets so that the report says something",
    "reopened ones first: {few} of {many} were reopened for a thank-you",
    "asked {few} customers if it still hurts, {many} silent ones closed",
    "went through the snoozed tickets, {many} woken, {few} were long solved",
    "escalation notes for {few} tickets, each with steps, times and a picture",
)
"""Many tickets in one line."""
