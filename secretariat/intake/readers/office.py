"""Old Word and WPS documents (.doc, .wps, .rtf, .odt): turned into .docx by LibreOffice where it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from secretariat.errors import Unreadable

_SECONDS = 60
_WINDOWS_PLACES = ("LibreOffice/program/soffice.exe", "LibreOffice 7/program/soffice.exe")


def find_libreoffice() -> Path | None:
    """Give LibreOffice's program, or None where it is not installed."""
    for name in ("soffice", "libreoffice"):
        if found := shutil.which(name):
            return Path(found)
    if sys.platform == "win32":
        for variable in ("ProgramFiles", "ProgramFiles(x86)"):
            for place in _WINDOWS_PLACES:
                if (root := os.environ.get(variable)) and (program := Path(root) / place).exists():
                    return program
    return None


def to_docx(path: Path) -> bytes:
    """Give the bytes of ``path`` turned into .docx, in a private profile and folder that are gone afterwards.

    Raises Unreadable where LibreOffice is missing, takes more than a minute, or makes nothing of the file.
    """
    program = find_libreoffice()
    if program is None:
        raise Unreadable(f"读取 {path.suffix} 文件需要安装 LibreOffice；也可以用 Word 或 WPS 打开后另存为 .docx 再导入。")
    with tempfile.TemporaryDirectory(prefix="secretariat-") as folder:
        work = Path(folder)
        source = work / f"source{path.suffix.lower()}"
        shutil.copyfile(path, source)
        command = [
            str(program), f"-env:UserInstallation={(work / 'profile').as_uri()}", "--headless", "--norestore", "--nolockcheck",
            "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(work), str(source),
        ]  # fmt: skip
        try:
            subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False, stdin=subprocess.DEVNULL)
        except subprocess.TimeoutExpired as error:
            raise Unreadable(
                "LibreOffice 转换这个文件超过一分钟，没有读取，请用 Word 或 WPS 另存为 .docx 后再导入。"
            ) from error
        except OSError as error:
            raise Unreadable("LibreOffice 无法启动，请用 Word 或 WPS 把文件另存为 .docx 后再导入。") from error
        made = work / "source.docx"
        if not made.exists():
            raise Unreadable("LibreOffice 没能打开这个文件，它可能已损坏或设有密码，请用 Word 或 WPS 另存为 .docx 后再导入。")
        return made.read_bytes()
