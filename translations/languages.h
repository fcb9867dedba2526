// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>

class QCoreApplication;

namespace parterre {

/// The languages that the program speaks, English first. The files are built in, below :/i18n.
QList<QLocale> spokenLanguages();

/// From now on the program speaks the language of `locale`, or English where it does not know that language;
/// what an earlier call installed goes. Texts that stand on the screen already change where widgets take
/// QEvent::LanguageChange.
void speak(QCoreApplication &program, const QLocale &locale);

} // namespace parterre
