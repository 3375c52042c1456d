"""What another program is asked to lay out: one paper of every kind, and the long, crowded and turned ones among them."""

from dataclasses import replace

from form_samples import every_form
from handbook_samples import book, landscape, template
from paper_samples import PEOPLE, decided, every_paper, notice, recorded, sheet
from seating_samples import plan

from secretariat.papers.blocks import Field
from secretariat.papers.correspondence import free
from secretariat.papers.correspondence.free import FreeKind
from secretariat.papers.meetings import meeting_notice, minutes, record, sign_in_sheet
from secretariat.papers.specimens.correspondence import SPECIMENS
from secretariat.rendering import gbt9704
from secretariat.rendering.write_docx import controls, fill_fields, render

VALUES = {
    Field.NUMBER: "澄养联办〔2026〕5号", Field.ISSUE_NUMBER: "第2期", Field.SIGNED_ON: "2026年11月9日", Field.PRINTED_ON: "2026年11月9日",
    Field.APPROVER: "欧阳红林",
}
UNITS = ("区政府", "区自然资源和规划分局", "区国有资产监督管理委员会办公室主任办公室", "区民政局")
LONG = tuple(
    f"第{number}段，" + "关于推进社区养老助餐服务工作的有关情况，2026年新增42个点（其中A类3.5%），“一老一小”——兼顾……；会议强调，于2026年"
    * (1 + number % 4) for number in range(40)
)
TASKS = tuple(f"由区民政局牵头，区财政局、区卫生健康委配合，于2026年12月31日前完成第{number}项任务" for number in range(20))


def _special():
    short = {"roster": (), "return_form": False}
    without = {"attending": (), "excused": (), "observing": ()}
    return {
        "short": meeting_notice.compose(notice(issuer="澄川区民政局", on_behalf="", mark=("澄川区民政局文件",), **short)),
        "joint": meeting_notice.compose(notice(mark=("澄川区民政局文件", "澄川区卫生健康委员会文件"))),
        "long": minutes.compose(decided(items=(minutes.MinutesItem("关于情况", LONG, TASKS),))),
        "lists": minutes.compose(decided(attending=tuple(minutes.Attendee(unit, "刘冬") for unit in UNITS), excused=tuple(
            minutes.Attendee(unit, "阿不都·热合曼", "参加省厅组织的社区养老助餐服务工作培训班") for unit in UNITS))),
        "sheet": sign_in_sheet.compose(sheet(60)),
        "shared": sign_in_sheet.compose(sheet(15)),
        "issuer": minutes.compose(decided(issuer="澄川区社区养老助餐服务工作联席会议办公室")),
        "broken": minutes.compose(decided(issuer="澄川区推进城乡社区养老服务体系建设和老年人健康促进工作联席会议办公室")),
        # Lengths at which the imprint would stand alone.
        **{f"imprint_{count}": meeting_notice.compose(notice(bring=("请认真研究",) * count, **short)) for count in (2, 22, 23)},
        **{f"imprint_minutes_{count}": minutes.compose(decided(items=(
            minutes.MinutesItem("关于情况", tuple(f"第{number}段。" for number in range(count))),), **without)) for count in (6, 20)},
        "imprint_rows": meeting_notice.compose(notice(return_form=False, roster=tuple(
            meeting_notice.RosterLine(unit, name, "副局长", "成员") for unit, name, _, _ in (PEOPLE * 4)[:18]))),
        "long_record": record.compose(recorded(paragraphs=LONG)),
    }


def _shaped():
    """Papers of shapes that more than one kind has, each with a template built from itself."""
    forms = {f"form_{name}": paper for name, paper in every_form().items()}
    return {**forms, "book": book(), "landscape": landscape(), "plan": plan(), "turned_plan": plan(landscape=True)}


def _heads():
    """Heads and signatures of several issuers, and papers in the office's other profile or on preprinted sheets."""
    of = {facts.kind: facts for facts in SPECIMENS}
    units = tuple(f"澄川区{name}" for name in ("民政局", "教育局", "财政局", "审计局", "统计局"))
    joint = replace(of[FreeKind.REQUEST], mark=units, signers=("欧阳红林", "龙　𬱖", "阿不都·热合曼", "马辰", "安然"), issuer=units[0],
                    joint_issuers=units[1:])
    unsealed = replace(of[FreeKind.REPLY], sealed=False, joint_issuers=("望州市澄川区卫生健康委员会",))
    long = replace(of[FreeKind.REPORT], issuer="澄川区推进城乡社区养老服务体系建设和老年人健康促进工作联席会议办公室")
    glyph = {"profile": gbt9704.GLYPH37}
    papers = {name: (free.compose(facts), {}) for name, facts in (("five", joint), ("unsealed", unsealed), ("long_issuer", long))}
    for kind in (FreeKind.NOTICE, FreeKind.LETTER):
        papers |= {f"glyph_{kind}": (free.compose(of[kind]), glyph), f"bare_{kind}": (free.compose(of[kind]), {"preprinted": True})}
    papers["glyph_long"] = minutes.compose(decided(items=(minutes.MinutesItem("关于情况", LONG, TASKS),))), glyph
    return papers


def documents(fonts):
    """Yield name, paper and .docx, numbers and dates filled in as at approval."""
    kinds = {f"kind_{paper.kind}": paper for paper in every_paper()}
    plain = {name: (paper, {}) for name, paper in {**kinds, **_special(), **_shaped()}.items()}
    for name, (paper, setting) in {**plain, **_heads()}.items():
        own = template(paper) if paper.kind.endswith("_of_tests") else None
        docx = render(paper, own, fonts, **setting)
        present = controls(docx)
        yield name, paper, fill_fields(docx, {field: words for field, words in VALUES.items() if field in present}, fonts)
