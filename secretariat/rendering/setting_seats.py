"""A seating plan as slabs: a row of plates each, drawn on the grid its .docx has."""

from __future__ import annotations

from secretariat.papers.seating_charts import SeatingChart, spots
from secretariat.rendering import gbt9704
from secretariat.rendering.fitting_seats import plate_lines
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.lines import spell
from secretariat.rendering.pages import ASCENT, Fill, Page, Stroke, set_line
from secretariat.rendering.setting_cells import BORDER
from secretariat.rendering.slabs import Drawing, Slab
from secretariat.rendering.styles import SEAT_MARGIN, TABLE_TOP_COLOUR, Align


def chart_slabs(chart: SeatingChart, fonts: Fonts, left: float, room: float) -> list[Slab]:
    """Return the rows of a seating plan that stands centred between the margins."""
    half = int(chart.plate_width / 2 * gbt9704.POINTS_PER_MM * 20) / 20
    height = round(chart.plate_height * gbt9704.POINTS_PER_MM * 20) / 20
    x = left + (room - half * chart.columns) / 2
    return [Slab([_row(chart, row, x, half, fonts)], height, whole=True, rows=True) for row in range(chart.rows)]


def _row(chart: SeatingChart, row: int, x: float, half: float, fonts: Fonts) -> Drawing:
    def draw(page: Page, top: float, bottom: float) -> None:
        for spot in spots(chart, row):
            start, end = x + spot.column * half, x + (spot.column + spot.width) * half
            if spot.table:
                page.fills.append(Fill(start, top, end, bottom, TABLE_TOP_COLOUR))
            if spot.plate is None:
                continue
            page.strokes += [
                Stroke(start, top, end, top, BORDER), Stroke(start, bottom, end, bottom, BORDER),
                Stroke(start, top, start, bottom, BORDER), Stroke(end, top, end, bottom, BORDER),
            ]
            lines = list(plate_lines(spot.plate, chart, fonts))
            y = (top + bottom - sum(line.look.line for line in lines)) / 2
            for line in lines:
                look = line.look
                baseline = y + (look.line - look.size) / 2 + ASCENT * look.size
                page.stretches += set_line(
                    spell(((line.words, None),), look, fonts), start + SEAT_MARGIN, end - start - 2 * SEAT_MARGIN, baseline,
                    Align.CENTRE, last=True, scale=line.scale,
                )
                y += look.line

    return draw
