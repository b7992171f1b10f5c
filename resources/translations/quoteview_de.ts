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
        <source>%n character(s) of text</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) could not be read:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible match(es)</source>
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
        <source>%n space(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s)</source>
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
        <source>1 only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A checker said so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A correction of “{wording}” could not be made again: the words are gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single quotation ties them, which may run two statements together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About quoteview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder of documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
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
        <source>As wide as all statements can be seen at</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Assembled statement in %n part(s): {text}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base and wording side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base of {outlets}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base, assembled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base, {outlets}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By date, earliest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By date, latest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be seen: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to compare the others with this wording (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters, one row a statement (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence {confidence}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe document</source>
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
        <source>Export overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export overview of {scope}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export overview…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export {scope}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facets to narrow the queue by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter, from a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: words, “a phrase”, speaker:, outlet:, code:, kind:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the &amp;document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding quotations in {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds, attributes, groups and compares quotations. Nothing leaves this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fragment, inside the narrator’s sentence</source>
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
        <source>In a headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In reading order</source>
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
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys, from a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;ist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters that look like others: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Li&amp;ght</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the s&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists and fields need {key} themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this wording the &amp;base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most outlets first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most possible matches first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most quotes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most wordings first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move wording</source>
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
        <source>Narrower columns (-)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;quotation in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next occurrence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action is called that.</source>
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
        <source>No other wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quotations were found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No statements are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be read from this document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of outlets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of wordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of this very long document, the part around the quotation is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One document prints both, in different words: they may be two tellings of one thing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of documents</source>
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
        <source>Opened with one style of mark and closed with another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other wordings of the statement hold too few of these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview of the differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview: outlets by statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;op this pane out, or back in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part {number} of {total}, printed by {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part {number} of {total}: {text} Printed by {outlets}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the assembled statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture, in twice as many pixels (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possibly the same statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous d&amp;ifference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous occurrence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous quo&amp;tation in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous w&amp;ording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue of statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation {at} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes, one row an occurrence (*.csv)</source>
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
        <source>Rows are outlets, columns are statements; a cell is the higher, the more its wording differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scalable picture (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scare quotes, a term or a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set borders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
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
        <source>Sign of the worst difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in quoteview itself. What was open is still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base you chose, “{wording}”, could not be kept: it is gone, or met another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The closing mark is missing: the end is where the paragraph ends.</source>
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
        <source>The export was cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of settings could not be read: {reason}. It is {path} now; the usual settings are in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter lets no statement through.
Ctrl+Shift+F shows everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marks were ambiguous and were read by what stands around them.</source>
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
        <source>The opening mark is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture was written to {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The picture would be too large: the last %n statement(s) are left out of it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
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
        <source>The usual columns</source>
        <translation type="unfinished"></translation>
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
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until what is running is done, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you decided of “{wording}” could not be kept: it is gone, or met another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you set for {file} could not be kept: the file is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who answers; the words may be those of the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who carries what: {outlets}, {statements}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who printed the part one is at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who printed which part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wider columns (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wording compared with the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wording of {outlets}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wording, assembled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wordings compared with the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst difference first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the overview as SVG or PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a newer quoteview wrote it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abbrev number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acceptable edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of part {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of parts {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>altered meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>altered, minor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>apostrophe dash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assembled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assembled base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assembled statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>body or unnamed person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boundary shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bracket insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carried on</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>carries %n statement(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>characters {start}–{end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>characters {start}–{end}, ¶{number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closing mark missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>context conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contraction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected by a checker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosmetic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosmetic difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>critical difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cue: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dialect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different utterance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differently: {outlets}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disfluency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edge punct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>editorial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>editorial difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ellipsis cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expletive mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fabricated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fragment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fragment of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fragments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grammar fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>headlines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>homoglyph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hyphenation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in part: {outlets}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initial case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inner punct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not say which version it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds “{name}”, which this quoteview does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not JSON ({problem})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
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
        <source>ligature nfc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marks of two styles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marks read by context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>misattributed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mistranslated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named entity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no other wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no primary source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>official transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offline: nothing leaves this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening mark missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other outlet only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outdated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part {numbers} differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>parts ways in %n place(s), at worst {severity}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>parts {numbers} differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>permissive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>polarity modality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>press B on a wording to compare with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prints the base, to the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pronoun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quote glyph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read by {reader} as {encoding}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same as the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same but for case and punctuation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same but for spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same but for typography</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scare quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scare quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sha256 of the file: {sum}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sha256 of the text: {sum}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sic emphasis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some of part {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some of parts {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>space invisible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaker as printed: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaker confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaker conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaker unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spelling variety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>splice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spliced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>substantive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>substantive difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tense number person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>truncated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>truncation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown: set it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unproven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unstarted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verbatim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word insertion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word substitution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst difference {severity}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} alone is for typing; take it together with Ctrl or Alt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, marks {marks}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{names}: {share} of the statement, parts ways in %n place(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{names}: {share} of the statement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{number} of %n part(s) printed in full by every document</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{outlets} × {statements}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{outlet}, {carried}</source>
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
        <source>{path}: cannot be read ({reason}); the usual settings are in use.</source>
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
        <source>{place} · Enter goes to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}, from the other end</source>
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
        <source>{share} of the statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {statements}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} ({done} of {total})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{wording}”, {speaker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{wording}”, {speaker}; {outlets}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”, {speaker}; {outlet}, {place}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
