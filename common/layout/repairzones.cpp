// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/repairsteps.h"

#include "common/layout/problemtable.h"
#include "common/layout/validate.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace parterre::layout {

namespace {

/// For zones without a colour: eight that colour-blind people can tell apart, after Okabe and Ito.
const QStringList palette{
    "#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#8C6D1F", "#6A51A3"};

class ZoneRepair {
public:
    ZoneRepair(Layout &layout, Problems &done)
        : m_layout(layout)
        , m_done(done)
    {
        for (const Zone &zone : layout.zones)
            m_taken.insert(zone.key);
    }

    void zones()
    {
        QSet<QString> seen;
        for (size_t i = 0; i < m_layout.zones.size(); ++i) {
            Zone &zone = m_layout.zones[i];
            const QString place = placeOfZone(m_layout, i);
            if (zone.key.isEmpty()) {
                m_done.push_back(problemOf("missing_zone_key", place));
                zone.key = free(zone.name.isEmpty() ? QStringLiteral("zone") : zone.name);
            } else if (seen.contains(zone.key)) {
                m_done.push_back(problemOf("duplicate_zone_key", place, zone.key));
                zone.key = free(zone.key);
            }
            seen.insert(zone.key);
            repairColor(zone.color, palette[qsizetype(i) % palette.size()], place);
        }
        for (Decoration &decoration : m_layout.decorations) {
            if (!decoration.color.isEmpty())
                repairColor(decoration.color, QString(), decoration.text.left(40));
        }
    }

    /// Makes the zone that a seat or an area names.
    void need(QString &key, const auto &place)
    {
        if (key.isEmpty()) {
            m_done.push_back(problemOf("missing_zone", place()));
            if (m_nowhere.isEmpty()) {
                m_nowhere = free(QStringLiteral("Other"));
                append(m_nowhere);
            }
            key = m_nowhere;
        } else if (!m_taken.contains(key)) {
            m_done.push_back(problemOf("unknown_zone", place(), key));
            m_made.insert(key);
            m_taken.insert(key);
            append(key);
        } else if (m_made.contains(key)) {
            m_done.push_back(problemOf("unknown_zone", place(), key));
        }
    }

private:
    void append(const QString &key)
    {
        const qsizetype index = qsizetype(m_layout.zones.size());
        m_layout.zones.push_back({key, key, palette[index % palette.size()]});
    }

    QString free(const QString &wish)
    {
        QString key = wish.left(zoneKeyLength);
        for (int n = 2; m_taken.contains(key); ++n)
            key = wish.left(zoneKeyLength - 8) + u' ' + QString::number(n);
        m_taken.insert(key);
        return key;
    }

    void repairColor(QString &color, const QString &otherwise, const QString &place)
    {
        static const QRegularExpression form(QStringLiteral("^#[0-9A-Fa-f]{6}$"));
        if (form.match(color).hasMatch())
            return;
        m_done.push_back(problemOf("bad_color", place, color));
        color = otherwise;
    }

    Layout &m_layout;
    Problems &m_done;
    QSet<QString> m_taken;
    QSet<QString> m_made;
    QString m_nowhere; ///< the key of the zone for seats without one
};

} // namespace

void repairZones(Layout &layout, Problems &done)
{
    ZoneRepair zones(layout, done);
    zones.zones();
    for (size_t s = 0; s < layout.sections.size(); ++s) {
        for (size_t r = 0; r < layout.sections[s].rows.size(); ++r) {
            std::vector<Seat> &seats = layout.sections[s].rows[r].seats;
            for (size_t i = 0; i < seats.size(); ++i)
                zones.need(seats[i].zone, [&] { return placeOf(layout, s, r, i); });
        }
    }
    for (size_t i = 0; i < layout.areas.size(); ++i)
        zones.need(layout.areas[i].zone, [&] { return placeOfArea(layout, i); });
}

} // namespace parterre::layout
