// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/error.h"

#include <QStringView>

#include <optional>

namespace parterre::layout {

/// Whether a drawing is safe to hand to the XML parser, told without parsing. TooLarge for more elements, or
/// attributes of one, than layoutlimits.h allows (the parser compares attributes in pairs), TooDeep,
/// InvalidParams for a document type with declarations of its own: entities are never expanded.
std::optional<Error> checkSvg(QStringView text);

} // namespace parterre::layout
