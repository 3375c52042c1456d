"""Seating plans of an invented meeting in rooms of every shape; everything in them is fictional."""

from handbook_samples import MEETING

from secretariat.domain.seating import RoomShape, SeatingRule, Zone
from secretariat.domain.seating_rooms import room
from secretariat.papers.blocks import Paper, PaperFormat, Paragraph, TableNote, Text, Title
from secretariat.papers.seating_charts import Plate, SeatingChart, TableTop

PEOPLE = (
    ("龙　𬱖", "区政府"), ("欧阳红林", "区自然资源和规划分局"), ("阿不都·热合曼·买买提艾力", "区民族宗教局"),
    ("刘　冬", "区民政局"), ("空缺", "区市场监管局"), ("", "澄川区推进城乡社区养老服务体系建设工作专班"),
)


def chart(shape=RoomShape.U, main=5, others=13, second_row=2):
    lay = room(SeatingRule(shape), main, others, second_row)
    plates = []
    for number, place in enumerate(lay.places):
        name, unit = PEOPLE[number % len(PEOPLE)]
        mark = f"列{place.spot.number}" if place.spot.zone is Zone.SECOND_ROW else str(place.spot.number)
        free = place.spot.zone is Zone.TABLE and place.spot.number > main + others
        plates.append(Plate(place.row, place.column) if free else Plate(place.row, place.column, name, unit, mark))
    tables = tuple(TableTop(one.left, one.top, one.width, one.height) for one in lay.boards)
    return SeatingChart("座次图", lay.columns, lay.rows, tuple(plates), tables)


def plan(landscape=False, **rooms):
    title = f"{MEETING}座次图"
    words = Paragraph((Text("11月19日14:30　区政府三楼第二会议室　主位面门"),), indent=False)
    blocks = (Title(title), words, chart(**rooms), TableNote("注：左为上，以就座者为准；“代”为受委托代会。"))
    return Paper("plan_of_tests", PaperFormat.FORM, title, blocks, landscape=landscape)
