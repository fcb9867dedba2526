// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/view/zonelegend.h"

#include "client/editor/document/layoutdocument.h"

#include <QHash>

#include <algorithm>

namespace parterre::editor {

namespace {

constexpr int countAfterMs = 100;
constexpr int mostLines = 3; ///< the canvas needs the room

QHash<QString, int> seatsByZone(const layout::Layout &layout)
{
    QHash<QString, int> seats;
    for (const layout::Section &section : layout.sections) {
        for (const layout::Row &row : section.rows) {
            for (const layout::Seat &seat : row.seats)
                ++seats[seat.zone];
        }
    }
    for (const layout::Area &area : layout.areas)
        seats[area.zone] += std::max(area.capacity, 0);
    return seats;
}

} // namespace

ZoneLegend::ZoneLegend(const Theme &theme, const LayoutDocument &document, QWidget *parent)
    : Legend(theme, parent)
    , m_document(document)
{
    setObjectName(QStringLiteral("zoneLegend"));
    setMaximumHeight(mostLines * sizeHint().height());
    m_soon.setSingleShot(true);
    m_soon.setInterval(countAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &ZoneLegend::count);
    connect(&document, &LayoutDocument::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(&document, &LayoutDocument::opened, this, &ZoneLegend::count);
    count();
}

void ZoneLegend::count()
{
    const layout::Layout &layout = m_document.layout();
    const QHash<QString, int> seats = seatsByZone(layout);
    QList<Entry> entries;
    for (size_t i = 0; i < layout.zones.size(); ++i) {
        const layout::Zone &zone = layout.zones[i];
        entries.append({zone.name.isEmpty() ? zone.key : zone.name, int(i),
            tr("%Ln seats", nullptr, seats.value(zone.key))});
    }
    setEntries(entries);
    setVisible(!entries.isEmpty());
}

} // namespace parterre::editor
