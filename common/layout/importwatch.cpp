// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/importwatch.h"

#include <algorithm>

namespace parterre::layout {

namespace {

constexpr int callsBetween = 256;

QString cancelledReason() { return QStringLiteral("cancelled"); }

} // namespace

Error importCancelled()
{
    Error error = makeError(ErrorCode::Unavailable, QStringLiteral("the import was cancelled"));
    error.reason = cancelledReason();
    return error;
}

bool isImportCancelled(const Error &error)
{
    return error.code == ErrorCode::Unavailable && error.reason == cancelledReason();
}

ImportProgress::ImportProgress(const ImportWatch &watch, int from, int to)
    : m_watch(watch)
    , m_from(from)
    , m_to(to)
    , m_told(from - 1)
{
}

bool ImportProgress::goesOn(qint64 done, qint64 all)
{
    if (++m_calls % callsBetween != 0)
        return !m_isCancelled;
    return tell(done, all);
}

bool ImportProgress::tell(qint64 done, qint64 all)
{
    m_isCancelled = m_isCancelled || (m_watch.isCancelled && m_watch.isCancelled());
    const qint64 share = all > 0 ? std::clamp<qint64>(done, 0, all) * (m_to - m_from) / all : 0;
    const int percent = m_from + int(share);
    if (m_watch.progress && percent > m_told && !m_isCancelled)
        m_watch.progress(percent);
    m_told = std::max(m_told, percent);
    return !m_isCancelled;
}

} // namespace parterre::layout
