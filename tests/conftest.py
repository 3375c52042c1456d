"""What every test may lean on, settled before anything of Qt is imported."""

import os
import sys
from pathlib import Path

import hypothesis
import pytest

from tests.made_once import made_once

if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    # Without a screen Qt would end the whole run.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A busy machine is slow, not wrong; and one run tries what the run before it tried, until somebody asks for more.
hypothesis.settings.register_profile("suite", deadline=None, derandomize=True, database=None)
hypothesis.settings.register_profile("fuzz", deadline=None, max_examples=1000)
hypothesis.settings.load_profile("fuzz" if os.environ.get("SECRETARIAT_FUZZ") else "suite")


@pytest.fixture(scope="session")
def told_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample office with its two years of meetings, made once for all workers; to be copied, never opened itself."""

    def make(folder: Path) -> None:
        from secretariat.sample.building import build_sample_office

        build_sample_office(folder / "澄川区民政局.ysms")

    return made_once(tmp_path_factory, "told-office", make) / "澄川区民政局.ysms"
