// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/id.h"
#include "common/base/timestamp.h"
#include "common/protocol/messages/layouts.h"
#include "server/catalog/layoutcontent.h"

#include <QByteArray>
#include <optional>
#include <pqxx/pqxx>
#include <vector>

/// The SQL of layouts, each a document under a name and a version of its venue.
namespace parterre::layoutstore {

/// The document of a published layout, JSON; nothing when there is none.
std::optional<QByteArray> document(pqxx::transaction_base &tx, LayoutId layout);

struct PublishedLayout {
    VenueId venue;
    protocol::LayoutVersion layout;
};
/// Nothing when there is none.
std::optional<PublishedLayout> version(pqxx::transaction_base &tx, LayoutId layout);
/// By their names, the newest version first.
std::vector<protocol::LayoutVersion> versions(pqxx::transaction_base &tx, VenueId venue);

/// The last version of that name; nothing when there is none.
std::optional<LayoutId> newest(pqxx::transaction_base &tx, VenueId venue, const QString &name);

/// As the next version of that name of the venue, which the caller has locked.
LayoutId publish(pqxx::transaction_base &tx, VenueId venue, const LayoutContent &content, Timestamp now);

} // namespace parterre::layoutstore
