"""Lists of members from outside: laid beside the roster of a day, taken in as one act."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from secretariat.domain.bodies import Body
from secretariat.domain.contact_differences import alias_key
from secretariat.domain.import_units import OTHER, alias_point_id, printed_units, resolve_units, understood
from secretariat.domain.listings.adjustments import adjusted_words
from secretariat.domain.listings.contact_books import ContactLine, LineKind
from secretariat.domain.listings.imports import ImportDecision, ImportDraft
from secretariat.domain.listings.roster_books import RosterPreview
from secretariat.domain.notice_differences import differences
from secretariat.domain.readings import NoticeReading
from secretariat.domain.roster_rows import seats_of
from secretariat.domain.sheet_columns import ColumnMatch, SheetField
from secretariat.domain.sheets import Sheet
from secretariat.domain.units import Place
from secretariat.errors import Conflict, NotFound, RuleBroken
from secretariat.persistence.queries import directory, rosters
from secretariat.services.adjusting import Adjusting
from secretariat.services.results import act_id
from secretariat.services.workplace import Workplace

LEFT_BY_LIST = "按名单核对调整"
"""Why somebody left whom a list of members no longer names."""


class RosterBooks:
    """Reads lists of members onto the seats of a body; nothing is written before ``take_in``."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def preview(self, body_id: int, sheet: Sheet, match: ColumnMatch, day: date, refused: Collection[str] = ()) -> RosterPreview:
        """Return what a list would change from a day on. ``refused`` are keys of writings of units the clerk said no to.

        Raises NotFound, and RuleBroken where no column says the names, or neither role nor unit.
        """
        columns = {match.column_of(field) is not None for field in (SheetField.ROLE, SheetField.UNIT)}
        if match.column_of(SheetField.NAME) is None or columns == {False}:
            raise RuleBroken("名单至少要有姓名，还要有单位或者席位。请在上面把这几列选出来，或者确认选的是这个工作表。")
        seats, unread = seats_of(sheet, match)
        reading = NoticeReading(text="\n".join(seat.post or seat.unit or "" for seat in seats), seats=seats)
        with self._workplace.database.reading_entities() as session:
            body = session.get(Body, body_id)
            if body is None:
                raise NotFound("这个机构不在了，可能已被撤销。")
            place = session.get(Place, body.place_id) if body.place_id is not None else None
            name = place.name if place is not None else None
            known = directory.known_units(session.connection(), body.place_id)
            resolutions, points = resolve_units(printed_units(reading), known, name)
            asked = {point.subject: point.sentence for point in points if point.subject}
            answers = {alias_point_id(printed): OTHER for printed in asked if alias_key("", printed) in refused}
            facts = rosters.seats_of_body(session.connection(), body_id)
            found = differences(facts, reading, understood(resolutions, answers), day)
            draft = ImportDraft(sheet.name, b"", reading, resolutions, points, name, None)
            lines = tuple(ContactLine(
                alias_key("", printed), LineKind.ALIAS, (0,), "", printed, "", "", "", "", f"{sentence}，记住这个写法。不勾就另登记单位。",
                ticked=alias_key("", printed) not in refused) for printed, sentence in asked.items())
            return RosterPreview(body_id, body.short_name, day, draft, found, lines, unread, len(seats) + len(unread))

    def take_in(self, seen: RosterPreview, ticked: Collection[str]) -> tuple[int, str]:
        """Register the ticked differences as one act; returns the act's id and what was done: 离任3人，新任4人.

        Raises Conflict where the roster changed since the preview, RuleBroken where a later act on a seat stands in the way;
        then nothing is registered.
        """
        reading = seen.draft.reading
        answers = {alias_point_id(line.unit): OTHER for line in seen.asked if line.key not in ticked}
        left_out = frozenset(one.id for one in seen.differences if one.id not in ticked)
        decision = ImportDecision(seen.draft, reading, answers, left_out=left_out)
        with self._workplace.act("读入名单") as work:
            facts = rosters.seats_of_body(work.connection, seen.body_id)
            now = differences(facts, reading, understood(seen.draft.units, answers), seen.day)
            if now != seen.differences:
                raise Conflict("名单在预览之后改过，没有读入。请再预览一次，然后确认。")
            done = Adjusting(work, decision, reading, seen.body_id, seen.day, reason=LEFT_BY_LIST, route=None).carry_out(None)
            return act_id(work.commit()), adjusted_words(done)
