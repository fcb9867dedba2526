// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/brushpanel.h"

#include "client/editor/panels/choices.h"
#include "client/editor/panels/propertyform.h"
#include "common/layout/layoutnames.h"

#include <QDoubleSpinBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace parterre::editor {

namespace {

constexpr double leastPitch = 20; ///< centimetres
constexpr double mostPitch = 500;
constexpr double mostRowDistance = 1000;
constexpr QChar zoneMark = u'z'; ///< before the key of a zone, in a list with attributes

} // namespace

BrushPanel::BrushPanel(Theme &theme, Workbench bench, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_bench(bench)
{
    setObjectName(QStringLiteral("brushPanel"));
    auto *paint = new PropertyForm(tr("Paint"));
    m_paint = paint->addChoice(tr("Give"), QStringLiteral("brushPaint"));
    m_paint->setToolTip(tr("What the paint tool (P) gives to seats; with Alt it takes an attribute away"));
    auto *rows = new PropertyForm(tr("New seats"));
    m_zone = rows->addChoice(tr("Zone"), QStringLiteral("brushZone"));
    m_section = rows->addChoice(tr("Section"), QStringLiteral("brushSection"));
    m_pitch =
        rows->addLength(tr("Seat distance"), QStringLiteral("brushPitch"), leastPitch, mostPitch, tr(" cm"));
    m_rowDistance = rows->addLength(
        tr("Row distance"), QStringLiteral("brushRowDistance"), leastPitch, mostRowDistance, tr(" cm"));
    m_pitch->setToolTip(tr("From the middle of a seat to the middle of the next one"));
    m_rowDistance->setToolTip(tr("From a row to the next one"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::space2, tokens::space1, tokens::space2, tokens::space3);
    column->setSpacing(tokens::space4);
    column->addWidget(paint);
    column->addWidget(rows);
    column->addStretch();
    connect(m_paint, &QComboBox::activated, this, &BrushPanel::takePaint);
    connect(m_zone, &QComboBox::activated, this, [this] {
        m_bench.brush.zone = m_zone->currentData().toString();
        refresh();
        Q_EMIT brushChanged();
    });
    connect(m_section, &QComboBox::activated, this, [this] {
        m_bench.brush.section = m_section->currentData().toString();
        Q_EMIT brushChanged();
    });
    connect(m_pitch, &QDoubleSpinBox::valueChanged, this, [this](double pitch) {
        m_bench.brush.pitch = pitch;
        Q_EMIT brushChanged();
    });
    connect(m_rowDistance, &QDoubleSpinBox::valueChanged, this, [this](double distance) {
        m_bench.brush.rowDistance = distance;
        Q_EMIT brushChanged();
    });
    connect(&bench.document, &LayoutDocument::changed, this, &BrushPanel::refresh);
    connect(&bench.document, &LayoutDocument::opened, this, &BrushPanel::refresh);
    connect(&theme, &Theme::changed, this, &BrushPanel::refresh);
    refresh();
}

void BrushPanel::tidyBrush()
{
    const layout::Layout &layout = m_bench.document.layout();
    Brush &brush = m_bench.brush;
    if (std::ranges::find(layout.zones, brush.zone, &layout::Zone::key) == layout.zones.end())
        brush.zone = layout.zones.empty() ? QString() : layout.zones.front().key;
    if (std::ranges::find(layout.sections, brush.section, &layout::Section::id) == layout.sections.end())
        brush.section.clear();
}

void BrushPanel::refresh()
{
    tidyBrush();
    const layout::Layout &layout = m_bench.document.layout();
    const Brush &brush = m_bench.brush;
    fillPaint();
    Choices::fillZones(m_zone, m_theme, layout);
    Choices::choose(m_zone, brush.zone);
    Choices::fillSections(m_section, layout, tr("A new one"));
    Choices::choose(m_section, brush.section);
    const QSignalBlocker noPitch(m_pitch);
    const QSignalBlocker noDistance(m_rowDistance);
    showValue(m_pitch, brush.pitch);
    showValue(m_rowDistance, brush.rowDistance);
}

void BrushPanel::fillPaint()
{
    const layout::Layout &layout = m_bench.document.layout();
    const Brush &brush = m_bench.brush;
    const QSignalBlocker silence(m_paint);
    m_paint->clear();
    for (size_t zone = 0; zone < layout.zones.size(); ++zone)
        m_paint->addItem(Choices::swatch(Choices::zoneColor(m_theme, layout, zone)), layout.zones[zone].name,
            zoneMark + layout.zones[zone].key);
    for (const layout::AttributeName &entry : layout::attributeNames)
        m_paint->addItem(Choices::attributeName(entry.attribute), QString::number(int(entry.attribute)));
    Choices::choose(
        m_paint, brush.attribute ? QString::number(int(*brush.attribute)) : zoneMark + brush.zone);
    m_paint->setPlaceholderText(tr("No zone"));
}

void BrushPanel::takePaint()
{
    const QString paint = m_paint->currentData().toString();
    m_bench.brush.attribute.reset();
    if (paint.startsWith(zoneMark))
        m_bench.brush.zone = paint.mid(1);
    else
        m_bench.brush.attribute = layout::SeatAttribute(paint.toInt());
    refresh();
    Q_EMIT brushChanged();
}

} // namespace parterre::editor
