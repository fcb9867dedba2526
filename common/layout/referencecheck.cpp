// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/referencecheck.h"

#include "common/layout/layoutlimits.h"
#include "common/layout/layoutnames.h"
#include "common/layout/shapecheck.h"
#include "common/layout/spotgrid.h"

#include <algorithm>

namespace parterre::layout {

ReferenceCheck::ReferenceCheck(const Layout &layout, ProblemList &problems)
    : m_layout(layout)
    , m_problems(problems)
{
    for (size_t i = layout.floors.size(); i-- > 0;) // backwards: of two with the same key, the first counts
        m_floors.insert(layout.floors[i].key, int(i));
    for (const Entrance &entrance : layout.entrances)
        m_entrances.insert(entrance.id);
    for (const Picture &picture : layout.pictures)
        m_pictures.insert(picture.key);
}

void ReferenceCheck::unique(
    QSet<QString> &seen, const QString &key, const char *missing, const char *duplicate, const Where &where)
{
    if (key.isEmpty())
        m_problems.add(missing, where);
    else if (seen.contains(key))
        m_problems.add(duplicate, where, key);
    seen.insert(key);
}

void ReferenceCheck::checkLengths(std::initializer_list<const QString *> texts, const Where &where)
{
    for (const QString *text : texts) {
        if (text->size() > limits::nameLength)
            m_problems.add("name_too_long", where);
    }
}

void ReferenceCheck::checkOwners()
{
    QSet<QString> floors;
    for (size_t i = 0; i < m_layout.floors.size(); ++i) {
        const Floor &floor = m_layout.floors[i];
        unique(floors, floor.key, "missing_floor_key", "duplicate_floor_key", Where::ofFloor(i));
        checkLengths({&floor.key, &floor.name}, Where::ofFloor(i));
    }
    QSet<QString> entrances;
    for (size_t i = 0; i < m_layout.entrances.size(); ++i) {
        const Entrance &entrance = m_layout.entrances[i];
        const Where where = Where::ofEntrance(i);
        unique(entrances, entrance.id, "missing_entrance_id", "duplicate_entrance_id", where);
        checkLengths({&entrance.id, &entrance.name}, where);
        checkFloor(entrance.floor, where);
        if (!SpotGrid::isSomewhere(entrance.position))
            m_problems.add("bad_entrance", where);
    }
    checkPictures();
    checkDraft();
}

void ReferenceCheck::checkPictures()
{
    QSet<QString> pictures;
    qint64 bytes = 0;
    for (size_t i = 0; i < m_layout.pictures.size(); ++i) {
        const Picture &picture = m_layout.pictures[i];
        const Where where = Where::ofPicture(i);
        unique(pictures, picture.key, "missing_picture_key", "duplicate_picture_key", where);
        checkLengths({&picture.key}, where);
        if (std::ranges::find(mediaTypes, picture.mediaType) == mediaTypes.end())
            m_problems.add("bad_picture", where, picture.mediaType.left(40));
        bytes += picture.bytes.size();
    }
    if (bytes > limits::pictureBytes)
        m_problems.add("pictures_too_large", {});
}

void ReferenceCheck::checkDraft()
{
    for (const Guide &guide : m_layout.guides) {
        if (!isGuide(guide))
            m_problems.add("bad_guide", {});
    }
    if (!m_layout.underlay)
        return;
    const Underlay &underlay = *m_layout.underlay;
    if (!isUnderlay(underlay))
        m_problems.add("bad_underlay", {});
    if (!isRotation(underlay.rotation))
        m_problems.add("bad_rotation", {});
    if (!m_pictures.contains(underlay.picture))
        m_problems.add("unknown_picture", {}, underlay.picture);
}

void ReferenceCheck::checkFloor(const QString &key, const Where &where)
{
    if (!key.isEmpty() && !m_floors.contains(key))
        m_problems.add("unknown_floor", where, key);
}

void ReferenceCheck::checkEntrance(const QString &id, const Where &where)
{
    if (!id.isEmpty() && !m_entrances.contains(id))
        m_problems.add("unknown_entrance", where, id);
}

void ReferenceCheck::checkPicture(const QString &key, const Where &where)
{
    if (!key.isEmpty() && !m_pictures.contains(key))
        m_problems.add("unknown_picture", where, key);
}

} // namespace parterre::layout
