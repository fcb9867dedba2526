// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/pipeline/outbox.h"

#include "server/storage/pipeline/sqlarray.h"

namespace parterre::storage::outbox {

void prepare(SqlDialogue &sql)
{
    sql.prepare("outbox_write",
        "INSERT INTO outbox (topic, order_id, created_at, next_attempt_at, delivered_at) SELECT $1, o, "
        "$4::timestamptz, $4::timestamptz, d FROM "
            + arrays("o uuid $2, d timestamptz $3"));
}

void write(SqlDialogue &sql, const char *topic, std::span<const News> news, Timestamp now)
{
    if (news.empty())
        return;
    SqlArray orders;
    SqlArray delivered;
    for (const News &one : news) {
        orders.add(one.order.value);
        delivered.add(one.isForSomebody ? std::nullopt : std::optional(now));
    }
    sql.tell("outbox_write", {topic, orders, delivered, now.toRfc3339().toStdString()});
}

} // namespace parterre::storage::outbox
