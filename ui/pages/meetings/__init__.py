"""会议: the list of meetings, and one meeting from its proposal to its archive."""
