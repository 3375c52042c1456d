"""All tables, gathered, so that one import knows the whole file."""

from __future__ import annotations

from secretariat.persistence.tables import (
    archive,
    bodies,
    body_ledgers,
    documents,
    journal,
    meetings,
    people,
    schema,
    seats,
    settings,
    tasks,
    templates,
    units,
)
from secretariat.persistence.tables.metadata import METADATA

__all__ = [
    "METADATA", "archive", "bodies", "body_ledgers", "documents", "journal", "meetings", "people", "schema", "seats", "settings", "tasks",
    "templates", "units",
]
