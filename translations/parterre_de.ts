<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>The message could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is not a valid request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know this request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the request is missing or out of range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong on the server. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is very busy. Please try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot reach its database. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user name or the password is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many failed attempts. Please wait a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were signed out. Please sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This show does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This seat map does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such order was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such ticket was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These seats are no longer held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This show is not on sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These seats do not exist in this hall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has just taken these seats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are not enough free seats like that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time for these seats has run out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These seats are held by another desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is more than the limit allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request was already used for something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tickets do not match the held seats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no price for this ticket type here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time for this order has run out. No money was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is not in a state that allows this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment does not cover the total.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More was paid than is due, and change is given for cash only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not one of our tickets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets cannot be made in this format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached. The desk keeps trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At most %n seats can be sold at once.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many failed attempts. Please try again in %n seconds.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mail</name>
    <message>
        <source>Hello,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello %1,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tickets: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thank you for your order %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tickets are attached. Bring them on paper or on your telephone: each code opens the door once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: your order %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your order %1 was cancelled. Its tickets are no longer valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes back to you the way it was paid.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doors %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parterre::Basket</name>
    <message>
        <source>%1, %2, %3</source>
        <comment>seat, ticket type, price</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parterre::CommandPalette</name>
    <message>
        <source>Nothing is called that. Try fewer letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what you are looking for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parterre::HallPainter</name>
    <message>
        <source>%1 of %2 free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parterre::Legend</name>
    <message>
        <source>Zones: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parterre::MainWindow</name>
    <message>
        <source>Go to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parterre::MapContent</name>
    <message>
        <source>in your basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being held …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on hold at another desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wheelchair place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>companion&apos;s seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restricted view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step-free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the aisle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, row %2, seat %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parterre::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parterre::Sale</name>
    <message>
        <source>The seats are held for one more minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The time for %n seats ran out; they are free for everybody again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was just taken by somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 were just taken by somebody else.</source>
        <comment>several seats</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>There are no %n seats side by side any more; these are the nearest.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There are no other seats like these; the next time it starts from the best again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>There are no %n free seats any more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The time cannot be extended any further. Please finish or give the seats back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parterre::SeatCanvas</name>
    <message>
        <source>Seat map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parterre::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when Parterre is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parterre::ShowListModel</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>A day in the list of shows: &quot;Saturday, 28 November&quot; (QLocale::toString)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>venue, city</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3, %n free</source>
        <comment>title, day, time</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::SignInView</name>
    <message>
        <source>Sign in to open the box office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parterre::Then</name>
    <message>
        <source>No answer about this payment yet. Nothing is charged twice: ask again with the same button.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parterre::TopBar</name>
    <message>
        <source>Find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
