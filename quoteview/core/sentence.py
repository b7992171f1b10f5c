"""Sentences for the user that are made where nobody knows which language the window speaks."""

import re
from collections.abc import Mapping
from typing import NoReturn, Self, cast

_ENDING = re.compile(r"\((e?s)\)")
_NAMES: dict[tuple[str, ...], tuple[str, ...]] = {}
"""The names in templates, kept once: there are many sentences of few templates."""
_PLAIN = frozenset((str,))
_KNOWN: "dict[tuple[object, ...], Sentence]" = {}
"""Sentences of plain strings: most are said again and again."""
_MOST_KNOWN = 4_096


class Sentence(str):
    """An English sentence that remembers what it was made of, so that it can be said in another language.

    It is the finished text: Sentence("{path}: is empty.", path="a.txt") equals "a.txt: is empty.". A value may be
    a Sentence itself. With a value `n`, a number, the template counts: Sentence("%n line(s) left out.", n=1) is
    "1 line left out.". Templates are literals: they are collected from the source for the translators.
    """

    __slots__ = ("_names", "_values", "template")

    template: str
    _names: tuple[str, ...]
    _values: tuple[object, ...]

    def __new__(cls, template: str, **values: object) -> Self:
        """Put the values into the template; of sentences that differ in nothing, and hold no others, there is one."""
        names, given = tuple(values), tuple(values.values())
        if not _PLAIN.issuperset(map(type, given)):
            return cls._made(template, names, given, values)
        key = (cls, template, names, given)
        known = _KNOWN.get(key)
        if known is None:
            if len(_KNOWN) >= _MOST_KNOWN:
                _KNOWN.clear()
            known = _KNOWN[key] = cls._made(template, names, given, values)
        return cast("Self", known)

    @classmethod
    def _made(
        cls, template: str, names: tuple[str, ...], given: tuple[object, ...], values: Mapping[str, object]
    ) -> Self:
        n = values.get("n")
        text = counted(template, n) if isinstance(n, int) else template
        sentence = str.__new__(cls, text.format_map(values) if values else text)
        _set_template(sentence, template)
        _set_names(sentence, _NAMES.setdefault(names, names))
        _set_values(sentence, given)
        return sentence

    @property
    def values(self) -> Mapping[str, object]:
        """What stands for the names in the template."""
        return dict(zip(self._names, self._values, strict=True))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a sentence cannot be changed: {name}")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a sentence cannot be changed: {name}")

    def __reduce__(self) -> tuple[object, ...]:
        return Sentence._again, (self.template, self.values)

    @classmethod
    def _again(cls, template: str, values: Mapping[str, object]) -> Self:
        """Make a sentence again that was copied or stored."""
        return cls(template, **values)


# By their slots: a sentence stands behind every speaker that is found, and this takes a third of the time.
_set_template, _set_names, _set_values = (vars(Sentence)[name].__set__ for name in ("template", "_names", "_values"))


def counted(text: str, n: int) -> str:
    """Return an English text about a number: "%n" is the number, "(s)" or "(es)" an ending that one does without."""
    return _ENDING.sub("" if n == 1 else r"\1", text).replace("%n", f"{n:,}")
