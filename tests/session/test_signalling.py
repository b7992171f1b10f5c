"""What documents show when they are read beside each other, from real articles."""

import csv
from dataclasses import replace
from io import StringIO
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteview.core.collection import Collection
from quoteview.core.difference import Code, Severity
from quoteview.core.errors import ExportCancelled, SignalsCancelled
from quoteview.core.policy import DEFAULT, PERMISSIVE
from quoteview.core.signal import SignalKind, Signals
from quoteview.core.witness import Witnesses
from quoteview.session import scanning
from quoteview.session.engine import find_quotations, read_document
from quoteview.session.exporting import Format, Table, Wanted
from quoteview.session.progress import Unwatched
from quoteview.session.session import Session
from quoteview.session.signalling import Signalling, find_signals, shown

BRIDGE = "“The northern bridge will not open before the ice has gone,” Mayor Tove Lindgren said on Monday.\n"


def collected(folder, articles, **about):
    """Scan articles by the names of their files; `about` says more of the documents with these names."""
    documents = []
    for name, text in articles.items():
        path = folder / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        documents.append(replace(read_document(path), outlet=name, **about.get(name, {})))
    quotations = [quotation for document in documents for quotation in find_quotations(document)]
    return scanning.collate(Collection(tuple(documents), tuple(quotations)), Unwatched())


def signalled(folder, articles, **about):
    collection = collected(folder, articles, **about)
    found = find_signals(collection)
    return collection, [signal for own in found.by_cluster.values() for signal in own]


def told(collection, signal, at=0):
    """Return the words at a place of a signal."""
    place = signal.places[at]
    return place.span.of(collection.document_by_id[place.document_id].text)


def of_kind(signals, kind):
    return [signal for signal in signals if signal.kind is kind]


def test_the_same_words_by_two_persons_are_a_conflict(tmp_path):
    other = BRIDGE.replace("Mayor Tove Lindgren", "Harbour master Piet Aalbers")
    collection, signals = signalled(tmp_path, {"echo": BRIDGE, "post": other})
    own = of_kind(signals, SignalKind.SPEAKER_CONFLICT)
    assert {signal.cluster_id for signal in own} == {cluster.id for cluster in collection.clusters}
    assert all(signal.severity is Severity.CRITICAL and not signal.is_question for signal in own)
    assert "Tove Lindgren" in own[0].evidence
    assert "Piet Aalbers" in own[0].evidence


def test_words_of_which_another_outlet_prints_more_by_somebody_else_are_a_conflict(tmp_path):
    more = "“The northern bridge will not open before the ice has gone. Nobody wants that more than I,” {} said.\n"
    post, sun = more.format("Harbour master Piet Aalbers"), more.format("Tove Lindgren")
    articles = {"echo": BRIDGE, "post": post, "sun": sun}
    collection, signals = signalled(tmp_path, articles)
    own = of_kind(signals, SignalKind.SPEAKER_CONFLICT)
    assert {signal.cluster_id for signal in own} == {cluster.id for cluster in collection.clusters}
    assert len(own) == 2
    assert all(signal.severity is Severity.CRITICAL and not signal.is_question for signal in own)
    _, of_two = signalled(tmp_path, {"echo": BRIDGE, "post": post})
    assert len(of_kind(of_two, SignalKind.SPEAKER_CONFLICT)) == 2


def test_words_by_two_that_differ_a_little_are_a_question(tmp_path):
    other = BRIDGE.replace("will not open before", "will never open until").replace("Tove Lindgren", "Piet Aalbers")
    _, signals = signalled(tmp_path, {"echo": BRIDGE, "post": other})
    own = of_kind(signals, SignalKind.SPEAKER_CONFLICT)
    assert len(own) == 2
    assert all(signal.is_question for signal in own)


def test_one_document_that_gives_the_same_words_to_two_is_a_question(tmp_path):
    _, signals = signalled(tmp_path, {"echo": BRIDGE + "\n" + BRIDGE.replace("Mayor Tove Lindgren", "Piet Aalbers")})
    assert all(signal.is_question for signal in of_kind(signals, SignalKind.SPEAKER_CONFLICT))
    assert of_kind(signals, SignalKind.SPEAKER_CONFLICT)


@pytest.mark.parametrize("speaker", ["Lindgren", "Mayor T. Lindgren", "She", "Tove Lindgrén"])
def test_two_forms_of_one_name_and_a_pronoun_are_no_conflict(tmp_path, speaker):
    article = "Mayor Tove Lindgren spoke on Monday.\n\n" + BRIDGE.replace("Mayor Tove Lindgren", speaker)
    _, signals = signalled(tmp_path, {"echo": BRIDGE, "post": article})
    assert not of_kind(signals, SignalKind.SPEAKER_CONFLICT)


def test_words_outside_the_marks_that_another_quotes_are_a_shift(tmp_path):
    whole = "Mayor Tove Lindgren said she would “repair the old granary before the ice has gone.”\n"
    cut = "Mayor Tove Lindgren said she would repair the old granary “before the ice has gone.”\n"
    collection, signals = signalled(tmp_path, {"echo": whole, "post": cut})
    (shift,) = of_kind(signals, SignalKind.BOUNDARY_SHIFT)
    assert shift.severity is Severity.SUBSTANTIVE
    assert told(collection, shift) == "repair the old granary"
    assert told(collection, shift, 1) == "repair the old granary before the ice has gone."


def test_function_words_that_cross_the_marks_are_no_shift(tmp_path):
    whole = "Mayor Tove Lindgren promised to open it “before the ice has gone.”\n"
    cut = "Mayor Tove Lindgren promised to open it before “the ice has gone.”\n"
    _, signals = signalled(tmp_path, {"echo": whole, "post": cut})
    assert not of_kind(signals, SignalKind.BOUNDARY_SHIFT)


def test_a_statement_told_without_marks_is_found(tmp_path):
    shared = "“The pumps failed twice in January,” Mayor Tove Lindgren said.\n\n"
    quoting = shared + "“We will repair the old granary before winter,” Mayor Tove Lindgren said.\n"
    telling = shared + "Traffic was light.\n\nMayor Tove Lindgren said the town would repair its granary by winter.\n"
    collection, signals = signalled(tmp_path, {"echo": quoting, "post": telling})
    (report,) = of_kind(signals, SignalKind.INDIRECT_REPORT)
    assert told(collection, report) == "repair its granary by winter"
    assert report.severity is Severity.EDITORIAL
    assert "echo" in report.evidence
    assert "post" in report.evidence


def test_a_subject_in_common_is_no_report(tmp_path):
    quoting = "“We will repair the old granary before winter,” Mayor Tove Lindgren said.\n"
    telling = "Mayor Tove Lindgren said the granary is a landmark. It was built for salt.\n"
    _, signals = signalled(tmp_path, {"echo": quoting, "post": telling})
    assert not of_kind(signals, SignalKind.INDIRECT_REPORT)


def test_an_outlet_that_goes_on_in_its_own_words_is_a_report(tmp_path):
    quoting = "“It was not needed, and very poorly planned,” Mayor Tove Lindgren said.\n"
    telling = "Mayor Tove Lindgren called the tunnel “not needed” and hasty. The works stopped.\n"
    collection, signals = signalled(tmp_path, {"echo": quoting, "post": telling})
    assert [told(collection, each) for each in of_kind(signals, SignalKind.INDIRECT_REPORT)] == ["hasty"]


def test_what_a_document_prints_twice_is_one_signal_with_more_places(tmp_path):
    quoting = "“It was not needed, and very poorly planned,” Mayor Tove Lindgren said.\n"
    telling = "Mayor Tove Lindgren called the tunnel “not needed” and hasty. The works stopped.\n\n" * 2
    _, signals = signalled(tmp_path, {"echo": quoting, "post": telling})
    (report,) = of_kind(signals, SignalKind.INDIRECT_REPORT)
    assert [place.document_id for place in report.places].count(report.places[0].document_id) == 2


def test_a_lost_negation_and_another_number_are_signals(tmp_path):
    counted = "“We counted 12 families in the school,” Mayor Tove Lindgren said.\n"
    echo, post = BRIDGE + counted, (BRIDGE + counted).replace(" not ", " ").replace("12", "20")
    _, signals = signalled(tmp_path, {"echo": echo, "post": post})
    assert of_kind(signals, SignalKind.POLARITY_MODALITY)
    (number,) = of_kind(signals, SignalKind.NUMBER_UNIT)
    assert "12" in number.evidence
    assert "20" in number.evidence


def test_a_change_between_wordings_that_have_little_in_common_is_a_question_or_none(tmp_path):
    said = "“The northern bridge will not open before the ice has gone from the river,” Mayor Tove Lindgren said.\n"
    other = (
        "“The northern bridge may open long after the ice has gone and the pumps of Ravnholt are mended,” Mayor Tove "
        "Lindgren said.\n"
    )
    kinds = {SignalKind.POLARITY_MODALITY, SignalKind.NAMED_ENTITY, SignalKind.NUMBER_UNIT}
    _, signals = signalled(tmp_path, {"echo": said, "post": other})
    assert not any(signal.kind in kinds and not signal.is_question for signal in signals)
    close = said.replace("will not", "will")
    _, signals = signalled(tmp_path, {"echo": said, "post": close})
    assert [each.is_question for each in of_kind(signals, SignalKind.POLARITY_MODALITY)] == [False]


def test_an_edit_at_the_same_address_is_a_signal(tmp_path):
    urls = {
        "before": {"url": "https://www.echo.example/bridge/?utm_source=x", "published_at": "2024-03-01"},
        "after": {"url": "http://echo.example/bridge", "published_at": "2024-03-02"},
    }
    articles = {"before": BRIDGE, "after": BRIDGE.replace("ice", "snow")}
    collection, signals = signalled(tmp_path, articles, **urls)
    (edited,) = of_kind(signals, SignalKind.EDITED)
    assert "snow" in told(collection, edited)
    assert "ice" in told(collection, edited, 1)
    urls["after"]["url"] = "http://echo.example/bridge?page=2"
    _, signals = signalled(tmp_path, articles, **urls)
    assert not of_kind(signals, SignalKind.EDITED)


def test_a_look_alike_letter_is_named(tmp_path):
    _, signals = signalled(tmp_path, {"echo": BRIDGE, "post": BRIDGE.replace("open", "\u043epen")})
    (alike,) = of_kind(signals, SignalKind.UNSEEN_CHARACTERS)
    assert "cyrillic small letter o (U+043E)" in alike.evidence
    assert alike.severity is Severity.CRITICAL


def test_two_answers_joined_are_a_splice_where_they_were_asked_for_apart(tmp_path):
    first, second = "The northern bridge will open before the ice has gone", "the old granary stays with the town"
    apart = f"“{first},” Mayor Tove Lindgren said.\n\nAsked separately about salt, Lindgren said: “{second}.”\n"
    joined = f"“{first}, {second},” Mayor Tove Lindgren said.\n"
    articles = {"echo": joined, "post": apart, "times": f"“{first},” Mayor Tove Lindgren said.\n"}
    _, signals = signalled(tmp_path, articles)
    (splice,) = of_kind(signals, SignalKind.SPLICE)
    assert splice.severity is Severity.CRITICAL
    assert splice.evidence.startswith("echo joins what post quotes as said apart")


def test_the_order_of_the_documents_changes_no_signal(tmp_path):
    articles = {
        "echo": BRIDGE + "“We counted 12 families in the school,” Mayor Tove Lindgren said.\n",
        "post": BRIDGE.replace(" not ", " ") + "Lindgren said 20 families were counted in the school.\n",
        "times": BRIDGE.replace("Mayor Tove Lindgren", "Piet Aalbers"),
    }
    found = set()
    for number, order in enumerate(permutations(articles)):
        folder = tmp_path / str(number)
        folder.mkdir()
        _, signals = signalled(folder, {name: articles[name] for name in order})
        found.add(frozenset((each.kind, each.severity, str(each.evidence)) for each in signals))
    assert len(found) == 1
    assert found.pop()


def test_a_policy_leaves_kinds_out_and_says_which(tmp_path):
    whole = "Mayor Tove Lindgren said she would “repair the old granary before the ice has gone.”\n"
    cut = "Mayor Tove Lindgren said she would repair the old granary “before the ice has gone.”\n"
    found = find_signals(collected(tmp_path, {"echo": whole, "post": cut}))
    silent = DEFAULT.with_signals(SignalKind.BOUNDARY_SHIFT, are_shown=False)
    assert shown(found, DEFAULT) is found
    assert shown(found, PERMISSIVE).by_cluster
    assert not shown(found, silent).by_cluster
    assert silent.with_signals(SignalKind.BOUNDARY_SHIFT, are_shown=True).silent == frozenset()
    assert silent.not_looked_for == (SignalKind.BOUNDARY_SHIFT,)
    assert DEFAULT.not_looked_for == ()


@pytest.mark.parametrize("kind", SignalKind)
def test_every_kind_has_a_switch_and_no_switch_lowers_a_difference(tmp_path, kind):
    articles = {"echo": BRIDGE, "post": BRIDGE.replace(" not ", " "), "star": BRIDGE.replace("Tove Lindgren", "Ida Bo")}
    found = find_signals(collected(tmp_path, articles))
    silent = DEFAULT.with_signals(kind, are_shown=False)
    left = [signal for own in shown(found, silent).by_cluster.values() for signal in own]
    every = [signal for own in found.by_cluster.values() for signal in own]
    assert {each.kind for each in every} >= {SignalKind.POLARITY_MODALITY, SignalKind.SPEAKER_CONFLICT}
    assert left == [signal for signal in every if signal.kind is not kind]
    assert [silent.severity(code) for code in Code] == [DEFAULT.severity(code) for code in Code]


class Impatient(Unwatched):
    def is_cancelled(self):
        return True


def test_signals_nobody_wants_any_more_are_not_looked_for_to_the_end(tmp_path):
    with pytest.raises(SignalsCancelled):
        find_signals(collected(tmp_path, {"echo": BRIDGE}), Impatient())


TOLD = (
    BRIDGE,
    BRIDGE.replace(" not ", " "),
    BRIDGE.replace("Mayor Tove Lindgren", "Harbour master Piet Aalbers"),
    "Mayor Tove Lindgren said on Monday that the northern bridge would not open before the ice had gone.\n",
    "Piet Aalbers said the northern bridge would not “open before the ice has gone.”\n",
    "“Repair the old granary with 12 million crowns of the ministry,” Mayor Tove Lindgren said.\n",
    "“Repair the old granary with 20 million crowns of the ministry,” Mayor Tove Lindgren said.\n",
    "Lindgren spoke on Monday. She told the council to repair the old granary with crowns of the ministry.\n",
    "Mayor Tove Lindgren said the ministry would see to the reparation of its old granary.\n",
    "She said on Monday that the granary was the ministry’s.\n",
    "HARBOUR (Reuters) - Traffic was light on the ring road that morning, and the figures were published late.\n",
)
DAYS = (None, "2031-05-01", "2031-05-02", "2031-06-20")


@given(
    articles=st.lists(st.tuples(st.sets(st.sampled_from(TOLD), min_size=1), st.sampled_from(DAYS)), max_size=4),
    chosen=st.sets(st.integers(0, 9)),
)
def test_the_signals_of_some_clusters_are_those_among_all(articles, chosen):
    with TemporaryDirectory() as folder:
        texts = {f"outlet {at}": "\n".join((f"Page {at}.", *sorted(own))) for at, (own, _) in enumerate(articles)}
        about = {f"outlet {at}": {"published_at": day} for at, (_, day) in enumerate(articles)}
        collection = collected(Path(folder), texts, **about)
    only = {cluster.id for at, cluster in enumerate(collection.clusters) if at in chosen}
    every = find_signals(collection)
    some = find_signals(collection, only=only)
    assert some.by_cluster == {each: own for each, own in every.by_cluster.items() if each in only}
    assert some.witnesses in (every.witnesses, Witnesses())
    known = find_signals(collection, only=only, witnesses=every.witnesses)
    assert known.by_cluster == some.by_cluster


def test_the_signals_of_one_cluster_are_found_without_those_of_the_others(tmp_path):
    articles = {f"outlet {at}": text for at, text in enumerate(TOLD)}
    collection = collected(tmp_path, articles)
    every = find_signals(collection)
    some = [cluster for cluster in collection.clusters if "bridge" in cluster.assembled]
    assert set(every.by_cluster) - {cluster.id for cluster in some}
    signalling = Signalling()
    found = signalling.find_of(collection, some)
    assert found.by_cluster == {each.id: every.by_cluster[each.id] for each in some}
    assert signalling.found == Signals(), "what was found of some is not taken for all there is"


def test_who_copies_whom_is_looked_for_once_whatever_is_reported_first(tmp_path):
    articles = {f"outlet {at}": text for at, text in enumerate(TOLD)}
    collection = collected(tmp_path, {**articles, "wire": TOLD[-1] + BRIDGE, "star": TOLD[-1] + BRIDGE})
    bridge, others = [], []
    for cluster in collection.clusters:
        (bridge if "bridge" in cluster.assembled else others).append(cluster)
    signalling = Signalling()
    witnesses = signalling.find_of(collection, bridge).witnesses
    assert witnesses.is_known
    assert signalling.find_of(collection, others).witnesses is witnesses
    assert signalling.witnesses(collection) is witnesses
    assert signalling.find(collection).witnesses is witnesses
    other = collected(tmp_path, {"echo": BRIDGE})
    assert not signalling.find_of(other, other.clusters).witnesses.is_known


class Counting(Unwatched):
    """Cancels at the given step; tells which steps there were."""

    def __init__(self, at=99):
        self.at, self.steps = at, []

    def report(self, done, total, what):
        self.steps.append((done, total, what))

    def is_cancelled(self):
        return len(self.steps) > self.at


@pytest.mark.parametrize("form", [Format.HTML, Format.MARKDOWN])
def test_a_report_that_is_cancelled_while_signals_are_looked_for_is_not_written(tmp_path, form):
    for name, text in {"echo": BRIDGE, "post": BRIDGE.replace(" not ", " ")}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    session, out = Session(), tmp_path / "report.out"
    session.scan([tmp_path])
    with pytest.raises(ExportCancelled):
        session.export(out, Wanted(form), progress=Counting(at=4))
    assert not out.exists()
    watching = Counting()
    session.export(out, Wanted(form), progress=watching)
    assert out.exists()
    looking = [(done, total) for done, total, what in watching.steps if what.startswith("Looking for signals")]
    assert [done for done, _ in looking] == list(range(looking[0][1]))


def test_a_session_remembers_signals_until_the_collection_changes(tmp_path):
    (tmp_path / "echo.txt").write_text(BRIDGE, encoding="utf-8")
    (tmp_path / "post.txt").write_text(BRIDGE.replace(" not ", " "), encoding="utf-8")
    session = Session()
    session.scan([tmp_path])
    found = session.find_signals()
    assert session.find_signals() is found
    (cluster,) = session.collection.clusters
    assert of_kind(found.of(cluster.id), SignalKind.POLARITY_MODALITY)
    session.exclude([cluster.quotation_ids[0]])
    left = session.find_signals()
    assert not any(of_kind(own, SignalKind.POLARITY_MODALITY) for own in left.by_cluster.values())


def test_clusters_csv_tells_how_many_witnesses_are_independent(tmp_path):
    for outlet in ("echo", "post"):
        (tmp_path / f"{outlet}.txt").write_text("HARBOUR (Reuters) - Traffic was light.\n\n" + BRIDGE, encoding="utf-8")
    (tmp_path / "times.txt").write_text(BRIDGE, encoding="utf-8")
    session = Session()
    session.scan([tmp_path])
    text = b"".join(session.exported(Wanted(Format.CSV, Table.CLUSTERS))).decode("utf-8-sig")
    (row,) = csv.DictReader(StringIO(text))
    assert (row["n_outlets"], row["n_independent"]) == ("3", "2")
