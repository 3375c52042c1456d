"""What the tests of meetings, documents and the archive share."""

import pytest

from tests.services.meeting_examples import Story


@pytest.fixture
def story(tmp_path):
    told = Story(tmp_path)
    yield told
    told.office.close()
