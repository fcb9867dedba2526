// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/counter/sellpage.h"

#include "client/counter/basketpanel.h"
#include "client/counter/lastsale.h"
#include "client/counter/mappanel.h"
#include "client/counter/noticebar.h"
#include "client/counter/paymentpanel.h"
#include "client/counter/pickadvice.h"
#include "client/counter/sellkeys.h"
#include "client/counter/showpanel.h"
#include "client/counter/ticketpreview.h"
#include "client/seatmap/seatcanvas.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QListView>
#include <QShortcut>
#include <QStackedWidget>
#include <QUrl>

namespace parterre {

namespace {

constexpr int secondEscapeMs = 4'000;
constexpr int mostPreviews = 3;

std::vector<SeatNo> toVector(const QVector<SeatNo> &seats) { return {seats.begin(), seats.end()}; }

} // namespace

SellPage::SellPage(Theme &theme, Models models, QWidget *parent)
    : Page(QStringLiteral("sell"), tr("Sell"), QStringLiteral("amarok_cart_view"), parent)
    , m_models(models)
    , m_shows(new ShowPanel(theme, models.shows))
    , m_map(new MapPanel(theme, models.map))
    , m_basket(new BasketPanel(theme, models.basket, models.sale))
    , m_payment(new PaymentPanel)
    , m_last(new LastSale)
    , m_right(new QStackedWidget)
    , m_keys(new SellKeys(*m_map, models.map, models.sale))
    , m_advice(new PickAdvice(*m_map, models.map, models.sale))
{
    m_keys->setParent(this);
    m_advice->setParent(this);
    m_secondEscape.setSingleShot(true);
    m_secondEscape.setInterval(secondEscapeMs);
    makeLayout();
    bindKeys();
    connectMap();
    connectPayment();
    connectTickets();
}

void SellPage::makeLayout()
{
    m_right->addWidget(m_basket);
    m_right->addWidget(m_payment);
    auto *right = new QVBoxLayout;
    right->setSpacing(tokens::space2);
    right->addWidget(m_right, 1);
    right->addWidget(m_last);
    m_shows->setMinimumWidth(tokens::showsWidthLeast);
    m_shows->setMaximumWidth(tokens::showsWidth);
    for (QWidget *panel : {static_cast<QWidget *>(m_right), static_cast<QWidget *>(m_last)}) {
        panel->setMinimumWidth(tokens::basketWidthLeast);
        panel->setMaximumWidth(tokens::basketWidth);
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(tokens::space3, tokens::space3, tokens::space3, tokens::space3);
    row->setSpacing(tokens::space3);
    // The panels are as wide as they may be before the map gets any of the room.
    constexpr int panelShare = 100;
    row->addWidget(m_shows, panelShare);
    row->addWidget(m_map, panelShare);
    row->addLayout(right, panelShare);
}

void SellPage::bindKeys()
{
    const auto bind = [this](int key, auto action) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    bind(Qt::Key_F1, [this] { openPayment(protocol::TenderKind::Cash); });
    bind(Qt::Key_F2, [this] { openPayment(protocol::TenderKind::Card); });
    bind(Qt::Key_F3, [this] { m_shows->takeFocus(); });
    bind(Qt::Key_F4, [this] { m_models.sale.clear(); });
    bind(Qt::Key_F5, [this] {
        if (const auto &notice = m_models.sale.notice())
            act(notice->action);
    });
    bind(Qt::Key_F6, [this] { cycleFocus(); });
    bind(Qt::Key_F8, [this] { m_advice->takeBetter(); });
    bind(Qt::Key_F9, [this] {
        if (m_lastOrder)
            m_models.printer.print(*m_lastOrder);
    });
    bind(Qt::Key_F10, [this] { showTickets(); });
}

void SellPage::connectMap()
{
    Sale &sale = m_models.sale;
    SeatCanvas &canvas = m_map->canvas();
    connect(m_shows, &ShowPanel::showChosen, this, &SellPage::openShow);
    connect(m_shows, &ShowPanel::left, this, &SellPage::backToMap);
    connect(&canvas, &SeatCanvas::seatsToggled, &sale,
        [&sale](const QVector<SeatNo> &seats) { sale.toggle(toVector(seats)); });
    connect(&canvas, &SeatCanvas::seatsPicked, &sale,
        [&sale](const QVector<SeatNo> &seats) { sale.add(toVector(seats)); });
    connect(&canvas, &SeatCanvas::seatsDropped, &sale,
        [&sale](const QVector<SeatNo> &seats) { sale.remove(toVector(seats)); });
    connect(&canvas, &SeatCanvas::areaActivated, this, [this](int area) {
        const auto &areas = m_models.map.plan()->layout().areas;
        m_models.sale.bestInArea(m_keys->quantity(), areas[size_t(area)].id);
    });
    connect(m_map, &MapPanel::bestRequested, m_keys, &SellKeys::takeBest);
    connect(m_map, &MapPanel::nextBestRequested, m_keys, &SellKeys::nextBest);
    connect(m_keys, &SellKeys::left, this, &SellPage::escape);
    connect(m_keys, &SellKeys::cashRequested, this, [this] { openPayment(protocol::TenderKind::Cash); });
    connect(&m_models.map, &SeatMapModel::planChanged, this, &SellPage::updateTrail);
    connect(&m_models.map, &SeatMapModel::statusChanged, this, [this] {
        if (m_models.map.status() == SeatMapModel::Status::Ready && isVisible() && !m_payment->isVisible())
            backToMap();
    });
    const auto countFree = [this] {
        m_models.shows.setFree(m_models.map.showId(), m_models.map.freeCount());
    };
    connect(&m_models.map, &SeatMapModel::statesReset, this, countFree);
    connect(&m_models.map, &SeatMapModel::statesChanged, this, countFree);
}

void SellPage::connectPayment()
{
    Sale &sale = m_models.sale;
    connect(m_basket, &BasketPanel::cashRequested, this, [this] { openPayment(protocol::TenderKind::Cash); });
    connect(m_basket, &BasketPanel::cardRequested, this, [this] { openPayment(protocol::TenderKind::Card); });
    connect(m_basket, &BasketPanel::clearRequested, &sale, &Sale::clear);
    connect(m_basket, &BasketPanel::removeRequested, &sale, [&sale](SeatNo seat) { sale.remove({seat}); });
    connect(m_basket, &BasketPanel::left, this, &SellPage::backToMap);
    connect(m_payment, &PaymentPanel::left, this, &SellPage::closePayment);
    connect(m_payment, &PaymentPanel::payRequested, &sale, &Sale::pay);
    connect(&sale, &Sale::changed, this, [this] {
        const bool open = m_right->currentWidget() == m_payment;
        m_payment->setBusy(m_models.sale.isPaying());
        if (open && m_models.sale.isEmpty())
            closePayment();
        else if (open && !m_models.sale.isPaying())
            m_payment->setDue(m_models.basket.money(m_models.basket.total()));
        m_last->setCompact(!m_models.sale.isEmpty());
    });
    connect(&sale, &Sale::noticeChanged, this, &SellPage::showNotice);
    connect(&m_map->notice(), &NoticeBar::actionRequested, this, &SellPage::act);
    connect(&m_map->notice(), &NoticeBar::dismissed, &sale, &Sale::dismissNotice);
}

void SellPage::connectTickets()
{
    TicketPrinter &printer = m_models.printer;
    const auto isLast = [this](OrderId order) { return m_lastOrder && m_lastOrder->order == order; };
    connect(&m_models.sale, &Sale::paid, this, [this](const protocol::Order &order) {
        showLastSale(order);
        m_keys->reset();
        closePayment();
        m_models.printer.print(order);
    });
    connect(&printer, &TicketPrinter::saved, this, [this, isLast](OrderId order, const QString &path) {
        if (isLast(order))
            m_last->setTickets(tr("Tickets saved: %1").arg(path), true);
    });
    connect(&printer, &TicketPrinter::printed, this, [this, isLast](OrderId order) {
        if (isLast(order))
            m_last->setTickets(tr("Tickets printed"), true);
    });
    connect(&printer, &TicketPrinter::failed, this, [this, isLast](OrderId order, const QString &text) {
        if (isLast(order))
            m_last->setTickets(text, false);
        else
            Q_EMIT said(text);
    });
    connect(&printer, &TicketPrinter::previewed, this,
        [this, isLast](OrderId order, const QList<QImage> &tickets) {
            if (isLast(order) && isVisible())
                m_map->preview().open(tr("Order %1").arg(m_lastOrder->code), tickets);
        });
    connect(m_last, &LastSale::printRequested, this, [this] { m_models.printer.print(*m_lastOrder); });
    connect(m_last, &LastSale::showRequested, this, &SellPage::showTickets);
    connect(&m_map->preview(), &TicketPreview::closed, this, &SellPage::backToMap);
    connect(&m_map->preview(), &TicketPreview::pdfRequested, this, [this] {
        const QString path = m_lastOrder ? m_models.printer.fileOf(m_lastOrder->order) : QString();
        if (path.isEmpty() || !QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
            Q_EMIT said(tr("The tickets are in %1").arg(path));
    });
}

void SellPage::openShow(ShowId show)
{
    m_models.sale.openShow(show);
    // While a payment is under way its show stays.
    m_shows->setCurrent(m_models.map.showId());
    backToMap();
}

void SellPage::showLastSale(const protocol::Order &order)
{
    m_lastOrder = order;
    m_last->setOrder(order);
    m_last->setCompact(!m_models.sale.isEmpty());
}

void SellPage::showTickets()
{
    if (m_lastOrder)
        m_models.printer.preview(*m_lastOrder, mostPreviews);
}

void SellPage::openPayment(protocol::TenderKind kind)
{
    if (!m_models.sale.canPay())
        return;
    const Basket &basket = m_models.basket;
    const QString summary =
        tr("%n tickets · %1", nullptr, int(basket.lines().size())).arg(m_models.map.show().title);
    // Somebody looks for change now: a hold that is nearly over starts anew.
    constexpr int comfortSeconds = 120;
    if (m_models.sale.secondsLeft().value_or(comfortSeconds) < comfortSeconds)
        m_models.sale.extend();
    m_right->setCurrentWidget(m_payment);
    // What is typed now is an amount; the map would take it for seats.
    m_map->setEnabled(false);
    m_payment->open(kind, basket.money(basket.total()), summary);
}

void SellPage::closePayment()
{
    m_right->setCurrentWidget(m_basket);
    m_map->setEnabled(true);
    backToMap();
}

void SellPage::act(Notice::Action action)
{
    Sale &sale = m_models.sale;
    if (action == Notice::Action::TakeAgain)
        sale.takeAgain();
    else if (action == Notice::Action::Extend)
        sale.extend();
    else if (action == Notice::Action::AskAgain)
        sale.askAgain();
}

void SellPage::showNotice() { m_map->notice().show(m_models.sale.notice()); }

void SellPage::escape()
{
    Sale &sale = m_models.sale;
    if (sale.notice()) {
        sale.dismissNotice();
    } else if (m_secondEscape.isActive()) {
        m_secondEscape.stop();
        sale.clear();
    } else if (!sale.isEmpty()) {
        m_secondEscape.start();
        Q_EMIT said(tr("Escape again gives the seats back."));
    }
}

void SellPage::backToMap()
{
    if (m_right->currentWidget() == m_payment)
        m_payment->takeFocus();
    else if (m_models.map.showId())
        m_map->canvas().setFocus();
    else
        m_shows->takeFocus();
}

void SellPage::cycleFocus()
{
    if (m_map->canvas().hasFocus() && !m_models.sale.isEmpty())
        m_basket->list().setFocus();
    else if (m_basket->list().hasFocus() || m_map->canvas().hasFocus())
        m_shows->takeFocus();
    else
        backToMap();
}

void SellPage::activated() { backToMap(); }

void SellPage::updateTrail()
{
    const protocol::Show &show = m_models.map.show();
    const QTimeZone zone(show.timeZone.toUtf8());
    const QDateTime start =
        show.startsAt.toDateTime().toTimeZone(zone.isValid() ? zone : QTimeZone::systemTimeZone());
    //: Date and time of a show in the bar at the top (QLocale::toString)
    setTrail({show.title, QLocale().toString(start, tr("ddd d MMM, HH:mm")), show.venue});
}

QList<Command> SellPage::commands()
{
    QList<Command> commands{
        {tr("Take the best seats"), {}, {}, QKeySequence(Qt::Key_Return), [this] { m_keys->takeBest(); }},
        {tr("Cash"), {}, QStringLiteral("wallet-open"), QKeySequence(Qt::Key_F1),
            [this] { openPayment(protocol::TenderKind::Cash); }},
        {tr("Card"), {}, {}, QKeySequence(Qt::Key_F2), [this] { openPayment(protocol::TenderKind::Card); }},
        {tr("Take seats that leave nobody alone"), {}, {}, QKeySequence(Qt::Key_F8),
            [this] { m_advice->takeBetter(); }},
        {tr("Give all seats back"), {}, {}, QKeySequence(Qt::Key_F4), [this] { m_models.sale.clear(); }},
        {tr("Print the last tickets again"), {}, QStringLiteral("document-print"), QKeySequence(Qt::Key_F9),
            [this] {
                if (m_lastOrder)
                    m_models.printer.print(*m_lastOrder);
            }},
    };
    const ShowListModel &shows = m_models.shows;
    for (int row = 0; row < shows.rowCount(); ++row) {
        const QModelIndex index = shows.index(row);
        const QString detail = QStringLiteral("%1 %2").arg(
            index.data(ShowListModel::GroupRole).toString(), index.data(ShowListModel::TimeRole).toString());
        commands.append({tr("Sell %1", "title").arg(index.data(ShowListModel::TitleRole).toString()), detail,
            QStringLiteral("view-calendar"), {}, [this, show = shows.showAt(row)] { openShow(show); }});
    }
    return commands;
}

} // namespace parterre
