from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette

from quoteview.ui.colours import DARK, LIGHT, SEVERITY_ROLES, SHADES, SIGNS, Role

GROUNDS = (Role.WINDOW, Role.PANEL, Role.RAISED, Role.SELECTED)
INKS = (Role.TEXT, Role.MUTED, Role.ACCENT, Role.CRITICAL, Role.SUBSTANTIVE)
FILLS = (Role.ONLY_BASE, Role.ONLY_VARIANT, Role.COSMETIC, Role.BADGE)


def luminance(colour):
    """Relative luminance, as WCAG 2.2 defines it."""

    def linear(channel):
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue, _ = QColor(colour).getRgbF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one, other):
    """Contrast ratio, as WCAG 2.2 defines it."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), [*product(INKS, GROUNDS), *product([Role.TEXT], FILLS)])
def test_all_text_has_a_contrast_of_seven_to_one(colours, ink, ground):
    assert contrast(colours[ink], colours[ground]) >= 7


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("severity", [severity for severity, sign in SIGNS.items() if sign])
def test_every_sign_of_the_overview_is_readable_on_its_shade(colours, severity):
    shade, ink = SHADES[severity]
    assert contrast(colours[ink], colours[shade]) >= 7


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_shades_of_the_overview_differ_and_the_worst_stand_out_most(colours):
    stands_out = {severity: contrast(colours[shade], colours[Role.PANEL]) for severity, (shade, _) in SHADES.items()}
    assert len({colours[shade] for shade, _ in SHADES.values()}) == len(SHADES)
    assert min(stands_out.values()) >= 1.7
    quiet, *loud = sorted(stands_out.items(), key=lambda item: item[1])[-3:]
    assert [severity.value for severity, _ in loud] == ["substantive", "critical"]
    assert loud[0][1] > 2 * quiet[1]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", [Role.PANEL, Role.UNCOVERED])
def test_bars_and_rules_stand_out_from_their_ground(colours, ground):
    for role in (Role.ACCENT, Role.SPEAKER):
        assert contrast(colours[role], colours[ground]) >= 3


def test_every_severity_has_a_colour_and_a_sign_of_its_own():
    assert set(SIGNS) == set(SEVERITY_ROLES)
    assert len(set(SIGNS.values())) == len(SIGNS)


def test_choosing_dark_changes_the_palette_and_following_the_system_gives_it_back(qtbot, opened):
    theme = opened.theme
    theme.use_light()
    assert opened.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT[Role.WINDOW])
    with qtbot.waitSignal(theme.changed):
        opened.actions_by_id["theme_dark"].trigger()
    assert theme.is_dark
    assert opened.palette().color(QPalette.ColorRole.Window) == QColor(DARK[Role.WINDOW])
    assert opened.workspace.document.text.palette().color(QPalette.ColorRole.Base) == QColor(DARK[Role.PANEL])


def test_choosing_what_is_in_use_changes_nothing(qtbot, theme):
    theme.use_dark()
    with qtbot.assertNotEmitted(theme.changed):
        theme.use_dark()


@pytest.mark.parametrize(("name", "colours"), [("theme_light", LIGHT), ("theme_dark", DARK)])
def test_a_difference_is_painted_in_the_colours_of_the_theme(opened, name, colours):
    opened.actions_by_id[name].trigger()
    picture = opened.collation.grab().toImage()
    painted = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert colours[Role.ONLY_BASE] in painted
    assert colours[Role.CRITICAL] in painted


def test_zoom_enlarges_what_is_read_and_comes_back(opened):
    before = opened.collation.sizeHintForRow(1)
    opened.theme.zoom_in()
    opened.theme.zoom_in()
    assert opened.collation.sizeHintForRow(1) > before
    opened.theme.zoom_reset()
    assert opened.collation.sizeHintForRow(1) == before


def test_zoom_stops_at_its_ends(theme):
    theme.set_zoom(1.9)
    theme.zoom_in()
    theme.zoom_in()
    assert theme.zoom == 2.0
    theme.set_zoom(0.1)
    theme.zoom_out()
    assert theme.zoom == 0.8


def test_who_says_it_stands_out(opened):
    assert opened.workspace._header.speaker.font().bold()
    assert opened.workspace.document._title.font().bold()


def test_the_colours_of_differences_are_the_pair_that_stays_apart_for_every_eye():
    agreed = {
        Role.ONLY_BASE: ("#ffd08a", "#6b4400"),
        Role.ONLY_VARIANT: ("#b3d7ff", "#00457c"),
        Role.COSMETIC: ("#e6e6e6", "#3a3a3a"),
        Role.TEXT: ("#1b1b1b", "#eaeaea"),
    }
    assert {role: (LIGHT[role], DARK[role]) for role in agreed} == agreed
