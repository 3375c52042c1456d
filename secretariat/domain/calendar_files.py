"""A meeting as a calendar file that telephones and Outlook take in (.ics, RFC 5545)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

_LONGEST = 75
"""Bytes of a line (RFC 5545, 3.1); what is longer goes on in the next line behind a blank."""
_ORDINARY = timedelta(hours=2)
_ZONE = (
    "BEGIN:VTIMEZONE", "TZID:Asia/Shanghai", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0800", "TZOFFSETTO:+0800",
    "TZNAME:CST", "END:STANDARD", "END:VTIMEZONE",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEvent:
    """What a calendar keeps of a meeting; without ``minutes`` it lasts two hours."""

    uid: str
    """The same for every file of one meeting, so that a later file replaces an earlier one."""
    sequence: int = 0
    """Grows with every change of the meeting (3.8.7.4)."""
    title: str
    starts_at: datetime
    minutes: int = 0
    place: str = ""
    description: str = ""
    cancelled: bool = False


def calendar_file(event: CalendarEvent, made_at: datetime) -> bytes:
    """Return the file, UTF-8 with CR LF; it reminds a day and an hour before. ``made_at`` is local time of China."""
    ends_at = event.starts_at + (timedelta(minutes=event.minutes) if event.minutes else _ORDINARY)
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Secretariat//Meetings//ZH-CN", "CALSCALE:GREGORIAN",
        f"METHOD:{'CANCEL' if event.cancelled else 'PUBLISH'}", *_ZONE, "BEGIN:VEVENT", f"UID:{event.uid}", f"SEQUENCE:{event.sequence}",
        f"DTSTAMP:{(made_at - timedelta(hours=8)):%Y%m%dT%H%M%SZ}", f"DTSTART;TZID=Asia/Shanghai:{event.starts_at:%Y%m%dT%H%M%S}",
        f"DTEND;TZID=Asia/Shanghai:{ends_at:%Y%m%dT%H%M%S}", f"SUMMARY:{_escaped(event.title)}",
        f"STATUS:{'CANCELLED' if event.cancelled else 'CONFIRMED'}",
    ]
    lines += [f"LOCATION:{_escaped(event.place)}"] if event.place else []
    lines += [f"DESCRIPTION:{_escaped(event.description)}"] if event.description else []
    for before in () if event.cancelled else ("-P1D", "-PT1H"):
        lines += ["BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:{before}", f"DESCRIPTION:{_escaped(event.title)}", "END:VALARM"]
    lines += ["END:VEVENT", "END:VCALENDAR"]
    return "".join(_folded(line) for line in lines).encode("utf-8")


def _escaped(words: str) -> str:
    """Return a text value (3.3.11): backslash, comma, semicolon and line ends are written with a backslash."""
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n")):
        words = words.replace(plain, written)
    return words


def _folded(line: str) -> str:
    parts: list[str] = []
    part = ""
    for character in line:
        room = _LONGEST if not parts else _LONGEST - 1
        if len((part + character).encode("utf-8")) > room:
            parts.append(part)
            part = ""
        part += character
    parts.append(part)
    return "\r\n ".join(parts) + "\r\n"
