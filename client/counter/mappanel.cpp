// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/counter/mappanel.h"

#include "client/counter/echo.h"
#include "client/counter/noticebar.h"
#include "client/counter/ticketpreview.h"
#include "client/models/notice.h"
#include "client/seatmap/floorswitch.h"
#include "client/seatmap/legend.h"
#include "client/seatmap/seatcanvas.h"
#include "client/shell/emptystate.h"
#include "common/base/money.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace parterre {

namespace {

constexpr int quietMs = 300;

} // namespace

MapPanel::MapPanel(Theme &theme, SeatMapModel &map, QWidget *parent)
    : QFrame(parent)
    , m_map(map)
    , m_stack(new QStackedLayout)
    , m_canvas(new SeatCanvas(theme))
    , m_empty(new EmptyState(theme))
    , m_echo(new Echo(m_canvas))
    , m_preview(new TicketPreview(theme, m_canvas))
    , m_notice(new NoticeBar(this))
    , m_legend(new Legend(theme))
    , m_advice(new QLabel)
    , m_foot(new QWidget)
    , m_best(new QPushButton)
    , m_next(new QPushButton(tr("Next best  ⇥")))
{
    setKind(this, SurfaceKind::Surface);
    setMinimumWidth(tokens::mapWidthLeast);
    makeCanvas(theme);
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_empty);
    m_foot->setLayout(makeFoot(theme));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::space2, tokens::space2, tokens::space2, tokens::space2);
    column->setSpacing(tokens::space2);
    column->addLayout(m_stack, 1);
    column->addWidget(m_foot);
    m_patience.setSingleShot(true);
    m_patience.setInterval(quietMs);
    connect(&m_patience, &QTimer::timeout, this, &MapPanel::showStatus);
    connect(&map, &SeatMapModel::statusChanged, this, &MapPanel::showStatus);
    connect(&map, &SeatMapModel::planChanged, this, &MapPanel::showPlan);
    connect(m_empty, &EmptyState::actionRequested, &map, &SeatMapModel::retry);
    setBestQuantity(1);
    showStatus();
}

void MapPanel::makeCanvas(Theme &theme)
{
    new FloorSwitch(theme, *m_canvas);
    m_canvas->setObjectName(QStringLiteral("map"));
    m_canvas->setPriceText([this](SeatNo seat) { return priceText(seat); });
    connect(&m_map, &SeatMapModel::statesReset, this, [this] { m_canvas->setStates(m_map.states()); });
    connect(&m_map, &SeatMapModel::mineChanged, this, &MapPanel::showMine);
    connect(&m_map, &SeatMapModel::statesChanged, this, [this](const std::vector<SeatNo> &seats) {
        std::vector<SeatChange> changes;
        for (const SeatNo seat : seats)
            changes.push_back({seat, SeatState(m_map.state(seat))});
        m_canvas->applyChanges(changes);
    });
}

void MapPanel::showMine()
{
    const QSet<SeatNo> fresh = m_map.mine() - m_canvas->content().mine();
    m_canvas->setMine(m_map.mine());
    // The best seats may be upstairs.
    m_canvas->showFloorOf(fresh);
}

QLayout *MapPanel::makeFoot(Theme &)
{
    m_best->setObjectName(QStringLiteral("best"));
    m_next->setObjectName(QStringLiteral("nextBest"));
    // The map keeps the focus: both have their keys.
    for (QPushButton *button : {m_best, m_next})
        button->setFocusPolicy(Qt::NoFocus);
    connect(m_best, &QPushButton::clicked, this, &MapPanel::bestRequested);
    connect(m_next, &QPushButton::clicked, this, &MapPanel::nextBestRequested);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(tokens::space2);
    buttons->addWidget(m_best);
    buttons->addWidget(m_next);
    m_footRow = new QBoxLayout(QBoxLayout::LeftToRight);
    m_footRow->setContentsMargins({});
    m_footRow->setSpacing(tokens::space3);
    m_footRow->addLayout(buttons);
    m_footRow->addWidget(m_legend, 1);
    m_advice->setObjectName(QStringLiteral("advice"));
    m_advice->setWordWrap(true);
    m_advice->setMinimumHeight(tokens::space4); // the map keeps its place when there is something to say
    setAdvice({}, Ink::Muted);
    auto *column = new QVBoxLayout;
    column->setContentsMargins({});
    column->setSpacing(tokens::space1);
    column->addWidget(m_advice);
    column->addLayout(m_footRow);
    return column;
}

/// The zones stand below the buttons where there is no room beside them.
void MapPanel::resizeEvent(QResizeEvent *event)
{
    m_footRow->setDirection(
        width() < tokens::dialogWidth ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QFrame::resizeEvent(event);
}

void MapPanel::setBestQuantity(int quantity) { m_best->setText(tr("%n best  ↵", nullptr, quantity)); }

void MapPanel::setAdvice(const QString &text, Ink ink)
{
    if (!text.isEmpty() && text == m_advice->text())
        return; // seats change all the time
    setKind(m_advice, TextKind::Caption, ink);
    m_advice->setText(text);
}

void MapPanel::showStatus()
{
    const SeatMapModel::Status status = m_map.status();
    m_foot->setVisible(status == SeatMapModel::Status::Ready);
    if (status == SeatMapModel::Status::Ready) {
        m_patience.stop();
        m_stack->setCurrentWidget(m_canvas);
        return;
    }
    if (status == SeatMapModel::Status::Loading && sender() != &m_patience) {
        // Blank until it is there: nobody picks seats of the hall before. What is typed is kept.
        m_canvas->setPlan({});
        m_stack->setCurrentWidget(m_canvas);
        m_patience.start();
        return;
    }
    m_stack->setCurrentWidget(m_empty);
    if (status == SeatMapModel::Status::Empty)
        m_empty->say(QStringLiteral("view-calendar"), tr("Choose a show"),
            tr("Up and down in the list at the left, Enter opens it."));
    else if (status == SeatMapModel::Status::Loading)
        m_empty->say(QStringLiteral("view-grid"), tr("Opening the hall"), {});
    else
        m_empty->say(QStringLiteral("network-disconnect"), tr("The hall could not be opened"),
            sentence(m_map.error()), tr("Try again"));
}

void MapPanel::showPlan()
{
    m_canvas->setPlan(m_map.plan());
    if (m_map.version() >= 0)
        m_canvas->setStates(m_map.states());
    QList<Legend::Entry> entries;
    const auto &zones = m_map.plan()->layout().zones;
    for (size_t i = 0; i < zones.size(); ++i)
        entries.append({zones[i].name, int(i), priceRange(zones[i].key)});
    m_legend->setEntries(entries);
}

QString MapPanel::priceText(SeatNo seat) const
{
    return m_map.plan() ? priceRange(m_map.plan()->zoneKey(seat)) : QString();
}

QString MapPanel::priceRange(const QString &zone) const
{
    qint64 least = -1;
    qint64 most = -1;
    for (const protocol::Price &price : m_map.show().prices) {
        // A companion's ticket is free; it says nothing about the zone.
        if (price.zone != zone || price.amount == 0)
            continue;
        least = least < 0 ? price.amount : std::min(least, price.amount);
        most = std::max(most, price.amount);
    }
    if (most < 0)
        return {};
    const QLocale locale;
    const QString highest = formatMoney({most, m_map.show().currency}, locale);
    if (least == most)
        return highest;
    // "18.00 – 32.00 €": the currency once
    QString lowest = formatMoney({least, m_map.show().currency}, locale);
    lowest.truncate(lowest.indexOf(QChar(u'\u00a0')));
    return tr("%1 – %2", "from, to").arg(lowest, highest);
}

} // namespace parterre
