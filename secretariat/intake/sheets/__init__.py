"""Workbooks and lists that others filled in: cells as words, read in the child process."""
