// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/field.h"

#include <array>
#include <initializer_list>

namespace parterre::protocol {

enum class Role { Anonymous, Customer, Door, Counter, VenueAdmin, Manager, Owner };
constexpr auto enumNames(Role)
{
    return std::array{"anonymous", "customer", "door", "counter", "venue_admin", "manager", "owner"};
}

/// What a method asks of its caller.
enum class Right {
    Anyone, ///< nothing, not even a session
    SignedIn, ///< any session
    Browse, ///< events, shows, layouts, seat states
    Hold, ///< take seats for a while
    Order, ///< create, pay and read one's own orders
    SellForOthers, ///< find, read and cancel the orders of everybody; take cash
    Admit, ///< let people in at the door
    Insight, ///< see sales figures
    Allocate, ///< keep seats for a purpose, and say who may sell them
    ManageVenues, ///< draw and publish seat maps, make events and shows, set prices
};
constexpr auto enumNames(Right)
{
    return std::array{"anyone", "signed_in", "browse", "hold", "order", "sell_for_others", "admit", "insight",
        "allocate", "manage_venues"};
}

/// The rights of a role; docs/protocol.md prints the table.
constexpr bool roleHas(Role role, Right right)
{
    const auto among = [role](std::initializer_list<Role> roles) {
        for (const Role candidate : roles) {
            if (candidate == role)
                return true;
        }
        return false;
    };
    using enum Role;
    switch (right) {
    case Right::Anyone:
    case Right::Browse:
        return true;
    case Right::SignedIn:
        return role != Anonymous;
    case Right::Hold:
    case Right::Order:
        return among({Customer, Counter, Manager, Owner});
    case Right::SellForOthers:
        return among({Counter, Manager, Owner});
    case Right::Admit:
        return among({Door, Counter, Manager, Owner});
    case Right::Insight:
    case Right::Allocate:
        return among({Manager, Owner});
    case Right::ManageVenues:
        return among({VenueAdmin, Manager, Owner});
    }
    return false;
}

} // namespace parterre::protocol
