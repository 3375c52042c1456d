"""The sheet of the office and of single bodies: the next paper follows it, papers made already stay."""

from datetime import date

import pytest

from secretariat.domain.page_settings import PageProfile, PageSetting
from secretariat.errors import RuleBroken
from secretariat.rendering.read_docx import read
from tests.services.founding_examples import leading_group, take_in
from tests.services.meeting_examples import CONVENER

GLYPH = PageSetting(PageProfile.GLYPH37)
EVEN = PageSetting(even_imprint=True)
PREPRINTED = PageSetting(PageProfile.PAGE37, preprinted=True)


def notice(story, title="助餐联席会议2026年全体会议"):
    return story.office.meeting_papers.draft_notice(story.arrange(title=title))


def sheet(story, document):
    return read(story.office.documents.docx(document))


def test_the_plain_sheet_is_in_force_until_another_is_set(story):
    assert story.office.page_settings.of() == story.office.page_settings.of(story.body)
    assert story.office.page_settings.of().setting == PageSetting()
    assert not story.office.page_settings.of().own
    assert sheet(story, notice(story)).sheet.top == 37.0


def test_the_next_paper_follows_the_profile_and_papers_made_before_do_not(story):
    before = notice(story)
    act = story.office.page_settings.set(GLYPH)
    after = notice(story, "另一次会议")
    assert sheet(story, before).sheet.top == 37.0
    assert sheet(story, after).sheet.top == pytest.approx(34.6, abs=0.05)
    assert story.office.format_checks.of_document(after).failures == ()
    story.office.journal.undo(act)
    assert sheet(story, notice(story, "再一次会议")).sheet.top == 37.0


def test_a_body_has_its_own_sheet_or_follows_the_office(story):
    settings, other = story.office.page_settings, take_in(story.office, leading_group(), "组.txt").body_id
    settings.set(GLYPH)
    settings.set(PREPRINTED, story.body)
    assert (settings.of(story.body).setting, settings.of(story.body).own) == (PREPRINTED, True)
    assert (settings.of(other).setting, settings.of(other).own) == (GLYPH, False)
    settings.clear(story.body)
    assert (settings.of(story.body).setting, settings.of(story.body).own) == (GLYPH, False)
    with pytest.raises(RuleBroken, match="没有单独设置过"):
        settings.clear(story.body)
    with pytest.raises(RuleBroken, match="没有变化"):
        settings.set(GLYPH)


def test_a_preprinted_head_stays_white_through_approval(story):
    story.office.page_settings.set(PREPRINTED)
    document = notice(story)
    assert sheet(story, document).preprinted
    number = story.office.documents.approve_and_issue(document, CONVENER, date(2026, 11, 10))
    assert sheet(story, document).preprinted
    from secretariat.rendering.page_images import page_words

    words = "".join(page_words(story.office.documents.pdf(document), 0).split())
    assert number in words


@pytest.mark.parametrize("setting", [
    PageSetting(), GLYPH, PREPRINTED, EVEN, PageSetting(PageProfile.GLYPH37, preprinted=True, even_imprint=True),
])
def test_a_setting_is_kept_as_text(setting):
    assert PageSetting.from_text(setting.as_text()) == setting
    assert PageSetting.from_text("") == PageSetting.from_text("x y") == PageSetting()


def test_the_imprint_stands_on_the_back_of_the_last_sheet_through_approval(story):
    from secretariat.rendering.page_images import page_count, page_words

    story.office.page_settings.set(EVEN)
    document = notice(story)
    story.office.documents.approve_and_issue(document, CONVENER, date(2026, 11, 10))
    pdf = story.office.documents.pdf(document)
    pages = page_count(pdf)
    assert pages % 2 == 0
    assert "印发" in "".join(page_words(pdf, pages - 1).split())
    assert story.office.format_checks.of_document(document).failures == ()
