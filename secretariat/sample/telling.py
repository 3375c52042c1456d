"""Tells a story through the services: the same verbs a clerk uses, on the story's days."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from secretariat.assets import resources_folder
from secretariat.domain.filings import FilingState
from secretariat.domain.listings.imports import ImportDecision
from secretariat.domain.listings.meetings import MeetingView
from secretariat.domain.meetings import ReceiptState
from secretariat.domain.people import NewPerson
from secretariat.domain.tasks import TaskStatus
from secretariat.office import Office
from secretariat.sample.clock import StoryClock
from secretariat.sample.stories import DecisionStory, MeetingStory


def sample_folder() -> Path:
    """Return the folder of the sample's founding notices."""
    return resources_folder() / "sample"


class Teller:
    """An office and its moving day."""

    def __init__(self, office: Office, clock: StoryClock) -> None:
        self.office = office
        self.clock = clock

    def found(self, file_name: str, short_name: str, code: str | None, on: date, in_use_from: date | None = None) -> int:
        """Take in a founding notice with every suggestion accepted, and return the body's id."""
        self.clock.move_to(on)
        draft = self.office.imports.read_file(sample_folder() / file_name)
        answers = {point.id: point.suggested for point in draft.points}
        result = self.office.imports.confirm(ImportDecision(draft, draft.reading, answers, short_name, in_use_from))
        if result.body_id is None:
            message = f"{file_name} founds no body"
            raise LookupError(message)
        if code is not None:
            self.office.documents.set_code(result.body_id, code)
        return result.body_id

    def file_away(self, body_id: int, on: date) -> None:
        """Archive a body's founding notice."""
        self.clock.move_to(on)
        founding = self.office.bodies.view(body_id).founding_document_id
        if founding is not None:
            self.office.archive.archive_document(founding)

    def seat_of(self, body_id: int, unit: str, role: str = "成员") -> int:
        """Return the seat of a unit, by its name as printed or in the directory, in a role."""
        rows = self.office.bodies.roster(body_id, self.clock.today()).rows
        return next(row.seat_id for row in rows if unit in {row.unit, row.unit_printed} and row.role == role)

    def replace(self, body_id: int, unit: str, name: str, title: str, on: date, *, role: str = "成员",
                reason: str = "工作变动", letter: str | None = None) -> None:
        """Let somebody follow on a seat."""
        self.clock.move_to(on)
        successor = next((one.person_id for one in self.office.directory.people(name) if one.name == name), None)
        self.office.replacements.replace(
            self.seat_of(body_id, unit, role), leaving_on=None, reason=reason,
            successor=successor if successor is not None else NewPerson(name), since=on, title=title, letter=letter)

    def file_all(self, body_id: int) -> None:
        """Take in the filing forms that are owed, with their letters, and enter them."""
        today = self.clock.today()
        for row in self.office.filings.register(body_id):
            if row.state is FilingState.OWED:
                self.office.filings.report(row.appointment_id, on=today)
                self.office.filings.file(row.appointment_id, on=today)

    def arrange(self, body_id: int, story: MeetingStory) -> int:
        """Propose a meeting, have it consented to, and issue its notice."""
        self.clock.move_to(story.proposed_on)
        meeting_id = self.office.meetings.arrange(
            body_id, story.kind, story.kind_name, story.title, story.starts_at, story.room, story.proposer, story.topics)
        if self.office.meetings.view(meeting_id).approver is None:
            self.office.meetings.record_consent(meeting_id, story.consent_by, story.proposed_on)
        self.clock.move_to(story.notice_on)
        notice = self.office.meeting_papers.draft_notice(meeting_id)
        self.office.documents.approve_and_issue(notice, story.consent_by, story.notice_on)
        return meeting_id

    def hold(self, meeting_id: int, story: MeetingStory) -> None:
        """Prepare the papers of the day, take the answers, sign people in."""
        meetings = self.office.meetings
        meetings.acknowledge_all(meeting_id)
        for receipt in meetings.view(meeting_id).receipts:
            substitute = story.substitutes.get(receipt.unit)
            meetings.set_receipt(
                receipt.invitation_id, receipt.version, ReceiptState.REGISTERED, story.delegates.get(receipt.unit),
                story.excused.get(receipt.unit), excused=receipt.unit in story.excused,
                substitute_name=substitute[0] if substitute else None, substitute_post=substitute[1] if substitute else None)
        self.clock.move_to(story.starts_at.date())
        self.office.meeting_papers.draft_sign_in_sheet(meeting_id)
        meetings.hold(meeting_id)
        self.office.attendance.sign_in_all_open(meeting_id)

    def close(self, meeting_id: int, story: MeetingStory) -> None:
        """Write what was said and decided, issue the minutes, archive."""
        self.write_minutes(meeting_id, story)
        document = self.office.minutes.draft_minutes(meeting_id)
        self.office.documents.approve_and_issue(document, story.consent_by, story.minutes_on)
        for decision, row in zip(story.decisions, self.office.meetings.view(meeting_id).decisions, strict=True):
            if decision.progress is not None:
                self._follow(self.office.minutes.make_task(row.decision_id), decision)
        self.clock.move_to(story.archived_on)
        self.office.archive.archive_meeting(meeting_id)

    def write_minutes(self, meeting_id: int, story: MeetingStory) -> None:
        """Enter record, minutes and decisions."""
        self.clock.move_to(story.minutes_on)
        book = self.office.minutes
        book.save_record(meeting_id, self._view(meeting_id).version, story.record)
        book.save_minutes(meeting_id, self._view(meeting_id).version, story.minutes)
        agenda = self._view(meeting_id).agenda
        for decision in story.decisions:
            book.add_decision(meeting_id, decision.text, decision.lead, decision.responsible or None, decision.deadline,
                              agenda_item_id=agenda[decision.topic - 1].item_id)

    def tell(self, body_id: int, story: MeetingStory) -> int:
        """Tell a meeting from beginning to archive."""
        meeting_id = self.arrange(body_id, story)
        self.hold(meeting_id, story)
        self.close(meeting_id, story)
        return meeting_id

    def progress(self, body_id: int, number: str, text: str, deadline: date | None, *, closed_on: date | None = None) -> None:
        """Record how far a task of a body's founding plan is, by its number there."""
        task = next(row for row in self.office.tasks.list(body_id) if row.number is not None and row.number.strip(".") == number)
        self.office.tasks.set_deadline(task.task_id, task.version, deadline)
        if text:
            self.office.tasks.set_progress(task.task_id, self._task_version(task.task_id), text, TaskStatus.UNDER_WAY)
        if closed_on is not None:
            self.office.tasks.complete(task.task_id, self._task_version(task.task_id), closed_on)

    def _follow(self, task_id: int, decision: DecisionStory) -> None:
        if decision.progress:
            self.office.tasks.set_progress(task_id, self._task_version(task_id), decision.progress, TaskStatus.UNDER_WAY)
        if decision.closed_on is not None:
            self.clock.move_to(decision.closed_on)
            self.office.tasks.complete(task_id, self._task_version(task_id), decision.closed_on)

    def _task_version(self, task_id: int) -> int:
        return next(row.version for row in self.office.tasks.list() if row.task_id == task_id)

    def _view(self, meeting_id: int) -> MeetingView:
        return self.office.meetings.view(meeting_id)
