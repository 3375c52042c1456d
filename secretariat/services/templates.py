"""Templates of papers: those the program brings, and those the office or one of its bodies chose in their place."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from secretariat.domain import file_names
from secretariat.domain.listings.templates import TemplateRow
from secretariat.domain.templates import OfficeTemplate
from secretariat.errors import NotFound, RuleBroken, StorageUnavailable, Unreadable
from secretariat.foreign_files import ask_child
from secretariat.papers.catalogue import CATALOGUE, kind_named
from secretariat.persistence import blobs
from secretariat.persistence.queries import templates as rows
from secretariat.services.results import act_id
from secretariat.services.workplace import Workplace

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from secretariat.papers.kinds import PaperKind

LARGEST = 8 * 1024 * 1024
"""Bytes of a template; those the program brings are a hundredth of it."""


def template_for(connection: Connection, kind: str, body_id: int | None) -> bytes | None:
    """Return the template to be filled for a kind of paper of a body: its own, else the office's, else None for the shipped one."""
    digest = rows.digest_in_force(connection, kind, body_id)
    return blobs.get(connection, digest) if digest is not None else None


class Templates:
    """Lists templates, takes changed ones after a trial in a child process, and gives the former ones back."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def list(self, body_id: int | None = None) -> tuple[TemplateRow, ...]:
        """Return the template in force for every kind of paper, in the whole office or in one body, in the catalogue's order."""
        with self._workplace.look() as connection:
            found = rows.chosen(connection)
        return tuple(_row(kind, found, body_id) for kind in CATALOGUE)

    def content(self, kind: str, body_id: int | None = None) -> bytes:
        """Return the template in force for a kind of paper. Raises NotFound for a kind there is not."""
        from secretariat.rendering.write_docx import shipped_template  # noqa: PLC0415

        name = kind_named(kind).name
        with self._workplace.look() as connection:
            return template_for(connection, name, body_id) or shipped_template(name)

    def choose(self, kind: str, path: Path, body_id: int | None = None) -> int:
        """Take a changed template for a kind of paper, in the whole office or in one body; returns the act's id.

        A child process fills it with the specimen of the kind and lays it out, within limits of time and memory. Raises
        Unreadable for a file that is no .docx or takes too long, RuleBroken with field and place for one that is not fit; the
        template before stays in force then. Papers made already stay as they are.
        """
        named = kind_named(kind)
        content = _read(path)
        refused = ask_child("template", named.name, path, content).get("refused")
        if refused != "":
            raise RuleBroken(f"没有选用“{path.name}”：{refused or '模板无法试填。'}")
        with self._workplace.act("选用模板") as work:
            digest, standing = work.keep_file(content), rows.row_id(work.connection, named.name, body_id)
            if standing is None:
                work.add(OfficeTemplate(kind=named.name, body_id=body_id, file_name=path.name, digest=digest,
                                        chosen_on=self._workplace.today()))
            else:
                row = work.get(OfficeTemplate, standing)
                row.file_name, row.digest, row.chosen_on = path.name, digest, self._workplace.today()
            return act_id(work.commit())

    def restore(self, kind: str, body_id: int | None = None) -> int:
        """Give up the template chosen for exactly this scope; returns the act's id. Raises NotFound where there is none."""
        with self._workplace.act("恢复原来的模板") as work:
            standing = rows.row_id(work.connection, kind_named(kind).name, body_id)
            if standing is None:
                raise NotFound(f"“{kind_named(kind).label}”用的就是原来的模板。")
            work.delete(work.get(OfficeTemplate, standing))
            return act_id(work.commit())

    def export(self, kind: str, path: Path, body_id: int | None = None) -> Path:
        """Write the template in force to a file. Raises StorageUnavailable where it cannot be written."""
        content = self.content(kind, body_id)
        try:
            path.write_bytes(content)
        except OSError as error:
            raise StorageUnavailable(f"不能写入“{path.name}”：{error.strerror or '未知原因'}。请换一个文件夹再试。") from error
        return path

    def hand_out(self, kind: str, folder: Path, body_id: int | None = None) -> Path:
        """Write the template in force into a folder for being changed in Word or WPS, beside what lies there; returns the file."""
        name = file_names.safe(f"{kind_named(kind).label}模板")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if shutil.disk_usage(folder).free < LARGEST:
                raise StorageUnavailable("磁盘快满了，没有写出模板。")
            target = folder / file_names.unlike(name, ".docx", {one.name for one in folder.iterdir()})
        except OSError as error:
            raise StorageUnavailable(f"不能写入“{folder}”：{error.strerror or '未知原因'}。") from error
        return self.export(kind, target, body_id)


def _row(kind: PaperKind, found: tuple[rows.Chosen, ...], body_id: int | None) -> TemplateRow:
    of_kind = [one for one in found if one.kind == kind.name]
    own = next((one for one in of_kind if one.body_id == body_id), None)
    in_force = own or next((one for one in of_kind if one.body_id is None), None)
    source = "程序自带" if in_force is None else "全办通用" if in_force.body_id is None else "本机构专用"
    bodies = tuple(one.body or "" for one in of_kind if one.body_id is not None) if body_id is None else ()
    return TemplateRow(kind.name, kind.label, kind.group.value, source, in_force.file_name if in_force else None,
                       in_force.chosen_on if in_force else None, own is not None, bodies)


def _read(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= LARGEST else b""
    except OSError as error:
        raise Unreadable(f"读不到文件“{path.name}”，可能还在Word或WPS里打开着。") from error
    if size > LARGEST:
        raise Unreadable(f"文件“{path.name}”有{size // (1024 * 1024)}MB，太大了，不是一份模板。")
    return content
