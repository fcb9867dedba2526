// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/theme.h"

#include <QStyledItemDelegate>

namespace parterre::editor {

/// Shows which columns of a CsvPreviewModel go into the seat map: those are tinted, the others pale.
class CsvPreviewDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit CsvPreviewDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace parterre::editor
