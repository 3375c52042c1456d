"""Official fonts first, open ones else, and never a blind box."""

import shutil
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from secretariat.errors import NotFound
from secretariat.rendering.embedding import to_unicode
from secretariat.rendering.fonts import FontFile, Fonts, find_official, system_font_folders
from secretariat.rendering.styles import Face

SHIPPED = Path(__file__).parents[2] / "resources" / "fonts"


def renamed(source, family, target):
    with TTFont(source) as font:
        font["name"].names = [record for record in font["name"].names if record.platformID == 3]
        for record in font["name"].names:
            if record.nameID in {1, 16}:
                record.string = family
        font.save(target)


def test_an_installed_official_font_is_found_by_its_family_and_used(tmp_path):
    renamed(SHIPPED / "LiberationSerif-Regular.ttf", "FangSong_GB2312", tmp_path / "x.ttf")
    found = find_official([tmp_path, tmp_path / "nowhere"])
    assert found == {Face.BODY: FontFile("FangSong_GB2312", tmp_path / "x.ttf")}
    fonts = Fonts(SHIPPED, found)
    assert fonts.font(Face.BODY, "A").fontName == "x"
    assert fonts.font(Face.BODY, "会").fontName == "FandolFang-Regular"
    assert [one.wanted for one in fonts.substitutions([Face.BODY, Face.KAI])] == ["仿宋_GB2312", "楷体_GB2312"]


def test_the_better_of_two_official_families_wins(tmp_path):
    for place, family in enumerate(("FangSong", "仿宋_GB2312", "仿宋")):
        renamed(SHIPPED / "LiberationSerif-Regular.ttf", family, tmp_path / f"{place}.ttf")
    found = find_official([tmp_path])
    assert found[Face.BODY].family == "仿宋_GB2312"
    assert Fonts(SHIPPED, found).substitutions([Face.BODY]) == ()


def test_bold_cuts_and_broken_files_are_passed_over(tmp_path):
    renamed(SHIPPED / "LiberationSerif-Bold.ttf", "SimSun", tmp_path / "bold.ttf")
    (tmp_path / "broken.ttf").write_bytes(b"no font at all")
    (tmp_path / "broken.ttc").write_bytes(b"ttcf")
    (tmp_path / "empty.ttf").touch()
    assert find_official([tmp_path]) == {}


def test_a_rare_character_falls_back_to_a_font_that_has_it(fonts):
    assert not fonts.main(Face.BODY).has("𬱖")
    assert fonts.font(Face.BODY, "𬱖").has("𬱖")


def test_a_character_no_font_has_is_known_to_be_missing(fonts):
    assert not fonts.has("\U0001f600")
    assert fonts.has("会")


def test_a_missing_font_file_is_a_sentence(tmp_path):
    shutil.copy(SHIPPED / "LiberationSerif-Regular.ttf", tmp_path)
    with pytest.raises(NotFound, match="重新安装"):
        Fonts(tmp_path, {}).font(Face.BODY, "会")


def test_the_map_to_unicode_names_characters_beyond_the_basic_plane_in_utf16():
    assert "<01> <D873DC56>" in to_unicode("X", [0, 0x2CC56])
    assert "100 beginbfchar" in to_unicode("X", list(range(150)))


def test_the_systems_font_folders_are_named():
    assert all(isinstance(folder, Path) for folder in system_font_folders())
