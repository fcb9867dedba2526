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
    <name>parterre::BasketPanel</name>
    <message numerus="yes">
        <source>Basket · %n seats</source>
        <translation>
            <numerusform>Basket · %n seat</numerusform>
            <numerusform>Basket · %n seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::DoorPage</name>
    <message numerus="yes">
        <source>%n let in</source>
        <translation>
            <numerusform>%n let in</numerusform>
            <numerusform>%n let in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::MapPanel</name>
    <message numerus="yes">
        <source>%n best  ↵</source>
        <translation>
            <numerusform>%n best  ↵</numerusform>
            <numerusform>%n best  ↵</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::PickAdvice</name>
    <message numerus="yes">
        <source>%n seats left of the middle</source>
        <translation>
            <numerusform>%n seat left of the middle</numerusform>
            <numerusform>%n seats left of the middle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats right of the middle</source>
        <translation>
            <numerusform>%n seat right of the middle</numerusform>
            <numerusform>%n seats right of the middle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n groups</source>
        <translation>
            <numerusform>in %n group</numerusform>
            <numerusform>in %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>leaves %n single seats</source>
        <translation>
            <numerusform>leaves %n single seat</numerusform>
            <numerusform>leaves %n single seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with restricted view</source>
        <translation>
            <numerusform>%n with restricted view</numerusform>
            <numerusform>%n with restricted view</numerusform>
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
    <name>parterre::SellKeys</name>
    <message numerus="yes">
        <source>Enter takes the best %n seats</source>
        <translation>
            <numerusform>Enter takes the best seat</numerusform>
            <numerusform>Enter takes the best %n seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n of them free</source>
        <translation>
            <numerusform>%1 · %n of them free</numerusform>
            <numerusform>%1 · %n of them free</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::SellPage</name>
    <message numerus="yes">
        <source>%n tickets · %1</source>
        <translation>
            <numerusform>%n ticket · %1</numerusform>
            <numerusform>%n tickets · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::ShowDelegate</name>
    <message numerus="yes">
        <source>%Ln free</source>
        <translation>
            <numerusform>%Ln free</numerusform>
            <numerusform>%Ln free</numerusform>
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
<context>
    <name>parterre::TicketPreview</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>the first tickets are shown</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
