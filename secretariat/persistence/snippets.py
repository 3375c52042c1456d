"""Stretches of a text around the places where words were found."""

from __future__ import annotations

from secretariat.domain.listings.archive import Snippet

_LEAD = 18
_WIDTH = 84
_CUT = "…"
_BREAKS = str.maketrans({"\n": " ", "\r": " ", "\t": " ", "\f": " "})


def snippet_of(text: str, places: tuple[tuple[int, int], ...]) -> Snippet:
    """Return the stretch where the places lie closest together, cut ends marked with …, its places moved along.

    ``places`` are half-open ranges of ``text``, in order; without any the text's beginning is returned.
    """
    start = max(0, _densest(places) - _LEAD)
    end = min(len(text), start + _WIDTH)
    if end == len(text):
        start = max(0, min(start, end - _WIDTH))
    head = _CUT if start else ""
    tail = _CUT if end < len(text) else ""
    moved = tuple(
        (max(first, start) - start + len(head), min(last, end) - start + len(head))
        for first, last in places
        if first < end and last > start
    )
    return Snippet(head + text[start:end].translate(_BREAKS) + tail, moved)


def _densest(places: tuple[tuple[int, int], ...]) -> int:
    """Return where the window begins that holds most places; the first one of several."""
    if not places:
        return 0
    reach = _WIDTH - _LEAD
    best, most = places[0][0], 0
    last = 0
    for index, (start, _) in enumerate(places):
        while last < len(places) and places[last][1] <= start + reach:
            last += 1
        if last - index > most:
            best, most = start, last - index
    return best
