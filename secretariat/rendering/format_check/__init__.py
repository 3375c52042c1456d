"""Measures a .docx or a PDF against the table of GB/T 9704-2012, whoever made it."""
