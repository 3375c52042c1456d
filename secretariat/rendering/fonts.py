"""Which font prints which character: the office's own official fonts first, else the open ones the program brings.

The .docx names the official families; the PDF embeds what is at hand and says which families were substituted.
"""

from __future__ import annotations

import functools
import os
import struct
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from fontTools.ttLib import TTCollection, TTFont, TTLibError
from reportlab.pdfbase import pdfmetrics

from secretariat.assets import resources_folder
from secretariat.errors import NotFound
from secretariat.rendering.embedding import EmbeddedFont
from secretariat.rendering.styles import Face

OFFICIAL: Mapping[Face, tuple[str, ...]] = {
    Face.TITLE: ("方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "FZXiaoBiaoSong-B05"),
    Face.BODY: ("仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong"),
    Face.KAI: ("楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi"),
    Face.HEI: ("黑体", "SimHei"),
    Face.SONG: ("宋体", "SimSun"),
    Face.LATIN: ("Times New Roman",),
}
"""Families by which an installed font is taken for an official face, the best first."""

SHIPPED: Mapping[Face, str] = {
    Face.TITLE: "NotoSerifSC-Bold.ttf", Face.BODY: "FandolFang-Regular.ttf", Face.KAI: "LXGWWenKai-Regular.ttf",
    Face.HEI: "NotoSansSC-Bold.ttf", Face.SONG: "NotoSerifSC-Regular.ttf", Face.LATIN: "LiberationSerif-Regular.ttf",
}
FAMILIES: Mapping[str, str] = {
    "NotoSerifSC-Bold.ttf": "Noto Serif SC Bold", "NotoSerifSC-Regular.ttf": "Noto Serif SC",
    "NotoSansSC-Bold.ttf": "Noto Sans SC Bold", "NotoSansSC-Regular.ttf": "Noto Sans SC", "FandolFang-Regular.ttf": "FandolFang",
    "LXGWWenKai-Regular.ttf": "LXGW WenKai", "LiberationSerif-Regular.ttf": "Liberation Serif",
}
"""The shipped fonts' families, by which a substitution is named."""

_LAST_RESORTS = ("LXGWWenKai-Regular.ttf", "NotoSansSC-Regular.ttf", "NotoSerifSC-Regular.ttf", "LiberationSerif-Regular.ttf")


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font on disk: its family, the file, and its place in a collection."""

    family: str
    path: Path
    index: int = 0


@dataclass(frozen=True, slots=True)
class Substitution:
    """An official family that was not at hand, and the one whose glyphs were embedded in its place."""

    wanted: str
    used: str


def system_font_folders() -> tuple[Path, ...]:
    """Return the folders in which this system and this person keep fonts."""
    home = Path.home()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", "")
        folders = [Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"]
        return tuple(folders + ([Path(local) / "Microsoft/Windows/Fonts"] if local else []))
    return (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts", home / ".fonts")


def find_official(folders: Iterable[Path]) -> dict[Face, FontFile]:
    """Return the official faces installed in the folders; only TrueType outlines count, for nothing else can be embedded."""
    wanted = {family: (face, rank) for face, families in OFFICIAL.items() for rank, family in enumerate(families)}
    best: dict[Face, tuple[int, FontFile]] = {}
    files = (path for folder in folders if folder.is_dir() for path in sorted(folder.rglob("*.tt[fcFC]")))
    for path in files:
        for family, index in _families(path, frozenset(wanted)):
            face, rank = wanted[family]
            if face not in best or rank < best[face][0]:
                best[face] = (rank, FontFile(family, path, index))
    return {face: file for face, (_, file) in best.items()}


def _families(path: Path, wanted: frozenset[str]) -> list[tuple[str, int]]:
    try:
        with path.open("rb") as file:
            collected = path.suffix.lower() == ".ttc"
            fonts = TTCollection(file, lazy=True).fonts if collected else [TTFont(file, lazy=True)]
            return [(family, index) for index, font in enumerate(fonts) for family in sorted(_family_names(font) & wanted)]
    except (TTLibError, OSError, ValueError, KeyError, AttributeError, struct.error):
        # A font nobody can read is as good as none.
        return []


def _family_names(font: TTFont) -> frozenset[str]:
    if "glyf" not in font:
        return frozenset()
    regular = {record.toUnicode() for record in font["name"].names if record.nameID == 2} & {"Regular", "常规", "Normal"}
    if not regular:
        return frozenset()
    return frozenset(record.toUnicode() for record in font["name"].names if record.nameID in {1, 16})


class Fonts:
    """Answers with which embedded font a character of a face is printed; parsed fonts are kept for the next paper."""

    def __init__(self, shipped: Path, installed: Mapping[Face, FontFile]) -> None:
        self._shipped = shipped
        self._installed = installed
        self._parsed: dict[tuple[Path, int], EmbeddedFont] = {}
        self._chosen: dict[tuple[Face, str], EmbeddedFont] = {}

    def font(self, face: Face, character: str) -> EmbeddedFont:
        """Return the font that prints the character: the face's own, else the first that has a glyph, never a blind one."""
        key = face, character
        chosen = self._chosen.get(key)
        if chosen is None:
            candidates = self._candidates(face)
            chosen = next((font for font in map(self._parse, candidates) if font.has(character)), None)
            if chosen is None:
                chosen = self._parse(candidates[0])
            self._chosen[key] = chosen
        return chosen

    def has(self, character: str) -> bool:
        """Tell whether any font at hand has a glyph for the character."""
        return self.font(Face.BODY, character).has(character)

    def main(self, face: Face) -> EmbeddedFont:
        """Return the font of a face for ordinary characters."""
        return self._parse(self._candidates(face)[0])

    def substitutions(self, faces: Iterable[Face]) -> tuple[Substitution, ...]:
        """Return which of the faces are printed in another family than the .docx names."""
        report = []
        for face in dict.fromkeys(faces):
            used = self._candidates(face)[0]
            if used.family != face:
                report.append(Substitution(face, used.family))
        return tuple(report)

    def _candidates(self, face: Face) -> list[FontFile]:
        own = [self._installed[face]] if face in self._installed else []
        names = dict.fromkeys((SHIPPED[face], *_LAST_RESORTS))
        return own + [FontFile(FAMILIES[name], self._shipped / name) for name in names]

    def _parse(self, file: FontFile) -> EmbeddedFont:
        key = file.path, file.index
        font = self._parsed.get(key)
        if font is None:
            if not file.path.is_file():
                raise NotFound(f"字体文件“{file.path.name}”不见了，请重新安装本程序。")
            font = EmbeddedFont(f"{file.path.stem}-{file.index}" if file.index else file.path.stem, str(file.path), file.index)
            pdfmetrics.registerFont(font)
            self._parsed[key] = font
        return font


@functools.cache
def fonts_at_hand() -> Fonts:
    """Return the fonts of this machine, looked for once: installed official faces, then the shipped ones."""
    return Fonts(resources_folder() / "fonts", find_official(system_font_folders()))


@functools.cache
def shipped_fonts() -> Fonts:
    """Return the fonts the program brings and no others, so that a paper comes out the same on every machine."""
    return Fonts(resources_folder() / "fonts", {})
