// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/theme.h"

#include <QPixmap>
#include <QWidget>

namespace parterre {

/// A disc in a zone's colour.
QPixmap zoneSwatch(const QColor &color, int size, double pixelRatio);

/// The zones with what is said of each, side by side; what does not fit goes to the next line.
class Legend : public QWidget {
    Q_OBJECT

public:
    struct Entry {
        QString name;
        int zone = 0; ///< place in the layout's list of zones
        QString note; ///< "18.00 – 32.00 €", "240 seats"; may be empty
    };

    explicit Legend(const Theme &theme, QWidget *parent = nullptr);

    void setEntries(const QList<Entry> &entries);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Placed {
        QPoint position;
        int entry = 0;
    };
    QList<Placed> placed(int width) const;
    int widthOf(const Entry &entry) const;
    int lineHeight() const;

    const Theme &m_theme;
    QList<Entry> m_entries;
};

} // namespace parterre
