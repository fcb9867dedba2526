// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/venueform.h"

#include "client/models/notice.h"
#include "client/shell/theme/controls.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

namespace parterre::editor {

namespace {

constexpr int nameLength = 200;

} // namespace

VenueForm::VenueForm(Theme &, VenueBook &book, QWidget *parent)
    : QFrame(parent)
    , m_book(book)
    , m_name(new QLineEdit)
    , m_city(new QLineEdit)
    , m_country(new QComboBox)
    , m_timeZone(new QComboBox)
    , m_problem(new QLabel)
    , m_make(new QPushButton(tr("Add the venue")))
{
    setKind(this, SurfaceKind::Surface);
    setObjectName(QStringLiteral("venueForm"));
    auto *title = new QLabel(tr("New venue"));
    setKind(title, TextKind::Title);
    m_name->setObjectName(QStringLiteral("venueName"));
    m_city->setObjectName(QStringLiteral("venueCity"));
    m_name->setMinimumWidth(tokens::formWidth);
    for (QLineEdit *field : {m_name, m_city}) {
        field->setMaxLength(nameLength);
        connect(field, &QLineEdit::textChanged, this, &VenueForm::check);
        connect(field, &QLineEdit::returnPressed, m_make, &QPushButton::click);
    }
    const QLocale here;
    for (const char *code : {"DE", "AT", "CH", "GB", "US", "FR", "IT", "ES", "NL", "BE", "DK", "SE", "NO",
             "FI", "PL", "CZ", "IE", "LU", "PT"}) {
        const QLocale::Territory territory = QLocale::codeToTerritory(QString::fromLatin1(code));
        m_country->addItem(QLocale::territoryToString(territory), QString::fromLatin1(code));
        if (territory == here.territory())
            m_country->setCurrentIndex(m_country->count() - 1);
    }
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds()) {
        if (zone.startsWith("Europe/") || zone.startsWith("America/")
            || zone == QTimeZone::systemTimeZoneId())
            m_timeZone->addItem(QString::fromLatin1(zone));
    }
    m_timeZone->setCurrentText(QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    m_make->setObjectName(QStringLiteral("addVenue"));
    setKind(m_make, ButtonKind::Primary);
    setKind(m_problem, TextKind::Body, Ink::Danger);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *form = new QFormLayout;
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("City"), m_city);
    form->addRow(tr("Country"), m_country);
    form->addRow(tr("Time zone"), m_timeZone);
    auto *cancel = new QPushButton(tr("Cancel"));
    setKind(cancel, ButtonKind::Flat);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_make);
    auto *column = new QVBoxLayout;
    column->setSpacing(tokens::space3);
    column->addWidget(title);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    column->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(tokens::space5, tokens::space5, tokens::space5, tokens::space5);
    row->addLayout(column);
    row->addStretch(1);
    connect(cancel, &QPushButton::clicked, this, &VenueForm::cancelled);
    connect(m_make, &QPushButton::clicked, this, [this] { submit(); });
    check();
}

void VenueForm::start()
{
    m_name->clear();
    m_problem->hide();
    m_name->setFocus();
}

void VenueForm::check()
{
    m_make->setEnabled(!m_name->text().trimmed().isEmpty() && !m_city->text().trimmed().isEmpty());
}

QCoro::Task<> VenueForm::submit()
{
    const QPointer<VenueForm> alive(this);
    m_make->setEnabled(false);
    const auto venue = co_await m_book.create(m_name->text().trimmed(), m_city->text().trimmed(),
        m_country->currentData().toString(), m_timeZone->currentText());
    if (!alive)
        co_return;
    check();
    m_problem->setVisible(!venue);
    if (venue)
        Q_EMIT made();
    else
        m_problem->setText(sentence(venue.error()));
}

} // namespace parterre::editor
