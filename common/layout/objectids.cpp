// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/objectids.h"

#include "common/layout/layoutlimits.h"

namespace parterre::layout {

namespace {

using IdSets = std::array<QSet<QString>, objectKinds>;

/// visit(kind, id) for every object in the order of the document.
void forEachId(auto &layout, auto visit)
{
    for (auto &section : layout.sections) {
        visit(ObjectKind::Section, section.id);
        for (auto &row : section.rows) {
            visit(ObjectKind::Row, row.id);
            for (auto &seat : row.seats)
                visit(ObjectKind::Seat, seat.id);
        }
    }
    for (auto &area : layout.areas)
        visit(ObjectKind::Area, area.id);
    for (auto &decoration : layout.decorations)
        visit(ObjectKind::Decoration, decoration.id);
    for (auto &entrance : layout.entrances)
        visit(ObjectKind::Entrance, entrance.id);
}

QString stemOf(ObjectKind kind)
{
    constexpr std::array letters{u's', u'r', u'p', u'a', u'd', u'e'};
    return QString(QChar(letters[size_t(kind)]));
}

} // namespace

QString FreeNames::next(const QString &stem, int first)
{
    int &number = m_next.try_emplace(stem, first).first->second;
    for (;;) {
        const QString digits = QString::number(number++);
        const QString name = stem.left(limits::nameLength - digits.size()) + digits;
        if (m_taken.contains(name))
            continue;
        m_taken.insert(name);
        return name;
    }
}

ObjectIds::ObjectIds(const Layout &layout)
{
    IdSets taken;
    forEachId(layout, [&](ObjectKind kind, const QString &id) { taken[size_t(kind)].insert(id); });
    for (size_t kind = 0; kind < objectKinds; ++kind)
        m_names[kind] = FreeNames(std::move(taken[kind]));
}

QString ObjectIds::make(ObjectKind kind) { return m_names[size_t(kind)].next(stemOf(kind)); }

void ObjectIds::renew(Section &section)
{
    section.id = make(ObjectKind::Section);
    for (Row &row : section.rows)
        renew(row);
}

void ObjectIds::renew(Row &row)
{
    row.id = make(ObjectKind::Row);
    for (Seat &seat : row.seats)
        renew(seat);
}

int ensureIds(Layout &layout)
{
    IdSets seen;
    std::vector<std::pair<ObjectKind, QString *>> without;
    forEachId(layout, [&](ObjectKind kind, QString &id) {
        QSet<QString> &ids = seen[size_t(kind)];
        const qsizetype before = ids.size();
        if (!id.isEmpty())
            ids.insert(id);
        if (ids.size() == before)
            without.emplace_back(kind, &id);
    });
    std::array<FreeNames, objectKinds> names;
    for (size_t kind = 0; kind < objectKinds; ++kind)
        names[kind] = FreeNames(std::move(seen[kind]));
    for (const auto &[kind, id] : without)
        *id = names[size_t(kind)].next(stemOf(kind));
    return int(without.size());
}

} // namespace parterre::layout
