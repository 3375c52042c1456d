"""Documents, registers, templates, tasks and the archive."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from secretariat.services.archive import Archive
    from secretariat.services.body_papers import BodyPapers
    from secretariat.services.documents import Documents
    from secretariat.services.edited_copies import EditedCopies
    from secretariat.services.format_checks import FormatChecks
    from secretariat.services.free_papers import FreePapers
    from secretariat.services.office_details import OfficeDetailsBook
    from secretariat.services.page_settings import PageSettings
    from secretariat.services.register_papers import RegisterPapers
    from secretariat.services.revisions import Revisions
    from secretariat.services.supervision_papers import SupervisionPapers
    from secretariat.services.tasks import Tasks
    from secretariat.services.templates import Templates
    from secretariat.services.workbooks import Workbooks
    from secretariat.services.workplace import Workplace


class PaperServices:
    """Part of ``Office``: each service is made when it is first asked for."""

    _workplace: Workplace

    @cached_property
    def body_papers(self) -> BodyPapers:
        """The papers about a body, drafted."""
        from secretariat.services.body_papers import BodyPapers

        return BodyPapers(self._workplace)

    @cached_property
    def supervision_papers(self) -> SupervisionPapers:
        """The papers tasks are followed with, drafted."""
        from secretariat.services.supervision_papers import SupervisionPapers

        return SupervisionPapers(self._workplace)

    @cached_property
    def register_papers(self) -> RegisterPapers:
        """Registers, sheets and covers, drawn up."""
        from secretariat.services.register_papers import RegisterPapers

        return RegisterPapers(self._workplace)

    @cached_property
    def free_papers(self) -> FreePapers:
        """Papers whose text the clerk writes, drafted."""
        from secretariat.services.free_papers import FreePapers

        return FreePapers(self._workplace)

    @cached_property
    def documents(self) -> Documents:
        """The register: approval, numbers, issue, pages and export."""
        from secretariat.services.documents import Documents

        return Documents(self._workplace)

    @cached_property
    def edited_copies(self) -> EditedCopies:
        """Files handed out to Word or WPS and taken back."""
        from secretariat.services.edited_copies import EditedCopies

        return EditedCopies(self._workplace)

    @cached_property
    def templates(self) -> Templates:
        """Templates of papers, the office's own among them."""
        from secretariat.services.templates import Templates

        return Templates(self._workplace)

    @cached_property
    def revisions(self) -> Revisions:
        """The versions of documents."""
        from secretariat.services.revisions import Revisions

        return Revisions(self._workplace)

    @cached_property
    def office_details(self) -> OfficeDetailsBook:
        """What the office says of itself on its papers."""
        from secretariat.services.office_details import OfficeDetailsBook

        return OfficeDetailsBook(self._workplace)

    @cached_property
    def page_settings(self) -> PageSettings:
        """The sheet papers are set on."""
        from secretariat.services.page_settings import PageSettings

        return PageSettings(self._workplace)

    @cached_property
    def format_checks(self) -> FormatChecks:
        """Documents measured against the official format."""
        from secretariat.services.format_checks import FormatChecks

        return FormatChecks(self._workplace)

    @cached_property
    def archive(self) -> Archive:
        """What is sealed, and the search over it."""
        from secretariat.services.archive import Archive

        return Archive(self._workplace)

    @cached_property
    def tasks(self) -> Tasks:
        """The ledger of tasks."""
        from secretariat.services.tasks import Tasks

        return Tasks(self._workplace)

    @cached_property
    def workbooks(self) -> Workbooks:
        """Lists as workbooks."""
        from secretariat.services.workbooks import Workbooks

        return Workbooks(self._workplace)
