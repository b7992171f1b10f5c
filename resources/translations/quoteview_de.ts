<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>quoteview</name>
    <message numerus="yes">
        <source>%n character(s) could not be decoded as {encoding}, shown as U+FFFD.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wording(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Assembled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel the scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy with citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export what is shown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide cosmetic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show in its document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual size of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and the text does not tell who that is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, where several people have this name and “{speaker}” was named last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, which stands for “{printed}”{meant}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, who is probably “{speaker}”, the one spoken of before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, who is “{speaker}” by what the text says of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, who is “{speaker}” here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, who is “{speaker}”, the likeliest of those named before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, who is “{speaker}”, the one named before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single quotation ties them, which may run two statements together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All its words stand in the assembled statement, in one piece.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange the pa&amp;nes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to compare the others with this wording (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter, from a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding quotations in {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given with the quotation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a cluster first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a wording that is not the base yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grouping the wordings of each statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no word to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the assembled statement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the only wording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys, from a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;ist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Li&amp;ght</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the s&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this wording the &amp;base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named behind “{word}”, right after the quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named behind “{word}”, which closes the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cue of its own, it carries on the quotation before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cue of its own, the quotation after it goes on and names the speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cue of its own, the sentence before it tells who speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No differences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One document prints both, in different words: they may be two tellings of one thing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open documents first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other wordings of the statement hold too few of these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;op this pane out, or back in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous d&amp;ifference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous w&amp;ording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rese&amp;t the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several statements hold these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document does not say who said this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding was judged from the text: {encoding}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name behind the dash after the quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name in the line with a dash after the quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name that opens the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name that opens the quotation as a turn of a transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name that stands with a colon before the quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one by whom it is “{word}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one by whom somebody was “{word}” it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one in whose “{word}” it is so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one who claims what is denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one whose words were “{word}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one whose “{word}” it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same words are given to two speakers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scan was cancelled; what was open before is still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source that the sentence is given “according to”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subject of its clause, as no word attributes the quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subject of “{word}” in the short sentence after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subject of “{word}”, as “{witness}” by another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subject of “{word}”, of whom the sentence says they did not say it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subject of “{word}”, on which the quotation depends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subject of “{word}”, right after the quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subject of “{word}”, right before the quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subject of “{word}”, the nearest verb that may attribute it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subject of “{word}”, which closes the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subject of “{word}”, who asks it or is asked it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subject of “{word}”, who may be denying another's words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subject of “{word}”, who passes on what may be another's words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subject of “{word}”, who was told it; the sentence does not tell by whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subject of “{word}”, whose judgement it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subject of “{word}”, with a colon right before the quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The text holds %n NUL character(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text holds %n lone surrogate(s), which no character can be.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The words are alike, but the documents name different speakers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words stand in both, but are too few and too common to tell whether they are one statement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words they share are worth {score:.0f} nats; {needed:.0f} would be enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They share words, but no statement holds them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until what is running is done, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who answers; the words may be those of the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wordings compared with the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assembled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosmetic difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>critical difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>editorial difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is one of the files that were read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same as the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>substantive difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{outlet}: does not carry it. {statement}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{outlet}: {worst}; {quotes}, {wordings}. {statement}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{outlet}: {worst}; {quotes}, {wordings}; prints the base. {statement}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {line}: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: cannot be read ({cause}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: cannot be written ({cause}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: has {megabytes:.0f} MB; quoteview reads files of up to {limit} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: holds no documents that quoteview reads ({suffixes}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: is a binary file, not text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: is not a kind of file that quoteview reads ({suffixes}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: there is no such file or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} It is given to another speaker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} The documents together call “{speaker}” “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rule}: “{printed}”{meant}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shared} of its {own} words stand in the assembled statement, in the same order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{wording}”, {speaker}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
