"""SIGKILL in the middle of approvals: no number is lost, none is given twice, none was told and is not there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from secretariat.domain.documents import DocumentKind, DocumentState
from secretariat.domain.listings.documents import DocumentFilter
from tests.services.founding_examples import office_at

pytestmark = pytest.mark.fuzz


@pytest.fixture(scope="module")
def deaths(tmp_path_factory):
    if not hasattr(os, "fork"):
        pytest.skip("this system cannot fork a warmed process")
    folder = tmp_path_factory.mktemp("approvals")
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-W", "error", "-m", "tests.services.dying_approver", str(folder)], cwd=root, check=True,
                   timeout=3600)
    return sorted(one for one in folder.iterdir() if one.name.isdigit())


def test_numbers_stay_contiguous_and_what_the_clerk_was_told_is_there(deaths):
    given = []
    for place in deaths:
        with office_at(place) as office:
            assert office.examine() == ()
            rows = office.documents.list(DocumentFilter(kind=DocumentKind.MEETING_NOTICE))
            numbered = sorted(row.number for row in rows if row.number)
            assert numbered == [f"澄助餐联办〔2026〕{serial}号" for serial in range(1, len(numbered) + 1)]
            told = (place / "told").read_text(encoding="utf-8").splitlines()
            assert set(told) <= set(numbered)
            assert len(numbered) - len(told) <= 1, "one may have been committed and not yet told"
            assert all((row.number is not None) == (row.state is DocumentState.ISSUED) for row in rows)
            assert all(office.documents.page_count(row.document_id) > 0 for row in rows)
            given.append(len(numbered))
    # The deaths must really fall into the work: not all before the first number nor all after the last.
    assert len(set(given)) >= 4
