"""Correcting what was found: each correction is kept, made at once, and made again after every scan."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from quoteview.core.cluster import Cluster
from quoteview.core.collection import Collection
from quoteview.core.correction import (
    BaseChosen,
    Correction,
    DocumentDescribed,
    Field,
    KeptApart,
    KindSet,
    SourceMarked,
    SpeakerSet,
    SpeakersMerged,
)
from quoteview.core.document import Document
from quoteview.core.judgements import Judgements
from quoteview.core.orphan import Loss, Orphan, once
from quoteview.core.project import Project
from quoteview.core.sentence import Sentence
from quoteview.core.verdict import Judgement, Status
from quoteview.session.draft import Draft
from quoteview.session.orphans.orphaning import Orphaning

_LEAVES_CLUSTERS = BaseChosen | SpeakerSet | SpeakersMerged | KindSet | KeptApart | DocumentDescribed | SourceMarked
"""Corrections after which every cluster holds the same quotations and wordings as before."""
_SHOWN = 60
"""Code points of a wording that a sentence about it shows."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """A project with a correction made, the clusters it changed, and a sentence for each decision that it cost.

    These are orphans of the project.
    """

    project: Project
    touched: frozenset[str]
    lost: tuple[str, ...]
    is_regrouped: bool
    """Whether there are other clusters than before."""


@dataclass(frozen=True, slots=True)
class Carried:
    """Judgements by the targets that hold their quotations now, and those that have none any more.

    Of the targets before, `gone` are those that no target holds anything of, and `met` those whose place another
    judgement has. `told` are sentences on these, and on what is not done any more.
    """

    judgements: Judgements
    gone: tuple[str, ...]
    met: tuple[str, ...]
    told: tuple[str, ...]

    def orphans(self, orphaning: Orphaning) -> Iterator[Orphan]:
        """Yield what the judgements become that have no target any more."""
        yield from map(orphaning.judgement, self.gone)
        yield from (orphaning.judgement(each, Loss.MET_ANOTHER) for each in self.met)


def correct(project: Project, corrections: Sequence[Correction]) -> Corrected:
    """Return the project with corrections made, in their order. Raises KeyError when what one is about is not there."""
    apart = (made for made in project.corrections if isinstance(made, KeptApart))
    draft = Draft(project.collection, project.found, apart)
    for correction in corrections:
        draft.make(correction)
    collection = draft.collection()
    carried = _carried_over(project, draft.touched, collection)
    made = (*_standing(project, corrections), *corrections)
    # Who chooses another base gives up the one before; it is not lost.
    given_up = () if all(isinstance(correction, BaseChosen) for correction in corrections) else draft.lost
    orphaning = Orphaning(project, lambda _: Loss.TAKEN_OUT)
    bases = (orphaning.base(cluster, _loss_of_base(cluster, collection)) for cluster in given_up)
    after = replace(
        project, collection=collection, corrections=made, judgements=carried.judgements,
        orphans=once((*project.orphans, *bases, *carried.orphans(orphaning))),
    )  # fmt: skip
    lost = (*(lost_base(cluster.base.text) for cluster in given_up), *carried.told)
    is_regrouped = collection.cluster_by_id.keys() != project.collection.cluster_by_id.keys()
    return Corrected(after, frozenset(draft.touched), lost, is_regrouped)


def _loss_of_base(cluster: Cluster, now: Collection) -> Loss:
    is_there = any(each in now.cluster_of for each in cluster.base.quotation_ids)
    return Loss.MET_ANOTHER if is_there else Loss.TAKEN_OUT


def _carried_over(project: Project, touched: Iterable[str], now: Collection) -> Carried:
    """Return the judgements after a correction that touched some clusters; those of all the others stay."""
    before = project.collection
    clusters = [before.cluster_by_id[each] for each in touched if each in before.cluster_by_id]
    changed = [cluster for cluster in clusters if now.cluster_by_id.get(cluster.id) is not cluster]
    targets = (target for cluster in changed for target in cluster.target_ids)
    moving = {target: project.judgement(target) for target in sorted(targets) if target in project.judgements}
    same = {each: each for cluster in changed for each in cluster.quotation_ids}
    carried = carry_judgements(before, moving, now, same)
    return replace(carried, judgements=project.judgements.with_others(carried.judgements, without=moving))


def corrected(found: Collection, corrections: Iterable[Correction]) -> Collection:
    """Return what was found with corrections made, in their order."""
    draft = Draft(found, found)
    for correction in corrections:
        draft.make(correction)
    return draft.collection()


def _standing(project: Project, corrections: Sequence[Correction]) -> Iterator[Correction]:
    """Yield the corrections that matter still: of a base that is chosen anew at once, the choice before does not.

    Once anything else happened to clusters, what they are hangs on the choices before.
    """
    owner = project.collection.cluster_of
    chosen = {owner[each.quotation_ids[0]].id for each in corrections if isinstance(each, BaseChosen)}
    since = len(project.corrections)
    while since and isinstance(project.corrections[since - 1], _LEAVES_CLUSTERS):
        since -= 1
    yield from project.corrections[:since]
    for made in project.corrections[since:]:
        if not isinstance(made, BaseChosen) or owner[made.quotation_ids[0]].id not in chosen:
            yield made


def carry_judgements(
    before: Collection, judgements: Mapping[str, Judgement], now: Collection, again: Mapping[str, str]
) -> Carried:
    """Return judgements by the targets that hold their quotations now, and which have none any more.

    `again` maps the ids of quotations `before` to those `now`. Where two judgements meet in one
    target, the one that holds more of its quotations stays.
    """
    claims: dict[str, list[tuple[int, str]]] = {}
    gone, met, told = [], [], []
    for target in judgements:
        place = place_of(before, target, now, again)
        if place is None:
            gone.append(target)
        else:
            claims.setdefault(place[0], []).append((place[1], target))
    carried = {}
    for target, claimants in claims.items():
        (_, first), *others = sorted(claimants, key=lambda claim: -claim[0])
        carried[target] = as_far(judgements[first], now, target)
        if carried[target].status is not judgements[first].status:
            told.append(not_done(now, target))
        met += [other for _, other in others if judgements[other] != judgements[first]]
    lost = (lost_judgement(before, target) for target in (*gone, *met))
    return Carried(Judgements.of(carried), tuple(gone), tuple(met), (*lost, *told))


def as_far(judgement: Judgement, now: Collection, target: str) -> Judgement:
    """Return a judgement with the status that its target allows: no statement is done without a reference wording."""
    cluster = now.cluster_by_id.get(target)
    if cluster is None or cluster.base_is_chosen or judgement.status is not Status.DONE:
        return judgement
    return replace(judgement, status=Status.IN_PROGRESS)


def place_of(before: Collection, target: str, now: Collection, again: Mapping[str, str]) -> tuple[str, int] | None:
    """Return the cluster or variant that holds most of what a target held, and how many quotations that is."""
    cluster = before.cluster_of_target(target)
    variant = next((each for each in cluster.variants if each.id == target), None)
    held: dict[str, int] = {}
    for identifier in cluster.quotation_ids if variant is None else variant.quotation_ids:
        if again.get(identifier) in now.cluster_of:
            own = now.cluster_of[again[identifier]]
            place = own.id
            if variant is not None:
                place = next(each.id for each in own.variants if again[identifier] in each.quotation_ids)
            held[place] = held.get(place, 0) + 1
    return max(held.items(), key=lambda item: item[1], default=None)


def lost_base(text: str) -> Sentence:
    """Return the sentence on a base that was chosen and is none any more."""
    return Sentence(
        "The base you chose, “{wording}”, could not be kept: it is gone, or met another.", wording=shown(text)
    )


def not_done(collection: Collection, target: str) -> Sentence:
    """Return the sentence on a statement that was done and is not any more."""
    text = collection.cluster_by_id[target].base_text
    return Sentence("“{wording}” is no longer done: its reference wording is gone.", wording=shown(text))


def lost_judgement(collection: Collection, target: str) -> Sentence:
    """Return the sentence on a decision that no cluster or variant is left for."""
    cluster = collection.cluster_of_target(target)
    text = next((variant.text for variant in cluster.variants if variant.id == target), cluster.base_text)
    return Sentence(
        "What you decided of “{wording}” could not be kept: it is gone, or met another.", wording=shown(text)
    )


def shown(text: str) -> str:
    """Return a wording as a sentence about it shows it: its beginning, where it is long."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def said_of(document: Document, field: Field) -> str | None:
    """Return what a document says of itself, or what was set in its place."""
    known: Mapping[Field, str | None] = {
        "outlet": document.outlet,
        "title": document.title,
        "url": document.url,
        "published_at": document.published_at,
    }
    return known[field]
