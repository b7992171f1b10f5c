"""What the window's widgets look like: which role each colour of the palette has, and their shapes."""

from collections.abc import Mapping

from PySide6.QtGui import QPalette

from quoteview.ui.colours import Role

PALETTE: Mapping[QPalette.ColorRole, Role] = {
    QPalette.ColorRole.Window: Role.WINDOW,
    QPalette.ColorRole.WindowText: Role.TEXT,
    QPalette.ColorRole.Base: Role.PANEL,
    QPalette.ColorRole.AlternateBase: Role.RAISED,
    QPalette.ColorRole.Text: Role.TEXT,
    QPalette.ColorRole.Button: Role.PANEL,
    QPalette.ColorRole.ButtonText: Role.TEXT,
    QPalette.ColorRole.BrightText: Role.CRITICAL,
    QPalette.ColorRole.ToolTipBase: Role.PANEL,
    QPalette.ColorRole.ToolTipText: Role.TEXT,
    QPalette.ColorRole.PlaceholderText: Role.MUTED,
    QPalette.ColorRole.Highlight: Role.SELECTED,
    QPalette.ColorRole.HighlightedText: Role.TEXT,
    QPalette.ColorRole.Accent: Role.ACCENT,
    QPalette.ColorRole.Link: Role.ACCENT,
    QPalette.ColorRole.LinkVisited: Role.ACCENT,
    QPalette.ColorRole.Light: Role.PANEL,
    QPalette.ColorRole.Midlight: Role.SELECTED,
    QPalette.ColorRole.Mid: Role.BORDER,
    QPalette.ColorRole.Dark: Role.BORDER,
    QPalette.ColorRole.Shadow: Role.BORDER,
}

LIST_STYLE = """
QListWidget { outline: 0; }
QListWidget::item { border: 0; border-left: 3px solid transparent; padding: 4px 6px; }
QListWidget::item:selected {
    background: palette(highlight); color: palette(highlighted-text); border-left-color: palette(accent); }
"""
"""Of lists in dialogs, which take it before anything is in them: it says how high a line is."""

# Only shapes and distances; every colour is a role of the palette, so that both themes share it.
STYLE_SHEET = """
QMainWindow::separator, QSplitter::handle { background: palette(mid); }
QMainWindow::separator { width: 1px; height: 1px; border: 1px solid palette(base); }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QMenuBar { background: palette(window); padding: 2px 6px; }
QMenuBar::item { padding: 4px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: palette(highlight); }
QToolBar { background: palette(window); border: 0; border-top: 1px solid palette(mid);
           border-bottom: 1px solid palette(mid); padding: 6px 11px; spacing: 10px; }
QStatusBar { background: palette(window); border-top: 1px solid palette(mid); }
QStatusBar::item { border: 0; }
QLineEdit, QToolButton, QPushButton {
    border: 1px solid palette(mid); border-radius: 5px; padding: 4px 9px; background: palette(base); }
QLineEdit { selection-background-color: palette(accent); selection-color: palette(base); }
QLineEdit:focus, QToolButton:focus, QPushButton:focus { border-color: palette(accent); }
QToolButton:hover, QPushButton:hover { background: palette(highlight); }
QToolButton:checked { background: palette(highlight); border-color: palette(accent); color: palette(accent); }
QToolButton[segment] { border-radius: 0; border-right-width: 0; padding: 4px 12px; }
QToolButton[segment="first"] { border-top-left-radius: 5px; border-bottom-left-radius: 5px; }
QToolButton[segment="last"] { border-top-right-radius: 5px; border-bottom-right-radius: 5px; border-right-width: 1px; }
QToolButton#qt_toolbar_ext_button { border: 0; padding: 0; }
QToolButton:disabled, QPushButton:disabled { color: palette(placeholder-text); border-style: dashed; }
QToolButton[link="true"] {
    border: 0; border-radius: 0; background: transparent; padding: 2px 0; margin: 0 0 0 -4px; color: palette(accent); }
QToolButton[link="true"]:hover, QToolButton[link="true"]:focus { text-decoration: underline; }
QToolButton[head="true"] {
    border: 1px solid transparent; border-radius: 3px; background: transparent; padding: 0 2px;
    color: palette(placeholder-text); }
QToolButton[head="true"]:hover { background: palette(highlight); }
QToolButton[head="true"]:checked { color: palette(accent); background: transparent; }
QToolButton[head="true"]:focus { border-color: palette(accent); }
QToolButton[quiet="true"], QLineEdit[quiet="true"] {
    border-color: transparent; background: transparent; }
QLineEdit[quiet="true"] { border-bottom: 1px solid palette(mid); border-radius: 0; padding: 2px 0; }
QLineEdit[quiet="true"]:focus { border-bottom-color: palette(accent); }
QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid palette(placeholder-text);
                          border-radius: 7px; background: palette(base); }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid palette(accent); }
QAbstractScrollArea { border: 0; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QHeaderView, QTableCornerButton::section { background: palette(window); border: 0; }
QHeaderView::section { background: palette(window); border: 0; border-bottom: 1px solid palette(mid);
                       padding: 4px 12px 4px 4px; }
QHeaderView::section:vertical { padding: 2px 4px; }
QTabWidget::pane { border: 0; border-top: 1px solid palette(mid); }
QTabWidget > QTabBar::tab { border: 0; border-bottom: 2px solid transparent; padding: 5px 12px; color: palette(text); }
QTabWidget > QTabBar::tab:selected { border-bottom-color: palette(accent); color: palette(accent); }
QTabWidget > QTabBar::tab:hover, QTabWidget > QTabBar::tab:focus { background: palette(highlight); }
QScrollBar { background: transparent; border: 0; }
QScrollBar:vertical { width: 11px; }
QScrollBar:horizontal { height: 11px; }
QScrollBar::handle { background: palette(mid); border-radius: 3px; margin: 2px 3px 2px 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:hover { background: palette(placeholder-text); }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QDockWidget::title { background: palette(window); padding: 4px 16px; border-bottom: 1px solid palette(mid); }
QMainWindow > QTabBar { background: palette(window); }
QMainWindow > QTabBar::tab { border: 0; border-bottom: 2px solid transparent; padding: 5px 12px; color: palette(text); }
QMainWindow > QTabBar::tab:selected { border-bottom-color: palette(accent); color: palette(accent); }
QMainWindow > QTabBar::tab:hover { background: palette(highlight); }
Notices { border: 0; border-top: 1px solid palette(mid); }
CommandPalette { border: 1px solid palette(mid); border-radius: 8px; background: palette(window); }
QToolTip { border: 1px solid palette(mid); padding: 4px; color: palette(text); background: palette(base); }
"""
