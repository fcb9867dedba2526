// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/languages.h"

#include <QCoreApplication>
#include <QTranslator>

namespace parterre {

namespace {

const QLocale english(QLocale::English);

/// Makes it a child of the program, named, so that the next call finds it.
void install(QCoreApplication &program, const QLocale &locale, const QString &file)
{
    auto *translator = new QTranslator(&program);
    translator->setObjectName(QStringLiteral("parterre-language"));
    if (translator->load(locale, file, QStringLiteral("_"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

bool isSpoken(const QLocale &locale)
{
    return QTranslator().load(
        locale, QStringLiteral("parterre"), QStringLiteral("_"), QStringLiteral(":/i18n"));
}

} // namespace

QList<QLocale> spokenLanguages() { return {english, QLocale(QLocale::German)}; }

void speak(QCoreApplication &program, const QLocale &locale)
{
    qDeleteAll(program.findChildren<QTranslator *>(QStringLiteral("parterre-language")));
    // The English file holds the plural forms, which the source text does not have.
    const QLocale spoken = isSpoken(locale) ? locale : english;
    install(program, spoken, QStringLiteral("qtbase"));
    install(program, spoken, QStringLiteral("parterre"));
}

} // namespace parterre
