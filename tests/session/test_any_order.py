"""Any order of operations, with undo, redo, opening again and files that change, leaves what remains of them."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from quoteview.core.correction import QuotationAdded
from quoteview.core.errors import VerdictRefused
from quoteview.core.quotation import Kind
from quoteview.core.text import Span
from quoteview.core.verdict import ClusterVerdict, Judgement, Status, VariantVerdict
from quoteview.session import forms
from quoteview.session.correcting import corrected
from quoteview.session.draft import added_id
from quoteview.session.exporting import Format, Table, Wanted
from quoteview.session.session import Session

MORNING = (
    "“We will not sell the pier to anyone who wants to close it,” Mayor Ada Quill said. “It belongs to the town.”\n\n"
    "Ben Marsh, who runs the ferry, said: “The last boat leaves at nine every evening.”\n\n"
    "“It belongs to the town,” Quill said again. “It belongs to the town,” said Marsh.\n"
)
EVENING = (
    "“We will sell the pier to anyone who wants to close it,” Mayor Ada Quill said.\n\n"
    "A. Quill called the offer “generous beyond belief” and left. The clerk spoke of a pier for everyone.\n\n"
    "Ben Marsh said: “The last boat leaves at ten every evening,” and “it belongs to all of us in the town.”\n"
)
VERSIONS = (
    (MORNING, EVENING),
    (f"Updated at noon.\n\n{MORNING}", EVENING),
    (MORNING.replace("“It belongs to the town.”", ""), EVENING.replace("The clerk", "Nobody at all")),
    (EVENING, f"{MORNING}\n“It belongs to the town,” Ada Quill said once more.\n"),
    ("Nothing was said.\n", EVENING + EVENING),
)


def write(folder, number):
    for name, text in zip(("a-morning.txt", "b-evening.txt"), VERSIONS[number % len(VERSIONS)], strict=True):
        (folder / name).write_text(text, "utf-8")


class Bench:
    """A session on articles in a folder of its own, its project in a file or not."""

    def __init__(self, root, *, in_file):
        self.folder = root / ("saved" if in_file else "not")
        self.articles = root / "articles"
        self.articles.mkdir(exist_ok=True)
        self.folder.mkdir()
        write(self.articles, 0)
        self.path = self.folder / "pier.quoteview"
        self.session = self._new()
        if in_file:
            self.session.start([self.articles], self.path)
        else:
            self.session.scan([self.articles])

    @staticmethod
    def _new():
        return Session("Iris Holt", now=lambda: "2026-03-01T10:00:00+01:00")

    def open_again(self):
        before = self.session.project, [step.label for step in self.session.steps], self.session.n_done
        self.session.close()
        self.session = self._new()
        self.session.open_project(self.path)
        assert (self.session.project, [step.label for step in self.session.steps], self.session.n_done) == before

    def do(self, operation, number):
        """Do an operation on whatever `number` comes to in what is open."""
        session, collection = self.session, self.session.collection
        if operation == "scan again":
            write(self.articles, number)
            session.scan_again()
        elif operation == "add":
            document = collection.documents[number % len(collection.documents)]
            start = number * 7 % max(1, len(document.text) - 20)
            session.add_quotation(document.id, Span(start, start + 1 + number % 19), Kind.FRAGMENT, "The clerk")
        elif operation == "names":
            session.merge_speakers(["Ben Marsh", "A. Quill"], ("Benjamin Marsh", "Ada Quill")[number % 2])
        elif operation == "describe":
            document = collection.documents[number % len(collection.documents)]
            session.describe(document.id, {"outlet": ("", "The Morning")[number % 2]})
        elif operation == "source":
            document = collection.documents[number % len(collection.documents)]
            session.mark_sources([document.id], is_source=number % 2 == 0)
        elif operation in {"place", "dismiss"}:
            self._do_on_orphans(operation, number)
        elif collection.clusters:
            self._do_on_clusters(operation, number)

    def _do_on_orphans(self, operation, number):
        session, collection = self.session, self.session.collection
        targets = [*collection.documents, *collection.quotations, *collection.clusters]
        targets += [variant for cluster in collection.clusters for variant in cluster.variants]
        if session.project.orphans:
            orphan = session.project.orphans[number % len(session.project.orphans)]
            if operation == "dismiss":
                session.dismiss_orphans([orphan.id])
            else:
                session.place_orphans({orphan.id: targets[number * 7 % len(targets)].id})

    def _do_on_clusters(self, operation, number):
        session, clusters = self.session, self.session.collection.clusters
        cluster, other = clusters[number % len(clusters)], clusters[number // 7 % len(clusters)]
        variant = cluster.variants[number // 3 % len(cluster.variants)]
        identifier = variant.quotation_ids[number % len(variant.quotation_ids)]
        span = session.collection.quotation_by_id[identifier].span
        {
            "merge": lambda: session.merge_clusters(dict.fromkeys([cluster.id, other.id])),
            "split": lambda: session.split_off([variant.id]),
            "move": lambda: session.move([variant.id], other.id),
            "apart": lambda: session.keep_apart(cluster.id, other.id),
            "exclude": lambda: session.exclude([identifier]),
            "borders": lambda: session.set_borders(
                identifier, Span(max(0, span.start - number % 3), span.end - number % (span.end - span.start))
            ),
            "speaker": lambda: session.name_speaker([identifier], ("Ada Quill", "Ben Marsh", None)[number % 3]),
            "kind": lambda: session.set_kind(variant.quotation_ids, list(Kind)[number % 4]),
            "base": lambda: session.choose_base(cluster.id, variant.id),
            "verdict": lambda: session.set_verdict([variant.id], list(VariantVerdict)[number % 16]),
            "confirm": lambda: session.set_verdict([cluster.id], ClusterVerdict.CONFIRMED),
            "done": lambda: session.set_status([cluster.id], Status.DONE),
            "note": lambda: session.set_note([cluster.id], f"note {number} \ud83d\0"),
        }[operation]()

    def exported(self):
        """Return what is taken away in every form, but for the project's id and its history: who went another way."""
        excerpt = replace(self.session.excerpt(), project_id="", name="")
        wanted = [Wanted(form) for form in Format if form not in {Format.PDF, Format.REQUESTS}]
        written = [b"".join(forms.pieces(excerpt, each)) for each in wanted]
        for table in Table:
            path = self.folder / f"{table}.csv"
            self.session.export(path, Wanted(Format.CSV, table), self.session.collection.clusters)
            project_id = self.session.excerpt().project_id
            written.append(path.read_bytes().replace(f",{project_id},".encode(), b",,"))
        return written


OPERATIONS = (
    "merge", "split", "move", "apart", "exclude", "borders", "speaker", "kind", "base", "base", "verdict", "confirm",
    "done", "note", "add", "names", "describe", "source", "scan again", "scan again", "place", "place",
    "dismiss", "undo", "undo", "redo", "open again",
)  # fmt: skip
DECIDING = {"verdict", "confirm", "done", "note", "place", "dismiss"}
ANY_ORDER = st.lists(st.tuples(st.sampled_from(OPERATIONS), st.integers(0, 500)), max_size=50)


def ever_found(project):
    added = {added_id(each) for each in project.corrections if isinstance(each, QuotationAdded)}
    return project.found.quotation_by_id.keys() | added


def assert_whole(project):
    collection = project.collection
    held = [identifier for cluster in collection.clusters for identifier in cluster.quotation_ids]
    assert sorted(held) == sorted(collection.quotation_by_id), "each quotation is in one cluster"
    assert corrected(project.found, project.corrections) == collection, "corrections made again come to the same"
    for quotation in collection.quotations:
        assert quotation.span.of(collection.document_by_id[quotation.document_id].text) == quotation.text
    assert len({orphan.id for orphan in project.orphans}) == len(project.orphans)
    for orphan in project.orphans:
        assert orphan.anchors
        assert orphan.told
        assert set(getattr(orphan.decided, "quotation_ids", ())) <= ever_found(project), "what is left is there"
    for target, judgement in project.judgements.items():
        cluster = collection.cluster_of_target(target)
        assert cluster.id != target or judgement.status is not Status.DONE or cluster.base_is_chosen


def assert_nothing_lost(before, after):
    """Each judgement stands or waits: only whether a statement is done hangs on its reference wording."""
    was, stands = (
        {replace(each, status=Status.UNSTARTED) for each in project.judgements.values()} for project in (before, after)
    )
    waits = (each.decided for each in after.orphans if isinstance(each.decided, Judgement))
    assert was <= stands | {replace(each, status=Status.UNSTARTED) for each in waits}


def walk(walked, operations):
    """Do operations in their order, and return those that remain."""
    remaining, undone = [], []
    for operation, number in operations:
        if operation == "undo":
            if walked.session.undo():
                undone.append(remaining.pop())
        elif operation == "redo":
            if walked.session.redo():
                remaining.append(undone.pop())
        elif operation == "open again":
            walked.open_again()
        else:
            n_done, before = walked.session.n_done, walked.session.project
            try:
                walked.do(operation, number)
            except VerdictRefused:
                continue
            if walked.session.n_done > n_done:
                remaining.append((operation, number))
                undone.clear()
            if operation not in DECIDING:
                assert_nothing_lost(before, walked.session.project)
        assert_whole(walked.session.project)
    return remaining


def compare_orders(operations):
    with tempfile.TemporaryDirectory() as folder:
        walked = Bench(Path(folder), in_file=True)
        remaining = walk(walked, operations)
        walked.open_again()
        straight = Bench(Path(folder), in_file=False)
        for operation, number in remaining:
            straight.do(operation, number)
        assert straight.session.project == walked.session.project
        assert straight.exported() == walked.exported()
        assert walked.session.first_break_of_history() is None
        assert_comes_back(walked)
        walked.session.close()


def assert_comes_back(walked):
    """Take the whole project away as JSON Lines, make it again from them, and take it away again."""
    lines, again = walked.folder / "project.jsonl", walked.folder / "again.quoteview"
    walked.session.export(lines, Wanted(Format.JSON_LINES))
    copy = Session()
    copy.import_project(lines, again)
    assert b"".join(copy.exported(Wanted(Format.JSON_LINES))) == lines.read_bytes()
    assert copy.project == walked.session.project
    assert [step.label for step in copy.steps] == [step.label for step in walked.session.steps]
    assert copy.first_break_of_history() is None
    assert copy.history() == walked.session.history()
    copy.close()


@settings(max_examples=25)
@given(ANY_ORDER)
def test_any_order_leaves_what_the_operations_that_remain_leave(operations):
    compare_orders(operations)
