"""Lists as plain text (.csv, .tsv): UTF-8, UTF-16 or GB18030, separated by commas, semicolons or tabs."""

from __future__ import annotations

import csv
import io

from secretariat.errors import Unreadable
from secretariat.intake.readers.plain import decode
from secretariat.intake.sheets.limits import demand_rows, shortened

_SEPARATORS = ",\t;，"
_LOOKED_AT = 5


def read_delimited(content: bytes) -> list[dict[str, object]]:
    """Give the one table of a list as ``child`` answers it. Raises Unreadable where the bytes are no such list."""
    text = decode(content).lstrip("\ufeff")
    first = text.splitlines()[:_LOOKED_AT]
    separator = max(_SEPARATORS, key=lambda mark: sum(line.count(mark) for line in first))
    if not any(separator in line for line in first):
        raise Unreadable("这个文件里没有用逗号或制表符隔开的列，看不出是表格。请用 Excel 或 WPS 另存为 .xlsx 后再读入。")
    csv.field_size_limit(1_000_000)
    rows: list[list[object]] = []
    try:
        for cells in (reader := csv.reader(io.StringIO(text), delimiter=separator)):
            words = [shortened(cell.removeprefix("'") if cell[1:2] in {"=", "+", "-", "@"} else cell) for cell in cells]
            if any(words):
                rows.append([reader.line_num, words, ""])
                demand_rows(len(rows))
    except csv.Error as error:
        raise Unreadable("这个文件的引号不成对，读不出表格。请用 Excel 或 WPS 另存为 .xlsx 后再读入。") from error
    return [{"name": "列表", "rows": rows}]
