"""Reading: a file becomes text with places, the text becomes a founding notice, every finding tied to its place."""

from secretariat.intake.reading import read_file, read_notice
from secretariat.intake.source import SourceText

__all__ = ["SourceText", "read_file", "read_notice"]
