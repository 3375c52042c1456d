import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QListView

from secretariat.domain.listings.archive import ArchiveQuery
from tests.ui.conftest import settle
from ui.core.paper_preview import PaperPreview
from ui.models.archive_hits import ArchiveHits
from ui.widgets.cells import Role
from ui.widgets.empty_state import EmptyState


@pytest.fixture
def page(sample, qtbot):
    sample.window.go("archive")
    settle(qtbot, sample)
    return sample.window.page("archive")


def hits_of(page):
    model = page.findChild(QListView, "archive.hits").model()
    assert isinstance(model, ArchiveHits)
    return model


def look_for(page, words, qtbot, program):
    field = page.findChild(QLineEdit, "archive.search")
    field.setText(words)
    qtbot.waitUntil(lambda: page._query.words == words)
    settle(qtbot, program)


def test_a_two_character_word_finds_papers_and_shows_it_in_its_place(page, sample, qtbot):
    look_for(page, "助餐", qtbot, sample)
    rows = hits_of(page).rows()
    assert rows
    for hit in rows:
        shown = [hit.snippet.text[start:end] for start, end in hit.snippet.hits] + [hit.title[s:e] for s, e in hit.title_hits]
        assert "助餐" in shown


def test_two_words_are_found_together_only(page, sample, qtbot):
    look_for(page, "助餐 消防", qtbot, sample)
    for hit in hits_of(page).rows():
        text = sample.office.archive.unit(hit.unit_id).text
        assert "助餐" in text
        assert "消防" in text


def test_ticking_a_kind_narrows_the_hits(page, sample, qtbot):
    look_for(page, "会议", qtbot, sample)
    before = hits_of(page).total
    box = next(box for box in page.findChildren(QCheckBox) if box.objectName().startswith("archive.kinds."))
    kind = box.objectName().removeprefix("archive.kinds.")
    box.click()
    qtbot.waitUntil(lambda: page._query.kinds == (kind,))
    settle(qtbot, sample)
    assert 0 < hits_of(page).total < before
    assert page.findChild(QLabel, "archive.counted").text().startswith("筛选后")


def test_no_hits_offer_the_nearest_words_that_have_some(page, sample, qtbot):
    look_for(page, "助餐 火星探测", qtbot, sample)
    assert hits_of(page).rowCount() == 0
    empty = next(each for each in page.findChildren(EmptyState) if not each.isHidden())
    empty.act_requested.emit()
    qtbot.waitUntil(lambda: hits_of(page).rowCount() > 0)


def test_the_list_goes_on_where_it_ends(page, sample, qtbot):
    whole = sample.office.archive.search(ArchiveQuery(), 500).total
    model = hits_of(page)
    assert model.total == whole
    while model.canFetchMore():
        model.fetchMore()
        settle(qtbot, sample)
    assert len(model.rows()) == whole


def test_the_sealed_paper_is_shown_beside_its_hits(page, sample, qtbot):
    look_for(page, "纪要", qtbot, sample)
    view = page.findChild(QListView, "archive.hits")
    hit = view.currentIndex().data(Role.ROW)
    assert page._unit.view.unit_id == hit.unit_id
    assert page._unit.view.intact
    qtbot.waitUntil(lambda: page.findChild(PaperPreview, "archive.preview").page_count > 0)


def test_verifying_says_that_nothing_was_changed(page, sample, qtbot):
    said = []
    page.message_posted.connect(lambda message: said.append(message.text))
    sample.window.commands.run("archive.verify")
    settle(qtbot, sample)
    assert said == ["全部档案未被改动"]
