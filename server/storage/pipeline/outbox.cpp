// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/pipeline/outbox.h"

#include "server/storage/pipeline/sqlarray.h"

namespace parterre::storage::outbox {

void prepare(SqlDialogue &sql)
{
    sql.prepare("outbox_write",
        "INSERT INTO outbox (topic, order_id, created_at, next_attempt_at) SELECT $1, o, $3::timestamptz, "
        "$3::timestamptz FROM "
            + arrays("o uuid $2"));
}

void write(SqlDialogue &sql, const char *topic, std::span<const OrderId> orders, Timestamp now)
{
    if (orders.empty())
        return;
    sql.tell("outbox_write", {topic, arrayOf(orders), now.toRfc3339().toStdString()});
}

} // namespace parterre::storage::outbox
