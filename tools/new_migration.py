"""Write the next step of the office file's schema: what the tables say against what the newest step leaves.

    python tools/new_migration.py "Keep who sealed it"
    python tools/new_migration.py --first        rewrite step 0001; only before the first release

The step is a proposal: read it, mend it, raise ``SCHEMA`` in ``persistence/schema_number.py``, and let
``tests/persistence/test_migrations.py`` compare what it leaves with what a new file gets.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
import tempfile
import textwrap
from contextlib import closing
from pathlib import Path

from alembic.autogenerate import produce_migrations, render_python_code
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from secretariat.persistence.migrating import run_steps
from secretariat.persistence.office_file import create_office_file
from secretariat.persistence.schema_number import SCHEMA_REVISION
from secretariat.persistence.tables.catalogue import METADATA

STEPS = Path(__file__).resolve().parent.parent / "secretariat" / "persistence" / "migrations" / "versions"
HEAD = '''"""{message}."""

from __future__ import annotations

{imports}

revision = "{revision}"
down_revision = {down}
branch_labels = None
depends_on = None
'''
CHANGES = '''

def upgrade() -> None:
    """Bring the file forward."""
    {steps}
'''
STATEMENTS = '''
STATEMENTS = (
{statements}
)


def upgrade() -> None:
    """Lay down every table as it was in the first release."""
    for statement in STATEMENTS:
        op.execute(statement)
'''
WIDTH = 120


def main(arguments: list[str]) -> int:
    """Write the step and say where it lies."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("message", nargs="?", default="The first tables")
    parser.add_argument("--first", action="store_true")
    chosen = parser.parse_args(arguments)
    if chosen.first:
        revision, down = "0001", "None"
        text = STATEMENTS.format(statements=_statements())
        imports = "from alembic import op"
    else:
        revision, down = f"{int(SCHEMA_REVISION) + 1:04d}", f'"{SCHEMA_REVISION}"'
        text = CHANGES.format(steps=_steps(SCHEMA_REVISION))
        imports = "import sqlalchemy as sa\nfrom alembic import op"
    path = STEPS / f"step_{revision}.py"
    head = HEAD.format(message=chosen.message, imports=imports, revision=revision, down=down)
    path.write_text(head + text, encoding="utf-8")
    print(path)
    return 0


def _statements() -> str:
    """Return what SQLite remembers of a new file's tables and indices, as Python strings of a bearable width."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "new.ysms"
        create_office_file(path)
        with closing(sqlite3.connect(path)) as connection:
            remembered = connection.execute(
                "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
            " ORDER BY type = 'index', iif(type = 'index', name, rowid)"
            ).fetchall()
    kept = (sql for name, sql in remembered if not name.startswith(("paper_index_", "alembic_version")))
    return "\n".join(f"    {_literal(' '.join(sql.split()))}," for sql in kept)


def _literal(statement: str) -> str:
    """Write a statement as a string on one line where it fits, as a wrapped block where it does not."""
    if len(statement) < WIDTH - 8 and '"' not in statement:
        return f'"{statement}"'
    indent = "    "
    block = textwrap.fill(
        statement, WIDTH, initial_indent=indent + " " * 3, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
    return f'"""{block.lstrip()}"""'


def _steps(down: str) -> str:
    """Return the Python lines that lead from step ``down`` to what the tables say."""
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        run_steps(connection, down)
        context = MigrationContext.configure(connection, opts={"render_as_batch": True, "include_name": _is_ours})
        upgrades = produce_migrations(context, METADATA).upgrade_ops
        if upgrades is None:
            raise SystemExit("Nothing to migrate.")
        return render_python_code(upgrades, render_as_batch=True, migration_context=context)


def _is_ours(name: str | None, kind: str, _: object) -> bool:
    return not (kind == "table" and name is not None and (name.startswith("paper_index") or name == "alembic_version"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
