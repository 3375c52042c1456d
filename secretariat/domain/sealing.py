"""Seals of archival units: one SHA-256 over what a unit says of itself and over the hashes of its files (rule 8)."""

from __future__ import annotations

import hashlib
import json

from secretariat.domain.archive import ArchivalUnit, Retention
from secretariat.domain.documents import DocumentKind

_LASTING = frozenset({DocumentKind.FOUNDING_NOTICE, DocumentKind.MINUTES, DocumentKind.RECORD})
_SHORT = frozenset({DocumentKind.SIGN_IN_SHEET, DocumentKind.NAME_CARDS})


def seal_of(unit: ArchivalUnit) -> str:
    """Return the unit's seal in 64 hexadecimal digits.

    Everything is sealed but the unit's ids, its version counter and the archival number, which is assigned at year-end.
    Canonical form: JSON with sorted keys, no blanks, UTF-8; files in the order of their ordinals.
    """
    content = {
        "kind": unit.kind_label, "title": unit.title, "responsible": unit.responsible, "number": unit.number,
        "dated": unit.dated.isoformat(), "year": unit.year, "retention": unit.retention.value, "pages": unit.pages,
        "text": hashlib.sha256(unit.text.encode()).hexdigest(), "sealed_at": unit.sealed_at.isoformat(),
        "files": [[file.ordinal, file.part.value, file.file_name, file.digest]
                  for file in sorted(unit.files, key=lambda file: file.ordinal)],
    }
    written = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def proposed_retention(kind: DocumentKind) -> Retention:
    """Propose how long a kind of document is kept: founding papers and minutes for ever, lists of the day ten years.

    After the retention table offices follow (国家档案局令第8号); the clerk may choose otherwise before sealing.
    """
    if kind in _LASTING:
        return Retention.PERMANENT
    return Retention.TEN_YEARS if kind in _SHORT else Retention.THIRTY_YEARS
