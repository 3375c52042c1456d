"""Chinese input on Linux: fcitx where its plug-in is at hand, else ibus, and a sentence about it."""

from pathlib import Path

import pytest

from ui.core.input_method import choose


@pytest.fixture
def plugins(tmp_path: Path) -> Path:
    (tmp_path / "platforminputcontexts").mkdir()
    for name in ("ibus", "compose"):
        (tmp_path / "platforminputcontexts" / f"lib{name}platforminputcontextplugin.so").touch()
    return tmp_path


@pytest.mark.parametrize("wanted", ["fcitx", "fcitx5"])
def test_fcitx_without_its_plug_in_becomes_ibus_and_help_says_so(plugins: Path, wanted: str) -> None:
    chosen = choose({"QT_IM_MODULE": wanted}, [plugins])
    assert chosen.changes == {"QT_IM_MODULE": "ibus"}
    assert wanted in chosen.report
    assert "ibus" in chosen.report


@pytest.mark.parametrize(("wanted", "file"), [
    ("fcitx", "libfcitxplatforminputcontextplugin.so"), ("fcitx5", "libfcitx5platforminputcontextplugin.so"),
])
def test_fcitx_with_its_plug_in_is_left_alone(plugins: Path, wanted: str, file: str) -> None:
    (plugins / "platforminputcontexts" / file).touch()
    assert choose({"QT_IM_MODULE": wanted}, [plugins]).changes == {}


def test_ibus_and_nothing_are_left_alone(plugins: Path) -> None:
    assert choose({"QT_IM_MODULE": "ibus"}, [plugins]).changes == {}
    assert choose({}, [plugins]).changes == {}
    assert choose({}, [plugins]).report


def test_a_list_of_modules_none_of_which_is_there_gets_ibus_at_its_end(plugins: Path) -> None:
    assert choose({"QT_IM_MODULES": "fcitx;xim"}, [plugins]).changes == {"QT_IM_MODULES": "fcitx;xim;ibus"}
    assert choose({"QT_IM_MODULES": "fcitx;ibus"}, [plugins]).changes == {}
