"""The sample office of the figures: the program's own."""

from __future__ import annotations

from pathlib import Path

from secretariat.sample.building import build_sample_office


def sample_office(folder: Path) -> Path:
    """Make the sample office anew and return its file."""
    path = folder / "sample-office.ysms"
    for old in folder.glob("sample-office.ysms*"):
        old.unlink()
    folder.mkdir(parents=True, exist_ok=True)
    return build_sample_office(path)
