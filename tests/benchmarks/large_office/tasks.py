"""Tasks of the office and whose they are."""

from __future__ import annotations

import random
from datetime import timedelta

from secretariat.domain.tasks import PartyRole, TaskStatus
from secretariat.persistence.tables.tasks import TASK, TASK_PARTY
from tests.benchmarks.large_office.bodies import WrittenBody
from tests.benchmarks.large_office.rows import Rows
from tests.benchmarks.large_office.size import BEGINNING, TODAY, Size

_CATEGORIES = ("健全机制", "完善设施", "规范管理", "宣传引导")


def write_tasks(rows: Rows, size: Size, bodies: tuple[WrittenBody, ...], random_numbers: random.Random) -> None:
    """Write the tasks: nearly all that are past their deadline are done, a few are late."""
    span = (TODAY - BEGINNING).days + 300
    for number in range(size.tasks):
        body = bodies[number % len(bodies)]
        deadline = BEGINNING + timedelta(days=number * span // size.tasks)
        done = deadline < TODAY and random_numbers.random() < 0.99
        lead, *others = random_numbers.sample(body.units, 3)
        task = rows.add(
            TASK, body_id=body.id, ordinal=number // len(bodies) + 1, category=random_numbers.choice(_CATEGORIES),
            text=f"会同有关单位完成{lead[1]}牵头的第{number + 1}项工作并报送情况", number=str(number // len(bodies) + 1), deadline=deadline,
            status=TaskStatus.COMPLETED if done else TaskStatus.UNDER_WAY, completed_on=deadline if done else None,
            progress="已形成初稿，正在征求意见。" if not done else None)
        rows.add(TASK_PARTY, task_id=task, role=PartyRole.LEAD, ordinal=1, printed_name=lead[1], unit_id=lead[0])
        for ordinal, (unit, printed) in enumerate(others, start=2):
            rows.add(TASK_PARTY, task_id=task, role=PartyRole.RESPONSIBLE, ordinal=ordinal, printed_name=printed, unit_id=unit)
