// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"

#include <QLatin1String>

#include <array>

/// The words of the layout JSON for values of enums.
namespace parterre::layout {

struct AttributeName {
    SeatAttribute attribute;
    QLatin1String name;
};
inline constexpr std::array attributeNames{
    AttributeName{SeatAttribute::Wheelchair, QLatin1String("wheelchair")},
    AttributeName{SeatAttribute::Companion, QLatin1String("companion")},
    AttributeName{SeatAttribute::RestrictedView, QLatin1String("restricted_view")},
    AttributeName{SeatAttribute::StepFree, QLatin1String("step_free")},
    AttributeName{SeatAttribute::Aisle, QLatin1String("aisle")},
    AttributeName{SeatAttribute::NoArmrest, QLatin1String("no_armrest")},
};

struct KindName {
    Decoration::Kind kind;
    QLatin1String name;
};
inline constexpr std::array kindNames{
    KindName{Decoration::Kind::Stage, QLatin1String("stage")},
    KindName{Decoration::Kind::Text, QLatin1String("text")},
    KindName{Decoration::Kind::Polygon, QLatin1String("polygon")},
    KindName{Decoration::Kind::Ellipse, QLatin1String("ellipse")},
    KindName{Decoration::Kind::Aisle, QLatin1String("aisle")},
};

struct ShapeName {
    Table::Shape kind;
    QLatin1String name;
};
inline constexpr std::array shapeNames{
    ShapeName{Table::Shape::Round, QLatin1String("round")},
    ShapeName{Table::Shape::Rectangular, QLatin1String("rectangular")},
    ShapeName{Table::Shape::Booth, QLatin1String("booth")},
};

struct AreaKindName {
    Area::Kind kind;
    QLatin1String name;
};
inline constexpr std::array areaKindNames{
    AreaKindName{Area::Kind::GeneralAdmission, QLatin1String("general_admission")},
    AreaKindName{Area::Kind::Standing, QLatin1String("standing")},
};

/// What a picture may be.
inline constexpr std::array mediaTypes{
    QLatin1String("image/png"),
    QLatin1String("image/jpeg"),
    QLatin1String("image/svg+xml"),
    QLatin1String("application/pdf"),
};

} // namespace parterre::layout
