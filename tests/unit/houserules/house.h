// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace parterre {

/// A folder of the tree that is a library or a program of its own, as its CMakeLists.txt tells.
struct Room {
    QString folder; ///< "server/catalog"
    QString target; ///< "parterre_catalog"
    QStringList links; ///< everything on its link lines
};

/// An `#include "common|server|client/..."`.
struct Include {
    QString file;
    int line = 0;
    QString path;
};

/// The tree of sources below common, server and client.
class House {
public:
    explicit House(const QString &root);

    const std::vector<Room> &rooms() const { return m_rooms; }
    /// The room of a file or folder: that of the deepest folder above it; nullptr: none.
    const Room *roomOf(const QString &path) const;
    const Room *roomOfTarget(const QString &target) const;
    /// Its own target and all that it links, directly or through others.
    QSet<QString> reach(const Room &room) const;
    std::vector<Include> includes() const;

private:
    QString m_root;
    std::vector<Room> m_rooms;
};

} // namespace parterre
