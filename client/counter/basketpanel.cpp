// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/counter/basketpanel.h"

#include "client/counter/basketdelegate.h"
#include "client/shell/emptystate.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace parterre {

namespace {

constexpr int hurrySeconds = 60;
constexpr int secondsPerMinute = 60;

} // namespace

BasketPanel::BasketPanel(Theme &theme, Basket &basket, Sale &sale, QWidget *parent)
    : QFrame(parent)
    , m_basket(basket)
    , m_sale(sale)
    , m_title(new QLabel)
    , m_countdown(new QLabel)
    , m_list(new QListView)
    , m_empty(new EmptyState(theme))
    , m_stack(new QStackedLayout)
{
    setKind(this, SurfaceKind::Surface);
    auto *delegate = new BasketDelegate(theme, m_list);
    m_list->setObjectName(QStringLiteral("basket"));
    m_list->setAccessibleName(tr("Basket"));
    m_list->setModel(&basket);
    m_list->setItemDelegate(delegate);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->installEventFilter(this);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_empty->say(QStringLiteral("view-list-details"), tr("No seats yet"),
        tr("Type how many and press Enter for the best seats, type a place such as C 12-13, or click on the "
           "map."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::space3, tokens::space3, tokens::space3, tokens::space3);
    column->setSpacing(tokens::space2);
    column->addLayout(makeHead());
    column->addLayout(m_stack, 1);
    column->addWidget(makeFoot(theme));
    connect(delegate, &BasketDelegate::typeMenuRequested, this, &BasketPanel::openTypes);
    connect(delegate, &BasketDelegate::removeRequested, this, &BasketPanel::removeRow);
    connect(&basket, &Basket::modelAboutToBeReset, this, [this] {
        if (m_list->currentIndex().isValid())
            m_row = m_list->currentIndex().row();
    });
    connect(&basket, &Basket::changed, this, &BasketPanel::update);
    connect(&sale, &Sale::changed, this, &BasketPanel::update);
    connect(&sale, &Sale::tick, this, &BasketPanel::showCountdown);
    update();
}

QLayout *BasketPanel::makeHead()
{
    m_countdown->setObjectName(QStringLiteral("countdown"));
    setKind(m_title, TextKind::Title);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_countdown);
    return head;
}

QWidget *BasketPanel::makeFoot(Theme &theme)
{
    m_foot = new QWidget;
    m_fee = new QLabel(tr("Fee"));
    m_feeAmount = new QLabel;
    m_total = new QLabel;
    m_total->setObjectName(QStringLiteral("total"));
    auto *totalName = new QLabel(tr("Total"));
    setKind(m_fee, TextKind::Body, Ink::Muted);
    setKind(m_feeAmount, TextKind::Body, Ink::Muted);
    setKind(totalName, TextKind::Title);
    setKind(m_total, TextKind::Total);
    m_cash = new QPushButton(theme.icon(QStringLiteral("wallet-open"), Ink::OnAccent), tr("Cash  F1"));
    m_card = new QPushButton(tr("Card  F2"));
    m_clear = new QPushButton(tr("Give back  F4"));
    m_cash->setObjectName(QStringLiteral("cash"));
    m_card->setObjectName(QStringLiteral("card"));
    m_clear->setObjectName(QStringLiteral("clear"));
    setKind(m_cash, ButtonKind::Primary);
    setKind(m_clear, ButtonKind::Flat);
    for (QPushButton *button : {m_cash, m_card, m_clear}) {
        setLarge(button, button != m_clear);
        button->setFocusPolicy(Qt::NoFocus);
    }
    connect(m_cash, &QPushButton::clicked, this, &BasketPanel::cashRequested);
    connect(m_card, &QPushButton::clicked, this, &BasketPanel::cardRequested);
    connect(m_clear, &QPushButton::clicked, this, &BasketPanel::clearRequested);
    auto *grid = new QGridLayout(m_foot);
    grid->setContentsMargins({});
    grid->setSpacing(tokens::space2);
    grid->addWidget(m_fee, 0, 0);
    grid->addWidget(m_feeAmount, 0, 1, Qt::AlignRight);
    grid->addWidget(totalName, 1, 0, Qt::AlignBottom);
    grid->addWidget(m_total, 1, 1, Qt::AlignRight);
    grid->addWidget(m_cash, 2, 0);
    grid->addWidget(m_card, 2, 1);
    grid->addWidget(m_clear, 3, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return m_foot;
}

bool BasketPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        if (plain && keyPressed(key->key(), key->text()))
            return true;
    }
    return QFrame::eventFilter(watched, event);
}

bool BasketPanel::keyPressed(int key, const QString &text)
{
    const int row = m_list->currentIndex().row();
    switch (key) {
    case Qt::Key_Right:
        m_basket.stepTicketType(row, 1);
        return true;
    case Qt::Key_Left:
        m_basket.stepTicketType(row, -1);
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        removeRow(row);
        return true;
    case Qt::Key_Escape:
        Q_EMIT left();
        return true;
    default:
        return text.size() == 1 && text[0].isLetter() && m_basket.setTicketTypeByLetter(row, text[0]);
    }
}

void BasketPanel::openTypes(int row, const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const protocol::TicketTypeInfo &type : m_basket.ticketTypes(row)) {
        menu->addAction(
            type.name, this, [this, row, id = type.ticketType] { m_basket.setTicketType(row, id); });
    }
    const auto sameForAll =
        m_basket.lines().size() > 1 ? m_basket.ticketTypes() : std::vector<protocol::TicketTypeInfo>();
    if (!sameForAll.empty())
        menu->addSeparator();
    for (const protocol::TicketTypeInfo &type : sameForAll) {
        menu->addAction(tr("All: %1", "ticket type").arg(type.name), this,
            [this, id = type.ticketType] { m_basket.setTicketTypeOfAll(id); });
    }
    menu->popup(position);
}

void BasketPanel::removeRow(int row)
{
    if (row >= 0 && row < int(m_basket.lines().size()))
        Q_EMIT removeRequested(m_basket.lines()[size_t(row)].seat);
}

void BasketPanel::update()
{
    const int count = int(m_basket.lines().size());
    m_title->setText(count == 0 ? tr("Basket") : tr("Basket · %n seats", nullptr, count));
    m_stack->setCurrentIndex(count == 0 ? 1 : 0);
    m_foot->setVisible(count > 0);
    // The rows are new when seats came or went; the place in the list stays.
    if (count > 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_basket.index(std::clamp(m_row, 0, count - 1)));
    const QLocale locale;
    m_feeAmount->setText(formatMoney(m_basket.money(m_basket.fee()), locale));
    m_fee->setVisible(m_basket.fee() > 0);
    m_feeAmount->setVisible(m_basket.fee() > 0);
    m_total->setText(formatMoney(m_basket.money(m_basket.total()), locale));
    m_total->setAccessibleName(tr("Total %1").arg(m_total->text()));
    m_cash->setEnabled(m_sale.canPay());
    m_card->setEnabled(m_sale.canPay());
    m_clear->setEnabled(!m_sale.isPaying());
    showCountdown();
}

void BasketPanel::showCountdown()
{
    const std::optional<int> left = m_sale.secondsLeft();
    m_countdown->setVisible(left.has_value() && !m_basket.isEmpty());
    if (!left)
        return;
    const QString time = QStringLiteral("%1:%2")
                             .arg(*left / secondsPerMinute)
                             .arg(*left % secondsPerMinute, 2, 10, QLatin1Char('0'));
    m_countdown->setText(time);
    m_countdown->setToolTip(tr("The seats are held for %1 more.").arg(time));
    m_countdown->setAccessibleName(m_countdown->toolTip());
    setKind(m_countdown, TextKind::Title, *left <= hurrySeconds ? Ink::Warning : Ink::Muted);
}

} // namespace parterre
