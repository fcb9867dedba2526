// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace parterre::storage {

/// The folder that holds `initdb` and `postgres`: of major version `version` ("15"), or with an empty one the
/// newest that is installed.
std::optional<QString> findPostgresBinaries(const QString &version);

} // namespace parterre::storage
