"""The sample's adjustment notice, taken in by the sample office on its day."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

from secretariat.domain.listings.imports import ImportDecision
from secretariat.office import open_office
from secretariat.sample.building import SAMPLE_DAY

NOTICE = Path(__file__).parents[2] / "resources" / "sample" / "adjustment-notice.docx"


def test_the_notice_changes_seven_seats_of_the_joint_meeting_and_leaves_the_rest(told_office, tmp_path):
    file = tmp_path / told_office.name
    shutil.copyfile(told_office, file)
    now = datetime.combine(SAMPLE_DAY, datetime.min.time())
    with open_office(file, today=lambda: SAMPLE_DAY, now=lambda: now, actor="经办人") as office:
        draft = office.imports.read_file(NOTICE)
        assert draft.reading.doubts == ()
        (adjustment,) = draft.adjustments
        assert [(row.label, row.unit) for row in adjustment.changing] == [
            ("离任、新任", "区政府"), ("职务变动", "区委编办"), ("离任、新任", "区财政局"), ("新增席位", "区医保局"),
            ("新任", "区市场监管局"), ("离任、新任", "区应急管理局"), ("单位更名、职务变动", "区消防救援局")]
        result = office.imports.confirm(ImportDecision(draft, draft.reading))
        assert len(result.adjusted) == 7
        roster = office.bodies.roster(result.body_id, SAMPLE_DAY)
        assert (roster.counts.seats, roster.counts.vacant) == (21, 0)
