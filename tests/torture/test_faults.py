"""Whichever system call is killed or refused, the journal is as before the command or as after it."""

import pytest
from commands_on_trial import COMMANDS
from faults import NEEDED, allowed, hit

pytestmark = [
    pytest.mark.torture,
    pytest.mark.skipif(not allowed(), reason=f"needs {NEEDED}"),
]

FAULTS = {"R1": "signal=SIGKILL", "R2 EIO": "error=EIO", "R2 ENOSPC": "error=ENOSPC"}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("case", COMMANDS, indirect=True)
def test_a_fault_at_any_call_leaves_the_old_rows_or_the_new_ones(
    case, fault, tmp_path, figure, request
):
    name = request.node.callspec.params["case"]
    runs, wrong = hit(case, FAULTS[fault], tmp_path)
    figure(fault, f"{name}: a fault at every write-side call", runs, wrong)

    assert wrong == []
