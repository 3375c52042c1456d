"""Chinese input on Linux: the wheels of Qt carry ibus and compose only, so fcitx needs a stand-in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

_FCITX: Final = {"fcitx": "libfcitxplatforminputcontextplugin.so", "fcitx5": "libfcitx5platforminputcontextplugin.so"}
_FOLDER: Final = "platforminputcontexts"


@dataclass(frozen=True, slots=True)
class InputMethod:
    """What the environment asks for, what Qt will be told, and the sentence 帮助 says about it."""

    wanted: str
    changes: Mapping[str, str] = field(default_factory=dict)
    """Environment variables to set before the application exists; empty where nothing needs changing."""
    report: str = ""


def choose(environment: Mapping[str, str], plugin_folders: Iterable[Path]) -> InputMethod:
    """Choose the input method: fcitx where its plug-in is at hand, else ibus, which fcitx5 also serves.

    ``plugin_folders`` are the folders in which Qt looks for plug-ins (each may have a ``platforminputcontexts``).
    """
    folders = [folder / _FOLDER for folder in plugin_folders]
    listed = environment.get("QT_IM_MODULES", "")
    if listed:
        names = [name for name in listed.split(";") if name]
        if any(_present(name, folders) for name in names):
            return InputMethod(listed, report=f"输入法按 QT_IM_MODULES={listed} 使用。")
        return InputMethod(
            listed, {"QT_IM_MODULES": ";".join([*names, "ibus"])},
            f"系统要求的输入法接口（{listed}）没有随程序提供，已改用 ibus 接口；fcitx5 请在其配置里启用 ibus 前端。",
        )
    wanted = environment.get("QT_IM_MODULE", "")
    if wanted in _FCITX and not _present(wanted, folders):
        return InputMethod(
            wanted, {"QT_IM_MODULE": "ibus"},
            f"系统要求的输入法接口（{wanted}）没有随程序提供，已改用 ibus 接口；fcitx5 请在其配置里启用 ibus 前端。",
        )
    return InputMethod(wanted, report=f"输入法接口：{wanted}。" if wanted else "输入法接口由系统自动选择。")


def _present(name: str, folders: list[Path]) -> bool:
    """Tell whether Qt will find the plug-in of an input method."""
    file = _FCITX.get(name, f"lib{name}platforminputcontextplugin.so")
    return any((folder / file).is_file() for folder in folders)
