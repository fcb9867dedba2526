// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/repairsteps.h"

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
    ZoneRepair(Layout &layout, Repairs &repairs)
        : m_layout(layout)
        , m_repairs(repairs)
    {
        for (const Zone &zone : layout.zones)
            m_taken.insert(zone.key);
    }

    void zones()
    {
        QSet<QString> seen;
        for (size_t i = 0; i < m_layout.zones.size(); ++i) {
            Zone &zone = m_layout.zones[i];
            const Where where = Where::ofZone(i);
            if (zone.key.isEmpty()) {
                if (m_repairs.take(m_layout, "missing_zone_key", where))
                    zone.key = free(zone.name.isEmpty() ? QStringLiteral("zone") : zone.name);
            } else if (seen.contains(zone.key)
                && m_repairs.take(m_layout, "duplicate_zone_key", where, zone.key)) {
                zone.key = free(zone.key);
            }
            seen.insert(zone.key);
            repairColor(zone.color, palette[qsizetype(i) % palette.size()], where);
        }
        for (size_t i = 0; i < m_layout.decorations.size(); ++i) {
            if (!m_layout.decorations[i].color.isEmpty())
                repairColor(m_layout.decorations[i].color, QString(), Where::ofDecoration(i));
        }
    }

    /// Makes the zone that a seat or an area names.
    void need(QString &key, const Where &where)
    {
        if (key.isEmpty()) {
            if (m_repairs.take(m_layout, "missing_zone", where))
                key = zoneForSuch();
        } else if (!m_taken.contains(key)) {
            if (!m_repairs.take(m_layout, "unknown_zone", where, key))
                return;
            m_made.insert(key);
            m_taken.insert(key);
            append(key);
        } else if (m_made.contains(key)) {
            m_repairs.take(m_layout, "unknown_zone", where, key);
        }
    }

private:
    /// The one for seats without any.
    QString zoneForSuch()
    {
        if (m_nowhere.isEmpty()) {
            m_nowhere = free(QStringLiteral("Other"));
            append(m_nowhere);
        }
        return m_nowhere;
    }

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

    void repairColor(QString &color, const QString &otherwise, const Where &where)
    {
        static const QRegularExpression form(QStringLiteral("^#[0-9A-Fa-f]{6}$"));
        if (!form.match(color).hasMatch() && m_repairs.take(m_layout, "bad_color", where, color))
            color = otherwise;
    }

    Layout &m_layout;
    Repairs &m_repairs;
    QSet<QString> m_taken;
    QSet<QString> m_made;
    QString m_nowhere; ///< its key
};

} // namespace

void repairZones(Layout &layout, Repairs &repairs)
{
    ZoneRepair zones(layout, repairs);
    zones.zones();
    for (size_t s = 0; s < layout.sections.size(); ++s) {
        for (size_t r = 0; r < layout.sections[s].rows.size(); ++r) {
            std::vector<Seat> &seats = layout.sections[s].rows[r].seats;
            for (size_t i = 0; i < seats.size(); ++i)
                zones.need(seats[i].zone, Where::ofSeat(s, r, i));
        }
    }
    for (size_t i = 0; i < layout.areas.size(); ++i)
        zones.need(layout.areas[i].zone, Where::ofArea(i));
}

} // namespace parterre::layout
