"""The colours of the window by what they are for, light and dark, and the sign that stands beside each severity's."""

from collections.abc import Mapping
from enum import Enum, auto

from quoteview.core.difference import Severity


class Role(Enum):
    """What a colour is for."""

    # A colour is asked for by role thousands of times a second, and the hash of Enum is that of the name.
    __hash__ = object.__hash__

    WINDOW = auto()
    """Behind menus, facets and status bar."""
    PANEL = auto()
    """Behind text that is read."""
    RAISED = auto()
    """The base of a collation, and buttons."""
    BORDER = auto()
    """Hairlines and the rims of controls."""
    TEXT = auto()
    MUTED = auto()
    """Text that stands back: speakers, counts, provenance."""
    ACCENT = auto()
    """The one colour that says: this is where you are, or this can be clicked."""
    SELECTED = auto()
    """Behind the row one is at."""
    BADGE = auto()
    """Behind the name of an outlet."""
    ONLY_BASE = auto()
    ONLY_VARIANT = auto()
    COSMETIC = auto()
    CRITICAL = auto()
    """The sign and frame of a critical difference."""
    SUBSTANTIVE = auto()
    """The sign and frame of a substantive difference."""
    SPEAKER = auto()
    """The rule under a speaker's name and a cue in the document."""
    MARKED = auto()
    """The rule under a quotation of the document that one is not at."""
    UNCOVERED = auto()
    """The part of the assembled statement that a document does not print."""
    SHADE_SAME = auto()
    """In the overview, a statement printed as the base has it."""
    SHADE_COSMETIC = auto()
    SHADE_EDITORIAL = auto()
    SHADE_SUBSTANTIVE = auto()
    SHADE_CRITICAL = auto()


LIGHT: Mapping[Role, str] = {
    Role.WINDOW: "#f7f7f8",
    Role.PANEL: "#ffffff",
    Role.RAISED: "#f1f1f3",
    Role.BORDER: "#d8d9de",
    Role.TEXT: "#1b1b1b",
    Role.MUTED: "#484b52",
    Role.ACCENT: "#144694",
    Role.SELECTED: "#e4edfb",
    Role.BADGE: "#ebecef",
    Role.ONLY_BASE: "#ffd08a",
    Role.ONLY_VARIANT: "#b3d7ff",
    Role.COSMETIC: "#e6e6e6",
    Role.CRITICAL: "#970f0f",
    Role.SUBSTANTIVE: "#6b3f00",
    Role.SPEAKER: "#0b5d2a",
    Role.MARKED: "#8a8d96",
    Role.UNCOVERED: "#e2e3e8",
    Role.SHADE_SAME: "#8fb8ec",
    Role.SHADE_COSMETIC: "#9cabbf",
    Role.SHADE_EDITORIAL: "#e5a243",
    Role.SHADE_SUBSTANTIVE: "#8a4600",
    Role.SHADE_CRITICAL: "#7a0000",
}
DARK: Mapping[Role, str] = {
    Role.WINDOW: "#1f2023",
    Role.PANEL: "#26272b",
    Role.RAISED: "#1b1c1e",
    Role.BORDER: "#3f4147",
    Role.TEXT: "#eaeaea",
    Role.MUTED: "#c2c5cb",
    Role.ACCENT: "#a3c4ff",
    Role.SELECTED: "#27334b",
    Role.BADGE: "#37393f",
    Role.ONLY_BASE: "#6b4400",
    Role.ONLY_VARIANT: "#00457c",
    Role.COSMETIC: "#3a3a3a",
    Role.CRITICAL: "#ffb0a8",
    Role.SUBSTANTIVE: "#ffd08a",
    Role.SPEAKER: "#8ee0a8",
    Role.MARKED: "#85888f",
    Role.UNCOVERED: "#3a3c42",
    Role.SHADE_SAME: "#2f5f9e",
    Role.SHADE_COSMETIC: "#484c55",
    Role.SHADE_EDITORIAL: "#6b4400",
    Role.SHADE_SUBSTANTIVE: "#f0a94e",
    Role.SHADE_CRITICAL: "#ffc9c2",
}

SIGNS: Mapping[Severity, str] = {
    Severity.CRITICAL: "!",
    Severity.SUBSTANTIVE: "≠",
    Severity.EDITORIAL: "~",
    Severity.COSMETIC: "·",
    Severity.NONE: "",
}

SEVERITY_ROLES: Mapping[Severity, Role] = {
    Severity.CRITICAL: Role.CRITICAL,
    Severity.SUBSTANTIVE: Role.SUBSTANTIVE,
    Severity.EDITORIAL: Role.TEXT,
    Severity.COSMETIC: Role.MUTED,
    Severity.NONE: Role.MUTED,
}

SHADES: Mapping[Severity, tuple[Role, Role]] = {
    Severity.CRITICAL: (Role.SHADE_CRITICAL, Role.PANEL),
    Severity.SUBSTANTIVE: (Role.SHADE_SUBSTANTIVE, Role.PANEL),
    Severity.EDITORIAL: (Role.SHADE_EDITORIAL, Role.TEXT),
    Severity.COSMETIC: (Role.SHADE_COSMETIC, Role.TEXT),
    Severity.NONE: (Role.SHADE_SAME, Role.TEXT),
}
"""The overview's shade of each severity, and what its sign is written in on it; no difference has no sign."""
