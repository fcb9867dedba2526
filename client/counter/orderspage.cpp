// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/counter/orderspage.h"

#include "client/counter/orderdelegate.h"
#include "client/counter/orderdetails.h"
#include "client/counter/ticketpreview.h"
#include "client/models/notice.h"
#include "client/shell/emptystate.h"
#include "common/base/money.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QShortcut>
#include <QStackedWidget>
#include <QUrl>

#include <algorithm>

namespace parterre {

namespace {

constexpr int mostPreviews = 3;

} // namespace

OrdersPage::OrdersPage(Theme &theme, ServerConnection &connection, TicketPrinter &printer, QWidget *parent)
    : Page(QStringLiteral("orders"), tr("Orders"), QStringLiteral("view-list-details"), parent)
    , m_connection(connection)
    , m_printer(printer)
    , m_orders(connection)
    , m_search(new QLineEdit)
    , m_list(new QListView)
    , m_empty(new EmptyState(theme))
    , m_stack(new QStackedWidget)
    , m_details(new OrderDetails(theme))
    , m_preview(new TicketPreview(theme, m_details))
{
    makeLayout(theme);
    bindKeys();
    connectPrinter();
    connect(m_search, &QLineEdit::textChanged, &m_orders, &OrderListModel::find);
    connect(&m_orders, &OrderListModel::statusChanged, this, &OrdersPage::update);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &OrdersPage::showCurrent);
    connect(m_details, &OrderDetails::printRequested, this, &OrdersPage::print);
    connect(m_details, &OrderDetails::showRequested, this, &OrdersPage::preview);
    connect(m_details, &OrderDetails::cancelConfirmed, this, &OrdersPage::cancel);
    connect(m_empty, &EmptyState::actionRequested, &m_orders, &OrderListModel::refresh);
    update();
}

void OrdersPage::makeLayout(Theme &theme)
{
    m_search->setObjectName(QStringLiteral("findOrder"));
    m_search->setPlaceholderText(tr("Order, ticket, name or e-mail  F3"));
    m_search->setAccessibleName(tr("Find an order"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme.icon(QStringLiteral("edit-find"), Ink::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    setLarge(m_search);
    m_list->setObjectName(QStringLiteral("orders"));
    m_list->setAccessibleName(tr("Orders"));
    m_list->setModel(&m_orders);
    m_list->setItemDelegate(new OrderDelegate(theme, m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *left = new QFrame;
    setKind(left, SurfaceKind::Surface);
    left->setFixedWidth(tokens::listWidth);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(tokens::space3, tokens::space3, tokens::space2, tokens::space2);
    column->setSpacing(tokens::space2);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_details);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(tokens::space3, tokens::space3, tokens::space3, tokens::space3);
    row->setSpacing(tokens::space3);
    row->addWidget(left);
    row->addWidget(m_stack, 1);
}

void OrdersPage::bindKeys()
{
    const auto bind = [this](int key, auto action) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    bind(Qt::Key_F3, [this] { activated(); });
    bind(Qt::Key_F9, [this] { print(); });
    bind(Qt::Key_F10, [this] { preview(); });
}

void OrdersPage::connectPrinter()
{
    const auto isShown = [this](OrderId order) { return hasOrder() && m_details->order().order == order; };
    connect(&m_printer, &TicketPrinter::saved, this, [this, isShown](OrderId order, const QString &path) {
        if (isShown(order))
            m_details->say(tr("Tickets saved: %1").arg(path), Ink::Success);
    });
    connect(&m_printer, &TicketPrinter::printed, this, [this, isShown](OrderId order) {
        if (isShown(order))
            m_details->say(tr("Tickets printed"), Ink::Success);
    });
    connect(&m_printer, &TicketPrinter::failed, this, [this, isShown](OrderId order, const QString &text) {
        if (isShown(order))
            m_details->say(text, Ink::Danger);
    });
    connect(&m_printer, &TicketPrinter::previewed, this,
        [this, isShown](OrderId order, const QList<QImage> &tickets) {
            if (isShown(order) && isVisible())
                m_preview->open(tr("Order %1").arg(m_details->order().code), tickets);
        });
    connect(m_preview, &TicketPreview::closed, m_search, [this] { m_search->setFocus(); });
    connect(m_preview, &TicketPreview::pdfRequested, this, [this] {
        const QString path = m_printer.fileOf(m_details->order().order);
        if (path.isEmpty())
            Q_EMIT said(tr("These tickets were not printed here yet: F9 makes the PDF."));
        else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
            Q_EMIT said(tr("The tickets are in %1").arg(path));
    });
}

bool OrdersPage::hasOrder() const { return m_stack->currentWidget() == m_details; }

void OrdersPage::activated()
{
    m_orders.refresh();
    m_search->setFocus();
    m_search->selectAll();
}

void OrdersPage::update()
{
    const protocol::Order *current = m_orders.orderAt(m_list->currentIndex().row());
    if (!current && m_orders.rowCount() > 0) {
        const int before = m_orders.rowOf(m_details->order().order);
        m_list->setCurrentIndex(m_orders.index(std::max(0, before)));
        return;
    }
    showCurrent();
}

void OrdersPage::showCurrent()
{
    if (const protocol::Order *order = m_orders.orderAt(m_list->currentIndex().row())) {
        m_details->setOrder(*order);
        m_stack->setCurrentWidget(m_details);
        return;
    }
    m_stack->setCurrentWidget(m_empty);
    if (m_orders.status() == OrderListModel::Status::Loading)
        m_empty->say(QStringLiteral("view-list-details"), tr("Looking for orders"), {});
    else if (m_orders.status() == OrderListModel::Status::Failed)
        m_empty->say(QStringLiteral("network-disconnect"), tr("The orders could not be read"),
            sentence(m_orders.error()), tr("Try again"));
    else if (m_orders.text().isEmpty())
        m_empty->say(QStringLiteral("view-list-details"), tr("No orders yet"),
            tr("They appear here with the first sale."));
    else
        m_empty->say(QStringLiteral("edit-find"), tr("No such order"),
            tr("Look for the code, for the code of a ticket, or for the customer's name, e-mail or "
               "telephone."));
}

void OrdersPage::step(int rows)
{
    const int last = m_orders.rowCount() - 1;
    if (last >= 0)
        m_list->setCurrentIndex(m_orders.index(std::clamp(m_list->currentIndex().row() + rows, 0, last)));
}

bool OrdersPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_orders.refresh();
        return true;
    case Qt::Key_Escape:
        m_search->clear();
        return true;
    default:
        return Page::eventFilter(watched, event);
    }
}

void OrdersPage::print()
{
    if (!hasOrder() || m_details->order().status != protocol::OrderStatus::Paid)
        return;
    m_details->say(tr("Tickets on their way …"), Ink::Muted);
    m_printer.print(m_details->order());
}

void OrdersPage::preview()
{
    if (hasOrder() && m_details->order().status == protocol::OrderStatus::Paid)
        m_printer.preview(m_details->order(), mostPreviews);
}

void OrdersPage::cancel()
{
    const OrderId id = m_details->order().order;
    if (m_cancelKey.first != id)
        m_cancelKey = {id, m_connection.newKey()};
    m_details->setBusy(true);
    const protocol::OrdersCancel params{id, m_cancelKey.second};
    m_connection.ask(this, params, [this, id](const Result<protocol::Order> &order) {
        m_details->setBusy(false);
        if (!order) {
            m_details->say(sentence(order.error()), Ink::Danger);
            return;
        }
        m_cancelKey = {};
        m_orders.replace(*order);
        if (m_details->order().order != id)
            return;
        m_details->setOrder(*order);
        qint64 back = 0;
        for (const protocol::Payment &payment : order->payments)
            back += payment.amount < 0 ? -payment.amount : 0;
        m_details->say(back > 0
                ? tr("Cancelled. Give back %1.").arg(formatMoney({back, order->currency}, QLocale()))
                : tr("Cancelled."),
            Ink::Success);
    });
}

QList<Command> OrdersPage::commands()
{
    return {{tr("Find an order"), {}, QStringLiteral("edit-find"), QKeySequence(Qt::Key_F3),
                [this] { activated(); }},
        {tr("Print the tickets of this order"), {}, QStringLiteral("document-print"),
            QKeySequence(Qt::Key_F9), [this] { print(); }}};
}

} // namespace parterre
