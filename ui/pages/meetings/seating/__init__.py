"""座次图: who sits where at the meeting in front, on a plan on which people are moved."""
