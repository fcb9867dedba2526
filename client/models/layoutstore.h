// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection/serverconnection.h"
#include "common/layout/seatplan.h"

#include <memory>

namespace parterre {

using PlanPtr = std::shared_ptr<const layout::SeatPlan>;

/// Seat maps, from memory, from the cache on disk or from the server. Published layouts never change, so a
/// cached map is shown at once; once a run it is still compared with the server's, because a server can be
/// set up anew under the same address.
class LayoutStore : public QObject {
    Q_OBJECT
public:
    LayoutStore(ServerConnection &connection, QString cacheFolder);

    QCoro::Task<Result<PlanPtr>> get(LayoutId layout);

Q_SIGNALS:
    /// The cached map was another server's; get() gives the right one now.
    void replaced(parterre::LayoutId layout);

private:
    QString fileOf(LayoutId layout) const;
    QCoro::Task<Result<PlanPtr>> download(LayoutId layout);
    QCoro::Task<> compare(LayoutId layout, QByteArray cached);

    ServerConnection &m_connection;
    QString m_folder;
    QHash<QString, PlanPtr> m_plans; ///< by their file: server and layout
};

} // namespace parterre
