// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/counter/paymentpanel.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace parterre {

namespace {

constexpr int noteColumns = 2;
constexpr size_t mostNotes = 4;

} // namespace

PaymentPanel::PaymentPanel(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel)
    , m_summary(new QLabel)
    , m_total(new QLabel)
    , m_prompt(new QLabel)
    , m_field(new QLineEdit)
    , m_notes(new QWidget)
    , m_noteGrid(new QGridLayout(m_notes))
    , m_changeName(new QLabel)
    , m_change(new QLabel)
    , m_finish(new QPushButton)
    , m_back(new QPushButton(tr("Back  Esc")))
{
    setObjectName(QStringLiteral("payment"));
    m_field->setObjectName(QStringLiteral("given"));
    m_change->setObjectName(QStringLiteral("changeDue"));
    m_finish->setObjectName(QStringLiteral("finish"));
    setKind(this, SurfaceKind::Surface);
    setKind(m_title, TextKind::Title);
    setKind(m_summary, TextKind::Body, Ink::Muted);
    setKind(m_total, TextKind::Total);
    setKind(m_prompt, TextKind::Body, Ink::Muted);
    setKind(m_finish, ButtonKind::Primary);
    setKind(m_back, ButtonKind::Flat);
    setLarge(m_field);
    setLarge(m_finish);
    m_summary->setWordWrap(true);
    m_prompt->setWordWrap(true);
    m_prompt->setBuddy(m_field);
    m_field->installEventFilter(this);
    for (QPushButton *button : {m_finish, m_back})
        button->setFocusPolicy(Qt::NoFocus);
    makeLayout();
    connect(m_field, &QLineEdit::textChanged, this, &PaymentPanel::update);
    connect(m_finish, &QPushButton::clicked, this, &PaymentPanel::submit);
    connect(m_back, &QPushButton::clicked, this, &PaymentPanel::left);
}

void PaymentPanel::makeLayout()
{
    m_noteGrid->setContentsMargins({});
    m_noteGrid->setSpacing(tokens::space2);
    auto *change = new QHBoxLayout;
    change->addWidget(m_changeName, 1, Qt::AlignBottom);
    change->addWidget(m_change);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::space4, tokens::space4, tokens::space4, tokens::space3);
    column->setSpacing(tokens::space2);
    column->addWidget(m_title);
    column->addWidget(m_summary);
    column->addWidget(m_total, 0, Qt::AlignRight);
    column->addSpacing(tokens::space2);
    column->addWidget(m_prompt);
    column->addWidget(m_field);
    column->addWidget(m_notes);
    column->addStretch();
    column->addLayout(change);
    column->addWidget(m_finish);
    column->addWidget(m_back);
}

void PaymentPanel::open(protocol::TenderKind kind, const Money &total, const QString &summary)
{
    m_kind = kind;
    const bool cash = kind == protocol::TenderKind::Cash;
    m_title->setText(cash ? tr("Cash") : tr("Card"));
    m_summary->setText(summary);
    m_prompt->setText(cash
            ? tr("Given by the customer; empty means exact")
            : tr("Take the amount on the card terminal, then type its receipt number (it may stay empty)"));
    m_field->clear();
    m_field->setAlignment(cash ? Qt::AlignRight : Qt::AlignLeft);
    m_field->setAccessibleName(cash ? tr("Amount given") : tr("Receipt number"));
    m_notes->setVisible(cash);
    m_due = {};
    setDue(total);
    setBusy(false);
    m_field->setFocus();
}

void PaymentPanel::takeFocus() { m_field->setFocus(); }

void PaymentPanel::setDue(const Money &total)
{
    if (m_due == total)
        return;
    m_due = total;
    m_total->setText(formatMoney(total, QLocale()));
    m_field->setPlaceholderText(m_kind == protocol::TenderKind::Cash ? m_total->text() : QString());
    makeNotes();
    update();
}

void PaymentPanel::makeNotes()
{
    while (QLayoutItem *item = m_noteGrid->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    int place = 0;
    const auto add = [&](const QString &text, qint64 amount) {
        auto *button = new QPushButton(text);
        button->setFocusPolicy(Qt::NoFocus);
        setLarge(button);
        connect(button, &QPushButton::clicked, this, [this, amount] { pay(amount); });
        m_noteGrid->addWidget(button, place / noteColumns, place % noteColumns);
        ++place;
    };
    add(tr("Exact"), m_due.minor);
    for (const qint64 sum : usualSums())
        add(formatMoney({sum, m_due.currency}, QLocale()), sum);
}

std::vector<qint64> PaymentPanel::usualSums() const
{
    qint64 unit = 1;
    for (int i = 0; i < currencyDecimals(m_due.currency); ++i)
        unit *= 10;
    std::vector<qint64> sums;
    for (const qint64 note : {5, 10, 20, 50, 100, 200}) {
        const qint64 step = note * unit;
        const qint64 sum = (m_due.minor + step - 1) / step * step;
        if (sum > m_due.minor)
            sums.push_back(sum);
    }
    std::ranges::sort(sums);
    const auto twice = std::ranges::unique(sums);
    sums.erase(twice.begin(), twice.end());
    sums.resize(std::min(sums.size(), mostNotes - 1));
    return sums;
}

std::optional<qint64> PaymentPanel::given() const
{
    if (m_kind == protocol::TenderKind::Card || m_field->text().trimmed().isEmpty())
        return m_due.minor;
    return parseMinor(m_field->text(), m_due.currency, QLocale());
}

void PaymentPanel::update()
{
    const std::optional<qint64> amount = given();
    const bool enough = amount && *amount >= m_due.minor;
    const bool cash = m_kind == protocol::TenderKind::Cash;
    m_changeName->setVisible(cash);
    m_change->setVisible(cash && amount);
    m_changeName->setText(!amount ? tr("This is not an amount") : enough ? tr("Change") : tr("Missing"));
    setKind(m_changeName, TextKind::Title, enough ? Ink::Success : Ink::Danger);
    setKind(m_change, TextKind::Total, enough ? Ink::Success : Ink::Danger);
    if (amount)
        m_change->setText(formatMoney({std::abs(*amount - m_due.minor), m_due.currency}, QLocale()));
    m_finish->setText(m_busy ? tr("Paying …") : cash ? tr("Pay and print  ↵") : tr("Taken, print  ↵"));
    m_finish->setEnabled(enough && !m_busy);
}

void PaymentPanel::setBusy(bool busy)
{
    m_busy = busy;
    m_field->setReadOnly(busy);
    m_notes->setEnabled(!busy);
    m_back->setEnabled(!busy);
    update();
}

bool PaymentPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // A key that is held down must not pay.
        if (!key->isAutoRepeat())
            submit();
        return true;
    case Qt::Key_Escape:
        if (!m_busy)
            Q_EMIT left();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void PaymentPanel::submit()
{
    if (const std::optional<qint64> amount = given())
        pay(*amount);
}

void PaymentPanel::pay(qint64 amount)
{
    if (m_busy || amount < m_due.minor)
        return;
    if (m_due.minor == 0) {
        Q_EMIT payRequested({});
        return;
    }
    protocol::Tender tender{m_kind, amount, std::nullopt};
    if (m_kind == protocol::TenderKind::Card && !m_field->text().trimmed().isEmpty())
        tender.reference = m_field->text().trimmed();
    Q_EMIT payRequested({tender});
}

} // namespace parterre
