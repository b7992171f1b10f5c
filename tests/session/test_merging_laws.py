"""Whatever two checkers did to copies of a project, the laws of merging hold."""

import shutil
import tempfile
from contextlib import ExitStack, suppress
from dataclasses import replace
from functools import cache
from itertools import combinations
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from quoteview.core.errors import VerdictRefused
from quoteview.core.project import Project
from quoteview.core.quotation import Kind
from quoteview.core.text import Span
from quoteview.core.verdict import Basis, ClusterVerdict, Status, VariantVerdict
from quoteview.session.copies.copy import looked_at
from quoteview.session.copies.merging import merge
from quoteview.session.progress import Unwatched
from quoteview.session.session import Session

MORNING = (
    "“We will not sell the pier to anyone who wants to close it,” Mayor Ada Quill said.\n\n"
    "Ben Marsh said: “The last boat leaves at nine every single evening.”\n\n"
    "“Nobody asked the anglers what they think of the plan,” said Col Reed.\n"
)
EVENING = "“We will sell the pier to anyone who wants to close it,” Mayor Ada Quill said.\n"
TARGETS = ("not sell", "will sell", "last boat", "anglers")
NAMES = ("iris", "jo", "start")
"""The project, the copy that was handed over, and one of that which nobody worked on."""


class Clock:
    """A clock that goes on by a second whenever it is looked at, or never, from the hour it is set to."""

    def __init__(self, *, stands=False):
        self.hour, self.ticks, self.step = 12, 0, 0 if stands else 1

    def __call__(self):
        self.ticks += self.step
        return f"2026-03-01T{self.hour:02}:{self.ticks // 60:02}:{self.ticks % 60:02}+01:00"

    def set(self, hour):
        self.hour, self.ticks = hour, 0


@cache
def scanned():
    """Return a folder with a project of which nothing was decided, and the articles it is of."""
    folder = tempfile.TemporaryDirectory()
    root = Path(folder.name)
    for name, text in (("a-morning.txt", MORNING), ("b-evening.txt", EVENING)):
        (root / name).write_text(text, "utf-8")
    session = Session("Iris Holt", now=Clock())
    session.start([root], root / "iris.quoteview")
    session.close()
    return folder


class Desk:
    """What Iris did of a project, the copy that she gave Jo, and what both did then."""

    def __init__(self, root, before, mine, hers, *, stands=False, changed=None):
        self.root, self.clock = root, Clock(stands=stands)
        shutil.copy(Path(scanned().name, "iris.quoteview"), root)
        self.clock.set(13)
        iris = self._opened("Iris Holt", "iris")
        do_all(iris, before)
        for name in NAMES[1:]:
            iris.save_copy(root / f"{name}.quoteview")
        self.clock.set(14)
        do_all(iris, mine)
        if changed:
            scan_changed(iris, changed)
        iris.close()
        self.clock.set(15)
        jo = self._opened("Jo Park", "jo")
        do_all(jo, hers)
        jo.close()

    def _opened(self, checker, name):
        session = Session(checker, now=self.clock)
        session.open_project(self.root / f"{name}.quoteview")
        return session


def scan_changed(session, changed):
    """Scan again while the first article says something else."""
    article = Path(scanned().name, "a-morning.txt")
    article.write_text(changed, "utf-8")
    session.scan_again()
    article.write_text(MORNING, "utf-8")


def number_of(collection, words):
    """Return a cluster and a variant of it by words that are in it, or else the first there are."""
    for cluster in collection.clusters:
        for variant in cluster.variants:
            if words in variant.text:
                return cluster, variant
    return collection.clusters[0], collection.clusters[0].variants[0]


DEEDS = {
    "verdict": lambda session, own, wording, n: session.set_verdict([wording.id], list(VariantVerdict)[n]),
    "confirm": lambda session, own, wording, n: session.set_verdict([own.id], list(ClusterVerdict)[n % 4]),
    "done": lambda session, own, wording, n: session.set_status([own.id], list(Status)[n % 4]),
    "note": lambda session, own, wording, n: session.set_note([own.id], f"note {n}"),
    "tag": lambda session, own, wording, n: session.change_tags([own.id], [f"tag {n}"], [f"tag {n + 1}"]),
    "star": lambda session, own, wording, n: session.set_star([own.id], is_starred=bool(n % 2)),
    "basis": lambda session, own, wording, n: session.set_basis([wording.id], list(Basis)[n], f"page {n}"),
    "reference": lambda session, own, wording, n: session.choose_base(own.id, wording.id),
    "speaker": lambda session, own, wording, n: session.name_speaker(wording.quotation_ids, f"Speaker {n}"),
    "kind": lambda session, own, wording, n: session.set_kind(wording.quotation_ids, list(Kind)[n % 4]),
    "outlet": lambda session, own, wording, n: session.describe(document_of(session, wording), {"outlet": f"{n}"}),
    "source": lambda session, own, wording, n: session.mark_sources(
        [document_of(session, wording)], is_source=bool(n % 2)
    ),
    "merge": lambda session, own, wording, n: session.merge_clusters(
        dict.fromkeys([own.id, number_of(session.collection, TARGETS[n // 2])[0].id])
    ),
    "split": lambda session, own, wording, n: session.split_off([wording.id]),
    "apart": lambda session, own, wording, n: session.keep_apart(
        own.id, number_of(session.collection, TARGETS[n // 2])[0].id
    ),
    "exclude": lambda session, own, wording, n: session.exclude(wording.quotation_ids),
    "borders": lambda session, own, wording, n: session.set_borders(wording.quotation_ids[0], Span(n + 1, 30)),
    "add": lambda session, own, wording, n: session.add_quotation(
        session.collection.documents[0].id, Span(n // 2, 20), list(Kind)[n % 2], f"Speaker {n % 3}"
    ),
    "place": lambda session, own, wording, n: session.place_orphans({waiting(session, n): wording.id}),
    "dismiss": lambda session, own, wording, n: session.dismiss_orphans([waiting(session, n)]),
    "undo": lambda session, own, wording, n: session.undo(),
    "redo": lambda session, own, wording, n: session.redo(),
}
MANY = st.lists(st.tuples(st.sampled_from(sorted(DEEDS)), st.integers(0, 5)), max_size=8)


def waiting(session, number):
    """Return an orphan of the session's, or an id that none has."""
    orphans = session.project.orphans
    return orphans[number % len(orphans)].id if orphans else ""


def document_of(session, wording):
    return session.collection.quotation_by_id[wording.quotation_ids[0]].document_id


def do_all(session, deeds):
    """Do things to what some words belong to, where a rule allows it."""
    for deed, number in deeds:
        if session.collection.clusters or deed in {"undo", "redo", "add"}:
            own, wording = number_of(session.collection, TARGETS[number % 4]) if session.collection.clusters else (0, 0)
            with suppress(VerdictRefused):
                DEEDS[deed](session, own, wording, number)


def decided(project):
    """Return what was decided, whatever the order."""
    collection = project.collection
    return (
        {target: replace(each, tags=tuple(sorted(each.tags))) for target, each in project.judgements.items()},
        {(each.id, each.outlet, each.is_source) for each in collection.documents},
        {(each.id, each.speaker, each.kind, each.span) for each in collection.quotations},
        {(each.id, each.base_text, each.base_is_chosen, each.quotation_ids) for each in collection.clusters},
        {each.id for each in project.orphans},
    )


def facts(project):
    """Return what a project says, each thing for itself."""
    collection, judgements = project.collection, [each for _, each in project.judgements.items()]
    told = {("verdict", each.verdict) for each in judgements if each.verdict}
    told |= {("basis", each.basis_ref) for each in judgements if each.basis_ref}
    told |= {("tag", tag) for each in judgements for tag in each.tags}
    told |= {("star",) for each in judgements if each.is_starred}
    told |= {("outlet", each.id, each.outlet) for each in collection.documents}
    told |= {("source", each.id, each.is_source) for each in collection.documents}
    told |= {("quotation", each.id) for each in collection.quotations}
    told |= {("out", each.id) for each in project.found.quotations if each.id not in collection.quotation_by_id}
    for each in collection.quotations:
        told |= {("speaker", each.id, each.speaker), ("kind", each.id, each.kind), ("borders", each.id, each.span)}
    told |= {("waits", each.id) for each in project.orphans}
    told |= {("base", each.base_text) for each in collection.clusters if each.base_is_chosen}
    for one, other in combinations(sorted(collection.quotation_by_id), 2):
        told.add((collection.cluster_of[one] == collection.cluster_of[other], one, other))
    return told


def dropped(start, side, both):
    """Return what one says since, and what is of it neither in what both made together nor told as a conflict."""
    notes = [each.note for _, each in both.project.judgements.items()]
    own = {each.note for _, each in side.judgements.items()} - {each.note for _, each in start.judgements.items()}
    known = both.project.collection.quotation_by_id
    # Who takes something back says nothing of it any more.
    said = facts(side) - facts(start) - facts(both.project) - facts(Project(side.found, side.found))
    gone = {fact for fact in said if fact[0] not in {True, False} or known.keys() >= set(fact[1:])}
    # What is new stands alone, which nobody said.
    gone -= {fact for fact in gone if fact[0] is False and (True, *fact[1:]) not in facts(start)}
    return gone | {note for note in own if not any(note in each for each in notes)}


def merged(one, other):
    """Return what two copies make together, and what is told of it."""
    made = merge(one, other, Unwatched())
    return decided(made.project), sorted(made.conflicts)


def assert_laws(before, mine, hers, *, stands=False):
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        desk = Desk(Path(folder), before, mine, hers, stands=stands)
        paths = (desk.root / f"{name}.quoteview" for name in NAMES)
        iris, jo, start = (stack.enter_context(looked_at(path, "", "")) for path in paths)
        assert merged(iris, jo) == merged(jo, iris), "which comes first makes no difference"
        both = merge(iris, jo, Unwatched())
        if not both.conflicts:
            missing = [dropped(start.project, each.project, both) for each in (iris, jo)]
            assert missing == [set(), set()], "nothing is dropped without a word"
        assert merged(iris, iris) == (decided(iris.project), []), "nobody is at odds with himself"
        assert merged(iris, start) == (decided(iris.project), []), "where one did nothing the other's is taken"
        assert merged(start, jo) == (decided(jo.project), [])


@settings(max_examples=12)
@given(MANY, MANY, MANY)
@example([("reference", 1), ("reference", 0)], [], [("reference", 5)])
@example([("add", 0), ("split", 0), ("split", 0), ("exclude", 0), ("add", 0), ("exclude", 0)], [], [])
def test_whatever_two_did_to_copies_the_laws_of_merging_hold(before, mine, hers):
    assert_laws(before, mine, hers)


@settings(max_examples=6)
@given(MANY, MANY, MANY)
@example([("note", 2), ("note", 3), ("undo", 0), ("undo", 0)], [("redo", 0)], [("note", 1)])
def test_they_hold_though_all_is_done_within_one_second_of_an_hour(before, mine, hers):
    assert_laws(before, mine, hers, stands=True)


CHANGED = (
    f"Seven people came.\n\n{MORNING}",
    MORNING.replace("nine", "ten"),
    MORNING.partition("\n\n")[2],
    MORNING.replace("sell the pier", "sell it").replace("anglers", "people"),
    f"{MORNING}\n{MORNING}",
)
"""What the first article may come to say."""


@settings(max_examples=8)
@given(MANY, MANY, MANY, st.sampled_from(CHANGED))
@example([("verdict", 4), ("split", 1), ("kind", 2)], [("basis", 4), ("verdict", 3)], [], CHANGED[3])
@example([("reference", 0)], [("undo", 3)], [("merge", 4)], CHANGED[2])
@example([("exclude", 4), ("reference", 0)], [("borders", 0)], [], CHANGED[1])
@example([("add", 0)], [("undo", 0)], [], CHANGED[2])
@example([("star", 1)], [("undo", 0)], [], CHANGED[2])
@example([("merge", 4), ("split", 0)], [], [], CHANGED[1])
def test_of_a_document_that_one_read_again_the_laws_hold(before, mine, hers, changed):
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        desk = Desk(Path(folder), before, mine, hers, changed=changed)
        paths = (desk.root / f"{name}.quoteview" for name in NAMES)
        iris, jo, start = (stack.enter_context(looked_at(path, "", "")) for path in paths)
        assert merged(iris, jo) == merged(jo, iris), "which comes first makes no difference"
        assert merged(iris, iris) == (decided(iris.project), []), "nobody is at odds with himself"
        together, told = merged(iris, start)
        assert together == decided(iris.project), "where one did nothing the other's is taken, what waits too, once"
        assert "was read again by Iris Holt" in " ".join(told)
