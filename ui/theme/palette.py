"""The Qt palette made of the tokens, for everything the style sheet does not reach."""

from PySide6.QtGui import QColor, QPalette

from ui.theme import tokens


def palette() -> QPalette:
    """Give the palette of a white ledger with 靛青 selection."""
    made = QPalette()
    role = QPalette.ColorRole
    for each, colour in (
        (role.Window, tokens.PAPER_0), (role.Base, tokens.PAPER_0), (role.AlternateBase, tokens.PAPER_1),
        (role.Button, tokens.PAPER_0), (role.WindowText, tokens.INK_9), (role.Text, tokens.INK_9),
        (role.ButtonText, tokens.INK_9), (role.PlaceholderText, tokens.INK_5), (role.ToolTipBase, tokens.PAPER_0),
        (role.ToolTipText, tokens.INK_9), (role.Highlight, tokens.SELECT), (role.HighlightedText, tokens.INK_9),
        (role.Link, tokens.INDIGO), (role.LinkVisited, tokens.INDIGO), (role.Mid, tokens.LINE_2), (role.Dark, tokens.LINE_3),
        (role.Light, tokens.PAPER_0), (role.Midlight, tokens.PAPER_2), (role.Shadow, tokens.INK_3),
    ):
        made.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, each, QColor(tokens.INK_3))
    return made
