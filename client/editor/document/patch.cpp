// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/document/patch.h"

#include "client/editor/document/objectlists.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace parterre::editor {

namespace {

template <class Item>
QHash<QString, int> placesOf(const std::vector<Item> &items)
{
    QHash<QString, int> places;
    places.reserve(qsizetype(items.size()));
    for (size_t i = 0; i < items.size(); ++i)
        places.insert(idOf(items[i]), int(i));
    return places;
}

/// Those that are still there and, among themselves, still in order: whoever steps out of line is moved.
template <class Item>
std::vector<bool> staying(const std::vector<Item> &before, const QHash<QString, int> &places)
{
    std::vector<bool> stays(before.size(), false);
    int last = -1;
    for (size_t i = 0; i < before.size(); ++i) {
        const int place = places.value(idOf(before[i]), -1);
        if (place > last) {
            stays[i] = true;
            last = place;
        }
    }
    return stays;
}

/// Collects the changes of one list of objects.
class ListDifference {
public:
    ListDifference(QString parent, std::vector<ObjectChange> &out, std::vector<ObjectChange> &kept,
        std::vector<ObjectChange> &in)
        : m_parent(std::move(parent))
        , m_out(out)
        , m_kept(kept)
        , m_in(in)
    {
    }

    template <class Item>
    void compare(const std::vector<Item> &before, const std::vector<Item> &after)
    {
        const QHash<QString, int> places = placesOf(after);
        const std::vector<bool> stays = staying(before, places);
        for (int i = int(before.size()) - 1; i >= 0; --i) {
            if (!stays[size_t(i)])
                m_out.push_back({refOf(before[size_t(i)]), m_parent, i, valueOf(before[size_t(i)]), {}});
        }
        QSet<QString> stayed;
        for (size_t i = 0; i < before.size(); ++i) {
            if (!stays[i])
                continue;
            const Item &was = before[i];
            const Item &is = after[size_t(places.value(idOf(was)))];
            stayed.insert(idOf(was));
            if (!isSame(was, is))
                m_kept.push_back({refOf(was), m_parent, -1, valueOf(was), valueOf(is)});
        }
        for (size_t i = 0; i < after.size(); ++i) {
            if (!stayed.contains(idOf(after[i])))
                m_in.push_back({refOf(after[i]), m_parent, int(i), {}, valueOf(after[i])});
        }
    }

private:
    QString m_parent;
    std::vector<ObjectChange> &m_out;
    std::vector<ObjectChange> &m_kept;
    std::vector<ObjectChange> &m_in;
};

/// Puts values into a layout, finding objects by their ids.
class Applying {
public:
    explicit Applying(layout::Layout &layout)
        : m_layout(layout)
    {
    }

    void takeOut(const ObjectChange &change)
    {
        withList(change, [&](auto &list) { list.erase(list.begin() + change.index); });
        m_places.clear();
    }

    void putIn(const ObjectChange &change)
    {
        withList(change, [&](auto &list) {
            using Item = typename std::decay_t<decltype(list)>::value_type;
            list.insert(list.begin() + change.index, std::get<Item>(*change.after));
        });
        m_places.clear();
    }

    void replace(const ObjectChange &change)
    {
        if (const auto *frame = std::get_if<Frame>(&*change.after))
            return setFrame(m_layout, *frame);
        withList(change, [&](auto &list) {
            using Item = typename std::decay_t<decltype(list)>::value_type;
            Item &item = list[size_t(placeIn(list, change))];
            if constexpr (std::is_same_v<Item, layout::Section>) {
                auto rows = std::move(item.rows);
                item = std::get<Item>(*change.after);
                item.rows = std::move(rows);
            } else {
                item = std::get<Item>(*change.after);
            }
        });
    }

private:
    template <class Visit>
    void withList(const ObjectChange &change, Visit visit)
    {
        switch (change.ref.kind) {
        case ObjectKind::Frame:
            return;
        case ObjectKind::Zone:
            return visit(m_layout.zones);
        case ObjectKind::Floor:
            return visit(m_layout.floors);
        case ObjectKind::Entrance:
            return visit(m_layout.entrances);
        case ObjectKind::Picture:
            return visit(m_layout.pictures);
        case ObjectKind::Section:
            return visit(m_layout.sections);
        case ObjectKind::Row:
            return visit(rowsOf(change.parent));
        case ObjectKind::Area:
            return visit(m_layout.areas);
        case ObjectKind::Decoration:
            return visit(m_layout.decorations);
        }
    }

    std::vector<layout::Row> &rowsOf(const QString &section)
    {
        const auto found = std::ranges::find(m_layout.sections, section, &layout::Section::id);
        Q_ASSERT(found != m_layout.sections.end());
        return found->rows;
    }

    /// Of a list that was looked into before, the places are known.
    template <class Item>
    int placeIn(const std::vector<Item> &list, const ObjectChange &change)
    {
        QHash<QString, int> &places = m_places[{change.ref.kind, change.parent}];
        if (places.isEmpty()) {
            for (size_t i = 0; i < list.size(); ++i)
                places.insert(idOf(list[i]), int(i));
        }
        Q_ASSERT(places.contains(change.ref.id));
        return places.value(change.ref.id);
    }

    layout::Layout &m_layout;
    QHash<ObjectRef, QHash<QString, int>> m_places; ///< of the kind, and the section for rows
};

} // namespace

size_t qHash(const ObjectRef &ref, size_t seed) { return qHashMulti(seed, int(ref.kind), ref.id); }

Patch Patch::between(const layout::Layout &before, const layout::Layout &after)
{
    std::vector<ObjectChange> out;
    std::vector<ObjectChange> kept;
    std::vector<ObjectChange> in;
    if (const Frame was = frameOf(before), is = frameOf(after); was != is)
        kept.push_back({{}, {}, -1, was, is});
    // Rows go before their section and come after it; those of a section that moves in the list do both.
    std::vector<ObjectChange> rowsIn;
    const QHash<QString, int> places = placesOf(after.sections);
    const std::vector<bool> stays = staying(before.sections, places);
    QSet<QString> stayed;
    static const std::vector<layout::Row> none;
    for (size_t i = 0; i < before.sections.size(); ++i) {
        const layout::Section &was = before.sections[i];
        const auto &rows = stays[i] ? after.sections[size_t(places.value(was.id))].rows : none;
        ListDifference(was.id, out, kept, rowsIn).compare(was.rows, rows);
        if (stays[i])
            stayed.insert(was.id);
    }
    for (const layout::Section &section : after.sections) {
        if (!stayed.contains(section.id))
            ListDifference(section.id, out, kept, rowsIn).compare(none, section.rows);
    }
    ListDifference lists({}, out, kept, in);
    lists.compare(before.sections, after.sections);
    lists.compare(before.zones, after.zones);
    lists.compare(before.floors, after.floors);
    lists.compare(before.entrances, after.entrances);
    lists.compare(before.pictures, after.pictures);
    lists.compare(before.areas, after.areas);
    lists.compare(before.decorations, after.decorations);
    Patch patch;
    for (auto *part : {&out, &kept, &in, &rowsIn})
        std::ranges::move(*part, std::back_inserter(patch.m_changes));
    return patch;
}

bool Patch::isInPlace() const { return std::ranges::all_of(m_changes, &ObjectChange::isInPlace); }

void Patch::apply(layout::Layout &layout) const
{
    Applying applying(layout);
    for (const ObjectChange &change : m_changes) {
        if (change.isInPlace())
            applying.replace(change);
        else if (change.before)
            applying.takeOut(change);
        else
            applying.putIn(change);
    }
}

Patch Patch::reversed() const
{
    Patch patch;
    patch.m_changes.assign(m_changes.rbegin(), m_changes.rend());
    for (ObjectChange &change : patch.m_changes)
        std::swap(change.before, change.after);
    return patch;
}

std::optional<Patch> Patch::followedBy(const Patch &next) const
{
    if (!isInPlace() || !next.isInPlace())
        return std::nullopt;
    Patch both = *this;
    QHash<ObjectRef, size_t> places;
    for (size_t i = 0; i < both.m_changes.size(); ++i)
        places.insert(both.m_changes[i].ref, i);
    for (const ObjectChange &change : next.m_changes) {
        if (const auto place = places.constFind(change.ref); place != places.constEnd())
            both.m_changes[*place].after = change.after;
        else
            both.m_changes.push_back(change);
    }
    std::erase_if(both.m_changes, [](const ObjectChange &change) { return change.before == change.after; });
    return both;
}

} // namespace parterre::editor
