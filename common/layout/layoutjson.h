// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"
#include "common/layout/layout.h"

#include <QJsonObject>

/// Parterre's own form of a seat map (docs/layout-format.md). What is written reads back equal, and is then
/// written again byte for byte the same.
namespace parterre::layout {

constexpr int layoutFormatVersion = 1;
/// The member that names the format; its value is the version.
constexpr const char *layoutFormatKey = "parterre-layout";

QJsonObject layoutToJson(const Layout &layout);

/// Strict: InvalidParams for a wrong type, an unknown or missing member or a number out of range, TooLarge
/// beyond layoutlimits.h; `field` is the path ("sections[2].rows[0].seats[7].x"). Whether the map can be sold
/// from, such as ids that are not unique, is for validate() to say.
Result<Layout> layoutFromJson(const QJsonObject &json);

} // namespace parterre::layout
