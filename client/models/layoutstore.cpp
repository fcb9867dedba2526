// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/models/layoutstore.h"

#include "common/layout/layoutjson.h"

#include <QCoroFuture>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QtConcurrent>

namespace parterre {

namespace {

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size())
        file.commit();
}

Result<PlanPtr> planOf(const QJsonObject &json)
{
    Result<layout::Layout> layout = layout::layoutFromJson(json);
    if (!layout)
        return layout.error();
    return PlanPtr(std::make_shared<const layout::SeatPlan>(std::move(*layout)));
}

/// Off the event loop: a hall of 60,000 seats takes a moment to read.
QFuture<Result<PlanPtr>> readPlan(const QByteArray &bytes)
{
    return QtConcurrent::run([bytes] { return planOf(QJsonDocument::fromJson(bytes).object()); });
}

} // namespace

LayoutStore::LayoutStore(ServerConnection &connection, QString cacheFolder)
    : m_connection(connection)
    , m_folder(std::move(cacheFolder))
{
    QDir().mkpath(m_folder);
}

QString LayoutStore::fileOf(LayoutId layout) const
{
    const QByteArray server = m_connection.server().toEncoded();
    const QByteArray hash = QCryptographicHash::hash(server, QCryptographicHash::Sha256).toHex().left(16);
    return m_folder + u'/' + QString::fromLatin1(hash) + u'-' + layout.toString() + u".json"_qs;
}

QCoro::Task<Result<PlanPtr>> LayoutStore::get(LayoutId layout)
{
    const QPointer<LayoutStore> alive(this);
    const QString file = fileOf(layout);
    if (const PlanPtr known = m_plans.value(file))
        co_return known;
    const QByteArray cached = readFile(file);
    if (!cached.isEmpty()) {
        const QFuture<Result<PlanPtr>> reading = readPlan(cached);
        const Result<PlanPtr> plan = co_await reading;
        if (!alive)
            co_return makeError(ErrorCode::Unavailable);
        if (plan) {
            m_plans.insert(file, *plan);
            compare(layout, cached);
            co_return *plan;
        }
    }
    co_return co_await download(layout);
}

QCoro::Task<Result<PlanPtr>> LayoutStore::download(LayoutId layout)
{
    const QPointer<LayoutStore> alive(this);
    const QString file = fileOf(layout);
    const protocol::LayoutsGet params{layout};
    const auto json = co_await m_connection.call(params);
    if (!json)
        co_return json.error();
    const QByteArray bytes = QJsonDocument(*json).toJson(QJsonDocument::Compact);
    const QFuture<Result<PlanPtr>> reading = readPlan(bytes);
    const Result<PlanPtr> plan = co_await reading;
    if (!alive || !plan)
        co_return plan;
    writeFile(file, bytes);
    m_plans.insert(file, *plan);
    co_return *plan;
}

QCoro::Task<> LayoutStore::compare(LayoutId layout, QByteArray cached)
{
    const QPointer<LayoutStore> alive(this);
    const QString file = fileOf(layout);
    const protocol::LayoutsGet params{layout};
    const auto json = co_await m_connection.call(params);
    if (!alive || !json)
        co_return;
    if (QJsonDocument(*json).toJson(QJsonDocument::Compact) == cached)
        co_return;
    QFile::remove(file);
    m_plans.remove(file);
    Q_EMIT replaced(layout);
}

} // namespace parterre
