"""Papers are printed with the fonts the program brings, so that figures hold on every machine."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def fonts():
    from secretariat.rendering.fonts import shipped_fonts

    return shipped_fonts()
