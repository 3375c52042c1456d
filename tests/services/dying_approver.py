"""A process whose forked children approve and issue one notice after another, each killed at another moment.

Called as ``python -m tests.services.dying_approver FOLDER``; it makes one office file a death and writes beside it the
numbers that were told to the clerk. Prints nothing; the test looks at the files.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from pathlib import Path

from tests.services.founding_examples import office_at
from tests.services.meeting_examples import CONVENER, Story

DEATHS = int(os.environ.get("SECRETARIAT_DEATHS", "16"))
NOTICES = 6


def main(folder: Path) -> None:
    """Draft some notices, measure how long approving one takes, then die after each in turn, at moments spread over the next."""
    prepared = folder / "prepared"
    prepared.mkdir()
    story = Story(prepared)
    notices = [story.office.meeting_papers.draft_notice(story.arrange(title=f"会议{number}")) for number in range(NOTICES)]
    story.office.close()
    whole = folder / "whole"
    shutil.copytree(prepared, whole)
    began = time.perf_counter()
    _approve(whole, notices)
    seconds = (time.perf_counter() - began) / NOTICES
    for number in range(DEATHS):
        place = folder / f"{number:03d}"
        shutil.copytree(prepared, place)
        _let_one_die(place, notices, number % NOTICES, seconds * (number + 0.5) / DEATHS)


def _let_one_die(place: Path, notices: list[int], told: int, after: float) -> None:
    child = os.fork()
    if child == 0:
        _approve(place, notices)
        os._exit(0)
    # Waiting for what it says, not for a time, spreads the deaths over the work on a busy machine too.
    while not (place / "told").exists() or (place / "told").read_bytes().count(b"\n") < told:
        if os.waitpid(child, os.WNOHANG)[0]:
            raise SystemExit("The child ended by itself before it said what it was waited for.")
        time.sleep(0.001)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def _approve(place: Path, notices: list[int]) -> None:
    with office_at(place) as office, (place / "told").open("a", encoding="utf-8", buffering=1) as told:
        for notice in notices:
            told.write(f"{office.documents.approve_and_issue(notice, CONVENER, office.today())}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
