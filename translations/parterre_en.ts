<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Error</name>
    <message numerus="yes">
        <source>At most %n seats can be sold at once.</source>
        <translation>
            <numerusform>At most %n seat can be sold at once.</numerusform>
            <numerusform>At most %n seats can be sold at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many failed attempts. Please try again in %n seconds.</source>
        <translation>
            <numerusform>Too many failed attempts. Please try again in %n second.</numerusform>
            <numerusform>Too many failed attempts. Please try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::Sale</name>
    <message numerus="yes">
        <source>The time for %n seats ran out; they are free for everybody again.</source>
        <translation>
            <numerusform>The time for %n seat ran out; it is free for everybody again.</numerusform>
            <numerusform>The time for %n seats ran out; they are free for everybody again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are no %n seats side by side any more; these are the nearest.</source>
        <translation>
            <numerusform>There is no %n seat like that any more; this is the nearest.</numerusform>
            <numerusform>There are no %n seats side by side any more; these are the nearest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are no %n free seats any more.</source>
        <translation>
            <numerusform>There is no free seat any more.</numerusform>
            <numerusform>There are no %n free seats any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::ShowListModel</name>
    <message numerus="yes">
        <source>%1, %2, %3, %n free</source>
        <comment>title, day, time</comment>
        <translation>
            <numerusform>%1, %2, %3, %n free</numerusform>
            <numerusform>%1, %2, %3, %n free</numerusform>
        </translation>
    </message>
</context>
</TS>
