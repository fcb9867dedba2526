// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/shell/settingspage.h"

#include "client/shell/theme/controls.h"

#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace parterre {

namespace {

const QString languageKey = QStringLiteral("language");
const QString lookKey = QStringLiteral("look");

} // namespace

Theme::Mode SettingsPage::storedMode(const QSettings &settings)
{
    const QString look = settings.value(lookKey).toString();
    if (look == QLatin1String("light"))
        return Theme::Mode::Light;
    return look == QLatin1String("dark") ? Theme::Mode::Dark : Theme::Mode::System;
}

QString SettingsPage::storedLanguage(const QSettings &settings)
{
    return settings.value(languageKey).toString();
}

SettingsPage::SettingsPage(
    Theme &theme, QSettings &settings, const QList<Language> &languages, QWidget *parent)
    : Page(QStringLiteral("settings"), tr("Settings"), QStringLiteral("configure"), parent)
    , m_language(new QComboBox)
    , m_look(new QComboBox)
    , m_cards(new QVBoxLayout)
{
    m_language->addItem(tr("As the system"), QString());
    for (const Language &language : languages)
        m_language->addItem(language.name, language.code);
    m_language->setCurrentIndex(std::max(0, m_language->findData(storedLanguage(settings))));
    m_look->addItem(tr("As the system"), QStringLiteral("system"));
    m_look->addItem(tr("Light"), QStringLiteral("light"));
    m_look->addItem(tr("Dark"), QStringLiteral("dark"));
    m_look->setCurrentIndex(int(theme.mode()));

    auto *note = new QLabel(tr("The language changes when Parterre is started again."));
    note->setWordWrap(true);
    note->hide();
    setKind(note, TextKind::Caption, Ink::Muted);
    auto *card = new QFrame;
    setKind(card, SurfaceKind::Surface);
    auto *form = new QFormLayout(card);
    form->setContentsMargins(tokens::space5, tokens::space5, tokens::space5, tokens::space5);
    form->setSpacing(tokens::space3);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->addRow(tr("Language"), m_language);
    form->addRow(tr("Look"), m_look);
    form->addRow(note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::space5, tokens::space5, tokens::space5, tokens::space5);
    column->addLayout(m_cards);
    column->addStretch();
    m_cards->setSpacing(tokens::space4);
    addCard(card);

    connect(m_language, &QComboBox::activated, this, [this, &settings, note] {
        settings.setValue(languageKey, m_language->currentData());
        note->show();
    });
    connect(m_look, &QComboBox::activated, this, [this, &settings, &theme] {
        settings.setValue(lookKey, m_look->currentData());
        theme.setMode(storedMode(settings));
    });
}

void SettingsPage::addCard(QFrame *card)
{
    card->setMaximumWidth(tokens::dialogWidth);
    m_cards->addWidget(card);
}

void SettingsPage::activated() { m_language->setFocus(); }

} // namespace parterre
