// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/seatmap/floorswitch.h"

#include "client/shell/theme/controls.h"

#include <QButtonGroup>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace parterre {

namespace {

constexpr int widestName = tokens::panelWidth / 2;

/// A group numbers buttons with less than 0 by itself.
int idOf(int floor) { return floor + 1; }
int floorOf(int id) { return id - 1; }

} // namespace

FloorSwitch::FloorSwitch(const Theme &theme, MapWidget &map, Offer offer)
    : QFrame(&map)
    , m_theme(theme)
    , m_map(map)
    , m_offer(offer)
    , m_column(new QVBoxLayout(this))
    , m_buttons(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("floorSwitch"));
    setAccessibleName(tr("Floors"));
    setKind(this, SurfaceKind::Raised);
    setAttribute(Qt::WA_NoMousePropagation);
    setCursor(Qt::ArrowCursor);
    m_column->setContentsMargins(tokens::space1, tokens::space1, tokens::space1, tokens::space1);
    m_column->setSpacing(tokens::space1);
    m_column->setSizeConstraint(QLayout::SetFixedSize);
    map.installEventFilter(this);
    connect(m_buttons, &QButtonGroup::idClicked, &map, [&map](int id) { map.setFloor(floorOf(id)); });
    connect(&map, &MapWidget::floorsChanged, this, &FloorSwitch::makeButtons);
    connect(&map, &MapWidget::floorChanged, this, &FloorSwitch::showFloor);
    makeButtons();
}

void FloorSwitch::makeButtons()
{
    qDeleteAll(m_buttons->buttons());
    const std::vector<layout::Floor> &floors = m_map.floors();
    for (int floor = int(floors.size()) - 1; floor >= 0; --floor) {
        const layout::Floor &one = floors[size_t(floor)];
        addButton(floor, one.key, one.name.isEmpty() ? one.key : one.name);
    }
    if (m_offer == Offer::AllTogether)
        addButton(-1, QStringLiteral("all"), tr("All floors"));
    showFloor(m_map.floor());
    setVisible(floors.size() > 1);
}

void FloorSwitch::addButton(int floor, const QString &id, const QString &name)
{
    QString shown = QFontMetrics(m_theme.font(TextKind::Body)).elidedText(name, Qt::ElideRight, widestName);
    auto *button = new QPushButton(shown.replace(u'&', QStringLiteral("&&")));
    button->setObjectName(QStringLiteral("floor-") + id);
    button->setAccessibleName(floor < 0 ? name : tr("Floor: %1").arg(name));
    button->setToolTip(QStringLiteral("<b>%1</b>  %2").arg(name.toHtmlEscaped(), tr("Page Up, Page Down")));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::NoFocus); // the map keeps it, and has the keys
    m_buttons->addButton(button, idOf(floor));
    m_column->addWidget(button);
}

void FloorSwitch::showFloor(int floor)
{
    if (QAbstractButton *button = m_buttons->button(idOf(floor)))
        button->setChecked(true);
}

bool FloorSwitch::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_map && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void FloorSwitch::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    place();
}

void FloorSwitch::place() { move(m_map.width() - width() - tokens::space3, tokens::space3); }

} // namespace parterre
