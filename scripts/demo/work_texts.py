"""What Robin writes about chat, pages, trainings and other teams' work."""

CHAT = (
    "chat cover, {many} conversations, longest with {who} about {topic}",
    "phone: {who}, {topic}, calm at the end",
    "phone: {who}, {topic}; wrote it up while they talked",
    "two chats at once, {who} and {other}, both about {topic}",
    "chat peak after the newsletter, {many} in an hour",
    "call with {who}: {topic}, promised a mail and sent it",
    "chat with a parent from {who}, {topic}, not ours but pointed on",
    "took the angry call from {who}: {topic}",
    "chat handover from {colleague}, {topic} at {who} was half solved already",
    "phone queue alone for an hour, {few} calls, nothing burned",
    "lunch cover on chat, {many} short ones, {few} about {topic}",
    "screen share with {who} for {topic}, needed both of us",
    "{who} rang before I had read their mail; {topic}",
    "evening chat, {few} conversations, all of them kind",
    "call back to {who} as agreed, {topic} is settled",
    "chat: {topic} five times in a row, saved as a macro",
    "{who} on the phone for {few} times ten minutes, {topic}",
    "chat with {who}: {topic}, and a joke at the end",
    "phone: a new admin at {who}, {topic} from the beginning",
    "chat cover with {colleague}, {many} between us, {topic} on top",
    "long hold with {who} and their IT, {topic}",
    "{topic}: {who} wanted a voice, not a link",
)
TOPICS = (
    *("invoices that came twice", "the new sign-in page", "a roster that will not load"),
    *("report cards", "lost passwords", "the outage page", "a refund that takes too long"),
    *("parents who see nothing", "the summer rollover", "timetable clashes", "exam lists"),
    *("the app on old tablets", "consent forms", "who may see what", "bus lists"),
    *("an import from the old system", "the price change", "message limits", "a school merger"),
)

PAGES = (
    "rewrote the page on {page}, half as long",
    "new pictures for {page}, the old ones showed buttons we no longer have",
    "macro for {page}: three replies become one",
    "FAQ entry on {page} from five tickets of this week",
    "read {page} aloud to {colleague}, cut what made us stumble",
    "linked {page} to the tickets that asked for it, {many} of them",
    "first draft of {page}, ugly and complete",
    "second draft of {page}, the order is right now",
    "asked Docs about the words on {page}, two changed, one kept",
    "merged two old pages into one on {page}",
    "search terms for {page}: customers say it otherwise than we do",
    "checked {page} step by step on a clean account, two steps were wrong",
    "page views of {page} looked up: {more} this month",
    "took {page} out of the drafts, published before lunch",
    "decision tree for {page}, one side of paper",
    "outline for {page}, then stopped while it was good",
)
PAGE_TITLES = (
    *("import errors", "the roster file", "refunds", "single sign-on", "the yearly rollover"),
    *("merging accounts", "report cards", "roles and rights", "parent invitations"),
    *("printing", "the calendar feed", "attendance codes", "two-step codes", "moving a school"),
    *("what to send us", "timetable rooms", "bulk mail", "the status page", "sharing a class"),
)

TRAININGS = (
    "technical training for {who}: {topic}, {few} people",
    "training {who}, {topic}; they had sent questions ahead, good",
    "second session with {who} on {topic}",
    "training of new admins at {who}, {many} in the room, {topic}",
    "{topic} for {who}, recorded it in case somebody wants it",
    "stood in for Experts at {who}: {topic}",
    "trained {who} on {topic}, the last third was support in disguise",
    "short training on {topic}, {who} and {other} together",
    "{who}: {topic} again, new people since spring",
    "questions after the training at {who}, {topic}",
    "prepared {topic} for {who}, then gave it",
    "{few} teachers of {who} in a video room, {topic}",
)
SUBJECTS = (
    *("roster imports", "rights and roles", "the rollover", "reports", "single sign-on"),
    *("timetables", "messages to parents", "attendance", "the data export", "merging schools"),
)

TRIAGE = (
    "bug triage for Product: {many} reports, {few} of them real",
    "reproduced {bug}, steps and a film for Product",
    "sorted Product’s inbox with {colleague}, {many} duplicates closed",
    "{bug}: not ours to rank, ranked it all the same",
    "wrote the release note that Product forgot, about {bug}",
    "asked Product once more about {bug}, {few} customers wait",
    "tested the fix for {bug}, it holds",
    "labelled {many} bug reports by what customers lose",
    "{who} sent a film of {bug}, cut it down for Product",
    "told {few} customers that {bug} is known",
    "{bug} again, this time at {who}; linked to the old report",
    "met {colleague} about {bug}, agreed what counts as gone",
)
BUGS = (
    *("the blank consent form", "the double reminder", "the export with the wrong term"),
    *("the search that skips umlauts", "the slow report", "the lost draft", "the round corner bug"),
    *("the time zone of reminders", "the ghost class", "the print preview", "the stuck upload"),
)

DUTIES = (
    ("live-many", "morning round with Tier 1, who takes what, {many} waiting"),
    ("live-many", "taught {colleague} the way we escalate, on three old tickets"),
    ("live-many", "team meeting led in place of Priya, {few} points, ended on time"),
    ("live-many", "onboarding hour with {colleague}: the queue and its habits"),
    ("live-many", "showed Tier 1 how to read a sync log, {few} of them"),
    ("live-many", "looked at {who} together with Tier 1, {topic}"),
    ("live-many", "retro of the week with Tier 1, {few} cards"),
    ("live-many", "practised hard calls with {colleague}: {topic}"),
    ("async-one", "rota for next week, {few} wishes, all met but one"),
    ("async-one", "read {many} Tier 1 replies and left notes on {few}"),
    ("async-one", "weekly numbers for Priya, {few} lines and a reason"),
    ("async-one", "answered {few} leave requests that were left"),
    ("async-one", "mail to the other leads about chat cover and {topic}"),
    ("async-one", "{who} asked for the lead, and the lead was me: {topic}"),
    ("async-one", "notes on {colleague}’s escalations, two fine, one thin"),
    ("async-one", "stood in for Priya’s mail, {many} answered, {few} kept for her"),
)

CHASING = (
    "chased the invoice of {who}, third reminder",
    "payment plan for {who}, typed for Billing what Billing knows",
    "{who} paid, told Billing where to look",
    "found the order number of {who} for Billing",
    "explained a late fee to {who}, not my fee",
    "invoice of {who} sent again to the right address",
    "asked {who} for the purchase order, twice",
    "list of open invoices gone through, {many} mails",
    "{who} and {other} pay together, untangled for Billing",
    "call with the bookkeeper of {who} about a credit note",
    "{many} reminders sent that Billing’s system should send",
    "{who} sent the money twice, asked Billing to send it once",
)
LEAKS = (
    "Larkhill asked about the reminder again, answered and pointed to Billing",
    "an old invoice thread of Westerby came back to me",
    "forwarded two reminders to Billing with a kind line",
    "Merrow pays by bank now, told Billing",
    "chased the ACME invoice",
)
WEBINARS = (
    "open hour for all customers, {many} came, {topic}",
    "webinar on {topic}, questions for twenty minutes more",
    "showed the other support teams how we write about {page}",
)
