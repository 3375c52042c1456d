"""Examples of registers, sheets and covers; everything in them is fictional."""

from __future__ import annotations

from datetime import date

from secretariat.papers.blocks import Paper
from secretariat.papers.kinds import PaperGroup, PaperKind
from secretariat.papers.registers import archive_papers, dispatch_sheet, registers

OFFICE = "澄川区社区养老助餐服务工作联席会议办公室"
BOOK = registers.Book(office="联席会议办公室", stretch="2026年")
OUTGOING = (
    registers.Outgoing("澄助餐联办〔2026〕1号", "关于召开澄川区社区养老助餐服务工作联席会议2026年全体会议的通知", "各成员单位",
                       "裴若川",
                       date(2026, 3, 2), date(2026, 3, 3), "30"),
    registers.Outgoing("澄助餐联办〔2026〕2号", "关于开展“一老一小”服务用房摸底的通知——附统计口径……",
                       "各镇人民政府，各街道办事处", "裴若川",
                       date(2026, 4, 20), None, "20", "作废"),
)
INCOMING = (
    registers.Incoming("2026-1", date(2026, 2, 11), "区自然资源和规划分局", "澄自然资函〔2026〕8号", "关于推荐联席会议成员的函",
                       "拟同意递补",
                       "同意。闻人清", "已备案，龙𬱖接任"),
    registers.Incoming("2026-2", date(2026, 3, 5), "望州市民政局", "望民发〔2026〕11号",
                       "关于报送社区养老助餐服务工作情况的通知", "转各成员单位报送"),
)
FILED = (
    registers.Filed(date(2026, 2, 12), "社区养老助餐服务工作联席会议", "区自然资源和规划分局", "成员", "纪晓棠", "龙𬱖",
                    "副局长",
                    "澄自然资函〔2026〕8号", "已备案"),
    registers.Filed(date(2026, 6, 1), "老龄工作委员会", "区民族宗教局", "委员", "古丽娜·艾山", "阿不都·热合曼", "副局长", "",
                    "待补来函"),
)
SECTION = archive_papers.Section(fonds_name="澄川区民政局", fonds_number="0128", year=2026, retention="永久",
                                 section="养老服务科")
PIECES = (
    archive_papers.ArchivedPiece("0128-WS·2026-Y-YLFW-0001", "澄助餐联办〔2026〕1号", "联席会议办公室",
                                 "关于召开澄川区社区养老助餐服务工作联席会议2026年全体会议的通知", date(2026, 3, 3), "5", "",
                                 "0001"),
    archive_papers.ArchivedPiece("0128-WS·2026-Y-YLFW-0002", "第1期", "联席会议办公室",
                                 "联席会议2026年全体会议纪要（龙𬱖等列席）", date(2026, 3, 20),
                                 "4", "", "0002"),
)


def _sheet() -> Paper:
    return dispatch_sheet.compose(dispatch_sheet.DispatchSheet(
        office="联席会议办公室", title="关于召开澄川区社区养老助餐服务工作联席会议2026年全体会议的通知", kind="通知",
        number="澄助餐联办〔2026〕5号",
        addressees="各成员单位", copies_to="区委办公室，区人大常委会办公室，区政协办公室",
        attachments="1. 参会人员名单　2. 参会回执",
        drafted_by="陈静", drafted_on="2026年11月9日", unit="养老服务科", telephone="0990-3090001", urgency="平急",
        publicity="不予公开",
        copies="30", approver="裴若川", approved_on="2026年11月10日", remark="同时以短信告知联络员。"))


def _cover() -> Paper:
    return archive_papers.compose_cover(SECTION, first="0001", last="0046", box="1", pieces=46)


KINDS: tuple[PaperKind, ...] = (
    PaperKind("dispatch_sheet", "发文稿纸", PaperGroup.REGISTERS, _sheet),
    PaperKind("dispatch_register", "发文登记簿", PaperGroup.REGISTERS, lambda: registers.compose_dispatches(BOOK, OUTGOING)),
    PaperKind("incoming_register", "收文登记簿", PaperGroup.REGISTERS, lambda: registers.compose_incoming(BOOK, INCOMING)),
    PaperKind("filing_register", "备案登记簿", PaperGroup.REGISTERS, lambda: registers.compose_filings(BOOK, FILED)),
    PaperKind("archive_catalogue", "归档文件目录", PaperGroup.REGISTERS, lambda: archive_papers.compose_catalogue(SECTION,
        PIECES)),
    PaperKind("archive_stamp", "归档章数据", PaperGroup.REGISTERS, lambda: archive_papers.compose_stamps(SECTION, PIECES)),
    PaperKind("box_cover", "档案盒封面", PaperGroup.REGISTERS, _cover),
)
