// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection/serverconnection.h"

#include <QAbstractListModel>
#include <QTimeZone>
#include <chrono>

#include <vector>

namespace parterre {

/// The shows that a clerk may sell, today's first, with how many seats are free. Refreshes itself.
class ShowListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        ShowRole = Qt::UserRole, ///< the show's id as qint64
        TitleRole,
        VenueRole,
        TimeRole, ///< "19:30", in the venue's time zone
        GroupRole, ///< "Today", "Tomorrow", "Saturday, 28 November"
        StartsGroupRole, ///< whether the row is the first of its group
        FreeRole,
        CapacityRole,
        StatusRole, ///< int(protocol::SaleStatus)
    };
    enum class Status { Loading, Ready, Failed };

    /// lookBack: shows that began so long ago are listed still.
    ShowListModel(ServerConnection &connection, const Clock &clock,
        std::chrono::milliseconds lookBack = std::chrono::hours(1));

    Status status() const { return m_status; }
    const Error &error() const { return m_error; }
    /// How many shows there are without the filter.
    int total() const { return int(m_all.size()); }

    void refresh();
    /// Words that the title, the venue, the city, the date or the time have; each may be begun only.
    void setFilter(const QString &text);
    QString filter() const { return m_filter; }

    ShowId showAt(int row) const;
    int rowOf(ShowId show) const; ///< -1: not in the list
    /// The seats that are free now, when somebody knows better than the list.
    void setFree(ShowId show, int free);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void statusChanged();

private:
    struct Row {
        protocol::ShowSummary show;
        QString title;
        QString venue;
        QString city;
        QDateTime start; ///< in the venue's time zone
    };

    QCoro::Task<> load();
    static void append(std::vector<Row> &rows, const protocol::Event &event);
    void take(std::vector<Row> rows);
    std::vector<Row> filtered() const;
    bool matches(const Row &row) const;
    QString group(const Row &row) const;
    static bool sameShows(const std::vector<Row> &a, const std::vector<Row> &b);

    ServerConnection &m_connection;
    const Clock &m_clock;
    std::chrono::milliseconds m_lookBack;
    QTimer m_timer;
    Status m_status = Status::Loading;
    Error m_error;
    bool m_loading = false;
    std::vector<Row> m_all;
    std::vector<Row> m_rows;
    QString m_filter;
};

} // namespace parterre
