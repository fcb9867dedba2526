// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/housekeeping.h"

#include <QCoroSignal>
#include <QLoggingCategory>

#include <algorithm>

namespace parterre {

namespace {

Q_LOGGING_CATEGORY(log, "parterre.housekeeping")

} // namespace

void Housekeeping::add(const char *name, std::chrono::milliseconds every, Chore chore)
{
    auto entry = std::make_unique<Entry>();
    entry->name = name;
    entry->chore = std::move(chore);
    connect(&entry->timer, &QTimer::timeout, this, [this, raw = entry.get()] {
        if (!raw->underWay)
            run(raw);
    });
    entry->timer.start(every);
    m_entries.push_back(std::move(entry));
}

QCoro::Task<> Housekeeping::run(Entry *entry)
{
    entry->underWay = true;
    const Result<Done> done = co_await entry->chore();
    entry->underWay = false;
    if (!done && !entry->failing)
        qCWarning(log).noquote() << entry->name << "fails:" << done.error().detail;
    if (done && entry->failing)
        qCInfo(log).noquote() << entry->name << "works again";
    entry->failing = !done.ok();
    if (isIdle())
        Q_EMIT idle();
}

QCoro::Task<> Housekeeping::stop()
{
    for (const auto &entry : m_entries)
        entry->timer.stop();
    while (!isIdle())
        co_await qCoro(this, &Housekeeping::idle);
}

bool Housekeeping::isIdle() const
{
    return std::ranges::none_of(m_entries, [](const auto &entry) { return entry->underWay; });
}

} // namespace parterre
