"""A form in several parts: tabs over it, the verb checks all of them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.dialogs.act_dialog import ActDialog
from ui.widgets.forms import Form
from ui.widgets.segments import Segment, Segmented


class TabbedDialog(ActDialog):
    """An ``ActDialog`` whose fields stand in parts, the first of which is ``form``; only one part is shown at a time.

    The verb can be pressed on every part: parts nobody turned to keep what they begin with. Where something is wrong the
    part it stands in comes to the front.
    """

    def __init__(self, title: str, verb: str, name: str, parts: Sequence[tuple[str, str]], parent: QWidget | None = None, *,
                 note: str = "") -> None:
        super().__init__(title, verb, name, parent, note=note)
        self.setMinimumWidth(640)
        self._keys = [key for key, _ in parts]
        self._forms = {self._keys[0]: self.form}
        self.parts = Segmented([Segment(key, words) for key, words in parts], f"{name}.parts", parent=self)
        self.parts.setAccessibleName("表单的各部分")
        self._stack = QStackedWidget(self)
        column = self.form.parentWidget()
        layout = column.layout() if column is not None else None
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(0, self.parts)
        layout.insertWidget(1, self._stack, 1)
        layout.removeWidget(self.form)
        self._stack.addWidget(self.form)
        for key in self._keys[1:]:
            form = Form(self._stack)
            self._forms[key] = form
            self._stack.addWidget(form)
        self.parts.chosen.connect(self.turn_to)

    def part(self, key: str) -> Form:
        """Give the form of a part."""
        return self._forms[key]

    def turn_to(self, key: str) -> None:
        """Bring a part to the front."""
        self.parts.set_current(key)
        self._stack.setCurrentWidget(self._forms[key])

    def _try(self) -> None:
        for key, form in self._forms.items():
            if not form.validate():
                self.turn_to(key)
                form.validate()
                return
        said = self.problem()
        if said:
            self.set_note(said)
            return
        self.accept()
