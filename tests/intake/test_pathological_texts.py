"""Texts made to stall a reader: twice the text takes about twice the time, never four times."""

from __future__ import annotations

import random
import time

import pytest

from secretariat.intake.reading import read_notice

SIZE = 50_000
WORDS = "区局委、，。；：（）〔〕牵头责任单位负责组长成员由任为办公室设在联席会议领导小组关于成立的通知2021年月日 \n一二（）1."


def noise(seed: int) -> str:
    chance = random.Random(seed)
    return "".join(chance.choice(WORDS) for _ in range(SIZE))


@pytest.mark.parametrize(
    "text",
    [
        "（" * SIZE,
        "）（" * (SIZE // 2),
        "区" * SIZE,
        " " * SIZE,
        "\n" * SIZE,
        "区教育局、" * (SIZE // 5),
        "由区长任组长，" * (SIZE // 7),
        "（牵头单位：区教育局；责任单位：" * (SIZE // 17),
        "联席会议由" * (SIZE // 5),
        "关于成立领导小组" * (SIZE // 8),
        "组长：刘冬\n" * (SIZE // 6),
        "组长：" + "刘冬春区财政局局长，" * (SIZE // 10),
        "成员：" + "刘 冬、" * (SIZE // 4),
        "成员：" + "区司法局局长\n" * (SIZE // 7),
        "成立由" * (SIZE // 3),
        "。由区司法局牵头，" * (SIZE // 9),
        "— " * (SIZE // 2) + "\n" + "—" * SIZE,
        "一、职责分工\n" + "区教育局负责" * (SIZE // 6),
        "《" * SIZE,
        "办公室设在" * (SIZE // 5),
        "2021年" * (SIZE // 5),
        "分管教育、" * (SIZE // 5),
        "序号\n工作任务\n责任单位\n" + "区教育局\n" * (SIZE // 5),
        "刘　" * (SIZE // 2),
        "发改财政" * (SIZE // 4),
        "责任单位：\n" * (SIZE // 6),
        "组 " * (SIZE // 2),
        "成立" * (SIZE // 2),
        noise(1),
        noise(2),
    ],
    ids=lambda text: repr(text[:12]),
)
def test_reading_anything_takes_time_in_proportion_to_its_length(text: str) -> None:
    # What is over in a moment may grow as it likes; the rest stays well below the fourfold of a quadratic reader.
    # A busy machine may disturb one measurement, not three.
    assert any(_seconds(text) <= 3 * _seconds(text[: SIZE // 2]) + 0.3 for _ in range(3))


def _seconds(text: str) -> float:
    """Give the processor's seconds of one reading, whose doubts all lie within the text."""
    start = time.process_time()
    reading = read_notice(text)
    taken = time.process_time() - start
    assert all(0 <= doubt.span.start < doubt.span.end <= len(text) for doubt in reading.doubts)
    return taken
