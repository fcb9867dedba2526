// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/seatmap/stamp.h"

#include <QFont>
#include <QHash>
#include <QString>

namespace parterre {

/// Short texts (seat numbers, row letters) as stamps centred on their place.
class LabelStamps {
public:
    /// `pixelSize` in device pixels.
    const Stamp &stamp(const QString &text, const QFont &font, int pixelSize, QRgb ink);
    void clear() { m_stamps.clear(); }

private:
    struct Key {
        QString text;
        int pixelSize = 0;
        QRgb ink = 0;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.pixelSize, key.ink);
        }
    };
    QHash<Key, Stamp> m_stamps;
};

} // namespace parterre
