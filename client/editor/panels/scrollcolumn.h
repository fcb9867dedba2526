// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace parterre::editor {

/// A column of controls that scrolls where it is longer than the panel, never sideways.
class ScrollColumn : public QScrollArea {
    Q_OBJECT

public:
    explicit ScrollColumn(QWidget *parent = nullptr);

    QVBoxLayout *column() const { return m_column; }

    QSize minimumSizeHint() const override;

private:
    QVBoxLayout *m_column;
};

} // namespace parterre::editor
