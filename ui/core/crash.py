"""What happens when the program is at fault: a log without names or texts, and one dialog that says what was kept."""

import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Final, TextIO

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ui.theme.tokens import PAGE_MARGIN

_LOG: Final = logging.getLogger("ui")
_SEVERITY: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO, QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR, QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def details(error: BaseException) -> str:
    """Write where an error happened and of what type it is, without its message: messages may hold names and texts."""
    lines: list[str] = []
    current: BaseException | None = error
    while current is not None:
        lines.append(f"{type(current).__module__}.{type(current).__qualname__}")
        frames = traceback.extract_tb(current.__traceback__)
        lines += [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
        current = current.__cause__ or current.__context__
    return "\n".join(lines)


class CrashReport(QObject):
    """Catches what nobody else caught: on the GUI thread, on other threads, in Qt.

    Signals: ``reported(str)`` the details of one defect, on the GUI thread.
    """

    reported = Signal(str)
    _caught = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.file = folder / "secretariat.log"
        self._native: TextIO | None = None
        self._handler: RotatingFileHandler | None = None
        self._caught.connect(self.report)

    def install(self) -> None:
        """Put the hooks in place; a log folder that cannot be written leaves the hooks without a log."""
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            self._handler = RotatingFileHandler(self.file, maxBytes=512_000, backupCount=3, encoding="utf-8", delay=True)
            self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
            logging.getLogger().addHandler(self._handler)
            self._native = self.file.with_name("native.log").open("a", encoding="utf-8")
            faulthandler.enable(self._native)
        except OSError:
            self._native = None
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(self._on_qt_message)

    def uninstall(self) -> None:
        """Take the hooks away again and close the log."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)
        if self._native is not None:
            faulthandler.disable()
            self._native.close()
            self._native = None
        if self._handler is not None:
            logging.getLogger().removeHandler(self._handler)
            self._handler.close()
            self._handler = None

    def report(self, error: BaseException) -> None:
        """Log a defect and announce it; to be called on the GUI thread."""
        text = details(error)
        _LOG.error("%s", text)
        self.reported.emit(text)

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._caught.emit(error)

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._caught.emit(arguments.exc_value)

    def _on_qt_message(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        _LOG.log(_SEVERITY.get(kind, logging.WARNING), "Qt: %s", message)


class CrashDialog(QDialog):
    """Says that the program made a mistake, what is safe, where the log lies; the details can be copied."""

    def __init__(self, report: str, log: Path, version: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("程序出错")
        self.resize(640, 400)
        self._report = f"议事秘书 {version}\n{report}"
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE_MARGIN, 16, PAGE_MARGIN, 16)
        layout.setSpacing(12)
        head = QLabel("刚才的操作没有完成，是程序的错误。", self)
        head.setProperty("role", "section")
        said = QLabel(
            f"已保存的内容不受影响，没有完成的操作一律没有写入。可以继续使用；如果反复出现，请把下面的内容发给维护人员。\n"
            f"记录里没有姓名和文稿。日志位置：{log}", self,
        )
        said.setWordWrap(True)
        text = QPlainTextEdit(self._report, self)
        text.setReadOnly(True)
        text.setObjectName("crash.details")
        text.setAccessibleName("错误详情")
        layout.addWidget(head)
        layout.addWidget(said)
        layout.addWidget(text)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        copy, close = QPushButton("复制详情", self), QPushButton("继续使用", self)
        copy.setObjectName("crash.copy")
        close.setObjectName("crash.close")
        close.setProperty("kind", "primary")
        close.setDefault(True)
        copy.clicked.connect(self.copy)
        close.clicked.connect(self.accept)
        row.addWidget(copy)
        row.addWidget(close)
        layout.addLayout(row)

    def copy(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self._report)


def show(report: str, log: Path, version: str, parent: QWidget | None, run: Callable[[QDialog], object]) -> None:
    """Show the crash dialog through ``run`` (the prompts), which tests replace."""
    dialog = CrashDialog(report, log, version, parent)
    run(dialog)
    dialog.deleteLater()
