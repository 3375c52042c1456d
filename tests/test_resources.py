"""What is shipped beside the code: fonts, icons and the sample office, each with its licence."""

import io
from pathlib import Path

import pytest
from docx import Document
from fontTools.ttLib import TTFont
from lxml import etree

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
FONTS = sorted((RESOURCES / "fonts").glob("*.ttf"))
FAMILIES = {
    "NotoSansSC-Regular": "Noto Sans SC",
    "NotoSansSC-Bold": "Noto Sans SC",
    "NotoSerifSC-Regular": "Noto Serif SC",
    "NotoSerifSC-Bold": "Noto Serif SC",
    "FandolFang-Regular": "FandolFang",
    "LXGWWenKai-Regular": "LXGW WenKai",
    "LiberationSerif-Regular": "Liberation Serif",
    "LiberationSerif-Bold": "Liberation Serif",
}
RARE = "𬱖"


def open_font(name: str) -> TTFont:
    return TTFont(io.BytesIO((RESOURCES / "fonts" / f"{name}.ttf").read_bytes()), lazy=True)


def gb2312() -> set[int]:
    pairs = (bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    return {ord(text) for pair in pairs if (text := pair.decode("gb2312", errors="ignore"))}


def test_exactly_the_fonts_the_papers_and_the_window_need_are_shipped():
    assert {path.stem for path in FONTS} == set(FAMILIES)


@pytest.mark.parametrize("name", FAMILIES)
def test_a_font_bears_its_family_and_outlines_a_pdf_can_embed(name):
    font = open_font(name)
    assert font["name"].getDebugName(1) == FAMILIES[name]
    assert font["name"].getDebugName(2) == name.rsplit("-", 1)[1]
    assert "glyf" in font
    assert "CFF " not in font
    assert font["OS/2"].fsType & 0x000F in {0, 8}, "embedding must be allowed"


@pytest.mark.parametrize("name", FAMILIES)
def test_a_licence_lies_beside_every_font(name):
    texts = list((RESOURCES / "fonts").glob(f"{name.split('-')[0]}.*.txt"))
    assert len(texts) == 1
    text = texts[0].read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text or ("GNU GENERAL PUBLIC LICENSE" in text and "embed this font" in text)


@pytest.mark.parametrize("name", [name for name in FAMILIES if not name.startswith("Liberation")])
def test_every_chinese_font_holds_all_of_gb2312(name):
    characters = gb2312()
    assert len(characters) == 6763
    assert characters - set(open_font(name).getBestCmap()) == set()


@pytest.mark.parametrize("name", [name for name in FAMILIES if name.startswith(("Noto", "LXGW"))])
def test_rare_characters_and_official_punctuation_are_there(name):
    held = set(open_font(name).getBestCmap())
    assert {character for character in f"{RARE}〔〕〇“”‘’—…·①⑳㎡℃ⅠⅫ" if ord(character) not in held} == set()


def test_the_last_resort_is_shipped_unmodified_because_its_name_is_reserved():
    font = open_font("LXGWWenKai-Regular")
    assert font["name"].getDebugName(5).startswith("Version 1.250")
    assert len(font.getBestCmap()) > 28_000


def test_every_icon_is_drawn_in_the_current_colour_with_a_line_of_seven_quarters():
    drawings = sorted((RESOURCES / "icons").glob("*.svg"))
    assert len(drawings) > 50
    for path in drawings:
        root = etree.parse(path).getroot()
        # The program's sign has colours of its own; a style sheet cannot recolour the tick in a filled box.
        if path.stem in {"app", "check-white"}:
            continue
        drawn = (root.get("stroke"), root.get("stroke-width"), root.get("viewBox"))
        assert drawn == ("currentColor", "1.75", "0 0 24 24"), path.name


def test_a_licence_lies_beside_the_icons():
    text = (RESOURCES / "icons" / "Lucide.ISC.txt").read_text(encoding="utf-8")
    assert "ISC License" in text
    assert "The MIT License" in text


@pytest.mark.parametrize("name", ["founding-notice", "leading-group", "committee", "adjustment-notice"])
def test_a_sample_document_says_the_same_as_word_and_as_text(name):
    lines = (RESOURCES / "sample" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    document = Document(str(RESOURCES / "sample" / f"{name}.docx"))
    assert [paragraph.text for paragraph in document.paragraphs] == [line for line in lines if line.strip()]


def test_the_sample_holds_what_is_hard_to_read():
    text = (RESOURCES / "sample" / "founding-notice.txt").read_text(encoding="utf-8")
    names = (f"龙　{RARE}", "古丽娜·艾山", "闻人清", "司徒远")
    aliases = ("区卫健委", "区卫生健康委", "区市场监管局", "区市场局", "区红十字会")
    assert [difficulty for difficulty in (*names, *aliases) if difficulty not in text] == []


def test_the_sample_says_that_it_is_invented():
    assert "invented" in (RESOURCES / "sample" / "README.md").read_text(encoding="utf-8")
