"""Forms of regular verbs of French and Spanish in the third person, as the press prints them."""

_FRENCH = ("e", "ent", "ait", "aient", "a", "èrent", "era", "eront", "erait", "eraient")
_SPANISH = {
    "ar": ("a", "an", "ó", "aron", "aba", "aban", "ará", "arán", "aría", "arían", "ara", "aran"),
    "er": ("e", "en", "ió", "ieron", "ía", "ían", "erá", "erán", "ería", "erían"),
    "ir": ("e", "en", "ió", "ieron", "ía", "ían", "irá", "irán", "iría", "irían"),
}
_SPANISH_PARTICIPLE = {"ar": "ad", "er": "id", "ir": "id"}
_SOFT = (("g", "ge"), ("c", "ç"))


def regular_forms(infinitive: str) -> tuple[list[str], list[str]]:
    """Return the finite forms of a regular verb and its participles.

    An infinitive of French ends with a stroke behind it: "parler/" for parle, parlait, parlé; one of Spanish does not.
    """
    if infinitive.endswith("/"):
        return _french(infinitive[:-3])
    stem, ending = infinitive[:-2], infinitive[-2:]
    finite = [stem + each for each in _SPANISH[ending]]
    participle = stem + _SPANISH_PARTICIPLE[ending]
    return finite, [participle + each for each in ("o", "a", "os", "as")]


def _french(stem: str) -> tuple[list[str], list[str]]:
    soft = next((stem[:-1] + to for of, to in _SOFT if stem.endswith(of)), stem)
    open_stem = _open(stem)
    finite = [_joined(stem, soft, open_stem, each) for each in _FRENCH]
    return finite, [stem + each for each in ("é", "ée", "és", "ées")]


def _joined(stem: str, soft: str, open_stem: str, ending: str) -> str:
    """Return a form of a verb whose stem is written another way before "a" and before a silent "e"."""
    if ending[0] == "a":
        return soft + ending
    return (open_stem if ending in ("e", "ent") else stem) + ending


def _open(stem: str) -> str:
    """Return the stem before a silent "e": "suggèr" of "suggér", "martèl" of "martel"."""
    if len(stem) > 2 and stem[-2] in "ée" and stem[-1] not in "aeiouéy":
        return f"{stem[:-2]}è{stem[-1]}"
    return stem
