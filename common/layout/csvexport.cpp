// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/exportlosses.h"
#include "common/layout/layoutexport.h"
#include "common/layout/layoutnames.h"
#include "common/layout/outline.h"

#include <QHash>
#include <QLocale>
#include <QStringList>

namespace parterre::layout {

namespace {

/// In quotes where the reader would take it for something else.
QString cell(const QString &text)
{
    const bool isPlain = text.trimmed().size() == text.size() && !text.contains(u',') && !text.contains(u'"')
        && !text.contains(u'\n') && !text.contains(u'\r');
    return isPlain ? text : u'"' + QString(text).replace(u'"', QLatin1String("\"\"")) + u'"';
}

/// As short as reads back the same.
QString number(double value) { return QString::number(value, 'g', QLocale::FloatingPointShortest); }

QString wordsOf(SeatAttributes attributes)
{
    QStringList words;
    for (const auto &[attribute, name] : attributeNames) {
        if (attributes.testFlag(attribute))
            words.append(name);
    }
    return words.join(u' ');
}

class Export {
public:
    explicit Export(const Layout &layout)
        : m_layout(layout)
    {
        for (const Entrance &entrance : layout.entrances)
            m_entrances.insert(entrance.id, entrance.name.isEmpty() ? entrance.id : entrance.name);
        for (const Floor &floor : layout.floors)
            m_floors.insert(floor.key, floor.name.isEmpty() ? floor.key : floor.name);
    }

    QByteArray table()
    {
        line({QStringLiteral("section"), QStringLiteral("row"), QStringLiteral("seat"),
            QStringLiteral("x_cm"), QStringLiteral("y_cm"), QStringLiteral("zone"),
            QStringLiteral("attributes"), QStringLiteral("id"), QStringLiteral("floor"),
            QStringLiteral("entrance"), QStringLiteral("note"), QStringLiteral("capacity")});
        for (const Section &section : m_layout.sections) {
            for (const Row &row : section.rows) {
                for (const Seat &seat : row.seats)
                    seatLine(section, row, seat);
            }
        }
        for (const Area &area : m_layout.areas) {
            const QPointF middle = boundsOf(area.outline).center();
            line({area.name, {}, {}, number(middle.x()), number(middle.y()), area.zone,
                area.kind == Area::Kind::Standing ? QStringLiteral("standing") : QString(), area.id,
                m_floors.value(area.floor), m_entrances.value(area.entrance), {},
                QString::number(area.capacity)});
        }
        return std::move(m_bytes);
    }

private:
    void seatLine(const Section &section, const Row &row, const Seat &seat)
    {
        const QString &entrance = seat.entrance.isEmpty() ? section.entrance : seat.entrance;
        line({section.name, row.label, seat.label, number(seat.position.x()), number(seat.position.y()),
            seat.zone, wordsOf(seat.attributes), seat.id, m_floors.value(section.floor),
            m_entrances.value(entrance), seat.note, {}});
    }
    void line(const QStringList &cells)
    {
        QStringList quoted;
        for (const QString &text : cells)
            quoted.append(cell(text));
        m_bytes += quoted.join(u',').toUtf8() + "\r\n";
    }

    const Layout &m_layout;
    QHash<QString, QString> m_entrances; ///< names by id
    QHash<QString, QString> m_floors;
    QByteArray m_bytes;
};

} // namespace

LayoutExport exportCsv(const Layout &layout)
{
    ExportLosses losses(layout);
    losses.zoneNames();
    losses.colors();
    losses.tables();
    losses.outlines();
    losses.shapes();
    losses.placesOfEntrances();
    losses.pictures();
    losses.focalPoint();
    losses.draft();
    return {Export(layout).table(), losses.take()};
}

} // namespace parterre::layout
