"""Words of others where Qt would take them for something else."""


def as_tooltip(text: str) -> str:
    """Return `text` as a tooltip that shows every character of it as it is, and wraps."""
    if not text:
        return ""
    from html import escape  # noqa: PLC0415 - starting must not wait for the names of all characters

    return f'<p style="white-space: pre-wrap">{escape(text)}</p>'


def as_label(text: str) -> str:
    """Return `text` for a menu or button, where a lone ampersand would underline the next letter."""
    return text.replace("&", "&&")


def as_it_is(text: str) -> str:
    """Return `text` for handing to Qt, which would take a byte order mark at its start for none of the text."""
    return f"\ufeff{text}" if text.startswith(("\ufeff", "\ufffe")) else text
