import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication

from quoteview.session.session import Session
from quoteview.ui.colours import Role
from quoteview.ui.main_window import MainWindow
from quoteview.ui.models.collation import Mark
from quoteview.ui.preferences import Preferences
from quoteview.ui.views.collation_deck import CollationForm
from quoteview.ui.views.columns import Columns

CONTROL = Qt.KeyboardModifier.ControlModifier
KEYS = {
    CollationForm.ROWS: Qt.Key.Key_1,
    CollationForm.PAIR: Qt.Key.Key_2,
    CollationForm.ASSEMBLED: Qt.Key.Key_3,
    CollationForm.LIST: Qt.Key.Key_4,
}


@pytest.fixture
def views(opened):
    return opened.workspace.views


def texts(model, column=0):
    indices = (model.index(row, column) for row in range(model.rowCount()))
    return [index.data(Qt.ItemDataRole.AccessibleTextRole) for index in indices]


def test_keys_switch_the_view_and_the_segments_follow(qtbot, opened, views):
    for form, key in KEYS.items():
        qtbot.keyClick(opened, key, CONTROL)
        assert views.form is form
        checked = [each.value for each in CollationForm if opened.actions_by_id[f"view_{each.value}"].isChecked()]
        assert checked == [form.value]
        assert views.lists[list(CollationForm).index(form)].isVisible()


def test_the_focus_stays_in_the_collation_when_the_view_is_another(qtbot, opened, views):
    views.rows.setFocus()
    views.show_list()
    assert QApplication.focusWidget() is views.list
    opened.queue.setFocus()
    views.show_pair()
    assert QApplication.focusWidget() is opened.queue


def test_the_view_is_remembered(qtbot, opened, views, theme, tmp_path):
    views.show_assembled()
    again = MainWindow(Session(), theme, Preferences(tmp_path / "config"))
    qtbot.addWidget(again)
    assert again.workspace.views.form is CollationForm.ASSEMBLED
    assert again.actions_by_id["view_assembled"].isChecked()


@pytest.mark.parametrize("form", list(CollationForm))
def test_differences_are_walked_in_every_view(qtbot, opened, views, form):
    views.show_form(form)
    views.lists[list(CollationForm).index(form)].setFocus()
    walked = [each for row in opened.workspace.wordings.rows for each in row.walkable]
    for difference in walked:
        qtbot.keyClick(opened, Qt.Key.Key_F8)
        assert opened.walk.difference is difference
        row = views.list.model().rows[views.list.currentIndex().row()]
        assert row.difference is difference, "the list goes along"
        assert views.rows.currentIndex().row() == opened.walk.at, "the rows go along"
    for difference in reversed(walked[:-1]):
        qtbot.keyClick(opened, Qt.Key.Key_F7)
        assert opened.walk.difference is difference


def test_the_pair_shows_the_base_and_the_wording_one_is_at(opened, views):
    opened.walk.choose(1)
    base, variant = texts(views.pair.model, 0)[0], texts(views.pair.model, 1)[0]
    assert base.startswith("Base, harbour, vale: We will not sell the pier")
    assert "removed: not" in base
    assert variant.startswith("ridge: We will‸ sell the pier")
    assert views.pair.variant.currentText().startswith("! ridge")


def test_a_mark_of_the_overview_goes_to_its_difference(qtbot, opened, views):
    views.show_pair()
    lost = next(each for row in views.pair.model.rows for each in row.differences if each.base_text.strip() == "not")
    place = views.pair.overview.place_of(lost)
    assert not place.isEmpty()
    qtbot.mouseClick(views.pair.overview, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    assert opened.walk.difference is lost


def test_another_base_is_chosen_beside_the_pair(qtbot, opened, run, views):
    views.show_pair()
    run(views.pair.base.activated.emit, 1)
    assert opened.workspace.wordings.rows[0].outlets == ("ridge",)
    assert views.pair.base.currentText().startswith("Base: ridge")


def test_side_by_side_the_key_makes_the_wording_beside_the_base_the_base(qtbot, opened, run, views):
    views.show_pair()
    views.pair.table.setFocus()
    assert opened.walk.at == 0
    run(qtbot.keyClicks, views.pair.table, "b")
    assert opened.workspace.wordings.rows[0].outlets == ("ridge",)


def test_a_click_on_the_name_of_a_wording_makes_it_the_base(qtbot, opened, run, views):
    area = views.rows.visualRect(views.rows.model().index(1))
    columns = Columns(area, opened.theme)
    point = QPoint(round(columns.outlets) + 5, area.top() + 15)
    run(qtbot.mouseClick, views.rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert opened.workspace.wordings.rows[0].outlets == ("ridge",)


def test_a_click_on_a_bar_goes_to_what_its_document_prints(qtbot, opened, views):
    views.show_assembled()
    bars = views.assembled.bars
    names = [bars.model().index(row).data() for row in range(bars.model().rowCount())]
    assert names[0] == "assembled"
    area = bars.visualRect(bars.model().index(names.index("ridge")))
    qtbot.mouseClick(bars.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert opened.walk.row.outlets == ("ridge",)
    assert "parts ways in" in views.assembled.told.text()
    qtbot.keyClick(bars, Qt.Key.Key_Home)
    assert opened.walk.row.is_base or opened.walk.row.variant_id is None


def test_the_part_one_is_at_tells_who_printed_it(qtbot, opened, views):
    views.show_assembled()
    views.assembled.parts.setCurrentIndex(views.assembled.parts.model().index(0))
    assert views.assembled.told.text() == "Part 1 of 1, printed by harbour, vale; differently: ridge"


def test_enter_shows_a_difference_in_the_document(qtbot, opened, views):
    views.show_list()
    views.list.setFocus()
    said = [row.sentence for row in views.list.model().rows]
    at = next(at for at, sentence in enumerate(said) if "polarity modality" in sentence)
    views.list.setCurrentIndex(views.list.model().index(at))
    assert opened.walk.row.outlets == ("ridge",), "the wording goes along"
    qtbot.keyClick(views.list, Qt.Key.Key_Return)
    text = opened.workspace.document.text
    assert QApplication.focusWidget() is text
    assert text.toPlainText()[: text.textCursor().position()].endswith("“We will")


def test_hidden_cosmetic_differences_are_hidden_in_all_four(qtbot, opened, run, views, tmp_path):
    dashed = tmp_path / "dashed.txt"
    dashed.write_text("“We will not sell the pier to anyone who wants to close it.” Ada Quill said.\n", "utf-8")
    run(opened.operations.add, [dashed])
    at = next(n for n, row in enumerate(opened.workspace.wordings.rows) if row.severity.value == "cosmetic")
    opened.walk.choose(at)

    def shown():
        for form in (CollationForm.ASSEMBLED, CollationForm.PAIR):
            views.show_form(form)
        pair = sum(len(row.differences) for row in views.pair.model.rows)
        partings = sum(len(bar.partings) for bar in views.assembled.bars.model().assembled.bars)
        rows = sum(len(row.walkable) for row in opened.workspace.wordings.rows)
        return rows, pair, partings, views.list.model().rowCount()

    before = shown()
    qtbot.keyClicks(opened.queue, "i")
    assert all(now < then for now, then in zip(shown(), before, strict=True))
    assert opened.walk.at == at
    qtbot.keyClicks(opened.queue, "i")
    assert shown() == before


def test_the_difference_one_is_at_stays_when_cosmetic_ones_are_hidden(qtbot, opened):
    opened.walk.go_on()
    difference = opened.walk.difference
    qtbot.keyClicks(opened.queue, "i")
    assert opened.walk.difference is difference


def test_every_list_has_a_name_and_every_item_a_text(opened, views):
    opened.walk.choose(1)
    for form in CollationForm:
        views.show_form(form)
    for view in views.lists:
        assert view.accessibleName()
        assert texts(view.model())
        assert all(texts(view.model()))
    assert views.pair.overview.accessibleName()
    assert views.pair.overview.accessibleDescription()
    assert views.pair.base.accessibleName()
    assert views.pair.variant.accessibleName()


def test_a_statement_in_one_wording_is_shown_in_every_view(qtbot, opened, views):
    single = next(row for row in opened.workspace.clusters.shown if row.n_variants == 1)
    opened.workspace.go_to_cluster(single.cluster_id)
    for form in CollationForm:
        views.show_form(form)
        qtbot.keyClick(opened, Qt.Key.Key_F8)
        assert not opened.workspace.grab().isNull()
    assert texts(views.pair.model, 1) == ["No other wording: no other wording"]
    assert views.list.model().rowCount() == 0


def test_the_parts_show_what_the_wording_one_is_at_does_to_them(opened, run, views):
    def struck():
        pieces = views.assembled.parts.pieces(views.assembled.bars.model().assembled.parts[0].span)
        return [piece.text.strip() for piece in pieces if piece.mark is Mark.ONLY_BASE]

    views.show_assembled()
    assert struck() == [], "the base is what it is"
    opened.walk.choose(1)
    assert struck() == ["not"]
    opened.walk.go_on()
    assert views.assembled.parts.ringed.base_text.strip() == "not"


def test_a_word_that_a_wording_adds_is_read_in_the_part(opened, run, views, tmp_path):
    added = tmp_path / "added.txt"
    said = "We will not ever sell the pier to anyone who wants to close it"
    added.write_text(f"“{said},” Ada Quill said.\n", "utf-8")
    run(opened.operations.add, [added])
    views.show_assembled()
    rows = opened.workspace.wordings.rows
    parts = views.assembled.bars.model().assembled.parts
    for at, row in enumerate(rows):
        opened.walk.choose(at)
        pieces = [piece for part in parts for piece in views.assembled.parts.pieces(part.span)]
        shown = {id(piece.difference) for piece in pieces if piece.difference}
        assert {id(each) for each in row.walkable} <= shown


def test_the_coverage_strip_begins_and_ends_where_the_words_above_it_do(opened, views):
    strip, theme = views.coverage, opened.theme
    image = strip.grab().toImage()
    bars = {theme.colour(Role.ACCENT).rgb(), theme.colour(Role.UNCOVERED).rgb()}
    barred = [x for x in range(image.width()) if bars & {image.pixelColor(x, y).rgb() for y in range(image.height())}]
    text = Columns(views.rows.beside_bar(views.rows.rect()), theme)
    # The corners of a bar are round, and letters in the left column have other colours.
    assert abs(barred[0] - text.wording) <= 2
    assert abs(barred[-1] - text.right) <= 2
    assert text.right <= views.rows.width() - views.rows.verticalScrollBar().sizeHint().width()


def test_a_part_that_many_print_is_no_higher_than_its_words_and_a_few_names(opened, run, views, tmp_path):
    many = tmp_path / "many"
    many.mkdir()
    for number in range(40):
        said = "“We will not sell the pier to anyone who wants to close it,” Mayor Ada Quill said."
        (many / f"outlet-{number}.txt").write_text(said, "utf-8")
    run(opened.operations.add, [many])
    views.show_assembled()
    sold = next(row for row in opened.workspace.clusters.shown if "pier" in row.wording)
    opened.workspace.go_to_cluster(sold.cluster_id)
    parts = views.assembled.parts
    assert "outlet-39" in parts.model().index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert parts.visualRect(parts.model().index(0)).height() < 8 * parts.fontMetrics().lineSpacing()


@pytest.fixture
def right_to_left(opened, run, tmp_path):
    """An Arabic statement that one document prints whole, and another its beginning alone."""
    folder = tmp_path / "arabic"
    folder.mkdir()
    whole, beginning = "لن نبيع الرصيف القديم لأي شركة تريد إغلاقه أبدا", "لن نبيع الرصيف القديم لأي شركة"
    for name, said in (("whole", f"{whole}».\n"), ("beginning", f"{beginning}» كما تقول.\n")):
        (folder / f"{name}.txt").write_text(f"قالت رئيسة البلدية مريم الخطيب: «{said}", "utf-8")
    run(opened.operations.scan, [folder])
    statement = next(row for row in opened.workspace.clusters.shown if len(row.outlets) == 2)
    opened.workspace.go_to_cluster(statement.cluster_id)
    return opened


def covered(widget, theme, top, bottom):
    """Return the columns of pixels of a widget in which a bar is filled, between two heights."""
    image = widget.grab().toImage()
    accent = theme.colour(Role.ACCENT).rgb()
    return [x for x in range(20, image.width()) if accent in {image.pixelColor(x, y).rgb() for y in range(top, bottom)}]


def test_bars_of_a_statement_from_right_to_left_begin_at_the_right(right_to_left):
    views = right_to_left.workspace.views
    views.show_assembled()
    bars = views.assembled.bars
    at = next(at for at, bar in enumerate(bars.model().assembled.bars, 1) if bar.name == "beginning")
    place = bars.visualRect(bars.model().index(at, 0))
    rail = bars.bar_delegate.rail(bars.beside_bar(place))
    columns = covered(bars.viewport(), right_to_left.theme, place.top(), place.bottom())
    filled = [x for x in columns if x > rail.left() - 2]
    assert abs(filled[-1] - rail.right()) <= 3
    assert filled[0] > rail.left() + 20


def test_a_click_on_a_bar_from_right_to_left_means_the_words_that_stand_there(right_to_left):
    right_to_left.workspace.views.show_assembled()
    bars = right_to_left.workspace.views.assembled.bars
    rail = bars.bar_delegate.rail(bars.beside_bar(bars.visualRect(bars.model().index(0, 0))))
    total = len(bars.model().assembled.text)
    assert bars._point_at(QPointF(rail.right() - 1, 0)) <= total * 0.05
    assert bars._point_at(QPointF(rail.left() + 1, 0)) >= total * 0.95


def test_the_coverage_strip_runs_as_the_words_above_it(right_to_left):
    strip = right_to_left.workspace.views.coverage
    text = Columns(right_to_left.collation.beside_bar(strip.rect()), right_to_left.theme)
    half = strip.height() // 2
    filled = [covered(strip, right_to_left.theme, *rows) for rows in ((0, half), (half, strip.height()))]
    shortest = min(([x for x in row if x > text.wording - 2] for row in filled), key=len)
    assert abs(shortest[-1] - text.right) <= 3
    assert shortest[0] > text.wording + 20
