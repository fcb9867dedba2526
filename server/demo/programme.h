// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/catalog/newcatalog.h"

#include <array>
#include <span>

/// What the demo season plays, and where. Titles are in the public domain or invented, houses are invented.
namespace parterre::demo {

enum class Hall { Playhouse, OperaHouse, Arena };

struct Venue {
    NewVenue venue;
    Hall hall = Hall::Playhouse;
    qint64 fee = 0; ///< cents an order
};

/// When an event plays: local times of day, in minutes.
enum class Pattern { Evening, Family, Late, Afternoon };

struct Event {
    size_t venue = 0; ///< index into venues()
    const char *title;
    const char *category;
    const char *description;
    int shows = 1;
    int firstDay = 0; ///< of its first show; 0 is today
    int everyDays = 7;
    Pattern pattern = Pattern::Evening;
    qint64 dearest = 0; ///< cents, adult, in the best zone
    qint64 cheapest = 0; ///< in the last one
    double demand = 0.5; ///< the part of the house that is sold when the day comes
};

struct TicketType {
    const char *name;
    double factor; ///< of the adult price
};

std::span<const Venue> venues();
std::span<const Event> events();
/// In the order that a clerk sees.
enum class Kind : size_t { Adult, Child, Student, Senior, Wheelchair, Companion };
constexpr std::array<TicketType, 6> ticketTypes{{{"Adult", 1.0}, {"Child", 0.5}, {"Student", 0.6},
    {"Senior", 0.85}, {"Wheelchair user", 0.5}, {"Companion", 0.0}}};

} // namespace parterre::demo
