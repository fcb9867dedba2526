// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/eventsearch.h"

#include <QByteArray>
#include <QList>

namespace parterre {

namespace {

/// Late-comers still buy at the counter when a show has just begun.
constexpr qint64 stillNowMs = 30 * 60 * 1000;
constexpr int usualLimit = 50;

/// An empty filter, as an empty input field gives it, filters nothing.
std::optional<QString> given(const std::optional<QString> &filter)
{
    return filter && !filter->trimmed().isEmpty() ? filter : std::nullopt;
}

} // namespace

QString SearchCursor::toString() const
{
    const QByteArray plain = QByteArray::number(from.ms) + ' ' + QByteArray::number(firstShow.ms) + ' '
        + QByteArray::number(event.value);
    return QString::fromLatin1(
        plain.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<SearchCursor> SearchCursor::fromString(const QString &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(),
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
            | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    const QList<QByteArray> parts = decoded.decoded.split(' ');
    if (parts.size() != 3)
        return std::nullopt;
    bool fromOk = false;
    bool firstOk = false;
    SearchCursor cursor;
    cursor.from.ms = parts[0].toLongLong(&fromOk);
    cursor.firstShow.ms = parts[1].toLongLong(&firstOk);
    const auto event = EventId::fromString(QString::fromLatin1(parts[2]));
    if (!fromOk || !firstOk || !event || !cursor.from.isWritable() || !cursor.firstShow.isWritable())
        return std::nullopt;
    cursor.event = *event;
    return cursor;
}

Result<EventQuery> EventQuery::make(const protocol::EventsSearch &params, Timestamp now)
{
    EventQuery query;
    if (params.cursor) {
        query.after = SearchCursor::fromString(*params.cursor);
        if (!query.after) {
            Error error = makeError(ErrorCode::InvalidParams, u"not a cursor of a search"_qs);
            error.field = u"cursor"_qs;
            return error;
        }
    }
    query.text = given(params.text);
    query.city = given(params.city);
    query.category = given(params.category);
    query.from = params.from ? *params.from : query.after ? query.after->from : now + -stillNowMs;
    query.to = params.to;
    query.limit = params.limit.value_or(usualLimit);
    return query;
}

} // namespace parterre
