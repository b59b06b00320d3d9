"""What one run of the program gave."""

import json
from typing import Any, NamedTuple


class Answer(NamedTuple):
    """What one run of the program gave."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        """Standard output by line."""
        return self.out.splitlines()
