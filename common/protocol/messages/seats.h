// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages/common.h"

namespace parterre::protocol {

/// One byte of `states`.
enum class SeatState : qint8 { Free = 0, Held = 1, Sold = 2, Blocked = 3 };

constexpr Range seatRange = between(0, 999'999);

struct SeatStates {
    ShowId show;
    qint64 version = 0;
    QByteArray states;
    std::optional<bool> stale{};

    static constexpr auto fields()
    {
        return std::tuple{
            field("show", &SeatStates::show, "The show."),
            field("version", &SeatStates::version, "Raised by one with each commit that touches the show."),
            field("states", &SeatStates::states,
                "One byte a seat: the byte at offset n is seat number n. 0 free, 1 held, 2 sold, 3 blocked. "
                "JSON: base64; CBOR: a byte string.",
                atMost(1'000'000)),
            field("stale", &SeatStates::stale, staleHelp),
        };
    }
    bool operator==(const SeatStates &) const = default;
};

struct SeatsStates {
    ShowId show;

    using Answer = SeatStates;
    static constexpr MethodInfo method = methodInfo(
        "seats.states", "The states of all seats of a show.", Right::Browse, {ErrorCode::ShowNotFound});
    static constexpr auto fields() { return std::tuple{field("show", &SeatsStates::show, "The show.")}; }
    bool operator==(const SeatsStates &) const = default;
};

struct SeatsWatch {
    ShowId show;

    using Answer = SeatStates;
    static constexpr MethodInfo method = methodInfo("seats.watch",
        "As `seats.states`, and from then on `seats.changed` notifications on this connection.",
        Right::Browse, {ErrorCode::ShowNotFound, ErrorCode::LimitReached});
    static constexpr auto fields() { return std::tuple{field("show", &SeatsWatch::show, "The show.")}; }
    bool operator==(const SeatsWatch &) const = default;
};

struct SeatsUnwatch {
    ShowId show;

    using Answer = Nothing;
    static constexpr MethodInfo method =
        methodInfo("seats.unwatch", "No more `seats.changed` of this show.", Right::Browse, {});
    static constexpr auto fields() { return std::tuple{field("show", &SeatsUnwatch::show, "The show.")}; }
    bool operator==(const SeatsUnwatch &) const = default;
};

/// Travels as [seat, state].
struct SeatChange {
    SeatNo seat = 0;
    qint32 state = 0;

    static constexpr bool asTuple = true;
    static constexpr auto fields()
    {
        return std::tuple{
            field("seat", &SeatChange::seat, "The seat number.", seatRange),
            field("state", &SeatChange::state, "Its new state.", between(0, 3)),
        };
    }
    bool operator==(const SeatChange &) const = default;
};

struct SeatsChanged {
    ShowId show;
    qint64 from = 0;
    qint64 version = 0;
    std::vector<SeatChange> changes;

    static constexpr const char *notification = "seats.changed";
    static constexpr const char *help = "Seats of a watched show changed. Apply it to the states of version "
                                        "`from`; ignore it where `version` is "
                                        "not above yours. A client that has another version missed something "
                                        "and asks `seats.watch` again; the "
                                        "server itself leaves no gap: see `seats.snapshot`.";
    static constexpr auto fields()
    {
        return std::tuple{
            field("show", &SeatsChanged::show, "The show."),
            field("from", &SeatsChanged::from, "The version that the changes apply to."),
            field("version", &SeatsChanged::version, "The version after them."),
            field("changes", &SeatsChanged::changes, "[[seat, state], ...]"),
        };
    }
    bool operator==(const SeatsChanged &) const = default;
};

struct SeatsSnapshot {
    ShowId show;
    qint64 version = 0;
    QByteArray states;
    std::optional<bool> stale{};

    static constexpr const char *notification = "seats.snapshot";
    static constexpr const char *help = "All seats of a watched show, in place of the changes that a client "
                                        "which read too slowly was not sent. "
                                        "Take it as the answer of `seats.watch`: whatever version the client "
                                        "has, the next `seats.changed` leads on "
                                        "from this one.";
    static constexpr auto fields()
    {
        return std::tuple{
            field("show", &SeatsSnapshot::show, "The show."),
            field("version", &SeatsSnapshot::version, "The version of the states."),
            field("states", &SeatsSnapshot::states, "As in the answer of `seats.states`.", atMost(1'000'000)),
            field("stale", &SeatsSnapshot::stale, staleHelp),
        };
    }
    bool operator==(const SeatsSnapshot &) const = default;
};

struct Hold {
    HoldId hold;
    ShowId show;
    std::vector<SeatNo> seats;
    Timestamp expiresAt;

    static constexpr auto fields()
    {
        return std::tuple{
            field("hold", &Hold::hold, "The hold."),
            field("show", &Hold::show, "Its show."),
            field("seats", &Hold::seats, "All seats of the hold, in rising order."),
            field("expires_at", &Hold::expiresAt, "When the seats are free again."),
        };
    }
    bool operator==(const Hold &) const = default;
};

struct SeatsHold {
    ShowId show;
    std::vector<SeatNo> seats;
    std::optional<HoldId> hold;
    QString key;
    std::optional<AllocationId> allocation{};

    using Answer = Hold;
    static constexpr MethodInfo method = methodInfo("seats.hold",
        "Hold these seats, all or none. With `hold`, they join that hold and its time starts anew.",
        Right::Hold,
        {ErrorCode::ShowNotFound, ErrorCode::NotOnSale, ErrorCode::SeatsUnknown, ErrorCode::SeatsUnavailable,
            ErrorCode::LimitReached, ErrorCode::HoldNotFound, ErrorCode::HoldExpired, ErrorCode::HoldNotYours,
            ErrorCode::AllocationNotFound, ErrorCode::KeyReused},
        true);
    static constexpr auto fields()
    {
        return std::tuple{
            field("show", &SeatsHold::show, "The show."),
            field("seats", &SeatsHold::seats, "Seat numbers, none twice.", between(1, 1000)),
            field("hold", &SeatsHold::hold, "A hold of the same session and show to add them to."),
            field("key", &SeatsHold::key, keyHelp, keyRange),
            field("allocation", &SeatsHold::allocation,
                "Seats that are blocked for this allocation may be among them, if its hold code lets the "
                "caller sell."),
        };
    }
    bool operator==(const SeatsHold &) const = default;
};

/// Why these seats: what a clerk tells the customer of them.
struct ProposalReasons {
    std::vector<QString> sections;
    std::vector<QString> rows;
    std::vector<QString> zones;
    qint32 groups = 1;
    qint32 distance = 0;
    qint32 offCentre = 0;
    qint32 seatsOffCentre = 0;
    qint32 singleSeats = 0;
    qint32 restrictedView = 0;
    qint32 wheelchairs = 0;
    std::optional<MinorUnits> each;
    std::optional<MinorUnits> total;
    std::optional<QString> currency;

    static constexpr auto fields()
    {
        return std::tuple{
            field("sections", &ProposalReasons::sections,
                "The sections of the seats, or the name of the area."),
            field("rows", &ProposalReasons::rows,
                "The labels of their rows; of several sections, in the order "
                "of `sections`. None for places of an area."),
            field("zones", &ProposalReasons::zones, "The keys of their zones."),
            field("groups", &ProposalReasons::groups,
                "1: side by side. More: split into so many groups of neighbours. 0: places of an area."),
            field("distance", &ProposalReasons::distance,
                "The mean way to the focal point of the hall, in centimetres."),
            field("off_centre", &ProposalReasons::offCentre,
                "How far their middle is off the axis through the middle of the house, in centimetres; "
                "negative: to the left of whoever faces the stage."),
            field("seats_off_centre", &ProposalReasons::seatsOffCentre,
                "The same in widths of a seat, rounded and never negative."),
            field("single_seats", &ProposalReasons::singleSeats,
                "Free seats that are left without a free neighbour."),
            field("restricted_view", &ProposalReasons::restrictedView, "How many have a restricted view."),
            field("wheelchairs", &ProposalReasons::wheelchairs, "How many are wheelchair places."),
            field("each", &ProposalReasons::each,
                "What each of them costs, in minor units, where that is the same: with the first ticket type "
                "of the show that is sold in its zone, without the fee."),
            field("total", &ProposalReasons::total, "What all of them cost so."),
            field("currency", &ProposalReasons::currency, "The ISO 4217 currency of `each` and `total`."),
        };
    }
    bool operator==(const ProposalReasons &) const = default;
};

/// A hold that the server chose.
struct Proposal : Hold {
    std::optional<ProposalReasons> reasons;

    static constexpr auto fields()
    {
        return std::tuple_cat(Hold::fields(),
            std::tuple{field("reasons", &Proposal::reasons, "Why these seats and no others.")});
    }
    bool operator==(const Proposal &) const = default;
};

struct SeatsBest {
    ShowId show;
    qint32 quantity = 1;
    std::optional<QString> zone;
    std::optional<QString> area;
    std::optional<bool> together;
    std::optional<bool> accessible;
    std::optional<std::vector<SeatNo>> exclude;
    QString key;
    std::optional<MinorUnits> mostPrice;
    std::optional<AllocationId> allocation{};

    using Answer = Proposal;
    static constexpr MethodInfo method = methodInfo("seats.best",
        "Hold the best free seats, side by side as they stand, whatever their numbers. The dearest zone "
        "comes first; in a zone the nearest to the focal point and to the middle of the house, rather "
        "further back than leaving a single seat behind. A restricted view counts as ten metres. Wheelchair "
        "places and companions' seats are kept for those who ask for them; zones without a price are left "
        "out. Tries again by itself when somebody else is faster.",
        Right::Hold,
        {ErrorCode::ShowNotFound, ErrorCode::NotOnSale, ErrorCode::NotEnoughSeats, ErrorCode::LimitReached,
            ErrorCode::AllocationNotFound, ErrorCode::KeyReused},
        true);
    static constexpr auto fields()
    {
        return std::tuple{
            field("show", &SeatsBest::show, "The show."),
            field("quantity", &SeatsBest::quantity, "How many seats.", between(1, 1000)),
            field("zone", &SeatsBest::zone, "Only in this zone.", atMost(100)),
            field("area", &SeatsBest::area, "Any places of this general-admission area.", atMost(100)),
            field("together", &SeatsBest::together,
                "false: may be split over neighbouring rows where they cannot sit side by side."),
            field("accessible", &SeatsBest::accessible,
                "true: a wheelchair place with its companion beside it."),
            field("exclude", &SeatsBest::exclude, "Seats that were offered before: gives the next best.",
                atMost(1000)),
            field("key", &SeatsBest::key, keyHelp, keyRange),
            field("most_price", &SeatsBest::mostPrice,
                "Only seats that cost no more, in minor units of the show's currency: with the first ticket "
                "type of the show that is sold in their zone, without the fee.",
                amountRange),
            field("allocation", &SeatsBest::allocation, "Only seats that are blocked for this allocation."),
        };
    }
    bool operator==(const SeatsBest &) const = default;
};

struct SeatsExtend {
    HoldId hold;

    using Answer = Hold;
    static constexpr MethodInfo method = methodInfo("seats.extend", "Start the time of a hold anew.",
        Right::Hold,
        {ErrorCode::HoldNotFound, ErrorCode::HoldExpired, ErrorCode::HoldNotYours, ErrorCode::LimitReached});
    static constexpr auto fields() { return std::tuple{field("hold", &SeatsExtend::hold, "The hold.")}; }
    bool operator==(const SeatsExtend &) const = default;
};

struct SeatsRelease {
    HoldId hold;
    std::optional<std::vector<SeatNo>> seats;

    using Answer = Nothing;
    static constexpr MethodInfo method = methodInfo("seats.release", "Give held seats back.", Right::Hold,
        {ErrorCode::HoldNotFound, ErrorCode::HoldNotYours, ErrorCode::SeatsUnknown});
    static constexpr auto fields()
    {
        return std::tuple{
            field("hold", &SeatsRelease::hold, "The hold."),
            field(
                "seats", &SeatsRelease::seats, "Only these of its seats; all unless told.", between(1, 1000)),
        };
    }
    bool operator==(const SeatsRelease &) const = default;
};

struct HoldList {
    std::vector<Hold> holds;

    static constexpr auto fields()
    {
        return std::tuple{field("holds", &HoldList::holds, "The oldest first.")};
    }
    bool operator==(const HoldList &) const = default;
};

struct SeatsHolds {
    using Answer = HoldList;
    static constexpr MethodInfo method = methodInfo("seats.holds",
        "The holds of the caller's session that have not run out, so that a desk that lost its connection "
        "picks "
        "up where it was.",
        Right::Hold, {});
    static constexpr auto fields() { return std::tuple{}; }
    bool operator==(const SeatsHolds &) const = default;
};

} // namespace parterre::protocol
