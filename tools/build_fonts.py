"""Make the fonts of `resources/fonts` from Debian's packages; the output is committed, so a build needs none of this.

    python tools/build_fonts.py            fetches the packages with `apt-get download` into a temporary folder
    python tools/build_fonts.py FOLDER     takes `NAME_*.deb` files that are already in FOLDER

Why at all: reportlab embeds only TrueType outlines, and Noto and Fandol come as CFF. A cubic outline is converted to a
quadratic one (at most one unit of 1000 beside it), and only the characters an office writes with are kept: the 8105 of the
通用规范汉字表 (property kTGH of the Unicode Han database), all of GB 2312, Latin, punctuation and symbols. Layout tables are
dropped: on the grid of GB/T 9704 every character keeps its own advance width.
"""

from __future__ import annotations

import bz2
import gzip
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont, newTable
from fontTools.ttLib.tables import ttProgram

PACKAGES = ("fonts-noto-cjk", "fonts-lxgw-wenkai", "texlive-lang-chinese", "fonts-liberation2", "unicode-data")
OUTPUT = Path(__file__).resolve().parent.parent / "resources" / "fonts"
RARE = "\U0002cc56"
"""𬱖, a character of a name in use: whatever font is last in the row must have it."""


@dataclass(frozen=True)
class Conversion:
    """One font that is subset and converted: where it comes from, what it is called afterwards."""

    source: str
    target: str
    family: str
    style: str
    whole_table: bool
    """Whether the 8105 characters of the table are promised (Fandol has 6638 of them)."""


NOTO = "fonts-noto-cjk/usr/share/fonts/opentype/noto"
CONVERSIONS = (
    Conversion(f"{NOTO}/NotoSansCJK-Regular.ttc", "NotoSansSC-Regular.ttf", "Noto Sans SC", "Regular", whole_table=True),
    Conversion(f"{NOTO}/NotoSansCJK-Bold.ttc", "NotoSansSC-Bold.ttf", "Noto Sans SC", "Bold", whole_table=True),
    Conversion(f"{NOTO}/NotoSerifCJK-Regular.ttc", "NotoSerifSC-Regular.ttf", "Noto Serif SC", "Regular", whole_table=True),
    Conversion(f"{NOTO}/NotoSerifCJK-Bold.ttc", "NotoSerifSC-Bold.ttf", "Noto Serif SC", "Bold", whole_table=True),
    Conversion(
        "texlive-lang-chinese/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf",
        "FandolFang-Regular.ttf",
        "FandolFang",
        "Regular",
        whole_table=False,
    ),
)
COPIES = (
    ("fonts-lxgw-wenkai/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf", "LXGWWenKai-Regular.ttf"),
    ("fonts-liberation2/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf", "LiberationSerif-Regular.ttf"),
    ("fonts-liberation2/usr/share/fonts/truetype/liberation2/LiberationSerif-Bold.ttf", "LiberationSerif-Bold.ttf"),
)
OFL_SOURCE = "fonts-noto-cjk/usr/share/doc/fonts-noto-cjk/copyright"
OFL = (
    ("NotoSansSC-Regular.ttf", "NotoSansSC.OFL.txt", None),
    ("NotoSerifSC-Regular.ttf", "NotoSerifSC.OFL.txt", None),
    ("LXGWWenKai-Regular.ttf", "LXGWWenKai.OFL.txt", "with Reserved Font Names “霞鹜” and “LXGW”."),
    ("LiberationSerif-Regular.ttf", "LiberationSerif.OFL.txt", "with Reserved Font Name “Liberation”."),
)
"""Font whose copyright record heads the licence, the licence's file, and the names its authors reserve."""

FANDOL_LICENCE = "texlive-lang-chinese/usr/share/doc/texlive-doc/fonts/fandol/COPYING.gz"

SYMBOL_RANGES = (
    (0x0020, 0x007E),
    (0x00A0, 0x017F),
    (0x01CD, 0x01DC),
    (0x02C7, 0x02D9),
    (0x0391, 0x03C9),
    (0x2010, 0x203E),
    (0x2070, 0x209F),
    (0x20AC, 0x20AC),
    (0x2100, 0x2138),
    (0x2150, 0x218B),
    (0x2190, 0x21FF),
    (0x2200, 0x22FF),
    (0x2300, 0x23FF),
    (0x2460, 0x24FF),
    (0x2500, 0x257F),
    (0x2580, 0x25FF),
    (0x2600, 0x2642),
    (0x2713, 0x2718),
    (0x2776, 0x2793),
    (0x3000, 0x303F),
    (0x3041, 0x30FF),
    (0x3105, 0x312F),
    (0x31A0, 0x31BF),
    (0x3220, 0x32FE),
    (0x3300, 0x33FF),
    (0xFE10, 0xFE1F),
    (0xFE30, 0xFE6F),
    (0xFF01, 0xFFEE),
)


def gb2312_characters() -> set[int]:
    """Every code point of GB 2312, as Python's own codec reads its 94 rows."""
    found = set[int]()
    for row in range(0xA1, 0xFF):
        for cell in range(0xA1, 0xFF):
            text = bytes((row, cell)).decode("gb2312", errors="ignore")
            found.update(map(ord, text))
    return found


def table_characters(sources: Path) -> set[int]:
    """Read the 8105 code points of the 通用规范汉字表 (2013), from property kTGH of the Unicode Han database."""
    path = sources / "unicode-data" / "usr" / "share" / "unicode" / "Unihan_OtherMappings.txt.bz2"
    found = set[int]()
    for line in bz2.decompress(path.read_bytes()).decode("utf-8").splitlines():
        fields = line.split("\t")
        if len(fields) == 3 and fields[1] == "kTGH" and fields[2].startswith("2013:"):
            found.add(int(fields[0].removeprefix("U+"), 16))
    if len(found) != 8105:
        raise SystemExit(f"the 通用规范汉字表 has 8105 characters, the Unicode data names {len(found)}")
    return found


def unpack(folder: Path, sources: Path) -> None:
    """Unpack the font, licence and Unicode files of the packages in `folder` into one folder a package below `sources`."""
    for package in PACKAGES:
        archives = sorted(folder.glob(f"{package}_*.deb"))
        if not archives:
            raise SystemExit(f"{package}_*.deb is not in {folder}")
        target = sources / package
        target.mkdir(parents=True)
        subprocess.run(["dpkg-deb", "-x", str(archives[-1]), str(target)], check=True)


def quadratic(font: TTFont) -> None:
    """Turn the CFF outlines of `font` into TrueType ones, in place."""
    glyph_set = font.getGlyphSet()
    order = font.getGlyphOrder()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(None)
        glyph_set[name].draw(Cu2QuPen(pen, max_err=1.0, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    glyf = font["glyf"] = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = glyphs
    for name in order:
        glyphs[name].recalcBounds(glyf)
        advance, _ = font["hmtx"][name]
        font["hmtx"][name] = (advance, getattr(glyphs[name], "xMin", 0))
    del font["CFF "]
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in ("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
                  "maxSizeOfInstructions", "maxComponentElements", "maxPoints", "maxContours", "maxCompositePoints",
                  "maxCompositeContours", "maxComponentDepth"):
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    maxp.maxStackElements = 2
    font["post"].formatType = 3.0
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\x00\x01\x00\x00"


def smooth(font: TTFont) -> None:
    """Ask for grey smoothing and dropout control at every size, as unhinted TrueType outlines need on Windows."""
    gasp = font["gasp"] = newTable("gasp")
    gasp.version = 1
    gasp.gaspRange = {0xFFFF: 0x000F}
    prep = font["prep"] = newTable("prep")
    prep.program = ttProgram.Program()
    prep.program.fromAssembly(["PUSHW[]", "511", "SCANCTRL[]", "PUSHB[]", "4", "SCANTYPE[]"])


def rename(font: TTFont, family: str, style: str) -> None:
    """Give `font` one English family name, with its bold linked to its regular."""
    table = font["name"]
    kept = {identifier: table.getDebugName(identifier) for identifier in (0, 5, 7, 8, 9, 11, 13, 14)}
    table.names = []
    full = family if style == "Regular" else f"{family} {style}"
    postscript = f"{family.replace(' ', '')}-{style}"
    names = {**kept, 1: family, 2: style, 3: f"{postscript};secretariat subset", 4: full, 6: postscript}
    for identifier, text in sorted(names.items()):
        if text:
            table.setName(text, identifier, 3, 1, 0x409)
    bold = style == "Bold"
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = 0x20 if bold else 0x40
    font["head"].macStyle = 1 if bold else 0


def convert(conversion: Conversion, sources: Path, wanted: set[int], promised: set[int]) -> str:
    """Write one converted font and say in a line what it holds."""
    path = sources / conversion.source
    if path.suffix == ".ttc":
        faces = TTCollection(str(path), lazy=True).fonts
        font = next(face for face in faces if face["name"].getDebugName(1) == f"{conversion.family.removesuffix('SC')}CJK SC")
    else:
        font = TTFont(str(path), lazy=True)
    options = Options()
    options.layout_features = []
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG"]
    options.notdef_outline = True
    options.hinting = False
    options.name_languages = ["*"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    quadratic(font)
    smooth(font)
    rename(font, conversion.family, conversion.style)
    held = set(font.getBestCmap())
    missing = promised - held
    if conversion.whole_table and missing:
        raise SystemExit(f"{conversion.target}: {len(missing)} characters of the table are missing")
    if lacking := {code for code in gb2312_characters() if code >= 0x4E00} - held:
        raise SystemExit(f"{conversion.target}: {len(lacking)} characters of GB 2312 are missing")
    target = OUTPUT / conversion.target
    font.recalcTimestamp = False
    font.save(str(target))
    size = target.stat().st_size / 1e6
    return f"{conversion.target}: {len(held)} characters, {len(promised) - len(missing)} of 8105, {size:.1f} MB"


def open_font_licence(sources: Path) -> str:
    """Read the text of the SIL Open Font License 1.1 as Debian's machine-readable copyright file of Noto quotes it."""
    lines = (sources / OFL_SOURCE).read_text(encoding="utf-8").splitlines()
    start = max(number for number, line in enumerate(lines) if line == "License: SIL-1.1")
    body = []
    for line in lines[start + 1 :]:
        if not line.startswith(" "):
            break
        body.append("" if line == " ." else line.removeprefix(" "))
    return "\n".join(body) + "\n"


def lay_licences(sources: Path) -> None:
    """Lay the licence of every family beside its fonts."""
    text = open_font_licence(sources)
    for font, target, reserved in OFL:
        record = TTFont(str(OUTPUT / font), lazy=True)["name"].getDebugName(0)
        head = "\n".join([*record.splitlines(), *([reserved] if reserved else [])])
        notice = "This Font Software is licensed under the SIL Open Font License, Version 1.1."
        (OUTPUT / target).write_text(f"{head}\n\n{notice}\n\n{text}", encoding="utf-8")
    (OUTPUT / "FandolFang.GPL-3-font-exception.txt").write_bytes(gzip.decompress((sources / FANDOL_LICENCE).read_bytes()))


def build(sources: Path) -> None:
    """Make every file of `resources/fonts` from the unpacked packages below `sources`."""
    OUTPUT.mkdir(parents=True, exist_ok=True)
    promised = table_characters(sources)
    wanted = promised | gb2312_characters() | {code for first, last in SYMBOL_RANGES for code in range(first, last + 1)}
    with ProcessPoolExecutor() as pool:
        for line in pool.map(convert, CONVERSIONS, [sources] * 5, [wanted] * 5, [promised] * 5):
            print(line)
    for source, target in COPIES:
        shutil.copyfile(sources / source, OUTPUT / target)
    last_resort = set(TTFont(str(OUTPUT / "LXGWWenKai-Regular.ttf"), lazy=True).getBestCmap())
    if (missing := promised - last_resort) or ord(RARE) not in last_resort:
        raise SystemExit(f"LXGW WenKai lacks {len(missing)} characters of the table, or {RARE}")
    lay_licences(sources)


def main() -> None:
    """Fetch the packages unless a folder with them is named, and build."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        if len(sys.argv) > 1:
            folder = Path(sys.argv[1]).resolve()
        else:
            folder = work / "packages"
            folder.mkdir()
            subprocess.run(["apt-get", "download", *PACKAGES], cwd=folder, check=True)
        unpack(folder, work / "sources")
        build(work / "sources")


if __name__ == "__main__":
    main()
