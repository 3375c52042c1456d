"""The services of an office about bodies, those who sit in them, and the directory; each is made when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from secretariat.services.workplace import Workplace

if TYPE_CHECKING:
    from secretariat.services.bodies import Bodies
    from secretariat.services.body_ends import BodyEnds
    from secretariat.services.body_offices import BodyOffices
    from secretariat.services.body_papers import BodyPapers
    from secretariat.services.body_setups import BodySetups
    from secretariat.services.contact_books import ContactBooks
    from secretariat.services.counterparts import Counterparts
    from secretariat.services.directory import Directory
    from secretariat.services.filings import Filings
    from secretariat.services.imports import Imports
    from secretariat.services.prepared_papers import PreparedPapers
    from secretariat.services.replacements import Replacements
    from secretariat.services.roster_books import RosterBooks
    from secretariat.services.seat_order import SeatOrder
    from secretariat.services.seats import Seats
    from secretariat.services.terms import Terms
    from secretariat.services.unit_copies import UnitCopies
    from secretariat.services.verifications import Verifications


class PeopleServices:
    """Part of ``Office``: bodies, seats, units and people."""

    _workplace: Workplace

    @cached_property
    def imports(self) -> Imports:
        """Founding notices read and confirmed."""
        from secretariat.services.imports import Imports

        return Imports(self._workplace)

    @cached_property
    def bodies(self) -> Bodies:
        """Bodies, their rosters and rules."""
        from secretariat.services.bodies import Bodies

        return Bodies(self._workplace)

    @cached_property
    def body_setups(self) -> BodySetups:
        """Bodies set up by hand or after a pattern."""
        from secretariat.services.body_setups import BodySetups

        return BodySetups(self._workplace)

    @cached_property
    def body_offices(self) -> BodyOffices:
        """The offices of bodies."""
        from secretariat.services.body_offices import BodyOffices

        return BodyOffices(self._workplace)

    @cached_property
    def replacements(self) -> Replacements:
        """Who leaves a seat and who takes it."""
        from secretariat.services.replacements import Replacements

        return Replacements(self._workplace)

    @cached_property
    def terms(self) -> Terms:
        """Who stays under another post or for another term, and changes of term."""
        from secretariat.services.terms import Terms

        return Terms(self._workplace)

    @cached_property
    def seat_order(self) -> SeatOrder:
        """The order of seats in their list."""
        from secretariat.services.seat_order import SeatOrder

        return SeatOrder(self._workplace)

    @cached_property
    def body_ends(self) -> BodyEnds:
        """Bodies abolished, merged and renamed."""
        from secretariat.services.body_ends import BodyEnds

        return BodyEnds(self._workplace)

    @cached_property
    def prepared_papers(self) -> PreparedPapers:
        """Papers made for meetings to come that a changed list has overtaken."""
        from secretariat.services.prepared_papers import PreparedPapers

        return PreparedPapers(self._workplace)

    @cached_property
    def filings(self) -> Filings:
        """The filing register of each body."""
        from secretariat.services.filings import Filings

        return Filings(self._workplace)

    @cached_property
    def seats(self) -> Seats:
        """Seats set up and given up by hand."""
        from secretariat.services.seats import Seats

        return Seats(self._workplace)

    @cached_property
    def directory(self) -> Directory:
        """Units and people."""
        from secretariat.services.directory import Directory

        return Directory(self._workplace)

    @cached_property
    def contact_books(self) -> ContactBooks:
        """Contact books from outside."""
        from secretariat.services.contact_books import ContactBooks

        return ContactBooks(self._workplace)

    @cached_property
    def verifications(self) -> Verifications:
        """Names verified with the units, and what a list lacks."""
        from secretariat.services.verifications import Verifications

        return Verifications(self._workplace)

    @cached_property
    def counterparts(self) -> Counterparts:
        """Bodies that units and towns set up in turn."""
        from secretariat.services.counterparts import Counterparts

        return Counterparts(self._workplace)

    @cached_property
    def roster_books(self) -> RosterBooks:
        """Lists of members from outside."""
        from secretariat.services.roster_books import RosterBooks

        return RosterBooks(self._workplace)

    @cached_property
    def unit_copies(self) -> UnitCopies:
        """What every unit gets of a notice or of minutes."""
        from secretariat.services.unit_copies import UnitCopies

        return UnitCopies(self._workplace)

    @cached_property
    def body_papers(self) -> BodyPapers:
        """The papers about a body, drafted."""
        from secretariat.services.body_papers import BodyPapers

        return BodyPapers(self._workplace)
