// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/document/patch.h"

#include <QObject>
#include <QSet>

namespace parterre::editor {

/// What the tools work on: seats by their ids, and objects that are no seats.
class Selection : public QObject {
    Q_OBJECT

public:
    explicit Selection(QObject *parent = nullptr);

    const QSet<QString> &seats() const { return m_seats; }
    const QSet<ObjectRef> &objects() const { return m_objects; }
    bool isEmpty() const { return m_seats.isEmpty() && m_objects.isEmpty(); }
    bool hasSeat(const QString &id) const { return m_seats.contains(id); }
    bool hasObject(const ObjectRef &ref) const { return m_objects.contains(ref); }

    void set(QSet<QString> seats, QSet<ObjectRef> objects = {});
    void setObject(const ObjectRef &ref) { set({}, {ref}); }
    /// Adds what is not in it; takes out what is, if all of it is.
    void toggle(const QSet<QString> &seats, const QSet<ObjectRef> &objects = {});
    void clear() { set({}, {}); }
    /// Forgets what the layout does not have any more.
    void keepOnly(const layout::Layout &layout);

Q_SIGNALS:
    void changed();

private:
    QSet<QString> m_seats;
    QSet<ObjectRef> m_objects;
};

} // namespace parterre::editor
