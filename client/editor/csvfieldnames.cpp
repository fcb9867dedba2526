// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/csvfieldnames.h"

#include "client/editor/panels/choices.h"

#include <array>

namespace parterre::editor {

QString CsvFieldNames::name(layout::CsvField field)
{
    using enum layout::CsvField;
    switch (field) {
    case Section:
        return tr("Section");
    case Row:
        return tr("Row");
    case Seat:
        return tr("Seat");
    case X:
        return tr("Across (x)");
    case Y:
        return tr("Down (y)");
    case Zone:
        return tr("Zone");
    case Id:
        return tr("Id");
    case Attributes:
        return tr("Attributes");
    case Floor:
        return tr("Floor");
    case Entrance:
        return tr("Entrance");
    case Note:
        return tr("Sightline");
    case Capacity:
        return tr("Places of an area");
    case Wheelchair:
        return Choices::attributeName(layout::SeatAttribute::Wheelchair);
    case Companion:
        return Choices::attributeName(layout::SeatAttribute::Companion);
    case RestrictedView:
        return Choices::attributeName(layout::SeatAttribute::RestrictedView);
    case StepFree:
        return Choices::attributeName(layout::SeatAttribute::StepFree);
    case Aisle:
        return Choices::attributeName(layout::SeatAttribute::Aisle);
    case NoArmrest:
        return Choices::attributeName(layout::SeatAttribute::NoArmrest);
    }
    return {};
}

QString CsvFieldNames::key(layout::CsvField field)
{
    static constexpr std::array<const char *, layout::csvFieldCount> keys{"Section", "Row", "Seat", "X", "Y",
        "Zone", "Id", "Attributes", "Floor", "Entrance", "Note", "Capacity", "Wheelchair", "Companion",
        "RestrictedView", "StepFree", "Aisle", "NoArmrest"};
    return QString::fromLatin1(keys[size_t(field)]);
}

} // namespace parterre::editor
