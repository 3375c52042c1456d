"""Make the icons of `resources/icons`: the Lucide drawings in use, and the program's own sign.

    python tools/build_icons.py FOLDER     FOLDER is the unpacked npm package lucide-static
    python tools/build_icons.py            the program's own sign only

Lucide's lines are drawn 1.75 wide instead of 2, so that 16 and 18 pixels stay light beside Chinese type. The sign is a red
square with the character 议, its outline taken from the shipped Noto Sans SC Bold (OFL).
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
OUTPUT = RESOURCES / "icons"
NAMES = (
    "archive", "armchair", "arrow-right", "ban", "book-user", "calendar", "calendar-clock", "calendar-days",
    "calendar-plus", "calendar-x", "check", "chevron-down", "chevron-left", "chevron-right", "chevron-up",
    "circle-check", "circle-help", "circle-slash", "clipboard-list", "clipboard-paste", "clock", "contact", "copy",
    "database-backup", "download", "ellipsis", "external-link", "eye", "file-down", "file-input", "file-output",
    "file-pen", "file-plus", "file-text", "filter", "folder-open", "hard-drive", "history", "inbox", "info", "landmark",
    "layout-list", "list-checks", "list-ordered", "loader-circle", "mail-question", "map-pin", "megaphone",
    "message-square-reply", "minus", "package", "paperclip", "pencil", "phone", "plus", "printer", "redo-2",
    "refresh-cw", "ruler", "save", "search", "settings", "shield-check", "square-pen", "stamp", "table-2", "trash-2",
    "triangle-alert", "undo-2", "user-pen", "user-plus", "user-x", "users", "x", "zoom-in", "zoom-out",
)
SEAL_RED = "#B3301D"


def take_drawings(package: Path) -> None:
    """Copy the drawings in use, on one line each, with the thinner stroke; and their licence."""
    for name in NAMES:
        text = (package / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        text = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
        text = text.replace('stroke-width="2"', 'stroke-width="1.75"')
        text = re.sub(r'\s*class="[^"]*"', "", text)
        text = re.sub(r"\s+", " ", text).replace("> <", "><").replace(" >", ">").strip()
        (OUTPUT / f"{name}.svg").write_text(text + "\n", encoding="utf-8")
    shutil.copyfile(package / "LICENSE", OUTPUT / "Lucide.ISC.txt")


def draw_sign() -> None:
    """Draw `app.svg`: 议 in white on a rounded square, centred by its ink."""
    font = TTFont(str(RESOURCES / "fonts" / "NotoSansSC-Bold.ttf"), lazy=True)
    name = font.getBestCmap()[ord("议")]
    shape = font["glyf"][name]
    scale = 168 / max(shape.xMax - shape.xMin, shape.yMax - shape.yMin)
    left = 128 - scale * (shape.xMin + shape.xMax) / 2
    base = 128 + scale * (shape.yMin + shape.yMax) / 2
    glyph_set = font.getGlyphSet()
    pen = SVGPathPen(glyph_set, ntos=lambda number: f"{number:.1f}")
    glyph_set[name].draw(TransformPen(pen, (scale, 0, 0, -scale, left, base)))
    square = f'<rect width="256" height="256" rx="48" fill="{SEAL_RED}"/>'
    character = f'<path fill="#FFFFFF" d="{pen.getCommands()}"/>'
    view = 'xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 256 256"'
    (OUTPUT / "app.svg").write_text(f"<svg {view}>{square}{character}</svg>\n", encoding="utf-8")


def main() -> None:
    """Make the sign, and take the drawings when the package is named."""
    OUTPUT.mkdir(parents=True, exist_ok=True)
    draw_sign()
    if len(sys.argv) > 1:
        take_drawings(Path(sys.argv[1]))


if __name__ == "__main__":
    main()
