// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/databasewatch.h"

#include <QLoggingCategory>

#include <utility>

namespace parterre::storage {

namespace {

Q_LOGGING_CATEGORY(log, "parterre.storage")

} // namespace

DatabaseWatch::DatabaseWatch(int grace, QObject *parent)
    : QObject(parent)
{
    m_grace.setSingleShot(true);
    m_grace.setInterval(grace);
    connect(&m_grace, &QTimer::timeout, this, [this] { set(true); });
}

void DatabaseWatch::lineLost() { m_grace.start(); }

void DatabaseWatch::lineBack()
{
    m_grace.stop();
    set(false);
}

void DatabaseWatch::set(bool lost)
{
    if (std::exchange(m_lost, lost) == lost)
        return;
    qCWarning(log) << (lost ? "the database is lost: nothing can be changed, what is read may be out of date"
                            : "the database is back");
    Q_EMIT lostChanged(lost);
}

} // namespace parterre::storage
