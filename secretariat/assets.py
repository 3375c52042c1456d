"""Where the program's own files are: templates and resources, in a checkout, an installed wheel or a frozen app."""

from __future__ import annotations

import functools
import sys
import sysconfig
from pathlib import Path

from secretariat.errors import NotFound

_SHARE = "share/secretariat"


def _homes() -> tuple[Path, ...]:
    """Every place the files may lie in, the likeliest first."""
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    homes = [package.parent, package, Path(sysconfig.get_path("data")) / _SHARE, Path(sys.prefix) / _SHARE]
    # `pip install --user` and `--target` put data beside the package's own root, not under the interpreter's prefix.
    homes += [parent / _SHARE for parent in package.parents]
    if frozen is not None:
        homes.insert(0, Path(frozen))
    return tuple(homes)


@functools.cache
def _folder(name: str, witness: str) -> Path:
    for home in _homes():
        if (home / name / witness).exists():
            return home / name
    raise NotFound(f"程序自带的文件夹“{name}”不见了，请重新安装本程序。")


def templates_folder() -> Path:
    """Return the folder with the .docx templates the program brings; raises NotFound where the installation is broken."""
    return _folder("templates", "meeting_notice.docx")


def resources_folder() -> Path:
    """Return the folder with fonts, icons and the sample office; raises NotFound where the installation is broken."""
    return _folder("resources", "fonts")
