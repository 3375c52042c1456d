"""Files written out into a folder the clerk chose, under names every system takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol, TypeAlias

from secretariat.domain import file_names
from secretariat.domain.listings.documents import DocumentView
from secretariat.domain.listings.exports import Exported, Missed
from secretariat.errors import NotFound, SecretariatError, StorageUnavailable

Progress: TypeAlias = Callable[[int, int, str], None]


class Register(Protocol):
    """What the export asks of the register."""

    def view(self, document_id: int) -> DocumentView:
        """Return a document with its files."""

    def source(self, document_id: int) -> tuple[str, bytes]:
        """Return name and bytes of the newest file."""

    def pdf(self, document_id: int) -> bytes:
        """Return the PDF of the newest file."""


def export_files(register: Register, document_ids: tuple[int, ...], folder: Path, *, docx: bool, pdf: bool,
                 progress: Progress | None) -> tuple[Path, ...]:
    """Write the documents one after the other and return the files in that order."""
    written: list[Path] = []
    for done, document_id in enumerate(document_ids):
        view = register.view(document_id)
        if progress is not None:
            progress(done, len(document_ids), view.row.title)
        written += [write_file(folder, view.file_name, ending, data)
                    for ending, data in _contents(register, view, docx=docx, pdf=pdf)]
    if progress is not None:
        progress(len(document_ids), len(document_ids), "")
    return tuple(written)


def export_several(register: Register, document_ids: tuple[int, ...], folder: Path, *, docx: bool, pdf: bool,
                   progress: Progress | None, stopping: Callable[[], bool]) -> Exported:
    """Write what can be written, one document after the other, and account for the rest."""
    files: list[Path] = []
    missed: list[Missed] = []
    documents = 0
    stopped = False
    for done, document_id in enumerate(document_ids):
        stopped = stopped or stopping()
        title = f"文书{document_id}"
        try:
            view = register.view(document_id)
            title = view.row.title
            if stopped:
                missed.append(Missed(title, "导出时停下了，没有写。"))
                continue
            if progress is not None:
                progress(done, len(document_ids), title)
            # Everything of a document is fetched before any of it is written.
            contents = list(_contents(register, view, docx=docx, pdf=pdf))
            if not contents:
                raise NotFound("没有这种格式的文件。")
            files += [write_file(folder, view.file_name, ending, data) for ending, data in contents]
            documents += 1
        except SecretariatError as error:
            missed.append(Missed(title, error.sentence))
    return Exported(tuple(files), documents, tuple(missed), stopped)


def _contents(register: Register, view: DocumentView, *, docx: bool, pdf: bool) -> Iterator[tuple[str, bytes]]:
    document_id = view.row.document_id
    name, data = register.source(document_id)
    ending = Path(name).suffix.lower()
    received = ending != ".docx" and not view.row.has_pdf
    if docx or received:
        yield ending if ending.isascii() and ending[1:].isalnum() else ".bin", data
    if pdf and view.row.has_pdf and not (docx and ending == ".pdf"):
        yield ".pdf", register.pdf(document_id)


def write_file(folder: Path, name: str, ending: str, data: bytes) -> Path:
    """Write one new file under a safe name that nothing there has, and return it. Raises StorageUnavailable."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        taken = {one.name for one in folder.iterdir()}
        target = folder / file_names.unlike(file_names.safe(name), ending, taken)
        # "x" and not "w": a file that appeared meanwhile is somebody else's.
        with target.open("xb") as file:
            file.write(data)
    except OSError as error:
        reason = error.strerror or "未知原因"
        raise StorageUnavailable(f"不能把文件写到“{folder.name or folder}”：{reason}。请换一个文件夹再试。") from error
    return target
