// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "common/base/timestamp.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <pqxx/pqxx>

/// The SQL of layouts, each a document under a name and a version of its venue.
namespace parterre::layoutstore {

/// The document of a published layout, JSON; nothing when there is none.
std::optional<QByteArray> document(pqxx::transaction_base &tx, LayoutId layout);

/// As the next version of that name of the venue, which the caller has locked.
LayoutId publish(pqxx::transaction_base &tx, VenueId venue, const QString &name, const QByteArray &document,
    int seatCount, Timestamp now);

} // namespace parterre::layoutstore
