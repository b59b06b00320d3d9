"""Foreign formats: a reader yields drafts with the place they stood at, a writer takes views.

No module of this room sees the database; a reader raises ExchangeError and nothing else.
"""

from typing import TYPE_CHECKING, Any, NamedTuple

from journal._lazy import lazy_submodules, load

if TYPE_CHECKING:
    from journal.exchange import decoded as decoded
    from journal.exchange import ics as ics
    from journal.exchange import jrnl as jrnl
    from journal.exchange import jrnl_form as jrnl_form
    from journal.exchange import jsonl as jsonl
    from journal.exchange import jsonresume as jsonresume
    from journal.exchange import jsonresume_in as jsonresume_in
    from journal.exchange import metric_csv as metric_csv
    from journal.exchange import options as options
    from journal.exchange import resume_fields as resume_fields
    from journal.exchange import strict_json as strict_json
    from journal.exchange import timers as timers
    from journal.exchange import zones as zones

__getattr__ = lazy_submodules(
    __name__,
    "decoded",
    "ics",
    "jrnl",
    "jrnl_form",
    "jsonl",
    "jsonresume",
    "jsonresume_in",
    "metric_csv",
    "options",
    "resume_fields",
    "strict_json",
    "timers",
    "zones",
)


class Format(NamedTuple):
    """One format: its module here, what it is, whether it is read and written, and without loss."""

    module: str
    what: str
    reads: bool
    writes: bool
    lossless: bool

    @property
    def room(self) -> Any:
        """The module, loaded on first use: `read`, `write`, `looks_like`."""
        return load(f"journal.exchange.{self.module}")


FORMATS = {
    "jsonl": Format("jsonl", "the whole journal, one line a row", True, True, lossless=True),
    "jsonresume": Format(
        "jsonresume_in",
        "JSON Resume: jobs, certificates, projects, skills",
        True,
        False,
        lossless=False,
    ),
    "jrnl": Format("jrnl", "jrnl: text file, folder or JSON export", True, True, lossless=False),
}
"""Every format by its word."""
