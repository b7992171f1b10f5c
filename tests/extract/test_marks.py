"""What stands between quotation marks, in the styles of many countries and in damaged text."""

import pytest

from quoteview.core.quotation import Flag
from quoteview.extract.marks import Marked, find_marked


def contents(text):
    return [stretch.content.of(text) for stretch in find_marked(text)]


def flags(text):
    return [stretch.flags for stretch in find_marked(text)]


def tree(text, stretches=None):
    """Return the stretches as nested (content, inner) pairs."""
    stretches = find_marked(text) if stretches is None else stretches
    return [(stretch.content.of(text), tree(text, stretch.inner)) for stretch in stretches]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We start at dawn,” she said. “Nobody stays.”", ["We start at dawn,", "Nobody stays."]),
        ('"We start at dawn", she said. "Nobody stays".', ["We start at dawn", "Nobody stays"]),
        ("‘We start at dawn’, she said. ‘Nobody stays.’", ["We start at dawn", "Nobody stays."]),
        ("'We start at dawn,' she said. 'Nobody stays.'", ["We start at dawn,", "Nobody stays."]),
        ("„Wir gehen“, sagte sie. „Alle.“ Dann ‚so‘.", ["Wir gehen", "Alle.", "so"]),
        ("»Wir gehen«, sagte sie. ›So.‹", ["Wir gehen", "So."]),
        ("Elle dit : « Nous partons. » Puis ‹ non ›.", ["Nous partons.", "non"]),
        ("«Да», — сказал он. «Нет».", ["Да", "Нет"]),
        ("Hon sade ”Vi går” och ”aldrig”.", ["Vi går", "aldrig"]),
        ("他说：“我们走。”她说：「不。」", ["我们走。", "不。"]),
        ("``We start,'' he said. `So.'", ["We start,", "So."]),
        ("''We start,'' he said. ‘‘So.’’", ["We start,", "So."]),
        ("„Wierzę”, powiedział. ‟So,” he said.", ["Wierzę", "So,"]),
    ],
)
def test_every_style_of_marks_is_read(text, expected):
    assert contents(text) == expected


def test_the_spans_of_the_marks_are_kept_beside_the_content():
    text = "Elle dit\u00a0: «\u00a0Oui\u00a0»."
    [stretch] = find_marked(text)
    assert (stretch.opening.of(text), stretch.content.of(text), stretch.closing.of(text)) == ("«", "Oui", "»")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“Ada said ‘no “way” out’ twice,” he said.",
            [("Ada said ‘no “way” out’ twice,", [("no “way” out", [("way", [])])])],
        ),
        ('"Ada said \'no\' twice," he said.', [("Ada said 'no' twice,", [("no", [])])]),
        ("‘Ada said “no” twice,’ he said.", [("Ada said “no” twice,", [("no", [])])]),
        ("“Ada said, ‘No.’”", [("Ada said, ‘No.’", [("No.", [])])]),
        ("„Ada sagte ‚nein‘“, sagte er.", [("Ada sagte ‚nein‘", [("nein", [])])]),
        ("「彼は『はい』と言った」", [("彼は『はい』と言った", [("はい", [])])]),
        ('He said "a "b" c" and left.', [('a "b" c', [("b", [])])]),
        ('"Mr. Hill\'s \'A\' team," he said.', [("Mr. Hill's 'A' team,", [("A", [])])]),
    ],
)
def test_the_outer_stretch_holds_the_inner_ones(text, expected):
    assert tree(text) == expected


def test_nesting_has_no_limit_of_depth():
    depth = 3000
    [stretch] = find_marked("“‘" * depth + "so" + "’”" * depth)
    levels = 1
    while stretch.inner:
        [stretch] = stretch.inner
        levels += 1
    assert levels == 2 * depth


@pytest.mark.parametrize(
    "text",
    [
        "The players’ union and the drivers’ union met in the ’90s at Hill’s.",
        "The players' union and the drivers' union met in the '90s at Hill's.",
        "Rock 'n' roll is here, 'cause he says so. 'Tis true. Get 'em!",
        "Rock ’n’ roll is here, ’cause he says so. ’Tis true. Get ’em!",
        "O'Hara and D’Amico don't work for L'Équipe or dell'Arte. DON'T!",
        "He is 6'2\" tall and 5' 10½\" wide; the board is 12\" long and 6' high.",
        "At 40°26'46\"N 79°58'56\"W it took 3' 20\".",
        "Home » News » Town\nRead more »",
        'Use `x = "a"` here, and <a href="there.html" class="b"> there.',
        'ארה"ב וצה"ל',
        "Ja'Marr and De'Andre and Ke'Shawn left.",
        "========= \"\"\"\"\"\"\"\" '''''' =========",
        "It was goin' on an' on, y'all.",
        "",
        '"',
        "‘",
    ],
)
def test_apostrophes_inches_and_ornaments_are_no_marks(text):
    assert contents(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘The miners’ union won’t yield,’ she said. ‘Not today.’", ["The miners’ union won’t yield,", "Not today."]),
        ("'The miners' union won't yield,' she said. 'Not today.'", ["The miners' union won't yield,", "Not today."]),
        ("“Get ’em, boys,” he said. “It was the ’80s.”", ["Get ’em, boys,", "It was the ’80s."]),
        ("“Get ‘em, boys,” he said. “It was the ‘80s.”", ["Get ‘em, boys,", "It was the ‘80s."]),
        ("It’s the ‘players’ union’ that’s ‘the boys’ club’.", ["players’ union", "the boys’ club"]),
        ("Victims' families say 'enough' is 'enough'", ["enough", "enough"]),
        ("'Teachers' pay is too low', says union", ["Teachers' pay is too low"]),
        ('"The board is 12" long," he said. "Not 14"."', ['The board is 12" long,', 'Not 14".']),
        ("“I’m 5’10”,” he said. “So.”", ["I’m 5’10”,", "So."]),
        ("L’«Europe» et l’“Asie”", ["Europe", "Asie"]),
        ('His so-called "friend"\'s car', ["friend"]),
        ("Bob's '08 run; \"the '12 run\" was good.", ["the '12 run"]),
    ],
)
def test_apostrophes_and_marks_are_told_apart_in_one_sentence(text, expected):
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('The council left early"We tried hard," said the mayor.', ["We tried hard,"]),
        ('The dam broke by night."We ran," said Ada.', ["We ran,"]),
        ('He wrote: "Come home, NOW!"The mayor did not. "No," she said.', ["Come home, NOW!", "No,"]),
        ("Roads are 'not safe' tonightSkip to mainRoads are 'not safe' tonight", ["not safe", "not safe"]),
        ("2 hrs ago'They ran for it' - the night of the flood3 hrs agoTown", ["They ran for it"]),
        ("Plan 'too slow'3 hrs ago'It hurt us' - mayor on the plan", ["too slow", "It hurt us"]),
        ('"A."She left."B."He left."C."', ["A.", "B.", "C."]),
        ("'A.''B,' he said.", ["A.", "B,"]),
        ('the "first step"."If they go, we go," he added', ["first step", "If they go, we go,"]),
        ('He said:"I agree".She said:"No".', ["I agree", "No"]),
    ],
)
def test_glued_marks_are_read_by_context_and_alternation(text, expected):
    assert contents(text) == expected


def test_a_long_page_without_a_line_break_is_read_to_its_end():
    menu = "HomeNewsSportTravelWorld’s TableBob's Kitchen" * 150
    text = f"Roads 'not safe' tonight{menu}The mayor said it was \"no joke\".\"We go,\" she said.{menu}'We go' - mayor"
    assert contents(text) == ["not safe", "no joke", "We go,", "We go"]


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\n", "\r\n", "\n \n", "\u2029"])
def test_paragraphs_that_reopen_are_one_quotation(gap):
    text = f"“We start at dawn.{gap}“We go on.{gap}“We end,” she said. “Yes.”"
    first, second = find_marked(text)
    assert first.content.of(text) == f"We start at dawn.{gap}“We go on.{gap}“We end,"
    assert [span.of(text) for span in first.reopenings] == ["“", "“"]
    assert first.flags == frozenset()
    assert second.content.of(text) == "Yes."


def test_typewriter_marks_and_nested_ones_reopen_too():
    text = "\"We start.\n\n\"We say 'no' to this.\n\n\"We end,\" she said."
    [stretch] = find_marked(text)
    assert len(stretch.reopenings) == 2
    assert [inner.content.of(text) for inner in stretch.inner] == ["no"]


def test_a_mark_far_below_reopens_nothing():
    text = "“We start.\n\nA road ran by the sea.\n\nIt was long.\n\n“Fine,” he said."
    assert contents(text) == ["We start.", "Fine,"]
    assert flags(text) == [{Flag.UNCLOSED}, frozenset()]


def test_hard_wrapped_lines_are_not_torn():
    text = "“We go on and on,\nand on until the end,” said\nthe mayor, “and then we\nstop for a while.”\n"
    assert contents(text) == ["We go on and on,\nand on until the end,", "and then we\nstop for a while."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We start, she said. “Nobody stays.”", [("We start, she said.", {Flag.UNCLOSED}), ("Nobody stays.", set())]),
        ("We start,” she said. “Nobody stays.”", [("We start,", {Flag.UNOPENED}), ("Nobody stays.", set())]),
        ('“We start," she said. "No.”', [("We start,", {Flag.MISMATCHED}), ("No.", {Flag.MISMATCHED})]),
        ("“We start,' she said.", [("We start,", {Flag.MISMATCHED})]),
        ("A ”turned” and a “straight” mark", [("turned", {Flag.REPAIRED}), ("straight", set())]),
        ('the sun set"We ran," she said', [("We ran,", {Flag.REPAIRED})]),
        ("“We start.\n\nThe council met. “Fine,” he said.", [("We start.", {Flag.UNCLOSED}), ("Fine,", set())]),
        ("One line.\nWe start,” she said.", [("We start,", {Flag.UNOPENED})]),
        ("We start,” she said.”", [("We start,", {Flag.UNOPENED})]),
        ("“We start,” she said.”", [("We start,", set())]),
        ("“We start,” she said. We end.” So.", [("We start,", set()), ("We end.", {Flag.UNOPENED})]),
        ("\"We say 'so,' \" she said.", [("We say 'so,'", set())]),
        (
            "\"I heard it on 'Sea and Shore,\"' said the mayor.\n\n\"It was odd,\" he added.",
            [("I heard it on 'Sea and Shore,\"", {Flag.MISMATCHED}), ("It was odd,", set())],
        ),
    ],
)
def test_damage_is_mended_within_its_paragraph_and_flagged(text, expected):
    assert [(stretch.content.of(text), set(stretch.flags)) for stretch in find_marked(text)] == expected


def test_a_missing_mark_has_an_empty_span():
    text = "“We start"
    [stretch] = find_marked(text)
    assert (stretch.opening.of(text), stretch.closing.of(text)) == ("“", "")
    assert stretch.closing.start == len(text)


def test_empty_marks_hold_nobodys_words():
    assert find_marked('He said "" and “ ” and « ».') == ()


def test_a_million_marks_do_not_end_in_a_recursion_error():
    assert find_marked('"' * 1_000_000) == ()


def test_plain_values():
    [stretch] = find_marked('"a"')
    assert isinstance(stretch, Marked)
    assert hash(stretch) == hash(find_marked('"a"')[0])
