"""A list written as a workbook where the clerk says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from ui.core.prompts import Prompts
    from ui.core.tasks import Tasks

WORKBOOKS: Final = "Excel 工作簿 (*.xlsx)"


def export_workbook(
    parent: QWidget, prompts: Prompts, tasks: Tasks, suggested: str, save: Callable[[Path], Path], said: Callable[[str], None],
) -> None:
    """Ask where the workbook goes, write it beside the window, and say where it lies; ``save`` answers the file it wrote."""
    chosen = prompts.save_file(parent, "导出Excel", suggested, WORKBOOKS)
    if chosen is not None:
        tasks.write("导出Excel", lambda _work: save(chosen), lambda written: said(f"已导出{written.name}，在{written.parent}"))
