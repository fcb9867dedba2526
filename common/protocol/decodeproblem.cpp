// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/decodeproblem.h"

#include <algorithm>

namespace parterre::protocol {

namespace {

Error problem(QLatin1String reason, const QString &detail)
{
    Error error = makeError(ErrorCode::InvalidParams, detail);
    error.reason = reason;
    return error;
}

QString betweenText(const Range &range)
{
    return QStringLiteral("between %1 and %2").arg(range.least).arg(range.most);
}

} // namespace

Error missingProblem() { return problem(QLatin1String("missing"), QStringLiteral("missing")); }

Error wrongTypeProblem(const QString &detail) { return problem(QLatin1String("wrong_type"), detail); }

Error outOfRangeProblem(const QString &detail) { return problem(QLatin1String("out_of_range"), detail); }

Error unknownFieldProblem(const QString &name)
{
    Error error = problem(
        QLatin1String("unknown_field"), QStringLiteral("there is no such field, or it is given twice"));
    error.field = name.left(100);
    return error;
}

Error notWholeProblem(const Range &range)
{
    return wrongTypeProblem(range.given ? QStringLiteral("must be a whole number ") + betweenText(range)
                                        : QStringLiteral("must be a whole number"));
}

Error numberRangeProblem(const Range &range)
{
    return outOfRangeProblem(QStringLiteral("must be a whole number ") + betweenText(range));
}

Error sizeProblem(const Range &range, const char *unit)
{
    const QString size = range.least > 0 ? QStringLiteral("%1 to %2").arg(range.least).arg(range.most)
                                         : QStringLiteral("at most %1").arg(range.most);
    return outOfRangeProblem(QStringLiteral("must have %1 %2").arg(size, QLatin1String(unit)));
}

void wrapField(Error &error, const char *name)
{
    if (!error.field.isEmpty() && !error.field.startsWith(QLatin1Char('[')))
        error.field.prepend(QLatin1Char('.'));
    error.field.prepend(QLatin1String(name));
}

void wrapElement(Error &error, qsizetype index)
{
    if (!error.field.isEmpty() && !error.field.startsWith(QLatin1Char('[')))
        error.field.prepend(QLatin1Char('.'));
    error.field.prepend(QStringLiteral("[%1]").arg(index));
}

qint64 characterCount(QStringView text)
{
    return std::ranges::count_if(text, [](QChar unit) { return !unit.isLowSurrogate(); });
}

bool isSoundText(QStringView text) { return text.isValidUtf16() && !text.contains(QChar(QChar::Null)); }

} // namespace parterre::protocol
