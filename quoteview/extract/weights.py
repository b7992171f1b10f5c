"""What signs are worth: readable tables in resources/weights, learned by the scripts beside them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from quoteview.core.resources import resource


@dataclass(frozen=True, slots=True)
class Weights:
    """The weight of each sign, and the least sum that counts as a yes."""

    of: Mapping[str, float]
    least: float

    def sum_of(self, signs: Iterable[str]) -> float:
        """Return what signs are worth together; one that the table does not hold is worth nothing."""
        known = self.of
        return sum([known.get(sign, 0.0) for sign in signs])


@cache
def weights(name: str) -> Weights:
    """Return the table of a name: a language, or what is judged in one."""
    lines = resource("weights", f"{name}.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    of = {sign: float(weight) for sign, weight in pairs}
    return Weights(of, of.pop("least"))
