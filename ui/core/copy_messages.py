"""What the message bar says of working copies: taken back, or not, and what can be done then."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from secretariat.domain.listings.edited_copies import EditedCopy, TakenBack
from secretariat.domain.records import RecordKind, RecordRef
from secretariat.errors import Conflict, SecretariatError
from ui.core.commands import Commands
from ui.core.opening import open_outside
from ui.core.watch import CopyWatch
from ui.widgets.messages import Message, MessageAction


class CopyMessages(QObject):
    """Ties the watch to the message bar."""

    def __init__(
        self, watch: CopyWatch, post: Callable[[Message], None], run_on: Callable[[str, RecordRef], None],
        go: Callable[[RecordRef], None], commands: Commands, parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._watch, self._post, self._run_on, self._go, self._commands = watch, post, run_on, go, commands
        watch.taken_back.connect(self._taken)
        watch.refused.connect(self._refused)

    def _taken(self, taken: TakenBack) -> None:
        ref = RecordRef(RecordKind.DOCUMENT, taken.document_id)
        undo = MessageAction("撤销", lambda: self._commands.run("office.undo"), "Ctrl+Z")
        if taken.unread:
            attach = MessageAction("附上PDF", lambda: self._run_on("document.attach_pdf", ref))
            self._post(Message(
                f"已收回修改稿（第{taken.ordinal}稿）。其中有程序排不出的内容：{'、'.join(taken.unread)}；"
                "请在Word或WPS里另存为PDF后附上。", "refused", (attach, undo)))
            return
        look = MessageAction("看", lambda: self._go(ref))
        self._post(Message(f"已收回修改稿（第{taken.ordinal}稿）：{taken.title}", "done", (look, undo)))

    def _refused(self, error: SecretariatError, copy: EditedCopy) -> None:
        show = MessageAction("打开文件夹", lambda: _show(copy))
        if isinstance(error, Conflict):
            take = MessageAction("仍然收回", lambda: self._watch.take(copy, over=True))
            self._post(Message(error.sentence, "refused", (take, show)))
        else:
            self._post(Message(error.sentence, "failed", (show,)))


def _show(copy: EditedCopy) -> None:
    open_outside(copy.path.parent)
