// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notifications/outboxworker.h"

#include <QCoroSignal>
#include <QLoggingCategory>

#include <algorithm>

namespace parterre {

namespace {

Q_LOGGING_CATEGORY(log, "parterre.notifications")

constexpr int batchSize = 20;
constexpr qint64 leaseMs = 10 * 60'000;
constexpr qint64 longestSendMs = 2 * 60'000; ///< content and mail; longer than a mailer's own patience
constexpr qint64 firstWaitMs = 60'000;
constexpr qint64 longestWaitMs = 6 * 3'600'000;
constexpr std::chrono::seconds pollInterval{5};

qint64 waitAfter(int attempts) { return std::min(firstWaitMs << std::min(attempts - 1, 20), longestWaitMs); }

} // namespace

OutboxWorker::OutboxWorker(storage::Database &database, OrderMailSource &source, Mailer &mailer,
    const Clock &clock, MailSettings settings)
    : m_store(database)
    , m_source(source)
    , m_mailer(mailer)
    , m_clock(clock)
    , m_settings(std::move(settings))
{
    m_timer.setInterval(pollInterval);
    connect(&m_timer, &QTimer::timeout, this, &OutboxWorker::wake);
}

OutboxWorker::~OutboxWorker() { Q_ASSERT(!m_running); }

void OutboxWorker::start()
{
    m_timer.start();
    wake();
}

void OutboxWorker::wake()
{
    m_again = true;
    if (!m_running && !m_stopping)
        run();
}

QCoro::Task<> OutboxWorker::stop()
{
    m_timer.stop();
    m_stopping = true;
    if (m_running)
        co_await qCoro(this, &OutboxWorker::idle);
}

QCoro::Task<> OutboxWorker::run()
{
    m_running = true;
    while (m_again && !m_stopping) {
        m_again = false;
        const auto delivered = co_await deliverDue();
        if (!delivered)
            qCWarning(log) << "the outbox rests until the next look:" << delivered.error().detail;
    }
    m_running = false;
    Q_EMIT idle();
}

QCoro::Task<Result<int>> OutboxWorker::deliverDue()
{
    int delivered = 0;
    while (!m_stopping) {
        const Timestamp leaseUntil = m_clock.now() + leaseMs;
        const auto rows = co_await m_store.take(m_clock.now(), leaseUntil, batchSize);
        if (!rows)
            co_return rows.error();
        for (const OutboxRow &row : *rows) {
            // Rows that are left here are due again when their lease ends; another server may have them then.
            if (m_stopping || leaseUntil - m_clock.now() < longestSendMs)
                break;
            const auto done = co_await deliver(row);
            if (!done)
                co_return done.error();
            delivered += *done ? 1 : 0;
        }
        if (rows->size() < size_t(batchSize))
            break;
    }
    co_return delivered;
}

QCoro::Task<Result<bool>> OutboxWorker::deliver(OutboxRow row)
{
    const MailOutcome outcome = co_await tell(row);
    if (outcome.kind == MailOutcome::Kind::Sent) {
        const auto marked = co_await m_store.markDelivered(row.id, m_clock.now());
        if (!marked)
            co_return marked.error();
        co_return true;
    }
    const int attempts =
        outcome.kind == MailOutcome::Kind::Refused ? OutboxStore::mostAttempts : row.attempts;
    qCWarning(log) << "outbox row" << row.id << "attempt" << row.attempts << "failed:" << outcome.reason;
    const Timestamp next = m_clock.now() + waitAfter(row.attempts);
    const auto marked = co_await m_store.markFailed(row.id, outcome.reason, next, attempts);
    if (!marked)
        co_return marked.error();
    co_return false;
}

QCoro::Task<MailOutcome> OutboxWorker::tell(OutboxRow row)
{
    const auto content = co_await m_source.content(row.order, row.news);
    if (!content)
        co_return MailOutcome{MailOutcome::Kind::TryAgain,
            QStringLiteral("the order could not be read: %1 %2")
                .arg(QLatin1String(errorInfo(content.error().code).name), content.error().detail)};

    const auto &order = content->order;
    const QString address = order.customer ? order.customer->email.value_or(QString()) : QString();
    // A paid order that was cancelled meanwhile has a row of its own for that.
    const bool outdated = row.news == OrderNews::Paid && order.status != protocol::OrderStatus::Paid;
    if (address.isEmpty() || outdated)
        co_return MailOutcome{};
    if (!isMailAddress(address))
        co_return MailOutcome{MailOutcome::Kind::Refused, QStringLiteral("not a mail address")};
    if (row.news == OrderNews::Paid && content->ticketsPdf.isEmpty())
        co_return MailOutcome{
            MailOutcome::Kind::TryAgain, QStringLiteral("the tickets could not be rendered")};

    Mail mail = composeOrderMail(*content, row.news, m_settings.locale);
    mail.from = m_settings.from;
    mail.date = row.createdAt;
    // Of the row, so that a mail that is sent twice can be recognised.
    const QString domain = m_settings.from.address.section(QLatin1Char('@'), 1);
    mail.messageId =
        QStringLiteral("order-%1-%2@%3").arg(row.order.toString()).arg(row.id).arg(domain).toLatin1();
    co_return co_await m_mailer.send(std::move(mail));
}

} // namespace parterre
