"""A PDF measured: characters with their places in millimetres, lines of text, strokes."""

import io
from collections import defaultdict

import pdfplumber

POINT = 25.4 / 72


class Measured:
    def __init__(self, pdf):
        self.document = pdfplumber.open(io.BytesIO(pdf))
        self.pages = self.document.pages

    def characters(self, page):
        return self.pages[page].chars

    def lines(self, page):
        """Lines of a page from top to bottom: (top of the Chinese type in mm, left, right, words)."""
        rows = defaultdict(list)
        for character in self.characters(page):
            baseline = round((character["matrix"][5]) * 2)
            rows[baseline].append(character)
        found = []
        for baseline in sorted(rows, reverse=True):
            row = sorted(rows[baseline], key=lambda one: one["x0"])
            size = row[0]["size"]
            top = (float(self.pages[page].height) - row[0]["matrix"][5] - 0.88 * size) * POINT
            found.append(Row(top, row[0]["x0"] * POINT, row[-1]["x1"] * POINT, "".join(one["text"] for one in row), size, row))
        return found

    def line(self, page, words):
        return next(row for row in self.lines(page) if words in row.words)

    def strokes(self, page):
        return [
            (line["top"] * POINT, line["x0"] * POINT, line["x1"] * POINT, line["linewidth"] * POINT, line["stroking_color"])
            for line in self.pages[page].lines
        ]


class Row:
    def __init__(self, top, left, right, words, size, characters):
        self.top, self.left, self.right, self.words, self.size, self.characters = top, left, right, words, size, characters

    @property
    def bottom(self):
        return self.top + self.size * POINT
