"""Sign-in sheets and name cards."""

from datetime import date, time

from secretariat.papers import blocks
from secretariat.papers.meetings.name_cards import CardLine, CardShape, NameCards
from secretariat.papers.meetings.name_cards import compose as compose_cards
from secretariat.papers.meetings.sign_in_sheet import SignInLine, SignInSheet, compose


def test_every_person_has_a_row_and_blank_rows_follow():
    sheet = SignInSheet(
        body_name="澄川区养老服务联席会议", meeting_title="2026年全体会议", held_on=date(2026, 11, 19), starts_at=time(14, 30),
        place="第二会议室", lines=(SignInLine("区民政局", "刘冬", "副局长"), SignInLine("团区委")), blank_rows=2,
    )
    table = next(block for block in compose(sheet).blocks if isinstance(block, blocks.Table))
    assert [(row[0], row[2]) for row in table.rows] == [("1", "刘　冬"), ("2", ""), ("3", ""), ("4", "")]
    assert table.row_height >= 9
    assert table.head == ("序号", "单位", "姓名", "职务", "联系电话", "签名", "备注")


def test_a_card_bears_the_name_padded_and_its_caption():
    facts = NameCards(meeting_title="2026年全体会议", cards=(CardLine("龙𬱖", "区民政局"), CardLine("欧阳红林")), shape=CardShape.INSERT)
    paper = compose_cards(facts)
    assert paper.blocks == (blocks.Card("龙　𬱖", "区民政局"), blocks.Card("欧阳红林"))
    assert paper.kind == "name_cards_insert"
