"""How a meeting stands, in words."""

from datetime import date, datetime

import pytest

from secretariat.domain.meeting_words import standing
from secretariat.domain.stages import Stage

AHEAD, PAST = datetime(2026, 11, 19, 14, 30), datetime(2026, 11, 5, 9, 0)


@pytest.mark.parametrize(("current", "starts_at", "answered", "words"), [
    (Stage.APPROVED, None, 0, ("待批准", "info")), (Stage.NOTIFIED, AHEAD, 0, ("待发通知", "info")),
    (Stage.RECEIPTS, AHEAD, 12, ("回执 12/18", "warn")), (Stage.RECEIPTS, AHEAD, 18, ("回执 18/18", "ok")),
    (Stage.HELD, AHEAD, 18, ("待召开", "ok")), (Stage.HELD, PAST, 18, ("待登记召开", "alarm")),
    (Stage.RECEIPTS, PAST, 3, ("待登记召开", "alarm")), (Stage.MINUTES, PAST, 18, ("待写纪要", "warn")),
    (Stage.ISSUED, PAST, 18, ("纪要未印发", "warn")), (Stage.ARCHIVED, PAST, 18, ("待归档", "plain")),
    (None, PAST, 18, ("已归档", "plain")),
])
def test_a_meeting_says_what_it_waits_for(current, starts_at, answered, words):
    assert standing(current, cancelled=False, starts_at=starts_at, today=date(2026, 11, 10), registered=answered, units=18) == words


def test_a_cancelled_meeting_waits_for_nothing():
    assert standing(Stage.RECEIPTS, cancelled=True, starts_at=PAST, today=date(2026, 11, 10), registered=0, units=1)[0] == "已取消"
