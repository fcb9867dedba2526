// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/parameterfault.h"

#include <QCoreApplication>

namespace parterre::layout {

namespace {

QString say(const char *text) { return QCoreApplication::translate("Layout", text); }

} // namespace

void ParameterCheck::between(const char *parameter, double value, double least, double most)
{
    // Not a number is not between anything.
    if (m_fault || (value >= least && value <= most))
        return;
    m_fault = {QString::fromLatin1(parameter),
        say(QT_TRANSLATE_NOOP("Layout", "It must lie between %1 and %2."))
            .arg(QString::number(least, 'f', least == qint64(least) ? 0 : 2),
                QString::number(most, 'f', most == qint64(most) ? 0 : 2))};
}

void ParameterCheck::that(const char *parameter, bool isRight, const char *text)
{
    if (!m_fault && !isRight)
        m_fault = {QString::fromLatin1(parameter), say(text)};
}

void ParameterCheck::also(const std::optional<ParameterFault> &fault)
{
    if (!m_fault)
        m_fault = fault;
}

} // namespace parterre::layout
