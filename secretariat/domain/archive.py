"""Archival units: what is sealed, under which hash, for how long it is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Retention(StrEnum):
    """保管期限 after DA/T 22: permanent, 30 years, 10 years."""

    PERMANENT = "Y"
    THIRTY_YEARS = "D30"
    TEN_YEARS = "D10"

    @property
    def label(self) -> str:
        """The word a clerk reads."""
        return {"Y": "永久", "D30": "30年", "D10": "10年"}[self.value]


class ArchivalPart(StrEnum):
    """What a file is inside its unit: 正本, 定稿, 附件, 扫描件."""

    ISSUED_PDF = "issued_pdf"
    FINAL_DOCX = "final_docx"
    ANNEX = "annex"
    SCAN = "scan"


@dataclass(eq=False, kw_only=True)
class ArchivalFile:
    """One file of an archival unit, known by the hash of its bytes."""

    id: int = field(init=False)
    unit_id: int = field(init=False)
    part: ArchivalPart
    ordinal: int
    file_name: str
    digest: str
    version: int = field(init=False)


@dataclass(eq=False, kw_only=True)
class ArchivalUnit:
    """One document with its annexes, sealed 件 (DA/T 22). ``seal`` is a SHA-256 over the metadata and its files' hashes.

    The archival number 档号 is assigned at year-end and lies outside the sealed content (domain rule 8).
    """

    id: int = field(init=False)
    document_id: int
    body_id: int | None = None
    meeting_id: int | None = None
    kind_label: str
    title: str
    responsible: str | None = None
    number: str | None = None
    dated: date
    year: int
    retention: Retention
    pages: int | None = None
    text: str
    sealed_at: datetime
    seal: str
    archival_number: str | None = None
    files: list[ArchivalFile] = field(default_factory=list)
    version: int = field(init=False)
