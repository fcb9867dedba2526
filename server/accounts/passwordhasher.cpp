// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/passwordhasher.h"

#include <QCoroFuture>
#include <QtConcurrent/QtConcurrentRun>

#include <array>
#include <sodium.h>

namespace parterre {

namespace {

constexpr int mostAtOnce = 2;
constexpr int mostWaiting = 200; // some five seconds of work: later ones are better told at once

QString hashNow(const QByteArray &password)
{
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    const int failed = crypto_pwhash_str(hash.data(), password.constData(), quint64(password.size()),
        crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE);
    return failed ? QString() : QString::fromLatin1(hash.data());
}

bool verifyNow(const std::optional<QByteArray> &hash, const QByteArray &password)
{
    if (hash)
        return crypto_pwhash_str_verify(hash->constData(), password.constData(), quint64(password.size()))
            == 0;
    (void)hashNow(password);
    return false;
}

} // namespace

PasswordHasher::PasswordHasher()
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot be used on this machine");
    m_pool.setMaxThreadCount(mostAtOnce);
}

PasswordHasher::~PasswordHasher() { m_pool.waitForDone(); }

bool PasswordHasher::enter()
{
    if (m_waiting.fetch_add(1) < mostWaiting)
        return true;
    --m_waiting;
    return false;
}

QCoro::Task<Result<QString>> PasswordHasher::hash(QString password)
{
    if (!enter())
        co_return ErrorCode::Overloaded;
    QFuture<QString> future = QtConcurrent::run(&m_pool, [this, bytes = password.toUtf8()] {
        QString result = hashNow(bytes);
        --m_waiting;
        return result;
    });
    const QString result = co_await future;
    if (result.isEmpty())
        co_return makeError(ErrorCode::Overloaded, QStringLiteral("not enough memory to hash a password"));
    co_return result;
}

QCoro::Task<Result<bool>> PasswordHasher::verify(std::optional<QString> hash, QString password)
{
    if (!enter())
        co_return ErrorCode::Overloaded;
    std::optional<QByteArray> stored;
    if (hash)
        stored = hash->toLatin1();
    QFuture<bool> future = QtConcurrent::run(&m_pool, [this, stored, bytes = password.toUtf8()] {
        const bool result = verifyNow(stored, bytes);
        --m_waiting;
        return result;
    });
    const bool result = co_await future;
    co_return result;
}

} // namespace parterre
