"""Shows an empty main window and says when it was painted: what no window of this toolkit can come before."""

import json
import os
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class BareWindow(QMainWindow):
    """Reports as soon as its first painting is through."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Wait for the rest of this painting, then report and go."""
        super().paintEvent(event)
        QTimer.singleShot(0, self._report)

    def _report(self) -> None:
        os.write(1, json.dumps({"first_paint": time.monotonic() - float(os.environ["BENCHMARK_BEGUN"])}).encode() + b"\n")
        os._exit(0)


application = QApplication([])
window = BareWindow()
window.resize(1440, 900)
window.show()
application.exec()
