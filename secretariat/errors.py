"""What can go wrong in an office, said in one sentence a clerk can act on."""


class SecretariatError(Exception):
    """Something a person can understand and cure; its text is one complete Chinese sentence.

    Everything that is not a SecretariatError is a defect of the program: it goes to the log and the crash dialog.
    """

    def __init__(self, sentence: str, *, cure: str | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.cure = cure
        """Id of the command that removes the obstacle, e.g. ``meeting.record_consent``; None where there is none."""


class NotFound(SecretariatError):
    """The record asked for is not there, or no longer there."""


class RuleBroken(SecretariatError):
    """A rule of the office forbids this act now; nothing was changed."""


class HandEditsAtStake(RuleBroken):
    """A paper composed anew would set a file aside that was edited by hand; the clerk sees both before she says which counts.

    No command cures it: whoever asked for the paper shows both versions.
    """

    def __init__(self, sentence: str, *, kind: str, title: str, edited: str, fresh: str, ordinal: int) -> None:
        super().__init__(sentence)
        self.kind = kind
        """Which kind of document is at stake, as it is stored."""
        self.title = title
        """What the document is called."""
        self.edited = edited
        """What the edited file says, a paragraph a line."""
        self.fresh = fresh
        """What the paper composed anew would say."""
        self.ordinal = ordinal
        """Which revision the edited file is."""


class Conflict(SecretariatError):
    """Somebody else changed the record since it was read; nothing was changed."""


class Unreadable(SecretariatError):
    """A file from outside cannot be read, and the sentence says why."""


class StorageUnavailable(SecretariatError):
    """The office file cannot be read or written just now; nothing is half written."""


class DatabaseTooNew(StorageUnavailable):
    """The office file was written by a newer version of the program."""


class NotAnOfficeFile(StorageUnavailable):
    """The file is not an office file of this program."""


class DatabaseDamaged(StorageUnavailable):
    """The office file fails its integrity check."""
