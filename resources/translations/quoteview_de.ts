<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>quoteview</name>
    <message numerus="yes">
        <source>%n caption(s) ended before they began; only their beginnings are kept.</source>
        <translation>
            <numerusform>%n Untertitel endete, bevor er begann; nur sein Beginn ist erhalten.</numerusform>
            <numerusform>%n Untertitel endeten, bevor sie begannen; nur ihr Beginn ist erhalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) could not be decoded as {encoding}, shown as U+FFFD.</source>
        <translation>
            <numerusform>%Ln Zeichen ließ sich nicht als {encoding} dekodieren, gezeigt als U+FFFD.</numerusform>
            <numerusform>%Ln Zeichen ließen sich nicht als {encoding} dekodieren, gezeigt als U+FFFD.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) of text</source>
        <translation>
            <numerusform>%Ln Zeichen Text</numerusform>
            <numerusform>%Ln Zeichen Text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) could not be made again: what they are about is lost.</source>
        <translation>
            <numerusform>%Ln Korrektur ließ sich nicht wiederholen: Was sie betrifft, ist verloren.</numerusform>
            <numerusform>%Ln Korrekturen ließen sich nicht wiederholen: Was sie betreffen, ist verloren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) could not be kept:</source>
        <translation>
            <numerusform>%Ln Entscheidung ließ sich nicht behalten:</numerusform>
            <numerusform>%Ln Entscheidungen ließen sich nicht behalten:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) dismissed.</source>
        <translation>
            <numerusform>%n Entscheidung verworfen.</numerusform>
            <numerusform>%n Entscheidungen verworfen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) lost their words</source>
        <translation>
            <numerusform>%n Entscheidung hat ihren Wortlaut verloren</numerusform>
            <numerusform>%n Entscheidungen haben ihren Wortlaut verloren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) placed: {decision}.</source>
        <translation>
            <numerusform>%n Entscheidung ist zugeordnet: {decision}.</numerusform>
            <numerusform>%n Entscheidungen sind zugeordnet: {decision}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%Ln Abweichung</numerusform>
            <numerusform>%Ln Abweichungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) described.</source>
        <translation>
            <numerusform>%Ln Dokument beschrieben.</numerusform>
            <numerusform>%Ln Dokumente beschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of signals not looked for</source>
        <translation>
            <numerusform>%Ln Art von Signalen nicht gesucht</numerusform>
            <numerusform>%Ln Arten von Signalen nicht gesucht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%Ln Brief</numerusform>
            <numerusform>%Ln Briefe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the history are lost.</source>
        <translation>
            <numerusform>%Ln Zeile des Verlaufs ist verloren.</numerusform>
            <numerusform>%Ln Zeilen des Verlaufs sind verloren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%Ln weiterer…</numerusform>
            <numerusform>%Ln weitere…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) are one person's. Which name stays?</source>
        <translation>
            <numerusform>%Ln Name gehört zu einer Person. Welcher bleibt?</numerusform>
            <numerusform>%Ln Namen gehören zu einer Person. Welcher bleibt?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%Ln Medium</numerusform>
            <numerusform>%Ln Medien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) could not be read:</source>
        <translation>
            <numerusform>%Ln Pfad konnte nicht gelesen werden:</numerusform>
            <numerusform>%Ln Pfade konnten nicht gelesen werden:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%Ln Stelle</numerusform>
            <numerusform>%Ln Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in the file could not be read.</source>
        <translation>
            <numerusform>%Ln Stelle der Datei ließ sich nicht lesen.</numerusform>
            <numerusform>%Ln Stellen der Datei ließen sich nicht lesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible</source>
        <translation>
            <numerusform>%Ln mögliche</numerusform>
            <numerusform>%Ln mögliche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible match(es)</source>
        <translation>
            <numerusform>%Ln mögliche Übereinstimmung</numerusform>
            <numerusform>%Ln mögliche Übereinstimmungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible report(s)</source>
        <translation>
            <numerusform>%Ln möglicher Bericht</numerusform>
            <numerusform>%Ln mögliche Berichte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n Frage</numerusform>
            <numerusform>%n Fragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%Ln Zitat</numerusform>
            <numerusform>%Ln Zitate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) excluded: not a quote.</source>
        <translation>
            <numerusform>%Ln Zitat ausgeschlossen: kein Zitat.</numerusform>
            <numerusform>%Ln Zitate ausgeschlossen: keine Zitate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) given to {name}.</source>
        <translation>
            <numerusform>%Ln Zitat {name} zugeschrieben.</numerusform>
            <numerusform>%Ln Zitate {name} zugeschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) set to: {kind}.</source>
        <translation>
            <numerusform>%Ln Zitat gesetzt auf: {kind}.</numerusform>
            <numerusform>%Ln Zitate gesetzt auf: {kind}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signal(s)</source>
        <translation>
            <numerusform>%n Signal</numerusform>
            <numerusform>%n Signale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) of record added.</source>
        <translation>
            <numerusform>%n Originalquelle hinzugefügt.</numerusform>
            <numerusform>%n Originalquellen hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n space(s)</source>
        <translation>
            <numerusform>%Ln Leerzeichen</numerusform>
            <numerusform>%Ln Leerzeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%Ln Sprecher</numerusform>
            <numerusform>%Ln Sprecher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%Ln Aussage</numerusform>
            <numerusform>%Ln Aussagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) merged into one.</source>
        <translation>
            <numerusform>%Ln Aussage zu einer zusammengeführt.</numerusform>
            <numerusform>%Ln Aussagen zu einer zusammengeführt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wording(s)</source>
        <translation>
            <numerusform>%Ln Fassung</numerusform>
            <numerusform>%Ln Fassungen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;About quoteview</source>
        <translation>Über &amp;quoteview</translation>
    </message>
    <message>
        <source>&amp;Acceptable edit</source>
        <translation>&amp;Zulässig bearbeitet</translation>
    </message>
    <message>
        <source>&amp;Add documents…</source>
        <translation>&amp;Dokumente hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Add the selected words as a quote</source>
        <translation>Markierte Wörter als Zitat &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Ask for a second check</source>
        <translation>&amp;Zweite Prüfung anfordern</translation>
    </message>
    <message>
        <source>&amp;Assembled</source>
        <translation>Zusammen&amp;gesetzt</translation>
    </message>
    <message>
        <source>&amp;Backups of each project</source>
        <translation>Siche&amp;rungen je Projekt</translation>
    </message>
    <message>
        <source>&amp;Basis</source>
        <translation>&amp;Beleg</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehlspalette…</translation>
    </message>
    <message>
        <source>&amp;Confirmed</source>
        <translation>Bes&amp;tätigt</translation>
    </message>
    <message>
        <source>&amp;Copy with citation</source>
        <translation>Mit &amp;Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>&amp;Cosmetic</source>
        <translation>&amp;Kosmetisch</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Disputed</source>
        <translation>&amp;Umstritten</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>&amp;Dokument</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Everything</source>
        <translation>&amp;Alles</translation>
    </message>
    <message>
        <source>&amp;Exclude: not a quote</source>
        <translation>A&amp;usschließen: kein Zitat</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Fabricated</source>
        <translation>&amp;Erfunden</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>&amp;Font of the program</source>
        <translation>&amp;Schrift des Programms</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>&amp;Go to the next statement after a verdict</source>
        <translation>Nach einem Urteil zur &amp;nächsten Aussage gehen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Hide cosmetic</source>
        <translation>&amp;Kosmetisches ausblenden</translation>
    </message>
    <message>
        <source>&amp;Hold a copy of the documents</source>
        <translation>&amp;Eine Kopie der Dokumente aufnehmen</translation>
    </message>
    <message>
        <source>&amp;Import a project…</source>
        <translation>Projekt i&amp;mportieren…</translation>
    </message>
    <message>
        <source>&amp;In progress again</source>
        <translation>W&amp;ieder in Arbeit</translation>
    </message>
    <message>
        <source>&amp;Judge</source>
        <translation>&amp;Urteil</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Text ve&amp;rgrößern</translation>
    </message>
    <message>
        <source>&amp;Make the project</source>
        <translation>Projekt &amp;anlegen</translation>
    </message>
    <message>
        <source>&amp;Merge another copy…</source>
        <translation>Andere Kopie &amp;zusammenführen…</translation>
    </message>
    <message>
        <source>&amp;Merge selected statements</source>
        <translation>Gewählte Aussagen &amp;zusammenführen</translation>
    </message>
    <message>
        <source>&amp;Move this pane</source>
        <translation>Diesen &amp;Bereich verschieben</translation>
    </message>
    <message>
        <source>&amp;New project from a folder…</source>
        <translation>&amp;Neues Projekt aus einem Ordner…</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Next statement</source>
        <translation>&amp;Nächste Aussage</translation>
    </message>
    <message>
        <source>&amp;Not found</source>
        <translation>&amp;Nicht gefunden</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notizen</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Notiz…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;Projekt öffnen…</translation>
    </message>
    <message>
        <source>&amp;Other outlet only</source>
        <translation>Nur anderes &amp;Medium</translation>
    </message>
    <message>
        <source>&amp;Out of context</source>
        <translation>Aus &amp;dem Zusammenhang gerissen</translation>
    </message>
    <message>
        <source>&amp;Pair</source>
        <translation>&amp;Paar</translation>
    </message>
    <message>
        <source>&amp;Policy</source>
        <translation>&amp;Regelwerk</translation>
    </message>
    <message>
        <source>&amp;Previous statement</source>
        <translation>&amp;Vorige Aussage</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Quotes as CSV…</source>
        <translation>&amp;Zitate als CSV…</translation>
    </message>
    <message>
        <source>&amp;Recording</source>
        <translation>&amp;Aufnahme</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo {operation}</source>
        <translation>&amp;Wiederholen: {operation}</translation>
    </message>
    <message>
        <source>&amp;Repeat the last verdict</source>
        <translation>Letztes Urteil &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>&amp;Zeilen</translation>
    </message>
    <message>
        <source>&amp;Save the copy</source>
        <translation>Kopie &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Show in its document</source>
        <translation>&amp;Im Dokument zeigen</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Text verkl&amp;einern</translation>
    </message>
    <message>
        <source>&amp;Speaker confirmed</source>
        <translation>&amp;Vom Sprecher bestätigt</translation>
    </message>
    <message>
        <source>&amp;Spliced</source>
        <translation>Zus&amp;ammengeschnitten</translation>
    </message>
    <message>
        <source>&amp;Split this wording off</source>
        <translation>Fassung &amp;abtrennen</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>&amp;Stern</translation>
    </message>
    <message>
        <source>&amp;Statement</source>
        <translation>Au&amp;ssage</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>Schla&amp;gwörter…</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>A&amp;n:</translation>
    </message>
    <message>
        <source>&amp;Truncated</source>
        <translation>&amp;Verkürzt</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo {operation}</source>
        <translation>&amp;Rückgängig: {operation}</translation>
    </message>
    <message>
        <source>&amp;Unproven</source>
        <translation>Unbe&amp;legt</translation>
    </message>
    <message>
        <source>&amp;Usual size of text</source>
        <translation>&amp;Übliche Textgröße</translation>
    </message>
    <message>
        <source>&amp;Verbatim</source>
        <translation>&amp;Wörtlich</translation>
    </message>
    <message>
        <source>&amp;Verified only: done and confirmed</source>
        <translation>Nur &amp;Bestätigtes: erledigt und bestätigt</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Workbook, XLSX…</source>
        <translation>&amp;Arbeitsmappe, XLSX…</translation>
    </message>
    <message>
        <source>&amp;Written statement</source>
        <translation>&amp;Schriftliche Erklärung</translation>
    </message>
    <message>
        <source>&amp;schema.org…</source>
        <translation>&amp;schema.org…</translation>
    </message>
    <message>
        <source>, and the text does not tell who that is</source>
        <translation>, und der Text sagt nicht, wer das ist</translation>
    </message>
    <message>
        <source>, where several people have this name and “{speaker}” was named last</source>
        <translation>; mehrere tragen diesen Namen, zuletzt genannt wurde „{speaker}“</translation>
    </message>
    <message>
        <source>, which stands for “{printed}”{meant}</source>
        <translation>, das für „{printed}“ steht{meant}</translation>
    </message>
    <message>
        <source>, who are “{speaker}” here</source>
        <translation>, hier also „{speaker}“</translation>
    </message>
    <message>
        <source>, who is probably “{speaker}”, the one spoken of before</source>
        <translation>, gemeint ist wohl „{speaker}“, von dem vorher die Rede war</translation>
    </message>
    <message>
        <source>, who is “{speaker}” by what the text says of them</source>
        <translation>, gemeint ist „{speaker}“ nach dem, was der Text dazu sagt</translation>
    </message>
    <message>
        <source>, who is “{speaker}” here</source>
        <translation>, hier „{speaker}“</translation>
    </message>
    <message>
        <source>, who is “{speaker}”, the likeliest of those named before</source>
        <translation>, gemeint ist „{speaker}“, am wahrscheinlichsten von den vorher Genannten</translation>
    </message>
    <message>
        <source>, who is “{speaker}”, the one named before</source>
        <translation>, gemeint ist „{speaker}“, vorher genannt</translation>
    </message>
    <message>
        <source>, who may be “{speaker}”, the likeliest of those named before</source>
        <translation>, vielleicht „{speaker}“, am wahrscheinlichsten unter den zuvor Genannten</translation>
    </message>
    <message>
        <source>1 decision lost its words</source>
        <translation>1 Entscheidung hat ihren Wortlaut verloren</translation>
    </message>
    <message>
        <source>1 only</source>
        <translation>nur 1</translation>
    </message>
    <message>
        <source>10 or more</source>
        <translation>10 oder mehr</translation>
    </message>
    <message>
        <source>2 or more</source>
        <translation>2 oder mehr</translation>
    </message>
    <message>
        <source>3 or more</source>
        <translation>3 oder mehr</translation>
    </message>
    <message>
        <source>5 or more</source>
        <translation>5 oder mehr</translation>
    </message>
    <message>
        <source>A beginning or an end that is cut. Where it limits or denies the rest, it is critical.</source>
        <translation>Anfang oder Ende ist abgeschnitten. Wo es das Übrige einschränkt oder verneint, ist das kritisch.</translation>
    </message>
    <message>
        <source>A capital or small letter at the start: It for it.</source>
        <translation>Groß oder klein am Anfang: It für it.</translation>
    </message>
    <message>
        <source>A checker said so.</source>
        <translation>So von Hand festgelegt.</translation>
    </message>
    <message>
        <source>A coarse word with letters struck out.</source>
        <translation>Ein derbes Wort mit unkenntlichen Buchstaben.</translation>
    </message>
    <message>
        <source>A comma or another mark inside the sentence.</source>
        <translation>Ein Komma oder anderes Zeichen im Satz.</translation>
    </message>
    <message>
        <source>A comma or full stop where the quotation ends.</source>
        <translation>Ein Komma oder Punkt am Ende des Zitats.</translation>
    </message>
    <message>
        <source>A contraction, or what it stands for: could’ve for could have.</source>
        <translation>Eine Verkürzung oder das, wofür sie steht: could’ve für could have.</translation>
    </message>
    <message>
        <source>A copy of the project is saved as {path}.</source>
        <translation>Eine Kopie des Projekts wird als {path} gespeichert.</translation>
    </message>
    <message>
        <source>A copy was saved as {path}.</source>
        <translation>Eine Kopie wurde als {path} gesichert.</translation>
    </message>
    <message>
        <source>A correction of “{wording}” could not be made again: the words are gone.</source>
        <translation>Eine Korrektur von „{wording}“ ließ sich nicht wiederholen: Die Worte sind weg.</translation>
    </message>
    <message>
        <source>A correction took these words out.</source>
        <translation>Eine Korrektur hat diesen Wortlaut herausgenommen.</translation>
    </message>
    <message>
        <source>A hyphen more or less: fine tuned for fine-tuned.</source>
        <translation>Ein Bindestrich mehr oder weniger: fine tuned für fine-tuned.</translation>
    </message>
    <message>
        <source>A letter that only looks the same, such as a Cyrillic а.</source>
        <translation>Ein Buchstabe, der nur gleich aussieht, etwa ein kyrillisches а.</translation>
    </message>
    <message>
        <source>A letter to each outlet on the wordings that were judged altered, misattributed or the like. What nobody has decided yet is never in it.</source>
        <translation>Ein Brief an jedes Medium zu den Fassungen, die als verändert, falsch zugeschrieben oder Ähnliches beurteilt sind. Was noch niemand entschieden hat, steht nie darin.</translation>
    </message>
    <message>
        <source>A project of the documents in {folder}.</source>
        <translation>Ein Projekt aus den Dokumenten in {folder}.</translation>
    </message>
    <message>
        <source>A scan runs: what it has found so far stands behind the statements, not grouped yet.</source>
        <translation>Es wird eingelesen: Was bisher gefunden ist, steht hinter den Aussagen und ist noch nicht gruppiert.</translation>
    </message>
    <message>
        <source>A single quotation ties them, which may run two statements together.</source>
        <translation>Nur ein einziges Zitat verbindet sie; es zieht vielleicht zwei Aussagen zusammen.</translation>
    </message>
    <message>
        <source>A sound of hesitation or a repeated word, left out or left in: uh.</source>
        <translation>Ein Laut des Zögerns oder ein wiederholtes Wort, weggelassen oder stehen geblieben: äh.</translation>
    </message>
    <message>
        <source>A source of record: quotations are held against it.</source>
        <translation>Eine Originalquelle: Zitate werden an ihr geprüft.</translation>
    </message>
    <message>
        <source>A speaker has a name; for quotations of nobody known, correct their speaker.</source>
        <translation>Ein Sprecher hat einen Namen; für Zitate Unbekannter korrigieren Sie deren Sprecher.</translation>
    </message>
    <message>
        <source>A speaker has a name; that nobody knows it is said of a quotation</source>
        <translation>Ein Sprecher hat einen Namen; dass ihn niemand kennt, sagt man von einem Zitat</translation>
    </message>
    <message>
        <source>A statement is done only with a reference wording: choose one first.</source>
        <translation>Eine Aussage ist erst mit einem Referenzwortlaut erledigt: Wählen Sie zuerst einen.</translation>
    </message>
    <message>
        <source>A table with one row a statement, with its verdict.</source>
        <translation>Eine Tabelle mit einer Zeile je Aussage, mit ihrem Urteil.</translation>
    </message>
    <message>
        <source>A table with one row for each place where a wording is printed.</source>
        <translation>Eine Tabelle mit einer Zeile je Stelle, an der eine Fassung gedruckt ist.</translation>
    </message>
    <message>
        <source>A word less, without a sign of it.</source>
        <translation>Ein Wort weniger, ohne dass es kenntlich wäre.</translation>
    </message>
    <message>
        <source>A word more.</source>
        <translation>Ein Wort mehr.</translation>
    </message>
    <message>
        <source>A word that denies, limits or says how sure it is, gained or lost: not, only, may.</source>
        <translation>Ein Wort, das verneint, einschränkt oder die Gewissheit angibt, fehlt oder kam hinzu: nicht, nur, mag.</translation>
    </message>
    <message>
        <source>A&amp;ltered meaning</source>
        <translation>&amp;Sinn verändert</translation>
    </message>
    <message>
        <source>About quoteview</source>
        <translation>Über quoteview</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept what the source su&amp;ggests</source>
        <translation>Vorschlag der Quelle anneh&amp;men</translation>
    </message>
    <message>
        <source>Accept what the source suggests</source>
        <translation>Vorschlag der Quelle annehmen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Actions found</source>
        <translation>Gefundene Befehle</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add &amp;folder…</source>
        <translation>Ordner &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Add a folder of documents</source>
        <translation>Ordner mit Dokumenten hinzufügen</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Dokumente hinzufügen</translation>
    </message>
    <message>
        <source>Add quotation</source>
        <translation>Zitat hinzufügen</translation>
    </message>
    <message>
        <source>Add quotation: {kind}</source>
        <translation>Zitat hinzufügen: {kind}</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>All its words stand in the assembled statement, in one piece.</source>
        <translation>Alle Wörter stehen in der zusammengesetzten Aussage, an einem Stück.</translation>
    </message>
    <message>
        <source>All outlets, one letter each</source>
        <translation>Alle Medien, je ein Brief</translation>
    </message>
    <message>
        <source>Altered, &amp;minor</source>
        <translation>&amp;Geringfügig verändert</translation>
    </message>
    <message>
        <source>Another apostrophe or dash: won't for won’t, -- for —.</source>
        <translation>Ein anderer Apostroph oder Strich: won't für won’t, -- für —.</translation>
    </message>
    <message>
        <source>Another blank, a line break, or a character that cannot be seen, which is named.</source>
        <translation>Ein anderer Zwischenraum, ein Zeilenumbruch oder ein unsichtbares Zeichen, das beim Namen genannt wird.</translation>
    </message>
    <message>
        <source>Another decision was made of what is one with it now.</source>
        <translation>Über das, womit es jetzt eins ist, wurde anders entschieden.</translation>
    </message>
    <message>
        <source>Another name, place or date.</source>
        <translation>Ein anderer Name, Ort oder Tag.</translation>
    </message>
    <message>
        <source>Another number or unit: 12 for 20, million for billion.</source>
        <translation>Eine andere Zahl oder Einheit: 12 für 20, Million für Milliarde.</translation>
    </message>
    <message>
        <source>Another occasion, day or question.</source>
        <translation>Ein anderer Anlass, Tag oder eine andere Frage.</translation>
    </message>
    <message>
        <source>Another rendering of what was said in another language.</source>
        <translation>Eine andere Übersetzung dessen, was in einer anderen Sprache gesagt wurde.</translation>
    </message>
    <message>
        <source>Another tense, number or person: was for is, we for you.</source>
        <translation>Andere Zeit, Zahl oder Person: war für ist, wir für ihr.</translation>
    </message>
    <message>
        <source>Another word: laws for legislation.</source>
        <translation>Ein anderes Wort: Regeln für Gesetze.</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <source>Anything done</source>
        <translation>Alle Vorgänge</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Arrange th&amp;e panes</source>
        <translation>Bereiche &amp;anordnen</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>Wie gedruckt</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>As wide as all statements can be seen at</source>
        <translation>So breit, dass alle Aussagen zu sehen sind</translation>
    </message>
    <message numerus="yes">
        <source>Assembled statement in %n part(s): {text}</source>
        <translation>
            <numerusform>Zusammengesetzte Aussage in %Ln Teil: {text}</numerusform>
            <numerusform>Zusammengesetzte Aussage in %Ln Teilen: {text}</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Backups of each project</source>
        <translation>Sicherungen je Projekt</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Base and wording side by side</source>
        <translation>Basis und Fassung nebeneinander</translation>
    </message>
    <message>
        <source>Base of {outlets}</source>
        <translation>Basis von {outlets}</translation>
    </message>
    <message>
        <source>Base, assembled</source>
        <translation>Basis, zusammengesetzt</translation>
    </message>
    <message>
        <source>Base, {outlets}</source>
        <translation>Basis, {outlets}</translation>
    </message>
    <message>
        <source>Base: {name}</source>
        <translation>Basis: {name}</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message numerus="yes">
        <source>Between the two parts %n word(s) of the source are left out, and another turn begins.</source>
        <translation>
            <numerusform>Zwischen den beiden Teilen fehlt %n Wort der Quelle, und ein anderer Redebeitrag beginnt.</numerusform>
            <numerusform>Zwischen den beiden Teilen fehlen %n Wörter der Quelle, und ein anderer Redebeitrag beginnt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Between the two parts %n word(s) of the source are left out.</source>
        <translation>
            <numerusform>Zwischen den beiden Teilen fehlt %n Wort der Quelle.</numerusform>
            <numerusform>Zwischen den beiden Teilen fehlen %n Wörter der Quelle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Between the two parts another turn begins.</source>
        <translation>Zwischen den beiden Teilen beginnt ein anderer Redebeitrag.</translation>
    </message>
    <message>
        <source>Bringing together what was decided</source>
        <translation>Entscheidungen werden zusammengeführt</translation>
    </message>
    <message>
        <source>British and American spelling: colour for color.</source>
        <translation>Britische und amerikanische Schreibung: colour für color.</translation>
    </message>
    <message>
        <source>By date, earliest first</source>
        <translation>Datum, früheste zuerst</translation>
    </message>
    <message>
        <source>By date, latest first</source>
        <translation>Datum, späteste zuerst</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>By kind, reversed</source>
        <translation>Nach Art, umgekehrt</translation>
    </message>
    <message>
        <source>By source of record, best first</source>
        <translation>Nach Quelle, bestätigte zuerst</translation>
    </message>
    <message>
        <source>By source of record, worst first</source>
        <translation>Nach Quelle, schlimmste zuerst</translation>
    </message>
    <message>
        <source>By speaker</source>
        <translation>Nach Sprecher</translation>
    </message>
    <message>
        <source>By speaker, reversed</source>
        <translation>Nach Sprecher, umgekehrt</translation>
    </message>
    <message>
        <source>By status, unfinished first</source>
        <translation>Status, Offenes zuerst</translation>
    </message>
    <message>
        <source>By verdict</source>
        <translation>Nach Urteil</translation>
    </message>
    <message>
        <source>By verdict, reversed</source>
        <translation>Nach Urteil, umgekehrt</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Von wem</translation>
    </message>
    <message>
        <source>By wording</source>
        <translation>Nach Wortlaut</translation>
    </message>
    <message>
        <source>By wording, reversed</source>
        <translation>Nach Wortlaut, umgekehrt</translation>
    </message>
    <message>
        <source>C&amp;hecked again</source>
        <translation>Nochmals geprü&amp;ft</translation>
    </message>
    <message>
        <source>C&amp;lear the verdict</source>
        <translation>Urteil l&amp;öschen</translation>
    </message>
    <message>
        <source>C&amp;orrect</source>
        <translation>&amp;Korrektur</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cannot be seen: {names}</source>
        <translation>Unsichtbar: {names}</translation>
    </message>
    <message>
        <source>Capitals inside the sentence: GOD for God.</source>
        <translation>Großbuchstaben im Satz: GOTT für Gott.</translation>
    </message>
    <message>
        <source>Checked again at</source>
        <translation>Gegengeprüft am</translation>
    </message>
    <message>
        <source>Checked again by</source>
        <translation>Gegengeprüft von</translation>
    </message>
    <message>
        <source>Checked at</source>
        <translation>Geprüft am</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Geprüft von</translation>
    </message>
    <message>
        <source>Checking against the sources</source>
        <translation>Prüfung an den Quellen</translation>
    </message>
    <message>
        <source>Checking that the copy is whole</source>
        <translation>Die Kopie wird auf Vollständigkeit geprüft</translation>
    </message>
    <message>
        <source>Checking the file, in MB</source>
        <translation>Datei wird geprüft, in MB</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Choose a &amp;basis…</source>
        <translation>Beleg &amp;wählen…</translation>
    </message>
    <message>
        <source>Choose base</source>
        <translation>Basis wählen</translation>
    </message>
    <message numerus="yes">
        <source>ClaimReview for %n statement(s) with a verdict.</source>
        <translation>
            <numerusform>ClaimReview für %Ln Aussage mit Urteil.</numerusform>
            <numerusform>ClaimReview für %Ln Aussagen mit Urteil.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear verdict</source>
        <translation>Urteil löschen</translation>
    </message>
    <message>
        <source>Click to compare the others with this wording</source>
        <translation>Klicken, um die anderen mit dieser Fassung zu vergleichen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close notice</source>
        <translation>Hinweis schließen</translation>
    </message>
    <message>
        <source>Close {pane}</source>
        <translation>{pane} schließen</translation>
    </message>
    <message>
        <source>Collation</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Columns of the queue</source>
        <translation>Spalten der Liste</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Comparing the wordings of each statement</source>
        <translation>Fassungen jeder Aussage werden verglichen</translation>
    </message>
    <message>
        <source>Confidence {confidence}.</source>
        <translation>Sicherheit {confidence}.</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy of the documents</source>
        <translation>Kopie der Dokumente</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Copy this</source>
        <translation>Dies kopieren</translation>
    </message>
    <message>
        <source>Copying the project, in MB</source>
        <translation>Projekt wird kopiert, in MB</translation>
    </message>
    <message>
        <source>Correct speaker</source>
        <translation>Sprecher korrigieren</translation>
    </message>
    <message>
        <source>Correct speaker: {name}</source>
        <translation>Sprecher korrigieren: {name}</translation>
    </message>
    <message>
        <source>Correct the s&amp;peaker…</source>
        <translation>S&amp;precher korrigieren…</translation>
    </message>
    <message>
        <source>Correct the speaker…</source>
        <translation>Sprecher korrigieren…</translation>
    </message>
    <message>
        <source>Correction &amp;requests…</source>
        <translation>Bitten um Be&amp;richtigung…</translation>
    </message>
    <message>
        <source>Correction requests (text)</source>
        <translation>Bitten um Berichtigung (Text)</translation>
    </message>
    <message>
        <source>Critical apparatus (TEI)</source>
        <translation>Kritischer Apparat (TEI)</translation>
    </message>
    <message>
        <source>Critical apparatus, &amp;TEI…</source>
        <translation>Kritischer Apparat, &amp;TEI…</translation>
    </message>
    <message>
        <source>D&amp;one</source>
        <translation>&amp;Erledigt</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Describe document</source>
        <translation>Dokument beschreiben</translation>
    </message>
    <message>
        <source>Describe document: {fields}</source>
        <translation>Dokument beschreiben: {fields}</translation>
    </message>
    <message>
        <source>Describe documents</source>
        <translation>Dokumente beschreiben</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Different utt&amp;erance</source>
        <translation>Andere Ä&amp;ußerung</translation>
    </message>
    <message>
        <source>Dismiss decision</source>
        <translation>Entscheidung verwerfen</translation>
    </message>
    <message>
        <source>Dismiss decisions</source>
        <translation>Entscheidungen verwerfen</translation>
    </message>
    <message>
        <source>Dismiss the orphan</source>
        <translation>Verwaiste Entscheidung verwerfen</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Documents, quotes, decisions and history, nothing left out: importing it gives the same project.</source>
        <translation>Dokumente, Zitate, Entscheidungen und Verlauf, nichts ausgelassen: eingelesen ergibt es dasselbe Projekt.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Drop articles here, or a folder of them.</source>
        <translation>Ziehen Sie Artikel oder einen Ordner voller Artikel hierher.</translation>
    </message>
    <message>
        <source>E&amp;xclude this one quote only</source>
        <translation>&amp;Nur dieses eine Zitat ausschließen</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Each document as a witness, each difference as a reading, for editors of texts.</source>
        <translation>Jedes Dokument als Textzeuge, jeder Unterschied als Lesart, für Editionen.</translation>
    </message>
    <message>
        <source>Each quote as a W3C annotation of its document, for annotation tools.</source>
        <translation>Jedes Zitat als W3C-Annotation seines Dokuments, für Annotationsprogramme.</translation>
    </message>
    <message>
        <source>Enter or R reads the file again</source>
        <translation>Eingabe oder R liest die Datei noch einmal</translation>
    </message>
    <message>
        <source>Enter stores it, and so does going elsewhere.</source>
        <translation>Eingabe sichert es, Weitergehen ebenso.</translation>
    </message>
    <message>
        <source>Ex&amp;port as</source>
        <translation>Expor&amp;tieren als</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Export overview</source>
        <translation>Übersicht exportieren</translation>
    </message>
    <message>
        <source>Export overview of {scope}</source>
        <translation>Export der Übersicht: {scope}</translation>
    </message>
    <message>
        <source>Export overview…</source>
        <translation>Übersicht exportieren…</translation>
    </message>
    <message>
        <source>Export the o&amp;verview as a picture…</source>
        <translation>&amp;Übersicht als Bild exportieren…</translation>
    </message>
    <message>
        <source>Export {form}</source>
        <translation>{form} exportieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Facets</source>
        <translation>Facetten</translation>
    </message>
    <message>
        <source>Facets to narrow the queue by</source>
        <translation>Facetten zum Eingrenzen der Liste</translation>
    </message>
    <message>
        <source>Fewest outlets first</source>
        <translation>Wenigste Medien zuerst</translation>
    </message>
    <message>
        <source>Fewest possible matches first</source>
        <translation>Wenigste mögliche Treffer zuerst</translation>
    </message>
    <message>
        <source>Fewest quotes first</source>
        <translation>Wenigste Zitate zuerst</translation>
    </message>
    <message>
        <source>Fewest signals first</source>
        <translation>Wenigste Signale zuerst</translation>
    </message>
    <message>
        <source>Fewest wordings first</source>
        <translation>Wenigste Fassungen zuerst</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Dateien, die nicht gelesen werden konnten</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter, from a list</source>
        <translation>Filter, aus einer Liste</translation>
    </message>
    <message>
        <source>Filter: words, speaker:, outlet:</source>
        <translation>Filter: Wörter, speaker:, outlet:</translation>
    </message>
    <message>
        <source>Filter: words, “a phrase”, speaker:, outlet:, code:, kind:</source>
        <translation>Filter: Wörter, „eine Wendung“, speaker:, outlet:, code:, kind:</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Wei&amp;tersuchen</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Rückwärts s&amp;uchen</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Find in the &amp;document</source>
        <translation>Im &amp;Dokument suchen</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>In diesem Dokument suchen</translation>
    </message>
    <message>
        <source>Finds, attributes, groups and compares quotations. Nothing leaves this machine.</source>
        <translation>Findet Zitate, schreibt sie zu, gruppiert und vergleicht sie. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Font of &amp;quotations</source>
        <translation>Schrift der &amp;Zitate</translation>
    </message>
    <message>
        <source>For the one quote in {outlet}</source>
        <translation>Für das eine Zitat in {outlet}</translation>
    </message>
    <message numerus="yes">
        <source>For the whole statement: %n quote(s)</source>
        <translation>
            <numerusform>Für die ganze Aussage: %Ln Zitat</numerusform>
            <numerusform>Für die ganze Aussage: %Ln Zitate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For this wording: %n quote(s)</source>
        <translation>
            <numerusform>Für diese Fassung: %Ln Zitat</numerusform>
            <numerusform>Für diese Fassung: %Ln Zitate</numerusform>
        </translation>
    </message>
    <message>
        <source>For which quotations</source>
        <translation>Für welche Zitate</translation>
    </message>
    <message>
        <source>Forms to export</source>
        <translation>Exportformen</translation>
    </message>
    <message>
        <source>Fragment, inside the narrator’s sentence</source>
        <translation>Teilzitat, im Satz des Erzählers</translation>
    </message>
    <message>
        <source>From any day</source>
        <translation>Ab jedem Tag</translation>
    </message>
    <message>
        <source>From which day</source>
        <translation>Ab welchem Tag</translation>
    </message>
    <message>
        <source>Full history</source>
        <translation>Gesamter Verlauf</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Given with the quotation.</source>
        <translation>Mit dem Zitat angegeben.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Hingehen</translation>
    </message>
    <message>
        <source>Go to a decision among the orphans first.</source>
        <translation>Gehen Sie zuerst zu einer Entscheidung unter den verwaisten.</translation>
    </message>
    <message>
        <source>Go to a quotation first.</source>
        <translation>Gehen Sie zuerst zu einem Zitat.</translation>
    </message>
    <message>
        <source>Go to a statement first.</source>
        <translation>Gehen Sie zuerst zu einer Aussage.</translation>
    </message>
    <message>
        <source>Go to a step</source>
        <translation>Zu einem Schritt gehen</translation>
    </message>
    <message>
        <source>Go to a wording first, or select several statements in the queue.</source>
        <translation>Gehen Sie zuerst zu einer Fassung, oder wählen Sie mehrere Aussagen in der Liste.</translation>
    </message>
    <message>
        <source>Go to a wording first: nobody prints the assembled statement.</source>
        <translation>Gehen Sie zuerst zu einer Fassung: Die zusammengesetzte Aussage druckt niemand.</translation>
    </message>
    <message>
        <source>Go to a wording of a statement that has several.</source>
        <translation>Gehen Sie zu einer Fassung einer Aussage, die mehrere hat.</translation>
    </message>
    <message>
        <source>Go to a wording that is not the reference yet.</source>
        <translation>Gehen Sie zu einer Fassung, die noch nicht Referenz ist.</translation>
    </message>
    <message>
        <source>Go to the notice, or &amp;close it</source>
        <translation>Zum Hin&amp;weis, oder ihn schließen</translation>
    </message>
    <message>
        <source>Go to the si&amp;gnals, or fold them</source>
        <translation>Zu den Si&amp;gnalen, oder sie zuklappen</translation>
    </message>
    <message>
        <source>Go to the statement, wording, quotation or document</source>
        <translation>Zur Aussage, zur Fassung, zum Zitat oder zum Dokument gehen</translation>
    </message>
    <message>
        <source>Go to what the so&amp;urces say, or fold it</source>
        <translation>Zu dem, was die &amp;Quellen sagen, oder zuklappen</translation>
    </message>
    <message>
        <source>Go to what this decision belongs to first.</source>
        <translation>Gehen Sie zuerst zu dem, wozu diese Entscheidung gehört.</translation>
    </message>
    <message>
        <source>Grammar mended: nobody feels for nobody feel.</source>
        <translation>Berichtigte Grammatik: wegen des Windes für wegen dem Wind.</translation>
    </message>
    <message>
        <source>Grouping the wordings of each statement</source>
        <translation>Fassungen jeder Aussage werden gruppiert</translation>
    </message>
    <message>
        <source>H&amp;istory as CSV…</source>
        <translation>Ver&amp;lauf als CSV…</translation>
    </message>
    <message>
        <source>History (CSV)</source>
        <translation>Verlauf (CSV)</translation>
    </message>
    <message>
        <source>History of operations</source>
        <translation>Verlauf der Vorgänge</translation>
    </message>
    <message>
        <source>Hold all quotations against the selected documents, or no longer</source>
        <translation>Alle Zitate an den gewählten Dokumenten prüfen, oder nicht mehr</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>Import a project from JSON Lines</source>
        <translation>Ein Projekt aus JSON Lines importieren</translation>
    </message>
    <message>
        <source>Import project</source>
        <translation>Projekt importieren</translation>
    </message>
    <message>
        <source>Importing the project, in MB</source>
        <translation>Projekt wird importiert, in MB</translation>
    </message>
    <message>
        <source>In a headline</source>
        <translation>In einer Überschrift</translation>
    </message>
    <message>
        <source>In reading order</source>
        <translation>In Lesereihenfolge</translation>
    </message>
    <message>
        <source>In the file, as they were read.</source>
        <translation>In der Datei, wie sie gelesen wurden.</translation>
    </message>
    <message numerus="yes">
        <source>In the file, but for %n document(s).</source>
        <translation>
            <numerusform>In der Datei, bis auf %Ln Dokument.</numerusform>
            <numerusform>In der Datei, bis auf %Ln Dokumente.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has no word to compare.</source>
        <translation>Sie hat kein Wort, das sich vergleichen lässt.</translation>
    </message>
    <message>
        <source>It is a &amp;fragment</source>
        <translation>Ist ein &amp;Teilzitat</translation>
    </message>
    <message>
        <source>It is a &amp;headline</source>
        <translation>Ist eine &amp;Überschrift</translation>
    </message>
    <message>
        <source>It is a s&amp;tatement</source>
        <translation>Ist eine Au&amp;ssage</translation>
    </message>
    <message>
        <source>It is a sca&amp;re quote</source>
        <translation>Ist ein Be&amp;griff in Anführung</translation>
    </message>
    <message>
        <source>It is the assembled statement.</source>
        <translation>Sie ist die zusammengesetzte Aussage.</translation>
    </message>
    <message>
        <source>It is the only wording.</source>
        <translation>Sie ist die einzige Fassung.</translation>
    </message>
    <message>
        <source>It joins words that stand in two places.</source>
        <translation>Es fügt Worte zusammen, die an zwei Stellen stehen.</translation>
    </message>
    <message>
        <source>It may be a paraphrase that got marks, or a shortened rendering.</source>
        <translation>Es kann eine Umschreibung sein, die in Anführungszeichen geriet, oder eine gekürzte Wiedergabe.</translation>
    </message>
    <message>
        <source>It may have been said in another language, and this is a translation.</source>
        <translation>Es kann in einer anderen Sprache gesagt worden und dies eine Übersetzung sein.</translation>
    </message>
    <message>
        <source>It stands there in other words.</source>
        <translation>Es steht dort in anderen Worten.</translation>
    </message>
    <message>
        <source>It stands there word for word.</source>
        <translation>Es steht dort Wort für Wort.</translation>
    </message>
    <message>
        <source>It stands there word for word; only typography differs.</source>
        <translation>Es steht dort Wort für Wort; nur die Typografie weicht ab.</translation>
    </message>
    <message>
        <source>It stands there, edited as houses do.</source>
        <translation>Es steht dort, redigiert, wie es Redaktionen tun.</translation>
    </message>
    <message>
        <source>It was cancelled: no file was made, and what was open before is still open.</source>
        <translation>Abgebrochen: Es wurde keine Datei angelegt, und was vorher geöffnet war, ist noch geöffnet.</translation>
    </message>
    <message>
        <source>Its words do not stand in the source.</source>
        <translation>Seine Worte stehen nicht in der Quelle.</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Beurteilen</translation>
    </message>
    <message>
        <source>Judge the statement</source>
        <translation>Die Aussage beurteilen</translation>
    </message>
    <message>
        <source>Judge the wording</source>
        <translation>Die Fassung beurteilen</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Beurteilung</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Getrennt lassen</translation>
    </message>
    <message>
        <source>Kept apart from</source>
        <translation>Getrennt von</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys of each action</source>
        <translation>Tasten jedes Befehls</translation>
    </message>
    <message>
        <source>Keys, from a list</source>
        <translation>Tasten, aus einer Liste</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>L&amp;ist</source>
        <translation>&amp;Liste</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Left out after it: “{words}”.</source>
        <translation>Danach weggelassen: „{words}“.</translation>
    </message>
    <message>
        <source>Left out before it: “{words}”.</source>
        <translation>Davor weggelassen: „{words}“.</translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n other statement(s).</source>
        <translation>
            <numerusform>Weggelassen: %Ln andere Aussage.</numerusform>
            <numerusform>Weggelassen: %Ln andere Aussagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n statement(s) that are not done, or not confirmed.</source>
        <translation>
            <numerusform>Weggelassen: %Ln Aussage, die nicht erledigt oder nicht bestätigt ist.</numerusform>
            <numerusform>Weggelassen: %Ln Aussagen, die nicht erledigt oder nicht bestätigt sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n statement(s) that the filter hides.</source>
        <translation>
            <numerusform>Weggelassen: %Ln Aussage, die der Filter verbirgt.</numerusform>
            <numerusform>Weggelassen: %Ln Aussagen, die der Filter verbirgt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: wordings without a verdict, those found right, and those that wait for a second check.</source>
        <translation>Ausgelassen: Fassungen ohne Urteil, richtige, und solche, die auf eine Gegenprüfung warten.</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Letters that look like others: {names}</source>
        <translation>Buchstaben, die anderen gleichen: {names}</translation>
    </message>
    <message>
        <source>Li&amp;ght</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light or dark as the s&amp;ystem</source>
        <translation>Hell oder dunkel wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>Lines of the history</source>
        <translation>Zeilen im Verlauf</translation>
    </message>
    <message>
        <source>Listing the statements</source>
        <translation>Aussagen werden aufgelistet</translation>
    </message>
    <message>
        <source>Lists and fields need {key} themselves.</source>
        <translation>Listen und Felder brauchen {key} selbst.</translation>
    </message>
    <message>
        <source>Loading the project</source>
        <translation>Projekt wird geladen</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Loo&amp;k at its place in the source</source>
        <translation>Die Stelle in der &amp;Quelle ansehen</translation>
    </message>
    <message>
        <source>Looking for signals across the documents</source>
        <translation>Signale über Dokumente hinweg werden gesucht</translation>
    </message>
    <message>
        <source>Looking for the words of what was decided</source>
        <translation>Die Wörter zu dem suchen, was entschieden wurde</translation>
    </message>
    <message>
        <source>Looking into the sources of record…</source>
        <translation>Die Originalquellen werden durchsucht …</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Make it a source of record</source>
        <translation>Zur Originalquelle machen</translation>
    </message>
    <message>
        <source>Make it no source of record</source>
        <translation>Nicht mehr als Originalquelle führen</translation>
    </message>
    <message>
        <source>Make this wording the &amp;base</source>
        <translation>Fassung zur &amp;Basis machen</translation>
    </message>
    <message>
        <source>Making the corrections of both again</source>
        <translation>Die Korrekturen beider noch einmal vornehmen</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Merge another copy of the project</source>
        <translation>Andere Kopie des Projekts zusammenführen</translation>
    </message>
    <message>
        <source>Merge copies</source>
        <translation>Kopien zusammenführen</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Zusammenführen mit…</translation>
    </message>
    <message>
        <source>Merge speakers</source>
        <translation>Sprecher zusammenführen</translation>
    </message>
    <message>
        <source>Merge statements</source>
        <translation>Aussagen zusammenführen</translation>
    </message>
    <message>
        <source>Mildest difference first</source>
        <translation>Mildester Unterschied zuerst</translation>
    </message>
    <message>
        <source>Misattri&amp;buted</source>
        <translation>&amp;Falsch zugeschrieben</translation>
    </message>
    <message>
        <source>Mist&amp;ranslated</source>
        <translation>Falsch &amp;übersetzt</translation>
    </message>
    <message>
        <source>Mo&amp;ve this wording to…</source>
        <translation>Fassung &amp;verschieben nach…</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>Weitere Werkzeuge</translation>
    </message>
    <message>
        <source>Most outlets first</source>
        <translation>Meiste Medien zuerst</translation>
    </message>
    <message>
        <source>Most possible matches first</source>
        <translation>Meiste mögliche zuerst</translation>
    </message>
    <message>
        <source>Most quotes first</source>
        <translation>Meiste Zitate zuerst</translation>
    </message>
    <message>
        <source>Most signals first</source>
        <translation>Meiste Signale zuerst</translation>
    </message>
    <message>
        <source>Most wordings first</source>
        <translation>Meiste Fassungen zuerst</translation>
    </message>
    <message>
        <source>Move wording</source>
        <translation>Fassung verschieben</translation>
    </message>
    <message>
        <source>Move “{wording}” to:</source>
        <translation>„{wording}“ verschieben nach:</translation>
    </message>
    <message>
        <source>N&amp;ext unfinished</source>
        <translation>Nä&amp;chstes Unfertige</translation>
    </message>
    <message>
        <source>Name for the filter that holds now</source>
        <translation>Name für den jetzigen Filter</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>Named behind “{word}”, right after the quotation</source>
        <translation>Genannt hinter „{word}“, direkt nach dem Zitat</translation>
    </message>
    <message>
        <source>Named behind “{word}”, right before the quotation</source>
        <translation>Hinter „{word}“ genannt, direkt vor dem Zitat</translation>
    </message>
    <message>
        <source>Named behind “{word}”, which closes the sentence</source>
        <translation>Genannt hinter „{word}“, das den Satz schließt</translation>
    </message>
    <message>
        <source>Named in the narrator’s words inside the marks</source>
        <translation>In den Worten des Erzählers innerhalb der Zeichen genannt</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Eingrenzen</translation>
    </message>
    <message>
        <source>Narrow the history</source>
        <translation>Verlauf eingrenzen</translation>
    </message>
    <message>
        <source>Narrow this table</source>
        <translation>Diese Tabelle eingrenzen</translation>
    </message>
    <message>
        <source>Narrower columns (-)</source>
        <translation>Schmalere Spalten (-)</translation>
    </message>
    <message>
        <source>Narrower columns make room for more.</source>
        <translation>Schmalere Spalten machen Platz für mehr.</translation>
    </message>
    <message>
        <source>New key for “{action}”</source>
        <translation>Neue Taste für „{action}“</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>New projects &amp;hold a copy of their documents</source>
        <translation>Neue Pr&amp;ojekte enthalten eine Kopie ihrer Dokumente</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>Neue Versionen</translation>
    </message>
    <message>
        <source>Next &amp;difference</source>
        <translation>Nächste Ab&amp;weichung</translation>
    </message>
    <message>
        <source>Next &amp;quotation in the document</source>
        <translation>Nächstes &amp;Zitat im Dokument</translation>
    </message>
    <message>
        <source>Next &amp;wording</source>
        <translation>Nächste &amp;Fassung</translation>
    </message>
    <message>
        <source>Next occurrence</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>No &amp;primary source</source>
        <translation>Keine &amp;Primärquelle</translation>
    </message>
    <message>
        <source>No action is called that.</source>
        <translation>Kein Befehl heißt so.</translation>
    </message>
    <message>
        <source>No cue of its own, it carries on the quotation before it</source>
        <translation>Ohne eigene Redeeinleitung, es setzt das Zitat davor fort</translation>
    </message>
    <message>
        <source>No cue of its own, the quotation after it goes on and names the speaker</source>
        <translation>Ohne eigene Redeeinleitung, das Zitat danach fährt fort und nennt den Sprecher</translation>
    </message>
    <message>
        <source>No cue of its own, the sentence before it tells who speaks</source>
        <translation>Ohne eigene Redeeinleitung, der Satz davor sagt, wer spricht</translation>
    </message>
    <message>
        <source>No differences.</source>
        <translation>Keine Abweichungen.</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>No log can be kept in {folder} ({reason}).</source>
        <translation>In {folder} lässt sich kein Protokoll führen ({reason}).</translation>
    </message>
    <message>
        <source>No other wording</source>
        <translation>Keine andere Fassung</translation>
    </message>
    <message>
        <source>No quotations were found.</source>
        <translation>Keine Zitate gefunden.</translation>
    </message>
    <message>
        <source>No source of record suggests anything here that is not decided.</source>
        <translation>Keine Originalquelle schlägt hier etwas vor, das nicht schon entschieden ist.</translation>
    </message>
    <message>
        <source>No source of record suggests anything here.</source>
        <translation>Keine Originalquelle schlägt hier etwas vor.</translation>
    </message>
    <message>
        <source>No statements are shown.</source>
        <translation>Keine Aussagen zu sehen.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Nobody knows</source>
        <translation>Niemand weiß es</translation>
    </message>
    <message numerus="yes">
        <source>Nobody knows who said %n quote(s).</source>
        <translation>
            <numerusform>Von wem %Ln Zitat stammt, weiß niemand.</numerusform>
            <numerusform>Von wem %Ln Zitate stammen, weiß niemand.</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>None was placed. {about} ({decided}): {why}</source>
        <translation>Keine wurde zugeordnet. {about} ({decided}): {why}</translation>
    </message>
    <message>
        <source>Not a &amp;quote</source>
        <translation>Kein Z&amp;itat</translation>
    </message>
    <message>
        <source>Not a quote</source>
        <translation>Kein Zitat</translation>
    </message>
    <message>
        <source>Not in the file: it holds their text, their hashes and paths.</source>
        <translation>Nicht in der Datei: Sie enthält ihren Text, ihre Prüfsummen und Pfade.</translation>
    </message>
    <message>
        <source>Not looked for under the policy: {kinds}.</source>
        <translation>Nach dem Regelwerk nicht gesucht: {kinds}.</translation>
    </message>
    <message numerus="yes">
        <source>Not on this machine, and kept as before: %n document(s).</source>
        <translation>
            <numerusform>Nicht auf diesem Rechner und behalten, wie es war: %Ln Dokument.</numerusform>
            <numerusform>Nicht auf diesem Rechner und behalten, wie sie waren: %Ln Dokumente.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Nicht dieselbe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Nothing could be read from this document.</source>
        <translation>Aus diesem Dokument ließ sich nichts lesen.</translation>
    </message>
    <message>
        <source>Nothing here is a source of record yet.</source>
        <translation>Hier ist noch nichts eine Originalquelle.</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>Nothing is left of both sides: decide it anew with what there is, then dismiss this.</source>
        <translation>Von beiden Seiten ist nichts mehr da: Entscheiden Sie neu mit dem, was es gibt, und verwerfen Sie dies dann.</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist offen</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>Es läuft nichts.</translation>
    </message>
    <message>
        <source>Nothing was written: export it as CSV or JSON Lines, which have no such limit</source>
        <translation>Nichts wurde geschrieben: exportieren Sie es als CSV oder JSON Lines, die keine solche Grenze haben</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Number of outlets</source>
        <translation>Zahl der Medien</translation>
    </message>
    <message>
        <source>Number of quotes</source>
        <translation>Zahl der Zitate</translation>
    </message>
    <message>
        <source>Number of wordings</source>
        <translation>Zahl der Fassungen</translation>
    </message>
    <message>
        <source>Of this very long document, the part around the quotation is shown.</source>
        <translation>Von diesem sehr langen Dokument ist der Teil um das Zitat zu sehen.</translation>
    </message>
    <message>
        <source>Official &amp;transcript</source>
        <translation>Amtliches &amp;Protokoll</translation>
    </message>
    <message>
        <source>One document prints both, in different words: they may be two tellings of one thing.</source>
        <translation>Ein Dokument druckt beides, in anderen Worten: Es kann zweimal von einer Sache die Rede sein.</translation>
    </message>
    <message>
        <source>One file for any browser, the worst differences first. It needs no network.</source>
        <translation>Eine Datei für jeden Browser, die schwersten Unterschiede zuerst. Sie braucht kein Netz.</translation>
    </message>
    <message>
        <source>Only a part of the statement is quoted.</source>
        <translation>Nur ein Teil der Aussage ist zitiert.</translation>
    </message>
    <message>
        <source>Only the &amp;statement one is at</source>
        <translation>Nur die &amp;gewählte Aussage</translation>
    </message>
    <message>
        <source>Only this</source>
        <translation>Nur dies</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zuletzt &amp;geöffnet</translation>
    </message>
    <message>
        <source>Open a folder of documents</source>
        <translation>Ordner mit Dokumenten öffnen</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Dokumente öffnen</translation>
    </message>
    <message>
        <source>Open documents first.</source>
        <translation>Öffnen Sie zuerst Dokumente.</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Open the &amp;sample documents</source>
        <translation>Be&amp;ispieldokumente öffnen</translation>
    </message>
    <message>
        <source>Open the sample documents</source>
        <translation>Beispieldokumente öffnen</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Opened with one style of mark and closed with another.</source>
        <translation>Mit einer Form von Zeichen geöffnet, mit einer anderen geschlossen.</translation>
    </message>
    <message>
        <source>Opening the project was cancelled; its file is as it was.</source>
        <translation>Das Öffnen des Projekts wurde abgebrochen; seine Datei ist, wie sie war.</translation>
    </message>
    <message>
        <source>Order of the queue</source>
        <translation>Reihenfolge der Liste</translation>
    </message>
    <message>
        <source>Orphaned decision</source>
        <translation>Entscheidung ohne Wortlaut</translation>
    </message>
    <message>
        <source>Orphans</source>
        <translation>Verwaist</translation>
    </message>
    <message>
        <source>Orphans: decisions that lost their words</source>
        <translation>Verwaist: Entscheidungen, deren Wortlaut fehlt</translation>
    </message>
    <message>
        <source>Other wordings of the statement hold too few of these words.</source>
        <translation>Andere Fassungen der Aussage enthalten zu wenige dieser Wörter.</translation>
    </message>
    <message>
        <source>Out&amp;dated</source>
        <translation>Ve&amp;raltet</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Outlet that the letter goes to</source>
        <translation>Medium, an das der Brief geht</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Overview of the differences</source>
        <translation>Übersicht der Abweichungen</translation>
    </message>
    <message>
        <source>Overview: outlets by statements</source>
        <translation>Übersicht: Medien und Aussagen</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Eigenes</translation>
    </message>
    <message>
        <source>P&amp;op this pane out, or back in</source>
        <translation>Bereich herauslö&amp;sen oder einsetzen</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Part {number} of {total}, printed by {names}</source>
        <translation>Teil {number} von {total}, gedruckt von {names}</translation>
    </message>
    <message>
        <source>Part {number} of {total}: {text} Printed by {outlets}.</source>
        <translation>Teil {number} von {total}: {text} Gedruckt von {outlets}.</translation>
    </message>
    <message>
        <source>Parts of the assembled statement</source>
        <translation>Teile der zusammengesetzten Aussage</translation>
    </message>
    <message>
        <source>Pas&amp;te as a document</source>
        <translation>Als Dokument ein&amp;fügen</translation>
    </message>
    <message>
        <source>Pasted {moment}</source>
        <translation>Eingefügt {moment}</translation>
    </message>
    <message>
        <source>Perhaps the same as</source>
        <translation>Vielleicht dieselbe wie</translation>
    </message>
    <message>
        <source>Permissive: house style does not count</source>
        <translation>Großzügig: der Hausstil zählt nicht</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Picture, in twice as many pixels (*.png)</source>
        <translation>Bild, in doppelter Auflösung (*.png)</translation>
    </message>
    <message>
        <source>Place decision</source>
        <translation>Entscheidung zuordnen</translation>
    </message>
    <message>
        <source>Place decisions</source>
        <translation>Entscheidungen zuordnen</translation>
    </message>
    <message>
        <source>Place in the text</source>
        <translation>Stelle im Text</translation>
    </message>
    <message>
        <source>Place the orphan here</source>
        <translation>Verwaiste Entscheidung hier zuordnen</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Regelwerk</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Mögliche</translation>
    </message>
    <message>
        <source>Possible matches</source>
        <translation>Mögliche Übereinstimmungen</translation>
    </message>
    <message>
        <source>Possibly the same statement</source>
        <translation>Vielleicht dieselbe Aussage</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>Pre&amp;vious unfinished</source>
        <translation>&amp;Voriges Unfertige</translation>
    </message>
    <message>
        <source>Preview of a quotation</source>
        <translation>Vorschau eines Zitats</translation>
    </message>
    <message>
        <source>Previous d&amp;ifference</source>
        <translation>Vorige Abw&amp;eichung</translation>
    </message>
    <message>
        <source>Previous occurrence</source>
        <translation>Vorige Fundstelle</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Previous quo&amp;tation in the document</source>
        <translation>Voriges Zi&amp;tat im Dokument</translation>
    </message>
    <message>
        <source>Previous w&amp;ording</source>
        <translation>Vorige Fass&amp;ung</translation>
    </message>
    <message>
        <source>Pro&amp;ject properties…</source>
        <translation>Pro&amp;jekteigenschaften…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Project properties</source>
        <translation>Projekteigenschaften</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Queue of statements</source>
        <translation>Liste der Aussagen</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Quotation for each quote, ClaimReview for each statement with a verdict.</source>
        <translation>Quotation für jedes Zitat, ClaimReview für jede Aussage mit einem Urteil.</translation>
    </message>
    <message>
        <source>Quotation marks of another kind: “ ” for " ".</source>
        <translation>Anführungszeichen anderer Art: „ “ für " ".</translation>
    </message>
    <message>
        <source>Quotation {at} of {total}</source>
        <translation>Zitat {at} von {total}</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Quotes (CSV)</source>
        <translation>Zitate (CSV)</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Gelesen von</translation>
    </message>
    <message>
        <source>Read this file again (Enter or R on its line)</source>
        <translation>Diese Datei noch einmal lesen (Eingabe oder R auf ihrer Zeile)</translation>
    </message>
    <message>
        <source>Reading what survives</source>
        <translation>Was erhalten ist, wird gelesen</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Recover project</source>
        <translation>Projekt retten</translation>
    </message>
    <message>
        <source>Recover what survives</source>
        <translation>Erhaltenes retten</translation>
    </message>
    <message>
        <source>Recovered as {name}. Lost:</source>
        <translation>Gerettet als {name}. Verloren:</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo: {operation}</source>
        <translation>Wiederholt: {operation}</translation>
    </message>
    <message>
        <source>Reference wording</source>
        <translation>Referenzwortlaut</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename or delete…</source>
        <translation>Umbenennen oder löschen…</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Report (HTML)</source>
        <translation>Bericht (HTML)</translation>
    </message>
    <message>
        <source>Report (PDF)</source>
        <translation>Bericht (PDF)</translation>
    </message>
    <message>
        <source>Report as &amp;HTML…</source>
        <translation>Bericht als &amp;HTML…</translation>
    </message>
    <message>
        <source>Report as &amp;PDF…</source>
        <translation>Bericht als &amp;PDF…</translation>
    </message>
    <message>
        <source>Rese&amp;t the layout</source>
        <translation>An&amp;ordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Reset everything</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>Diese Seite zurücksetzen</translation>
    </message>
    <message>
        <source>Restore from &amp;backup…</source>
        <translation>Aus Si&amp;cherung wiederherstellen…</translation>
    </message>
    <message>
        <source>Restore from backup</source>
        <translation>Aus Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Restore from backup…</source>
        <translation>Aus Sicherung wiederherstellen…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>Alle noch einmal versuchen</translation>
    </message>
    <message>
        <source>Retry: {line}</source>
        <translation>Noch einmal versuchen: {line}</translation>
    </message>
    <message>
        <source>Rows are outlets, columns are statements; a cell is the higher, the more its wording differs.</source>
        <translation>Zeilen sind Medien, Spalten Aussagen; je stärker die Fassung abweicht, desto höher das Feld.</translation>
    </message>
    <message>
        <source>Sa&amp;ve this filter…</source>
        <translation>Filter &amp;sichern…</translation>
    </message>
    <message>
        <source>Same: merge</source>
        <translation>Dieselbe: zusammenführen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Save a cop&amp;y as…</source>
        <translation>&amp;Kopie sichern unter…</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie sichern</translation>
    </message>
    <message>
        <source>Save a copy of the project</source>
        <translation>Kopie des Projekts sichern</translation>
    </message>
    <message>
        <source>Save the imported project</source>
        <translation>Das importierte Projekt speichern</translation>
    </message>
    <message>
        <source>Save the merged project</source>
        <translation>Zusammengeführtes Projekt speichern</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Filter sichern…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>Saved fi&amp;lters…</source>
        <translation>&amp;Gesicherte Filter…</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gesicherte Filter</translation>
    </message>
    <message>
        <source>Saving the documents</source>
        <translation>Dokumente werden gespeichert</translation>
    </message>
    <message>
        <source>Saving what was decided</source>
        <translation>Entscheidungen werden gesichert</translation>
    </message>
    <message>
        <source>Saving what was found</source>
        <translation>Gefundenes wird gespeichert</translation>
    </message>
    <message>
        <source>Say that the selected names are one person's</source>
        <translation>Festlegen, dass die gewählten Namen einer Person gehören</translation>
    </message>
    <message>
        <source>Scalable picture (*.svg)</source>
        <translation>Skalierbares Bild (*.svg)</translation>
    </message>
    <message>
        <source>Scan a&amp;gain</source>
        <translation>E&amp;rneut einlesen</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Erneut einlesen</translation>
    </message>
    <message>
        <source>Scare quotes, a term or a title</source>
        <translation>Anführung eines Begriffs oder Titels</translation>
    </message>
    <message>
        <source>Second check</source>
        <translation>Zweite Prüfung</translation>
    </message>
    <message>
        <source>Select a name first.</source>
        <translation>Wählen Sie zuerst einen Namen.</translation>
    </message>
    <message>
        <source>Select the words in the document first.</source>
        <translation>Markieren Sie zuerst die Wörter im Dokument.</translation>
    </message>
    <message>
        <source>Select two or more statements in the queue first.</source>
        <translation>Wählen Sie zuerst zwei oder mehr Aussagen in der Liste.</translation>
    </message>
    <message>
        <source>Select what a decision belongs to, then press Enter here. Delete dismisses it.</source>
        <translation>Wählen Sie aus, wozu eine Entscheidung gehört, und drücken Sie hier die Eingabetaste. Entf verwirft sie.</translation>
    </message>
    <message>
        <source>Select words in the document first.</source>
        <translation>Markieren Sie zuerst Wörter im Dokument.</translation>
    </message>
    <message>
        <source>Select words that the quotation has some of: its borders move, not its place.</source>
        <translation>Markieren Sie Wörter, von denen das Zitat einige enthält: Seine Grenzen rücken, nicht sein Ort.</translation>
    </message>
    <message>
        <source>Set basis</source>
        <translation>Beleg setzen</translation>
    </message>
    <message>
        <source>Set borders</source>
        <translation>Grenzen setzen</translation>
    </message>
    <message>
        <source>Set for selected…</source>
        <translation>Für gewählte setzen…</translation>
    </message>
    <message>
        <source>Set its &amp;borders to the selected words</source>
        <translation>Grenzen auf die &amp;markierten Wörter setzen</translation>
    </message>
    <message>
        <source>Set kind</source>
        <translation>Art setzen</translation>
    </message>
    <message>
        <source>Set kind: {kind}</source>
        <translation>Art festlegen: {kind}</translation>
    </message>
    <message>
        <source>Set policy</source>
        <translation>Regelwerk setzen</translation>
    </message>
    <message>
        <source>Set status</source>
        <translation>Status setzen</translation>
    </message>
    <message>
        <source>Set tags</source>
        <translation>Schlagwörter setzen</translation>
    </message>
    <message>
        <source>Set the outlet, or the column one is at, of all selected documents</source>
        <translation>Medium oder aktuelle Spalte aller gewählten Dokumente setzen</translation>
    </message>
    <message>
        <source>Set verdict</source>
        <translation>Urteil setzen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Several statements hold these words.</source>
        <translation>Mehrere Aussagen enthalten diese Worte.</translation>
    </message>
    <message>
        <source>Severity of each code</source>
        <translation>Schwere jedes Codes</translation>
    </message>
    <message>
        <source>Severity of {code}</source>
        <translation>Schwere von {code}</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>Show document</source>
        <translation>Dokument zeigen</translation>
    </message>
    <message>
        <source>Show in the queue what they said</source>
        <translation>In der Liste zeigen, was sie gesagt haben</translation>
    </message>
    <message>
        <source>Show in the source</source>
        <translation>In der Quelle zeigen</translation>
    </message>
    <message>
        <source>Show it in the document pane</source>
        <translation>Im Dokumentbereich zeigen</translation>
    </message>
    <message>
        <source>Show only what was done to this</source>
        <translation>Nur zeigen, was hiermit geschah</translation>
    </message>
    <message>
        <source>Show statements</source>
        <translation>Aussagen zeigen</translation>
    </message>
    <message>
        <source>Show them: each waits to be placed or dismissed</source>
        <translation>Zeigen: Jede wartet darauf, zugeordnet oder verworfen zu werden</translation>
    </message>
    <message>
        <source>Sign of the worst difference</source>
        <translation>Zeichen der schwersten Abweichung</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signale</translation>
    </message>
    <message>
        <source>Signals across documents that are looked for</source>
        <translation>Signale über Dokumente hinweg, nach denen gesucht wird</translation>
    </message>
    <message>
        <source>Signals, with the places that prove them</source>
        <translation>Signale mit den Stellen, die sie belegen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Something else was decided here: take that back first, or dismiss the decision that waits.</source>
        <translation>Hier wurde anders entschieden: Nehmen Sie das zuerst zurück, oder verwerfen Sie die wartende Entscheidung.</translation>
    </message>
    <message>
        <source>Something went wrong in quoteview itself. What was open is still open.</source>
        <translation>In quoteview selbst ist etwas schiefgegangen. Was offen war, ist noch offen.</translation>
    </message>
    <message>
        <source>Sort by: {column}</source>
        <translation>Ordnen nach: {column}</translation>
    </message>
    <message>
        <source>Sort the &amp;queue by a column</source>
        <translation>L&amp;iste nach einer Spalte ordnen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Source &amp;unreadable</source>
        <translation>&amp;Quelle unlesbar</translation>
    </message>
    <message>
        <source>Source o&amp;f record: this document, or no longer</source>
        <translation>Originalquelle: dieses Do&amp;kument, oder nicht mehr</translation>
    </message>
    <message>
        <source>Source of record</source>
        <translation>Originalquelle</translation>
    </message>
    <message>
        <source>Source of record: {answer}</source>
        <translation>Originalquelle: {answer}</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Speech written as it sounds: gonna for going to.</source>
        <translation>Rede, geschrieben wie gesprochen: gonna für going to.</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>Abtrennen</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern setzen</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Statements (CSV)</source>
        <translation>Aussagen (CSV)</translation>
    </message>
    <message>
        <source>Statements (Markdown)</source>
        <translation>Aussagen (Markdown)</translation>
    </message>
    <message>
        <source>Statements as &amp;CSV…</source>
        <translation>Aussagen als &amp;CSV…</translation>
    </message>
    <message>
        <source>Statements as &amp;Markdown…</source>
        <translation>Aussagen als &amp;Markdown…</translation>
    </message>
    <message>
        <source>Statements, quotes, documents and history as sheets with filters. Nothing in it runs as a formula.</source>
        <translation>Aussagen, Zitate, Dokumente und Verlauf als Tabellenblätter mit Filtern. Nichts darin läuft als Formel.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Strict: what alters a word counts</source>
        <translation>Streng: was ein Wort ändert, zählt</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tags, with commas between them.</source>
        <translation>Schlagwörter, mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>Take from the others</source>
        <translation>Den anderen wegnehmen</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Stern entfernen</translation>
    </message>
    <message>
        <source>Telling the speakers apart</source>
        <translation>Sprecher werden auseinandergehalten</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text &amp;zoom</source>
        <translation>&amp;Textgröße</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>Text des Dokuments</translation>
    </message>
    <message>
        <source>Text to paste into the note of an article or an issue, differences marked.</source>
        <translation>Text zum Einfügen in eine Anmerkung oder ein Ticket, mit markierten Unterschieden.</translation>
    </message>
    <message>
        <source>That is no key.</source>
        <translation>Das ist keine Taste.</translation>
    </message>
    <message>
        <source>The backup becomes a project of its own beside this one, which stays as it is.</source>
        <translation>Die Sicherung wird ein eigenes Projekt neben diesem, das bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The base you chose, “{wording}”, could not be kept: it is gone, or met another.</source>
        <translation>Die gewählte Basis, „{wording}“, ließ sich nicht behalten: Sie ist weg oder traf auf eine andere.</translation>
    </message>
    <message>
        <source>The closing mark is missing: the end is where the paragraph ends.</source>
        <translation>Das Schlusszeichen fehlt: Das Ende liegt am Absatzende.</translation>
    </message>
    <message>
        <source>The copies differ. What is to be settled has the tag “merge conflict”:</source>
        <translation>Die Kopien weichen voneinander ab. Was zu klären ist, trägt das Schlagwort „merge conflict“:</translation>
    </message>
    <message>
        <source>The decision is placed: {decision}.</source>
        <translation>Die Entscheidung ist zugeordnet: {decision}.</translation>
    </message>
    <message>
        <source>The document does not say who said this.</source>
        <translation>Das Dokument sagt nicht, wer das gesagt hat.</translation>
    </message>
    <message>
        <source>The encoding was judged from the text: {encoding}.</source>
        <translation>Die Kodierung wurde aus dem Text erschlossen: {encoding}.</translation>
    </message>
    <message>
        <source>The end of the history is lost, and what was decided last may be with it.</source>
        <translation>Das Ende des Verlaufs ist verloren, und damit vielleicht, was zuletzt entschieden wurde.</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>Der Export wurde abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The export was written to {path}.</source>
        <translation>Der Export wurde nach {path} geschrieben.</translation>
    </message>
    <message>
        <source>The file holds their text, and what proves that a file is the one that was read; the documents themselves stay where they are.</source>
        <translation>Die Datei enthält ihren Text und was beweist, dass eine Datei die gelesene ist; die Dokumente selbst bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>The file is whole by itself: the documents can be shown as they were, wherever it goes.</source>
        <translation>Die Datei ist in sich vollständig: Die Dokumente lassen sich zeigen, wie sie waren, wohin sie auch geht.</translation>
    </message>
    <message>
        <source>The file of settings could not be read: {reason}. It is {path} now; the usual settings are in use.</source>
        <translation>Die Einstellungsdatei konnte nicht gelesen werden: {reason}. Sie heißt jetzt {path}; es gelten die üblichen Einstellungen.</translation>
    </message>
    <message>
        <source>The filter lets no statement through.</source>
        <translation>Der Filter lässt keine Aussage durch.</translation>
    </message>
    <message>
        <source>The filter “{name}” asks for what is not here: {missing}.</source>
        <translation>Der Filter „{name}“ verlangt, was es hier nicht gibt: {missing}.</translation>
    </message>
    <message>
        <source>The grouping of statements was lost in part, and was made anew.</source>
        <translation>Die Gruppierung der Aussagen war zum Teil verloren und wurde neu gebildet.</translation>
    </message>
    <message>
        <source>The language changes when quoteview is started again.</source>
        <translation>Die Sprache wechselt beim nächsten Start von quoteview.</translation>
    </message>
    <message numerus="yes">
        <source>The marks of %n quotation(s) are those that a browser shows.</source>
        <translation>
            <numerusform>Die Anführungszeichen von %Ln Zitat sind die, die ein Browser zeigt.</numerusform>
            <numerusform>Die Anführungszeichen von %Ln Zitaten sind die, die ein Browser zeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The marks were ambiguous and were read by what stands around them.</source>
        <translation>Die Zeichen waren mehrdeutig und wurden aus ihrer Umgebung gelesen.</translation>
    </message>
    <message>
        <source>The name behind the dash after the quotation</source>
        <translation>Der Name hinter dem Gedankenstrich nach dem Zitat</translation>
    </message>
    <message>
        <source>The name in brackets after the quotation</source>
        <translation>Der Name in Klammern nach dem Zitat</translation>
    </message>
    <message>
        <source>The name in the line with a dash after the quotation</source>
        <translation>Der Name in der Zeile mit Gedankenstrich nach dem Zitat</translation>
    </message>
    <message>
        <source>The name that opens the line</source>
        <translation>Der Name am Anfang der Zeile</translation>
    </message>
    <message>
        <source>The name that opens the quotation as a turn of a transcript</source>
        <translation>Der Name, der das Zitat wie einen Redebeitrag im Transkript eröffnet</translation>
    </message>
    <message>
        <source>The name that opens what stands with a colon before the quotation</source>
        <translation>Der Name, mit dem beginnt, was mit Doppelpunkt vor dem Zitat steht</translation>
    </message>
    <message>
        <source>The name that stands with a colon before the quotation</source>
        <translation>Der Name, der mit Doppelpunkt vor dem Zitat steht</translation>
    </message>
    <message>
        <source>The one by whom it is “{word}”</source>
        <translation>Durch wen es „{word}“ ist</translation>
    </message>
    <message>
        <source>The one by whom somebody was “{word}” it</source>
        <translation>Von wem es jemandem gesagt wurde („{word}“)</translation>
    </message>
    <message>
        <source>The one in whose “{word}” it is so</source>
        <translation>Aus wessen „{word}“ es so ist</translation>
    </message>
    <message>
        <source>The one to whom it is so</source>
        <translation>Für wen es so ist</translation>
    </message>
    <message>
        <source>The one to whom it is so, as no word attributes the quotation</source>
        <translation>Für wen es so ist, da kein Wort das Zitat zuschreibt</translation>
    </message>
    <message>
        <source>The one who claims what is denied</source>
        <translation>Wer behauptet, was bestritten wird</translation>
    </message>
    <message>
        <source>The one whom the words before the colon tell of</source>
        <translation>Von wem die Worte vor dem Doppelpunkt handeln</translation>
    </message>
    <message>
        <source>The one whose verb the words hold</source>
        <translation>Wessen Verb in den Worten steht</translation>
    </message>
    <message>
        <source>The one whose words were “{word}”</source>
        <translation>Von wem die Worte stammen, die „{word}“ wurden</translation>
    </message>
    <message>
        <source>The one whose “{word}” it is</source>
        <translation>Wessen „{word}“ es ist</translation>
    </message>
    <message>
        <source>The opening mark is missing.</source>
        <translation>Das Anfangszeichen fehlt.</translation>
    </message>
    <message>
        <source>The page that held it may not have been captured.</source>
        <translation>Die Seite, auf der es stand, wurde vielleicht nicht erfasst.</translation>
    </message>
    <message>
        <source>The picture was written to {path}.</source>
        <translation>Das Bild wurde nach {path} geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>The picture would be too large: the last %n statement(s) are left out of it.</source>
        <translation>
            <numerusform>Das Bild würde zu groß: Die letzte Aussage fehlt darin.</numerusform>
            <numerusform>Das Bild würde zu groß: Die letzten %Ln Aussagen fehlen darin.</numerusform>
        </translation>
    </message>
    <message>
        <source>The quotation is “{wording}” now.</source>
        <translation>Das Zitat lautet jetzt „{wording}“.</translation>
    </message>
    <message>
        <source>The reader of the file, or whoever typed the transcript, may have lost text there.</source>
        <translation>Beim Einlesen oder beim Abschreiben kann dort Text verloren gegangen sein.</translation>
    </message>
    <message>
        <source>The report is kept in {path}.</source>
        <translation>Der Bericht liegt in {path}.</translation>
    </message>
    <message>
        <source>The report on pages, to print or to file.</source>
        <translation>Der Bericht auf Seiten, zum Drucken oder Ablegen.</translation>
    </message>
    <message>
        <source>The same letter as other characters: ﬁ for fi, or an accent of its own.</source>
        <translation>Derselbe Buchstabe aus anderen Zeichen: ﬁ für fi, oder ein eigener Akzent.</translation>
    </message>
    <message>
        <source>The same number or word written in another way: 5000 for 5,000, No. for Number.</source>
        <translation>Dieselbe Zahl oder dasselbe Wort, anders geschrieben: 5000 für 5.000, Nr. für Nummer.</translation>
    </message>
    <message>
        <source>The same words are given to two speakers.</source>
        <translation>Dieselben Worte werden zwei Sprechern zugeschrieben.</translation>
    </message>
    <message>
        <source>The same words in another order.</source>
        <translation>Dieselben Wörter in anderer Folge.</translation>
    </message>
    <message>
        <source>The same words, given to another person.</source>
        <translation>Dieselben Worte, einer anderen Person zugeschrieben.</translation>
    </message>
    <message>
        <source>The saved filters cannot be read; they were set aside in the preferences.</source>
        <translation>Die gesicherten Filter sind nicht lesbar; sie wurden in den Einstellungen beiseitegelegt.</translation>
    </message>
    <message>
        <source>The scan broke off, perhaps because memory ran out; what was open before is still open.</source>
        <translation>Das Einlesen brach ab, vielleicht weil der Speicher ausging; was vorher offen war, ist noch offen.</translation>
    </message>
    <message>
        <source>The scan was cancelled; what was open before is still open.</source>
        <translation>Das Einlesen wurde abgebrochen; was vorher offen war, ist noch offen.</translation>
    </message>
    <message>
        <source>The search for signals was cancelled.</source>
        <translation>Die Suche nach Signalen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The second check is for somebody else: {checker} checked this before.</source>
        <translation>Die zweite Prüfung ist für jemand anderen: {checker} hat dies schon geprüft.</translation>
    </message>
    <message>
        <source>The second part stands before the first in the source.</source>
        <translation>Der zweite Teil steht in der Quelle vor dem ersten.</translation>
    </message>
    <message>
        <source>The source gives the words to somebody else.</source>
        <translation>Die Quelle schreibt die Worte jemand anderem zu.</translation>
    </message>
    <message>
        <source>The source gives these words to {label}, not to {speaker}.</source>
        <translation>Die Quelle schreibt diese Worte {label} zu, nicht {speaker}.</translation>
    </message>
    <message>
        <source>The source goes on: “{words}”.</source>
        <translation>Die Quelle fährt fort: „{words}“.</translation>
    </message>
    <message>
        <source>The source may be another edition: corrected, shortened, or an early draft.</source>
        <translation>Die Quelle kann eine andere Fassung sein: berichtigt, gekürzt oder ein früher Entwurf.</translation>
    </message>
    <message>
        <source>The source may be of another day or occasion: the same person says many things.</source>
        <translation>Die Quelle kann von einem anderen Tag oder Anlass sein: dieselbe Person sagt vieles.</translation>
    </message>
    <message>
        <source>The source says before it: “{words}”.</source>
        <translation>Davor sagt die Quelle: „{words}“.</translation>
    </message>
    <message>
        <source>The source that the sentence is given “according to”</source>
        <translation>Die Quelle, nach der der Satz wiedergegeben ist („according to“)</translation>
    </message>
    <message>
        <source>The speaker is unknown</source>
        <translation>Der Sprecher ist unbekannt</translation>
    </message>
    <message>
        <source>The subject of its clause, as no word attributes the quotation</source>
        <translation>Das Subjekt des Satzes, denn kein Wort schreibt das Zitat zu</translation>
    </message>
    <message>
        <source>The subject of “{word}” in the short sentence after it</source>
        <translation>Das Subjekt von „{word}“ im kurzen Satz danach</translation>
    </message>
    <message>
        <source>The subject of “{word}”, as “{witness}” by another</source>
        <translation>Das Subjekt von „{word}“, wie es jemand anderes wiedergibt („{witness}“)</translation>
    </message>
    <message>
        <source>The subject of “{word}”, of whom the sentence says they did not say it</source>
        <translation>Das Subjekt von „{word}“; der Satz sagt, dass es dies nicht gesagt hat</translation>
    </message>
    <message>
        <source>The subject of “{word}”, on which the quotation depends</source>
        <translation>Das Subjekt von „{word}“, von dem das Zitat abhängt</translation>
    </message>
    <message>
        <source>The subject of “{word}”, right after the quotation</source>
        <translation>Das Subjekt von „{word}“, direkt nach dem Zitat</translation>
    </message>
    <message>
        <source>The subject of “{word}”, right before the quotation</source>
        <translation>Das Subjekt von „{word}“, direkt vor dem Zitat</translation>
    </message>
    <message>
        <source>The subject of “{word}”, the nearest verb that may attribute it</source>
        <translation>Das Subjekt von „{word}“, dem nächsten Verb, das es zuschreiben kann</translation>
    </message>
    <message>
        <source>The subject of “{word}”, which closes the sentence</source>
        <translation>Das Subjekt von „{word}“, das den Satz schließt</translation>
    </message>
    <message>
        <source>The subject of “{word}”, who asks it or is asked it</source>
        <translation>Das Subjekt von „{word}“, das fragt oder gefragt wird</translation>
    </message>
    <message>
        <source>The subject of “{word}”, who may be denying another's words</source>
        <translation>Das Subjekt von „{word}“, das vielleicht fremde Worte bestreitet</translation>
    </message>
    <message>
        <source>The subject of “{word}”, who passes on what may be another's words</source>
        <translation>Das Subjekt von „{word}“, das vielleicht fremde Worte weitergibt</translation>
    </message>
    <message>
        <source>The subject of “{word}”, who was told it; the sentence does not tell by whom</source>
        <translation>Das Subjekt von „{word}“, dem es gesagt wurde; der Satz sagt nicht, von wem</translation>
    </message>
    <message>
        <source>The subject of “{word}”, whose judgement it is</source>
        <translation>Das Subjekt von „{word}“, dessen Urteil es ist</translation>
    </message>
    <message>
        <source>The subject of “{word}”, with a colon right before the quotation</source>
        <translation>Das Subjekt von „{word}“, mit Doppelpunkt direkt vor dem Zitat</translation>
    </message>
    <message numerus="yes">
        <source>The text holds %n NUL character(s).</source>
        <translation>
            <numerusform>Der Text enthält %Ln NUL-Zeichen.</numerusform>
            <numerusform>Der Text enthält %Ln NUL-Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text holds %n lone surrogate(s), which no character can be.</source>
        <translation>
            <numerusform>Der Text enthält %Ln einzelnes Surrogat, das kein Zeichen sein kann.</numerusform>
            <numerusform>Der Text enthält %Ln einzelne Surrogate, die keine Zeichen sein können.</numerusform>
        </translation>
    </message>
    <message>
        <source>The usual columns</source>
        <translation>Die üblichen Spalten</translation>
    </message>
    <message>
        <source>The verb beside it names nobody, it carries on who spoke before</source>
        <translation>Das Verb daneben nennt niemanden, es setzt fort, wer zuvor sprach</translation>
    </message>
    <message>
        <source>The whole project, whatever the queue shows.</source>
        <translation>Das ganze Projekt, was immer die Liste zeigt.</translation>
    </message>
    <message>
        <source>The wording one is at was found in no source of record.</source>
        <translation>Der Wortlaut wurde in keiner Originalquelle gefunden.</translation>
    </message>
    <message>
        <source>The words are alike, but the documents name different speakers.</source>
        <translation>Die Worte ähneln sich, aber die Dokumente nennen verschiedene Sprecher.</translation>
    </message>
    <message>
        <source>The words stand in both, but are too few and too common to tell whether they are one statement.</source>
        <translation>Die Worte stehen in beiden, sind aber zu wenige und zu gewöhnlich, um zu sagen, ob es eine Aussage ist.</translation>
    </message>
    <message>
        <source>The words they share are worth {score:.0f} nats; {needed:.0f} would be enough.</source>
        <translation>Die gemeinsamen Worte zählen {score:.0f} Nat; {needed:.0f} würden genügen.</translation>
    </message>
    <message>
        <source>The writing that the words are read in</source>
        <translation>Das Schriftstück, in dem der Wortlaut zu lesen ist</translation>
    </message>
    <message>
        <source>There are no words in what is selected.</source>
        <translation>In der Markierung stehen keine Wörter.</translation>
    </message>
    <message>
        <source>There is no backup of this project yet.</source>
        <translation>Von diesem Projekt gibt es noch keine Sicherung.</translation>
    </message>
    <message>
        <source>There is no such day as “{text}”.</source>
        <translation>Den Tag „{text}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such time as in “{text}”.</source>
        <translation>Die Uhrzeit in „{text}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no text to paste.</source>
        <translation>Es gibt keinen Text zum Einfügen.</translation>
    </message>
    <message>
        <source>There is no verdict yet that a second person could check.</source>
        <translation>Es gibt noch kein Urteil, das jemand anderes prüfen könnte.</translation>
    </message>
    <message>
        <source>There is nothing to ask any outlet: no wording has a verdict that it was altered or misattributed.</source>
        <translation>Kein Medium ist um etwas zu bitten: Keine Fassung ist als verändert oder falsch zugeschrieben beurteilt.</translation>
    </message>
    <message>
        <source>There is nothing to ask of {outlet}: no wording it printed has a verdict that says so.</source>
        <translation>{outlet} ist um nichts zu bitten: Keine Fassung von dort ist so beurteilt.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>These are two statements; they are not proposed any more.</source>
        <translation>Dies sind zwei Aussagen; sie werden nicht mehr vorgeschlagen.</translation>
    </message>
    <message>
        <source>These words are a quotation already.</source>
        <translation>Diese Worte sind schon ein Zitat.</translation>
    </message>
    <message>
        <source>These words do not stand there: set the borders by hand, then dismiss this decision.</source>
        <translation>Dieser Wortlaut steht dort nicht: Setzen Sie die Grenzen von Hand, und verwerfen Sie dann diese Entscheidung.</translation>
    </message>
    <message>
        <source>They share words, but no statement holds them all.</source>
        <translation>Sie haben Wörter gemeinsam, aber keine Aussage enthält sie alle.</translation>
    </message>
    <message>
        <source>This decision waits no more: it was placed or dismissed.</source>
        <translation>Diese Entscheidung wartet nicht mehr: Sie wurde zugeordnet oder verworfen.</translation>
    </message>
    <message>
        <source>This has a verdict or a basis already: clear them first, or dismiss the decision.</source>
        <translation>Hier gibt es schon ein Urteil oder eine Grundlage: Löschen Sie diese zuerst, oder verwerfen Sie die Entscheidung.</translation>
    </message>
    <message>
        <source>This quote is not grouped yet: it can be judged and corrected when the scan has ended.</source>
        <translation>Dieses Zitat ist noch nicht gruppiert: Beurteilt und korrigiert werden kann es, wenn alles eingelesen ist.</translation>
    </message>
    <message>
        <source>This statement has no signals.</source>
        <translation>Diese Aussage hat keine Signale.</translation>
    </message>
    <message>
        <source>This was decided of one document, and several print this wording.</source>
        <translation>Das wurde über ein Dokument entschieden, und diesen Wortlaut drucken mehrere.</translation>
    </message>
    <message>
        <source>This was decided of one quotation, and several print this wording.</source>
        <translation>Das wurde über ein Zitat entschieden, und diesen Wortlaut drucken mehrere.</translation>
    </message>
    <message>
        <source>This was decided of one wording: select the wording that it belongs to.</source>
        <translation>Das wurde über einen Wortlaut entschieden: Wählen Sie den Wortlaut aus, zu dem es gehört.</translation>
    </message>
    <message>
        <source>This was decided of quoted words: select those that it belongs to.</source>
        <translation>Das wurde über zitierte Worte entschieden: Wählen Sie die aus, zu denen es gehört.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>To any day</source>
        <translation>Bis zu jedem Tag</translation>
    </message>
    <message>
        <source>To anything</source>
        <translation>Alle Gegenstände</translation>
    </message>
    <message>
        <source>To the &amp;bottom</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>To the &amp;left</source>
        <translation>Nach &amp;links</translation>
    </message>
    <message>
        <source>To the &amp;right</source>
        <translation>Nach &amp;rechts</translation>
    </message>
    <message>
        <source>To the &amp;top</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Woran</translation>
    </message>
    <message>
        <source>To which day</source>
        <translation>Bis zu welchem Tag</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Two checkers differ. {one}. {other}.</source>
        <translation>Zwei Prüfer urteilen verschieden. {one}. {other}.</translation>
    </message>
    <message>
        <source>Two statements inside one pair of marks.</source>
        <translation>Zwei Aussagen in einem Paar Anführungszeichen.</translation>
    </message>
    <message>
        <source>Type to narrow; Enter chooses, Escape leaves</source>
        <translation>Tippen grenzt ein; Eingabe wählt, Esc schließt</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Under this policy</source>
        <translation>In diesem Regelwerk</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo history</source>
        <translation>Rückgängig-Verlauf</translation>
    </message>
    <message>
        <source>Undo: {operation}</source>
        <translation>Rückgängig: {operation}</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Usual font</source>
        <translation>Übliche Schrift</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Übliche Tasten</translation>
    </message>
    <message>
        <source>Usual serif font</source>
        <translation>Übliche Serifenschrift</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Verdict on the &amp;wording</source>
        <translation>Urteil zur F&amp;assung</translation>
    </message>
    <message>
        <source>Verdict, status and star</source>
        <translation>Urteil, Status und Stern</translation>
    </message>
    <message>
        <source>Verdicts and notes bear this name.</source>
        <translation>Urteile und Notizen tragen diesen Namen.</translation>
    </message>
    <message>
        <source>View of the collation</source>
        <translation>Ansicht des Vergleichs</translation>
    </message>
    <message>
        <source>Wait until what is running is done, or cancel it.</source>
        <translation>Warten Sie, bis der laufende Vorgang fertig ist, oder brechen Sie ihn ab.</translation>
    </message>
    <message>
        <source>Waits for a person</source>
        <translation>Wartet auf einen Menschen</translation>
    </message>
    <message>
        <source>Web &amp;Annotations…</source>
        <translation>Web-A&amp;nnotationen…</translation>
    </message>
    <message>
        <source>Web Annotations (JSON-LD)</source>
        <translation>Web-Annotationen (JSON-LD)</translation>
    </message>
    <message>
        <source>What differs there changes the meaning.</source>
        <translation>Was dort abweicht, ändert den Sinn.</translation>
    </message>
    <message>
        <source>What is critical stays critical under every policy. Where the rule of a code rates one difference higher than is usual, a policy does not lower it.</source>
        <translation>Was kritisch ist, bleibt in jedem Regelwerk kritisch. Wo die Regel eines Codes eine Abweichung höher einstuft als üblich, senkt ein Regelwerk sie nicht.</translation>
    </message>
    <message>
        <source>What it will hold</source>
        <translation>Was darin stehen wird</translation>
    </message>
    <message>
        <source>What limits it was cut off.</source>
        <translation>Was es einschränkt, wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>What only another outlet says is no proof: on that basis nothing is verbatim or confirmed.</source>
        <translation>Was nur ein anderes Medium sagt, ist kein Beleg: Darauf gestützt ist nichts wörtlich oder bestätigt.</translation>
    </message>
    <message>
        <source>What sources of record say</source>
        <translation>Was Originalquellen sagen</translation>
    </message>
    <message>
        <source>What the &amp;queue shows</source>
        <translation>Was die &amp;Liste zeigt</translation>
    </message>
    <message>
        <source>What the documents show beside each other</source>
        <translation>Was die Dokumente nebeneinander zeigen</translation>
    </message>
    <message>
        <source>What the form is for</source>
        <translation>Wozu die Form dient</translation>
    </message>
    <message>
        <source>What the notice lists</source>
        <translation>Was der Hinweis aufzählt</translation>
    </message>
    <message>
        <source>What this entry is about is not there any more.</source>
        <translation>Wovon dieser Eintrag handelt, gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>What was decided of something that is lost: {told}.</source>
        <translation>Was über etwas Verlorenes entschieden war: {told}.</translation>
    </message>
    <message>
        <source>What was decided of “{wording}” and waited for a person is lost: {told}.</source>
        <translation>Was über „{wording}“ entschieden war und auf einen Menschen wartete, ist verloren: {told}.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>What was done before cannot be undone any more; the history tells of it.</source>
        <translation>Was vorher getan wurde, lässt sich nicht mehr rückgängig machen; der Verlauf erzählt davon.</translation>
    </message>
    <message>
        <source>What you chose from has changed meanwhile; choose again.</source>
        <translation>Die Auswahl hat sich inzwischen geändert; wählen Sie noch einmal.</translation>
    </message>
    <message>
        <source>What you decided of “{wording}” could not be kept: it is gone, or met another.</source>
        <translation>Was Sie zu „{wording}“ entschieden haben, ließ sich nicht behalten: Es ist weg oder traf auf anderes.</translation>
    </message>
    <message>
        <source>What you decided of “{wording}” is back in its place: {file} holds the words again.</source>
        <translation>Was Sie über „{wording}“ entschieden haben, ist wieder an seinem Platz: {file} enthält die Worte wieder.</translation>
    </message>
    <message>
        <source>What you judged is gone: no document prints these words any more.</source>
        <translation>Was Sie bewertet haben, ist weg: Kein Dokument druckt diese Worte mehr.</translation>
    </message>
    <message>
        <source>What you set for {file} could not be kept: the file is gone.</source>
        <translation>Was Sie für {file} gesetzt haben, ließ sich nicht behalten: Die Datei ist weg.</translation>
    </message>
    <message>
        <source>What you set for {file} is back in its place: the file is there again.</source>
        <translation>Was Sie für {file} festgelegt haben, ist wieder an seinem Platz: Die Datei ist wieder da.</translation>
    </message>
    <message>
        <source>What you set for {file} waits: the changed file says something else.</source>
        <translation>Was Sie für {file} festgelegt haben, wartet: Die geänderte Datei sagt etwas anderes.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Where the basis is</source>
        <translation>Wo der Beleg ist</translation>
    </message>
    <message>
        <source>Where the basis is to be found</source>
        <translation>Wo der Beleg zu finden ist</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Who answers; the words may be those of the question</source>
        <translation>Wer antwortet; die Worte können aus der Frage stammen</translation>
    </message>
    <message>
        <source>Who carries what: {outlets}, {statements}</source>
        <translation>Wer bringt was: {outlets}, {statements}</translation>
    </message>
    <message>
        <source>Who changed what and when, each row chained to the one before.</source>
        <translation>Wer wann was geändert hat, jede Zeile an die vorige gekettet.</translation>
    </message>
    <message>
        <source>Who judged this, and when</source>
        <translation>Wer das beurteilt hat, und wann</translation>
    </message>
    <message>
        <source>Who printed the part one is at</source>
        <translation>Wer den aktuellen Teil gedruckt hat</translation>
    </message>
    <message>
        <source>Who printed which part</source>
        <translation>Wer welchen Teil gedruckt hat</translation>
    </message>
    <message>
        <source>Who said “{wording}”?</source>
        <translation>Wer hat „{wording}“ gesagt?</translation>
    </message>
    <message>
        <source>Whole project (JSON Lines)</source>
        <translation>Ganzes Projekt (JSON Lines)</translation>
    </message>
    <message>
        <source>Whole project as &amp;JSON Lines…</source>
        <translation>Ganzes Projekt als &amp;JSON Lines…</translation>
    </message>
    <message>
        <source>Whose words “{word}” says they are</source>
        <translation>Wessen Worte es nach „{word}“ sind</translation>
    </message>
    <message>
        <source>Wider columns (+)</source>
        <translation>Breitere Spalten (+)</translation>
    </message>
    <message>
        <source>Without it, only their text and what proves the files are kept.</source>
        <translation>Sonst werden nur ihr Text und der Fingerabdruck der Dateien aufbewahrt.</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Wording compared with the base</source>
        <translation>Mit der Basis verglichene Fassung</translation>
    </message>
    <message>
        <source>Wording of {outlets}</source>
        <translation>Fassung von {outlets}</translation>
    </message>
    <message>
        <source>Wording, assembled</source>
        <translation>Fassung, zusammengesetzt</translation>
    </message>
    <message>
        <source>Wordings</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Wordings compared with the base</source>
        <translation>Mit der Basis verglichene Fassungen</translation>
    </message>
    <message>
        <source>Words left out where dots say so. Where they limit or deny the rest, it matters more.</source>
        <translation>Ausgelassene Wörter, wo Punkte es sagen. Wo sie das Übrige einschränken oder verneinen, wiegt es schwerer.</translation>
    </message>
    <message>
        <source>Words of the outlet in square brackets.</source>
        <translation>Worte des Mediums in eckigen Klammern.</translation>
    </message>
    <message>
        <source>Words that stand inside the marks here and outside them there.</source>
        <translation>Worte, die hier in den Anführungszeichen stehen und dort außerhalb.</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Arbeitsmappe (XLSX)</translation>
    </message>
    <message>
        <source>Worst difference</source>
        <translation>Schwerste Abweichung</translation>
    </message>
    <message>
        <source>Worst difference first</source>
        <translation>Schwerste zuerst</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Write the overview as SVG or PNG</source>
        <translation>Die Übersicht als SVG oder PNG schreiben</translation>
    </message>
    <message>
        <source>Writing the statements</source>
        <translation>Aussagen werden geschrieben</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ihr &amp;Name</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>[sic], emphasis</source>
        <translation>[sic], Hervorhebung</translation>
    </message>
    <message>
        <source>[sic], or emphasis that is said to be added.</source>
        <translation>[sic], oder eine Hervorhebung, die als hinzugefügt gekennzeichnet ist.</translation>
    </message>
    <message>
        <source>a newer quoteview wrote it</source>
        <translation>ein neueres quoteview hat sie geschrieben</translation>
    </message>
    <message>
        <source>a newer quoteview wrote this; import it with that one</source>
        <translation>ein neueres quoteview hat dies geschrieben; lesen Sie es mit jenem ein</translation>
    </message>
    <message>
        <source>a row is none of a project's ({cause})</source>
        <translation>eine Zeile ist keine eines Projekts ({cause})</translation>
    </message>
    <message>
        <source>abbreviation, number form</source>
        <translation>Abkürzung, Zahlform</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>noch etwa %Ln Minute</numerusform>
            <numerusform>noch etwa %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>noch etwa %Ln Sekunde</numerusform>
            <numerusform>noch etwa %Ln Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>acceptable edit</source>
        <translation>zulässig bearbeitet</translation>
    </message>
    <message>
        <source>added {added}</source>
        <translation>hinzugefügt {added}</translation>
    </message>
    <message>
        <source>added: {text}</source>
        <translation>hinzugefügt: {text}</translation>
    </message>
    <message>
        <source>all of part {numbers}</source>
        <translation>Teil {numbers} ganz</translation>
    </message>
    <message>
        <source>all of parts {numbers}</source>
        <translation>Teile {numbers} ganz</translation>
    </message>
    <message>
        <source>altered meaning</source>
        <translation>Sinn verändert</translation>
    </message>
    <message>
        <source>altered, minor</source>
        <translation>geringfügig verändert</translation>
    </message>
    <message>
        <source>another speaker</source>
        <translation>anderer Sprecher</translation>
    </message>
    <message>
        <source>apostrophe, dash</source>
        <translation>Apostroph, Strich</translation>
    </message>
    <message>
        <source>assembled</source>
        <translation>Gesamttext</translation>
    </message>
    <message>
        <source>assembled base</source>
        <translation>zusammengesetzte Basis</translation>
    </message>
    <message>
        <source>assembled statement</source>
        <translation>zusammengesetzte Aussage</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>basis {basis}</source>
        <translation>Beleg {basis}</translation>
    </message>
    <message>
        <source>body or unnamed person</source>
        <translation>Organisation oder Ungenannte</translation>
    </message>
    <message>
        <source>boundary shift</source>
        <translation>Zitatgrenze verschoben</translation>
    </message>
    <message>
        <source>bracket insert</source>
        <translation>Einschub in Klammern</translation>
    </message>
    <message>
        <source>carried on</source>
        <translation>fortgesetzt</translation>
    </message>
    <message numerus="yes">
        <source>carries %n statement(s)</source>
        <translation>
            <numerusform>bringt %Ln Aussage</numerusform>
            <numerusform>bringt %Ln Aussagen</numerusform>
        </translation>
    </message>
    <message>
        <source>characters {start}–{end}</source>
        <translation>Zeichen {start}–{end}</translation>
    </message>
    <message>
        <source>characters {start}–{end}, ¶{number}</source>
        <translation>Zeichen {start}–{end}, ¶{number}</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>closing mark missing</source>
        <translation>Schlusszeichen fehlt</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>context conflict</source>
        <translation>Zusammenhang widerspricht sich</translation>
    </message>
    <message>
        <source>contraction</source>
        <translation>Kurzform</translation>
    </message>
    <message>
        <source>corrected by a checker</source>
        <translation>von Hand korrigiert</translation>
    </message>
    <message>
        <source>cosmetic</source>
        <translation>kosmetisch</translation>
    </message>
    <message>
        <source>cosmetic difference</source>
        <translation>kosmetische Abweichung</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>critical difference</source>
        <translation>kritische Abweichung</translation>
    </message>
    <message>
        <source>cue: “{words}”</source>
        <translation>Redeeinleitung: „{words}“</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>gekürzt</translation>
    </message>
    <message>
        <source>default</source>
        <translation>üblich</translation>
    </message>
    <message>
        <source>dialect</source>
        <translation>Dialekt</translation>
    </message>
    <message>
        <source>different utterance</source>
        <translation>andere Äußerung</translation>
    </message>
    <message>
        <source>differently: {outlets}</source>
        <translation>anders: {outlets}</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>disfluency</source>
        <translation>Versprecher, Füllwort</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>umstritten</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>edge punctuation</source>
        <translation>Satzzeichen am Rand</translation>
    </message>
    <message>
        <source>edited after publication</source>
        <translation>nachträglich geändert</translation>
    </message>
    <message>
        <source>editorial</source>
        <translation>redaktionell</translation>
    </message>
    <message>
        <source>editorial difference</source>
        <translation>redaktionelle Abweichung</translation>
    </message>
    <message>
        <source>ellipsis cut</source>
        <translation>Auslassung mit Punkten</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>genau gleich</translation>
    </message>
    <message>
        <source>expletive mask</source>
        <translation>Kraftwort verdeckt</translation>
    </message>
    <message>
        <source>fabricated</source>
        <translation>erfunden</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>found as places joined</source>
        <translation>gefunden, aus mehreren Stellen zusammengefügt</translation>
    </message>
    <message>
        <source>found so far: {quotes} in {documents}</source>
        <translation>bisher gefunden: {quotes} in {documents}</translation>
    </message>
    <message>
        <source>found verbatim</source>
        <translation>wörtlich gefunden</translation>
    </message>
    <message>
        <source>found with differences</source>
        <translation>mit Abweichungen gefunden</translation>
    </message>
    <message>
        <source>found, but cut</source>
        <translation>gefunden, aber gekürzt</translation>
    </message>
    <message>
        <source>fragment</source>
        <translation>Teilzitat</translation>
    </message>
    <message>
        <source>fragment of</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>fragments</source>
        <translation>Teilzitate</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>ab {day}</translation>
    </message>
    <message>
        <source>full name</source>
        <translation>voller Name</translation>
    </message>
    <message>
        <source>gone: {id}</source>
        <translation>nicht mehr da: {id}</translation>
    </message>
    <message>
        <source>grammar fix</source>
        <translation>Grammatik berichtigt</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>headlines</source>
        <translation>Überschriften</translation>
    </message>
    <message>
        <source>homoglyph</source>
        <translation>Homoglyphe</translation>
    </message>
    <message>
        <source>hyphenation</source>
        <translation>Bindestrich</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>in part: {outlets}</source>
        <translation>teilweise: {outlets}</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>initial case</source>
        <translation>Anfangsbuchstabe</translation>
    </message>
    <message>
        <source>inner punctuation</source>
        <translation>Satzzeichen im Satz</translation>
    </message>
    <message>
        <source>inside the marks and outside</source>
        <translation>in und außerhalb der Anführung</translation>
    </message>
    <message>
        <source>it does not say which version it is</source>
        <translation>es fehlt die Angabe der Version</translation>
    </message>
    <message>
        <source>it holds “{name}”, which this quoteview does not know</source>
        <translation>sie enthält „{name}“, das dieses quoteview nicht kennt</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is not JSON ({problem})</source>
        <translation>es ist kein JSON ({problem})</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>es ist kein UTF-8</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>es ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it is one of the files that were read</source>
        <translation>es ist eine der eingelesenen Dateien</translation>
    </message>
    <message>
        <source>it is open</source>
        <translation>sie ist geöffnet</translation>
    </message>
    <message>
        <source>its folder cannot be written to, or somebody else writes there</source>
        <translation>in den Ordner lässt sich nicht schreiben, oder jemand anderes schreibt dort</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>zusammengefügt</translation>
    </message>
    <message>
        <source>leaves out {removed}</source>
        <translation>lässt {removed} weg</translation>
    </message>
    <message>
        <source>ligature, composed letter</source>
        <translation>Ligatur, Unicode-Form</translation>
    </message>
    <message>
        <source>look-alike or unseen characters</source>
        <translation>täuschende oder unsichtbare Zeichen</translation>
    </message>
    <message>
        <source>marks of two styles</source>
        <translation>Zeichen zweier Formen</translation>
    </message>
    <message>
        <source>marks read by context</source>
        <translation>Zeichen aus dem Zusammenhang gelesen</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>zusammengeführt</translation>
    </message>
    <message>
        <source>misattributed</source>
        <translation>falsch zugeschrieben</translation>
    </message>
    <message>
        <source>mistranslated</source>
        <translation>falsch übersetzt</translation>
    </message>
    <message>
        <source>moved {words}</source>
        <translation>verschoben {words}</translation>
    </message>
    <message>
        <source>name changed</source>
        <translation>Name geändert</translation>
    </message>
    <message>
        <source>named entity</source>
        <translation>Name, Ort, Datum</translation>
    </message>
    <message>
        <source>negation or modal changed</source>
        <translation>Verneinung oder Modalverb geändert</translation>
    </message>
    <message>
        <source>no basis</source>
        <translation>kein Beleg</translation>
    </message>
    <message>
        <source>no differences</source>
        <translation>keine Abweichungen</translation>
    </message>
    <message>
        <source>no document of it survives</source>
        <translation>kein Dokument davon ist erhalten</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>no other wording</source>
        <translation>keine andere Fassung</translation>
    </message>
    <message>
        <source>no primary source</source>
        <translation>keine Primärquelle</translation>
    </message>
    <message>
        <source>no verdict</source>
        <translation>kein Urteil</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not a quote</source>
        <translation>kein Zitat</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nicht gewählt</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>not grouped yet</source>
        <translation>noch nicht gruppiert</translation>
    </message>
    <message>
        <source>not held</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>note: {note}</source>
        <translation>Notiz: {note}</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>number changed</source>
        <translation>Zahl geändert</translation>
    </message>
    <message>
        <source>number unit</source>
        <translation>Zahl, Einheit</translation>
    </message>
    <message>
        <source>of record</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>official transcript</source>
        <translation>amtliches Protokoll</translation>
    </message>
    <message>
        <source>offline: nothing leaves this machine</source>
        <translation>offline: nichts verlässt diesen Rechner</translation>
    </message>
    <message>
        <source>on another day too</source>
        <translation>auch an einem anderen Tag</translation>
    </message>
    <message>
        <source>opening mark missing</source>
        <translation>Anfangszeichen fehlt</translation>
    </message>
    <message>
        <source>other outlet only</source>
        <translation>nur anderes Medium</translation>
    </message>
    <message>
        <source>out of context</source>
        <translation>aus dem Zusammenhang gerissen</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>own</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>part {numbers} differently</source>
        <translation>Teil {numbers} anders</translation>
    </message>
    <message numerus="yes">
        <source>parts ways in %n place(s), at worst {severity}</source>
        <translation>
            <numerusform>weicht an %Ln Stelle ab, höchstens {severity}</numerusform>
            <numerusform>weicht an %Ln Stellen ab, höchstens {severity}</numerusform>
        </translation>
    </message>
    <message>
        <source>parts {numbers} differently</source>
        <translation>Teile {numbers} anders</translation>
    </message>
    <message>
        <source>perhaps told in other words</source>
        <translation>vielleicht mit anderen Worten berichtet</translation>
    </message>
    <message>
        <source>permissive</source>
        <translation>großzügig</translation>
    </message>
    <message>
        <source>polarity modality</source>
        <translation>Verneinung, Modalität</translation>
    </message>
    <message>
        <source>press {key} on a wording to make it the reference</source>
        <translation>{key} macht eine Fassung zur Referenz</translation>
    </message>
    <message>
        <source>prints the base, to the letter</source>
        <translation>druckt die Basis, buchstabengetreu</translation>
    </message>
    <message>
        <source>pronoun</source>
        <translation>Pronomen</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>quote glyph</source>
        <translation>Form der Anführungszeichen</translation>
    </message>
    <message>
        <source>quoteview came down the last time. A report is in {path}.</source>
        <translation>quoteview ist beim letzten Mal abgestürzt. Ein Bericht liegt in {path}.</translation>
    </message>
    <message>
        <source>quoteview lists every quoted statement, says who said it, and marks to the character where outlets differ. Nothing leaves this machine.</source>
        <translation>quoteview listet jede zitierte Aussage auf, sagt, von wem sie stammt, und markiert aufs Zeichen genau, wo Medien voneinander abweichen. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>read by {reader} as {encoding}</source>
        <translation>gelesen von {reader} als {encoding}</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>recovered</source>
        <translation>gerettet</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>reference chosen</source>
        <translation>Referenz gewählt</translation>
    </message>
    <message>
        <source>reference wording</source>
        <translation>Referenzwortlaut</translation>
    </message>
    <message>
        <source>removed {removed}</source>
        <translation>weggelassen {removed}</translation>
    </message>
    <message>
        <source>removed: {text}</source>
        <translation>weggelassen: {text}</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Amt oder Rolle</translation>
    </message>
    <message>
        <source>said apart, printed as one</source>
        <translation>getrennt gesagt, als eines gedruckt</translation>
    </message>
    <message>
        <source>same as the base</source>
        <translation>wie die Basis</translation>
    </message>
    <message>
        <source>same but for case and punctuation</source>
        <translation>gleich bis auf Groß-/Kleinschreibung und Zeichensetzung</translation>
    </message>
    <message>
        <source>same but for spaces</source>
        <translation>gleich bis auf Leerraum</translation>
    </message>
    <message>
        <source>same but for typography</source>
        <translation>gleich bis auf Typografie</translation>
    </message>
    <message>
        <source>same words</source>
        <translation>gleiche Wörter</translation>
    </message>
    <message>
        <source>scare quote</source>
        <translation>Begriff in Anführung</translation>
    </message>
    <message>
        <source>scare quotes</source>
        <translation>Begriffe in Anführung</translation>
    </message>
    <message>
        <source>schema.org (JSON-LD)</source>
        <translation>schema.org (JSON-LD)</translation>
    </message>
    <message>
        <source>second check</source>
        <translation>zweite Prüfung</translation>
    </message>
    <message>
        <source>second check {who}</source>
        <translation>zweite Prüfung {who}</translation>
    </message>
    <message>
        <source>sha256 of the file: {sum}</source>
        <translation>sha256 der Datei: {sum}</translation>
    </message>
    <message>
        <source>sha256 of the text: {sum}</source>
        <translation>sha256 des Textes: {sum}</translation>
    </message>
    <message>
        <source>short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>some of part {numbers}</source>
        <translation>Teil {numbers} unvollständig</translation>
    </message>
    <message>
        <source>some of parts {numbers}</source>
        <translation>Teile {numbers} unvollständig</translation>
    </message>
    <message>
        <source>source of record: {answers}</source>
        <translation>Originalquelle: {answers}</translation>
    </message>
    <message>
        <source>source unreadable</source>
        <translation>Quelle unlesbar</translation>
    </message>
    <message>
        <source>source: {verdict}?</source>
        <translation>Quelle: {verdict}?</translation>
    </message>
    <message>
        <source>space, invisible character</source>
        <translation>Leerraum, Unsichtbares</translation>
    </message>
    <message>
        <source>speaker as printed: “{words}”</source>
        <translation>Sprecher wie gedruckt: „{words}“</translation>
    </message>
    <message>
        <source>speaker confirmed</source>
        <translation>vom Sprecher bestätigt</translation>
    </message>
    <message>
        <source>speaker conflict</source>
        <translation>Sprecher widersprechen sich</translation>
    </message>
    <message>
        <source>speaker unknown</source>
        <translation>Sprecher unbekannt</translation>
    </message>
    <message>
        <source>spelling variety</source>
        <translation>Schreibvariante</translation>
    </message>
    <message>
        <source>splice</source>
        <translation>Zusammenschnitt</translation>
    </message>
    <message>
        <source>spliced</source>
        <translation>zusammengeschnitten</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>mit Stern</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>statements</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>streng</translation>
    </message>
    <message>
        <source>substantive</source>
        <translation>inhaltlich</translation>
    </message>
    <message>
        <source>substantive difference</source>
        <translation>inhaltliche Abweichung</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>tags {tags}</source>
        <translation>Schlagwörter {tags}</translation>
    </message>
    <message>
        <source>tense, number, person</source>
        <translation>Zeit, Zahl, Person</translation>
    </message>
    <message>
        <source>the end is missing: the file was cut off</source>
        <translation>das Ende fehlt: die Datei wurde abgeschnitten</translation>
    </message>
    <message>
        <source>the file is not as it was written: a line was changed</source>
        <translation>die Datei ist nicht, wie sie geschrieben wurde: eine Zeile wurde geändert</translation>
    </message>
    <message>
        <source>the file was moved, deleted or replaced; save a copy</source>
        <translation>die Datei wurde verschoben, gelöscht oder ersetzt; sichern Sie eine Kopie</translation>
    </message>
    <message>
        <source>the history in it is not whole</source>
        <translation>der Verlauf darin ist nicht vollständig</translation>
    </message>
    <message>
        <source>this is no exported project; what `scan` writes holds no decisions, and cannot be imported</source>
        <translation>dies ist kein exportiertes Projekt; was `scan` schreibt, enthält keine Entscheidungen und kann nicht eingelesen werden</translation>
    </message>
    <message>
        <source>this is not JSON</source>
        <translation>dies ist kein JSON</translation>
    </message>
    <message>
        <source>this is not a JSON object</source>
        <translation>dies ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>to {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>told without marks</source>
        <translation>ohne Anführung erzählt</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>truncated</source>
        <translation>verkürzt</translation>
    </message>
    <message>
        <source>truncation</source>
        <translation>Kürzung</translation>
    </message>
    <message>
        <source>two speakers</source>
        <translation>zwei Sprecher</translation>
    </message>
    <message>
        <source>two translations</source>
        <translation>zwei Übersetzungen</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unknown: set it here</source>
        <translation>unbekannt: hier eintragen</translation>
    </message>
    <message>
        <source>unproven</source>
        <translation>unbelegt</translation>
    </message>
    <message>
        <source>unstarted</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>verbatim</source>
        <translation>wörtlich</translation>
    </message>
    <message>
        <source>verdict and notes</source>
        <translation>Urteil und Notizen</translation>
    </message>
    <message>
        <source>was done</source>
        <translation>war erledigt</translation>
    </message>
    <message>
        <source>where</source>
        <translation>Fundort</translation>
    </message>
    <message>
        <source>where you got this one; quoteview does not look for them</source>
        <translation>wo diese her ist; quoteview sucht nicht danach</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>mit Notiz</translation>
    </message>
    <message>
        <source>witnesses not independent</source>
        <translation>Zeugen nicht unabhängig</translation>
    </message>
    <message>
        <source>word case</source>
        <translation>Groß-/Kleinschreibung</translation>
    </message>
    <message>
        <source>word deletion</source>
        <translation>Wort gestrichen</translation>
    </message>
    <message>
        <source>word insertion</source>
        <translation>Wort eingefügt</translation>
    </message>
    <message>
        <source>word order</source>
        <translation>Wortfolge</translation>
    </message>
    <message>
        <source>word substitution</source>
        <translation>Wort ersetzt</translation>
    </message>
    <message>
        <source>words differ</source>
        <translation>andere Wörter</translation>
    </message>
    <message>
        <source>worst difference {severity}</source>
        <translation>schwerste Abweichung {severity}</translation>
    </message>
    <message>
        <source>written statement</source>
        <translation>schriftliche Erklärung</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>hier sind Sie</translation>
    </message>
    <message>
        <source>{apart} The quotation does not show it.</source>
        <translation>{apart} Das Zitat zeigt es nicht.</translation>
    </message>
    <message>
        <source>{apart} The quotation shows that with an ellipsis.</source>
        <translation>{apart} Das Zitat zeigt es mit Auslassungspunkten.</translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation>{at} von {total}</translation>
    </message>
    <message>
        <source>{clusters}, {quotes}</source>
        <translation>{clusters}, {quotes}</translation>
    </message>
    <message>
        <source>{clusters}, {quotes} (filtered)</source>
        <translation>{clusters}, {quotes} (gefiltert)</translation>
    </message>
    <message>
        <source>{code} is critical under every policy.</source>
        <translation>{code} ist in jedem Regelwerk kritisch.</translation>
    </message>
    <message numerus="yes">
        <source>{column} of %n document(s):</source>
        <translation>
            <numerusform>{column} von %Ln Dokument:</numerusform>
            <numerusform>{column} von %Ln Dokumenten:</numerusform>
        </translation>
    </message>
    <message>
        <source>{column}: {text}</source>
        <translation>{column}: {text}</translation>
    </message>
    <message>
        <source>{day}, {time}, {size}</source>
        <translation>{day}, {time}, {size}</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n done</source>
        <translation>
            <numerusform>{done} von %Ln erledigt</numerusform>
            <numerusform>{done} von %Ln erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} changed, and was read again by {who} ({at}): that text stands, and what was decided in the other copy is where its words are.</source>
        <translation>{file} hat sich geändert und wurde von {who} ({at}) neu gelesen: dieser Text gilt, und was in der anderen Kopie entschieden wurde, steht bei seinen Wörtern.</translation>
    </message>
    <message>
        <source>{file} does not hold these words any more.</source>
        <translation>{file} enthält diese Worte nicht mehr.</translation>
    </message>
    <message>
        <source>{file} does not quote these words there any more.</source>
        <translation>{file} zitiert diese Worte dort nicht mehr.</translation>
    </message>
    <message>
        <source>{file} has “{after}” at the address where {earlier} had “{before}”.</source>
        <translation>{file} hat „{after}“ unter der Adresse, unter der {earlier} „{before}“ hatte.</translation>
    </message>
    <message>
        <source>{file} is a source of record, says {one}, and it is none, says {other}; the later stands.</source>
        <translation>{file} ist eine Originalquelle, sagt {one}, und ist keine, sagt {other}; das Spätere gilt.</translation>
    </message>
    <message>
        <source>{file} is a source of record, says {who} ({at}); in the other copy it is none. It stays one.</source>
        <translation>{file} ist eine Originalquelle, sagt {who} ({at}); in der anderen Kopie ist es keine. Es bleibt eine.</translation>
    </message>
    <message>
        <source>{file} is gone.</source>
        <translation>{file} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>{file} is no source of record, says {one}, and it is one, says {other}; the later stands.</source>
        <translation>{file} ist keine Originalquelle, sagt {one}, und ist eine, sagt {other}; das Spätere gilt.</translation>
    </message>
    <message>
        <source>{file} is open elsewhere, or cannot be written: it is open for reading only.</source>
        <translation>{file} ist anderswo geöffnet oder nicht schreibbar: nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>{file} was changed, and says something else itself.</source>
        <translation>{file} wurde geändert und sagt selbst etwas anderes.</translation>
    </message>
    <message>
        <source>{file} was read with two texts, by {one} ({at}) and by {other} ({other_at}); the later stands.</source>
        <translation>{file} wurde mit zwei Texten gelesen, von {one} ({at}) und von {other} ({other_at}); der spätere gilt.</translation>
    </message>
    <message>
        <source>{file}, {field}: “{this}” says {one}, “{that}” says {other}; the later stands.</source>
        <translation>{file}, {field}: „{this}“ sagt {one}, „{that}“ sagt {other}; das Spätere gilt.</translation>
    </message>
    <message>
        <source>{file}: its text is lost, and what was decided of it; add the document again.</source>
        <translation>{file}: Der Text ist verloren, und was darüber entschieden wurde; fügen Sie das Dokument wieder hinzu.</translation>
    </message>
    <message>
        <source>{file}: its text was read again from the file, which did not change.</source>
        <translation>{file}: Der Text wurde wieder aus der Datei gelesen, die sich nicht geändert hat.</translation>
    </message>
    <message>
        <source>{id}: there is no statement with this id.</source>
        <translation>{id}: Es gibt keine Aussage mit dieser Kennung.</translation>
    </message>
    <message>
        <source>{key} alone is for typing; take it together with Ctrl or Alt.</source>
        <translation>{key} allein dient zum Schreiben; nehmen Sie es mit Strg oder Alt.</translation>
    </message>
    <message>
        <source>{key} belongs to {actions} already.</source>
        <translation>{key} gehört schon zu {actions}.</translation>
    </message>
    <message>
        <source>{key} is free.</source>
        <translation>{key} ist frei.</translation>
    </message>
    <message>
        <source>{key} shows everything.</source>
        <translation>{key} zeigt alles.</translation>
    </message>
    <message>
        <source>{key}: also {actions}</source>
        <translation>{key}: auch {actions}</translation>
    </message>
    <message>
        <source>{kind}, marks {marks}</source>
        <translation>{kind}, Zeichen {marks}</translation>
    </message>
    <message>
        <source>{letters} on {quotes}.</source>
        <translation>{letters} zu {quotes}.</translation>
    </message>
    <message>
        <source>{names} goes by the name {name} now.</source>
        <translation>{names} heißt jetzt {name}.</translation>
    </message>
    <message numerus="yes">
        <source>{names}: {share} of the statement, parts ways in %n place(s).</source>
        <translation>
            <numerusform>{names}: {share} der Aussage, weicht an %Ln Stelle ab.</numerusform>
            <numerusform>{names}: {share} der Aussage, weicht an %Ln Stellen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>{names}: {share} of the statement.</source>
        <translation>{names}: {share} der Aussage.</translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation>
            <numerusform>{name} und %Ln weiterer</numerusform>
            <numerusform>{name} und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} in {folder}</source>
        <translation>{name} in {folder}</translation>
    </message>
    <message>
        <source>{name} in {folder} (not there)</source>
        <translation>{name} in {folder} (nicht da)</translation>
    </message>
    <message>
        <source>{name} is the same person as:</source>
        <translation>{name} ist dieselbe Person wie:</translation>
    </message>
    <message>
        <source>{name} is {this}, says {one}, and {that}, says {other}; the later stands.</source>
        <translation>{name} ist {this}, sagt {one}, und {that}, sagt {other}; das Spätere gilt.</translation>
    </message>
    <message numerus="yes">
        <source>{number} of %n part(s) printed in full by every document</source>
        <translation>
            <numerusform>{number} von %Ln Teil von allen Dokumenten ganz gedruckt</numerusform>
            <numerusform>{number} von %Ln Teilen von allen Dokumenten ganz gedruckt</numerusform>
        </translation>
    </message>
    <message>
        <source>{one} and {other} are of one address and have two texts: both are kept.</source>
        <translation>{one} und {other} haben dieselbe Adresse und zwei Texte: beide bleiben.</translation>
    </message>
    <message>
        <source>{operation}: wait until what is running is done, or cancel it.</source>
        <translation>{operation}: Warten Sie, bis der laufende Vorgang fertig ist, oder brechen Sie ihn ab.</translation>
    </message>
    <message>
        <source>{other} has in one piece what {outlet} has at two places: “{first}” and “{second}”.</source>
        <translation>{other} hat in einem Stück, was {outlet} an zwei Stellen hat: „{first}“ und „{second}“.</translation>
    </message>
    <message>
        <source>{other} has “{removed}”; {outlet} does not.</source>
        <translation>{other} hat „{removed}“, {outlet} nicht.</translation>
    </message>
    <message>
        <source>{other} joins what {outlet} quotes as said apart: “{first}” and “{second}”.</source>
        <translation>{other} fügt zusammen, was {outlet} als getrennt gesagt zitiert: „{first}“ und „{second}“.</translation>
    </message>
    <message>
        <source>{outlets} count as one: each shares words with another of them.</source>
        <translation>{outlets} zählen als einer: Jedes hat Wörter mit einem anderen davon gemeinsam.</translation>
    </message>
    <message numerus="yes">
        <source>{outlets} count as one: in {follower} and {leader}, %n word(s) outside the quotations are the same (“{words}”).</source>
        <translation>
            <numerusform>{outlets} zählen als einer: In {follower} und {leader} ist %n Wort außerhalb der Zitate gleich („{words}“).</numerusform>
            <numerusform>{outlets} zählen als einer: In {follower} und {leader} sind %n Wörter außerhalb der Zitate gleich („{words}“).</numerusform>
        </translation>
    </message>
    <message>
        <source>{outlets} count as one: they credit {agency}.</source>
        <translation>{outlets} zählen als einer: Sie nennen {agency} als Quelle.</translation>
    </message>
    <message numerus="yes">
        <source>{outlets} count as one: {follower} seems to follow {leader}; %n word(s) outside the quotations are the same (“{words}”).</source>
        <translation>
            <numerusform>{outlets} zählen als einer: {follower} scheint {leader} zu folgen; %n Wort außerhalb der Zitate ist gleich („{words}“).</numerusform>
            <numerusform>{outlets} zählen als einer: {follower} scheint {leader} zu folgen; %n Wörter außerhalb der Zitate sind gleich („{words}“).</numerusform>
        </translation>
    </message>
    <message>
        <source>{outlets} × {statements}</source>
        <translation>{outlets} × {statements}</translation>
    </message>
    <message>
        <source>{outlets}, {independent} independent</source>
        <translation>{outlets}, {independent} unabhängig</translation>
    </message>
    <message>
        <source>{outlet} goes on in its own words, “{told}”, where {other} goes on quoting: “{words}”.</source>
        <translation>{outlet} fährt mit eigenen Worten fort, „{told}“, wo {other} weiter zitiert: „{words}“.</translation>
    </message>
    <message>
        <source>{outlet} has “{added}” where the base has “{removed}”.</source>
        <translation>{outlet} hat „{added}“, wo die Basis „{removed}“ hat.</translation>
    </message>
    <message>
        <source>{outlet} has “{added}” where {other} has “{removed}”.</source>
        <translation>{outlet} hat „{added}“, wo {other} „{removed}“ hat.</translation>
    </message>
    <message>
        <source>{outlet} has “{added}”; {other} does not.</source>
        <translation>{outlet} hat „{added}“, {other} nicht.</translation>
    </message>
    <message>
        <source>{outlet} may tell in other words what it quotes itself: “{told}” for “{words}”.</source>
        <translation>{outlet} berichtet vielleicht mit anderen Worten, was dort auch zitiert ist: „{told}“ für „{words}“.</translation>
    </message>
    <message>
        <source>{outlet} may tell in other words what {other} quotes: “{told}” for “{words}”.</source>
        <translation>{outlet} berichtet vielleicht mit anderen Worten, was {other} zitiert: „{told}“ für „{words}“.</translation>
    </message>
    <message>
        <source>{outlet} may tell without marks what {other} quotes: “{told}” for “{words}”.</source>
        <translation>{outlet} erzählt vielleicht ohne Anführung, was {other} zitiert: „{told}“ für „{words}“.</translation>
    </message>
    <message>
        <source>{outlet} prints characters that cannot be seen: {names}.</source>
        <translation>{outlet} druckt Zeichen, die man nicht sieht: {names}.</translation>
    </message>
    <message>
        <source>{outlet} prints letters that look like others: {names}.</source>
        <translation>{outlet} druckt Buchstaben, die wie andere aussehen: {names}.</translation>
    </message>
    <message>
        <source>{outlet} says that it translates (“{word}”), and {other} has other words: “{words}”. Two renderings?</source>
        <translation>{outlet} sagt, dass es übersetzt („{word}“), und {other} hat andere Worte: „{words}“. Zwei Übersetzungen?</translation>
    </message>
    <message>
        <source>{outlet} tells without marks what {other} quotes: “{told}” for “{words}”.</source>
        <translation>{outlet} erzählt ohne Anführung, was {other} zitiert: „{told}“ für „{words}“.</translation>
    </message>
    <message>
        <source>{outlet}, {carried}</source>
        <translation>{outlet}, {carried}</translation>
    </message>
    <message>
        <source>{outlet}: does not carry it. {statement}</source>
        <translation>{outlet}: bringt sie nicht. {statement}</translation>
    </message>
    <message>
        <source>{outlet}: there is no outlet of this name.</source>
        <translation>{outlet}: Es gibt kein Medium dieses Namens.</translation>
    </message>
    <message>
        <source>{outlet}: {worst}; {quotes}, {wordings}. {statement}</source>
        <translation>{outlet}: {worst}; {quotes}, {wordings}. {statement}</translation>
    </message>
    <message>
        <source>{outlet}: {worst}; {quotes}, {wordings}; prints the base. {statement}</source>
        <translation>{outlet}: {worst}; {quotes}, {wordings}; druckt die Basis. {statement}</translation>
    </message>
    <message>
        <source>{path} is another document in each copy: both are kept.</source>
        <translation>{path} ist in jeder Kopie ein anderes Dokument: beide bleiben.</translation>
    </message>
    <message>
        <source>{path}, line {line}: {problem}.</source>
        <translation>{path}, Zeile {line}: {problem}.</translation>
    </message>
    <message>
        <source>{path}: cannot be read ({cause}).</source>
        <translation>{path}: kann nicht gelesen werden ({cause}).</translation>
    </message>
    <message>
        <source>{path}: cannot be read ({reason}); the usual settings are in use.</source>
        <translation>{path}: kann nicht gelesen werden ({reason}); es gelten die üblichen Einstellungen.</translation>
    </message>
    <message>
        <source>{path}: cannot be saved ({cause}); what you did last was not done.</source>
        <translation>{path}: kann nicht gesichert werden ({cause}); was Sie zuletzt taten, wurde nicht ausgeführt.</translation>
    </message>
    <message>
        <source>{path}: cannot be written ({cause}).</source>
        <translation>{path}: kann nicht geschrieben werden ({cause}).</translation>
    </message>
    <message>
        <source>{path}: has {megabytes:.0f} MB; quoteview reads files of up to {limit} MB.</source>
        <translation>{path}: hat {megabytes:.0f} MB; quoteview liest Dateien bis {limit} MB.</translation>
    </message>
    <message>
        <source>{path}: holds no documents that quoteview reads ({suffixes}).</source>
        <translation>{path}: enthält keine Dokumente, die quoteview liest ({suffixes}).</translation>
    </message>
    <message>
        <source>{path}: is a binary file, not text.</source>
        <translation>{path}: ist eine Binärdatei, kein Text.</translation>
    </message>
    <message>
        <source>{path}: is a report that quoteview made, and no article.</source>
        <translation>{path}: ist ein Bericht, den quoteview gemacht hat, und kein Artikel.</translation>
    </message>
    <message>
        <source>{path}: is a web page without text; save it again once it shows its words.</source>
        <translation>{path}: ist eine Webseite ohne Text; bitte noch einmal speichern, sobald sie ihre Wörter zeigt.</translation>
    </message>
    <message>
        <source>{path}: is damaged ({cause}).</source>
        <translation>{path}: ist beschädigt ({cause}).</translation>
    </message>
    <message>
        <source>{path}: is empty.</source>
        <translation>{path}: ist leer.</translation>
    </message>
    <message>
        <source>{path}: is gone or was changed since it was read, and the project keeps no copy of the file; its text and what was decided of it are kept.</source>
        <translation>{path}: ist nicht mehr da oder wurde geändert, seit es gelesen wurde, und das Projekt enthält keine Kopie der Datei; ihr Text und was darüber entschieden wurde bleiben erhalten.</translation>
    </message>
    <message>
        <source>{path}: is lost, and what was decided of it; add the document again.</source>
        <translation>{path}: ist verloren, und was darüber entschieden wurde; fügen Sie das Dokument wieder hinzu.</translation>
    </message>
    <message>
        <source>{path}: is not a kind of file that quoteview reads ({suffixes}).</source>
        <translation>{path}: ist keine Dateiart, die quoteview liest ({suffixes}).</translation>
    </message>
    <message>
        <source>{path}: is not a quoteview project.</source>
        <translation>{path}: ist kein quoteview-Projekt.</translation>
    </message>
    <message>
        <source>{path}: is open for reading only.</source>
        <translation>{path}: ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>{path}: is there already; nothing was written over it.</source>
        <translation>{path}: gibt es schon; nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>{path}: the history is not whole; it breaks at entry {seq}.</source>
        <translation>{path}: Der Verlauf ist nicht vollständig; er bricht bei Eintrag {seq}.</translation>
    </message>
    <message>
        <source>{path}: there is no such file or folder.</source>
        <translation>{path}: diese Datei oder diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>{path}: was made with a newer quoteview; open it with that one, nothing was changed.</source>
        <translation>{path}: stammt von einem neueren quoteview; öffnen Sie es damit, nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{place} · Enter goes to it</source>
        <translation>{place} · Eingabetaste geht hin</translation>
    </message>
    <message>
        <source>{place}, from the other end</source>
        <translation>{place}, vom anderen Ende her</translation>
    </message>
    <message>
        <source>{place}: {outcome}</source>
        <translation>{place}: {outcome}</translation>
    </message>
    <message>
        <source>{quotes} not grouped yet</source>
        <translation>{quotes} noch nicht gruppiert</translation>
    </message>
    <message>
        <source>{reason} A checker said that {name} is {into}.</source>
        <translation>{reason} Von Hand festgelegt: {name} ist {into}.</translation>
    </message>
    <message>
        <source>{reason} It is given to another speaker.</source>
        <translation>{reason} Sie wird einem anderen Sprecher zugeschrieben.</translation>
    </message>
    <message>
        <source>{reason} The documents together call “{speaker}” “{name}”.</source>
        <translation>{reason} Alle Dokumente zusammen nennen „{speaker}“ „{name}“.</translation>
    </message>
    <message>
        <source>{reason} {evidence}</source>
        <translation>{reason} {evidence}</translation>
    </message>
    <message>
        <source>{removed} became {added}</source>
        <translation>{removed} wurde zu {added}</translation>
    </message>
    <message>
        <source>{rule}, though the way the sentence is built leaves that in doubt</source>
        <translation>{rule}, doch der Satzbau lässt das offen</translation>
    </message>
    <message>
        <source>{rule}: “{printed}”{meant}.</source>
        <translation>{rule}: „{printed}“{meant}.</translation>
    </message>
    <message>
        <source>{severity} {code}</source>
        <translation>{severity}: {code}</translation>
    </message>
    <message>
        <source>{shared} of its {own} words stand in the assembled statement, in the same order.</source>
        <translation>{shared} der {own} Wörter stehen in der zusammengesetzten Aussage, in derselben Reihenfolge.</translation>
    </message>
    <message>
        <source>{share} of the statement</source>
        <translation>{share} der Aussage</translation>
    </message>
    <message>
        <source>{sheet}, {place}: has {count:,} characters, and a cell holds {limit:,}. {asked}.</source>
        <translation>{sheet}, {place}: hat {count:,} Zeichen, und eine Zelle fasst {limit:,}. {asked}.</translation>
    </message>
    <message>
        <source>{sheet}: has {count:,} rows, and a sheet holds {limit:,}. {asked}.</source>
        <translation>{sheet}: hat {count:,} Zeilen, und ein Blatt fasst {limit:,}. {asked}.</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n statement(s)</source>
        <translation>
            <numerusform>{shown} von %Ln Aussage</numerusform>
            <numerusform>{shown} von %Ln Aussagen</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {counted}</source>
        <translation>{shown} von {counted}</translation>
    </message>
    <message>
        <source>{shown} of {statements}</source>
        <translation>{shown} von {statements}</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} von {total}</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>{text} (a new name)</source>
        <translation>{text} (neuer Name)</translation>
    </message>
    <message>
        <source>{text} ({key})</source>
        <translation>{text} ({key})</translation>
    </message>
    <message numerus="yes">
        <source>{there} of the %n telling word(s) of the quotation stand somewhere in the source.</source>
        <translation>
            <numerusform>{there} von %n kennzeichnenden Wort des Zitats steht irgendwo in der Quelle.</numerusform>
            <numerusform>{there} von %n kennzeichnenden Wörtern des Zitats stehen irgendwo in der Quelle.</numerusform>
        </translation>
    </message>
    <message>
        <source>{verdict}?</source>
        <translation>{verdict}?</translation>
    </message>
    <message>
        <source>{what} ({done} of {total})</source>
        <translation>{what} ({done} von {total})</translation>
    </message>
    <message>
        <source>“We will not sell the pier to anyone who wants to close it.”</source>
        <translation>„Wir verkaufen die Seebrücke an niemanden, der sie schließen will.“</translation>
    </message>
    <message>
        <source>“{before}” of {earlier} is not in {file}, which was read at the same address.</source>
        <translation>„{before}“ aus {earlier} steht nicht in {file}, das unter derselben Adresse gelesen wurde.</translation>
    </message>
    <message>
        <source>“{name}” cannot be {value}</source>
        <translation>„{name}“ kann nicht {value} sein</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>“{text}” can be two days: write {one} or {other}.</source>
        <translation>„{text}“ kann zwei Tage meinen: Schreiben Sie {one} oder {other}.</translation>
    </message>
    <message>
        <source>“{text}” has a time but no day.</source>
        <translation>„{text}“ hat eine Uhrzeit, aber keinen Tag.</translation>
    </message>
    <message>
        <source>“{text}” is no date that is understood: write it as 2026-03-04.</source>
        <translation>„{text}“ ist als Datum nicht verständlich: Schreiben Sie es als 2026-03-04.</translation>
    </message>
    <message>
        <source>“{wording}” belongs to “{statement}” now.</source>
        <translation>„{wording}“ gehört jetzt zu „{statement}“.</translation>
    </message>
    <message>
        <source>“{wording}” is a quotation now.</source>
        <translation>„{wording}“ ist jetzt ein Zitat.</translation>
    </message>
    <message>
        <source>“{wording}” is a statement of its own now.</source>
        <translation>„{wording}“ ist jetzt eine eigene Aussage.</translation>
    </message>
    <message>
        <source>“{wording}” is no longer done: its reference wording is gone.</source>
        <translation>„{wording}“ ist nicht mehr erledigt: Der Referenzwortlaut ist weg.</translation>
    </message>
    <message>
        <source>“{wording}” is no quotation, says {who} ({at}); something was decided of it, so it was kept.</source>
        <translation>„{wording}“ ist kein Zitat, sagt {who} ({at}); dazu wurde etwas entschieden, daher wurde es behalten.</translation>
    </message>
    <message>
        <source>“{wording}” was added as a quotation, which one copy took back; something was decided of it in the other, so it was kept.</source>
        <translation>„{wording}“ wurde als Zitat hinzugefügt, was eine Kopie zurücknahm; in der anderen wurde dazu etwas entschieden, daher wurde es behalten.</translation>
    </message>
    <message>
        <source>“{wording}” was corrected twice: “{this}” by {one}, “{that}” by {other}; the later stands.</source>
        <translation>„{wording}“ wurde zweimal korrigiert: „{this}“ von {one}, „{that}“ von {other}; das Spätere gilt.</translation>
    </message>
    <message>
        <source>“{wording}” was made the reference wording by {who} ({at}), and is none any more: it is gone, or met another.</source>
        <translation>„{wording}“ wurde von {who} ({at}) zum Referenzwortlaut gemacht und ist keiner mehr: Der Wortlaut ist weg oder traf auf einen anderen.</translation>
    </message>
    <message>
        <source>“{wording}”, {speaker}</source>
        <translation>„{wording}“, {speaker}</translation>
    </message>
    <message>
        <source>“{wording}”, {speaker}; {outlets}</source>
        <translation>„{wording}“, {speaker}; {outlets}</translation>
    </message>
    <message>
        <source>“{wording}”: {conflict}</source>
        <translation>„{wording}“: {conflict}</translation>
    </message>
    <message>
        <source>“{wording}”: {one} ({at}) put it together with what it was taken apart from again in the other copy; together it stays.</source>
        <translation>„{wording}“: {one} ({at}) fügte es mit dem zusammen, wovon es in der anderen Kopie wieder getrennt wurde; es bleibt zusammen.</translation>
    </message>
    <message>
        <source>“{wording}”: {one} ({at}) put it together with what {other} ({other_at}) took it apart from; the later stands.</source>
        <translation>„{wording}“: {one} ({at}) hat es mit dem zusammengelegt, wovon {other} ({other_at}) es getrennt hat; das Spätere gilt.</translation>
    </message>
    <message>
        <source>“{wording}”: {who} ({at}) decided of it together with “{other}”, which the other copy took apart; the decision stays with the first.</source>
        <translation>„{wording}“: {who} ({at}) entschied darüber zusammen mit „{other}“, was die andere Kopie davon trennte; die Entscheidung bleibt beim ersten.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>“{words}” is {first}’s in {outlet}, and {second}’s in {other}.</source>
        <translation>„{words}“ ist in {outlet} von {first}, in {other} von {second}.</translation>
    </message>
    <message>
        <source>“{words}” may be {first}’s in {outlet}, and {second}’s in {other}.</source>
        <translation>„{words}“ ist in {outlet} vielleicht von {first}, in {other} von {second}.</translation>
    </message>
    <message>
        <source>“{words}” stands in {outlet} of {day}, and in {other} of {before} already: said again, or put elsewhere?</source>
        <translation>„{words}“ steht in {outlet} vom {day} und schon in {other} vom {before}: noch einmal gesagt, oder anderswo hingesetzt?</translation>
    </message>
    <message>
        <source>“{words}” stands outside the marks in {outlet} and inside them in {other}: “{quote}”.</source>
        <translation>„{words}“ steht in {outlet} außerhalb der Anführung und in {other} in ihr: „{quote}“.</translation>
    </message>
    <message>
        <source>“{words}” — {speaker}; {outlet}, {place}.</source>
        <translation>„{words}“ — {speaker}; {outlet}, {place}.</translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s)</source>
        <translation type="vanished">
            <numerusform>%Ln Cluster</numerusform>
            <numerusform>%Ln Cluster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {path}.</source>
        <translation type="vanished">
            <numerusform>%Ln Zeile nach {path} geschrieben.</numerusform>
            <numerusform>%Ln Zeilen nach {path} geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cluster</source>
        <translation type="vanished">&amp;Cluster</translation>
    </message>
    <message>
        <source>&amp;Clusters as CSV…</source>
        <translation type="vanished">&amp;Cluster als CSV…</translation>
    </message>
    <message>
        <source>&amp;Export what is shown…</source>
        <translation type="vanished">Angezeigtes &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Go to the next cluster after a verdict</source>
        <translation type="vanished">Nach einem Urteil zum &amp;nächsten Cluster gehen</translation>
    </message>
    <message>
        <source>&amp;Next cluster</source>
        <translation type="vanished">&amp;Nächster Cluster</translation>
    </message>
    <message>
        <source>&amp;Paste as a document</source>
        <translation type="vanished">Als Dokument ein&amp;fügen</translation>
    </message>
    <message>
        <source>&amp;Previous cluster</source>
        <translation type="vanished">&amp;Voriger Cluster</translation>
    </message>
    <message>
        <source>A speaker has a name; what nobody knows is said of a quotation (W).</source>
        <translation type="vanished">Ein Sprecher hat einen Namen; was niemand weiß, sagt man von einem Zitat (W).</translation>
    </message>
    <message>
        <source>A statement is done only with a reference wording: choose one first (B).</source>
        <translation type="vanished">Eine Aussage ist erst mit einem Referenzwortlaut erledigt: Wählen Sie zuerst einen (B).</translation>
    </message>
    <message numerus="yes">
        <source>ClaimReview for %n cluster(s) with a verdict.</source>
        <translation type="vanished">
            <numerusform>ClaimReview für %Ln Cluster mit Urteil.</numerusform>
            <numerusform>ClaimReview für %Ln Cluster mit Urteil.</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to compare the others with this wording (B)</source>
        <translation type="vanished">Klicken, um die anderen mit dieser Fassung zu vergleichen (B)</translation>
    </message>
    <message>
        <source>Clusters (CSV)</source>
        <translation type="vanished">Cluster (CSV)</translation>
    </message>
    <message>
        <source>Clusters, one row a statement (*.csv)</source>
        <translation type="vanished">Cluster, eine Zeile je Aussage (*.csv)</translation>
    </message>
    <message>
        <source>Export {scope}</source>
        <translation type="vanished">Export: {scope}</translation>
    </message>
    <message>
        <source>Finding quotations in {name}</source>
        <translation type="vanished">Zitate werden gesucht in {name}</translation>
    </message>
    <message>
        <source>Go to a cluster first.</source>
        <translation type="vanished">Gehen Sie zuerst zu einem Cluster.</translation>
    </message>
    <message>
        <source>History</source>
        <translation type="vanished">Verlauf</translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n cluster(s) that are not done, or not confirmed.</source>
        <translation type="vanished">
            <numerusform>Ausgelassen: %Ln Cluster, der nicht erledigt oder nicht bestätigt ist.</numerusform>
            <numerusform>Ausgelassen: %Ln Cluster, die nicht erledigt oder nicht bestätigt sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n cluster(s) that the filter hides.</source>
        <translation type="vanished">
            <numerusform>Ausgelassen: %Ln Cluster, den der Filter verbirgt.</numerusform>
            <numerusform>Ausgelassen: %Ln Cluster, die der Filter verbirgt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n other cluster(s).</source>
        <translation type="vanished">
            <numerusform>Ausgelassen: %Ln anderer Cluster.</numerusform>
            <numerusform>Ausgelassen: %Ln andere Cluster.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quotes, one row an occurrence (*.csv)</source>
        <translation type="vanished">Zitate, eine Zeile je Fundstelle (*.csv)</translation>
    </message>
    <message>
        <source>Sho&amp;w in the source</source>
        <translation type="vanished">In der &amp;Quelle zeigen</translation>
    </message>
    <message>
        <source>Signals across documents that are shown</source>
        <translation type="vanished">Signale über Dokumente hinweg, die gezeigt werden</translation>
    </message>
    <message>
        <source>Source of reco&amp;rd: this document, or no longer</source>
        <translation type="vanished">O&amp;riginalquelle: dieses Dokument, oder nicht mehr</translation>
    </message>
    <message>
        <source>Star (S)</source>
        <translation type="vanished">Stern (S)</translation>
    </message>
    <message>
        <source>The filter lets no statement through.
Ctrl+Shift+F shows everything.</source>
        <translation type="vanished">Der Filter lässt keine Aussage durch.
Strg+Umschalt+F zeigt alles.</translation>
    </message>
    <message>
        <source>Verified only, {scope}: clusters, one row a statement (*.csv)</source>
        <translation type="vanished">Nur Bestätigtes, {scope}: Cluster, eine Zeile je Aussage (*.csv)</translation>
    </message>
    <message>
        <source>Verified only, {scope}: quotes, one row an occurrence (*.csv)</source>
        <translation type="vanished">Nur Bestätigtes, {scope}: Zitate, eine Zeile je Fundstelle (*.csv)</translation>
    </message>
    <message>
        <source>note (N)</source>
        <translation type="vanished">Notiz (N)</translation>
    </message>
    <message>
        <source>press B on a wording to make it the reference</source>
        <translation type="vanished">B macht eine Fassung zur Referenz</translation>
    </message>
    <message>
        <source>tags (T)</source>
        <translation type="vanished">Schlagwörter (T)</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n cluster(s)</source>
        <translation type="vanished">
            <numerusform>{shown} von %Ln Cluster</numerusform>
            <numerusform>{shown} von %Ln Clustern</numerusform>
        </translation>
    </message>
    <message>
        <source>{time}, {size}</source>
        <translation type="vanished">{time}, {size}</translation>
    </message>
    <message>
        <source>“{wording}” is no quotation, says {who} ({at}); it was judged as one, so it was kept.</source>
        <translation type="vanished">„{wording}“ ist kein Zitat, sagt {who} ({at}); es wurde als eines beurteilt und blieb darum.</translation>
    </message>
</context>
</TS>
