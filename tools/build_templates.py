"""Build the .docx templates the program brings; the office edits its own copies in Word or WPS.

Run ``python tools/build_templates.py [FOLDER]``: the templates are written anew, byte for byte the same for the same table of
styles and the same specimens. What it writes into ``templates/`` is committed.
"""

from __future__ import annotations

import sys
from pathlib import Path

from template_cards import name_cards, name_cards_insert
from template_handbook import comes_in_parts, handbook
from template_shapes import template_of

from secretariat.papers.catalogue import CATALOGUE

ROOT = Path(__file__).resolve().parents[1]
_OWN_SHAPE = {"name_cards": name_cards, "name_cards_insert": name_cards_insert}


def main() -> int:
    """Write every template into the folder named, or into ``templates/``."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    for kind in CATALOGUE:
        build = _OWN_SHAPE.get(kind.name)
        paper = kind.specimen()
        shape = handbook if comes_in_parts(paper) else template_of
        (folder / f"{kind.name}.docx").write_bytes(build() if build else shape(paper))
        print(folder / f"{kind.name}.docx")
    return 0


if __name__ == "__main__":
    sys.exit(main())
