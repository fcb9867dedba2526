// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/theme.h"
#include "common/layout/layout.h"

#include <QComboBox>
#include <QCoreApplication>

#include <optional>

namespace parterre::editor {

/// What combo boxes of the panels offer. Their data are the keys and ids of the layout.
class Choices {
    Q_DECLARE_TR_FUNCTIONS(parterre::editor::Choices)

public:
    static QColor zoneColor(const Theme &theme, const layout::Layout &layout, size_t zone);
    static QIcon swatch(const QColor &color);

    /// Each with its colour; first "No zone", unless `none` names it otherwise.
    static void fillZones(
        QComboBox *box, const Theme &theme, const layout::Layout &layout, const QString &none = {});
    static void fillFloors(QComboBox *box, const layout::Layout &layout);
    static void fillEntrances(QComboBox *box, const layout::Layout &layout, const QString &none);
    static void fillSections(QComboBox *box, const layout::Layout &layout, const QString &none);
    /// Nothing: those that it stands for differ. What the box does not have, such as the key of a zone that
    /// is gone, is shown as it is.
    static void choose(QComboBox *box, const std::optional<QString> &data);

    static QString attributeName(layout::SeatAttribute attribute);
    static QString kindName(layout::Decoration::Kind kind);
};

} // namespace parterre::editor
