"""The look: contrast of the tokens, the faces, the icons, Qt's own words."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QPixmap, QRawFont
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from ui.theme import fonts, icons, tokens
from ui.theme.install import set_size
from ui.theme.tokens import Heights, TextSize, TypeScale

ROOT = Path(__file__).parents[3]


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("words", "ground"), [
    (ink, ground) for ink in (tokens.INK_9, tokens.INK_7, tokens.INK_5)
    for ground in (tokens.PAPER_0, tokens.PAPER_1, tokens.PAPER_2, tokens.PAPER_3, tokens.SELECT)
] + [
    (tokens.SEAL, tokens.PAPER_0), (tokens.SEAL, tokens.SELECT), (tokens.SEAL_D, tokens.SEAL_T), (tokens.INDIGO, tokens.SELECT),
    (tokens.INDIGO, tokens.INDIGO_T), (tokens.OK, tokens.OK_T), (tokens.WARN, tokens.WARN_T), (tokens.INK_9, tokens.HIT),
    (tokens.PAPER_0, tokens.SEAL), (tokens.PAPER_0, tokens.BAR), (tokens.BAR_ACTION, tokens.BAR),
])
def test_every_word_stands_out_from_its_ground(words: str, ground: str) -> None:
    assert contrast(words, ground) >= 4.5


def test_the_interface_face_is_the_bundled_one_and_not_the_systems() -> None:
    assert QFontInfo(QApplication.font()).family() == (fonts.WINDOWS_SANS if fonts.on_windows() else fonts.SANS)
    assert QApplication.font().pixelSize() == 14


def test_rare_characters_of_names_have_a_glyph() -> None:
    fonts.load_rare()
    assert fonts.RARE in QFontDatabase.families()
    assert QRawFont.fromFont(QFont(fonts.RARE, 12)).supportsCharacter(0x2CC56)


def test_sizes_are_even_and_heights_follow_the_text() -> None:
    for size in TextSize:
        scale = TypeScale.of(size)
        assert all(value % 2 == 0 for value in (scale.caption, scale.body, scale.section, scale.page, scale.number))
    assert Heights.of(14).row == 36
    assert Heights.of(18).row > Heights.of(16).row > Heights.of(14).row
    assert Heights.of(14).small >= 26


def test_a_larger_text_size_reaches_the_whole_application(qapp: QApplication) -> None:
    resources = ROOT / "resources"
    set_size(qapp, resources, TextSize.VERY_LARGE)
    try:
        assert fonts.font("caption").pixelSize() == 16
        assert fonts.heights().control > 32
        assert "font-size: 24px" in qapp.styleSheet()
    finally:
        set_size(qapp, resources, TextSize.STANDARD)


def test_every_icon_that_code_names_lies_in_the_folder() -> None:
    present = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
    pattern = re.compile(r"""(?:icon=|icons\.icon\(|icons\.pixmap\(|set_icon\()"([a-z0-9-]+)\"""")
    named = {name for path in (ROOT / "ui").rglob("*.py") for name in pattern.findall(path.read_text(encoding="utf-8"))}
    assert named
    assert named <= present


def test_icons_are_tinted_and_drawn_for_the_screen() -> None:
    one = icons.pixmap("printer", tokens.SEAL, 16, 1.5)
    assert isinstance(one, QPixmap)
    assert one.width() == 24
    assert one.devicePixelRatio() == 1.5
    image = one.toImage()
    colours = {image.pixelColor(x, y).name().upper() for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() == 255}
    assert tokens.SEAL in colours


def test_a_missing_icon_leaves_an_empty_place_and_no_crash() -> None:
    assert icons.icon("").isNull()
    assert icons.pixmap("there-is-no-such-icon").width() == 16


def test_qt_itself_speaks_chinese(qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert "取消" in box.button(QDialogButtonBox.StandardButton.Cancel).text()
