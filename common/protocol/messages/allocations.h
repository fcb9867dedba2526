// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages/seats.h"
#include "common/protocol/rights.h"

namespace parterre::protocol {

/// What exactly they may be is checked where they are put: these only keep nonsense short.
constexpr Range letterRange = between(1, 20);
constexpr Range colorRange = between(1, 20);

/// A letter of the house for seats that are kept: who may sell them.
struct HoldCode {
    QString letter;
    QString name;
    QString color;
    std::vector<Role> sellers;

    static constexpr auto fields()
    {
        return std::tuple{
            field("letter", &HoldCode::letter, "A to Z; stands on the seats.", letterRange),
            field("name", &HoldCode::name, "House seats, promoter, ...", between(1, 100)),
            field("color", &HoldCode::color, "\"#RRGGBB\".", colorRange),
            field("sellers", &HoldCode::sellers, "The roles that may sell seats kept under it; none: nobody.",
                atMost(10)),
        };
    }
    bool operator==(const HoldCode &) const = default;
};

struct HoldCodeList {
    std::vector<HoldCode> codes;

    static constexpr auto fields() { return std::tuple{field("codes", &HoldCodeList::codes, "By letter.")}; }
    bool operator==(const HoldCodeList &) const = default;
};

struct HoldCodesList {
    using Answer = HoldCodeList;
    static constexpr MethodInfo method =
        methodInfo("hold_codes.list", "The hold codes of the house.", Right::SellForOthers, {});
    static constexpr auto fields() { return std::tuple{}; }
    bool operator==(const HoldCodesList &) const = default;
};

struct HoldCodesPut {
    QString letter;
    QString name;
    QString color;
    std::vector<Role> sellers;

    using Answer = HoldCode;
    static constexpr MethodInfo method = methodInfo("hold_codes.put",
        "Make a hold code, or change the one with this letter. The same again changes nothing.",
        Right::Allocate, {});
    static constexpr auto fields()
    {
        return std::tuple{
            field("letter", &HoldCodesPut::letter, "A to Z.", letterRange),
            field("name", &HoldCodesPut::name, "What people call it.", between(1, 100)),
            field("color", &HoldCodesPut::color, "\"#RRGGBB\".", colorRange),
            field("sellers", &HoldCodesPut::sellers, "The roles that may sell seats kept under it.",
                atMost(10)),
        };
    }
    bool operator==(const HoldCodesPut &) const = default;
};

/// Seats of a show that are kept for a purpose.
struct Allocation {
    AllocationId allocation;
    ShowId show;
    HoldCode code;
    QString purpose;
    std::optional<QString> reason;
    QString owner;
    std::optional<Timestamp> expiresAt;
    std::optional<qint32> releaseMinutes;
    std::optional<Timestamp> releaseAt;
    Timestamp createdAt;
    std::vector<SeatNo> seats;
    qint32 given = 0;
    bool maySell = false;

    static constexpr auto fields()
    {
        return std::tuple{
            field("allocation", &Allocation::allocation, "The allocation."),
            field("show", &Allocation::show, "Its show."),
            field("code", &Allocation::code, "Its hold code."),
            field("purpose", &Allocation::purpose, "What the seats are kept for."),
            field("reason", &Allocation::reason, "Why."),
            field("owner", &Allocation::owner, "Who answers for it."),
            field("expires_at", &Allocation::expiresAt, "When it ends by itself."),
            field("release_minutes", &Allocation::releaseMinutes,
                "How long before the show it ends by itself."),
            field("release_at", &Allocation::releaseAt,
                "The earlier of the two; absent: it stays until somebody releases it."),
            field("created_at", &Allocation::createdAt, "When it was made."),
            field("seats", &Allocation::seats, "The seats that are blocked for it now, in rising order."),
            field("given", &Allocation::given,
                "How many seats are held or sold out of it; they come back to it when they are given back."),
            field("may_sell", &Allocation::maySell, "Whether the caller may sell from it."),
        };
    }
    bool operator==(const Allocation &) const = default;
};

struct AllocationList {
    std::vector<Allocation> allocations;

    static constexpr auto fields()
    {
        return std::tuple{field("allocations", &AllocationList::allocations, "The oldest first.")};
    }
    bool operator==(const AllocationList &) const = default;
};

struct AllocationsList {
    ShowId show;

    using Answer = AllocationList;
    static constexpr MethodInfo method = methodInfo("allocations.list",
        "What is kept of a show, and for what.", Right::SellForOthers, {ErrorCode::ShowNotFound});
    static constexpr auto fields() { return std::tuple{field("show", &AllocationsList::show, "The show.")}; }
    bool operator==(const AllocationsList &) const = default;
};

constexpr int mostAllocatedAtOnce = 5'000;

struct AllocationsCreate {
    ShowId show;
    QString letter;
    QString purpose;
    std::optional<QString> reason;
    std::optional<QString> owner;
    std::optional<Timestamp> expiresAt;
    std::optional<qint32> releaseMinutes;
    std::optional<std::vector<SeatNo>> seats;
    std::optional<QString> area;
    std::optional<qint32> quantity;
    QString key;

    using Answer = Allocation;
    static constexpr MethodInfo method = methodInfo("allocations.create",
        "Keep free seats for a purpose, all or none: these `seats`, or any `quantity` places of an `area`.",
        Right::Allocate,
        {ErrorCode::ShowNotFound, ErrorCode::HoldCodeNotFound, ErrorCode::SeatsUnknown,
            ErrorCode::SeatsUnavailable, ErrorCode::NotEnoughSeats, ErrorCode::KeyReused},
        true, 64 * 1024);
    static constexpr auto fields()
    {
        return std::tuple{
            field("show", &AllocationsCreate::show, "The show."),
            field("letter", &AllocationsCreate::letter, "Of its hold code.", letterRange),
            field("purpose", &AllocationsCreate::purpose, "What for.", between(1, 200)),
            field("reason", &AllocationsCreate::reason, "Why.", atMost(1000)),
            field("owner", &AllocationsCreate::owner, "Who answers for it; the caller unless told.",
                between(1, 200)),
            field("expires_at", &AllocationsCreate::expiresAt, "End it by itself then."),
            field("release_minutes", &AllocationsCreate::releaseMinutes,
                "End it by itself so long before the show starts.", between(0, 525'600)),
            field("seats", &AllocationsCreate::seats, "Seat numbers, none twice.",
                between(1, mostAllocatedAtOnce)),
            field(
                "area", &AllocationsCreate::area, "The id or name of a general-admission area.", atMost(100)),
            field("quantity", &AllocationsCreate::quantity, "How many places of the area.",
                between(1, mostAllocatedAtOnce)),
            field("key", &AllocationsCreate::key, keyHelp, keyRange),
        };
    }
    bool operator==(const AllocationsCreate &) const = default;
};

struct AllocationsAdd {
    AllocationId allocation;
    std::optional<std::vector<SeatNo>> seats;
    std::optional<QString> area;
    std::optional<qint32> quantity;
    QString key;

    using Answer = Allocation;
    static constexpr MethodInfo method =
        methodInfo("allocations.add", "Keep more free seats in an allocation, all or none.", Right::Allocate,
            {ErrorCode::AllocationNotFound, ErrorCode::SeatsUnknown, ErrorCode::SeatsUnavailable,
                ErrorCode::NotEnoughSeats, ErrorCode::KeyReused},
            true, 64 * 1024);
    static constexpr auto fields()
    {
        return std::tuple{
            field("allocation", &AllocationsAdd::allocation, "The allocation."),
            field("seats", &AllocationsAdd::seats, "Seat numbers, none twice.",
                between(1, mostAllocatedAtOnce)),
            field("area", &AllocationsAdd::area, "The id or name of a general-admission area.", atMost(100)),
            field("quantity", &AllocationsAdd::quantity, "How many places of the area.",
                between(1, mostAllocatedAtOnce)),
            field("key", &AllocationsAdd::key, keyHelp, keyRange),
        };
    }
    bool operator==(const AllocationsAdd &) const = default;
};

struct AllocationsRelease {
    AllocationId allocation;
    std::optional<std::vector<SeatNo>> seats;
    QString key;

    using Answer = Allocation;
    static constexpr MethodInfo method = methodInfo("allocations.release",
        "Give these seats of an allocation to the general sale. Without `seats` it ends: what is held or "
        "sold "
        "out of it does not come back to it.",
        Right::Allocate, {ErrorCode::AllocationNotFound, ErrorCode::SeatsUnavailable, ErrorCode::KeyReused},
        true, 64 * 1024);
    static constexpr auto fields()
    {
        return std::tuple{
            field("allocation", &AllocationsRelease::allocation, "The allocation."),
            field("seats", &AllocationsRelease::seats, "Seats that are blocked for it.",
                between(1, mostAllocatedAtOnce)),
            field("key", &AllocationsRelease::key, keyHelp, keyRange),
        };
    }
    bool operator==(const AllocationsRelease &) const = default;
};

} // namespace parterre::protocol
