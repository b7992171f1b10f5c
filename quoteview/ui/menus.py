"""Everything that can be done in the window, one row each: menus, keys and the key sheet are made from this table."""

from collections.abc import Mapping

from PySide6.QtGui import QAction

from quoteview.ui.action_row import ActionRow, Key, Need, Scope, Section
from quoteview.ui.docks import DOCKS
from quoteview.ui.translation import mark

Row, HERE, AT_ONE = ActionRow, Scope.LISTS, Scope.STATEMENTS

_ON_WORDINGS = (
    ("verbatim", mark("&Verbatim")),
    ("cosmetic", mark("&Cosmetic")),
    ("acceptable_edit", mark("&Acceptable edit")),
    ("altered_minor", mark("Altered, &minor")),
    ("altered_meaning", mark("A&ltered meaning")),
    ("truncated", mark("&Truncated")),
    ("spliced", mark("&Spliced")),
    ("misattributed", mark("Misattri&buted")),
    ("mistranslated", mark("Mist&ranslated")),
    ("out_of_context", mark("&Out of context")),
    ("outdated", mark("Out&dated")),
    ("fabricated", mark("&Fabricated")),
    ("not_found", mark("&Not found")),
    ("source_unreadable", mark("Source &unreadable")),
    ("different_utterance", mark("Different utt&erance")),
    ("not_a_quote", mark("Not a &quote")),
)
"""Verdicts on a wording; the first nine have the keys 1 to 9."""

_BASES = (
    ("recording", mark("&Recording")),
    ("official_transcript", mark("Official &transcript")),
    ("document", mark("&Document")),
    ("written_statement", mark("&Written statement")),
    ("speaker_confirmed", mark("&Speaker confirmed")),
    ("notes", mark("&Notes")),
    ("other_outlet_only", mark("&Other outlet only")),
)

_FORMS = (
    ("quotes", mark("&Quotes as CSV…")),
    ("clusters", mark("Statements as &CSV…")),
    ("workbook", mark("&Workbook, XLSX…")),
    ("html", mark("Report as &HTML…")),
    ("pdf", mark("Report as &PDF…")),
    ("markdown", mark("Statements as &Markdown…")),
    ("requests", mark("Correction &requests…")),
    ("annotations", mark("Web &Annotations…")),
    ("schema_org", mark("&schema.org…")),
    ("tei", mark("Critical apparatus, &TEI…")),
    ("project", mark("Whole project as &JSON Lines…")),
    ("audit", mark("H&istory as CSV…")),
)
"""What one can export, by the ids of the forms."""

MENUS: Mapping[str, tuple[Section, ...]] = {
    mark("&File"): (
        (
            Row("open_folder", mark("&New project from a folder…"), (Key.New,), "errands.files.open_folder", Need.IDLE),
            Row(
                "keep_originals",
                mark("New projects &hold a copy of their documents"),
                (),
                "preferences.keep_originals",
                is_switch=True,
            ),
            Row("open_project", mark("&Open project…"), (Key.Open,), "errands.files.open_project", Need.IDLE),
            Row("open_samples", mark("Open the &sample documents"), (), "keeper.open_samples", Need.IDLE),
            Row("add_documents", mark("&Add documents…"), ("Ctrl+Shift+O",), "errands.files.add_documents", Need.IDLE),
            Row("add_folder", mark("Add &folder…"), (), "errands.files.add_folder", Need.IDLE),
            Row("paste", mark("Pas&te as a document"), (Key.Paste,), "errands.pasting.paste", Need.IDLE),
            Row("save_copy", mark("Save a cop&y as…"), (Key.SaveAs,), "errands.files.save_copy", Need.DOCUMENTS),
            Row("properties", mark("Pro&ject properties…"), ("Alt+Return",), "beside.show_properties", Need.DOCUMENTS),
            Row("import_project", mark("&Import a project…"), (), "errands.copies.import_project", Need.IDLE),
            Row("merge_copy", mark("&Merge another copy…"), (), "errands.copies.merge", Need.DOCUMENTS),
            Row("restore_backup", mark("Restore from &backup…"), (), "errands.copies.restore", Need.DOCUMENTS),
            Row("scan_again", mark("Scan a&gain"), (Key.Refresh, "F5"), "operations.scan_again", Need.DOCUMENTS),
            Row("cancel", mark("&Cancel"), (), "operations.cancel", Need.BUSY),
        ),
        (
            Row("export", mark("&Export…"), ("Ctrl+Shift+E",), "errands.exporting.ask", Need.CLUSTER),
            Row("export_overview", mark("Export the o&verview as a picture…"), (), "overview.export", Need.CLUSTER),
        ),
        (Row("quit", mark("&Quit"), (Key.Quit,), "close"),),
    ),
    mark("Ex&port as"): (
        tuple(
            Row(f"export_{form}", text, (), f"errands.exporting.forms.{form}", Need.CLUSTER) for form, text in _FORMS
        ),
    ),
    mark("&Edit"): (
        (
            Row("undo", mark("&Undo"), (Key.Undo,), "operations.undo", Need.UNDO),
            Row("redo", mark("&Redo"), (Key.Redo, "Ctrl+Shift+Z"), "operations.redo", Need.REDO),
        ),
        (Row("copy", mark("&Copy with citation"), ("Ctrl+Shift+C",), "workspace.copy_quotation", Need.CLUSTER),),
        (
            Row("filter", mark("&Filter"), (Key.Find,), "workspace.focus_filter"),
            Row("filter_here", mark("Filter, from a list"), ("/",), "workspace.focus_filter", scope=HERE),
            Row("save_filter", mark("Sa&ve this filter…"), ("Ctrl+D",), "filters.save"),
            Row("saved_filters", mark("Saved fi&lters…"), ("Ctrl+Shift+D",), "filters.edit"),
            Row("show_everything", mark("Show &everything"), ("Ctrl+Shift+F",), "workspace.show_everything"),
        ),
        (Row("settings", mark("&Settings…"), (Key.Preferences, "Ctrl+,"), "beside.show_settings"),),
        (
            Row("find", mark("Find in the &document"), ("Ctrl+G",), "workspace.document.find_words", Need.DOCUMENTS),
            Row("find_next", mark("Find &next"), ("F3",), "workspace.document.find_next", Need.DOCUMENTS),
            Row(
                "find_previous",
                mark("Find &previous"),
                ("Shift+F3",),
                "workspace.document.find_previous",
                Need.DOCUMENTS,
            ),
        ),
    ),
    mark("&Statement"): (
        (
            Row("next_cluster", mark("&Next statement"), ("J",), "queue.go_next", Need.CLUSTER, HERE),
            Row("previous_cluster", mark("&Previous statement"), ("K",), "queue.go_previous", Need.CLUSTER, HERE),
        ),
        (
            Row("next_variant", mark("Next &wording"), ("Alt+PgDown",), "walk.go_next", Need.CLUSTER),
            Row("previous_variant", mark("Previous w&ording"), ("Alt+PgUp",), "walk.go_previous", Need.CLUSTER),
            Row("next_difference", mark("Next &difference"), ("F8", "Alt+Down"), "walk.go_on", Need.CLUSTER),
            Row("previous_difference", mark("Previous d&ifference"), ("F7", "Alt+Up"), "walk.go_back", Need.CLUSTER),
        ),
        (
            Row(
                "next_quotation",
                mark("Next &quotation in the document"),
                ("Ctrl+Down",),
                "workspace.document.walk_next",
                Need.CLUSTER,
            ),
            Row(
                "previous_quotation",
                mark("Previous quo&tation in the document"),
                ("Ctrl+Up",),
                "workspace.document.walk_previous",
                Need.CLUSTER,
            ),
        ),
        (
            Row(
                "signals",
                mark("Go to the si&gnals, or fold them"),
                ("G",),
                "bench.signalling.come",
                Need.CLUSTER,
                AT_ONE,
            ),
            Row(
                "source_answer",
                mark("Go to what the so&urces say, or fold it"),
                ("U",),
                "bench.sources.come",
                Need.CLUSTER,
                AT_ONE,
            ),
        ),
        (
            Row("show", mark("&Show in its document"), ("Space",), "workspace.show_in_document", Need.CLUSTER, AT_ONE),
            Row(
                "make_base",
                mark("Make this wording the &base"),
                ("B",),
                "workspace.make_base",
                Need.ANOTHER_BASE,
                AT_ONE,
            ),
        ),
    ),
    mark("C&orrect"): (
        (
            Row("merge", mark("&Merge selected statements"), ("M",), "correcting.merge", Need.SEVERAL_CLUSTERS, AT_ONE),
            Row(
                "split_off",
                mark("&Split this wording off"),
                ("Shift+M",),
                "correcting.split_off",
                Need.ONE_OF_SEVERAL,
                AT_ONE,
            ),
            Row("move", mark("Mo&ve this wording to…"), ("V",), "correcting.move", Need.WORDING, AT_ONE),
            Row("exclude", mark("&Exclude: not a quote"), ("E",), "correcting.exclude", Need.EXCLUDABLE, AT_ONE),
            Row(
                "exclude_here",
                mark("E&xclude this one quote only"),
                ("Shift+E",),
                "correcting.exclude_here",
                Need.QUOTATION,
                AT_ONE,
            ),
        ),
        (
            Row(
                "name_speaker",
                mark("Correct the s&peaker…"),
                ("W",),
                "correcting.name_speaker",
                Need.QUOTATION,
                AT_ONE,
            ),
            Row("kind_statement", mark("It is a s&tatement"), (), "correcting.kinds.statement", Need.WORDING),
            Row("kind_fragment", mark("It is a &fragment"), (), "correcting.kinds.fragment", Need.WORDING),
            Row("kind_headline", mark("It is a &headline"), (), "correcting.kinds.headline", Need.WORDING),
            Row("kind_scare", mark("It is a sca&re quote"), (), "correcting.kinds.scare", Need.WORDING),
        ),
        (
            Row(
                "add_quotation",
                mark("&Add the selected words as a quote"),
                ("Ctrl+Shift+A",),
                "correcting.add_quotation",
                Need.WORDS,
            ),
            Row(
                "set_borders",
                mark("Set its &borders to the selected words"),
                ("Ctrl+Shift+B",),
                "correcting.set_borders",
                Need.WORDS,
            ),
        ),
        (
            Row("place_orphan", mark("Place the orphan here"), (), "bench.orphans.place", Need.ORPHAN),
            Row("dismiss_orphan", mark("Dismiss the orphan"), (), "bench.orphans.dismiss", Need.ORPHAN),
        ),
    ),
    mark("&Judge"): (
        (
            Row("confirmed", mark("&Confirmed"), ("1",), "judging.statement.confirmed", Need.CLUSTER, Scope.QUEUE),
            Row("disputed", mark("&Disputed"), ("2",), "judging.statement.disputed", Need.CLUSTER, Scope.QUEUE),
            Row("unproven", mark("&Unproven"), ("3",), "judging.statement.unproven", Need.CLUSTER, Scope.QUEUE),
            Row(
                "no_primary_source",
                mark("No &primary source"),
                ("4",),
                "judging.statement.no_primary_source",
                Need.CLUSTER,
                Scope.QUEUE,
            ),
        ),
        (
            Row("clear_verdict", mark("C&lear the verdict"), ("0",), "judging.clear", Need.CLUSTER, AT_ONE),
            Row("repeat_verdict", mark("&Repeat the last verdict"), ("R",), "judging.repeat", Need.CLUSTER, AT_ONE),
        ),
        (
            Row("star", mark("&Star"), ("S",), "judging.star", Need.CLUSTER, AT_ONE),
            Row("tags", mark("&Tags…"), ("T",), "judging.write_tags", Need.CLUSTER, AT_ONE),
            Row("note", mark("&Note…"), ("N",), "judging.write_note", Need.CLUSTER, AT_ONE),
        ),
        (
            Row(
                "accept_suggestion",
                mark("Accept what the source su&ggests"),
                ("Y",),
                "bench.sources.accept",
                Need.CLUSTER,
                AT_ONE,
            ),
            Row(
                "show_in_source",
                mark("Loo&k at its place in the source"),
                ("O",),
                "bench.sources.show",
                Need.CLUSTER,
                AT_ONE,
            ),
            Row(
                "source_of_record",
                mark("Source o&f record: this document, or no longer"),
                ("Ctrl+Shift+R",),
                "bench.sources.toggle",
                Need.DOCUMENTS,
            ),
        ),
        (
            Row("done", mark("D&one"), ("D",), "judging.statuses.done", Need.CLUSTER, AT_ONE),
            Row("ask_second_check", mark("&Ask for a second check"), (), "judging.statuses.second_check", Need.CLUSTER),
            Row("check_again", mark("C&hecked again"), ("Shift+D",), "judging.check_again", Need.CLUSTER, AT_ONE),
            Row("in_progress", mark("&In progress again"), (), "judging.statuses.in_progress", Need.CLUSTER),
        ),
        (
            Row("next_open", mark("N&ext unfinished"), ("Ctrl+PgDown",), "queue.go_next_open", Need.CLUSTER),
            Row("previous_open", mark("Pre&vious unfinished"), ("Ctrl+PgUp",), "queue.go_previous_open", Need.CLUSTER),
        ),
    ),
    mark("Verdict on the &wording"): (
        tuple(
            Row(
                f"wording_{verdict}",
                text,
                (str(number),) if number < 10 else (),
                f"judging.wording.{verdict}",
                Need.CLUSTER,
                Scope.WORDINGS,
            )
            for number, (verdict, text) in enumerate(_ON_WORDINGS, 1)
        ),
    ),
    mark("&Basis"): (
        (Row("basis", mark("Choose a &basis…"), ("A",), "judging.choose_basis", Need.CLUSTER, AT_ONE),),
        tuple(Row(f"basis_{basis}", text, (), f"judging.bases.{basis}", Need.CLUSTER) for basis, text in _BASES),
    ),
    mark("&View"): (
        (
            Row("view_rows", mark("&Rows"), ("Ctrl+1",), "workspace.views.show_rows", Need.DOCUMENTS),
            Row("view_pair", mark("&Pair"), ("Ctrl+2",), "workspace.views.show_pair", Need.DOCUMENTS),
            Row("view_assembled", mark("&Assembled"), ("Ctrl+3",), "workspace.views.show_assembled", Need.DOCUMENTS),
            Row("view_list", mark("L&ist"), ("Ctrl+4",), "workspace.views.show_list", Need.DOCUMENTS),
        ),
        (Row("hide_cosmetic", mark("&Hide cosmetic"), ("I",), "workspace.hide_cosmetic", scope=HERE, is_switch=True),),
        (
            Row("zoom_in", mark("&Larger text"), (Key.ZoomIn, "Ctrl+="), "theme.zoom_in"),
            Row("zoom_out", mark("&Smaller text"), (Key.ZoomOut,), "theme.zoom_out"),
            Row("zoom_reset", mark("&Usual size of text"), ("Ctrl+0",), "theme.zoom_reset"),
        ),
        (
            Row("theme_system", mark("Light or dark as the s&ystem"), (), "theme.follow_system"),
            Row("theme_light", mark("Li&ght"), (), "theme.use_light"),
            Row("theme_dark", mark("&Dark"), (), "theme.use_dark"),
        ),
        tuple(Row(f"pane_{dock.id}", dock.title, dock.keys, f"docks.panes.{dock.id}.toggle") for dock in DOCKS),
        (
            Row("sort", mark("Sort the &queue by a column"), (), "workspace.queue_pane.heads.come", Need.DOCUMENTS),
            Row("next_pane", mark("&Next pane"), ("F6",), "docks.go_next"),
            Row("previous_pane", mark("Pre&vious pane"), ("Shift+F6",), "docks.go_previous"),
            Row("notice", mark("Go to the notice, or &close it"), ("Ctrl+Shift+N",), "notices.come"),
            Row("pop_out", mark("P&op this pane out, or back in"), (), "docks.pop_out", Need.DOCUMENTS),
            Row("arrange", mark("Arrange th&e panes"), (), "docks.set_loose", is_switch=True),
            Row("reset_layout", mark("Rese&t the layout"), (), "docks.reset"),
        ),
    ),
    mark("&Move this pane"): (
        (
            Row("move_pane_left", mark("To the &left"), (), "docks.move_left", Need.DOCUMENTS),
            Row("move_pane_right", mark("To the &right"), (), "docks.move_right", Need.DOCUMENTS),
            Row("move_pane_up", mark("To the &top"), (), "docks.move_up", Need.DOCUMENTS),
            Row("move_pane_down", mark("To the &bottom"), (), "docks.move_down", Need.DOCUMENTS),
        ),
    ),
    mark("&Help"): (
        (
            Row("palette", mark("&Command palette…"), ("Ctrl+K",), "beside.show_palette"),
            Row("keys", mark("&Keys"), (Key.HelpContents,), "beside.show_keys"),
            Row("keys_here", mark("Keys, from a list"), ("?",), "beside.show_keys", scope=HERE),
        ),
        (Row("about", mark("&About quoteview"), (), "beside.show_about"),),
    ),
}

MENU_ROLES: Mapping[str, QAction.MenuRole] = {
    "about": QAction.MenuRole.AboutRole,
    "settings": QAction.MenuRole.PreferencesRole,
    "quit": QAction.MenuRole.QuitRole,
}
"""Actions that macOS has a place of its own for; it must not guess by their texts, which are translated."""

INSIDE: Mapping[str, str] = {
    mark("Ex&port as"): mark("&File"),
    mark("Verdict on the &wording"): mark("&Judge"),
    mark("&Basis"): mark("&Judge"),
    mark("&Move this pane"): mark("&View"),
}
"""The menus that stand in another."""

BEFORE: Mapping[str, str] = {mark("Ex&port as"): "export_overview"}
"""The actions before which such a menu stands, where that is not the end."""

ACTIONS = tuple(row for sections in MENUS.values() for section in sections for row in section)
