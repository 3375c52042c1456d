"""The page 模板: what is in force, another chosen after its trial, hostile ones refused, the former one given back."""

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton

from secretariat.domain.listings.documents import DocumentFilter
from secretariat.domain.page_settings import PageProfile, PageSetting
from secretariat.papers.catalogue import CATALOGUE
from secretariat.rendering.write_docx import shipped_template
from tests.services.test_templates import HOSTILE, NOTICE, retyped
from tests.ui.conftest import settle
from ui.widgets.record_table import RecordTable


@pytest.fixture
def opened(monkeypatch):
    files = []

    def open_outside(path):
        files.append(path)
        return True

    monkeypatch.setattr("ui.pages.templates.page.open_outside", open_outside)
    return files


@pytest.fixture
def page(sample, qtbot):
    sample.window.go("templates")
    settle(qtbot, sample)
    shown = sample.window.page("templates")
    table(shown).select_key(NOTICE)
    return shown


def table(page):
    return page.findChild(RecordTable, "template.table")


def row(page, kind=NOTICE):
    return next(one for one in page._model.rows() if one.kind == kind)


def run(sample, qtbot, command):
    sample.window.commands.run(command)
    for _ in range(2):
        settle(qtbot, sample)


def said(sample):
    return sample.window.bottom.bar.history[0]


def test_every_kind_is_listed_and_the_settings_lead_there(sample, qtbot):
    sample.window.go("settings")
    sample.window.page("settings").findChild(QPushButton, "settings.templates").click()
    settle(qtbot, sample)
    page = sample.window.page("templates")
    assert sample.window.current_page == "templates"
    assert [one.kind for one in page._model.rows()] == [kind.name for kind in CATALOGUE]


def test_a_template_is_opened_changed_chosen_and_given_back(sample, qtbot, page, opened, prompts):
    table(page).link_activated.emit(row(page), "open")
    settle(qtbot, sample)
    (file,) = opened
    assert file.name == "会议通知模板.docx"
    assert file.parent == sample.settings.copies_folder.with_name("模板")
    assert prompts.looked_in == file.parent
    file.write_bytes(retyped())
    said(sample).actions[0].run()
    for _ in range(2):
        settle(qtbot, sample)
    assert said(sample).text == "已选用“会议通知模板.docx”（全办通用），以后生成的会议通知按它"
    assert (row(page).file_name, row(page).own) == ("会议通知模板.docx", True)
    table(page).link_activated.emit(row(page), "restore")
    for _ in range(2):
        settle(qtbot, sample)
    assert not row(page).own
    run(sample, qtbot, "office.undo")
    assert row(page).own


def test_a_body_gets_a_template_of_its_own(sample, qtbot, page, prompts, tmp_path):
    scope = page.findChild(QComboBox, "template.scope")
    assert scope.count() == 1 + len(sample.office.bodies.entries())
    scope.setCurrentIndex(1)
    settle(qtbot, sample)
    (tmp_path / "本机构.docx").write_bytes(retyped())
    prompts.files.append(tmp_path / "本机构.docx")
    run(sample, qtbot, "template.choose")
    assert row(page).source == "本机构专用"
    scope.setCurrentIndex(0)
    settle(qtbot, sample)
    assert row(page).source == "程序自带"
    assert len(row(page).bodies) == 1


@pytest.mark.parametrize("name", ["code", "endless", "huge", "unknown field", "macro", "bomb", "entity", "fifty megabytes", "cut off"])
def test_a_hostile_template_is_refused_with_a_sentence_and_the_window_lives_on(sample, qtbot, page, prompts, tmp_path, name):
    make, _ = HOSTILE[name]
    (tmp_path / "改.docx").write_bytes(make())
    prompts.files.append(tmp_path / "改.docx")
    run(sample, qtbot, "template.choose")
    assert said(sample).tone == "refused"
    assert said(sample).text.endswith("原来的模板仍然有效。")
    assert not row(page).own
    assert sample.office.documents.list(DocumentFilter())


def test_the_template_in_force_is_exported(sample, qtbot, page, prompts, tmp_path):
    prompts.files.append(tmp_path / "存.docx")
    run(sample, qtbot, "template.export")
    assert (tmp_path / "存.docx").read_bytes() == shipped_template(NOTICE)


def fill_page(profile, *, preprinted, even=False):
    def fill(dialog):
        combo = dialog.findChild(QComboBox, "template.page_setting.profile")
        combo.setCurrentIndex(combo.findData(profile))
        dialog.findChild(QCheckBox, "template.page_setting.preprinted").setChecked(preprinted)
        dialog.findChild(QCheckBox, "template.page_setting.even_imprint").setChecked(even)

    return fill


def test_the_sheet_of_the_office_and_of_a_body_is_set(sample, qtbot, page, prompts):
    prompts.fill.append(fill_page("glyph37", preprinted=True, even=True))
    run(sample, qtbot, "template.page_setting")
    settings = sample.office.page_settings
    assert settings.of().setting == PageSetting(PageProfile.GLYPH37, preprinted=True, even_imprint=True)
    assert said(sample).text.startswith("全办的版式：首行字顶距纸边37毫米，套打，版记在双页")
    scope = page.findChild(QComboBox, "template.scope")
    scope.setCurrentIndex(1)
    settle(qtbot, sample)
    body = scope.currentData()
    prompts.fill.append(fill_page("page37", preprinted=False))
    run(sample, qtbot, "template.page_setting")
    assert settings.of(body).setting == PageSetting()
    prompts.fill.append(fill_page("like_office", preprinted=False))
    run(sample, qtbot, "template.page_setting")
    assert not settings.of(body).own
    assert settings.of(body).setting.preprinted
    run(sample, qtbot, "office.undo")
    assert settings.of(body).own
