// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/problemlist.h"

#include <QHash>
#include <QSet>

#include <initializer_list>

namespace parterre::layout {

/// Part of validate(): floors, entrances and pictures, and whoever names them.
class ReferenceCheck {
public:
    ReferenceCheck(const Layout &layout, ProblemList &problems);

    /// Themselves, and what a draft is traced from and lined up with.
    void checkOwners();
    void checkFloor(const QString &key, const Where &where);
    void checkEntrance(const QString &id, const Where &where);
    void checkPicture(const QString &key, const Where &where);
    /// Texts as long as a file may have them.
    void checkLengths(std::initializer_list<const QString *> texts, const Where &where);

    /// Index into floors; -1: none, or one that does not exist.
    int floorOf(const QString &key) const { return m_floors.value(key, -1); }

private:
    void unique(QSet<QString> &seen, const QString &key, const char *missing, const char *duplicate,
        const Where &where);
    void checkPictures();
    void checkDraft();

    const Layout &m_layout;
    ProblemList &m_problems;
    QHash<QString, int> m_floors;
    QSet<QString> m_entrances;
    QSet<QString> m_pictures;
};

} // namespace parterre::layout
