"""Who a printed speaker is: names, offices and pronouns resolved through one document, sentence by sentence."""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from quoteview.core.quotation import Resolution
from quoteview.core.sentence import Sentence as Reason
from quoteview.extract import tags
from quoteview.extract.candidates import Candidate
from quoteview.extract.joint import listed
from quoteview.extract.lexicon import SAY, english
from quoteview.extract.mentions import Mention, MentionKind, can_speak
from quoteview.extract.people import Named, Person, Registry
from quoteview.extract.printed_names import Role, role_of
from quoteview.extract.sentences import Sentence

_GENDER = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female", "hers": "female"}
# How many people a reader keeps in mind from sentence to sentence, and in one sentence.
_FOCUS = 12
_SEEN = 40
# How many of those in mind a pronoun may be taken for, besides the one it stands for.
_NEAR = 4
# How sure it is whom a pronoun stands for where nothing but capitals tells that a name is a person's.
_UNPROVEN = 0.6
# Rules that take a name for a speaker because of its place alone.
_DOUBTFUL = ("headline", "subject")
# What may stand with a verb between the one who does it and the one it is done to.
_VERBAL = (tags.AUXILIARY, tags.ADVERB)


class Resolved(NamedTuple):
    """Who a mention stands for: the name, how it was found, how much that weakens the claim, and why."""

    speaker: str | None
    resolution: Resolution
    certainty: float
    reason: str


class _Focus:
    """Whom a reader keeps in mind, the last ones first; put in order when somebody asks."""

    def __init__(self) -> None:
        self._people: list[Person] = []
        self._brought: list[Sequence[Person]] = []

    def bring(self, people: Sequence[Person]) -> None:
        """Bring people before all others, the first of them first."""
        if people:
            self._brought.append(people)

    @property
    def first(self) -> Person | None:
        """The first of all, if there is anybody."""
        if self._brought:
            return self._brought[-1][0]
        return self._people[0] if self._people else None

    @property
    def people(self) -> Sequence[Person]:
        """Everybody, the first one first."""
        if self._brought:
            ordered = dict.fromkeys(chain(*reversed(self._brought), self._people))
            self._people = list(ordered)[:_FOCUS]
            self._brought.clear()
        return self._people


class Discourse:
    """Follows a document's people from sentence to sentence."""

    def __init__(self, sentences: Sequence[Sentence], registry: Registry, found: Mapping[int, Candidate]) -> None:
        self.sentences = sentences
        self._registry = registry
        self._found = found
        self._focus = _Focus()
        self._in_focus: dict[int, Person] = {}
        self._pronouns: dict[tuple[int, int], tuple[Person, bool]] = {}
        self._doubtful: set[tuple[int, int]] = set()
        for candidate in found.values():
            person = registry.person_of(candidate.mention) if candidate.mention.kind is MentionKind.NAME else None
            if person is not None and candidate.rule not in _DOUBTFUL:
                person.speaks = True
        for sentence in sentences:
            self._read(sentence)

    def resolve(self, candidate: Candidate) -> Resolved:
        """Return who the mention of a candidate stands for."""
        mention = candidate.mention
        if mention.antecedent is not None:
            meant = self.resolve(candidate._replace(mention=mention.antecedent))
            printed = mention.antecedent.printed
            reason = Reason(", which stands for “{printed}”{meant}", printed=printed, meant=meant.reason)
            return meant._replace(resolution=Resolution.PRONOUN, reason=reason)
        if mention.kind is MentionKind.NAME:
            return self._resolve_name(mention)
        if mention.kind is MentionKind.PRONOUN:
            return self._resolve_pronoun(candidate)
        return self._resolve_noun(candidate)

    def resolve_all(self, candidate: Candidate, speakers: Sequence[Mention]) -> Resolved:
        """Return who several are that say something together, by their names as far as the document tells them."""
        each = [self.resolve(candidate._replace(mention=mention)) for mention in speakers]
        speaker = listed([one.speaker or mention.printed for one, mention in zip(each, speakers, strict=True)])
        is_printed = speaker == listed([mention.printed for mention in speakers])
        reason = "" if is_printed else Reason(", who are “{speaker}” here", speaker=speaker)
        return Resolved(speaker, Resolution.BODY, min(one.certainty for one in each), reason)

    def knows(self, candidate: Candidate) -> bool:
        """Tell whether the mention of a doubtful candidate is anybody: it may be any word with a capital."""
        if candidate.rule not in _DOUBTFUL or candidate.mention.kind is not MentionKind.NAME:
            return True
        person = self._registry.person_of(candidate.mention)
        return person is not None and (person.human or person.body)

    def _resolve_name(self, mention: Mention) -> Resolved:
        person = self._registry.person_of(mention)
        if person is None or person.name == mention.printed:
            kind = Resolution.BODY if person is not None and person.body else Resolution.NAME
            return Resolved(mention.printed, kind, 1.0, "")
        if self._registry.ambiguous(mention):
            reason = Reason(
                ", where several people have this name and “{speaker}” was named last", speaker=person.name
            )
            return Resolved(person.name, Resolution.SHORT_NAME, 0.7, reason)
        reason = Reason(", who is “{speaker}” here", speaker=person.name)
        return Resolved(person.name, Resolution.SHORT_NAME, 1.0, reason)

    def _resolve_pronoun(self, candidate: Candidate) -> Resolved:
        known = self._pronouns.get((candidate.sentence, candidate.mention.first))
        if known is None:
            reason = Reason(", and the text does not tell who that is")
            return Resolved(None, Resolution.PRONOUN, 0.5, reason)
        person, alone = known
        if (candidate.sentence, candidate.mention.first) in self._doubtful:
            reason = Reason(", who may be “{speaker}”, the likeliest of those named before", speaker=person.name)
            return Resolved(person.name, Resolution.PRONOUN, _UNPROVEN, reason)
        reason = Reason(
            ", who is “{speaker}”, the one named before"
            if alone
            else ", who is “{speaker}”, the likeliest of those named before",
            speaker=person.name,
        )
        return Resolved(person.name, Resolution.PRONOUN, 0.95 if alone else 0.88, reason)

    def _likely(self, candidate: Candidate, role: Role | None) -> Resolved | None:
        """Take "the governor", an office the text gives nobody, for the one who spoke last: a guess."""
        if role is None or role.head not in english().titles["office"]:
            return None
        person = self._in_focus.get(candidate.sentence)
        if person is None or not person.human:
            return None
        reason = Reason(", who is probably “{speaker}”, the one spoken of before", speaker=person.name)
        return Resolved(person.name, Resolution.ROLE, 0.55, reason)

    def _resolve_noun(self, candidate: Candidate) -> Resolved:
        mention = candidate.mention
        printed = mention.printed
        bare = Resolved(printed, Resolution.BODY, 0.9 if can_speak(mention) else 0.65, "")
        if mention.words[0].lower() != "the":
            return bare
        role = role_of(mention.words)
        bearers = self._registry.people_with_role(role) if role is not None else []
        if not bearers:
            return self._likely(candidate, role) or bare
        speaker = bearers[0].name
        reason = Reason(", who is “{speaker}” by what the text says of them", speaker=speaker)
        return Resolved(speaker, Resolution.ROLE, 0.95 if len(bearers) == 1 else 0.75, reason)

    def _read(self, sentence: Sentence) -> None:
        """Resolve the pronouns of a sentence, then bring its people into focus."""
        seen: Sequence[Named] = self._registry.named.get(sentence.number, ())
        pronouns = [place for place in sentence.pronouns if sentence.tokens[place].lower in _GENDER]
        if sentence.quotes:
            first = self._focus.first
            if first is not None:
                self._in_focus[sentence.number] = first
        if pronouns or len(seen) > _SEEN:
            seen = self._read_places(sentence, seen, pronouns)
        if seen or sentence.quotes:
            self._refocus(sentence, seen)

    def _read_places(self, sentence: Sentence, names: Sequence[Named], pronouns: Sequence[int]) -> list[Named]:
        """Return who a sentence names or means by a pronoun, from left to right."""
        seen: list[Named] = []
        named = {name.first: name for name in names}
        for place in sorted((*named, *pronouns)):
            if len(seen) >= _SEEN:
                del seen[_SEEN // 2]
            if place in named:
                seen.append(named[place])
            else:
                self._read_pronoun(sentence, place, seen)
        return seen

    def _read_pronoun(self, sentence: Sentence, place: int, seen: list[Named]) -> None:
        token = sentence.tokens[place]
        gender, is_subject = _GENDER[token.lower], token.tag is tags.SUBJECT
        aside = is_subject and self._in_aside(sentence, place)
        doer = self._doer(sentence, place) if token.tag is tags.OBJECT else None
        person, is_sure = self._referent(gender, seen, doer, aside=aside)
        if person is not None:
            if not is_sure:
                self._doubtful.add((sentence.number, place))
            self._pronouns[sentence.number, place] = (person, self._alone(person, gender, seen))
            person.note_gender(gender)
            seen.append(Named(place, place + 1, person, is_subject))

    def _in_aside(self, sentence: Sentence, place: int) -> bool:
        """Tell whether a pronoun attributes in passing, after a comma or a quotation: "Roe, she said, is ..."."""
        if not place or place + 1 >= len(sentence.tokens):
            return False
        if sentence.tokens[place - 1].tag not in (tags.COMMA, tags.QUOTE):
            return False
        verb = english().verbs.get(sentence.tokens[place + 1].lower)
        return verb is not None and verb.kind is SAY

    def _doer(self, sentence: Sentence, place: int) -> Person | None:
        """Return who does what an object right behind a verb suffers, and so is another: "Roe heard him say".

        The name may stand before a comma: "the lawyer, Jane Roe, had asked him", "Roe, who never met him".
        """
        last = _before_verb(sentence, place)
        known = self._pronouns.get((sentence.number, last))
        names = self._registry.named.get(sentence.number, ())
        named = next((name.person for name in names if name.last == last + 1), None)
        return named or (known[0] if known is not None else None)

    def _referent(
        self, gender: str, seen: Sequence[Named], doer: Person | None, *, aside: bool
    ) -> tuple[Person | None, bool]:
        """Return whom a pronoun stands for, and whether that is a person's name and none that may be one is nearer."""
        before, others = _parted(seen)
        focus = self._focus.people
        first: Person | None = None
        for person in chain(focus, before, others) if aside else chain(before, focus, others):
            if person is not doer and _fits(person, gender):
                if person.human and person.proven:
                    return person, first is None or not first.human
                first = first or person
        return first, first is not None and first.proven

    def _alone(self, person: Person, gender: str, seen: Sequence[Named]) -> bool:
        for other in chain(self._focus.people[:_NEAR], [name.person for name in seen]):
            if other is not person and _fits(other, gender):
                return False
        return True

    def _refocus(self, sentence: Sentence, seen: Sequence[Named]) -> None:
        subjects, others = _parted(seen)
        self._focus.bring([*self._speakers(sentence), *subjects, *others])

    def _speakers(self, sentence: Sentence) -> Sequence[Person]:
        """Return who says the quotations of a sentence, as far as they are known."""
        return [
            person
            for place in sentence.quotes
            if (found := self._found.get(sentence.tokens[place].quote)) is not None
            and (person := self._speaker(found)) is not None
        ]

    def _speaker(self, candidate: Candidate) -> Person | None:
        if candidate.mention.antecedent is not None:
            return self._speaker(candidate._replace(mention=candidate.mention.antecedent))
        if candidate.mention.kind is MentionKind.PRONOUN:
            known = self._pronouns.get((candidate.sentence, candidate.mention.first))
            return known[0] if known is not None else None
        if candidate.mention.kind is MentionKind.NAME:
            return self._registry.person_of(candidate.mention)
        if candidate.mention.words[0].lower() != "the":
            return None
        role = role_of(candidate.mention.words)
        bearers = self._registry.people_with_role(role) if role is not None else []
        return bearers[0] if bearers else None


def _parted(seen: Sequence[Named]) -> tuple[Sequence[Person], Sequence[Person]]:
    """Return who stands where a subject does, and who stands elsewhere."""
    if not seen:
        return (), ()
    return [name.person for name in seen if name.subject], [name.person for name in seen if not name.subject]


def _before_verb(sentence: Sentence, place: int) -> int:
    """Return the token before the verb that an object stands behind, a comma and a "who" left aside."""
    at = place - 1
    while at >= 0 and (sentence.tokens[at].verb is not None or sentence.tokens[at].tag in _VERBAL):
        at -= 1
    for tag in (tags.RELATIVE, tags.COMMA):
        at -= at >= 0 and sentence.tokens[at].tag is tag
    return at


def _fits(person: Person, gender: str) -> bool:
    if person.body or (person.gender is not None and person.gender != gender):
        return False
    return person.human or person.surname not in english().country
