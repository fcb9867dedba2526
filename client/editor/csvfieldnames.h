// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/csvmapping.h"

#include <QCoreApplication>

namespace parterre::editor {

/// What a column of a table can say, in words.
class CsvFieldNames {
    Q_DECLARE_TR_FUNCTIONS(parterre::editor::CsvFieldNames)

public:
    static QString name(layout::CsvField field);
    /// For object names: "Section", "RestrictedView".
    static QString key(layout::CsvField field);
};

} // namespace parterre::editor
