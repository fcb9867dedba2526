// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <sys/types.h>

class QProcess;

namespace parterre::storage {

/// Who runs PostgreSQL: we ourselves, or, since PostgreSQL refuses root, its own account.
class PostgresAccount {
public:
    /// Nothing when we are root and there is no account `postgres`.
    static std::optional<PostgresAccount> find();

    QString name() const { return m_name; }
    bool isOther() const { return m_other; }

    /// The first folder on the way to `folder`, itself included, that the account cannot enter; empty: none.
    QString firstClosedFolder(const QString &folder) const;
    /// Makes the folder, if need be, the account's alone (0700). Whether it is.
    bool makePrivateFolder(const QString &folder) const;
    /// Lets the process run as the account, in a session of its own so that Ctrl-C is ours, and end with us.
    void applyTo(QProcess &process) const;

private:
    /// In a forked child: only what is safe there. Whether the account is on.
    bool become() const;

    QString m_name;
    uid_t m_uid = 0;
    gid_t m_gid = 0;
    bool m_other = false;
};

} // namespace parterre::storage
