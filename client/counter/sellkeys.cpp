// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/counter/sellkeys.h"

#include "client/counter/echo.h"
#include "client/counter/mappanel.h"
#include "client/seatmap/seatcanvas.h"

#include <QKeyEvent>

#include <algorithm>

namespace parterre {

namespace {

QSet<SeatNo> toSet(const std::vector<SeatNo> &seats) { return {seats.begin(), seats.end()}; }

} // namespace

SellKeys::SellKeys(MapPanel &panel, SeatMapModel &map, Sale &sale)
    : m_panel(panel)
    , m_map(map)
    , m_sale(sale)
{
    panel.canvas().installEventFilter(this);
    connect(&map, &SeatMapModel::planChanged, this, &SellKeys::reset);
    connect(&sale, &Sale::changed, this, &SellKeys::update);
}

bool SellKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        // Shift-click goes on from where the walk stands.
        m_walking = false;
        clearTyped();
    }
    if (event->type() == QEvent::KeyPress && keyPressed(*static_cast<QKeyEvent *>(event)))
        return true;
    return QObject::eventFilter(watched, event);
}

bool SellKeys::keyPressed(const QKeyEvent &event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // A key that is held down must not sell to one customer after the other.
        return event.isAutoRepeat() || enter();
    case Qt::Key_Tab:
        nextBest();
        return true;
    case Qt::Key_Escape:
        return escape();
    case Qt::Key_Backspace:
        m_typing.backspace();
        update();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        clearTyped();
        m_walking = true;
        return false;
    default:
        break;
    }
    if (!m_typing.type(event.text()))
        return false;
    m_walking = false;
    update();
    return true;
}

bool SellKeys::enter()
{
    if (m_walking)
        return false;
    if (m_typing.kind() == Typing::Kind::Place)
        takePlace();
    else if (m_typing.kind() == Typing::Kind::Quantity || m_sale.isEmpty())
        takeBest();
    else
        Q_EMIT cashRequested();
    return true;
}

bool SellKeys::escape()
{
    const bool nothing = m_typing.kind() == Typing::Kind::Nothing && !m_walking;
    reset();
    if (nothing)
        Q_EMIT left();
    return true;
}

void SellKeys::takeBest()
{
    const int wanted = quantity();
    clearTyped();
    m_sale.best(wanted);
}

void SellKeys::nextBest()
{
    clearTyped();
    m_sale.nextBest();
}

int SellKeys::quantity() const
{
    return m_typing.kind() == Typing::Kind::Quantity ? m_typing.quantity() : m_sale.lastQuantity();
}

void SellKeys::takePlace()
{
    if (!m_map.plan())
        return;
    const std::vector<SeatNo> seats = Typing::seatsOf(m_typing.text(), *m_map.plan(), m_map.states());
    if (seats.empty())
        return; // the echo says that there is no such place; what was typed can be corrected
    clearTyped();
    m_sale.add(seats);
    m_panel.canvas().reveal(toSet(seats));
}

void SellKeys::reset()
{
    m_walking = false;
    m_panel.canvas().setCursorSeat(-1);
    clearTyped();
}

void SellKeys::clearTyped()
{
    m_typing.clear();
    update();
}

void SellKeys::update()
{
    m_panel.setBestQuantity(quantity());
    switch (m_typing.kind()) {
    case Typing::Kind::Nothing:
        m_panel.canvas().setHighlighted({});
        m_panel.echo().say({}, {}, true);
        break;
    case Typing::Kind::Quantity:
        m_panel.echo().say(
            m_typing.text(), tr("Enter takes the best %n seats", nullptr, m_typing.quantity()), true);
        break;
    case Typing::Kind::Place:
        echoPlace();
        break;
    }
}

void SellKeys::echoPlace()
{
    const std::vector<SeatNo> seats = m_map.plan()
        ? Typing::seatsOf(m_typing.text(), *m_map.plan(), m_map.states())
        : std::vector<SeatNo>();
    m_panel.canvas().setHighlighted(toSet(seats));
    if (seats.empty()) {
        m_panel.echo().say(m_typing.text(), tr("a place, such as C 12-13"), true);
        return;
    }
    m_panel.canvas().reveal(toSet(seats));
    const auto isFree = [this](SeatNo seat) { return m_map.state(seat) == protocol::SeatState::Free; };
    const auto free = std::ranges::count_if(seats, isFree);
    QString what = m_map.plan()->label(seats.front());
    if (seats.size() > 1)
        what = tr("%1 to %2", "seats").arg(what, m_map.plan()->seatLabel(seats.back()));
    const bool allFree = free == qsizetype(seats.size());
    m_panel.echo().say(m_typing.text(),
        allFree         ? tr("%1 · Enter takes it").arg(what)
            : free == 0 ? tr("%1 · not free").arg(what)
                        : tr("%1 · %n of them free", nullptr, int(free)).arg(what),
        allFree);
}

} // namespace parterre
