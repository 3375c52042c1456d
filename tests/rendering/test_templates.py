"""Templates belong to the office: fields, conditions and loops, nothing else; a bad one is refused with its place."""

import contextlib
import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from paper_samples import every_paper, notice

from secretariat.errors import RuleBroken, SecretariatError, Unreadable
from secretariat.papers.catalogue import CATALOGUE
from secretariat.papers.meetings import meeting_notice
from secretariat.rendering.read_docx import Reading, read
from secretariat.rendering.template_fields import names
from secretariat.rendering.wordprocessing import DOCUMENT, parse, read_parts, w, write_parts
from secretariat.rendering.write_docx import check_template, render, shipped_template

ROOT = Path(__file__).parents[2]
NOTICE = meeting_notice.compose(notice())


def changed(before, after, part=DOCUMENT):
    parts = read_parts(shipped_template("meeting_notice"))
    words = parts[part].decode()
    assert before in words
    return write_parts({**parts, part: words.replace(before, after, 1).encode()})


@pytest.mark.parametrize("paper", every_paper(), ids=lambda paper: paper.kind)
def test_every_shipped_template_is_fit_for_its_kind(paper):
    check_template(paper.kind, shipped_template(paper.kind), paper)


def test_the_committed_templates_are_what_the_script_builds(tmp_path):
    subprocess.run([sys.executable, ROOT / "tools" / "build_templates.py", tmp_path], check=True, stdout=subprocess.DEVNULL)
    built = sorted(tmp_path.glob("*.docx"))
    assert [file.stem for file in built] == sorted(kind.name for kind in CATALOGUE)
    for file in built:
        assert (ROOT / "templates" / file.name).read_bytes() == file.read_bytes(), file.name


def test_an_edited_template_reaches_the_paper():
    template = changed("{{ 主送机关 }}：", "{{ 主送机关 }}，并送驻区有关单位：")
    check_template("meeting_notice", template, NOTICE)
    docx = render(NOTICE, template)
    assert any(getattr(block, "words", "") == "各成员单位，并送驻区有关单位" for block in read(docx).paper.blocks)


def test_a_field_that_does_not_exist_is_named():
    with pytest.raises(RuleBroken, match="会议题目"):
        check_template("meeting_notice", changed("{{ 标题 }}", "{{ 会议题目 }}"), NOTICE)
    with pytest.raises(RuleBroken, match="传呼"):
        check_template("meeting_notice", changed("{{ 行.手机 }}", "{{ 行.传呼 }}"), NOTICE)


HOSTILE = [
    "{{ ''.__class__.__mro__ }}", "{{ 标题.__class__ }}", "{{ 标题.upper() }}", "{{ 标题 * 1000000000 }}", "{{ [1] * 9 }}",
    "{% for a in 正文 %}{% for b in 正文 %}{% for c in 正文 %}x{% endfor %}{% endfor %}{% endfor %}",
    "{% for a in 'xxxxxxxx' %}x{% endfor %}", "{% set a = 1 %}", "{% include 'secret' %}", "{% import 'os' as os %}",
    "{% macro m() %}{% endmacro %}", "{{ cycler.__init__ }}", "{{ lipsum }}", "{{ range(9) }}", "{{ 标题|upper }}", "{{ _标题 }}",
    "{% raw %}{% endraw %}{{ 1 + 1 }}", "{% if 标题 is string %}x{% endif %}", "{{ 标题[0] }}", "{% extends 'a' %}", "{{ self }}",
    "{% filter upper %}x{% endfilter %}", "{{ 标题 ~ 标题 }}", "{% for 行 in 正文 recursive %}{{ loop(行) }}{% endfor %}",
]


@pytest.mark.parametrize("statement", HOSTILE)
def test_a_template_that_is_a_program_is_refused(statement):
    escaped = statement.replace("<", "&lt;")
    with pytest.raises(RuleBroken, match="模板"):
        check_template("meeting_notice", changed("{{ 标题 }}", escaped), NOTICE)


@pytest.mark.parametrize("statement", ["{% if 标题 %}", "{{ 标题", "{% endfor %}", "{{ }}", "{% for %}"])
def test_a_template_with_a_slip_is_refused_with_its_place(statement):
    with pytest.raises(RuleBroken, match=r"第\d+段"):
        check_template("meeting_notice", changed("{{ 标题 }}", statement), NOTICE)


def test_marks_left_open_by_the_thousand_are_refused_at_once():
    template = changed("{{ 标题 }}", "{{ a {% b " * 20000)
    with pytest.raises(RuleBroken, match=r"第\d+段的标记没有写完整"):
        check_template("meeting_notice", template, NOTICE)


def test_conditions_nested_without_end_are_refused():
    template = changed("{{ 标题 }}", "{% if 标题 %}" * 3000 + "{% endif %}" * 3000)
    with pytest.raises(RuleBroken, match="套得太深"):
        check_template("meeting_notice", template, NOTICE)


def test_macros_and_remote_parts_are_refused():
    parts = read_parts(shipped_template("meeting_notice"))
    with pytest.raises(RuleBroken, match="宏"):
        check_template("meeting_notice", write_parts({**parts, "word/vbaProject.bin": b"x"}), NOTICE)
    remote = (b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
              b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
              b'Target="http://example.org/x.dotm" TargetMode="External"/></Relationships>')
    with pytest.raises(RuleBroken, match="别处的文件"):
        check_template("meeting_notice", write_parts({**parts, "word/_rels/settings.xml.rels": remote}), NOTICE)


def test_what_is_no_template_is_refused():
    for content in (b"", b"PK", b"%PDF-1.4", b"\x00" * 100, shipped_template("minutes")[:3000]):
        with pytest.raises(Unreadable):
            check_template("meeting_notice", content, NOTICE)
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("a.txt", "a")
    with pytest.raises(Unreadable, match="没有 Word 正文"):
        check_template("meeting_notice", other.getvalue(), NOTICE)


def test_a_bomb_and_an_external_entity_are_refused():
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(DOCUMENT, b" " * (65 * 1024 * 1024))
    with pytest.raises(Unreadable, match="过大"):
        read(bomb.getvalue())
    entity = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><d>&x;</d>'
    with pytest.raises(Unreadable, match="外部引用"):
        read(write_parts({DOCUMENT: entity.encode()}))


@pytest.mark.parametrize("place", range(0, 6000, 331))
def test_a_damaged_file_is_a_sentence_or_a_reading(place):
    docx = bytearray(render(NOTICE))
    docx[place % len(docx)] ^= 0xFF
    with contextlib.suppress(SecretariatError):
        assert isinstance(read(bytes(docx)), Reading)


def test_the_docx_names_official_faces_and_no_theme():
    parts = read_parts(render(NOTICE))
    styles = parse(parts["word/styles.xml"])
    for element in styles.iter(w("rFonts")):
        assert element.get(w("eastAsia")) in {"方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体"}
        assert not [name for name in element.attrib if "Theme" in name]
    assert {element.get(w("eastAsia")) for element in styles.iter(w("lang"))} == {"zh-CN"}
    names = {element.get(w("val")) for element in styles.iter(w("name"))}
    assert {"发文机关标志", "发文字号", "公文标题", "主送机关", "公文正文", "一级标题", "二级标题", "成文日期"} <= names
    root = parse(parts[DOCUMENT])
    assert next(root.iter(w("docGrid")), None) is None
    size, margins = next(root.iter(w("pgSz"))), next(root.iter(w("pgMar")))
    assert (size.get(w("w")), size.get(w("h"))) == ("11906", "16838")
    assert [margins.get(w(edge)) for edge in ("top", "bottom", "left", "right")] == ["2098", "1984", "1587", "1474"]
    assert b"579" in parts["word/styles.xml"]
    assert b'characterSpacingControl w:val="doNotCompress"' in parts["word/settings.xml"]


def test_the_imprint_is_a_box_on_the_lower_margin():
    root = parse(read_parts(render(NOTICE))[DOCUMENT])
    place = next(element for element in root.iter() if str(element.tag).endswith("}positionV"))
    assert place.get("relativeFrom") == "margin"
    assert next(element.text for element in place) == "bottom"


def test_words_that_look_like_markup_stay_words():
    words = "<w:p>{{ 标题 }} & {% for %} \x0b\x00终"
    docx = render(meeting_notice.compose(notice(place=words)))
    text = "".join(run.words for block in read(docx).paper.blocks for run in getattr(block, "runs", ()))
    assert "<w:p>{{ 标题 }} & {% for %} 终" in text


def test_the_guide_to_templates_names_every_field():
    guide = (ROOT / "templates" / "README.md").read_text(encoding="utf-8")
    for kind in ("meeting_notice", "minutes", "sign_in_sheet", "name_cards"):
        for name in names(kind):
            assert name in guide, name
