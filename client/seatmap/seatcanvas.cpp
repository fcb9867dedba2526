// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/seatmap/seatcanvas.h"

#include "client/seatmap/hovercard.h"
#include "client/seatmap/seataccessible.h"
#include "client/shell/theme/tokens.h"

#include <QAccessible>

#include <algorithm>
#include <utility>

namespace parterre {

SeatCanvas::SeatCanvas(const Theme &theme, QWidget *parent)
    : MapWidget(theme, parent)
    , m_card(new HoverCard(theme, this))
{
    SeatAccessible::install();
    setAccessibleName(tr("Seat map"));
    connect(this, &MapWidget::floorChanged, this, &SeatCanvas::followFloor);
    connect(&m_flashes, &Flashes::faded, this, [this](const std::vector<SeatNo> &seats) {
        for (SeatNo seat : seats)
            updateSeat(seat);
    });
}

SeatCanvas::~SeatCanvas() = default;

void SeatCanvas::setPlan(std::shared_ptr<const layout::SeatPlan> plan)
{
    m_flashes.clear();
    m_highlighted.clear();
    m_marked.clear();
    m_cursor = m_anchor = -1;
    endHover();
    replacePlan(std::move(plan));
    if (m_content.hasPlan())
        setFloor(MapContent::lowestFloor(m_content.plan()));
    fit(false);
}

/// The walk goes on from the same place, upstairs or downstairs.
void SeatCanvas::followFloor()
{
    m_anchor = -1;
    setMarked({});
    if (m_content.hasSeat(m_cursor) && !m_content.isShown(m_cursor)) {
        const QPointF here = m_content.plan().place(m_cursor).position;
        setCursorSeat(nearestSeat(m_content.plan(), m_content.index(), here).value_or(-1));
    }
}

void SeatCanvas::setStates(const QByteArray &states)
{
    m_content.setStates(states);
    repaintAll();
}

void SeatCanvas::applyChanges(const std::vector<SeatChange> &changes)
{
    for (const SeatChange &change : changes) {
        if (!m_content.apply(change))
            continue;
        repaintSeat(change.seat);
        if (isVisible() && m_content.isSeat(change.seat) && !m_content.isMine(change.seat))
            m_flashes.add(change.seat);
    }
    if (m_card->isVisible())
        showCard();
}

void SeatCanvas::setMine(const QSet<SeatNo> &seats)
{
    for (SeatNo seat : m_content.setMine(seats))
        repaintSeat(seat);
}

void SeatCanvas::setPending(const QSet<SeatNo> &seats)
{
    for (SeatNo seat : m_content.setPending(seats))
        repaintSeat(seat);
}

void SeatCanvas::setHighlighted(const QSet<SeatNo> &seats)
{
    const QSet<SeatNo> before = std::exchange(m_highlighted, seats);
    updateSeats(before);
    updateSeats(seats);
}

void SeatCanvas::setPriceText(std::function<QString(SeatNo)> priceText)
{
    m_priceText = std::move(priceText);
}

void SeatCanvas::setCursorSeat(SeatNo seat)
{
    if (seat == m_cursor || (seat >= 0 && !m_content.hasSeat(seat)))
        return;
    const SeatNo before = std::exchange(m_cursor, seat);
    if (before >= 0)
        updateSeat(before);
    if (seat >= 0) {
        showFloorOf({seat});
        m_walkGoal = m_content.plan().place(seat).position;
        updateSeat(seat);
    }
    Q_EMIT cursorMoved(seat);
    QAccessibleEvent named(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&named);
    QAccessibleValueChangeEvent said(this, describe(seat));
    QAccessible::updateAccessibility(&said);
}

QString SeatCanvas::describe(SeatNo seat) const
{
    if (!m_content.has(seat))
        return {};
    QStringList words{m_content.placeInWords(seat), m_content.stateInWords(seat)};
    if (m_priceText)
        words << m_priceText(seat);
    words << m_content.attributesInWords(seat);
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

QSize SeatCanvas::sizeHint() const { return {tokens::dialogWidth, tokens::formWidth}; }

QSize SeatCanvas::minimumSizeHint() const { return {tokens::panelWidth / 2, tokens::panelWidth / 2}; }

} // namespace parterre
