<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>quoteview</name>
    <message numerus="yes">
        <source>%n character(s) could not be decoded as {encoding}, shown as U+FFFD.</source>
        <translation>
            <numerusform>%Ln character could not be decoded as {encoding}, shown as U+FFFD.</numerusform>
            <numerusform>%Ln characters could not be decoded as {encoding}, shown as U+FFFD.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%Ln quote</numerusform>
            <numerusform>%Ln quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wording(s)</source>
        <translation>
            <numerusform>%Ln wording</numerusform>
            <numerusform>%Ln wordings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text holds %n NUL character(s).</source>
        <translation>
            <numerusform>The text holds %Ln NUL character.</numerusform>
            <numerusform>The text holds %Ln NUL characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text holds %n lone surrogate(s), which no character can be.</source>
        <translation>
            <numerusform>The text holds %Ln lone surrogate, which no character can be.</numerusform>
            <numerusform>The text holds %Ln lone surrogates, which no character can be.</numerusform>
        </translation>
    </message>
</context>
</TS>
