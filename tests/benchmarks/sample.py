"""The sample office of the figures: every founding notice of the sample taken in, and a plenary of each body arranged."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from pathlib import Path

from secretariat.domain.listings.imports import ImportDecision
from secretariat.domain.meetings import KIND_NAMES, MeetingKind
from secretariat.office import open_office
from tests.benchmarks.large_office.size import TODAY
from tests.benchmarks.starting import ROOT

SAMPLE = ROOT / "resources" / "sample"


def sample_office(folder: Path) -> Path:
    """Make the sample office anew and return its file."""
    path = folder / "sample-office.ysms"
    for old in folder.glob("sample-office.ysms*"):
        old.unlink()
    folder.mkdir(parents=True, exist_ok=True)
    now = datetime.combine(TODAY, time(9))
    with open_office(path, today=lambda: TODAY, now=lambda: now, actor="何静") as office:
        for number, notice in enumerate(sorted(SAMPLE.glob("*.txt"))):
            draft = office.imports.read_text(notice.read_text(encoding="utf-8"), notice.name)
            body = office.imports.confirm(ImportDecision(draft, draft.reading)).body_id
            if body is not None:
                starts_at = now + timedelta(days=9 + number)
                title = office.meetings.default_title(body, MeetingKind.PLENARY, TODAY.year)
                office.meetings.arrange(body, MeetingKind.PLENARY, KIND_NAMES[MeetingKind.PLENARY], title, starts_at,
                                        "区政府第一会议室", "办公室主任")
    return path
