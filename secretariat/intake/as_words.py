"""A reading in plain Chinese lines, for a person at the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from secretariat.domain.readings import BodyKind, ReplacementRoute

if TYPE_CHECKING:
    from secretariat.domain.readings import Located, NoticeReading
    from secretariat.intake.source import SourceText

_KINDS = {BodyKind.JOINT_MEETING: "联席会议", BodyKind.LEADING_GROUP: "领导小组", BodyKind.OTHER: "其他议事协调机构"}
_ROUTES = {ReplacementRoute.FILING: "备案", ReplacementRoute.APPROVAL: "报批", ReplacementRoute.REISSUE: "另行发文"}


def to_words(reading: NoticeReading, source: SourceText) -> str:
    """Give ``reading`` as lines of text, the doubts last, each with its place in the file."""
    body, rules = reading.body, reading.rules
    lines = [
        _line("发文字号", reading.doc_number),
        _line("标题", reading.title),
        _line("发文机关", reading.issuer),
        f"成文日期：{reading.date.isoformat() if reading.date else '未读到'}",
        f"主送：{'；'.join(unit.text for unit in reading.addressees) or '未读到'}",
        f"抄送：{'、'.join(unit.text for unit in reading.copies_to) or '无'}",
        f"机构：{body.name.text if body.name else '未成立机构'}" + (f"（{_KINDS[body.kind]}）" if body.kind else ""),
        _line("牵头单位", body.lead_unit),
        _line("办公室设在", body.office_at),
        _line("办公室主任", body.office_director),
        f"席位 {len(reading.seats)} 个",
        *(f"  {seat.role}：{seat.name or '（按职务）'}　{seat.post or seat.unit or ''}" for seat in reading.seats),
        f"成员单位 {len(reading.units)} 个：{'、'.join(unit.text for unit in reading.units)}",
        f"职责 {len(reading.duties)} 条",
        *(f"  {'、'.join(duty.units)}：{duty.text[:40]}" for duty in reading.duties),
        f"任务 {len(reading.tasks)} 项",
        *(
            f"  {task.text[:40]}（牵头：{'、'.join(task.lead) or '无'}；责任：{'、'.join(task.responsible) or '无'}）"
            for task in reading.tasks
        ),
        f"阶段 {len(reading.phases)} 个",
        *(f"  {phase.name}：{phase.start or '未定'} 至 {phase.end or '未定'}" for phase in reading.phases),
        f"全体会议每年 {rules.plenaries_per_year or '未定'} 次；递补：{_ROUTES[rules.replacement] if rules.replacement else '未定'}",
        f"代章：{rules.seal_unit or '未定'}；审核同意：{rules.approver or '未定'}",
        f"需要核对 {len(reading.doubts)} 处",
    ]
    for doubt in reading.doubts:
        place = source.place_at(doubt.span.start)
        lines.append(f"  {place.words() if place else ''}“{doubt.text[:30]}”：{doubt.reason}")
    return "\n".join(lines)


def _line(label: str, found: Located | None) -> str:
    return f"{label}：{found.text if found else '未读到'}"
