// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <optional>

namespace parterre {

/// An amount in the minor units of its currency (cents for EUR, yen for JPY). Never a fraction, never a
/// double.
struct Money {
    qint64 minor = 0;
    QString currency; ///< ISO 4217, "EUR"

    bool operator==(const Money &) const = default;
};

/// The number of decimals of a currency (ISO 4217): 2 for EUR, 0 for JPY, 3 for KWD.
int currencyDecimals(const QString &currency);

/// "51.50 €", "51,50 €" ...: as the locale writes money.
QString formatMoney(const Money &money, const QLocale &locale);

/// Reads what a clerk types ("51.5", "51,50", "51") as minor units; nothing where it is no amount or too
/// precise.
std::optional<qint64> parseMinor(const QString &text, const QString &currency, const QLocale &locale);

} // namespace parterre
