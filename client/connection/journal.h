// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/timestamp.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QString>

#include <vector>

namespace parterre {

/// The changes that were sent and whose answer is not known yet, in a small SQLite file: a desk that crashed
/// between "pay" and "paid" asks again with the same key when it starts. Written before the change leaves;
/// each write is one row and one sync to disk, a few milliseconds, as often as somebody pays.
class Journal {
public:
    struct Entry {
        QString key;
        QString method;
        QByteArray params; ///< the CBOR of the params
        Timestamp writtenAt;

        bool operator==(const Entry &) const = default;
    };

    /// Opens or makes the file. When that fails the journal stays empty and problem() says why: a desk with a
    /// full disk still sells.
    explicit Journal(const QString &path);
    ~Journal();
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    QString problem() const { return m_problem; }

    /// Entries of one server and user; another server has no idea of their keys.
    void setOwner(const QString &server, const QString &user);
    void write(const Entry &entry);
    void clear(const QString &key);
    /// The oldest first.
    std::vector<Entry> unresolved() const;

private:
    bool open(const QString &path);

    QString m_connectionName;
    QSqlDatabase m_database;
    QString m_problem;
    QString m_server;
    QString m_user;
};

} // namespace parterre
