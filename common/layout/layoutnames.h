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
};

} // namespace parterre::layout
