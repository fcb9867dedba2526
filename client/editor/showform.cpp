// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/showform.h"

#include "client/models/notice.h"
#include "client/shell/theme/controls.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace parterre::editor {

namespace {

constexpr int usualHour = 19;
constexpr int usualMinute = 30;
constexpr double usualPrice = 25;
constexpr double mostPrice = 1'000'000;
constexpr int minorUnits = 100;

} // namespace

ShowForm::ShowForm(Theme &, ShowOpening &opening, QWidget *parent)
    : QFrame(parent)
    , m_opening(opening)
    , m_form(new QFormLayout)
    , m_title(new QLineEdit)
    , m_category(new QComboBox)
    , m_startsAt(new QDateTimeEdit)
    , m_currency(new QComboBox)
    , m_problem(new QLabel)
    , m_open(new QPushButton(tr("Put on sale")))
{
    setKind(this, SurfaceKind::Surface);
    setObjectName(QStringLiteral("showForm"));
    auto *title = new QLabel(tr("Put a show on sale"));
    setKind(title, TextKind::Title);
    m_title->setObjectName(QStringLiteral("showTitle"));
    m_title->setMaxLength(200);
    m_category->addItem(tr("Theatre"), QStringLiteral("theatre"));
    m_category->addItem(tr("Opera"), QStringLiteral("opera"));
    m_category->addItem(tr("Concert"), QStringLiteral("concert"));
    m_category->addItem(tr("Sport"), QStringLiteral("sport"));
    m_category->addItem(tr("Cinema"), QStringLiteral("cinema"));
    m_startsAt->setObjectName(QStringLiteral("showStart"));
    m_startsAt->setCalendarPopup(true);
    m_currency->setObjectName(QStringLiteral("showCurrency"));
    m_currency->addItems(
        {QStringLiteral("EUR"), QStringLiteral("CHF"), QStringLiteral("GBP"), QStringLiteral("USD")});
    m_open->setObjectName(QStringLiteral("openShow"));
    setKind(m_open, ButtonKind::Primary);
    setKind(m_problem, TextKind::Body, Ink::Danger);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_form->addRow(tr("Title"), m_title);
    m_form->addRow(tr("Category"), m_category);
    m_form->addRow(tr("Begins"), m_startsAt);
    m_form->addRow(tr("Currency"), m_currency);
    auto *later = new QPushButton(tr("Not now"));
    setKind(later, ButtonKind::Flat);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(later);
    buttons->addWidget(m_open);
    auto *column = new QVBoxLayout;
    column->setSpacing(tokens::space3);
    column->addWidget(title);
    column->addLayout(m_form);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    column->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(tokens::space5, tokens::space5, tokens::space5, tokens::space5);
    row->addLayout(column);
    row->addStretch(1);
    m_title->setMinimumWidth(tokens::formWidth);
    connect(later, &QPushButton::clicked, this, &ShowForm::cancelled);
    connect(m_open, &QPushButton::clicked, this, [this] { submit(); });
    connect(m_title, &QLineEdit::textChanged, this,
        [this](const QString &text) { m_open->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_title, &QLineEdit::returnPressed, m_open, &QPushButton::click);
}

void ShowForm::start(VenueId venue, LayoutId layout, const std::vector<layout::Zone> &zones)
{
    m_venue = venue;
    m_layout = layout;
    for (QDoubleSpinBox *price : std::as_const(m_prices))
        m_form->removeRow(price);
    m_prices.clear();
    for (const layout::Zone &zone : zones) {
        auto *price = new QDoubleSpinBox;
        price->setObjectName(QStringLiteral("price-") + zone.key);
        price->setRange(0, mostPrice);
        price->setDecimals(2);
        price->setValue(usualPrice);
        price->setProperty("zone", zone.key);
        m_form->addRow(zone.name, price);
        m_prices << price;
    }
    m_startsAt->setDateTime({QDate::currentDate().addDays(1), QTime(usualHour, usualMinute)});
    m_problem->hide();
    m_open->setEnabled(!m_title->text().trimmed().isEmpty());
    m_title->setFocus();
}

QCoro::Task<> ShowForm::submit()
{
    const QPointer<ShowForm> alive(this);
    ShowOpening::Wish wish{m_venue, m_layout, m_title->text().trimmed(), m_category->currentData().toString(),
        Timestamp{m_startsAt->dateTime().toMSecsSinceEpoch()}, m_currency->currentText(), {}, tr("Adult")};
    for (const QDoubleSpinBox *price : std::as_const(m_prices))
        wish.prices[price->property("zone").toString()] = std::llround(price->value() * minorUnits);
    m_open->setEnabled(false);
    const auto show = co_await m_opening.open(wish);
    if (!alive)
        co_return;
    m_open->setEnabled(true);
    m_problem->setVisible(!show);
    if (show)
        Q_EMIT opened(*show);
    else
        m_problem->setText(sentence(show.error()));
}

} // namespace parterre::editor
