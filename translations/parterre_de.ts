<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>The message could not be read.</source>
        <translation>Die Nachricht konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The message is not a valid request.</source>
        <translation>Die Nachricht ist keine gültige Anfrage.</translation>
    </message>
    <message>
        <source>The server does not know this request.</source>
        <translation>Der Server kennt diese Anfrage nicht.</translation>
    </message>
    <message>
        <source>Something in the request is missing or out of range.</source>
        <translation>In der Anfrage fehlt etwas, oder ein Wert liegt außerhalb des Erlaubten.</translation>
    </message>
    <message>
        <source>Something went wrong on the server. Please try again.</source>
        <translation>Auf dem Server ist ein Fehler aufgetreten. Bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation>Die Anfrage ist zu groß.</translation>
    </message>
    <message>
        <source>The request is nested too deeply.</source>
        <translation>Die Anfrage ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The server is very busy. Please try again in a moment.</source>
        <translation>Der Server ist stark ausgelastet. Bitte versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The server cannot reach its database. Nothing was changed.</source>
        <translation>Der Server erreicht seine Datenbank nicht. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Please sign in first.</source>
        <translation>Bitte melden Sie sich zuerst an.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Ihre Rolle erlaubt das nicht.</translation>
    </message>
    <message>
        <source>The user name or the password is wrong.</source>
        <translation>Der Benutzername oder das Kennwort ist falsch.</translation>
    </message>
    <message>
        <source>Too many failed attempts. Please wait a moment.</source>
        <translation>Zu viele Fehlversuche. Bitte warten Sie einen Moment.</translation>
    </message>
    <message>
        <source>You were signed out. Please sign in again.</source>
        <translation>Sie wurden abgemeldet. Bitte melden Sie sich wieder an.</translation>
    </message>
    <message>
        <source>This event does not exist.</source>
        <translation>Diese Veranstaltung gibt es nicht.</translation>
    </message>
    <message>
        <source>This show does not exist.</source>
        <translation>Diese Vorstellung gibt es nicht.</translation>
    </message>
    <message>
        <source>This seat map does not exist.</source>
        <translation>Diesen Saalplan gibt es nicht.</translation>
    </message>
    <message>
        <source>No such order was found.</source>
        <translation>Es wurde keine solche Bestellung gefunden.</translation>
    </message>
    <message>
        <source>No such ticket was found.</source>
        <translation>Es wurde keine solche Karte gefunden.</translation>
    </message>
    <message>
        <source>These seats are no longer held.</source>
        <translation>Diese Plätze sind nicht mehr reserviert.</translation>
    </message>
    <message>
        <source>This allocation does not exist or is over.</source>
        <translation>Dieses Kontingent gibt es nicht oder es ist beendet.</translation>
    </message>
    <message>
        <source>There is no such hold code.</source>
        <translation>Diesen Sperrcode gibt es nicht.</translation>
    </message>
    <message>
        <source>This venue does not exist.</source>
        <translation>Diesen Spielort gibt es nicht.</translation>
    </message>
    <message>
        <source>This draft does not exist any more.</source>
        <translation>Diesen Entwurf gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This show is not on sale.</source>
        <translation>Diese Vorstellung ist nicht im Verkauf.</translation>
    </message>
    <message>
        <source>These seats do not exist in this hall.</source>
        <translation>Diese Plätze gibt es in diesem Saal nicht.</translation>
    </message>
    <message>
        <source>Somebody else has just taken these seats.</source>
        <translation>Diese Plätze hat gerade jemand anderes genommen.</translation>
    </message>
    <message>
        <source>There are not enough free seats like that.</source>
        <translation>So viele freie Plätze dieser Art gibt es nicht.</translation>
    </message>
    <message>
        <source>The time for these seats has run out.</source>
        <translation>Die Zeit für diese Plätze ist abgelaufen.</translation>
    </message>
    <message>
        <source>These seats are held by another desk.</source>
        <translation>Diese Plätze sind an einer anderen Kasse reserviert.</translation>
    </message>
    <message>
        <source>That is more than the limit allows.</source>
        <translation>Das ist mehr, als erlaubt ist.</translation>
    </message>
    <message>
        <source>This request was already used for something else.</source>
        <translation>Diese Anfrage wurde schon für etwas anderes verwendet.</translation>
    </message>
    <message>
        <source>The tickets do not match the held seats.</source>
        <translation>Die Karten passen nicht zu den reservierten Plätzen.</translation>
    </message>
    <message>
        <source>There is no price for this ticket type here.</source>
        <translation>Für diese Kartenart gibt es hier keinen Preis.</translation>
    </message>
    <message>
        <source>The time for this order has run out. No money was taken.</source>
        <translation>Die Zeit für diese Bestellung ist abgelaufen. Es wurde kein Geld genommen.</translation>
    </message>
    <message>
        <source>The order is not in a state that allows this.</source>
        <translation>Der Stand der Bestellung lässt das nicht zu.</translation>
    </message>
    <message>
        <source>The payment does not cover the total.</source>
        <translation>Die Zahlung deckt die Summe nicht.</translation>
    </message>
    <message>
        <source>More was paid than is due, and change is given for cash only.</source>
        <translation>Es wurde mehr gezahlt als fällig, und Rückgeld gibt es nur auf Bargeld.</translation>
    </message>
    <message>
        <source>This is not one of our tickets.</source>
        <translation>Das ist keine unserer Karten.</translation>
    </message>
    <message>
        <source>Tickets cannot be made in this format.</source>
        <translation>In diesem Format können keine Karten ausgegeben werden.</translation>
    </message>
    <message>
        <source>Somebody else has saved this draft meanwhile. Nothing was overwritten.</source>
        <translation>Jemand anderes hat diesen Entwurf inzwischen gespeichert. Nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>A seat map with errors cannot be published.</source>
        <translation>Ein Saalplan mit Fehlern kann nicht veröffentlicht werden.</translation>
    </message>
    <message>
        <source>The seat map has warnings. Accept them to publish it all the same.</source>
        <translation>Der Saalplan hat Warnungen. Bestätigen Sie sie, um ihn trotzdem zu veröffentlichen.</translation>
    </message>
    <message>
        <source>The server cannot be reached. The desk keeps trying.</source>
        <translation>Der Server ist nicht erreichbar. Die Kasse versucht es weiter.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n seats can be sold at once.</source>
        <translation>
            <numerusform>Es kann höchstens %n Platz auf einmal verkauft werden.</numerusform>
            <numerusform>Es können höchstens %n Plätze auf einmal verkauft werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many failed attempts. Please try again in %n seconds.</source>
        <translation>
            <numerusform>Zu viele Fehlversuche. Bitte versuchen Sie es in %n Sekunde noch einmal.</numerusform>
            <numerusform>Zu viele Fehlversuche. Bitte versuchen Sie es in %n Sekunden noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>This table is sold whole: take all of its chairs.</source>
        <translation>Diesen Tisch gibt es nur als Ganzes: Bitte alle Stühle nehmen.</translation>
    </message>
    <message>
        <source>This seat map is no other version of the one that the show has.</source>
        <translation>Dieser Saalplan ist keine andere Version dessen, den die Vorstellung hat.</translation>
    </message>
</context>
<context>
    <name>Layout</name>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>and %1 more (--verbose names them all)</source>
        <translation>und %1 weitere (--verbose nennt sie alle)</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, %2: %3 seats in the file, %4 in the seat map</source>
        <translation>„%1“, %2: %3 Plätze in der Datei, %4 im Saalplan</translation>
    </message>
    <message>
        <source>Repaired:</source>
        <translation>Repariert:</translation>
    </message>
    <message>
        <source>Left as it is:</source>
        <translation>Unverändert gelassen:</translation>
    </message>
    <message>
        <source>Problems:</source>
        <translation>Probleme:</translation>
    </message>
    <message>
        <source>The seat map can be published.</source>
        <translation>Der Saalplan kann veröffentlicht werden.</translation>
    </message>
    <message>
        <source>The seat map cannot be published like this.</source>
        <translation>So kann der Saalplan nicht veröffentlicht werden.</translation>
    </message>
    <message>
        <source>section %1</source>
        <translation>Bereich %1</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Reihe %1</translation>
    </message>
    <message>
        <source>seat %1</source>
        <translation>Platz %1</translation>
    </message>
    <message>
        <source>area %1</source>
        <translation>Fläche %1</translation>
    </message>
    <message>
        <source>zone %1</source>
        <translation>Preiszone %1</translation>
    </message>
    <message>
        <source>There is not a single seat.</source>
        <translation>Es gibt keinen einzigen Platz.</translation>
    </message>
    <message>
        <source>There are more seats than a seat map can hold.</source>
        <translation>Es gibt mehr Plätze, als ein Saalplan fassen kann.</translation>
    </message>
    <message>
        <source>A name is too long.</source>
        <translation>Ein Name ist zu lang.</translation>
    </message>
    <message>
        <source>it is shortened</source>
        <translation>er wird gekürzt</translation>
    </message>
    <message>
        <source>The zone has no key.</source>
        <translation>Die Preiszone hat keinen Schlüssel.</translation>
    </message>
    <message>
        <source>it gets one</source>
        <translation>wird ergänzt</translation>
    </message>
    <message>
        <source>Another zone has the key &quot;%1&quot; too.</source>
        <translation>Eine andere Preiszone hat ebenfalls den Schlüssel „%1“.</translation>
    </message>
    <message>
        <source>it gets a new key; the seats keep the first zone</source>
        <translation>sie erhält einen neuen Schlüssel; die Plätze behalten die erste Zone</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a colour like #0072B2.</source>
        <translation>„%1“ ist keine Farbe wie #0072B2.</translation>
    </message>
    <message>
        <source>it gets a colour</source>
        <translation>sie erhält eine Farbe</translation>
    </message>
    <message>
        <source>The section has no name.</source>
        <translation>Der Bereich hat keinen Namen.</translation>
    </message>
    <message>
        <source>Another section or area is called &quot;%1&quot; too.</source>
        <translation>Ein anderer Bereich oder eine andere Fläche heißt ebenfalls „%1“.</translation>
    </message>
    <message>
        <source>it gets a number behind its name</source>
        <translation>erhält eine Nummer hinter dem Namen</translation>
    </message>
    <message>
        <source>The section has no seats.</source>
        <translation>Der Bereich hat keine Plätze.</translation>
    </message>
    <message>
        <source>The outline has points that are nowhere.</source>
        <translation>Der Umriss hat Punkte ohne Ort.</translation>
    </message>
    <message>
        <source>the outline is left out</source>
        <translation>der Umriss entfällt</translation>
    </message>
    <message>
        <source>The row has no label.</source>
        <translation>Die Reihe hat keine Bezeichnung.</translation>
    </message>
    <message>
        <source>it is numbered</source>
        <translation>wird nummeriert</translation>
    </message>
    <message>
        <source>Another row of the section is called &quot;%1&quot; too.</source>
        <translation>Eine andere Reihe des Bereichs heißt ebenfalls „%1“.</translation>
    </message>
    <message>
        <source>the section is divided into blocks with names of their own</source>
        <translation>der Bereich wird in Blöcke mit eigenen Namen geteilt</translation>
    </message>
    <message>
        <source>The row has no seats.</source>
        <translation>Die Reihe hat keine Plätze.</translation>
    </message>
    <message>
        <source>The seat has no label.</source>
        <translation>Der Platz hat keine Bezeichnung.</translation>
    </message>
    <message>
        <source>Another seat of the row is called &quot;%1&quot; too.</source>
        <translation>Ein anderer Platz der Reihe heißt ebenfalls „%1“.</translation>
    </message>
    <message>
        <source>it gets a letter behind its label</source>
        <translation>er erhält einen Buchstaben hinter der Bezeichnung</translation>
    </message>
    <message>
        <source>The seat has no id.</source>
        <translation>Der Platz hat keine Kennung.</translation>
    </message>
    <message>
        <source>it gets a new id</source>
        <translation>erhält eine neue Kennung</translation>
    </message>
    <message>
        <source>Another seat has the id &quot;%1&quot; too.</source>
        <translation>Ein anderer Platz hat ebenfalls die Kennung „%1“.</translation>
    </message>
    <message>
        <source>It belongs to no zone, so it has no price.</source>
        <translation>Er gehört zu keiner Preiszone und hat darum keinen Preis.</translation>
    </message>
    <message>
        <source>it joins a zone made for such seats</source>
        <translation>er kommt in eine Zone für solche Plätze</translation>
    </message>
    <message>
        <source>Its zone &quot;%1&quot; does not exist.</source>
        <translation>Seine Preiszone „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>the zone is made</source>
        <translation>die Zone wird angelegt</translation>
    </message>
    <message>
        <source>The seat is nowhere: its coordinates are missing or out of range.</source>
        <translation>Der Platz liegt nirgends: Seine Koordinaten fehlen oder sind unzulässig.</translation>
    </message>
    <message>
        <source>it is put at the end of its row</source>
        <translation>er wird an das Ende seiner Reihe gesetzt</translation>
    </message>
    <message>
        <source>It lies on top of the seat at %1.</source>
        <translation>Er liegt auf dem Platz bei %1.</translation>
    </message>
    <message>
        <source>it is moved aside</source>
        <translation>er wird zur Seite gerückt</translation>
    </message>
    <message>
        <source>It touches the seat at %1.</source>
        <translation>Er berührt den Platz bei %1.</translation>
    </message>
    <message>
        <source>It is a companion&apos;s seat, but there is no wheelchair place nearby.</source>
        <translation>Es ist ein Begleitplatz, aber in der Nähe ist kein Rollstuhlplatz.</translation>
    </message>
    <message>
        <source>The area has no id.</source>
        <translation>Die Fläche hat keine Kennung.</translation>
    </message>
    <message>
        <source>Another area has the id &quot;%1&quot; too.</source>
        <translation>Eine andere Fläche hat ebenfalls die Kennung „%1“.</translation>
    </message>
    <message>
        <source>The area has no places.</source>
        <translation>Die Fläche hat keine Plätze.</translation>
    </message>
    <message>
        <source>The area has no outline, so it cannot be seen or clicked.</source>
        <translation>Die Fläche hat keinen Umriss und ist darum weder zu sehen noch anzuklicken.</translation>
    </message>
    <message>
        <source>Nothing says where the audience looks; the best seats are guessed from the stage or the upper edge.</source>
        <translation>Nirgends steht, wohin das Publikum schaut; die besten Plätze werden nach der Bühne oder dem oberen Rand geschätzt.</translation>
    </message>
    <message>
        <source>The focal point is nowhere.</source>
        <translation>Der Blickpunkt liegt nirgends.</translation>
    </message>
    <message>
        <source>it is left out</source>
        <translation>er entfällt</translation>
    </message>
    <message>
        <source>Here stands something that is not a seat.</source>
        <translation>Hier steht etwas, das kein Platz ist.</translation>
    </message>
    <message>
        <source>it is kept as a seat without a name</source>
        <translation>es bleibt als Platz ohne Namen erhalten</translation>
    </message>
    <message>
        <source>The row only says how many seats it has: %1.</source>
        <translation>Die Reihe nennt nur die Zahl ihrer Plätze: %1.</translation>
    </message>
    <message>
        <source>The label %1 is a number; it should be text.</source>
        <translation>Die Bezeichnung %1 ist eine Zahl; sie sollte Text sein.</translation>
    </message>
    <message>
        <source>The longer name &quot;%1&quot; of the row is not kept.</source>
        <translation>Der längere Name „%1“ der Reihe wird nicht übernommen.</translation>
    </message>
    <message>
        <source>The longer name &quot;%1&quot; of the row&apos;s seats is not kept.</source>
        <translation>Der längere Name „%1“ der Plätze dieser Reihe wird nicht übernommen.</translation>
    </message>
    <message>
        <source>A shape that nobody can sit on cannot be read; it is left out.</source>
        <translation>Eine Form, auf der niemand sitzt, ist nicht lesbar; sie entfällt.</translation>
    </message>
    <message>
        <source>Without a step, all get the same label.</source>
        <translation>Ohne Schrittweite erhalten alle dieselbe Bezeichnung.</translation>
    </message>
    <message>
        <source>No letter is left.</source>
        <translation>Es bleibt kein Buchstabe übrig.</translation>
    </message>
    <message>
        <source>The list of labels is empty.</source>
        <translation>Die Liste der Bezeichnungen ist leer.</translation>
    </message>
    <message>
        <source>What stands before the labels is too long.</source>
        <translation>Der Text vor den Bezeichnungen ist zu lang.</translation>
    </message>
    <message>
        <source>With an even step there are no odd and even numbers.</source>
        <translation>Bei gerader Schrittweite gibt es keine ungeraden und geraden Nummern.</translation>
    </message>
    <message>
        <source>Only seats that are numbered from end to end can go on from row to row.</source>
        <translation>Nur durchgehend nummerierte Plätze können von Reihe zu Reihe weiterzählen.</translation>
    </message>
    <message>
        <source>It must lie between %1 and %2.</source>
        <translation>Der Wert muss zwischen %1 und %2 liegen.</translation>
    </message>
    <message>
        <source>It is called &quot;%1&quot; already, and it is not numbered anew.</source>
        <translation>Die Bezeichnung „%1“ ist hier schon vergeben und wird nicht neu nummeriert.</translation>
    </message>
    <message>
        <source>It would be called &quot;%1&quot; like another one.</source>
        <translation>Die Bezeichnung wäre „%1“, wie schon eine andere.</translation>
    </message>
    <message>
        <source>The numbering has no label for it.</source>
        <translation>Die Nummerierung hat dafür keine Bezeichnung.</translation>
    </message>
    <message>
        <source>shape %1</source>
        <translation>Form %1</translation>
    </message>
    <message>
        <source>entrance %1</source>
        <translation>Eingang %1</translation>
    </message>
    <message>
        <source>floor %1</source>
        <translation>Ebene %1</translation>
    </message>
    <message>
        <source>picture %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>A seat map has no place for this; it is not kept: %1.</source>
        <translation>Dafür hat ein Saalplan keinen Platz; es wird nicht übernommen: %1.</translation>
    </message>
    <message>
        <source>The file does not say where the entrance is; it stands beside its seats.</source>
        <translation>Die Datei sagt nicht, wo der Eingang ist; er steht neben seinen Plätzen.</translation>
    </message>
    <message>
        <source>The file has no zones; each section becomes one.</source>
        <translation>Die Datei hat keine Preiszonen; jeder Bereich wird eine.</translation>
    </message>
    <message>
        <source>The file has no ids; they are made from section, row and seat.</source>
        <translation>Die Datei hat keine Kennungen; sie werden aus Bereich, Reihe und Platz gebildet.</translation>
    </message>
    <message>
        <source>The text is not UTF-8; it is read as Western European.</source>
        <translation>Der Text ist nicht UTF-8; er wird als westeuropäisch gelesen.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is not kept.</source>
        <translation>Die Spalte „%1“ wird nicht übernommen.</translation>
    </message>
    <message>
        <source>The file does not say where the seats are; they stand in straight lines.</source>
        <translation>Die Datei sagt nicht, wo die Plätze sind; sie stehen in geraden Reihen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an id and not a name; a name with a number is made.</source>
        <translation>„%1“ ist eine Kennung und kein Name; es wird ein Name mit Nummer gebildet.</translation>
    </message>
    <message>
        <source>Nobody knows the attribute &quot;%1&quot;; it is not kept.</source>
        <translation>Das Merkmal „%1“ ist unbekannt; es wird nicht übernommen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of places; there are none.</source>
        <translation>„%1“ ist keine Anzahl von Plätzen; es gibt keine.</translation>
    </message>
    <message>
        <source>Seats stand in no group; what is on one height becomes a row.</source>
        <translation>Plätze stehen in keiner Gruppe; was auf einer Höhe liegt, wird eine Reihe.</translation>
    </message>
    <message>
        <source>%1 seats have no labels; they are numbered as they come.</source>
        <translation>%1 Plätze haben keine Bezeichnung; sie werden nummeriert, wie sie kommen.</translation>
    </message>
    <message>
        <source>%1 circles or rectangles are not the size of seats; they are only drawn.</source>
        <translation>%1 Kreise oder Rechtecke sind nicht so groß wie Plätze; sie werden nur gezeichnet.</translation>
    </message>
    <message>
        <source>%1 objects are hidden in the drawing; they are left out.</source>
        <translation>%1 Objekte sind in der Zeichnung verborgen; sie werden weggelassen.</translation>
    </message>
    <message>
        <source>The format has no places without numbers; only the outline is kept: %1.</source>
        <translation>Das Format kennt keine Plätze ohne Nummern; nur der Umriss bleibt: %1.</translation>
    </message>
    <message>
        <source>The format has no attributes of seats; seats that have some: %1.</source>
        <translation>Das Format kennt keine Merkmale von Plätzen; Plätze, die welche haben: %1.</translation>
    </message>
    <message>
        <source>The format has no tables; they become shapes, and nothing is sold whole: %1.</source>
        <translation>Das Format kennt keine Tische; sie werden Formen, und nichts wird als Ganzes verkauft: %1.</translation>
    </message>
    <message>
        <source>The format has no floors; everything lies on one: %1.</source>
        <translation>Das Format kennt keine Stockwerke; alles liegt auf einem: %1.</translation>
    </message>
    <message>
        <source>The format has no entrances: %1.</source>
        <translation>Das Format kennt keine Eingänge: %1.</translation>
    </message>
    <message>
        <source>The format has names of entrances and not where they are: %1.</source>
        <translation>Das Format kennt Namen von Eingängen, aber nicht, wo sie sind: %1.</translation>
    </message>
    <message>
        <source>The format has no notes on sightlines; seats that have one: %1.</source>
        <translation>Das Format kennt keine Hinweise zur Sicht; Plätze, die einen haben: %1.</translation>
    </message>
    <message>
        <source>The format has no pictures: %1.</source>
        <translation>Das Format kennt keine Bilder: %1.</translation>
    </message>
    <message>
        <source>The format has no outlines of sections: %1.</source>
        <translation>Das Format kennt keine Umrisse von Bereichen: %1.</translation>
    </message>
    <message>
        <source>The format has no shapes and texts: %1.</source>
        <translation>Das Format kennt keine Formen und Texte: %1.</translation>
    </message>
    <message>
        <source>The format has no colours and order of zones: %1.</source>
        <translation>Das Format kennt keine Farben und keine Ordnung der Preiszonen: %1.</translation>
    </message>
    <message>
        <source>The format has no focal point but the stage.</source>
        <translation>Das Format kennt keinen Blickpunkt außer der Bühne.</translation>
    </message>
    <message>
        <source>The format has no underlay and no guides.</source>
        <translation>Das Format kennt keine Unterlage und keine Hilfslinien.</translation>
    </message>
    <message>
        <source>The format has one name for a zone: its key, not &quot;%1&quot;.</source>
        <translation>Das Format hat einen einzigen Namen für eine Preiszone: ihren Schlüssel, nicht „%1“.</translation>
    </message>
    <message>
        <source>The floor has no key.</source>
        <translation>Die Ebene hat keinen Schlüssel.</translation>
    </message>
    <message>
        <source>Another floor has the key &quot;%1&quot; too.</source>
        <translation>Eine andere Ebene hat ebenfalls den Schlüssel „%1“.</translation>
    </message>
    <message>
        <source>it gets a new key; what names it stays on the first one</source>
        <translation>sie erhält einen neuen Schlüssel; was ihn nennt, bleibt auf der ersten</translation>
    </message>
    <message>
        <source>The entrance has no id.</source>
        <translation>Der Eingang hat keine Kennung.</translation>
    </message>
    <message>
        <source>Another entrance has the id &quot;%1&quot; too.</source>
        <translation>Ein anderer Eingang hat ebenfalls die Kennung „%1“.</translation>
    </message>
    <message>
        <source>it gets a new id; what names it keeps the first one</source>
        <translation>er erhält eine neue Kennung; was sie nennt, behält den ersten</translation>
    </message>
    <message>
        <source>The entrance is nowhere: its coordinates are missing or out of range.</source>
        <translation>Der Eingang hat keinen Ort: Seine Koordinaten fehlen oder sind zu groß.</translation>
    </message>
    <message>
        <source>The picture has no key.</source>
        <translation>Das Bild hat keinen Schlüssel.</translation>
    </message>
    <message>
        <source>Another picture has the key &quot;%1&quot; too.</source>
        <translation>Ein anderes Bild hat ebenfalls den Schlüssel „%1“.</translation>
    </message>
    <message>
        <source>it gets a new key; what names it keeps the first one</source>
        <translation>es erhält einen neuen Schlüssel; was ihn nennt, behält das erste</translation>
    </message>
    <message>
        <source>No picture of the type &quot;%1&quot; can be shown.</source>
        <translation>Bilder der Art „%1“ können nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>The pictures are too large together.</source>
        <translation>Die Bilder sind zusammen zu groß.</translation>
    </message>
    <message>
        <source>Its floor &quot;%1&quot; does not exist.</source>
        <translation>Die Ebene „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>it lies on no floor</source>
        <translation>liegt dann auf keiner Ebene</translation>
    </message>
    <message>
        <source>Its entrance &quot;%1&quot; does not exist.</source>
        <translation>Den Eingang „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>it names none</source>
        <translation>nennt dann keinen</translation>
    </message>
    <message>
        <source>Its picture &quot;%1&quot; does not exist.</source>
        <translation>Das Bild „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>it shows none</source>
        <translation>zeigt dann keines</translation>
    </message>
    <message>
        <source>Another section has the id &quot;%1&quot; too.</source>
        <translation>Ein anderer Bereich hat ebenfalls die Kennung „%1“.</translation>
    </message>
    <message>
        <source>Another row has the id &quot;%1&quot; too.</source>
        <translation>Eine andere Reihe hat ebenfalls die Kennung „%1“.</translation>
    </message>
    <message>
        <source>Another shape has the id &quot;%1&quot; too.</source>
        <translation>Eine andere Form hat ebenfalls die Kennung „%1“.</translation>
    </message>
    <message>
        <source>It is turned by more than a circle.</source>
        <translation>Die Drehung ist größer als ein voller Kreis.</translation>
    </message>
    <message>
        <source>it is turned as it looks</source>
        <translation>der Winkel wird gekürzt, das Bild bleibt gleich</translation>
    </message>
    <message>
        <source>What the plan is traced from is nowhere, or has no size.</source>
        <translation>Die Vorlage zum Nachzeichnen hat keinen Ort oder keine Größe.</translation>
    </message>
    <message>
        <source>A guide is nowhere.</source>
        <translation>Eine Hilfslinie hat keinen Ort.</translation>
    </message>
    <message>
        <source>There is more of it than a seat map can hold.</source>
        <translation>Davon gibt es mehr, als ein Saalplan fassen kann.</translation>
    </message>
    <message>
        <source>Seats cannot be painted as large as this.</source>
        <translation>In dieser Größe können Plätze nicht gezeichnet werden.</translation>
    </message>
    <message>
        <source>they are painted 44 cm wide</source>
        <translation>sie werden 44 cm breit gezeichnet</translation>
    </message>
    <message>
        <source>The table is nowhere, or has no size.</source>
        <translation>Der Tisch hat keinen Ort oder keine Größe.</translation>
    </message>
    <message>
        <source>its chairs become a plain row</source>
        <translation>seine Stühle werden eine gewöhnliche Reihe</translation>
    </message>
    <message>
        <source>It stands far from its table.</source>
        <translation>Der Stuhl steht weit weg von seinem Tisch.</translation>
    </message>
    <message>
        <source>It lies outside of its section&apos;s outline.</source>
        <translation>Der Platz liegt außerhalb des Umrisses seines Bereichs.</translation>
    </message>
    <message>
        <source>It lies far away from all other seats.</source>
        <translation>Der Platz liegt weit weg von allen anderen.</translation>
    </message>
    <message>
        <source>The audience looks at a point among its own seats.</source>
        <translation>Das Publikum blickt auf einen Punkt zwischen den eigenen Plätzen.</translation>
    </message>
    <message>
        <source>The focal point is far away from all seats.</source>
        <translation>Der Blickpunkt liegt weit weg von allen Plätzen.</translation>
    </message>
    <message>
        <source>Most seats look away from the focal point; rows list their seats from the left as the audience faces the stage.</source>
        <translation>Die meisten Plätze sind vom Blickpunkt abgewandt; Reihen nennen ihre Plätze von links, mit Blick zur Bühne.</translation>
    </message>
    <message>
        <source>So many seats do not fit between the ends of the row.</source>
        <translation>So viele Plätze haben zwischen den Enden der Reihe keinen Raum.</translation>
    </message>
    <message>
        <source>The row leaves the seat map.</source>
        <translation>Die Reihe verlässt den Saalplan.</translation>
    </message>
    <message>
        <source>The rows are too short to be bent as much as that.</source>
        <translation>Die Reihen sind zu kurz, um so stark gebogen zu werden.</translation>
    </message>
    <message>
        <source>A table needs a chair at least.</source>
        <translation>Ein Tisch braucht mindestens einen Stuhl.</translation>
    </message>
    <message>
        <source>One side of a booth stays open.</source>
        <translation>Eine Seite einer Sitznische bleibt offen.</translation>
    </message>
    <message>
        <source>So many chairs do not fit around the table.</source>
        <translation>So viele Stühle haben am Tisch keinen Raum.</translation>
    </message>
    <message>
        <source>The tables stand too close together.</source>
        <translation>Die Tische stehen zu eng beieinander.</translation>
    </message>
    <message>
        <source>The second angle must be larger than the first one.</source>
        <translation>Der zweite Winkel muss größer sein als der erste.</translation>
    </message>
    <message>
        <source>A tier goes once around at most.</source>
        <translation>Ein Rang geht höchstens einmal herum.</translation>
    </message>
    <message>
        <source>Straight rows need more aisles or a smaller angle.</source>
        <translation>Gerade Reihen brauchen mehr Gänge oder einen kleineren Winkel.</translation>
    </message>
    <message>
        <source>A row would be left without seats.</source>
        <translation>Eine Reihe bliebe ohne Plätze.</translation>
    </message>
    <message>
        <source>Not a single seat fits.</source>
        <translation>Kein einziger Platz hat Raum.</translation>
    </message>
    <message>
        <source>(Repair: %1)</source>
        <translation>(Reparatur: %1)</translation>
    </message>
</context>
<context>
    <name>Mail</name>
    <message>
        <source>Hello,</source>
        <translation>Guten Tag,</translation>
    </message>
    <message>
        <source>Hello %1,</source>
        <translation>Guten Tag %1,</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>Summe: %1</translation>
    </message>
    <message>
        <source>Your tickets: %1, %2</source>
        <translation>Ihre Karten: %1, %2</translation>
    </message>
    <message>
        <source>thank you for your order %1.</source>
        <translation>vielen Dank für Ihre Bestellung %1.</translation>
    </message>
    <message>
        <source>Your tickets are attached. Bring them on paper or on your telephone: each code opens the door once.</source>
        <translation>Ihre Karten finden Sie im Anhang. Bringen Sie sie auf Papier oder auf dem Telefon mit: Jeder Code gilt einmal am Einlass.</translation>
    </message>
    <message>
        <source>Cancelled: your order %1, %2</source>
        <translation>Storniert: Ihre Bestellung %1, %2</translation>
    </message>
    <message>
        <source>your order %1 was cancelled. Its tickets are no longer valid.</source>
        <translation>Ihre Bestellung %1 wurde storniert. Die Karten sind nicht mehr gültig.</translation>
    </message>
    <message>
        <source>%1 goes back to you the way it was paid.</source>
        <translation>%1 erhalten Sie auf dem Weg zurück, auf dem Sie gezahlt haben.</translation>
    </message>
</context>
<context>
    <name>ScanResult</name>
    <message>
        <source>let in at %1, %2</source>
        <translation>eingelassen um %1, %2</translation>
    </message>
    <message>
        <source>let in at %1</source>
        <translation>eingelassen um %1</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Please scan again. If it was let in just now, it was this scan.</source>
        <translation>Bitte noch einmal scannen. Wurde die Karte eben erst eingelassen, war es dieser Scan.</translation>
    </message>
    <message>
        <source>Not our ticket</source>
        <translation>Nicht unsere Karte</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Already used</source>
        <translation>Schon benutzt</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>This ticket was cancelled.</source>
        <translation>Diese Karte wurde storniert.</translation>
    </message>
    <message>
        <source>Wrong show</source>
        <translation>Andere Vorstellung</translation>
    </message>
    <message>
        <source>This ticket is for %1, %2.</source>
        <translation>Diese Karte gilt für %1, %2.</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Section</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Doors %1</source>
        <translation>Einlass %1</translation>
    </message>
</context>
<context>
    <name>parterre::Basket</name>
    <message>
        <source>%1, %2, %3</source>
        <comment>seat, ticket type, price</comment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>parterre::BasketDelegate</name>
    <message>
        <source>%1 · asking …</source>
        <translation>%1 · wird angefragt …</translation>
    </message>
</context>
<context>
    <name>parterre::BasketPanel</name>
    <message>
        <source>Basket</source>
        <translation>Warenkorb</translation>
    </message>
    <message>
        <source>No seats yet</source>
        <translation>Noch keine Plätze</translation>
    </message>
    <message>
        <source>Type how many and press Enter for the best seats, type a place such as C 12-13, or click on the map.</source>
        <translation>Tippen Sie die Anzahl und drücken Sie die Eingabetaste für die besten Plätze, tippen Sie einen Platz wie C 12-13, oder klicken Sie in den Saalplan.</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Gebühr</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Cash  F1</source>
        <translation>Bar  F1</translation>
    </message>
    <message>
        <source>Card  F2</source>
        <translation>Karte  F2</translation>
    </message>
    <message>
        <source>Give back  F4</source>
        <translation>Zurückgeben  F4</translation>
    </message>
    <message>
        <source>All: %1</source>
        <comment>ticket type</comment>
        <translation>Alle: %1</translation>
    </message>
    <message numerus="yes">
        <source>Basket · %n seats</source>
        <translation>
            <numerusform>Warenkorb · %n Platz</numerusform>
            <numerusform>Warenkorb · %n Plätze</numerusform>
        </translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Summe %1</translation>
    </message>
    <message>
        <source>The seats are held for %1 more.</source>
        <translation>Die Plätze sind noch %1 reserviert.</translation>
    </message>
</context>
<context>
    <name>parterre::CommandPalette</name>
    <message>
        <source>Nothing is called that. Try fewer letters.</source>
        <translation>So heißt hier nichts. Versuchen Sie es mit weniger Buchstaben.</translation>
    </message>
    <message>
        <source>Type what you are looking for</source>
        <translation>Tippen Sie, was Sie suchen</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Gefundenes</translation>
    </message>
</context>
<context>
    <name>parterre::Desk</name>
    <message>
        <source>guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>door</source>
        <translation>Einlass</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Order %1 was paid. Its tickets can be printed with F9.</source>
        <translation>Bestellung %1 wurde bezahlt. Die Karten lassen sich mit F9 drucken.</translation>
    </message>
    <message>
        <source>A payment that was under way did not happen. %1</source>
        <translation>Eine begonnene Zahlung kam nicht zustande. %1</translation>
    </message>
    <message>
        <source>This is not the address of a server. It looks like ws://box-office:7117.</source>
        <translation>Das ist keine Serveradresse. Sie sieht so aus: ws://theaterkasse:7117.</translation>
    </message>
    <message>
        <source>The server %1 cannot be reached.</source>
        <translation>Der Server %1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name, role</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The connection to the server is lost. The desk keeps trying; nothing is lost here.</source>
        <translation>Die Verbindung zum Server ist unterbrochen. Die Kasse versucht es weiter; hier geht nichts verloren.</translation>
    </message>
    <message>
        <source>The server has no database: what you see may be out of date; nothing can be sold just now.</source>
        <translation>Der Server hat keine Datenbank: Was Sie sehen, kann veraltet sein; verkauft werden kann gerade nichts.</translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <comment>version, round trip</comment>
        <translation>%1 · %2 ms</translation>
    </message>
</context>
<context>
    <name>parterre::DoorPage</name>
    <message>
        <source>Door</source>
        <translation>Einlass</translation>
    </message>
    <message>
        <source>Ready to scan</source>
        <translation>Bereit zum Scannen</translation>
    </message>
    <message>
        <source>Hold a ticket under the scanner, or type what is below the barcode and press Enter.</source>
        <translation>Halten Sie eine Karte unter den Scanner, oder tippen Sie ein, was unter dem Barcode steht, und drücken Sie die Eingabetaste.</translation>
    </message>
    <message>
        <source>The last scans</source>
        <translation>Letzte Scans</translation>
    </message>
    <message>
        <source>Scan a ticket</source>
        <translation>Karte scannen</translation>
    </message>
    <message>
        <source>The show at this door</source>
        <translation>Die Vorstellung an diesem Einlass</translation>
    </message>
    <message numerus="yes">
        <source>%n let in</source>
        <translation>
            <numerusform>%n eingelassen</numerusform>
            <numerusform>%n eingelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Any show</source>
        <translation>Jede Vorstellung</translation>
    </message>
    <message>
        <source>%1 %2 · %3</source>
        <comment>day, time, title</comment>
        <translation>%1 %2 · %3</translation>
    </message>
</context>
<context>
    <name>parterre::FloorSwitch</name>
    <message>
        <source>Floors</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>All floors</source>
        <translation>Alle Ebenen</translation>
    </message>
    <message>
        <source>Floor: %1</source>
        <translation>Ebene: %1</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
</context>
<context>
    <name>parterre::HallPainter</name>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 von %2 frei</translation>
    </message>
</context>
<context>
    <name>parterre::LastSale</name>
    <message>
        <source>Change</source>
        <translation>Rückgeld</translation>
    </message>
    <message>
        <source>Print again  F9</source>
        <translation>Erneut drucken  F9</translation>
    </message>
    <message>
        <source>Show  F10</source>
        <translation>Anzeigen  F10</translation>
    </message>
    <message>
        <source>Tickets on their way …</source>
        <translation>Karten werden geholt …</translation>
    </message>
    <message>
        <source>%1 · %2 · change %3</source>
        <comment>order, total</comment>
        <translation>%1 · %2 · Rückgeld %3</translation>
    </message>
    <message>
        <source>Order %1 · %2</source>
        <comment>code, total</comment>
        <translation>Bestellung %1 · %2</translation>
    </message>
    <message>
        <source>, change %1</source>
        <translation>, Rückgeld %1</translation>
    </message>
</context>
<context>
    <name>parterre::Legend</name>
    <message>
        <source>Zones: %1</source>
        <translation>Preiszonen: %1</translation>
    </message>
</context>
<context>
    <name>parterre::MainWindow</name>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
</context>
<context>
    <name>parterre::MapContent</name>
    <message>
        <source>in your basket</source>
        <translation>in Ihrem Warenkorb</translation>
    </message>
    <message>
        <source>being held …</source>
        <translation>wird reserviert …</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>on hold at another desk</source>
        <translation>an einer anderen Kasse reserviert</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>verkauft</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>wheelchair place</source>
        <translation>Rollstuhlplatz</translation>
    </message>
    <message>
        <source>companion&apos;s seat</source>
        <translation>Begleitplatz</translation>
    </message>
    <message>
        <source>restricted view</source>
        <translation>Sicht eingeschränkt</translation>
    </message>
    <message>
        <source>step-free</source>
        <translation>stufenlos</translation>
    </message>
    <message>
        <source>at the aisle</source>
        <translation>am Gang</translation>
    </message>
    <message>
        <source>%1, row %2, seat %3</source>
        <translation>%1, Reihe %2, Platz %3</translation>
    </message>
</context>
<context>
    <name>parterre::MapPanel</name>
    <message>
        <source>Next best  ⇥</source>
        <translation>Nächstbeste  ⇥</translation>
    </message>
    <message numerus="yes">
        <source>%n best  ↵</source>
        <translation>
            <numerusform>Bester Platz  ↵</numerusform>
            <numerusform>%n beste  ↵</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a show</source>
        <translation>Wählen Sie eine Vorstellung</translation>
    </message>
    <message>
        <source>Up and down in the list at the left, Enter opens it.</source>
        <translation>Links in der Liste auf und ab, die Eingabetaste öffnet sie.</translation>
    </message>
    <message>
        <source>Opening the hall</source>
        <translation>Saal wird geöffnet</translation>
    </message>
    <message>
        <source>The hall could not be opened</source>
        <translation>Der Saal konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from, to</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>parterre::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>parterre::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
    <message>
        <source>Take them again  F5</source>
        <translation>Wieder nehmen  F5</translation>
    </message>
    <message>
        <source>Keep them longer  F5</source>
        <translation>Länger behalten  F5</translation>
    </message>
    <message>
        <source>Ask again  F5</source>
        <translation>Noch einmal fragen  F5</translation>
    </message>
</context>
<context>
    <name>parterre::Options</name>
    <message>
        <source>The desk of the Parterre box office.</source>
        <translation>Die Kasse von Parterre.</translation>
    </message>
    <message>
        <source>The server, such as ws://box-office:7117.</source>
        <translation>Der Server, etwa ws://theaterkasse:7117.</translation>
    </message>
    <message>
        <source>Who signs in.</source>
        <translation>Wer sich anmeldet.</translation>
    </message>
    <message>
        <source>de or en.</source>
        <translation>de oder en.</translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation>light (hell), dark (dunkel) oder system.</translation>
    </message>
    <message>
        <source>Sell two seats by keyboard and leave pictures and the tickets in this folder. The password is read from PARTERRE_PASSWORD.</source>
        <translation>Zwei Plätze mit der Tastatur verkaufen und Bilder und Karten in diesem Ordner ablegen. Das Kennwort steht in PARTERRE_PASSWORD.</translation>
    </message>
    <message>
        <source>Leave pictures of every page in this folder.</source>
        <translation>Bilder aller Seiten in diesem Ordner ablegen.</translation>
    </message>
</context>
<context>
    <name>parterre::OrderDetails</name>
    <message>
        <source>Print tickets  F9</source>
        <translation>Karten drucken  F9</translation>
    </message>
    <message>
        <source>Show tickets  F10</source>
        <translation>Karten anzeigen  F10</translation>
    </message>
    <message>
        <source>Cancel the order …</source>
        <translation>Bestellung stornieren …</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Bestellung stornieren</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>sold by %1 on %2</source>
        <comment>name, date and time</comment>
        <translation>verkauft von %1 am %2</translation>
    </message>
    <message>
        <source>%1 · admitted %2</source>
        <comment>ticket type, time</comment>
        <translation>%1 · eingelassen %2</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Gebühr</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Given back in cash</source>
        <translation>Bar zurückgegeben</translation>
    </message>
    <message>
        <source>Given back to the card</source>
        <translation>Auf die Karte zurückgegeben</translation>
    </message>
    <message>
        <source>Paid in cash</source>
        <translation>Bar bezahlt</translation>
    </message>
    <message>
        <source>Paid by card</source>
        <translation>Mit Karte bezahlt</translation>
    </message>
    <message>
        <source>Cancel order %1 and give %2 back? Its tickets become void and its seats free.</source>
        <translation>Bestellung %1 stornieren und %2 zurückgeben? Die Karten werden ungültig und die Plätze frei.</translation>
    </message>
    <message>
        <source>Cancel order %1? Its seats become free.</source>
        <translation>Bestellung %1 stornieren? Die Plätze werden frei.</translation>
    </message>
</context>
<context>
    <name>parterre::OrderListModel</name>
    <message>
        <source>ddd d MMM yyyy, HH:mm</source>
        <extracomment>Date and time of a show (QLocale::toString)</extracomment>
        <translation>ddd d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>not paid yet</source>
        <translation>noch nicht bezahlt</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>bezahlt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>Walk-up</source>
        <translation>Laufkundschaft</translation>
    </message>
    <message>
        <source>Order %1, %2, %3, %4</source>
        <comment>code, title, total, status</comment>
        <translation>Bestellung %1, %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>parterre::OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Order, ticket, name or e-mail  F3</source>
        <translation>Bestellung, Karte, Name oder E-Mail  F3</translation>
    </message>
    <message>
        <source>Find an order</source>
        <translation>Bestellung suchen</translation>
    </message>
    <message>
        <source>Tickets saved: %1</source>
        <translation>Karten gespeichert: %1</translation>
    </message>
    <message>
        <source>Tickets printed</source>
        <translation>Karten gedruckt</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>The tickets are in %1</source>
        <translation>Die Karten liegen in %1</translation>
    </message>
    <message>
        <source>Looking for orders</source>
        <translation>Bestellungen werden gesucht</translation>
    </message>
    <message>
        <source>The orders could not be read</source>
        <translation>Die Bestellungen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Noch keine Bestellungen</translation>
    </message>
    <message>
        <source>They appear here with the first sale.</source>
        <translation>Mit dem ersten Verkauf erscheinen sie hier.</translation>
    </message>
    <message>
        <source>No such order</source>
        <translation>Keine solche Bestellung</translation>
    </message>
    <message>
        <source>Look for the code, for the code of a ticket, or for the customer&apos;s name, e-mail or telephone.</source>
        <translation>Suchen Sie nach dem Bestellcode, nach dem Code einer Karte oder nach Name, E-Mail oder Telefon des Kunden.</translation>
    </message>
    <message>
        <source>Tickets on their way …</source>
        <translation>Karten werden geholt …</translation>
    </message>
    <message>
        <source>Cancelled. Give back %1.</source>
        <translation>Storniert. Geben Sie %1 zurück.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Storniert.</translation>
    </message>
    <message>
        <source>Print the tickets of this order</source>
        <translation>Die Karten dieser Bestellung drucken</translation>
    </message>
    <message>
        <source>These tickets were not printed here yet: F9 makes the PDF.</source>
        <translation>Diese Karten wurden hier noch nicht gedruckt: F9 erstellt das PDF.</translation>
    </message>
</context>
<context>
    <name>parterre::PaymentPanel</name>
    <message>
        <source>Back  Esc</source>
        <translation>Zurück  Esc</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Given by the customer; empty means exact</source>
        <translation>Vom Kunden gegeben; leer heißt passend</translation>
    </message>
    <message>
        <source>Take the amount on the card terminal, then type its receipt number (it may stay empty)</source>
        <translation>Buchen Sie den Betrag am Kartenterminal ab und tippen Sie dann die Belegnummer ein (sie darf leer bleiben)</translation>
    </message>
    <message>
        <source>Amount given</source>
        <translation>Gegebener Betrag</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>Belegnummer</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Passend</translation>
    </message>
    <message>
        <source>This is not an amount</source>
        <translation>Das ist kein Betrag</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Rückgeld</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Es fehlen</translation>
    </message>
    <message>
        <source>Paying …</source>
        <translation>Zahlung läuft …</translation>
    </message>
    <message>
        <source>Pay and print  ↵</source>
        <translation>Bezahlen und drucken  ↵</translation>
    </message>
    <message>
        <source>Taken, print  ↵</source>
        <translation>Abgebucht, drucken  ↵</translation>
    </message>
</context>
<context>
    <name>parterre::PickAdvice</name>
    <message>
        <source>%1, row %2</source>
        <comment>section, row</comment>
        <translation>%1, Reihe %2</translation>
    </message>
    <message>
        <source>%1, rows %2</source>
        <comment>section, rows</comment>
        <translation>%1, Reihen %2</translation>
    </message>
    <message>
        <source>in the middle</source>
        <translation>in der Mitte</translation>
    </message>
    <message numerus="yes">
        <source>%n seats left of the middle</source>
        <translation>
            <numerusform>%n Platz links der Mitte</numerusform>
            <numerusform>%n Plätze links der Mitte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats right of the middle</source>
        <translation>
            <numerusform>%n Platz rechts der Mitte</numerusform>
            <numerusform>%n Plätze rechts der Mitte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 m from the stage, %2</source>
        <comment>metres, where</comment>
        <translation>%1 m bis zur Bühne, %2</translation>
    </message>
    <message numerus="yes">
        <source>in %n groups</source>
        <translation>
            <numerusform>in %n Gruppe</numerusform>
            <numerusform>in %n Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>leaves no single seat</source>
        <translation>lässt keinen einzelnen Platz</translation>
    </message>
    <message numerus="yes">
        <source>leaves %n single seats</source>
        <translation>
            <numerusform>lässt %n einzelnen Platz</numerusform>
            <numerusform>lässt %n einzelne Plätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with restricted view</source>
        <translation>
            <numerusform>%n mit eingeschränkter Sicht</numerusform>
            <numerusform>%n mit eingeschränkter Sicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Leaves %1 alone.</source>
        <comment>seats</comment>
        <translation>Lässt %1 allein.</translation>
    </message>
    <message>
        <source>%1 F8 takes %2.</source>
        <comment>what is left alone, a seat</comment>
        <translation>%1 F8 nimmt %2.</translation>
    </message>
    <message>
        <source>%1 F8 takes %2 to %3.</source>
        <comment>what is left alone, first and last seat</comment>
        <translation>%1 F8 nimmt %2 bis %3.</translation>
    </message>
</context>
<context>
    <name>parterre::PrintSettings</name>
    <message>
        <source>None: keep the PDF only</source>
        <translation>Keiner: nur das PDF aufheben</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Ticket printer</source>
        <translation>Kartendrucker</translation>
    </message>
    <message>
        <source>Folder for tickets</source>
        <translation>Ordner für Karten</translation>
    </message>
</context>
<context>
    <name>parterre::Recovery</name>
    <message>
        <source>Its seats are free again.</source>
        <translation>Die Plätze sind wieder frei.</translation>
    </message>
</context>
<context>
    <name>parterre::Sale</name>
    <message>
        <source>The seats are held for one more minute.</source>
        <translation>Die Plätze sind noch eine Minute reserviert.</translation>
    </message>
    <message numerus="yes">
        <source>The time for %n seats ran out; they are free for everybody again.</source>
        <translation>
            <numerusform>Die Zeit für %n Platz ist abgelaufen; er ist wieder für alle frei.</numerusform>
            <numerusform>Die Zeit für %n Plätze ist abgelaufen; sie sind wieder für alle frei.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was just taken by somebody else.</source>
        <translation>%1 hat gerade jemand anderes genommen.</translation>
    </message>
    <message>
        <source>%1 were just taken by somebody else.</source>
        <comment>several seats</comment>
        <translation>%1 hat gerade jemand anderes genommen.</translation>
    </message>
    <message numerus="yes">
        <source>There are no %n seats side by side any more; these are the nearest.</source>
        <translation>
            <numerusform>So einen Platz gibt es nicht mehr; dieser ist der nächstbeste.</numerusform>
            <numerusform>%n Plätze nebeneinander gibt es nicht mehr; diese sind die nächstbesten.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no other seats like these; the next time it starts from the best again.</source>
        <translation>Andere Plätze wie diese gibt es nicht; beim nächsten Mal geht es wieder bei den besten los.</translation>
    </message>
    <message numerus="yes">
        <source>There are no %n free seats any more.</source>
        <translation>
            <numerusform>Es ist kein Platz mehr frei.</numerusform>
            <numerusform>Es sind keine %n Plätze mehr frei.</numerusform>
        </translation>
    </message>
    <message>
        <source>The time cannot be extended any further. Please finish or give the seats back.</source>
        <translation>Die Zeit lässt sich nicht weiter verlängern. Bitte schließen Sie ab, oder geben Sie die Plätze zurück.</translation>
    </message>
    <message>
        <source>No answer about this payment yet. Nothing is charged twice: ask again with the same button.</source>
        <translation>Zu dieser Zahlung gibt es noch keine Antwort. Es wird nichts doppelt berechnet: Fragen Sie mit derselben Schaltfläche noch einmal nach.</translation>
    </message>
    <message>
        <source>The prices of this show have changed. Please open another show, then this one again.</source>
        <translation>Die Preise dieser Vorstellung haben sich geändert. Bitte eine andere Vorstellung öffnen, dann wieder diese.</translation>
    </message>
    <message>
        <source>The seat map of this show was changed.</source>
        <translation>Der Saalplan dieser Vorstellung wurde geändert.</translation>
    </message>
</context>
<context>
    <name>parterre::SeatCanvas</name>
    <message>
        <source>Seat map</source>
        <translation>Saalplan</translation>
    </message>
</context>
<context>
    <name>parterre::SellKeys</name>
    <message numerus="yes">
        <source>Enter takes the best %n seats</source>
        <translation>
            <numerusform>Die Eingabetaste nimmt den besten Platz</numerusform>
            <numerusform>Die Eingabetaste nimmt die besten %n Plätze</numerusform>
        </translation>
    </message>
    <message>
        <source>a place, such as C 12-13</source>
        <translation>ein Platz, etwa C 12-13</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>seats</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 · Enter takes it</source>
        <translation>%1 · die Eingabetaste nimmt ihn</translation>
    </message>
    <message>
        <source>%1 · not free</source>
        <translation>%1 · nicht frei</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n of them free</source>
        <translation>
            <numerusform>%1 · davon %n frei</numerusform>
            <numerusform>%1 · davon %n frei</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::SellPage</name>
    <message>
        <source>Sell</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Tickets saved: %1</source>
        <translation>Karten gespeichert: %1</translation>
    </message>
    <message>
        <source>Tickets printed</source>
        <translation>Karten gedruckt</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>The tickets are in %1</source>
        <translation>Die Karten liegen in %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets · %1</source>
        <translation>
            <numerusform>%n Karte · %1</numerusform>
            <numerusform>%n Karten · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Escape again gives the seats back.</source>
        <translation>Noch einmal Esc gibt die Plätze zurück.</translation>
    </message>
    <message>
        <source>ddd d MMM, HH:mm</source>
        <extracomment>Date and time of a show in the bar at the top (QLocale::toString)</extracomment>
        <translation>ddd d. MMM, HH:mm</translation>
    </message>
    <message>
        <source>Take the best seats</source>
        <translation>Die besten Plätze nehmen</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Give all seats back</source>
        <translation>Alle Plätze zurückgeben</translation>
    </message>
    <message>
        <source>Print the last tickets again</source>
        <translation>Die letzten Karten noch einmal drucken</translation>
    </message>
    <message>
        <source>Sell %1</source>
        <comment>title</comment>
        <translation>%1 verkaufen</translation>
    </message>
    <message>
        <source>Take seats that leave nobody alone</source>
        <translation>Plätze nehmen, die niemanden allein lassen</translation>
    </message>
</context>
<context>
    <name>parterre::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>The language changes when Parterre is started again.</source>
        <translation>Die Sprache ändert sich, wenn Parterre neu gestartet wird.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
</context>
<context>
    <name>parterre::ShowDelegate</name>
    <message>
        <source>not on sale yet</source>
        <translation>noch nicht im Verkauf</translation>
    </message>
    <message>
        <source>sale closed</source>
        <translation>Verkauf beendet</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>over</source>
        <translation>vorbei</translation>
    </message>
    <message numerus="yes">
        <source>%Ln free</source>
        <translation>
            <numerusform>%Ln frei</numerusform>
            <numerusform>%Ln frei</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::ShowListModel</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>A day in the list of shows: &quot;Saturday, 28 November&quot; (QLocale::toString)</extracomment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>venue, city</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3, %n free</source>
        <comment>title, day, time</comment>
        <translation>
            <numerusform>%1, %2, %3, %n frei</numerusform>
            <numerusform>%1, %2, %3, %n frei</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::ShowPanel</name>
    <message>
        <source>Find a show  F3</source>
        <translation>Vorstellung suchen  F3</translation>
    </message>
    <message>
        <source>Find a show</source>
        <translation>Vorstellung suchen</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Vorstellungen</translation>
    </message>
    <message>
        <source>Looking for shows</source>
        <translation>Vorstellungen werden gesucht</translation>
    </message>
    <message>
        <source>The shows could not be read</source>
        <translation>Die Vorstellungen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>No shows to sell</source>
        <translation>Keine Vorstellungen im Verkauf</translation>
    </message>
    <message>
        <source>Shows appear here as soon as they are opened.</source>
        <translation>Vorstellungen erscheinen hier, sobald sie in den Verkauf gehen.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>No show like that</source>
        <translation>Keine solche Vorstellung</translation>
    </message>
    <message>
        <source>Look for words of the title, the venue or the day.</source>
        <translation>Suchen Sie nach Wörtern aus Titel, Haus oder Tag.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
</context>
<context>
    <name>parterre::SignInView</name>
    <message>
        <source>Sign in to open the box office.</source>
        <translation>Melden Sie sich an, um die Kasse zu öffnen.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
</context>
<context>
    <name>parterre::TicketPreview</name>
    <message>
        <source>Open the PDF</source>
        <translation>PDF öffnen</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>Schließen  Esc</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>the first tickets are shown</comment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Karte %1</translation>
    </message>
</context>
<context>
    <name>parterre::TicketPrinter</name>
    <message>
        <source>The tickets could not be saved as %1.</source>
        <translation>Die Karten konnten nicht als %1 gespeichert werden.</translation>
    </message>
    <message>
        <source>The printer did not take the tickets (%1).</source>
        <translation>Der Drucker hat die Karten nicht angenommen (%1).</translation>
    </message>
</context>
<context>
    <name>parterre::TopBar</name>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>online</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>connecting …</source>
        <translation>verbindet …</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>getrennt</translation>
    </message>
</context>
<context>
    <name>parterre::VenuesPage</name>
    <message>
        <source>Category 1</source>
        <translation>Kategorie 1</translation>
    </message>
    <message>
        <source>Category 2</source>
        <translation>Kategorie 2</translation>
    </message>
    <message>
        <source>Category 3</source>
        <translation>Kategorie 3</translation>
    </message>
    <message>
        <source>Venues</source>
        <translation>Spielorte</translation>
    </message>
    <message>
        <source>New layout</source>
        <translation>Neuer Saalplan</translation>
    </message>
    <message>
        <source>Import a seat map</source>
        <translation>Saalplan importieren</translation>
    </message>
    <message>
        <source>Imported layout</source>
        <translation>Importierter Saalplan</translation>
    </message>
    <message>
        <source>%1 is on sale.</source>
        <translation>%1 ist im Verkauf.</translation>
    </message>
    <message>
        <source>The layouts cannot be shown</source>
        <translation>Die Saalpläne lassen sich nicht zeigen</translation>
    </message>
    <message>
        <source>No venue yet</source>
        <translation>Noch kein Spielort</translation>
    </message>
    <message>
        <source>A venue is a house with its seat maps. Add yours, then draw its first layout.</source>
        <translation>Ein Spielort ist ein Haus mit seinen Saalplänen. Erst ihn anlegen, dann den ersten Saalplan zeichnen.</translation>
    </message>
    <message>
        <source>Add a venue</source>
        <translation>Spielort anlegen</translation>
    </message>
    <message>
        <source>Choose a layout, or draw a new one</source>
        <translation>Einen Saalplan wählen oder neu zeichnen</translation>
    </message>
    <message>
        <source>Drafts are yours to change until they are published. A published version never changes: choosing it begins a new draft. A new layout can be empty, begin with a template, or come from a file.</source>
        <translation>Entwürfe lassen sich ändern, bis sie veröffentlicht sind. Eine veröffentlichte Version ändert sich nie: Wer sie wählt, beginnt einen neuen Entwurf. Ein neuer Saalplan kann leer sein, mit einer Vorlage beginnen oder aus einer Datei kommen.</translation>
    </message>
    <message>
        <source>This draft has changes that are not saved.</source>
        <translation>Dieser Entwurf hat ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>%1 has this draft open too. Whoever saves second is told, and loses nothing.</source>
        <translation>Der Entwurf ist auch bei %1 geöffnet. Wer als Zweites speichert, erfährt es und verliert nichts.</translation>
    </message>
    <message>
        <source>There is work on this draft that was never saved.</source>
        <translation>An diesem Entwurf gibt es Arbeit, die nie gespeichert wurde.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>Recover unsaved work</source>
        <translation>Ungespeichertes retten</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>%1 has saved this draft meanwhile. Yours is still here: keep it as a draft of its own, or open theirs.</source>
        <translation>%1 hat diesen Entwurf inzwischen gespeichert. Ihrer ist noch da: als eigenen Entwurf behalten oder den anderen öffnen.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meinen behalten</translation>
    </message>
    <message>
        <source>Open theirs</source>
        <translation>Den anderen öffnen</translation>
    </message>
    <message>
        <source>Saved as a draft of its own.</source>
        <translation>Als eigener Entwurf gespeichert.</translation>
    </message>
    <message>
        <source>A layout with errors cannot be published. The problems are listed at the right; each leads to its place.</source>
        <translation>Ein Saalplan mit Fehlern kann nicht veröffentlicht werden. Die Probleme stehen rechts; jedes führt an seine Stelle.</translation>
    </message>
    <message>
        <source>This layout has warnings. It can be published all the same.</source>
        <translation>Dieser Saalplan hat Warnungen. Er kann trotzdem veröffentlicht werden.</translation>
    </message>
    <message>
        <source>Publish anyway</source>
        <translation>Trotzdem veröffentlichen</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Put a show on sale</source>
        <translation>Vorstellung anbieten</translation>
    </message>
    <message>
        <source>Go on drawing</source>
        <translation>Weiterzeichnen</translation>
    </message>
    <message>
        <source>Nothing was published yet that this draft could be compared with.</source>
        <translation>Es ist noch nichts veröffentlicht, womit sich dieser Entwurf vergleichen ließe.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No layout yet</source>
        <translation>Noch kein Saalplan</translation>
    </message>
    <message>
        <source>Let a generator draw the first one, begin with a house like yours, or bring one along in a file.</source>
        <translation>Lassen Sie einen Generator den ersten zeichnen, beginnen Sie mit einem Haus wie Ihrem, oder bringen Sie einen in einer Datei mit.</translation>
    </message>
    <message numerus="yes">
        <source>Published as %1, version %2, with %Ln seats.</source>
        <translation>
            <numerusform>Veröffentlicht als %1, Version %2, mit %Ln Platz.</numerusform>
            <numerusform>Veröffentlicht als %1, Version %2, mit %Ln Plätzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Datei importieren</translation>
    </message>
    <message>
        <source>Seat maps (*.json *.csv *.tsv *.txt *.svg);;All files (*)</source>
        <translation>Saalpläne (*.json *.csv *.tsv *.txt *.svg);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Change shows on sale</source>
        <translation>Vorstellungen im Verkauf ändern</translation>
    </message>
</context>
<context>
    <name>parterre::editor::AreaProperties</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Preiszone</translation>
    </message>
    <message>
        <source>Entrance</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Free seating</source>
        <translation>Freie Platzwahl</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stehplätze</translation>
    </message>
    <message>
        <source>Rename an area</source>
        <translation>Fläche umbenennen</translation>
    </message>
    <message>
        <source>Change the number of places</source>
        <translation>Anzahl der Plätze ändern</translation>
    </message>
    <message>
        <source>Change the kind of area</source>
        <translation>Art der Fläche ändern</translation>
    </message>
    <message>
        <source>Change the zone</source>
        <translation>Preiszone ändern</translation>
    </message>
    <message>
        <source>Change the entrance</source>
        <translation>Eingang ändern</translation>
    </message>
    <message>
        <source>Change the floor</source>
        <translation>Ebene ändern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln areas</source>
        <translation>
            <numerusform>%Ln Fläche</numerusform>
            <numerusform>%Ln Flächen</numerusform>
        </translation>
    </message>
    <message>
        <source>No entrance</source>
        <translation>Kein Eingang</translation>
    </message>
</context>
<context>
    <name>parterre::editor::BrushPanel</name>
    <message>
        <source>Paint</source>
        <translation>Malen</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>What the paint tool (P) gives to seats; with Alt it takes an attribute away</source>
        <translation>Was das Malwerkzeug (P) Plätzen gibt; mit Alt nimmt es ein Merkmal weg</translation>
    </message>
    <message>
        <source>New seats</source>
        <translation>Neue Plätze</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Preiszone</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Seat distance</source>
        <translation>Platzabstand</translation>
    </message>
    <message>
        <source> cm</source>
        <translation> cm</translation>
    </message>
    <message>
        <source>Row distance</source>
        <translation>Reihenabstand</translation>
    </message>
    <message>
        <source>From the middle of a seat to the middle of the next one</source>
        <translation>Von der Mitte eines Platzes zur Mitte des nächsten</translation>
    </message>
    <message>
        <source>From a row to the next one</source>
        <translation>Von einer Reihe zur nächsten</translation>
    </message>
    <message>
        <source>A new one</source>
        <translation>Neuer Bereich</translation>
    </message>
    <message>
        <source>No zone</source>
        <translation>Keine Preiszone</translation>
    </message>
</context>
<context>
    <name>parterre::editor::ChangeWords</name>
    <message numerus="yes">
        <source>%Ln seats more</source>
        <translation>
            <numerusform>%Ln Platz mehr</numerusform>
            <numerusform>%Ln Plätze mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fewer</source>
        <comment>seats</comment>
        <translation>
            <numerusform>%Ln weniger</numerusform>
            <numerusform>%Ln weniger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seats fewer</source>
        <translation>
            <numerusform>%Ln Platz weniger</numerusform>
            <numerusform>%Ln Plätze weniger</numerusform>
        </translation>
    </message>
    <message>
        <source>As many seats as before</source>
        <translation>So viele Plätze wie zuvor</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets move</source>
        <translation>
            <numerusform>%Ln Ticket zieht um</numerusform>
            <numerusform>%Ln Tickets ziehen um</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets are called otherwise</source>
        <translation>
            <numerusform>%Ln Ticket heißt anders</numerusform>
            <numerusform>%Ln Tickets heißen anders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are called otherwise</source>
        <comment>tickets</comment>
        <translation>
            <numerusform>%Ln heißt anders</numerusform>
            <numerusform>%Ln heißen anders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets are in another zone</source>
        <translation>
            <numerusform>%Ln Ticket ist in anderer Preiszone</numerusform>
            <numerusform>%Ln Tickets sind in anderer Preiszone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are in another zone</source>
        <comment>tickets</comment>
        <translation>
            <numerusform>%Ln ist in anderer Preiszone</numerusform>
            <numerusform>%Ln sind in anderer Preiszone</numerusform>
        </translation>
    </message>
    <message>
        <source>No ticket changes</source>
        <translation>Kein Ticket ändert sich</translation>
    </message>
    <message>
        <source>Zone %1 has no price</source>
        <translation>Preiszone %1 hat keinen Preis</translation>
    </message>
    <message>
        <source>Zones without a price: %1</source>
        <translation>Preiszonen ohne Preis: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>seats</comment>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot go on: %Ln sold or held seats would vanish: %1</source>
        <translation>
            <numerusform>Geht nicht: %Ln verkaufter oder gehaltener Platz würde verschwinden: %1</numerusform>
            <numerusform>Geht nicht: %Ln verkaufte oder gehaltene Plätze würden verschwinden: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Would vanish</source>
        <translation>Würden verschwinden</translation>
    </message>
    <message>
        <source>Called otherwise</source>
        <translation>Heißen anders</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>old and new seat</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>In another zone</source>
        <translation>In anderer Preiszone</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>seat, old and new zone</comment>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>parterre::editor::Choices</name>
    <message>
        <source>No zone</source>
        <translation>Keine Preiszone</translation>
    </message>
    <message>
        <source>No floor</source>
        <translation>Keine Ebene</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Mehrere</translation>
    </message>
    <message>
        <source>Wheelchair place</source>
        <translation>Rollstuhlplatz</translation>
    </message>
    <message>
        <source>Companion&apos;s seat</source>
        <translation>Begleitplatz</translation>
    </message>
    <message>
        <source>Restricted view</source>
        <translation>Sicht eingeschränkt</translation>
    </message>
    <message>
        <source>Step-free</source>
        <translation>Stufenlos</translation>
    </message>
    <message>
        <source>At an aisle</source>
        <translation>Am Gang</translation>
    </message>
    <message>
        <source>No armrest</source>
        <translation>Ohne Armlehne</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Bühne</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Aisle</source>
        <translation>Gang</translation>
    </message>
</context>
<context>
    <name>parterre::editor::ColorButton</name>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>Hellblau</translation>
    </message>
    <message>
        <source>Vermilion</source>
        <translation>Zinnober</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Another …</source>
        <translation>Andere …</translation>
    </message>
</context>
<context>
    <name>parterre::editor::Comparison</name>
    <message>
        <source>All seats and areas are as in the published version.</source>
        <translation>Alle Plätze und Flächen sind wie in der veröffentlichten Version.</translation>
    </message>
    <message>
        <source>Since the published version: %1</source>
        <translation>Seit der veröffentlichten Version: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln added (green)</source>
        <translation>
            <numerusform>%Ln neuer (grün)</numerusform>
            <numerusform>%Ln neue (grün)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed (pale)</source>
        <translation>
            <numerusform>%Ln entfernter (blass)</numerusform>
            <numerusform>%Ln entfernte (blass)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved (blue)</source>
        <translation>
            <numerusform>%Ln verschobener (blau)</numerusform>
            <numerusform>%Ln verschobene (blau)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln renamed (orange)</source>
        <translation>
            <numerusform>%Ln umbenannter (orange)</numerusform>
            <numerusform>%Ln umbenannte (orange)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in another zone (orange)</source>
        <translation>
            <numerusform>%Ln in einer anderen Preiszone (orange)</numerusform>
            <numerusform>%Ln in einer anderen Preiszone (orange)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with other attributes</source>
        <translation>
            <numerusform>%Ln mit anderen Merkmalen</numerusform>
            <numerusform>%Ln mit anderen Merkmalen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln areas changed</source>
        <translation>
            <numerusform>%Ln Bereich geändert</numerusform>
            <numerusform>%Ln Bereiche geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::CsvFieldNames</name>
    <message>
        <source>Section</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Across (x)</source>
        <translation>Quer (x)</translation>
    </message>
    <message>
        <source>Down (y)</source>
        <translation>Längs (y)</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Preiszone</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Entrance</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Sightline</source>
        <translation>Sichthinweis</translation>
    </message>
    <message>
        <source>Places of an area</source>
        <translation>Plätze eines Bereichs ohne Nummern</translation>
    </message>
</context>
<context>
    <name>parterre::editor::CsvMappingForm</name>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>The first line names the columns</source>
        <translation>Die erste Zeile benennt die Spalten</translation>
    </message>
    <message>
        <source>Between columns</source>
        <translation>Zwischen Spalten</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>Unit of x and y</source>
        <translation>Einheit von x und y</translation>
    </message>
    <message>
        <source>Usual spacing</source>
        <translation>Üblicher Abstand</translation>
    </message>
    <message>
        <source>Millimetres</source>
        <translation>Millimeter</translation>
    </message>
    <message>
        <source>Centimetres</source>
        <translation>Zentimeter</translation>
    </message>
    <message>
        <source>Metres</source>
        <translation>Meter</translation>
    </message>
    <message>
        <source>Inches</source>
        <translation>Zoll</translation>
    </message>
    <message>
        <source>Feet</source>
        <translation>Fuß</translation>
    </message>
    <message>
        <source>Usual spacing: neighbours come to be 52 cm apart</source>
        <translation>Üblicher Abstand: Nachbarn kommen 52 cm auseinander</translation>
    </message>
    <message>
        <source>First lines of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>nicht in der Datei</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seats would come out.</source>
        <translation>
            <numerusform>%Ln Platz würde entstehen.</numerusform>
            <numerusform>%Ln Plätze würden entstehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No column for the seat. Choose the one that has the seats&apos; numbers, or, for areas, the one that counts their places.</source>
        <translation>Keine Spalte für den Platz. Wählen Sie die mit den Platznummern oder, bei Bereichen, die mit der Anzahl der Plätze.</translation>
    </message>
    <message>
        <source>No seats come out like this; the report says why.</source>
        <translation>So entstehen keine Plätze; der Bericht sagt, warum.</translation>
    </message>
    <message>
        <source>No column for the row: each section becomes one row.</source>
        <translation>Keine Spalte für die Reihe: Jeder Bereich wird zu einer Reihe.</translation>
    </message>
    <message>
        <source>No columns for x and y: the seats stand in straight lines.</source>
        <translation>Keine Spalten für x und y: Die Plätze stehen in geraden Linien.</translation>
    </message>
    <message>
        <source>No column for the zone: each section becomes one.</source>
        <translation>Keine Spalte für die Preiszone: Jeder Bereich wird zu einer.</translation>
    </message>
</context>
<context>
    <name>parterre::editor::CsvPreviewModel</name>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>%1 (column %2)</source>
        <translation>%1 (Spalte %2)</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>nicht übernommen</translation>
    </message>
</context>
<context>
    <name>parterre::editor::DecorationProperties</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>As the theme has it</source>
        <translation>Nach Farbschema</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Turned by</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Write a text</source>
        <translation>Text schreiben</translation>
    </message>
    <message>
        <source>Change a colour</source>
        <translation>Farbe ändern</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Change the floor</source>
        <translation>Ebene ändern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decorations</source>
        <translation>
            <numerusform>%Ln Zeichenobjekt</numerusform>
            <numerusform>%Ln Zeichenobjekte</numerusform>
        </translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Mehrere</translation>
    </message>
</context>
<context>
    <name>parterre::editor::EditorActions</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select everything</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Select the row</source>
        <translation>Reihe auswählen</translation>
    </message>
    <message>
        <source>Select the section</source>
        <translation>Bereich auswählen</translation>
    </message>
    <message>
        <source>Select the zone</source>
        <translation>Preiszone auswählen</translation>
    </message>
    <message>
        <source>Grow the selection</source>
        <translation>Auswahl erweitern</translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation>Auf die Auswahl zoomen</translation>
    </message>
    <message>
        <source>Turn by 15° to the left</source>
        <translation>Um 15° nach links drehen</translation>
    </message>
    <message>
        <source>Turn by 15° to the right</source>
        <translation>Um 15° nach rechts drehen</translation>
    </message>
    <message>
        <source>Mirror left and right</source>
        <translation>Links und rechts spiegeln</translation>
    </message>
    <message>
        <source>Mirror front and back</source>
        <translation>Vorn und hinten spiegeln</translation>
    </message>
    <message>
        <source>Align at the left</source>
        <translation>Links ausrichten</translation>
    </message>
    <message>
        <source>Align at the middle</source>
        <translation>Mittig ausrichten</translation>
    </message>
    <message>
        <source>Align at the right</source>
        <translation>Rechts ausrichten</translation>
    </message>
    <message>
        <source>Align at the top</source>
        <translation>Oben ausrichten</translation>
    </message>
    <message>
        <source>Align at the middle line</source>
        <translation>An der Mittellinie ausrichten</translation>
    </message>
    <message>
        <source>Align at the bottom</source>
        <translation>Unten ausrichten</translation>
    </message>
    <message>
        <source>Distribute from left to right</source>
        <translation>Von links nach rechts verteilen</translation>
    </message>
    <message>
        <source>Distribute from front to back</source>
        <translation>Von vorn nach hinten verteilen</translation>
    </message>
    <message>
        <source>Space seats evenly</source>
        <translation>Platzabstände angleichen</translation>
    </message>
</context>
<context>
    <name>parterre::editor::EditorCanvas</name>
    <message>
        <source>Seat map</source>
        <translation>Saalplan</translation>
    </message>
</context>
<context>
    <name>parterre::editor::EditorView</name>
    <message>
        <source>All layouts</source>
        <translation>Alle Saalpläne</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>As sold</source>
        <translation>Wie im Verkauf</translation>
    </message>
    <message>
        <source>The map as a clerk sees it  F8</source>
        <translation>Der Plan, wie ihn die Kasse sieht  F8</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the draft on the server  Ctrl+S</source>
        <translation>Den Entwurf auf dem Server speichern  Strg+S</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Paint and new seats</source>
        <translation>Malen und neue Plätze</translation>
    </message>
    <message>
        <source>Generators</source>
        <translation>Generatoren</translation>
    </message>
    <message>
        <source>Numbering</source>
        <translation>Nummerierung</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Tool: %1</source>
        <translation>Werkzeug: %1</translation>
    </message>
    <message>
        <source>Underlay</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Generate a tier</source>
        <translation>Rang erzeugen</translation>
    </message>
    <message>
        <source>Draw rows</source>
        <translation>Reihen zeichnen</translation>
    </message>
    <message>
        <source>Import a file …</source>
        <translation>Datei importieren …</translation>
    </message>
</context>
<context>
    <name>parterre::editor::EntranceProperties</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Rename an entrance</source>
        <translation>Eingang umbenennen</translation>
    </message>
    <message>
        <source>Change the floor</source>
        <translation>Ebene ändern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entrances</source>
        <translation>
            <numerusform>%Ln Eingang</numerusform>
            <numerusform>%Ln Eingänge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::ExportFlow</name>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>Und %Ln weiterer.</numerusform>
            <numerusform>Und %Ln weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing %1 …</source>
        <translation>%1 wird geschrieben …</translation>
    </message>
    <message>
        <source>Export the seat map</source>
        <translation>Saalplan exportieren</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>%1 is still being written. Please wait for it.</source>
        <translation>%1 wird noch geschrieben. Bitte warten Sie darauf.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Saved: %1. Not all of it is kept: %2</source>
        <translation>Gespeichert: %1. Nicht alles bleibt erhalten: %2</translation>
    </message>
</context>
<context>
    <name>parterre::editor::FirstSteps</name>
    <message>
        <source>Nothing is drawn yet</source>
        <translation>Noch ist nichts gezeichnet</translation>
    </message>
    <message>
        <source>Begin with one of these, or take a tool at the left.</source>
        <translation>Beginnen Sie hiermit, oder nehmen Sie links ein Werkzeug.</translation>
    </message>
</context>
<context>
    <name>parterre::editor::FloorList</name>
    <message>
        <source>Floors</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>New floor</source>
        <translation>Neue Ebene</translation>
    </message>
    <message>
        <source>Remove the floor</source>
        <translation>Ebene entfernen</translation>
    </message>
    <message>
        <source>Rename a floor</source>
        <translation>Ebene umbenennen</translation>
    </message>
    <message>
        <source>Put floors in order</source>
        <translation>Ebenen ordnen</translation>
    </message>
    <message>
        <source>All lies on one floor.</source>
        <translation>Alles liegt auf einer Ebene.</translation>
    </message>
    <message>
        <source>The lowest first.</source>
        <translation>Die unterste zuerst.</translation>
    </message>
    <message>
        <source>Add a floor</source>
        <translation>Ebene hinzufügen</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Remove a floor</source>
        <translation>Ebene entfernen</translation>
    </message>
</context>
<context>
    <name>parterre::editor::FocusProperties</name>
    <message>
        <source>Focal point</source>
        <translation>Blickpunkt</translation>
    </message>
    <message>
        <source>Everybody looks at one point</source>
        <translation>Alle schauen auf einen Punkt</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source> cm</source>
        <translation> cm</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Set the focal point</source>
        <translation>Blickpunkt setzen</translation>
    </message>
    <message>
        <source>Remove the focal point</source>
        <translation>Blickpunkt entfernen</translation>
    </message>
    <message>
        <source>Move the focal point</source>
        <translation>Blickpunkt verschieben</translation>
    </message>
</context>
<context>
    <name>parterre::editor::GeneratorForm</name>
    <message>
        <source> cm</source>
        <translation> cm</translation>
    </message>
</context>
<context>
    <name>parterre::editor::GeneratorPanel</name>
    <message>
        <source>Place a generator</source>
        <translation>Generator platzieren</translation>
    </message>
    <message>
        <source>Add to the map</source>
        <translation>Zum Plan hinzufügen</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tische</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Preiszone</translation>
    </message>
    <message>
        <source>Row labels</source>
        <translation>Reihennamen</translation>
    </message>
    <message>
        <source>A, B, C …</source>
        <translation>A, B, C …</translation>
    </message>
    <message>
        <source>1, 2, 3 …</source>
        <translation>1, 2, 3 …</translation>
    </message>
    <message>
        <source>I, II, III …</source>
        <translation>I, II, III …</translation>
    </message>
    <message>
        <source>Seat numbers</source>
        <translation>Platznummern</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>Fortlaufend</translation>
    </message>
    <message>
        <source>Odd left, even right</source>
        <translation>Ungerade links, gerade rechts</translation>
    </message>
    <message>
        <source>Even left, odd right</source>
        <translation>Gerade links, ungerade rechts</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source> cm</source>
        <translation> cm</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Click on the map</source>
        <translation>In den Plan klicken</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Mittelpunkt</translation>
    </message>
    <message>
        <source>A new one</source>
        <translation>Neuer Bereich</translation>
    </message>
    <message>
        <source>A seat map cannot hold so many seats.</source>
        <translation>So viele Plätze kann ein Saalplan nicht fassen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seats</source>
        <translation>
            <numerusform>%Ln Platz</numerusform>
            <numerusform>%Ln Plätze</numerusform>
        </translation>
    </message>
    <message>
        <source>Generate: %1</source>
        <translation>Erzeugen: %1</translation>
    </message>
</context>
<context>
    <name>parterre::editor::GridForm</name>
    <message>
        <source>Rows</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>Seats a row</source>
        <translation>Plätze je Reihe</translation>
    </message>
    <message>
        <source>Seat distance</source>
        <translation>Platzabstand</translation>
    </message>
    <message>
        <source>Row distance</source>
        <translation>Reihenabstand</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Krümmung</translation>
    </message>
    <message>
        <source>Skew</source>
        <translation>Schräge</translation>
    </message>
    <message>
        <source>Turned by</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>Aisles after</source>
        <translation>Gänge nach</translation>
    </message>
    <message>
        <source>Aisle width</source>
        <translation>Gangbreite</translation>
    </message>
    <message>
        <source>How far the ends of a row stand before its middle</source>
        <translation>Wie weit die Enden einer Reihe vor ihrer Mitte stehen</translation>
    </message>
    <message>
        <source>By which angle the rows shift to the right from one to the next</source>
        <translation>Um welchen Winkel die Reihen von einer zur nächsten nach rechts rücken</translation>
    </message>
    <message>
        <source>7, 14</source>
        <translation>7, 14</translation>
    </message>
    <message>
        <source>Numbers of seats from the left</source>
        <translation>Plätze, von links gezählt</translation>
    </message>
</context>
<context>
    <name>parterre::editor::HistoryPanel</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo the last step (Ctrl+Z)</source>
        <translation>Letzten Schritt zurücknehmen (Strg+Z)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <source>Do it again (Ctrl+Y)</source>
        <translation>Wiederherstellen (Strg+Y)</translation>
    </message>
</context>
<context>
    <name>parterre::editor::ImportReader</name>
    <message>
        <source>%1 cannot be read as a seat map.</source>
        <translation>%1 lässt sich nicht als Saalplan lesen.</translation>
    </message>
</context>
<context>
    <name>parterre::editor::ImportView</name>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Open in the editor</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation>Importbericht</translation>
    </message>
    <message>
        <source>Puts right what can safely be put right. Never drops a seat.</source>
        <translation>Berichtigt, was sich sicher berichtigen lässt. Kein Platz geht dabei verloren.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
</context>
<context>
    <name>parterre::editor::ItemList</name>
    <message>
        <source>F2 renames, Alt with the arrows moves, Del removes.</source>
        <translation>F2 benennt um, Alt mit Pfeiltasten verschiebt, Entf entfernt.</translation>
    </message>
    <message>
        <source> (Del)</source>
        <translation> (Entf)</translation>
    </message>
    <message>
        <source>Further up (Alt+Up)</source>
        <translation>Nach oben (Alt+Hoch)</translation>
    </message>
    <message>
        <source>Further down (Alt+Down)</source>
        <translation>Nach unten (Alt+Herunter)</translation>
    </message>
</context>
<context>
    <name>parterre::editor::LayoutExport</name>
    <message>
        <source>Parterre layout (*.json);;pretix seating plan (*.pretix.json);;CSV table (*.csv);;SVG drawing (*.svg);;PDF to print (*.pdf);;PNG picture (*.png)</source>
        <translation>Parterre-Saalplan (*.json);;pretix-Sitzplan (*.pretix.json);;CSV-Tabelle (*.csv);;SVG-Zeichnung (*.svg);;PDF zum Drucken (*.pdf);;PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>Seat map</source>
        <translation>Saalplan</translation>
    </message>
    <message>
        <source>the picture is too large for the memory</source>
        <translation>das Bild ist zu groß für den Speicher</translation>
    </message>
    <message>
        <source>It is a picture: no seat map can be read from it again.</source>
        <translation>Es ist ein Bild: Daraus lässt sich kein Saalplan mehr lesen.</translation>
    </message>
</context>
<context>
    <name>parterre::editor::LayoutList</name>
    <message>
        <source>Venue</source>
        <translation>Spielort</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Saalpläne</translation>
    </message>
    <message>
        <source>New venue</source>
        <translation>Neuer Spielort</translation>
    </message>
    <message>
        <source>New layout</source>
        <translation>Neuer Saalplan</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Like a playhouse</source>
        <translation>Wie ein Schauspielhaus</translation>
    </message>
    <message>
        <source>Like an opera house</source>
        <translation>Wie ein Opernhaus</translation>
    </message>
    <message>
        <source>Like an arena</source>
        <translation>Wie eine Arena</translation>
    </message>
    <message>
        <source>Import a file …</source>
        <translation>Datei importieren …</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Saved by %1, %2. Delete throws it away.</source>
        <translation>Gespeichert von %1, %2. Entf verwirft ihn.</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, Version %2</translation>
    </message>
    <message>
        <source>Generate a tier</source>
        <translation>Rang erzeugen</translation>
    </message>
    <message>
        <source>Opens a new draft that begins with this version. The context menu takes shows on sale on to it.</source>
        <translation>Öffnet einen neuen Entwurf, der mit dieser Version beginnt. Das Kontextmenü führt Vorstellungen im Verkauf auf sie weiter.</translation>
    </message>
    <message>
        <source>Change shows on sale</source>
        <translation>Vorstellungen im Verkauf ändern</translation>
    </message>
</context>
<context>
    <name>parterre::editor::LayoutProperties</name>
    <message>
        <source>Seat map</source>
        <translation>Saalplan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Seat size</source>
        <translation>Platzgröße</translation>
    </message>
    <message>
        <source> cm</source>
        <translation> cm</translation>
    </message>
    <message>
        <source>How large seats are painted</source>
        <translation>Wie groß Plätze gezeichnet werden</translation>
    </message>
    <message>
        <source>Rename the seat map</source>
        <translation>Saalplan umbenennen</translation>
    </message>
    <message>
        <source>Change the seat size</source>
        <translation>Platzgröße ändern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seats</source>
        <translation>
            <numerusform>%Ln Platz</numerusform>
            <numerusform>%Ln Plätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sections</source>
        <translation>
            <numerusform>%Ln Bereich</numerusform>
            <numerusform>%Ln Bereiche</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::MeasureTool</name>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Drag to measure a distance and its angle.</source>
        <translation>Ziehen, um Abstand und Winkel zu messen.</translation>
    </message>
    <message>
        <source>%1 m · %2°</source>
        <translation>%1 m · %2°</translation>
    </message>
</context>
<context>
    <name>parterre::editor::MessageStrip</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>parterre::editor::NumberingForm</name>
    <message>
        <source>Labels</source>
        <translation>Bezeichnungen</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Präfix</translation>
    </message>
    <message>
        <source>1, 2, 3 …</source>
        <translation>1, 2, 3 …</translation>
    </message>
    <message>
        <source>A, B … Z, AA, AB …</source>
        <translation>A, B … Z, AA, AB …</translation>
    </message>
    <message>
        <source>A, B … Z, AA, BB …</source>
        <translation>A, B … Z, AA, BB …</translation>
    </message>
    <message>
        <source>I, II, III …</source>
        <translation>I, II, III …</translation>
    </message>
    <message>
        <source>A list</source>
        <translation>Eine Liste</translation>
    </message>
    <message>
        <source>Red, Blue, Green</source>
        <translation>Rot, Blau, Grün</translation>
    </message>
    <message>
        <source>The labels, with commas between them</source>
        <translation>Die Bezeichnungen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>The first number, or the how-manieth letter or label is the first one</source>
        <translation>Die erste Nummer, oder der wievielte Buchstabe oder Eintrag der erste ist</translation>
    </message>
    <message>
        <source>as many as needed</source>
        <translation>so viele wie nötig</translation>
    </message>
    <message>
        <source>At least so many, with zeros in front</source>
        <translation>Mindestens so viele, mit Nullen davor</translation>
    </message>
    <message>
        <source>Letters that are never used, such as I and O, which read as digits</source>
        <translation>Buchstaben, die nie vorkommen, etwa I und O, die Ziffern ähneln</translation>
    </message>
</context>
<context>
    <name>parterre::editor::NumberingPanel</name>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>From the right</source>
        <translation>Von rechts</translation>
    </message>
    <message>
        <source>From the back</source>
        <translation>Von hinten</translation>
    </message>
    <message>
        <source>Number them</source>
        <translation>Nummerieren</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>Fortlaufend</translation>
    </message>
    <message>
        <source>Odd left, even right</source>
        <translation>Ungerade links, gerade rechts</translation>
    </message>
    <message>
        <source>Even left, odd right</source>
        <translation>Gerade links, ungerade rechts</translation>
    </message>
    <message>
        <source>Odd and even go from the centre outwards</source>
        <translation>Ungerade und gerade laufen von der Mitte nach außen</translation>
    </message>
    <message>
        <source>Rows go on where the last one ended</source>
        <translation>Von Reihe zu Reihe weiterzählen</translation>
    </message>
    <message>
        <source>Begin anew at aisles</source>
        <translation>An Gängen neu beginnen</translation>
    </message>
    <message>
        <source>Blocks apart</source>
        <translation>Blockabstand</translation>
    </message>
    <message>
        <source>Added for each block: with 100, blocks begin at 101, 201 and 301</source>
        <translation>Zuschlag je Block: Bei 100 beginnen die Blöcke mit 101, 201 und 301</translation>
    </message>
    <message>
        <source>Block prefixes</source>
        <translation>Blockpräfixe</translation>
    </message>
    <message>
        <source>L, M, R</source>
        <translation>L, M, R</translation>
    </message>
    <message>
        <source>Select the seats or rows to number.</source>
        <translation>Plätze oder Reihen zum Nummerieren auswählen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seats</source>
        <translation>
            <numerusform>%Ln Platz</numerusform>
            <numerusform>%Ln Plätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln Reihe</numerusform>
            <numerusform>%Ln Reihen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from &quot;%2&quot; to &quot;%3&quot;</source>
        <translation>%1, von „%2“ bis „%3“</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Number seats</source>
        <translation>Plätze nummerieren</translation>
    </message>
    <message>
        <source>Number rows</source>
        <translation>Reihen nummerieren</translation>
    </message>
</context>
<context>
    <name>parterre::editor::ObjectTree</name>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
</context>
<context>
    <name>parterre::editor::ObjectsPanel</name>
    <message>
        <source>Show on the map (Enter)</source>
        <translation>Im Plan zeigen (Eingabetaste)</translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation>Umbenennen (F2)</translation>
    </message>
    <message>
        <source>Further up (Alt+Up)</source>
        <translation>Nach oben (Alt+Hoch)</translation>
    </message>
    <message>
        <source>Further down (Alt+Down)</source>
        <translation>Nach unten (Alt+Herunter)</translation>
    </message>
    <message>
        <source>Remove (Del)</source>
        <translation>Entfernen (Entf)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Put in order</source>
        <translation>Ordnen</translation>
    </message>
</context>
<context>
    <name>parterre::editor::OutlineTool</name>
    <message>
        <source>Drag for a rectangle, with Alt for an ellipse; or click the corners and press Enter.</source>
        <translation>Ziehen für ein Rechteck, mit Alt für eine Ellipse; oder Ecken anklicken und die Eingabetaste drücken.</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>General admission</source>
        <translation>Freie Platzwahl</translation>
    </message>
    <message>
        <source>Standing area</source>
        <translation>Stehplätze</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Bühne</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Aisle</source>
        <translation>Gang</translation>
    </message>
    <message>
        <source>%1 × %2 m</source>
        <translation>%1 × %2 m</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stehplätze</translation>
    </message>
    <message>
        <source>Draw: %1</source>
        <translation>Zeichnen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln corners</source>
        <translation>
            <numerusform>%Ln Ecke</numerusform>
            <numerusform>%Ln Ecken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::PaintTool</name>
    <message>
        <source>Paint</source>
        <translation>Malen</translation>
    </message>
    <message>
        <source>Drag over seats to give them the zone or attribute chosen at the right; Alt takes an attribute away.</source>
        <translation>Über Plätze ziehen, um ihnen die Preiszone oder das Merkmal zu geben, die rechts gewählt sind; Alt nimmt ein Merkmal weg.</translation>
    </message>
    <message>
        <source>Paint an attribute</source>
        <translation>Merkmal malen</translation>
    </message>
    <message>
        <source>Paint a zone</source>
        <translation>Preiszone malen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seats</source>
        <translation>
            <numerusform>%Ln Platz</numerusform>
            <numerusform>%Ln Plätze</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::PictureFile</name>
    <message>
        <source>Photos (*.png *.jpg *.jpeg)</source>
        <translation>Fotos (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Plans (*.png *.jpg *.jpeg *.svg *.pdf)</source>
        <translation>Pläne (*.png *.jpg *.jpeg *.svg *.pdf)</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The file is too large: it has %1, and there is room for %2 beside the other pictures.</source>
        <translation>Die Datei ist zu groß: Sie hat %1, neben den anderen Bildern ist Raum für %2.</translation>
    </message>
    <message>
        <source>There are as many pictures as a seat map can hold.</source>
        <translation>Mehr Bilder kann ein Saalplan nicht fassen.</translation>
    </message>
    <message>
        <source>The file is no PNG or JPEG picture.</source>
        <translation>Die Datei ist kein PNG- oder JPEG-Bild.</translation>
    </message>
    <message>
        <source>The file is no PNG, JPEG, SVG or PDF file.</source>
        <translation>Die Datei ist weder PNG noch JPEG, SVG oder PDF.</translation>
    </message>
</context>
<context>
    <name>parterre::editor::PlaceTool</name>
    <message>
        <source>Seat</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Click where a single seat stands.</source>
        <translation>Klicken, wo ein einzelner Platz steht.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Click where the text stands; write it at the right.</source>
        <translation>Klicken, wo der Text steht; rechts wird er geschrieben.</translation>
    </message>
    <message>
        <source>Entrance</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Click where people come in.</source>
        <translation>Klicken, wo das Publikum eintritt.</translation>
    </message>
    <message>
        <source>Focal point</source>
        <translation>Blickpunkt</translation>
    </message>
    <message>
        <source>Click what everybody looks at.</source>
        <translation>Anklicken, worauf alle schauen.</translation>
    </message>
    <message>
        <source>Place: %1</source>
        <translation>Setzen: %1</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Entrance %1</source>
        <translation>Eingang %1</translation>
    </message>
</context>
<context>
    <name>parterre::editor::PlanReader</name>
    <message>
        <source>The picture cannot be read: it is damaged, or no PNG or JPEG picture.</source>
        <translation>Das Bild lässt sich nicht lesen: Es ist beschädigt oder kein PNG- oder JPEG-Bild.</translation>
    </message>
    <message>
        <source>The picture is too large: it has %1 × %2 pixels.</source>
        <translation>Das Bild ist zu groß: Es hat %1 × %2 Pixel.</translation>
    </message>
    <message>
        <source>The drawing cannot be read: it is damaged, or no SVG drawing.</source>
        <translation>Die Zeichnung lässt sich nicht lesen: Sie ist beschädigt oder keine SVG-Zeichnung.</translation>
    </message>
    <message>
        <source>The drawing declares entities, which are not expanded: save it as plain SVG.</source>
        <translation>Die Zeichnung deklariert Entitäten, die nicht aufgelöst werden: Speichern Sie sie als reines SVG.</translation>
    </message>
    <message>
        <source>The drawing has more in it than can be shown.</source>
        <translation>Die Zeichnung enthält mehr, als gezeigt werden kann.</translation>
    </message>
    <message>
        <source>The drawing is empty.</source>
        <translation>Die Zeichnung ist leer.</translation>
    </message>
    <message>
        <source>The PDF cannot be read: it is damaged, or no PDF file.</source>
        <translation>Das PDF lässt sich nicht lesen: Es ist beschädigt oder keine PDF-Datei.</translation>
    </message>
    <message>
        <source>The PDF is protected by a password: save it without one.</source>
        <translation>Das PDF ist mit einem Passwort geschützt: Speichern Sie es ohne.</translation>
    </message>
</context>
<context>
    <name>parterre::editor::ProblemDelegate</name>
    <message>
        <source>Seat map</source>
        <translation>Saalplan</translation>
    </message>
</context>
<context>
    <name>parterre::editor::ProblemList</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>%1
Repair: %2</source>
        <translation>%1
Reparatur: %2</translation>
    </message>
</context>
<context>
    <name>parterre::editor::ProblemsPanel</name>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Repair all</source>
        <translation>Alle reparieren</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>The seat map can be published.</source>
        <translation>Der Saalplan kann veröffentlicht werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::RowProperties</name>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Sold only as a whole</source>
        <translation>Nur als Ganzes verkaufen</translation>
    </message>
    <message>
        <source>Table in %1</source>
        <translation>Tisch in %1</translation>
    </message>
    <message>
        <source>Row in %1</source>
        <translation>Reihe in %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln Reihe</numerusform>
            <numerusform>%Ln Reihen</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename a row</source>
        <translation>Reihe umbenennen</translation>
    </message>
    <message>
        <source>Change how a table is sold</source>
        <translation>Verkauf eines Tischs ändern</translation>
    </message>
</context>
<context>
    <name>parterre::editor::RowTool</name>
    <message>
        <source>Row</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Drag from the first seat to the last; a number sets how many seats, Shift keeps the angle straight.</source>
        <translation>Vom ersten zum letzten Platz ziehen; eine Zahl setzt die Anzahl der Plätze, Umschalt hält den Winkel gerade.</translation>
    </message>
    <message>
        <source>Curved row</source>
        <translation>Gebogene Reihe</translation>
    </message>
    <message>
        <source>Drag from the first seat to the last, then click where the arc goes.</source>
        <translation>Vom ersten zum letzten Platz ziehen, dann klicken, wo der Bogen verläuft.</translation>
    </message>
    <message>
        <source>Draw a row</source>
        <translation>Reihe zeichnen</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Bereich</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seats · %1 m</source>
        <translation>
            <numerusform>%Ln Platz · %1 m</numerusform>
            <numerusform>%Ln Plätze · %1 m</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seats</source>
        <translation>
            <numerusform>%Ln Platz</numerusform>
            <numerusform>%Ln Plätze</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::SeatProperties</name>
    <message>
        <source>Zone</source>
        <translation>Preiszone</translation>
    </message>
    <message>
        <source>Entrance</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Sightline</source>
        <translation>Sichthinweis</translation>
    </message>
    <message>
        <source>What whoever sells the seat should know: &quot;pillar to the left&quot;</source>
        <translation>Was man beim Verkauf wissen sollte: „Säule links“</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Blick</translation>
    </message>
    <message>
        <source>Change the zone</source>
        <translation>Preiszone ändern</translation>
    </message>
    <message>
        <source>Change the entrance</source>
        <translation>Eingang ändern</translation>
    </message>
    <message>
        <source>Write a sightline note</source>
        <translation>Sichthinweis schreiben</translation>
    </message>
    <message>
        <source>Change an attribute</source>
        <translation>Merkmal ändern</translation>
    </message>
    <message>
        <source>Photo of the view</source>
        <translation>Foto des Blicks</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>A photo of the view from here, PNG or JPEG</source>
        <translation>Ein Foto des Blicks von hier, PNG oder JPEG</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seats</source>
        <translation>
            <numerusform>%Ln Platz</numerusform>
            <numerusform>%Ln Plätze</numerusform>
        </translation>
    </message>
    <message>
        <source>As its section</source>
        <translation>Wie der Bereich</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Mehrere</translation>
    </message>
    <message>
        <source>View from the seat</source>
        <translation>Blick vom Platz</translation>
    </message>
    <message>
        <source>Choose a view</source>
        <translation>Blick auswählen</translation>
    </message>
    <message>
        <source>Remove a view</source>
        <translation>Blick entfernen</translation>
    </message>
</context>
<context>
    <name>parterre::editor::SectionProperties</name>
    <message>
        <source>Section</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Entrance</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Rename a section</source>
        <translation>Bereich umbenennen</translation>
    </message>
    <message>
        <source>Change the floor</source>
        <translation>Ebene ändern</translation>
    </message>
    <message>
        <source>Change the entrance</source>
        <translation>Eingang ändern</translation>
    </message>
    <message>
        <source>No entrance</source>
        <translation>Kein Eingang</translation>
    </message>
</context>
<context>
    <name>parterre::editor::SelectTool</name>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Click or drag to select; Ctrl adds, Alt draws a lasso, a double click takes the row.</source>
        <translation>Klicken oder ziehen, um auszuwählen; Strg fügt hinzu, Alt zeichnet ein Lasso, ein Doppelklick nimmt die Reihe.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalieren</translation>
    </message>
    <message>
        <source>Bend</source>
        <translation>Biegen</translation>
    </message>
    <message>
        <source>%1 / %2 cm</source>
        <comment>way to the right, way down</comment>
        <translation>%1 / %2 cm</translation>
    </message>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation>%1 cm</translation>
    </message>
</context>
<context>
    <name>parterre::editor::ShowChangeForm</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Shows on this layout</source>
        <translation>Vorstellungen auf diesem Saalplan</translation>
    </message>
    <message>
        <source>Shows to come</source>
        <translation>Kommende Vorstellungen</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vorstellung</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>With the new version</source>
        <translation>Mit der neuen Version</translation>
    </message>
    <message>
        <source>What changes in the show that is chosen</source>
        <translation>Was sich in der gewählten Vorstellung ändert</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, Version %2</translation>
    </message>
    <message>
        <source>Looking for shows …</source>
        <translation>Vorstellungen werden gesucht …</translation>
    </message>
    <message>
        <source>The shows cannot be listed</source>
        <translation>Die Vorstellungen lassen sich nicht auflisten</translation>
    </message>
    <message>
        <source>No show to change</source>
        <translation>Keine Vorstellung zu ändern</translation>
    </message>
    <message>
        <source>No show to come has another version of this layout. New shows can be put on sale with it.</source>
        <translation>Keine kommende Vorstellung hat eine andere Version dieses Saalplans. Neue Vorstellungen können mit ihm in den Verkauf gehen.</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>Has this version already</source>
        <translation>Hat diese Version schon</translation>
    </message>
    <message>
        <source>Changing …</source>
        <translation>Wird geändert …</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln shows</source>
        <translation>
            <numerusform>%Ln Vorstellung ändern</numerusform>
            <numerusform>%Ln Vorstellungen ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>ddd d MMM yyyy, HH:mm</source>
        <extracomment>Date and time of a show in a list (QLocale::toString)</extracomment>
        <translation>ddd d. MMM yyyy, HH:mm</translation>
    </message>
</context>
<context>
    <name>parterre::editor::ShowForm</name>
    <message>
        <source>Put on sale</source>
        <translation>Verkauf öffnen</translation>
    </message>
    <message>
        <source>Put a show on sale</source>
        <translation>Vorstellung anbieten</translation>
    </message>
    <message>
        <source>Theatre</source>
        <translation>Theater</translation>
    </message>
    <message>
        <source>Opera</source>
        <translation>Oper</translation>
    </message>
    <message>
        <source>Concert</source>
        <translation>Konzert</translation>
    </message>
    <message>
        <source>Sport</source>
        <translation>Sport</translation>
    </message>
    <message>
        <source>Cinema</source>
        <translation>Kino</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Sparte</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Adult</source>
        <translation>Erwachsene</translation>
    </message>
</context>
<context>
    <name>parterre::editor::StatusBar</name>
    <message>
        <source>Snap</source>
        <translation>Einrasten</translation>
    </message>
    <message>
        <source>Draw points to guides, row ends and the grid. Ctrl while drawing: not just now.</source>
        <translation>Zieht Punkte an Hilfslinien, Reihenenden und das Raster. Strg beim Zeichnen: gerade nicht.</translation>
    </message>
    <message>
        <source>%1 / %2 m</source>
        <comment>place of the pointer</comment>
        <translation>%1 / %2 m</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seats</source>
        <translation>
            <numerusform>%Ln Platz</numerusform>
            <numerusform>%Ln Plätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wheelchair places</source>
        <translation>
            <numerusform>%Ln Rollstuhlplatz</numerusform>
            <numerusform>%Ln Rollstuhlplätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::TablesForm</name>
    <message>
        <source>Tables across</source>
        <translation>Tische je Reihe</translation>
    </message>
    <message>
        <source>Rows of them</source>
        <translation>Tischreihen</translation>
    </message>
    <message>
        <source>Apart across</source>
        <translation>Abstand quer</translation>
    </message>
    <message>
        <source>Apart in depth</source>
        <translation>Abstand längs</translation>
    </message>
    <message>
        <source>From the middle of a table to the middle of the next one</source>
        <translation>Von der Mitte eines Tischs zur Mitte des nächsten</translation>
    </message>
    <message>
        <source>Sold only as a whole</source>
        <translation>Nur als Ganzes verkaufen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tisch</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Rund</translation>
    </message>
    <message>
        <source>Rectangular</source>
        <translation>Rechteckig</translation>
    </message>
    <message>
        <source>Booth</source>
        <translation>Sitznische</translation>
    </message>
    <message>
        <source>Chairs</source>
        <translation>Stühle</translation>
    </message>
    <message>
        <source>Chairs in front</source>
        <translation>Stühle vorn</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Hinten</translation>
    </message>
    <message>
        <source>At the left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>At the right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Chair distance</source>
        <translation>Stuhlabstand</translation>
    </message>
    <message>
        <source>Turned by</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>From the edge of the table to the middle of a chair</source>
        <translation>Von der Tischkante zur Mitte eines Stuhls</translation>
    </message>
</context>
<context>
    <name>parterre::editor::TierForm</name>
    <message>
        <source>Radius</source>
        <translation>Radius</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Öffnung</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>Row distance</source>
        <translation>Reihenabstand</translation>
    </message>
    <message>
        <source>Seat distance</source>
        <translation>Platzabstand</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>Erste Reihe</translation>
    </message>
    <message>
        <source>More each row</source>
        <translation>Mehr je Reihe</translation>
    </message>
    <message>
        <source>Aisles</source>
        <translation>Gänge</translation>
    </message>
    <message>
        <source>Aisle width</source>
        <translation>Gangbreite</translation>
    </message>
    <message>
        <source>Straight between aisles</source>
        <translation>Gerade zwischen Gängen</translation>
    </message>
    <message>
        <source>From the centre to the first row</source>
        <translation>Vom Mittelpunkt zur ersten Reihe</translation>
    </message>
    <message>
        <source>90°: a quarter of a circle; 360°: all around</source>
        <translation>90°: ein Viertelkreis; 360°: rundherum</translation>
    </message>
    <message>
        <source>0°: opposite the stage; 90°: at the left of the audience; -90°: at its right</source>
        <translation>0°: gegenüber der Bühne; 90°: links vom Publikum; -90°: rechts davon</translation>
    </message>
    <message>
        <source>as many as fit</source>
        <translation>möglichst viele</translation>
    </message>
</context>
<context>
    <name>parterre::editor::UnderlayImage</name>
    <message>
        <source>The picture of the underlay is missing.</source>
        <translation>Das Bild der Vorlage fehlt.</translation>
    </message>
</context>
<context>
    <name>parterre::editor::UnderlayPanel</name>
    <message>
        <source>The picture is being read …</source>
        <translation>Das Bild wird gelesen …</translation>
    </message>
    <message>
        <source>No underlay</source>
        <translation>Keine Vorlage</translation>
    </message>
    <message>
        <source>Choose a plan of the hall as PNG, JPEG, SVG or PDF, and draw the seats over it.</source>
        <translation>Wählen Sie einen Plan des Saals als PNG, JPEG, SVG oder PDF, und zeichnen Sie die Plätze darüber.</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Another plan, as wide as this one and in its place</source>
        <translation>Ein anderer Plan, so breit wie dieser und an seiner Stelle</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Underlay</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Choose an underlay</source>
        <translation>Vorlage wählen</translation>
    </message>
    <message>
        <source>Remove the underlay</source>
        <translation>Vorlage entfernen</translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation>PDF-Seite</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG-Zeichnung</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>JPEG picture</source>
        <translation>JPEG-Bild</translation>
    </message>
    <message>
        <source>%1 × %2 points</source>
        <translation>%1 × %2 Punkte</translation>
    </message>
    <message>
        <source>%1 × %2 units</source>
        <translation>%1 × %2 Einheiten</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message numerus="yes">
        <source>The file has %Ln pages; the first one is used.</source>
        <translation>
            <numerusform>Die Datei hat %Ln Seite.</numerusform>
            <numerusform>Die Datei hat %Ln Seiten; die erste wird verwendet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::UnderlayProperties</name>
    <message>
        <source>Look and place</source>
        <translation>Aussehen und Lage</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>Sichtbar</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>It cannot be moved, scaled or turned</source>
        <translation>Sie lässt sich nicht verschieben, skalieren oder drehen</translation>
    </message>
    <message>
        <source>Dim the underlay</source>
        <translation>Vorlage abblenden</translation>
    </message>
    <message>
        <source>Show the underlay</source>
        <translation>Vorlage zeigen</translation>
    </message>
    <message>
        <source>Hide the underlay</source>
        <translation>Vorlage verbergen</translation>
    </message>
    <message>
        <source>Lock the underlay</source>
        <translation>Vorlage sperren</translation>
    </message>
    <message>
        <source>Unlock the underlay</source>
        <translation>Vorlage entsperren</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source> cm</source>
        <translation> cm</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalieren</translation>
    </message>
    <message>
        <source>Turned by</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>How long a pixel of the picture is in the hall; of a PDF page, a point</source>
        <translation>Wie lang ein Pixel des Bildes im Saal ist; bei einer PDF-Seite ein Punkt</translation>
    </message>
    <message>
        <source>Move the underlay</source>
        <translation>Vorlage verschieben</translation>
    </message>
    <message>
        <source>Scale the underlay</source>
        <translation>Vorlage skalieren</translation>
    </message>
    <message>
        <source>Turn the underlay</source>
        <translation>Vorlage drehen</translation>
    </message>
    <message>
        <source>Drag on the map</source>
        <translation>Auf dem Plan ziehen</translation>
    </message>
</context>
<context>
    <name>parterre::editor::UnderlayScaling</name>
    <message>
        <source>Scale by two points</source>
        <translation>Nach zwei Punkten skalieren</translation>
    </message>
    <message>
        <source>Scale the underlay</source>
        <translation>Vorlage skalieren</translation>
    </message>
    <message>
        <source>Pick two points</source>
        <translation>Zwei Punkte wählen</translation>
    </message>
    <message>
        <source>True distance</source>
        <translation>Wahrer Abstand</translation>
    </message>
    <message>
        <source> cm</source>
        <translation> cm</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Pick two points of the picture whose distance you know.</source>
        <translation>Wählen Sie zwei Punkte des Bildes, deren Abstand Sie kennen.</translation>
    </message>
    <message>
        <source>On the map they are %1 cm apart.</source>
        <translation>Auf dem Plan liegen sie %1 cm auseinander.</translation>
    </message>
    <message>
        <source>Both points are the same: pick two others.</source>
        <translation>Beide Punkte sind gleich: Wählen Sie zwei andere.</translation>
    </message>
</context>
<context>
    <name>parterre::editor::UnderlayTool</name>
    <message>
        <source>Move the underlay</source>
        <translation>Vorlage verschieben</translation>
    </message>
</context>
<context>
    <name>parterre::editor::VenueForm</name>
    <message>
        <source>Add the venue</source>
        <translation>Spielort anlegen</translation>
    </message>
    <message>
        <source>New venue</source>
        <translation>Neuer Spielort</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Stadt</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>parterre::editor::ZoneLegend</name>
    <message numerus="yes">
        <source>%Ln seats</source>
        <translation>
            <numerusform>%Ln Platz</numerusform>
            <numerusform>%Ln Plätze</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::editor::ZoneList</name>
    <message>
        <source>Zones</source>
        <translation>Preiszonen</translation>
    </message>
    <message>
        <source>New zone</source>
        <translation>Neue Preiszone</translation>
    </message>
    <message>
        <source>Remove the zone</source>
        <translation>Preiszone entfernen</translation>
    </message>
    <message>
        <source>Colour of the zone</source>
        <translation>Farbe der Preiszone</translation>
    </message>
    <message>
        <source>Rename a zone</source>
        <translation>Preiszone umbenennen</translation>
    </message>
    <message>
        <source>Put zones in order</source>
        <translation>Preiszonen ordnen</translation>
    </message>
    <message>
        <source>Change a colour</source>
        <translation>Farbe ändern</translation>
    </message>
    <message>
        <source>Seats without a zone have no price.</source>
        <translation>Plätze ohne Preiszone haben keinen Preis.</translation>
    </message>
    <message>
        <source>The dearest first.</source>
        <translation>Die teuerste zuerst.</translation>
    </message>
    <message>
        <source>Add a zone</source>
        <translation>Preiszone hinzufügen</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Preiszone</translation>
    </message>
    <message>
        <source>Remove a zone</source>
        <translation>Preiszone entfernen</translation>
    </message>
</context>
</TS>
