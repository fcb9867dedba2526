// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

namespace parterre {

/// The words of one language, for what leaves the program in its reader's language (tickets, mail) whatever
/// language the program itself speaks. Takes the translation files in :/i18n; where a text is not in them, it
/// stays English. Mark the texts with QT_TRANSLATE_NOOP, so that they get into the files.
class Phrasebook {
public:
    explicit Phrasebook(const QLocale &locale);

    QString text(const char *context, const char *source) const;

private:
    QTranslator m_translator;
};

} // namespace parterre
