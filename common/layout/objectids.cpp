// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/objectids.h"

#include "common/layout/layoutlimits.h"

#include <algorithm>

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

constexpr std::array letters{u's', u'r', u'p', u'a', u'd', u'e'};

QString stemOf(ObjectKind kind) { return QString(QChar(letters[size_t(kind)])); }

bool isKnownByShows(ObjectKind kind) { return kind == ObjectKind::Seat || kind == ObjectKind::Area; }

/// 13 for "p12"; 0 for an id of somebody else, and for what shows do not know.
int endOf(ObjectKind kind, const QString &id)
{
    if (!isKnownByShows(kind) || id.size() < 2 || id.front() != letters[size_t(kind)])
        return 0;
    bool isNumber = false;
    const int number = QStringView(id).mid(1).toInt(&isNumber);
    return isNumber && number > 0 && number < limits::ids ? number + 1 : 0;
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

int FreeNames::following(const QString &stem, int first) const
{
    const auto known = m_next.find(stem);
    return known == m_next.end() ? first : known->second;
}

ObjectIds::ObjectIds(IdSets taken, int first)
    : m_first(first)
{
    for (size_t kind = 0; kind < objectKinds; ++kind)
        m_names[kind] = FreeNames(std::move(taken[kind]));
}

ObjectIds::ObjectIds(const Layout &layout)
    : ObjectIds({}, std::max(layout.idsEnd, 1))
{
    IdSets taken;
    forEachId(layout, [&](ObjectKind kind, const QString &id) {
        taken[size_t(kind)].insert(id);
        m_first = std::max(m_first, endOf(kind, id));
    });
    *this = ObjectIds(std::move(taken), m_first);
}

QString ObjectIds::make(ObjectKind kind)
{
    return m_names[size_t(kind)].next(stemOf(kind), isKnownByShows(kind) ? m_first : 1);
}

int ObjectIds::end() const
{
    const auto following = [this](ObjectKind kind) {
        return m_names[size_t(kind)].following(stemOf(kind), m_first);
    };
    return std::max(following(ObjectKind::Seat), following(ObjectKind::Area));
}

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
    int end = std::max(layout.idsEnd, 1);
    forEachId(layout, [&](ObjectKind kind, QString &id) {
        QSet<QString> &ids = seen[size_t(kind)];
        const qsizetype before = ids.size();
        if (!id.isEmpty())
            ids.insert(id);
        if (ids.size() == before)
            without.emplace_back(kind, &id);
        else
            end = std::max(end, endOf(kind, id));
    });
    ObjectIds ids(std::move(seen), end);
    for (const auto &[kind, id] : without)
        *id = ids.make(kind);
    layout.idsEnd = ids.end();
    return int(without.size());
}

} // namespace parterre::layout
