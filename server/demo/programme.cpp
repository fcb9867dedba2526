// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/programme.h"

namespace parterre::demo {

namespace {

enum House : size_t { Berlin, Hamburg, Cologne, Leipzig, Vienna, Dublin };

Venue house(const char *name, const char *city, const char *country, const char *zone, Hall hall, qint64 fee)
{
    return {{QString::fromUtf8(name), QString::fromUtf8(city), QString::fromUtf8(country),
                QString::fromUtf8(zone)},
        hall, fee};
}

using enum Pattern;

// venue, title, category, description, shows, first day, every n days, pattern, dearest, cheapest, demand
constexpr Event programme[] = {
    {Berlin, "The Winter's Tale", "theatre",
        "Shakespeare's late romance of jealousy, loss and a statue that breathes. Leontes destroys his "
        "family in a "
        "single winter; sixteen years later, spring comes to Bohemia.",
        7, 0, 8, Evening, 6200, 1800, 0.95},
    {Berlin, "Woyzeck", "theatre",
        "Georg Büchner's fragment of a soldier driven to the edge. A chamber staging with live percussion, "
        "ninety minutes without an interval.",
        5, 3, 11, Evening, 4800, 1400, 0.62},
    {Berlin, "A Doll's House", "theatre",
        "Nora has kept a secret for eight years. Henrik Ibsen's play about money, marriage and a door that "
        "falls shut, in a new translation.",
        5, 6, 10, Evening, 5400, 1600, 0.78},
    {Berlin, "The Night Shift", "comedy",
        "A hotel, a missing violin and three guests who all claim to be the same person. A farce with seven "
        "doors and one very tired porter.",
        6, 1, 9, Evening, 4600, 1500, 0.7},
    {Berlin, "The Snow Queen", "family",
        "Gerda walks to the end of the world to bring Kay home. Andersen's tale with puppets, shadow play "
        "and a "
        "small orchestra. For everybody from six years.",
        6, 0, 9, Family, 2600, 1000, 0.86},
    {Berlin, "Late Voices", "comedy",
        "Stand-up after hours: five comedians, one microphone, no recording. Doors open half an hour before.",
        5, 0, 12, Late, 2200, 1200, 0.55},
    {Leipzig, "Faust, Part One", "theatre",
        "A scholar who has read everything makes a wager. Goethe's tragedy with the full company and the "
        "Easter walk played through the house.",
        6, 2, 9, Evening, 5600, 1500, 0.83},
    {Leipzig, "The Importance of Being Earnest", "comedy",
        "Two gentlemen, one invented brother and a handbag. Oscar Wilde's trivial comedy for serious people.",
        5, 5, 11, Evening, 4800, 1400, 0.68},
    {Leipzig, "The Bremen Town Musicians", "family",
        "A donkey, a dog, a cat and a rooster decide that there is something better than death everywhere. A "
        "musical tale for children from four years.",
        5, 4, 11, Family, 2200, 900, 0.74},
    {Leipzig, "Alice in Wonderland", "musical",
        "Down the rabbit hole with a cast of twenty, three trapdoors and a tea party that never ends. After "
        "Lewis Carroll.",
        6, 0, 8, Evening, 6400, 2200, 0.8},
    {Leipzig, "The Cabaret of Lost Things", "musical",
        "In the lost-property office of a great railway station, every umbrella has a song. An evening of "
        "new "
        "chansons with a six-piece band.",
        5, 7, 10, Evening, 5200, 1900, 0.5},
    {Leipzig, "Bach after Dark", "concert",
        "The cello suites by candlelight, two a night. The hall stays dark; the music does not.", 4, 8, 14,
        Evening, 4200, 1600, 0.6},
    {Dublin, "The Playboy of the Western World", "theatre",
        "A stranger walks into a shebeen and says that he has killed his father. J. M. Synge's comedy of "
        "heroes and what we make of them.",
        4, 5, 12, Evening, 5200, 1800, 0.66},
    {Dublin, "Twelfth Night", "theatre",
        "A shipwreck, a disguise and yellow stockings. Shakespeare's comedy of love at cross-purposes, with "
        "music played by the cast.",
        4, 0, 13, Evening, 5400, 1800, 0.81},
    {Dublin, "Dracula's Guest", "theatre",
        "Bram Stoker's lost chapter, told by one actor, one lamp and a great deal of darkness.", 5, 9, 9,
        Late, 3400, 1500, 0.48},
    {Dublin, "Feet of Fire", "dance",
        "Old steps and new ones: twelve dancers, two fiddles and a floor that answers back.", 4, 2, 12,
        Evening, 5800, 2200, 0.72},
    {Dublin, "Comedy at the Sink", "comedy",
        "Four new voices and one old hand try out what they wrote this week.", 3, 11, 15, Late, 2000, 1200,
        0.4},
    {Dublin, "A Christmas Carol", "family",
        "Scrooge, three spirits and a very small turkey. Dickens's story for the whole family, with carols.",
        5, 3, 6, Family, 2800, 1200, 0.88},
    {Dublin, "An Evening of Airs", "concert",
        "Slow airs and fast reels on harp, pipes and flute, from the collections of three centuries.", 3, 17,
        14, Evening, 3800, 1600, 0.52},
    {Hamburg, "The Magic Flute", "opera",
        "Tamino, Pamina, a bird-catcher and the Queen of the Night. Mozart's opera in German, with surtitles "
        "in "
        "German and English.",
        4, 0, 14, Evening, 13800, 1900, 0.9},
    {Hamburg, "La Traviata", "opera",
        "Verdi's Violetta gives up everything, and one evening more. In Italian, with surtitles.", 3, 6, 18,
        Evening, 14500, 2100, 0.75},
    {Hamburg, "Swan Lake", "dance",
        "Tchaikovsky's ballet in four acts, with the whole company and the house orchestra.", 4, 10, 12,
        Evening, 12800, 2000, 0.82},
    {Hamburg, "Symphonic Mondays: Beethoven's Seventh", "concert",
        "The overture to Egmont, a new violin concerto and the Seventh. Talk with the conductor one hour "
        "before.",
        3, 13, 14, Evening, 8800, 1600, 0.58},
    {Hamburg, "Harbour Lights", "musical",
        "A tug, a strike and a radio play that the whole town listens to. The new musical from the quayside.",
        2, 22, 9, Afternoon, 11200, 2900, 0.45},
    {Vienna, "Die Fledermaus", "opera",
        "A ball, a bat and a bill to be settled. Johann Strauss's operetta, with champagne in the second "
        "interval.",
        2, 4, 27, Evening, 13200, 2000, 0.84},
    {Vienna, "The Marriage of Figaro", "opera",
        "One mad day in the house of Count Almaviva. Mozart and Da Ponte, in Italian with surtitles.", 2, 12,
        20, Evening, 12600, 1800, 0.6},
    {Vienna, "Coppélia", "dance",
        "A toymaker, a doll at the window and a girl who is cleverer than both. Delibes's ballet, also for "
        "children.",
        2, 18, 1, Afternoon, 9800, 1700, 0.5},
    {Cologne, "Glass Harbour: Northern Lights Tour", "concert",
        "The four from the coast with their third album, a choir of sixty and far too many lamps.", 2, 9, 1,
        Evening, 12900, 4900, 0.4},
    {Cologne, "Rhine Lions v. Baltic Storm", "sport",
        "Handball, round fourteen: the leaders against the team that nobody has beaten at home.", 2, 16, 21,
        Afternoon, 6900, 1900, 0.24},
    {Cologne, "Legends on Ice", "family",
        "Forty skaters, nine stories and one polar bear. The winter show for all ages.", 1, 47, 1, Afternoon,
        7900, 2400, 0.32},
};
static_assert(std::size(programme) == 30);

} // namespace

std::span<const Venue> venues()
{
    static const std::array<Venue, 6> all{
        house("Schauspielhaus am Park", "Berlin", "DE", "Europe/Berlin", Hall::Playhouse, 150),
        house("Hansa-Oper", "Hamburg", "DE", "Europe/Berlin", Hall::OperaHouse, 250),
        house("Rheinbogen-Arena", "Köln", "DE", "Europe/Berlin", Hall::Arena, 300),
        house("Neues Haus am Ring", "Leipzig", "DE", "Europe/Berlin", Hall::Playhouse, 150),
        house("Oper am Kanal", "Wien", "AT", "Europe/Vienna", Hall::OperaHouse, 250),
        house("Lantern Playhouse", "Dublin", "IE", "Europe/Dublin", Hall::Playhouse, 100),
    };
    return all;
}

std::span<const Event> events() { return programme; }

} // namespace parterre::demo
