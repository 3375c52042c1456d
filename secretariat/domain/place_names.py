"""Which administrative division an issuer governs, and when two writings mean one division."""

from __future__ import annotations

import re
from collections.abc import Iterable

_DIVISION = r"[\u3400-\u9fff]{1,9}?(?:自治区|自治州|自治县|街道|省|州(?![市区县])|盟|市|区|县|旗|镇|乡)"
_ORGAN = (r"(?=人民政府|政府|委(?:员会)?(?:办公室|办)?$|委[\u3400-\u9fff]|人大|政协|办事处|"
          r"[\u3400-\u9fff]{2,}(?:局|委员会|委|厅|办公室|部|院|会)$)")
_ISSUER = re.compile(rf"(?:中共|中国共产党|共青团)?((?:{_DIVISION}){{1,4}}){_ORGAN}")


def place_of_issuer(issuer: str | None) -> str | None:
    """Return the division in an issuer's name: 望州市澄川区人民政府办公室 gives 望州市澄川区; None where it names none.

    Of several issuers, written one after another with blanks, the first counts.
    """
    first = (issuer or "").split()
    found = _ISSUER.match(first[0]) if first else None
    return found[1] if found else None


def known_place(place: str, known: Iterable[str]) -> str | None:
    """Return the known writing of a division: the same, or the only one that adds or leaves out the division above it."""
    listed = tuple(known)
    if place in listed:
        return place
    near = [one for one in listed if one.endswith(place) or place.endswith(one)]
    return near[0] if len(near) == 1 else None
