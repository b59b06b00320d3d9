"""Many commands at once on one journal, and commands that are killed at a random moment."""

import os
import random
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from faults import Case, Ran, copied, left_wrong, program, rows


def at_once(home, workers):
    """Run lists of commands beside each other, those of one list one after another; return all
    runs.
    """

    def work(lines):
        return [program(Case(home, argv)) for argv in lines]

    with ThreadPoolExecutor(len(workers)) as pool:
        return [ran for runs in pool.map(work, workers) for ran in runs]


def refused(runs):
    """Return the runs that did not end well."""
    return [ran for ran in runs if ran.code]


def killed(case, folder, *, times, longest, seed=0):
    """Run the command again and again, each time killed after 0 to `longest` seconds; return the
    runs after which a promise did not hold.
    """
    rng = random.Random(seed)
    whole = copied(case, folder / "whole")
    assert program(whole).code == 0
    old, new, wrong = rows(case.home), rows(whole.home), []
    for _ in range(times):
        fresh = copied(case, folder / "killed")
        what = left_wrong(fresh.home, killed_after(fresh, rng.uniform(0, longest)), old, new)
        wrong += [what] if what else []
    return wrong


def killed_after(case, seconds):
    """Run the command in a group of its own and kill that after so many seconds."""
    started = subprocess.Popen(
        [sys.executable, "-B", "-m", "journal", *case.argv],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "JOURNAL_HOME": str(case.home)},
        text=True,
        start_new_session=True,
    )
    time.sleep(seconds)
    if started.poll() is None:
        os.killpg(started.pid, signal.SIGKILL)
    out, err = started.communicate()
    return Ran(started.returncode, out, err)
