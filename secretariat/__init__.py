"""The office: everything a secretariat does, without a window."""
