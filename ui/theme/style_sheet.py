"""The style sheet, written from the tokens for one text size."""

from ui.theme import tokens as t
from ui.theme.tokens import Heights, TypeScale


def style_sheet(body: int) -> str:
    """Write the whole style sheet for body text of ``body`` pixels."""
    scale, heights = TypeScale.of(body), Heights.of(body)
    return "\n".join((_frame(scale), _buttons(heights), _inputs(heights), _surfaces(), _bars(heights)))


def _frame(scale: TypeScale) -> str:
    return f"""
QMainWindow, QDialog {{ background: {t.PAPER_0}; }}
QMenuBar {{ background: {t.PAPER_0}; border: 0; border-bottom: 1px solid {t.LINE_2}; padding: 0 8px; }}
QMenuBar::item {{ background: transparent; padding: 7px 10px; border-radius: 4px; color: {t.INK_9}; }}
QMenuBar::item:selected {{ background: {t.PAPER_2}; }}
QMenuBar::item:pressed {{ background: {t.PAPER_3}; }}
QMenu {{ background: {t.PAPER_0}; border: 1px solid {t.INK_3}; padding: 4px; }}
QMenu::item {{ padding: 5px 28px 5px 10px; min-width: 150px; color: {t.INK_9}; border-radius: 3px; }}
QMenu::item:selected {{ background: {t.SELECT}; }}
QMenu::item:disabled {{ color: {t.INK_3}; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::separator {{ height: 1px; background: {t.LINE_2}; margin: 4px; }}
QToolTip {{ background: {t.PAPER_0}; color: {t.INK_9}; border: 1px solid {t.INK_3}; padding: 3px 6px;
  font-size: {scale.caption}px; }}
QSplitter::handle {{ background: {t.LINE_2}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QScrollArea {{ border: 0; background: transparent; }}
QScrollArea > QWidget > QWidget[surface="page"] {{ background: {t.PAPER_0}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: #C9C7C1; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:hover {{ background: {t.INK_3}; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QLabel[role="caption"] {{ font-size: {scale.caption}px; color: {t.INK_5}; }}
QLabel[role="secondary"] {{ color: {t.INK_7}; }}
QLabel[role="quiet"] {{ color: {t.INK_5}; }}
QLabel[role="section"] {{ font-size: {scale.section}px; font-weight: 700; }}
QLabel[role="page"] {{ font-size: {scale.page}px; font-weight: 700; }}
QLabel[role="strong"] {{ font-weight: 700; }}
QLabel[role="error"] {{ font-size: {scale.caption}px; color: {t.SEAL}; }}
QLabel[role="seal"] {{ color: {t.SEAL}; font-weight: 700; }}
QLabel[role="ok"] {{ color: {t.OK}; }}
QLabel[role="warn"] {{ color: {t.WARN}; }}
QLabel[role="outline"] {{ font-size: {scale.caption}px; color: {t.INK_7}; border: 1px solid {t.LINE_3};
  border-radius: 3px; padding: 0 6px; }}
QLabel[role="key"] {{ font-size: {scale.caption}px; color: {t.INK_5}; border: 1px solid {t.LINE_3}; border-radius: 3px;
  padding: 0 5px;
  background: {t.PAPER_0}; }}
"""


def _buttons(heights: Heights) -> str:
    control, small = heights.control - 2, heights.small - 2
    return f"""
QPushButton {{ background: {t.PAPER_0}; border: 1px solid {t.LINE_3}; border-radius: 4px; padding: 0 14px;
  min-height: {control}px;
  color: {t.INK_9}; }}
QPushButton:hover {{ background: {t.PAPER_2}; }}
QPushButton:pressed {{ background: {t.PAPER_3}; }}
QPushButton:checked {{ background: {t.SELECT}; border-color: #B5C6D8; }}
QPushButton:focus {{ border: 2px solid {t.INDIGO}; padding: 0 13px; min-height: {control - 2}px; }}
QPushButton:disabled {{ background: {t.PAPER_2}; color: {t.INK_3}; border-color: {t.LINE_2}; }}
QPushButton::menu-indicator {{ width: 0; }}
QPushButton[kind="primary"] {{ background: {t.SEAL}; border: 1px solid {t.SEAL}; color: {t.PAPER_0}; }}
QPushButton[kind="primary"]:hover {{ background: {t.SEAL_D}; border-color: {t.SEAL_D}; }}
QPushButton[kind="primary"]:pressed {{ background: {t.SEAL_DD}; border-color: {t.SEAL_DD}; }}
QPushButton[kind="primary"]:focus {{ border: 1px solid {t.SEAL}; padding: 0 14px; min-height: {control}px; }}
QPushButton[kind="primary"]:disabled {{ background: {t.PAPER_2}; color: {t.INK_3}; border-color: {t.LINE_2}; }}
QPushButton[kind="small"] {{ min-height: {small}px; padding: 0 9px; }}
QPushButton[kind="small"]:focus {{ min-height: {small - 2}px; padding: 0 8px; }}
QPushButton[kind="small"]:checked {{ background: {t.SELECT}; border-color: #B5C6D8; }}
QPushButton[kind="link"] {{ background: transparent; border: 1px solid transparent; color: {t.INDIGO}; padding: 0 4px;
  min-height: {small}px; }}
QPushButton[kind="link"]:hover {{ background: {t.INDIGO_T}; }}
QPushButton[kind="link"]:pressed {{ background: {t.SELECT}; }}
QPushButton[kind="link"]:focus {{ border: 2px solid {t.INDIGO}; padding: 0 3px; min-height: {small - 2}px; }}
QPushButton[kind="link"]:disabled {{ color: {t.INK_3}; background: transparent; }}
QPushButton[kind="icon"] {{ padding: 0; min-width: {control}px; max-width: {control}px; }}
QPushButton[kind="icon"]:focus {{ padding: 0; min-width: {control - 2}px; max-width: {control - 2}px; }}
QPushButton[kind="bare"] {{ background: transparent; border: 1px solid transparent; padding: 0; min-height: {small}px;
  min-width: {small}px; }}
QPushButton[kind="bare"]:hover {{ background: {t.PAPER_3}; }}
QPushButton[kind="bare"]:focus {{ border: 2px solid {t.INDIGO}; min-height: {small - 2}px; min-width: {small - 2}px; }}
QPushButton[segment="first"] {{ border-top-right-radius: 0; border-bottom-right-radius: 0; }}
QPushButton[segment="middle"] {{ border-radius: 0; border-left: 0; }}
QPushButton[segment="last"] {{ border-top-left-radius: 0; border-bottom-left-radius: 0; border-left: 0; }}
QPushButton[segment="middle"]:focus, QPushButton[segment="last"]:focus {{ border-left: 2px solid {t.INDIGO}; }}
QCheckBox, QRadioButton {{ spacing: 8px; min-height: {small}px; background: transparent; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 15px; height: 15px; border: 1px solid {t.INK_3};
  background: {t.PAPER_0}; }}
QCheckBox::indicator {{ border-radius: 3px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:focus, QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {t.INDIGO}; }}
QCheckBox:focus, QRadioButton:focus {{ border: 1px solid {t.INDIGO}; border-radius: 3px; }}
QCheckBox::indicator:checked {{ background: {t.INDIGO}; border-color: {t.INDIGO}; image: url("@CHECK@"); }}
QRadioButton::indicator:checked {{ width: 7px; height: 7px; border: 5px solid {t.INDIGO}; background: {t.PAPER_0}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {t.INK_3}; }}
"""


def _inputs(heights: Heights) -> str:
    inner = heights.control - 2
    return f"""
QLineEdit, QDateEdit, QSpinBox, QComboBox {{ background: {t.PAPER_0}; border: 1px solid {t.INK_3}; border-radius: 4px;
  padding: 0 9px;
  min-height: {inner}px; selection-background-color: #BFD3E6; selection-color: {t.INK_9}; }}
QLineEdit:focus, QSpinBox:focus, QComboBox:focus {{ border: 2px solid {t.INDIGO}; padding: 0 8px;
  min-height: {inner - 2}px; }}
QLineEdit[part="filter"] {{ padding: 0 5px; }}
QLineEdit[part="filter"]:focus {{ padding: 0 4px; }}
QLineEdit:read-only {{ background: {t.PAPER_2}; border-color: {t.LINE_2}; }}
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled {{ background: {t.PAPER_2}; color: {t.INK_5};
  border-color: {t.LINE_2}; }}
QLineEdit[error="true"], QComboBox[error="true"] {{ border: 2px solid {t.SEAL}; padding: 0 8px; min-height: {inner - 2}px; }}
QPlainTextEdit, QTextEdit {{ background: {t.PAPER_0}; border: 1px solid {t.INK_3}; border-radius: 4px; padding: 4px;
  selection-background-color: #BFD3E6; selection-color: {t.INK_9}; }}
QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {t.INDIGO}; padding: 3px; }}
QPlainTextEdit[error="true"] {{ border: 2px solid {t.SEAL}; padding: 3px; }}
QComboBox {{ padding: 0 26px 0 10px; border-color: {t.LINE_3}; }}
QComboBox:focus {{ padding: 0 25px 0 9px; }}
QComboBox:hover {{ background: {t.PAPER_2}; }}
QComboBox::drop-down {{ border: 0; width: 24px; }}
QComboBox::down-arrow {{ image: url("@DOWN@"); width: 16px; height: 16px; }}
QComboBox QAbstractItemView {{ background: {t.PAPER_0}; border: 1px solid {t.INK_3}; padding: 4px; outline: 0; }}
QComboBox QAbstractItemView::item {{ min-height: {heights.small}px; padding: 0 6px; }}
QComboBox QAbstractItemView::item:selected {{ background: {t.SELECT}; color: {t.INK_9}; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: 0; width: 20px; }}
QSpinBox::up-arrow {{ image: url("@UP@"); width: 12px; height: 12px; }}
QSpinBox::down-arrow {{ image: url("@DOWN@"); width: 12px; height: 12px; }}
"""


def _surfaces() -> str:
    return f"""
QWidget[surface="page"] {{ background: {t.PAPER_0}; }}
QWidget[surface="side"] {{ background: {t.PAPER_1}; }}
QWidget[surface="navigation"] {{ background: {t.PAPER_2}; border-right: 1px solid {t.LINE_2}; }}
QWidget[surface="desk"] {{ background: {t.PAPER_3}; }}
QWidget[surface="card"] {{ background: {t.PAPER_0}; border: 1px solid {t.LINE_2}; border-radius: 6px; }}
QWidget[surface="drop"] {{ background: {t.PAPER_1}; border: 2px dashed #B9BDBE; border-radius: 6px; }}
QWidget[surface="drop"][over="true"] {{ background: {t.INDIGO_T}; border-color: {t.INDIGO}; }}
QWidget[surface="note"] {{ background: {t.INDIGO_T}; border-radius: 4px; }}
QWidget[surface="warning"] {{ background: {t.WARN_T}; }}
QWidget[surface="foot"] {{ background: {t.PAPER_1}; border-top: 1px solid {t.LINE_2}; }}
QFrame[rule="horizontal"] {{ background: {t.LINE_2}; border: 0; min-height: 1px; max-height: 1px; }}
QFrame[rule="vertical"] {{ background: {t.LINE_2}; border: 0; min-width: 1px; max-width: 1px; }}
QAbstractItemView {{ border: 0; outline: 0; background: {t.PAPER_0}; }}
QTableView {{ gridline-color: transparent; }}
QHeaderView {{ background: {t.PAPER_1}; border: 0; }}
QListView {{ outline: 0; }}
"""


def _bars(heights: Heights) -> str:
    return f"""
QFrame#palette {{ background: {t.PAPER_0}; border: 1px solid {t.INK_3}; border-radius: 6px; }}
QFrame#calendar {{ background: {t.PAPER_0}; border: 1px solid {t.INK_3}; }}
QFrame#palette QLineEdit, QFrame#palette QLineEdit:focus {{ border: 0; padding: 0 4px; background: transparent; }}
QFrame#palette QListView {{ border-top: 1px solid {t.LINE_2}; }}
QWidget#bottom {{ background: {t.PAPER_2}; border-top: 1px solid {t.LINE_2}; }}
QWidget#message_bar[tone="done"], QWidget#message_bar[tone="working"] {{ background: {t.BAR}; }}
QWidget#message_bar[tone="refused"], QWidget#message_bar[tone="failed"] {{ background: {t.SEAL_T};
  border-left: 3px solid {t.SEAL}; }}
QLabel[bar="dark"] {{ color: {t.PAPER_0}; }}
QLabel[bar="light"] {{ color: {t.SEAL_D}; }}
QPushButton[bar="dark"] {{ background: transparent; border: 1px solid transparent; color: {t.BAR_ACTION}; font-weight: 700;
  min-height: {heights.bottom - 10}px; padding: 0 8px; }}
QPushButton[bar="dark"]:hover, QPushButton[bar="dark"]:pressed {{ background: #3A4656; }}
QPushButton[bar="dark"]:focus {{ border: 1px solid {t.BAR_ACTION}; }}
QPushButton[bar="dark"][undo="true"] {{ border: 1px solid #7A6B68; }}
QPushButton[bar="light"] {{ background: {t.PAPER_0}; border: 1px solid {t.SEAL_G}; color: {t.SEAL_D}; font-weight: 700;
  min-height: {heights.bottom - 10}px; padding: 0 8px; }}
QPushButton[bar="light"]:hover {{ background: {t.SEAL_T}; }}
QPushButton[bar="light"]:focus {{ border: 2px solid {t.INDIGO}; padding: 0 7px; min-height: {heights.bottom - 12}px; }}
"""
