"""What Alembic runs: the steps over the connection it was handed, inside that connection's transaction."""

from __future__ import annotations

from alembic import context

from secretariat.persistence.tables.catalogue import METADATA

# Batch mode, because SQLite changes a table only by making it anew.
context.configure(
    connection=context.config.attributes["connection"], target_metadata=METADATA, render_as_batch=True, transactional_ddl=True
)
with context.begin_transaction():
    context.run_migrations()
