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
<context>
    <name>parterre::VenuesPage</name>
    <message numerus="yes">
        <source>Published as %1, version %2, with %Ln seats.</source>
        <translation>
            <numerusform>Published as %1, version %2, with %Ln seat.</numerusform>
            <numerusform>Published as %1, version %2, with %Ln seats.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::AreaProperties</name>
    <message numerus="yes">
        <source>%Ln areas</source>
        <translation>
            <numerusform>%Ln area</numerusform>
            <numerusform>%Ln areas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::ChangeWords</name>
    <message numerus="yes">
        <source>%Ln seats more</source>
        <translation>
            <numerusform>%Ln seat more</numerusform>
            <numerusform>%Ln seats more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fewer</source>
        <comment>seats</comment>
        <translation>
            <numerusform>%Ln fewer</numerusform>
            <numerusform>%Ln fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seats fewer</source>
        <translation>
            <numerusform>%Ln seat fewer</numerusform>
            <numerusform>%Ln seats fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets move</source>
        <translation>
            <numerusform>%Ln ticket moves</numerusform>
            <numerusform>%Ln tickets move</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets are called otherwise</source>
        <translation>
            <numerusform>%Ln ticket is called otherwise</numerusform>
            <numerusform>%Ln tickets are called otherwise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are called otherwise</source>
        <comment>tickets</comment>
        <translation>
            <numerusform>%Ln is called otherwise</numerusform>
            <numerusform>%Ln are called otherwise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets are in another zone</source>
        <translation>
            <numerusform>%Ln ticket is in another zone</numerusform>
            <numerusform>%Ln tickets are in another zone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are in another zone</source>
        <comment>tickets</comment>
        <translation>
            <numerusform>%Ln is in another zone</numerusform>
            <numerusform>%Ln are in another zone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>seats</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot go on: %Ln sold or held seats would vanish: %1</source>
        <translation>
            <numerusform>Cannot go on: %Ln sold or held seat would vanish: %1</numerusform>
            <numerusform>Cannot go on: %Ln sold or held seats would vanish: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::Comparison</name>
    <message numerus="yes">
        <source>%Ln added (green)</source>
        <translation>
            <numerusform>%Ln added (green)</numerusform>
            <numerusform>%Ln added (green)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed (pale)</source>
        <translation>
            <numerusform>%Ln removed (pale)</numerusform>
            <numerusform>%Ln removed (pale)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved (blue)</source>
        <translation>
            <numerusform>%Ln moved (blue)</numerusform>
            <numerusform>%Ln moved (blue)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln renamed (orange)</source>
        <translation>
            <numerusform>%Ln renamed (orange)</numerusform>
            <numerusform>%Ln renamed (orange)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in another zone (orange)</source>
        <translation>
            <numerusform>%Ln in another zone (orange)</numerusform>
            <numerusform>%Ln in another zone (orange)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with other attributes</source>
        <translation>
            <numerusform>%Ln with other attributes</numerusform>
            <numerusform>%Ln with other attributes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln areas changed</source>
        <translation>
            <numerusform>%Ln area changed</numerusform>
            <numerusform>%Ln areas changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::CsvMappingForm</name>
    <message numerus="yes">
        <source>%Ln seats would come out.</source>
        <translation>
            <numerusform>%Ln seat would come out.</numerusform>
            <numerusform>%Ln seats would come out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::DecorationProperties</name>
    <message numerus="yes">
        <source>%Ln decorations</source>
        <translation>
            <numerusform>%Ln decoration</numerusform>
            <numerusform>%Ln decorations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::EntranceProperties</name>
    <message numerus="yes">
        <source>%Ln entrances</source>
        <translation>
            <numerusform>%Ln entrance</numerusform>
            <numerusform>%Ln entrances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::ExportFlow</name>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>And %Ln more.</numerusform>
            <numerusform>And %Ln more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::GeneratorPanel</name>
    <message numerus="yes">
        <source>%Ln seats</source>
        <translation>
            <numerusform>%Ln seat</numerusform>
            <numerusform>%Ln seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::LayoutProperties</name>
    <message numerus="yes">
        <source>%Ln seats</source>
        <translation>
            <numerusform>%Ln seat</numerusform>
            <numerusform>%Ln seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sections</source>
        <translation>
            <numerusform>%Ln section</numerusform>
            <numerusform>%Ln sections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::NumberingPanel</name>
    <message numerus="yes">
        <source>%Ln seats</source>
        <translation>
            <numerusform>%Ln seat</numerusform>
            <numerusform>%Ln seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::OutlineTool</name>
    <message numerus="yes">
        <source>%Ln corners</source>
        <translation>
            <numerusform>%Ln corner</numerusform>
            <numerusform>%Ln corners</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::PaintTool</name>
    <message numerus="yes">
        <source>%Ln seats</source>
        <translation>
            <numerusform>%Ln seat</numerusform>
            <numerusform>%Ln seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::ProblemsPanel</name>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::RowProperties</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::RowTool</name>
    <message numerus="yes">
        <source>%Ln seats · %1 m</source>
        <translation>
            <numerusform>%Ln seat · %1 m</numerusform>
            <numerusform>%Ln seats · %1 m</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seats</source>
        <translation>
            <numerusform>%Ln seat</numerusform>
            <numerusform>%Ln seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::SeatProperties</name>
    <message numerus="yes">
        <source>%Ln seats</source>
        <translation>
            <numerusform>%Ln seat</numerusform>
            <numerusform>%Ln seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::ShowChangeForm</name>
    <message numerus="yes">
        <source>Change %Ln shows</source>
        <translation>
            <numerusform>Change %Ln show</numerusform>
            <numerusform>Change %Ln shows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::StatusBar</name>
    <message numerus="yes">
        <source>%Ln seats</source>
        <translation>
            <numerusform>%Ln seat</numerusform>
            <numerusform>%Ln seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wheelchair places</source>
        <translation>
            <numerusform>%Ln wheelchair place</numerusform>
            <numerusform>%Ln wheelchair places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::UnderlayPanel</name>
    <message numerus="yes">
        <source>The file has %Ln pages; the first one is used.</source>
        <translation>
            <numerusform>The file has %Ln page.</numerusform>
            <numerusform>The file has %Ln pages; the first one is used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::ZoneLegend</name>
    <message numerus="yes">
        <source>%Ln seats</source>
        <translation>
            <numerusform>%Ln seat</numerusform>
            <numerusform>%Ln seats</numerusform>
        </translation>
    </message>
</context>
</TS>
