"""The tones listings speak of, as the tones of the window."""

from typing import Final

from ui.widgets.painting import Tone

_TONES: Final = {
    "ok": Tone.OK, "warn": Tone.WARN, "info": Tone.INDIGO, "alarm": Tone.SEAL, "seal": Tone.SEAL, "late": Tone.SEAL,
    "plain": Tone.QUIET, "quiet": Tone.QUIET, "": Tone.QUIET,
}


def tone_of(word: str) -> Tone:
    """Give the tone of a listing's word (``ok``, ``warn``, ``info``, ``alarm``, ``plain``); anything else is quiet."""
    return _TONES.get(word, Tone.QUIET)
