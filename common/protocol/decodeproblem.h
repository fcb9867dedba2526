// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/error.h"
#include "common/protocol/field.h"

#include <QStringView>

namespace parterre::protocol {

/// The makers of InvalidParams errors; their `field` is empty and grows on the way out (wrapField,
/// wrapElement).
/// @{
Error missingProblem();
Error wrongTypeProblem(const QString &detail);
Error outOfRangeProblem(const QString &detail);
Error unknownFieldProblem(const QString &name);
Error notWholeProblem(const Range &range);
Error numberRangeProblem(const Range &range);
/// `unit` is "characters", "bytes" or "elements".
Error sizeProblem(const Range &range, const char *unit);
template <class Names>
QString joinNames(const Names &names)
{
    QString joined;
    for (const char *name : names)
        joined += (joined.isEmpty() ? QString() : QStringLiteral(", ")) + QLatin1String(name);
    return joined;
}
/// @}

/// Puts the name of a field ("tickets") or the place in a list ("[3]") before the path of an error.
void wrapField(Error &error, const char *name);
void wrapElement(Error &error, qsizetype index);

/// The number of Unicode characters of a valid text.
qint64 characterCount(QStringView text);
/// Neither half a surrogate pair nor U+0000, which PostgreSQL cannot store.
bool isSoundText(QStringView text);

} // namespace parterre::protocol
