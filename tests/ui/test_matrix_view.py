import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter, QWheelEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QFileDialog, QToolTip

from quoteview.core.difference import Severity
from quoteview.core.errors import ExportCancelled
from quoteview.session.progress import Unwatched
from quoteview.session.session import Session
from quoteview.ui.colours import DARK, LIGHT, SHADES, Role
from quoteview.ui.models.cluster_model import ClusterModel
from quoteview.ui.models.cluster_rows import rows_of
from quoteview.ui.models.filtering import EVERYTHING, Order
from quoteview.ui.models.matrix_model import MatrixRole
from quoteview.ui.models.row_index import RowIndex
from quoteview.ui.operations import Operations
from quoteview.ui.preferences import Preferences
from quoteview.ui.views.matrix_drawing import LEAST_ROW, WIDTHS
from quoteview.ui.views.matrix_picture import WIDEST, PictureForm
from quoteview.ui.views.matrix_view import MatrixView

NOT_INVERTED = False
CONTROL = Qt.KeyboardModifier.ControlModifier
SVG = "{http://www.w3.org/2000/svg}"


class Stopped(Unwatched):
    """Progress of somebody who wants no more of it."""

    def is_cancelled(self):
        return True


@pytest.fixture
def session(articles):
    opened = Session()
    opened.scan([articles])
    return opened


def rows(session):
    return RowIndex(rows_of(session.collection, session.collection.clusters, session.rating))


@pytest.fixture
def clusters(session):
    model = ClusterModel()
    model.put(rows(session))
    model.set_filter(EVERYTHING)
    return model


@pytest.fixture
def show(qtbot, session, theme):
    """Show an overview of clusters, and wait until all that is seen of it has been worked out."""

    def show(clusters, width=800, height=400, of=session):
        view = MatrixView(clusters, of, theme)
        qtbot.addWidget(view)
        view.resize(width, height)
        with qtbot.waitExposed(view):
            view.show()
        view.activateWindow()
        view.table.setFocus()
        qtbot.waitUntil(lambda: None not in map(view.model.looks, range(view.model.columnCount())))
        return view

    return show


@pytest.fixture
def view(show, clusters):
    return show(clusters)


def index_of(view, outlet, column=0):
    return view.model.index(view.model.matrix.outlets.index(outlet), column)


def place(view, index):
    return view.table.visualRect(index).center()


def turn(view, notches, modifier=CONTROL):
    at = QPointF(view.table.viewport().rect().center())
    buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, at, QPoint(), QPoint(0, 120 * notches), buttons, modifier, phase, NOT_INVERTED)
    QApplication.sendEvent(view.table.viewport(), event)


def test_outlets_are_rows_and_the_clusters_of_the_queue_are_columns(view, clusters):
    assert view.model.matrix.outlets == ("harbour", "ridge", "vale")
    assert [row.cluster_id for row in view.model.matrix.columns] == [row.cluster_id for row in clusters.shown]
    assert clusters.shown[0].severity is Severity.CRITICAL
    signs = [index_of(view, outlet).data() for outlet in ("harbour", "ridge", "vale")]
    assert signs == ["", "!", ""]
    only_here = next(at for at, row in enumerate(clusters.shown) if row.outlets == ("ridge",))
    assert index_of(view, "vale", only_here).data() is None
    assert index_of(view, "vale", only_here).data(MatrixRole.CELL) is None


@pytest.mark.parametrize(("name", "colours"), [("use_light", LIGHT), ("use_dark", DARK)])
def test_cells_are_painted_in_the_shades_of_the_theme(view, theme, name, colours):
    getattr(theme, name)()
    picture = view.table.viewport().grab().toImage()

    def painted(outlet, column=0):
        area = view.table.visualRect(index_of(view, outlet, column))
        points = [(x, y) for x in range(area.left(), area.right()) for y in range(area.top(), area.bottom())]
        return {picture.pixelColor(x, y).name() for x, y in points}

    def shade(severity):
        return colours[SHADES[severity][0]]

    assert shade(Severity.CRITICAL) in painted("ridge")
    assert shade(Severity.NONE) in painted("harbour")
    assert colours[Role.MUTED] in painted("harbour"), "the foot of what prints the base"
    columns = view.model.matrix.columns
    single = next(at for at, row in enumerate(columns) if len(row.outlets) == 1 and row.n_variants == 1)
    others = {"harbour", "ridge", "vale"}.difference(columns[single].outlets)
    assert painted(others.pop(), single) == {colours[Role.PANEL]}, "what is not carried is empty"


def test_the_worse_the_higher(view):
    picture = view.table.viewport().grab().toImage()

    def height(outlet, severity):
        area = view.table.visualRect(index_of(view, outlet))
        shade = QColor(LIGHT[SHADES[severity][0]])
        return sum(picture.pixelColor(area.left() + 3, y) == shade for y in range(area.top(), area.bottom() + 1))

    assert height("ridge", Severity.CRITICAL) > 2 * height("harbour", Severity.NONE) > 0


def test_a_filter_and_an_order_are_followed(qtbot, view, clusters):
    clusters.set_filter(replace(clusters.filter, words="ferry"))
    clusters.set_filter(replace(clusters.filter, words="boat"))
    qtbot.waitUntil(lambda: view.model.columnCount() == 1)
    assert view.model.matrix.n_carried["ridge"] == 0
    assert view.model.matrix.outlets[-1] == "ridge"
    clusters.set_filter(EVERYTHING)
    clusters.set_order(Order.READING)
    qtbot.waitUntil(lambda: view.model.columnCount() == clusters.rowCount())
    assert [row.cluster_id for row in view.model.matrix.columns] == [row.cluster_id for row in clusters.shown]


def test_counts_hold_under_a_filter_of_outlets_too(qtbot, view, clusters):
    clusters.set_filter(replace(clusters.filter, outlets=frozenset({"ridge"})))
    n_shown = clusters.rowCount()
    qtbot.waitUntil(lambda: view.model.columnCount() == n_shown)
    n_of_vale = sum("vale" in row.outlets for row in clusters.shown)
    assert (view.model.matrix.n_carried["ridge"], view.model.matrix.n_carried["vale"]) == (n_shown, n_of_vale)


def test_nothing_is_followed_while_nobody_looks(qtbot, view, clusters):
    view.hide()
    before = view.model.matrix
    clusters.set_filter(replace(clusters.filter, words="boat"))
    assert view.model.matrix is before
    assert not view.model._soon.isActive()
    view.show()
    assert view.model.columnCount() == 1


def test_another_base_changes_the_cells(qtbot, view, clusters, session):
    cluster = session.collection.cluster_by_id[clusters.shown[0].cluster_id]
    other = next(variant for variant in cluster.variants if "not" not in variant.text)
    session.choose_base(cluster.id, other.id)
    changed = session.collection.cluster_by_id[cluster.id]
    clusters.update_rows(rows_of(session.collection, [changed], session.rating))
    qtbot.waitUntil(lambda: index_of(view, "ridge").data() == "")
    assert index_of(view, "harbour").data() == "!"
    assert index_of(view, "ridge").data(MatrixRole.CELL).prints_base


def test_a_document_that_is_given_an_outlet_is_called_by_it(qtbot, view, clusters, session):
    ridge = next(document for document in session.collection.documents if document.file_name == "ridge.txt")
    session.describe(ridge.id, {"outlet": "The Ridge Observer"})
    clusters.put_same(rows(session))
    qtbot.waitUntil(lambda: "The Ridge Observer" in view.model.matrix.outlets)
    assert index_of(view, "The Ridge Observer").data() == "!"


def test_arrows_move_and_enter_chooses(qtbot, view):
    table, chosen = view.table, []
    view.cell_chosen.connect(lambda *cell: chosen.append(cell))
    table.setCurrentIndex(view.model.index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, 1)
    assert chosen == [], "to move is not to choose"
    cell = view.model.matrix.columns[1].cluster_id, view.model.matrix.outlets[1]
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        qtbot.keyClick(table, key)
    assert chosen == [cell, cell]


def test_with_control_arrows_jump_to_what_is_carried(qtbot, view):
    table, columns = view.table, view.model.matrix.columns
    table.setCurrentIndex(index_of(view, "vale", 0))
    qtbot.keyClick(table, Qt.Key.Key_Right, CONTROL)
    carried = [at for at, row in enumerate(columns) if "vale" in row.outlets]
    assert table.currentIndex().column() == carried[1]
    qtbot.keyClick(table, Qt.Key.Key_Left, CONTROL)
    assert table.currentIndex() == index_of(view, "vale", carried[0])
    qtbot.keyClick(table, Qt.Key.Key_Up, CONTROL)
    assert table.currentIndex().data(MatrixRole.OUTLET) in columns[carried[0]].outlets
    assert table.currentIndex().row() < index_of(view, "vale").row()


def test_a_click_chooses_a_cell_and_on_a_head_its_statement(qtbot, view):
    index = index_of(view, "ridge")
    with qtbot.waitSignal(view.cell_chosen) as clicked:
        qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=place(view, index))
    cluster_id = view.model.matrix.columns[0].cluster_id
    assert clicked.args == [cluster_id, "ridge"]
    header = view.table.horizontalHeader()
    with qtbot.waitSignal(view.cell_chosen) as clicked:
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(4, header.height() // 2))
    assert clicked.args == [cluster_id, ""]


def test_a_cell_leads_to_its_quotation(view, session):
    cluster_id = view.model.matrix.columns[0].cluster_id
    quotation = session.collection.quotation_by_id[view.quotation_of(cluster_id, "ridge")]
    assert session.collection.document_by_id[quotation.document_id].file_name == "ridge.txt"
    only_ridge = next(row.cluster_id for row in view.model.matrix.columns if row.outlets == ("ridge",))
    assert view.quotation_of(only_ridge, "vale") == ""
    assert view.quotation_of("gone", "vale") == ""


def test_the_statement_that_is_shown_is_outlined_and_gone_to(view, clusters):
    last = clusters.shown[-1].cluster_id
    view.table.setCurrentIndex(index_of(view, "vale"))
    view.show_cluster(last)
    assert view.table.currentIndex() == index_of(view, "vale", clusters.rowCount() - 1), "in the row one was in"
    picture = view.table.viewport().grab().toImage()
    column = view.table.visualRect(view.table.currentIndex())
    for edge in (column.left(), column.right()):
        assert LIGHT[Role.ACCENT] in {picture.pixelColor(edge + x, 2).name() for x in (-2, -1, 0, 1)}


def test_the_place_one_is_at_stays_when_the_order_is_another(qtbot, view, clusters):
    cluster_id = clusters.shown[0].cluster_id
    view.table.setCurrentIndex(index_of(view, "ridge"))
    clusters.set_order(Order.READING)
    clusters.set_filter(replace(clusters.filter, words="pier"))
    qtbot.waitUntil(lambda: view.model.columnCount() == clusters.rowCount())
    index = view.table.currentIndex()
    assert (index.data(MatrixRole.CLUSTER_ID), index.data(MatrixRole.OUTLET)) == (cluster_id, "ridge")


def test_keys_and_wheel_zoom_between_their_ends(qtbot, view):
    table = view.table
    before = table.column_width
    qtbot.keyClick(table, Qt.Key.Key_Plus)
    assert WIDTHS.index(table.column_width) == WIDTHS.index(before) + 1
    qtbot.keyClick(table, Qt.Key.Key_Minus)
    assert table.column_width == before
    turn(view, -20)
    assert table.column_width == WIDTHS[0]
    assert not view._tools["out"].isEnabled()
    turn(view, 1)
    assert table.column_width == WIDTHS[1]
    turn(view, 20)
    assert table.column_width == WIDTHS[-1]
    assert not view._tools["in"].isEnabled()
    turn(view, 1, Qt.KeyboardModifier.NoModifier)
    assert table.column_width == WIDTHS[-1], "without Ctrl the wheel scrolls"


def test_zooming_leaves_in_place_what_is_under_the_pointer(show, tmp_path):
    article = tmp_path / "day.txt"
    said = (f"“On day {number} the tide came at {number + 7} in the morning,” Ada Quill said." for number in range(99))
    article.write_text("\n\n".join(said), encoding="utf-8")
    session = Session()
    session.scan([article])
    clusters = ClusterModel()
    clusters.put(rows(session))
    view = show(clusters, of=session)
    table = view.table
    turn(view, 20)
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum() // 2)
    middle = table.viewport().rect().center().x()
    before = table.columnAt(middle)
    turn(view, -1)
    assert before > 10
    assert abs(table.columnAt(middle) - before) <= 1


def test_fit_shows_every_statement_as_wide_as_that_goes(view):
    view._tools["fit"].click()
    table = view.table
    assert table.horizontalScrollBar().maximum() == 0
    wider = WIDTHS[min(WIDTHS.index(table.column_width) + 1, len(WIDTHS) - 1)]
    n_columns = view.model.columnCount()
    assert wider == WIDTHS[-1] or table._grid_for(wider).column * n_columns > table.viewport().width()


def test_at_their_narrowest_all_rows_are_in_sight(qtbot, show, tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(60):
        text = f"“The tide waits for nobody in this harbour,” Ada Quill said on day {number}.\n"
        (folder / f"day-{number:02}.txt").write_text(text, encoding="utf-8")
    session = Session()
    session.scan([folder])
    clusters = ClusterModel()
    clusters.put(rows(session))
    view = show(clusters, height=480, of=session)
    assert view.table.verticalScrollBar().maximum() > 0
    turn(view, -20)
    assert view.table.verticalScrollBar().maximum() == 0
    assert view.table.grid.row >= LEAST_ROW
    assert not view.table.grid.has_names


@pytest.mark.parametrize("width", WIDTHS)
def test_in_a_low_pane_most_of_the_room_is_for_the_cells(qtbot, show, clusters, width):
    view = show(clusters, width=500, height=180)
    view.table._set_width(width, 0)
    assert view.table.viewport().height() > view.table.horizontalHeader().height()
    assert view.table.rowAt(view.table.viewport().height() // 2) >= 0
    assert not view.legend.isVisible()
    view.resize(500, 500)
    assert view.legend.isVisible()


def test_larger_text_makes_larger_rows(view, theme):
    before = view.table.grid
    theme.set_zoom(1.5)
    after = view.table.grid
    assert after.row > before.row
    assert after.head > before.head
    assert view.table.horizontalHeader().height() == after.head


def test_no_statements_and_no_outlets_are_fine(qtbot, show, session):
    view = show(ClusterModel())
    assert view.model.rowCount() == 3, "outlets that are shown to carry nothing"
    assert view.counts.text() == "3 outlets × 0 statements"
    assert not view._tools["export"].isEnabled()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Plus):
        qtbot.keyClick(view.table, key)
    qtbot.keyClick(view.table, Qt.Key.Key_Right, CONTROL)
    view.show_cluster("gone")
    assert not view.grab().isNull()
    assert show(ClusterModel(), of=Session()).counts.text() == "0 outlets × 0 statements"


def test_a_very_long_name_is_cut_and_told_in_full(qtbot, view, clusters, session):
    name = "The " + "Very " * 40 + "Long Gazette"
    ridge = next(document for document in session.collection.documents if document.file_name == "ridge.txt")
    session.describe(ridge.id, {"outlet": name})
    clusters.put_same(rows(session))
    qtbot.waitUntil(lambda: name in view.model.matrix.outlets)
    assert view.table.verticalHeader().width() <= view.table.width() // 2
    row = view.model.matrix.outlets.index(name)
    assert name in view.model.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole)


def test_every_cell_and_header_has_a_text(view):
    model, said = view.model, Qt.ItemDataRole.AccessibleTextRole
    texts = [model.index(row, column).data(said) for row in range(3) for column in range(model.columnCount())]
    assert all(texts)
    assert len(set(texts)) == len(texts)
    assert index_of(view, "ridge").data(said).startswith("ridge: critical difference; 1 quote, 1 wording. “We will not")
    assert model.headerData(0, Qt.Orientation.Vertical, said) == "harbour, carries 3 statements"
    assert "3 outlets" in model.headerData(0, Qt.Orientation.Horizontal, said)
    for widget in (view, view.table, view.legend, *view._tools.values(), view.table.horizontalHeader()):
        assert widget.accessibleName()
    assert "critical difference" in view.legend.accessibleDescription()


def test_a_screen_reader_finds_a_table(view):
    table = QAccessible.queryAccessibleInterface(view.table)
    assert table.role() is QAccessible.Role.Table
    assert table.text(QAccessible.Text.Name) == "Overview: outlets by statements"
    parts = [table.child(at) for at in range(table.childCount())]
    said = {part.text(QAccessible.Text.Name): part.role() for part in parts}
    assert said["harbour, carries 3 statements"] is QAccessible.Role.RowHeader
    (role,) = (role for text, role in said.items() if text.startswith("ridge: critical difference"))
    assert role is QAccessible.Role.Cell


def test_a_cell_tells_itself_when_pointed_at(qtbot, view):
    shown = index_of(view, "ridge").data(Qt.ItemDataRole.ToolTipRole)
    assert "ridge: critical difference" in shown
    assert "“We will not sell" in shown
    assert QToolTip.text() == ""


def test_an_svg_has_its_text_as_text_and_renders(view):
    picture = view.picture(PictureForm.SVG)
    data = picture.draw(Unwatched())
    root = ET.fromstring(data.decode())  # noqa: S314 - our own
    n_statements = view.model.columnCount()
    assert root.find(f"{SVG}title").text == f"Who carries what: 3 outlets, {n_statements} statements"
    assert "outlets" in root.find(f"{SVG}desc").text
    texts = [element.text.strip() for element in root.iter(f"{SVG}text")]
    assert {"harbour", "ridge", "vale", "!", "critical difference"} <= set(texts)
    assert root.get("viewBox") == f"0 0 {picture.size.width()} {picture.size.height()}"
    renderer = QSvgRenderer(data)
    assert renderer.isValid()
    image = QImage(picture.size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    assert LIGHT[Role.SHADE_CRITICAL] in colours(image)


def colours(image):
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_a_png_is_light_whatever_the_window_is_and_twice_as_large_where_wanted(view, theme):
    theme.use_dark()
    once, twice = (view.picture(form) for form in (PictureForm.PNG, PictureForm.PNG_2X))
    small, large = (QImage.fromData(picture.draw(Unwatched()), "PNG") for picture in (once, twice))
    assert large.size() == small.size() * 2
    assert small.size() == once.size
    assert small.pixelColor(1, 1) == QColor(LIGHT[Role.PANEL])
    assert LIGHT[Role.SHADE_CRITICAL] in colours(small)
    assert small.text("Title") == once.title


def test_a_picture_that_would_be_too_large_says_what_it_leaves_out(view):
    whole = view.model.matrix
    view.model.matrix = replace(whole, columns=list(whole.columns) * 1000)
    picture = view.picture(PictureForm.SVG)
    n_left_out = len(view.model.matrix.columns) - len(picture.matrix.columns)
    assert picture.size.width() <= WIDEST
    assert n_left_out > 0
    assert f"the last {n_left_out:,} statements are left out" in picture.left_out
    view.model.matrix = whole
    assert view.picture(PictureForm.SVG).left_out == ""


def test_a_cancelled_picture_is_none(view):
    with pytest.raises(ExportCancelled):
        view.picture(PictureForm.PNG).draw(Stopped())


@pytest.fixture
def operations(session, view, tmp_path):
    running = Operations(session, Preferences(tmp_path).new_project)
    view.picture_wanted.connect(running.save_picture)
    yield running
    running.close()
    running.wait()


def wanted(qtbot, view, operations, path, form=PictureForm.SVG):
    told = []
    operations.succeeded.connect(lambda outcome: told.append(outcome.sentence))
    operations.failed.connect(told.append)
    with qtbot.waitSignal(operations.ended, timeout=30_000):
        view._want(path, form)
    return told


def test_a_picture_is_written_and_told_of(qtbot, view, operations, tmp_path):
    path = tmp_path / "overview.svg"
    assert wanted(qtbot, view, operations, path) == [f"The picture was written to {path}."]
    assert path.read_bytes() == view.picture(PictureForm.SVG).draw(Unwatched()), "the same picture each time"
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["overview.svg"]


def test_a_picture_that_cannot_be_written_is_told_of(qtbot, view, operations, tmp_path):
    path = tmp_path / "nowhere" / "overview.png"
    (sentence,) = wanted(qtbot, view, operations, path, PictureForm.PNG)
    assert sentence.startswith(f"{path}: cannot be written")


def test_a_picture_goes_over_no_article(qtbot, view, operations, articles):
    before = (articles / "ridge.txt").read_text("utf-8")
    (sentence,) = wanted(qtbot, view, operations, articles / "ridge.txt")
    assert "one of the files that were read" in sentence
    assert (articles / "ridge.txt").read_text("utf-8") == before


def test_the_dialog_asks_where_and_as_what(qtbot, view, tmp_path):
    view.export()
    dialog = view.findChild(QFileDialog)
    assert dialog.windowTitle().startswith("Export overview of 3 outlets")
    assert [form.suffix for form in PictureForm] == ["svg", "png", "png"]
    dialog.selectNameFilter("Picture (*.png)")
    dialog.filterSelected.emit("Picture (*.png)")
    assert dialog.defaultSuffix() == "png"
    with qtbot.waitSignal(view.picture_wanted) as answered:
        dialog.fileSelected.emit(str(tmp_path / "overview.png"))
    path, draw, remark = answered.args
    assert path == tmp_path / "overview.png"
    assert draw(Unwatched()).startswith(b"\x89PNG")
    assert remark == ""
    dialog.close()


@pytest.fixture
def hosted(qtbot, opened):
    """The overview of a window with the three articles open."""
    qtbot.keyClick(opened, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    view = opened.overview.make()
    assert view.isVisible()
    qtbot.waitUntil(lambda: None not in map(view.model.looks, range(view.model.columnCount())))
    return view


def test_in_the_window_it_is_a_pane_that_one_asks_for(qtbot, opened):
    assert not opened.docks.panes.overview.is_open
    qtbot.keyClick(opened, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    assert opened.docks.panes.overview.has_focus
    qtbot.keyClick(opened, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    assert not opened.docks.panes.overview.is_open


def test_in_the_window_a_cell_leads_to_what_its_outlet_prints(qtbot, opened, hosted):
    opened.queue.go_next()
    qtbot.keyClick(hosted.table, Qt.Key.Key_Home, CONTROL)
    hosted.table.setCurrentIndex(index_of(hosted, "ridge"))
    qtbot.keyClick(hosted.table, Qt.Key.Key_Return)
    assert opened.queue.chosen == hosted.model.matrix.columns[0].cluster_id
    assert opened.walk.row.outlets == ("ridge",)
    assert QApplication.focusWidget() is hosted.table, "the focus stays"
    qtbot.mouseClick(hosted.table.viewport(), Qt.MouseButton.LeftButton, pos=place(hosted, index_of(hosted, "vale")))
    assert "vale" in opened.walk.row.outlets


def test_in_the_window_an_empty_cell_leads_to_its_statement(qtbot, opened, hosted):
    column = next(at for at, row in enumerate(hosted.model.matrix.columns) if "ridge" not in row.outlets)
    qtbot.mouseClick(
        hosted.table.viewport(), Qt.MouseButton.LeftButton, pos=place(hosted, index_of(hosted, "ridge", column))
    )
    assert opened.queue.chosen == hosted.model.matrix.columns[column].cluster_id
    assert hosted.table.currentIndex() == index_of(hosted, "ridge", column)


def test_in_the_window_the_queue_is_followed(qtbot, opened, hosted):
    opened.queue.go_next()
    assert hosted.table.shown_column == 1
    hosted.hide()
    opened.queue.go_next()
    hosted.show()
    assert hosted.table.shown_column == 2


def test_in_the_window_a_picture_is_told_of(qtbot, opened, run, hosted, tmp_path):
    path = tmp_path / "overview.svg"
    opened.actions_by_id["export_overview"].trigger()
    dialog = hosted.findChild(QFileDialog)
    run(dialog.fileSelected.emit, str(path))
    assert opened.notices.sentence == f"The picture was written to {path}."
    assert ET.fromstring(path.read_text("utf-8")).tag == f"{SVG}svg"  # noqa: S314 - our own
    dialog.close()
