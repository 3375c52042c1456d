"""What an examination of the office file found wrong."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.domain.records import RecordRef


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with the office file, said in a sentence; ``record`` is what it concerns, where that is known."""

    sentence: str
    record: RecordRef | None = None
