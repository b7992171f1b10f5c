"""Two checkers' copies of a project become one: all that both decided, and a list of what they differ on."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from quoteview.core.errors import PathMissing, ProjectExists
from quoteview.core.lineage import broken_import
from quoteview.core.quotation import Kind
from quoteview.core.text import Span
from quoteview.core.verdict import Basis, ClusterVerdict, Judgement, Status, VariantVerdict
from quoteview.session.copies.agreeing import CONFLICT_TAG
from quoteview.session.copies.copy import Origin
from quoteview.session.copies.merging import merge_files
from quoteview.session.progress import Unwatched
from quoteview.session.session import Session

MORNING = (
    "“We will not sell the pier to anyone who wants to close it,” Mayor Ada Quill said.\n\n"
    "Ben Marsh said: “The last boat leaves at nine every single evening.”\n\n"
    "“Nobody asked the anglers what they think of the plan,” said Col Reed.\n"
)
EVENING = "“We will sell the pier to anyone who wants to close it,” Mayor Ada Quill said.\n"
WEEKLY = "“Nobody asked the anglers what they think of the plan,” Col Reed told the council.\n"
NOON, ONE, TWO, THREE = (f"2026-03-01T{hour}:00:00+01:00" for hour in (12, 13, 14, 15))
MERGED = Origin("2026-03-02T09:00:00+01:00", "Iris Holt")


class Clock:
    def __init__(self, at=NOON):
        self.at = at

    def __call__(self):
        return self.at


class Desk:
    """A folder with articles, the project that Iris made of them, and the copy that Jo works on."""

    def __init__(self, root):
        self.root, self.articles = root, root / "articles"
        self.articles.mkdir()
        (self.articles / "a-morning.txt").write_text(MORNING, "utf-8")
        (self.articles / "b-evening.txt").write_text(EVENING, "utf-8")
        self.clock = Clock()
        self.sessions = []
        self.iris = self.session("Iris Holt")
        self.iris.start([self.articles], root / "iris.quoteview")
        self.jo = self.session("Jo Park")

    def session(self, checker):
        session = Session(checker, now=self.clock)
        self.sessions.append(session)
        return session

    def hand_over(self):
        """Give Jo a copy as it is now."""
        self.iris.save_copy(self.root / "jo.quoteview")
        self.jo.open_project(self.root / "jo.quoteview")

    def merge(self, one="iris", other="jo", into="both"):
        self.close()
        paths = (self.root / f"{name}.quoteview" for name in (one, other, into))
        merged = merge_files(*paths, MERGED, Unwatched())
        opened = self.session("Iris Holt")
        opened.open_project(self.root / f"{into}.quoteview")
        assert opened.first_break_of_history() is None
        assert opened.project == merged.project
        return opened, merged.conflicts

    def close(self):
        for session in self.sessions:
            session.close()


@pytest.fixture
def desk(tmp_path):
    made = Desk(tmp_path)
    yield made
    made.close()


def cluster(session, words):
    return next(each for each in session.collection.clusters if any(words in variant.text for variant in each.variants))


def variant(session, words):
    return next(each for each in cluster(session, words).variants if words in each.text)


def test_what_one_of_them_decided_is_taken_and_both_copies_stay_as_they_were(desk):
    desk.hand_over()
    desk.iris.set_verdict([variant(desk.iris, "not sell").id], VariantVerdict.VERBATIM)
    desk.iris.change_tags([cluster(desk.iris, "anglers").id], ["harbour"], [])
    desk.jo.set_note([cluster(desk.jo, "last boat").id], "The timetable says ten.")
    desk.jo.set_star([cluster(desk.jo, "anglers").id], is_starred=True)
    desk.close()
    before = {path.name: path.read_bytes() for path in desk.root.glob("*.quoteview*")}
    both, conflicts = desk.merge()
    assert conflicts == ()
    assert both.judgement(variant(both, "not sell").id).verdict is VariantVerdict.VERBATIM
    assert both.judgement(variant(both, "not sell").id).checked_by == "Iris Holt"
    assert both.judgement(cluster(both, "last boat").id).note == "The timetable says ten."
    assert both.judgement(cluster(both, "anglers").id) == Judgement(tags=("harbour",), is_starred=True)
    both.close()
    assert before == {name: (desk.root / name).read_bytes() for name in before}
    assert {path.name for path in desk.root.glob("*.quoteview*")} - before.keys() == {
        "both.quoteview", "both.quoteview-lock",
    }  # fmt: skip


def test_a_verdict_that_two_people_gave_was_checked_again_by_the_later(desk):
    desk.hand_over()
    target = variant(desk.iris, "not sell").id
    desk.clock.at = TWO
    desk.iris.set_verdict([target], VariantVerdict.VERBATIM)
    desk.iris.set_status([target], Status.SECOND_CHECK)
    desk.clock.at = ONE
    desk.jo.set_verdict([target], VariantVerdict.VERBATIM)
    both, conflicts = desk.merge()
    own = both.judgement(target)
    assert conflicts == ()
    assert (own.checked_by, own.checked_at, own.second_checker, own.second_checked_at, own.status) == (
        "Jo Park", ONE, "Iris Holt", TWO, Status.DONE,
    )  # fmt: skip


def test_one_person_on_two_machines_is_no_second_checker(desk):
    desk.hand_over()
    desk.jo.checker = " iris  HOLT"
    target = variant(desk.iris, "not sell").id
    for session in (desk.iris, desk.jo):
        session.set_verdict([target], VariantVerdict.VERBATIM)
        desk.clock.at = ONE
    both, conflicts = desk.merge()
    own = both.judgement(target)
    assert conflicts == ()
    assert (own.checked_by, own.second_checker, own.status) == ("Iris Holt", None, Status.IN_PROGRESS)


def test_two_verdicts_are_a_conflict_that_neither_of_them_wins(desk):
    desk.hand_over()
    target = variant(desk.iris, "not sell").id
    desk.clock.at = ONE
    desk.iris.set_verdict([target], VariantVerdict.VERBATIM)
    desk.iris.set_basis([target], Basis.RECORDING, "minute 3")
    desk.iris.set_note([target], "Heard it twice.")
    desk.clock.at = TWO
    desk.jo.set_verdict([target], VariantVerdict.ALTERED_MEANING)
    desk.jo.set_note([target], "The tape has no “not”.")
    both, conflicts = desk.merge()
    own = both.judgement(target)
    told = f"Two checkers differ. Iris Holt ({ONE}): verbatim, recording, minute 3. Jo Park ({TWO}): altered_meaning."
    assert conflicts == (f"“We will not sell the pier to anyone who wants to close it,”: {told}",)
    assert (own.verdict, own.basis, own.status, own.tags) == (None, None, Status.SECOND_CHECK, (CONFLICT_TAG,))
    assert own.note == f"Iris Holt: Heard it twice.\n\nJo Park: The tape has no “not”.\n\n{told}"


def test_what_was_decided_before_the_copy_was_made_is_no_conflict_with_what_one_of_them_made_of_it(desk):
    target = variant(desk.iris, "not sell").id
    desk.iris.set_verdict([target], VariantVerdict.VERBATIM)
    desk.iris.change_tags([target], ["first", "second"], [])
    desk.hand_over()
    desk.clock.at = ONE
    desk.jo.set_verdict([target], VariantVerdict.TRUNCATED)
    desk.jo.change_tags([target], ["third"], ["first"])
    both, conflicts = desk.merge()
    own = both.judgement(target)
    assert conflicts == ()
    assert (own.verdict, own.checked_by, own.tags) == (VariantVerdict.TRUNCATED, "Jo Park", ("second", "third"))


def test_no_two_halves_make_a_verdict_that_no_rule_allows(desk):
    desk.hand_over()
    target = variant(desk.iris, "not sell").id
    desk.iris.set_verdict([target], VariantVerdict.VERBATIM)
    desk.jo.set_basis([target], Basis.OTHER_OUTLET_ONLY)
    both, conflicts = desk.merge()
    assert len(conflicts) == 1
    assert (both.judgement(target).verdict, both.judgement(target).basis) == (None, None)
    assert "verbatim" in both.judgement(target).note
    assert "other_outlet_only" in both.judgement(target).note


def test_corrections_of_both_are_made_again_and_decisions_follow_them(desk):
    desk.hand_over()
    desk.iris.merge_clusters([cluster(desk.iris, "last boat").id, cluster(desk.iris, "anglers").id])
    desk.clock.at = ONE
    desk.jo.set_verdict([cluster(desk.jo, "last boat").id], ClusterVerdict.DISPUTED)
    desk.jo.set_note([cluster(desk.jo, "anglers").id], "Ask Reed.")
    text = desk.jo.collection.documents[0].text
    start = text.index("Mayor Ada")
    desk.jo.add_quotation(desk.jo.collection.documents[0].id, Span(start, start + 9), Kind.FRAGMENT, "The clerk")
    desk.jo.name_speaker(cluster(desk.jo, "Mayor Ada").quotation_ids, "Jem Dole")
    both, conflicts = desk.merge()
    own = cluster(both, "last boat")
    assert conflicts == ()
    assert own == cluster(both, "anglers")
    assert (both.judgement(own.id).verdict, both.judgement(own.id).note) == (ClusterVerdict.DISPUTED, "Ask Reed.")
    assert cluster(both, "Mayor Ada").speaker == "Jem Dole"


def test_what_one_calls_no_quotation_stays_where_the_other_decided_something_of_it(desk):
    desk.hand_over()
    desk.iris.exclude(cluster(desk.iris, "last boat").quotation_ids)
    desk.iris.exclude(cluster(desk.iris, "anglers").quotation_ids)
    desk.clock.at = ONE
    desk.jo.set_note([cluster(desk.jo, "last boat").id], "He said so on air.")
    both, conflicts = desk.merge()
    own = both.judgement(cluster(both, "last boat").id)
    assert len(conflicts) == 1
    assert "is no quotation, says Iris Holt" in conflicts[0]
    assert (own.status, own.tags) == (Status.SECOND_CHECK, (CONFLICT_TAG,))
    assert own.note == f"He said so on air.\n\n{conflicts[0]}"
    assert not any("anglers" in quotation.text for quotation in both.collection.quotations)


def test_corrections_that_clash_are_told_and_the_later_stands(desk):
    desk.hand_over()
    document = desk.iris.collection.documents[0].id
    for session, outlet, speaker, at in ((desk.jo, "Gazette", "Jem Dole", ONE), (desk.iris, "Herald", "Col Reed", TWO)):
        desk.clock.at = at
        session.describe(document, {"outlet": outlet})
        session.name_speaker(cluster(session, "last boat").quotation_ids, speaker)
    both, conflicts = desk.merge()
    assert both.collection.documents[0].outlet == "Herald"
    assert cluster(both, "last boat").speaker == "Col Reed"
    outlets = f"“Gazette” says Jo Park ({ONE}), “Herald” says Iris Holt ({TWO})"
    speakers = f"“Jem Dole” by Jo Park ({ONE}), “Col Reed” by Iris Holt ({TWO})"
    assert sorted(conflicts) == [
        f"a-morning.txt, outlet: {outlets}; the later stands.",
        f"“The last boat leaves at nine every single evening.” was corrected twice: {speakers}; the later stands.",
    ]
    assert CONFLICT_TAG in both.judgement(cluster(both, "last boat").id).tags


def test_what_one_put_together_and_the_other_took_apart_is_told(desk):
    desk.iris.merge_clusters([cluster(desk.iris, "last boat").id, cluster(desk.iris, "anglers").id])
    desk.hand_over()
    desk.clock.at = ONE
    desk.iris.merge_clusters([cluster(desk.iris, "last boat").id, cluster(desk.iris, "not sell").id])
    desk.clock.at = TWO
    desk.jo.split_off([variant(desk.jo, "last boat").id])
    both, conflicts = desk.merge()
    assert len(conflicts) == 1
    assert "took it apart" in conflicts[0]
    assert cluster(both, "last boat") != cluster(both, "not sell")


@pytest.mark.parametrize("way", ["undo", "split"])
def test_a_verdict_on_what_the_other_took_apart_is_told_at_both_parts(desk, way):
    desk.iris.merge_clusters([cluster(desk.iris, "last boat").id, cluster(desk.iris, "anglers").id])
    desk.hand_over()
    desk.clock.at = ONE
    desk.iris.undo() if way == "undo" else desk.iris.split_off([variant(desk.iris, "anglers").id])
    desk.clock.at = TWO
    desk.jo.set_verdict([cluster(desk.jo, "last boat").id], ClusterVerdict.DISPUTED)
    both, conflicts = desk.merge()
    assert conflicts == (
        (
            f"“The last boat leaves at nine every single evening.”: Jo Park ({TWO}) decided of it together with "
            "“Nobody asked the anglers what they think of the plan,”, which the other copy took apart; "
            "the decision stays with the first."
        ),
    )
    judged = [both.judgement(cluster(both, words).id) for words in ("last boat", "anglers")]
    assert [each.verdict for each in judged] == [ClusterVerdict.DISPUTED, None]
    assert [(each.status, each.tags, each.note) for each in judged] == [
        (Status.SECOND_CHECK, (CONFLICT_TAG,), conflicts[0]),
    ] * 2  # fmt: skip


def test_what_was_judged_before_one_took_it_apart_is_no_conflict(desk):
    desk.iris.merge_clusters([cluster(desk.iris, "last boat").id, cluster(desk.iris, "anglers").id])
    desk.iris.set_verdict([cluster(desk.iris, "last boat").id], ClusterVerdict.DISPUTED)
    desk.hand_over()
    desk.clock.at = ONE
    desk.iris.split_off([variant(desk.iris, "anglers").id])
    desk.jo.set_star([cluster(desk.jo, "not sell").id], is_starred=True)
    both, conflicts = desk.merge()
    assert conflicts == ()
    judged = [both.judgement(cluster(both, words).id).verdict for words in ("last boat", "anglers")]
    assert judged == [ClusterVerdict.DISPUTED, None]


def test_what_one_took_apart_again_and_the_other_put_together_with_more_is_told(desk):
    desk.iris.merge_clusters([cluster(desk.iris, "last boat").id, cluster(desk.iris, "anglers").id])
    desk.hand_over()
    desk.clock.at = ONE
    desk.iris.merge_clusters([cluster(desk.iris, "last boat").id, cluster(desk.iris, "not sell").id])
    desk.jo.undo()
    both, conflicts = desk.merge()
    assert len(conflicts) == 1
    assert "taken apart from again" in conflicts[0]
    assert cluster(both, "last boat") == cluster(both, "anglers") == cluster(both, "not sell")


def test_a_clock_that_went_back_moves_no_correction_before_what_it_was_made_on(desk):
    desk.hand_over()
    desk.clock.at = TWO
    desk.iris.name_speaker(cluster(desk.iris, "last boat").quotation_ids, "Jem Dole")
    desk.clock.at = ONE
    desk.iris.name_speaker(cluster(desk.iris, "last boat").quotation_ids, "Col Reed")
    both, conflicts = desk.merge()
    assert conflicts == ()
    assert cluster(both, "last boat").speaker == "Col Reed"
    assert [entry.seq for entry in both.history()] == list(range(1, len(both.history()) + 1))


def test_documents_that_only_one_has_read_are_in_the_result_and_grouped_with_the_others(desk):
    desk.hand_over()
    more = desk.root / "more"
    more.mkdir()
    (more / "weekly.txt").write_text(WEEKLY, "utf-8")
    desk.jo.add([more])
    desk.jo.set_note([cluster(desk.jo, "anglers").id], "Two outlets.")
    desk.iris.set_star([cluster(desk.iris, "anglers").id], is_starred=True)
    both, conflicts = desk.merge()
    assert conflicts == ()
    assert [document.file_name for document in both.collection.documents] == [
        "a-morning.txt", "b-evening.txt", "weekly.txt",
    ]  # fmt: skip
    own = cluster(both, "anglers")
    assert len(own.quotation_ids) == 2
    assert (both.judgement(own.id).note, both.judgement(own.id).is_starred) == ("Two outlets.", True)
    assert both.original(both.collection.documents[2]) == WEEKLY.encode()


def test_projects_that_never_were_one_meet_by_the_bytes_of_their_documents(desk):
    elsewhere = desk.root / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "morning.txt").write_text(MORNING, "utf-8")
    (elsewhere / "weekly.txt").write_text(WEEKLY, "utf-8")
    desk.jo.start([elsewhere], desk.root / "jo.quoteview")
    desk.jo.set_note([variant(desk.jo, "not sell").id], "On tape.")
    desk.iris.set_verdict([variant(desk.iris, "not sell").id], VariantVerdict.VERBATIM)
    both, conflicts = desk.merge()
    assert conflicts == ()
    assert len(both.collection.documents) == 3
    own = both.judgement(variant(both, "not sell").id)
    assert (own.verdict, own.note) == (VariantVerdict.VERBATIM, "On tape.")


def test_both_histories_are_in_the_result_and_are_proven_there(desk):
    desk.iris.set_note([cluster(desk.iris, "anglers").id], "before")
    desk.hand_over()
    desk.iris.set_note([cluster(desk.iris, "anglers").id], "hers")
    desk.jo.set_note([cluster(desk.jo, "last boat").id], "his")
    wanted = [entry.edit for entry in desk.iris.history()] + [desk.jo.history()[-1].edit]
    both, _ = desk.merge()
    history = both.history()
    told = [entry.edit for entry in history]
    assert [edit for edit in wanted if edit not in told] == []
    assert broken_import(history) is None
    at = next(place for place, entry in enumerate(history) if entry.edit.new == "before")
    forged = replace(history[at], edit=replace(history[at].edit, new="after"))
    assert broken_import([*history[:at], forged, *history[at + 1 :]]) == 1


def test_a_copy_merged_with_itself_is_what_it_was(desk):
    desk.iris.set_verdict([variant(desk.iris, "not sell").id], VariantVerdict.VERBATIM)
    desk.iris.merge_clusters([cluster(desk.iris, "last boat").id, cluster(desk.iris, "anglers").id])
    before = desk.iris.project
    both, conflicts = desk.merge("iris", "iris")
    assert conflicts == ()
    assert both.project == before


def test_the_result_is_written_over_nothing_and_is_not_there_where_a_copy_is_missing(desk):
    desk.hand_over()
    desk.close()
    paths = desk.root / "iris.quoteview", desk.root / "jo.quoteview"
    with pytest.raises(ProjectExists):
        merge_files(*paths, paths[0], MERGED, Unwatched())
    with pytest.raises(PathMissing):
        merge_files(paths[0], desk.root / "gone.quoteview", desk.root / "both.quoteview", MERGED, Unwatched())
    assert not (desk.root / "both.quoteview").exists()


def test_a_project_that_is_open_can_be_merged(desk):
    desk.hand_over()
    desk.iris.set_note([cluster(desk.iris, "anglers").id], "mine")
    paths = (desk.root / f"{name}.quoteview" for name in ("iris", "jo", "both"))
    assert merge_files(*paths, MERGED, Unwatched()).conflicts == ()
    desk.iris.set_note([cluster(desk.iris, "anglers").id], "mine still")
    opened = desk.session("Iris Holt")
    opened.open_project(desk.root / "both.quoteview")
    assert opened.judgement(cluster(opened, "anglers").id).note == "mine"


def test_what_one_of_them_took_back_is_taken_back(desk):
    target, owner = variant(desk.iris, "not sell").id, cluster(desk.iris, "last boat")
    desk.iris.set_verdict([target], VariantVerdict.VERBATIM)
    desk.iris.name_speaker(owner.quotation_ids, "Jem Dole")
    desk.hand_over()
    desk.clock.at = ONE
    desk.jo.undo()
    both, conflicts = desk.merge()
    assert conflicts == ()
    assert cluster(both, "last boat").speaker == "Ben Marsh"
    assert both.judgement(target).verdict is VariantVerdict.VERBATIM


def test_who_took_something_back_and_did_otherwise_is_not_at_odds_with_what_she_handed_over(desk):
    target, owner = variant(desk.iris, "not sell").id, cluster(desk.iris, "last boat")
    desk.iris.name_speaker(owner.quotation_ids, "Jem Dole")
    desk.iris.set_verdict([target], VariantVerdict.VERBATIM)
    desk.hand_over()
    desk.clock.at = ONE
    desk.iris.undo()
    desk.iris.undo()
    desk.iris.set_verdict([target], VariantVerdict.TRUNCATED)
    desk.jo.set_note([owner.id], "He said so on air.")
    both, conflicts = desk.merge()
    assert conflicts == ()
    assert both.judgement(target).verdict is VariantVerdict.TRUNCATED
    assert both.judgement(cluster(both, "last boat").id).note == "He said so on air."
    assert cluster(both, "last boat").speaker == "Ben Marsh"


@pytest.mark.parametrize("does_more", [False, True])
def test_steps_of_one_name_that_were_taken_back_in_one_second_before_the_copy_was_made_are_two(desk, does_more):
    targets = [cluster(desk.iris, words).id for words in ("last boat", "anglers")]
    desk.iris.set_star([cluster(desk.iris, "not sell").id], is_starred=True)
    for target in targets:
        desk.iris.set_note([target], "Ask again.")
    desk.iris.undo()
    desk.iris.undo()
    desk.hand_over()
    desk.iris.redo()
    desk.iris.redo()
    if does_more:
        desk.jo.set_note([targets[1]], "Ask again.")
    both, conflicts = desk.merge()
    assert conflicts == ()
    assert [both.judgement(target).note for target in targets] == ["Ask again.", "Ask again."]


def test_what_is_done_in_the_second_in_which_the_copy_was_made_was_not_in_it(desk):
    target = cluster(desk.iris, "last boat").id
    desk.iris.set_note([target], "One.")
    desk.iris.undo()
    desk.iris.set_note([target], "Two.")
    desk.hand_over()
    desk.iris.undo()
    desk.iris.set_note([target], "Three.")
    desk.jo.set_star([target], is_starred=True)
    both, conflicts = desk.merge()
    assert conflicts == ()
    own = both.judgement(target)
    assert (own.note, own.is_starred) == ("Three.", True)


def test_copies_that_an_older_version_made_are_merged_by_the_names_and_times_of_steps(desk):
    target, owner = variant(desk.iris, "not sell").id, cluster(desk.iris, "last boat")
    desk.iris.name_speaker(owner.quotation_ids, "Jem Dole")
    desk.hand_over()
    desk.clock.at = ONE
    desk.iris.undo()
    desk.jo.set_note([target], "On tape.")
    desk.close()
    for name in ("iris", "jo"):
        with closing(sqlite3.connect(desk.root / f"{name}.quoteview")) as older, older:
            older.execute("DROP TABLE arrival")
            older.execute("DELETE FROM migration WHERE number = 4")
            older.execute("PRAGMA user_version = 3")
    both, conflicts = desk.merge()
    assert conflicts == ()
    assert cluster(both, "last boat").speaker == "Ben Marsh"
    assert both.judgement(target).note == "On tape."


def test_a_base_that_one_chose_again_is_hers_and_no_conflict_with_the_one_before(desk):
    owner = cluster(desk.iris, "not sell")
    first, second = variant(desk.iris, "will sell").id, variant(desk.iris, "not sell").id
    desk.iris.choose_base(owner.id, first)
    desk.iris.choose_base(owner.id, second)
    desk.hand_over()
    desk.clock.at = ONE
    desk.jo.choose_base(owner.id, first)
    both, conflicts = desk.merge()
    assert conflicts == ()
    assert cluster(both, "not sell").base_text.startswith("We will sell")


def test_a_base_that_met_another_is_told(desk):
    boat = cluster(desk.iris, "last boat")
    desk.iris.choose_base(boat.id, boat.variants[0].id)
    desk.hand_over()
    desk.clock.at = ONE
    desk.iris.merge_clusters([boat.id, cluster(desk.iris, "anglers").id])
    desk.clock.at = TWO
    anglers = cluster(desk.jo, "anglers")
    desk.jo.choose_base(anglers.id, anglers.variants[0].id)
    both, conflicts = desk.merge()
    assert conflicts == (
        (
            "“The last boat leaves at nine every single evening.” was made the reference wording by Iris Holt "
            f"({NOON}), and is none any more: it is gone, or met another."
        ),
    )
    assert cluster(both, "last boat").base_text.startswith("Nobody asked")


def test_the_later_is_the_later_in_whichever_time_zone(desk):
    desk.hand_over()
    for session, speaker, at in (
        (desk.iris, "Jem Dole", "2026-03-01T13:30:00+01:00"),
        (desk.jo, "Col Reed", "2026-03-01T08:00:00-05:00"),
    ):
        desk.clock.at = at
        session.name_speaker(cluster(session, "last boat").quotation_ids, speaker)
    both, conflicts = desk.merge()
    assert len(conflicts) == 1
    assert cluster(both, "last boat").speaker == "Col Reed"


def test_words_that_both_added_and_gave_to_two_speakers_are_told(desk):
    desk.hand_over()
    document = desk.iris.collection.documents[0]
    start = document.text.index("Mayor Ada")
    for session, speaker, at in ((desk.iris, "Jem Dole", ONE), (desk.jo, "Col Reed", TWO)):
        desk.clock.at = at
        session.add_quotation(document.id, Span(start, start + 9), Kind.FRAGMENT, speaker)
    both, conflicts = desk.merge()
    assert conflicts == (
        (
            f"“Mayor Ada” was corrected twice: “Jem Dole” by Iris Holt ({ONE}), “Col Reed” by Jo Park ({TWO}); "
            "the later stands."
        ),
    )
    assert cluster(both, "Mayor Ada").speaker == "Col Reed"


def test_words_that_one_added_and_took_back_stay_where_the_other_decided_something_of_them(desk):
    document = desk.iris.collection.documents[0]
    start = document.text.index("Mayor Ada")
    desk.iris.add_quotation(document.id, Span(start, start + 9), Kind.FRAGMENT, "Jem Dole")
    desk.hand_over()
    desk.clock.at = ONE
    desk.iris.undo()
    desk.jo.set_note([cluster(desk.jo, "Mayor Ada").id], "That is a title.")
    both, conflicts = desk.merge()
    assert conflicts == (
        (
            "“Mayor Ada” was added as a quotation, which one copy took back; something was decided of it in the other, "
            "so it was kept."
        ),
    )
    assert both.judgement(cluster(both, "Mayor Ada").id).note.startswith("That is a title.")


def test_what_one_calls_no_quotation_stays_where_the_other_corrected_it(desk):
    desk.hand_over()
    desk.jo.name_speaker(cluster(desk.jo, "last boat").quotation_ids, "Jem Dole")
    desk.clock.at = ONE
    desk.iris.exclude(cluster(desk.iris, "last boat").quotation_ids)
    both, conflicts = desk.merge()
    assert len(conflicts) == 1
    assert cluster(both, "last boat").speaker == "Jem Dole"


def test_a_source_of_record_that_is_none_to_the_other_is_told(desk):
    desk.hand_over()
    document = desk.iris.collection.documents[1].id
    desk.clock.at = ONE
    desk.iris.mark_sources([document], is_source=True)
    desk.clock.at = TWO
    desk.jo.mark_sources([document], is_source=True)
    desk.jo.mark_sources([document], is_source=False)
    both, conflicts = desk.merge()
    assert conflicts == (
        (
            f"b-evening.txt is a source of record, says Iris Holt ({ONE}), and it is none, says Jo Park ({TWO}); "
            "the later stands."
        ),
    )
    assert not both.collection.document_by_id[document].is_source
    assert CONFLICT_TAG in both.judgement(cluster(both, "will sell").id).tags


def test_a_source_of_record_of_one_of_two_projects_that_never_were_one_stays_one_and_is_told(desk):
    desk.jo.start([desk.articles], desk.root / "jo.quoteview")
    desk.iris.mark_sources([desk.iris.collection.documents[1].id], is_source=True)
    both, conflicts = desk.merge("jo", "iris")
    assert conflicts == (
        f"b-evening.txt is a source of record, says Iris Holt ({NOON}); in the other copy it is none. It stays one.",
    )
    assert both.collection.documents[1].is_source


def test_a_document_that_one_read_again_is_one_and_what_the_other_decided_is_where_its_words_are(desk):
    desk.hand_over()
    desk.clock.at = ONE
    (desk.articles / "a-morning.txt").write_text(f"Seven people came.\n\n{MORNING}".replace("nine", "ten"), "utf-8")
    desk.iris.scan_again()
    desk.clock.at = TWO
    desk.jo.set_verdict([variant(desk.jo, "not sell").id], VariantVerdict.VERBATIM)
    desk.jo.name_speaker(cluster(desk.jo, "anglers").quotation_ids, "Jem Dole")
    both, conflicts = desk.merge()
    assert conflicts == (
        (
            f"a-morning.txt changed, and was read again by Iris Holt ({ONE}): that text stands, and what was decided "
            "in the other copy is where its words are."
        ),
    )
    assert [document.file_name for document in both.collection.documents] == ["a-morning.txt", "b-evening.txt"]
    assert both.judgement(variant(both, "not sell").id).verdict is VariantVerdict.VERBATIM
    assert cluster(both, "anglers").speaker == "Jem Dole"
    assert [each.text for each in both.collection.quotations if "last boat" in each.text] == [
        "The last boat leaves at ten every single evening.",
    ]  # fmt: skip


def test_what_was_decided_before_one_read_a_document_again_is_no_conflict_with_what_the_other_made_of_it(desk):
    target, owner = variant(desk.iris, "not sell").id, cluster(desk.iris, "last boat")
    desk.iris.set_verdict([target], VariantVerdict.VERBATIM)
    desk.iris.name_speaker(owner.quotation_ids, "Jem Dole")
    desk.iris.choose_base(owner.id, owner.variants[0].id)
    document = desk.iris.collection.documents[0]
    start = document.text.index("Mayor Ada")
    desk.iris.add_quotation(document.id, Span(start, start + 9), Kind.FRAGMENT, "The clerk")
    desk.hand_over()
    desk.clock.at = ONE
    desk.jo.set_verdict([target], VariantVerdict.TRUNCATED)
    desk.jo.name_speaker(owner.quotation_ids, "Col Reed")
    desk.jo.name_speaker(cluster(desk.jo, "Mayor Ada").quotation_ids, "Jem Dole")
    desk.clock.at = TWO
    (desk.articles / "a-morning.txt").write_text(f"Seven people came.\n\n{MORNING}", "utf-8")
    desk.iris.scan_again()
    both, conflicts = desk.merge()
    assert len(conflicts) == 1
    assert "was read again by Iris Holt" in conflicts[0]
    assert both.judgement(variant(both, "not sell").id).verdict is VariantVerdict.TRUNCATED
    assert (cluster(both, "last boat").speaker, cluster(both, "Mayor Ada").speaker) == ("Col Reed", "Jem Dole")
    assert cluster(both, "last boat").base_is_chosen


def test_what_a_changed_document_does_not_say_any_more_is_told(desk):
    desk.iris.set_verdict([variant(desk.iris, "last boat").id], VariantVerdict.VERBATIM)
    desk.iris.name_speaker(cluster(desk.iris, "last boat").quotation_ids, "Jem Dole")
    desk.hand_over()
    desk.clock.at = ONE
    (desk.articles / "a-morning.txt").write_text(MORNING.replace("last boat", "last ferry"), "utf-8")
    assert len(desk.iris.scan_again().remarks) == 2
    waiting = desk.iris.project.orphans
    both, conflicts = desk.merge()
    assert set(both.project.orphans) == set(waiting), "which Jo's copy, where the words are, makes no second time"
    boat = "“The last boat leaves at nine every single evening.”"
    assert conflicts[1:] == (
        f"What you decided of {boat} could not be kept: it is gone, or met another.",
        f"A correction of {boat} could not be made again: the words are gone.",
    )
    speakers = {each.text.split()[2]: each.speaker for each in both.collection.quotations if "leaves" in each.text}
    assert speakers == {"ferry": "Ben Marsh"}


@pytest.mark.parametrize("is_swapped", [False, True])
def test_of_two_texts_that_both_read_again_the_later_stands_and_that_is_a_conflict(desk, is_swapped):
    desk.hand_over()
    for session, hour, at in ((desk.iris, "ten", ONE), (desk.jo, "eight", TWO)):
        desk.clock.at = at
        (desk.articles / "a-morning.txt").write_text(MORNING.replace("nine", hour), "utf-8")
        session.scan_again()
    both, conflicts = desk.merge(*(("jo", "iris") if is_swapped else ("iris", "jo")))
    assert conflicts == (
        f"a-morning.txt was read with two texts, by Iris Holt ({ONE}) and by Jo Park ({TWO}); the later stands.",
    )
    assert "leaves at eight" in cluster(both, "last boat").base_text
    assert CONFLICT_TAG in both.judgement(cluster(both, "not sell").id).tags


def test_projects_that_never_were_one_have_one_document_where_most_of_its_lines_are_the_same(desk):
    desk.iris.set_note([cluster(desk.iris, "anglers").id], "Ask Reed.")
    desk.clock.at = ONE
    (desk.articles / "a-morning.txt").write_text(MORNING.replace("nine", "ten"), "utf-8")
    (desk.articles / "b-evening.txt").write_text(WEEKLY, "utf-8")
    desk.jo.start([desk.articles], desk.root / "jo.quoteview")
    both, conflicts = desk.merge()
    assert conflicts == (
        f"{desk.articles / 'b-evening.txt'} is another document in each copy: both are kept.",
        f"a-morning.txt was read with two texts, by Iris Holt ({NOON}) and by Jo Park ({ONE}); the later stands.",
    )
    assert "leaves at ten" in cluster(both, "last boat").base_text
    assert both.judgement(cluster(both, "anglers").id).note.startswith("Ask Reed.")
    assert len(both.collection.documents) == 3


def test_two_pages_of_one_address_are_kept_and_told(desk):
    elsewhere = desk.root / "elsewhere"
    elsewhere.mkdir()
    for folder, name, hour in ((elsewhere, "page.txt", "nine"), (desk.articles, "saved.txt", "ten")):
        words = f"“The last boat leaves at {hour},” said Ben Marsh, who runs the ferry.\n"
        (folder / name).write_text(f"https://herald.example/pier\n{words}", "utf-8")
    desk.iris.scan_again()
    desk.jo.start([elsewhere], desk.root / "jo.quoteview")
    both, conflicts = desk.merge()
    assert conflicts == ("page.txt and saved.txt are of one address and have two texts: both are kept.",)
    assert len(both.collection.documents) == 4


def lost_boat(desk):
    """Have Iris judge words that the page no longer has by the time she gives Jo a copy, and return what waits."""
    desk.iris.set_verdict([variant(desk.iris, "last boat").id], VariantVerdict.VERBATIM)
    (desk.articles / "a-morning.txt").write_text(MORNING.replace("last boat", "last ferry"), "utf-8")
    desk.iris.scan_again()
    desk.hand_over()
    desk.clock.at = ONE
    (orphan,) = desk.iris.project.orphans
    return orphan


def test_what_waits_in_both_copies_waits_in_the_result(desk):
    orphan = lost_boat(desk)
    both, conflicts = desk.merge()
    assert (both.project.orphans, conflicts) == ((orphan,), ())


@pytest.mark.parametrize("who", ["iris", "jo"])
def test_what_one_of_them_placed_stands_and_waits_no_more(desk, who):
    orphan = lost_boat(desk)
    session = getattr(desk, who)
    session.place_orphans({orphan.id: variant(session, "last ferry").id})
    both, conflicts = desk.merge()
    assert (both.project.orphans, conflicts) == ((), ())
    assert both.judgement(variant(both, "last ferry").id) == orphan.decided


def test_what_one_of_them_dismissed_waits_no_more(desk):
    orphan = lost_boat(desk)
    desk.jo.dismiss_orphans([orphan.id])
    both, conflicts = desk.merge()
    assert (both.project.orphans, conflicts, dict(both.project.judgements)) == ((), (), {})


@pytest.mark.parametrize("is_placed", [True, False])
def test_what_one_of_them_lost_and_settled_does_not_wait_for_the_other_copy_that_has_it_still(desk, is_placed):
    desk.iris.set_verdict([variant(desk.iris, "last boat").id], VariantVerdict.VERBATIM)
    desk.hand_over()
    desk.clock.at = ONE
    (desk.articles / "a-morning.txt").write_text(MORNING.replace("last boat", "last ferry"), "utf-8")
    desk.iris.scan_again()
    (orphan,) = desk.iris.project.orphans
    if is_placed:
        desk.iris.place_orphans({orphan.id: variant(desk.iris, "last ferry").id})
    else:
        desk.iris.dismiss_orphans([orphan.id])
    both, _ = desk.merge()
    assert both.project.orphans == ()
    assert (both.judgement(variant(both, "last ferry").id) == orphan.decided) is is_placed


def test_what_was_lost_and_taken_back_waits_where_the_text_that_stands_has_lost_it(desk):
    desk.iris.set_verdict([variant(desk.iris, "last boat").id], VariantVerdict.VERBATIM)
    desk.hand_over()
    desk.clock.at = ONE
    (desk.articles / "a-morning.txt").write_text(MORNING.replace("last boat", "last ferry"), "utf-8")
    desk.iris.scan_again()
    desk.iris.undo()
    desk.jo.scan_again()
    (orphan,) = desk.jo.project.orphans
    both, _ = desk.merge()
    assert both.project.orphans == (orphan,)


def test_what_each_of_them_lost_alone_waits(desk):
    desk.hand_over()
    desk.iris.set_verdict([variant(desk.iris, "last boat").id], VariantVerdict.VERBATIM)
    desk.jo.set_note([variant(desk.jo, "anglers").id], "Ask them.")
    text = MORNING.replace("last boat", "last ferry").replace("Nobody asked the anglers", "They asked no angler")
    (desk.articles / "a-morning.txt").write_text(text, "utf-8")
    desk.iris.scan_again()
    desk.jo.scan_again()
    mine, hers = desk.iris.project.orphans, desk.jo.project.orphans
    both, _ = desk.merge()
    assert set(both.project.orphans) == {*mine, *hers}
    assert len(both.project.orphans) == 2


def test_what_two_projects_of_other_articles_have_waiting_is_all_kept(desk, tmp_path):
    orphan = lost_boat(desk)
    other = tmp_path / "other"
    other.mkdir()
    (other / "c-weekly.txt").write_text(WEEKLY, "utf-8")
    session = desk.session("Jo Park")
    session.start([other], tmp_path / "other.quoteview")
    session.set_note([variant(session, "anglers").id], "Ask them.")
    (other / "c-weekly.txt").write_text(WEEKLY.replace("Nobody asked", "Everybody asked"), "utf-8")
    session.scan_again()
    (hers,) = session.project.orphans
    both, _ = desk.merge("iris", "other")
    assert both.project.orphans == (orphan, hers)
