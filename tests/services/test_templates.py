"""The office's own templates: tried in a child process before they are chosen, used from then on, given up again."""

import io
import time
import zipfile
from datetime import date

import pytest

from secretariat.errors import NotFound, RuleBroken, SecretariatError, Unreadable
from secretariat.papers.catalogue import CATALOGUE
from secretariat.rendering.template_trial import answer
from secretariat.rendering.wordprocessing import DOCUMENT, parse, read_parts, serialised, w, write_parts
from secretariat.rendering.write_docx import shipped_template
from tests.services.founding_examples import leading_group, take_in
from tests.services.meeting_examples import CONVENER

NOTICE = "meeting_notice"
ADDRESSEES, CHANGED = "{{ 主送机关 }}：", "{{ 主送机关 }}，并送驻区单位："


def retyped(before=ADDRESSEES, after=CHANGED, kind=NOTICE):
    parts = read_parts(shipped_template(kind))
    words = parts[DOCUMENT].decode()
    assert before in words
    return write_parts({**parts, DOCUMENT: words.replace(before, after, 1).encode()})


@pytest.fixture
def file(tmp_path):
    def write(content, name="通知模板（改）.docx"):
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return write


def row(story, kind=NOTICE, body=None):
    return next(one for one in story.office.templates.list(body) if one.kind == kind)


def notice_of(story, title="助餐联席会议2026年全体会议"):
    notice = story.office.meeting_papers.draft_notice(story.arrange(title=title))
    return story.office.documents.view(notice), story.office.documents.docx(notice)


def words(docx):
    return "".join(node.text or "" for node in parse(read_parts(docx)[DOCUMENT]).iter(w("t")))


def test_every_kind_of_paper_is_listed_with_its_group_and_the_shipped_template(story):
    listed = story.office.templates.list()
    assert [one.kind for one in listed] == [kind.name for kind in CATALOGUE]
    assert {one.source for one in listed} == {"程序自带"}
    assert not any(one.own for one in listed)
    assert all(one.label and one.group for one in listed)


def test_a_chosen_template_is_used_from_the_next_paper_on_until_it_is_given_up(story, file):
    story.office.templates.choose(NOTICE, file(retyped()))
    assert (row(story).source, row(story).file_name, row(story).own) == ("全办通用", "通知模板（改）.docx", True)
    assert row(story).chosen_on == story.clock.today()
    _, made = notice_of(story)
    assert "并送驻区单位：" in words(made)
    story.office.templates.restore(NOTICE)
    assert row(story).source == "程序自带"
    _, made = notice_of(story, "另一次会议")
    assert "并送驻区单位" not in words(made)
    with pytest.raises(NotFound, match="用的就是原来的模板"):
        story.office.templates.restore(NOTICE)


def test_choosing_and_giving_up_are_acts_that_can_be_undone(story, file):
    act = story.office.templates.choose(NOTICE, file(retyped()))
    story.office.journal.undo(act)
    assert not row(story).own
    story.office.templates.choose(NOTICE, file(retyped()))
    act = story.office.templates.restore(NOTICE)
    story.office.journal.undo(act)
    assert row(story).own
    story.office.templates.choose(NOTICE, file(retyped(after="{{ 主送机关 }}并转："), "再改.docx"))
    assert row(story).file_name == "再改.docx"


def test_a_body_may_have_a_template_of_its_own(story, file):
    other = take_in(story.office, leading_group(), "组.txt").body_id
    templates = story.office.templates
    templates.choose(NOTICE, file(retyped(after="{{ 主送机关 }}并转：")))
    templates.choose(NOTICE, file(retyped()), story.body)
    assert row(story, body=story.body).source == "本机构专用"
    assert row(story, body=other).source == "全办通用"
    assert not row(story, body=other).own
    assert len(row(story).bodies) == 1
    _, made = notice_of(story)
    assert "并送驻区单位：" in words(made)
    templates.restore(NOTICE, story.body)
    _, made = notice_of(story, "另一次会议")
    assert "并转：" in words(made)


def test_papers_made_with_a_chosen_template_are_approved_and_issued_like_any(story, file):
    story.office.templates.choose(NOTICE, file(retyped()))
    view, _ = notice_of(story)
    number = story.office.documents.approve_and_issue(view.row.document_id, CONVENER, date(2026, 11, 10))
    assert number in words(story.office.documents.docx(view.row.document_id))
    assert story.office.documents.page_count(view.row.document_id) >= 1


def test_a_template_is_written_out_to_be_changed_and_to_be_kept(story, file, tmp_path):
    templates = story.office.templates
    first, second = (templates.hand_out(NOTICE, tmp_path / "修改稿" / "模板") for _ in range(2))
    assert first.name == "会议通知模板.docx"
    assert second.name == "会议通知模板（2）.docx"
    assert first.read_bytes() == shipped_template(NOTICE)
    templates.choose(NOTICE, file(retyped()))
    assert templates.export(NOTICE, tmp_path / "x.docx").read_bytes() == retyped()


def bomb():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(DOCUMENT, b" " * (70 * 1024 * 1024))
    return made.getvalue()


def with_part(name, content):
    return write_parts({**read_parts(shipped_template(NOTICE)), name: content})


def entity():
    return with_part(DOCUMENT, b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><d>&x;</d>')


def loops():
    inner = "{{ 标题 }}" + "宽" * 100_000
    return retyped("{{ 标题 }}", f"{{% for 甲 in 正文 %}}{{% for 乙 in 正文 %}}{inner}{{% endfor %}}{{% endfor %}}")


def without_control():
    """The template with the content control of the number taken out, its words left."""
    parts = read_parts(shipped_template(NOTICE))
    root = parse(parts[DOCUMENT])
    control = next(one for one in root.iter(w("sdt")) if "发文字号" in "".join(one.itertext()))
    parent, place = control.getparent(), control.getparent().index(control)
    for child in reversed(control.find(w("sdtContent"))):
        parent.insert(place, child)
    parent.remove(control)
    return write_parts({**parts, DOCUMENT: serialised(root)})


HOSTILE = {
    "code": (lambda: retyped("{{ 标题 }}", "{{ 标题.__class__.__mro__ }}"), "下划线"),
    "call": (lambda: retyped("{{ 标题 }}", "{{ 标题.upper() }}"), "第9段"),
    "include": (lambda: retyped("{{ 标题 }}", "{% include 'secret' %}"), "不允许"),
    "endless": (lambda: retyped("{{ 标题 }}", "{% for 甲 in range(999999999) %}x{% endfor %}"), "第9段"),
    "huge": (loops, "过长|过大"),
    "multiplied": (lambda: retyped("{{ 标题 }}", "{{ 标题 * 1000000000 }}"), "不允许"),
    "unknown field": (lambda: retyped("{{ 标题 }}", "{{ 会议题目 }}"), "第9段的“会议题目”"),
    "unknown column": (lambda: retyped("{{ 行.手机 }}", "{{ 行.传呼 }}"), "“传呼”"),
    "slip": (lambda: retyped("{{ 标题 }}", "{{ 标题"), "没有写完整"),
    "macro": (lambda: with_part("word/vbaProject.bin", b"x"), "宏"),
    "remote": (lambda: with_part("word/_rels/settings.xml.rels", (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        b'Target="http://example.org/x.dotm" TargetMode="External"/></Relationships>')), "别处的文件"),
    "without number": (without_control, "缺少填写“发文字号”"),
    "bomb": (bomb, "过大"),
    "entity": (entity, "外部引用"),
    "no docx": (lambda: b"%PDF-1.4", "不是完好的"),
    "empty": (lambda: b"", "不是完好的"),
    "fifty megabytes": (lambda: b"PK\x03\x04" + bytes(50 * 1024 * 1024), "50MB"),
    "cut off": (lambda: shipped_template(NOTICE)[:3000], "不是完好的"),
    "of another kind": (lambda: retyped("{{ 标题 }}", "{{ 签到表.行 }}"), "签到表"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_or_damaged_template_is_refused_in_bounded_time_and_the_old_one_stays(story, file, name):
    make, said = HOSTILE[name]
    path, began = file(make()), time.monotonic()
    with pytest.raises((RuleBroken, Unreadable), match=said):
        story.office.templates.choose(NOTICE, path)
    assert time.monotonic() - began < 60
    assert row(story).source == "程序自带"
    assert story.office.journal.recent()[0].verb != "选用模板"


def test_a_template_that_is_gone_or_of_a_kind_there_is_not_is_said_so(story, tmp_path):
    with pytest.raises(Unreadable, match="读不到"):
        story.office.templates.choose(NOTICE, tmp_path / "没有.docx")
    for act in (story.office.templates.content, story.office.templates.restore):
        with pytest.raises(SecretariatError, match="没有“passwd”这种文书"):
            act("passwd")


def saved_by_word(kind):
    """The shipped template with the parts and ids another program writes; python-docx stands for Word here."""
    from docx import Document as WordFile

    saved = io.BytesIO()
    WordFile(io.BytesIO(shipped_template(kind))).save(saved)
    return saved.getvalue()


@pytest.mark.parametrize("kind", [kind.name for kind in CATALOGUE])
def test_the_template_of_every_kind_is_fit_as_it_is_and_as_word_saves_it(kind):
    """The trial itself, without the child process it runs in."""
    assert answer(kind, shipped_template(kind)) == {"refused": ""}
    assert answer(kind, saved_by_word(kind)) == {"refused": ""}


def test_a_template_saved_anew_by_word_is_chosen(story, file):
    story.office.templates.choose("minutes", file(saved_by_word("minutes")))
    assert row(story, "minutes").own
