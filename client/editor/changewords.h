// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/models/layoutstore.h"

#include <QCoreApplication>
#include <QStringList>

namespace parterre::editor {

/// What a change of a show's layout means, in sentences.
class ChangeWords {
    Q_DECLARE_TR_FUNCTIONS(parterre::editor::ChangeWords)

public:
    /// Some seats and what becomes of each.
    struct Group {
        QString title;
        QStringList lines;
    };

    ChangeWords(protocol::LayoutChange change, PlanPtr before, PlanPtr after);

    /// "12 seats more, 3 fewer"
    QString seats() const;
    /// "2 tickets move, 5 are called otherwise, 1 is in another zone"
    QString tickets() const;
    /// Zones without a price; mostly empty.
    QString warning() const;
    /// What stands in the way; empty where nothing does.
    QString obstacle() const;
    QList<Group> details() const;

private:
    QString zoneName(const PlanPtr &plan, const QString &key) const;

    protocol::LayoutChange m_change;
    PlanPtr m_before;
    PlanPtr m_after;
};

} // namespace parterre::editor
