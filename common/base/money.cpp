// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/money.h"

#include <algorithm>
#include <array>

namespace parterre {

namespace {

qint64 powerOfTen(int exponent)
{
    qint64 result = 1;
    while (exponent-- > 0)
        result *= 10;
    return result;
}

QString symbolOf(const QString &currency)
{
    if (currency == u"EUR")
        return QStringLiteral("€");
    if (currency == u"GBP")
        return QStringLiteral("£");
    if (currency == u"USD")
        return QStringLiteral("$");
    return currency;
}

} // namespace

int currencyDecimals(const QString &currency)
{
    static const std::array none{u"BIF", u"CLP", u"DJF", u"GNF", u"ISK", u"JPY", u"KMF", u"KRW", u"PYG",
        u"RWF", u"UGX", u"UYI", u"VND", u"VUV", u"XAF", u"XOF", u"XPF"};
    static const std::array three{u"BHD", u"IQD", u"JOD", u"KWD", u"LYD", u"OMR", u"TND"};
    const auto has = [&](const auto &list) {
        return std::ranges::any_of(list, [&](const char16_t *code) { return currency == QStringView(code); });
    };
    return has(none) ? 0 : has(three) ? 3 : 2;
}

QString formatMoney(const Money &money, const QLocale &locale)
{
    const int decimals = currencyDecimals(money.currency);
    const qint64 unit = powerOfTen(decimals);
    const bool negative = money.minor < 0;
    const quint64 amount = negative ? 0 - quint64(money.minor) : quint64(money.minor);
    QString text = locale.toString(qulonglong(amount / quint64(unit)));
    if (decimals > 0) {
        const QString fraction = QString::number(amount % quint64(unit)).rightJustified(decimals, u'0');
        text += locale.decimalPoint() + fraction;
    }
    if (negative)
        text.prepend(u'\u2212');
    return text + u'\u00a0' + symbolOf(money.currency);
}

std::optional<qint64> parseMinor(const QString &text, const QString &currency, const QLocale &locale)
{
    QString plain = text.trimmed();
    plain.replace(locale.decimalPoint(), u"."_qs);
    plain.replace(u',', u'.');
    const QStringList parts = plain.split(u'.');
    const int decimals = currencyDecimals(currency);
    if (plain.isEmpty() || parts.size() > 2 || (parts.size() == 2 && parts[1].size() > decimals))
        return std::nullopt;
    QString digits = parts[0] + (parts.size() == 2 ? parts[1] : QString()).leftJustified(decimals, u'0');
    constexpr int mostDigits = 15;
    if (digits.size() > mostDigits || parts[0].isEmpty()
        || !std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return std::nullopt;
    return digits.toLongLong();
}

} // namespace parterre
