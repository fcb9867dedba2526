// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/choices.h"

#include "client/seatmap/legend.h"

#include <QGuiApplication>
#include <QSignalBlocker>

namespace parterre::editor {

namespace {

/// Where the entries are other ones. Rebuilding a box under somebody's hands would close its list.
void offer(QComboBox *box, const QList<QPair<QString, QString>> &entries)
{
    bool same = box->count() == entries.size();
    for (int i = 0; same && i < box->count(); ++i)
        same = box->itemText(i) == entries[i].first && box->itemData(i) == entries[i].second;
    if (same)
        return;
    const QSignalBlocker silence(box);
    box->clear();
    for (const auto &[text, data] : entries)
        box->addItem(text, data);
}

} // namespace

QColor Choices::zoneColor(const Theme &theme, const layout::Layout &layout, size_t zone)
{
    const QColor own(layout.zones[zone].color);
    return own.isValid() ? own : theme.zoneColor(int(zone));
}

QIcon Choices::swatch(const QColor &color)
{
    return QIcon(zoneSwatch(color, tokens::iconSmall, qGuiApp->devicePixelRatio()));
}

void Choices::fillZones(QComboBox *box, const Theme &theme, const layout::Layout &layout, const QString &none)
{
    QList<QPair<QString, QString>> entries{{none.isEmpty() ? tr("No zone") : none, QString()}};
    for (const layout::Zone &zone : layout.zones)
        entries.append({zone.name.isEmpty() ? zone.key : zone.name, zone.key});
    offer(box, entries);
    for (size_t zone = 0; zone < layout.zones.size(); ++zone)
        box->setItemIcon(int(zone) + 1, swatch(zoneColor(theme, layout, zone)));
}

void Choices::fillFloors(QComboBox *box, const layout::Layout &layout)
{
    QList<QPair<QString, QString>> entries{{tr("No floor"), QString()}};
    for (const layout::Floor &floor : layout.floors)
        entries.append({floor.name.isEmpty() ? floor.key : floor.name, floor.key});
    offer(box, entries);
}

void Choices::fillEntrances(QComboBox *box, const layout::Layout &layout, const QString &none)
{
    QList<QPair<QString, QString>> entries{{none, QString()}};
    for (const layout::Entrance &entrance : layout.entrances)
        entries.append({entrance.name, entrance.id});
    offer(box, entries);
}

void Choices::fillSections(QComboBox *box, const layout::Layout &layout, const QString &none)
{
    QList<QPair<QString, QString>> entries{{none, QString()}};
    for (const layout::Section &section : layout.sections)
        entries.append({section.name, section.id});
    offer(box, entries);
}

void Choices::choose(QComboBox *box, const std::optional<QString> &data)
{
    const QSignalBlocker silence(box);
    const int index = data ? box->findData(*data) : -1;
    box->setPlaceholderText(data ? *data : tr("Several"));
    box->setCurrentIndex(index);
}

QString Choices::attributeName(layout::SeatAttribute attribute)
{
    switch (attribute) {
    case layout::SeatAttribute::Wheelchair:
        return tr("Wheelchair place");
    case layout::SeatAttribute::Companion:
        return tr("Companion's seat");
    case layout::SeatAttribute::RestrictedView:
        return tr("Restricted view");
    case layout::SeatAttribute::StepFree:
        return tr("Step-free");
    case layout::SeatAttribute::Aisle:
        return tr("At an aisle");
    case layout::SeatAttribute::NoArmrest:
        return tr("No armrest");
    }
    return {};
}

QString Choices::kindName(layout::Decoration::Kind kind)
{
    switch (kind) {
    case layout::Decoration::Kind::Stage:
        return tr("Stage");
    case layout::Decoration::Kind::Text:
        return tr("Text");
    case layout::Decoration::Kind::Polygon:
        return tr("Shape");
    case layout::Decoration::Kind::Ellipse:
        return tr("Ellipse");
    case layout::Decoration::Kind::Aisle:
        return tr("Aisle");
    }
    return {};
}

} // namespace parterre::editor
