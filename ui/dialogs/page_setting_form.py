"""版式设置: which 37 millimetres, whether the paper bears the red head already, and where 版记 goes."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from secretariat.domain.listings.page_settings import PageSettingView
from secretariat.domain.page_settings import PageProfile, PageSetting
from ui.dialogs.act_dialog import ActDialog

_LIKE_OFFICE = "like_office"


class PageSettingDialog(ActDialog):
    """Asks for the sheet of the whole office, or of one body, which may follow the office."""

    def __init__(self, scope: str, view: PageSettingView, *, of_body: bool, parent: QWidget | None = None) -> None:
        super().__init__("版式设置", "设置", "template.page_setting", parent, note="可以撤销")
        self.set_whom(f"{scope}的文书排在什么样的纸上", f"现在：{view.setting.label}" if view.own or not of_body else
                      f"现在与全办一致：{view.setting.label}")
        self._profile = QComboBox(self)
        self._profile.setObjectName("template.page_setting.profile")
        if of_body:
            self._profile.addItem("与全办一致", _LIKE_OFFICE)
        for profile in PageProfile:
            self._profile.addItem(profile.label, profile.value)
        chosen = view.setting.profile.value if view.own or not of_body else _LIKE_OFFICE
        self._profile.setCurrentIndex(self._profile.findData(chosen))
        self.form.add("天头", self._profile)
        self._preprinted = QCheckBox("红头留白，用印好红头的纸打印", self)
        self._preprinted.setObjectName("template.page_setting.preprinted")
        self._preprinted.setChecked(view.setting.preprinted)
        self._row = self.form.add("套打", self._preprinted)
        self._even_imprint = QCheckBox("排在最后一张纸的背面，前面空出的一面不编页码", self)
        self._even_imprint.setObjectName("template.page_setting.even_imprint")
        self._even_imprint.setChecked(view.setting.even_imprint)
        self._imprint_row = self.form.add("版记", self._even_imprint)
        self.set_consequence("以后生成的文书按它排；已经生成的草稿重新生成后才变，签发过的不变。")
        self._profile.currentIndexChanged.connect(lambda _place: self._fit())
        self._fit()

    def setting(self) -> PageSetting | None:
        """Give the setting; None where the body is to follow the office."""
        if self._profile.currentData() == _LIKE_OFFICE:
            return None
        return PageSetting(PageProfile(self._profile.currentData()), self._preprinted.isChecked(), self._even_imprint.isChecked())

    def _fit(self) -> None:
        for row in (self._row, self._imprint_row):
            row.set_visible(visible=self._profile.currentData() != _LIKE_OFFICE)
