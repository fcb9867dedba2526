// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/page.h"
#include "client/shell/theme/theme.h"

class QComboBox;
class QFrame;
class QSettings;
class QVBoxLayout;

namespace parterre {

/// Language and look, and the cards of others, kept in the settings of this desk.
class SettingsPage : public Page {
    Q_OBJECT

public:
    struct Language {
        QString code; ///< "de"
        QString name; ///< in itself: "Deutsch"
    };

    /// `settings` must outlive the page.
    SettingsPage(
        Theme &theme, QSettings &settings, const QList<Language> &languages, QWidget *parent = nullptr);

    /// What the settings say about the look; call before the first window is shown.
    static Theme::Mode storedMode(const QSettings &settings);
    /// A language code, empty for the system's.
    static QString storedLanguage(const QSettings &settings);

    /// Another card below the others.
    void addCard(QFrame *card);

    void activated() override;

private:
    QComboBox *m_language;
    QComboBox *m_look;
    QVBoxLayout *m_cards;
};

} // namespace parterre
