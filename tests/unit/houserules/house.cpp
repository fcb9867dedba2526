// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/houserules/house.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace parterre {

namespace {

const QStringList wings{QStringLiteral("common"), QStringLiteral("server"), QStringLiteral("client")};

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList filesBelow(const QString &root, const QStringList &names)
{
    QStringList files;
    for (const QString &wing : wings) {
        QDirIterator found(root + u'/' + wing, names, QDir::Files, QDirIterator::Subdirectories);
        while (found.hasNext())
            files += found.next().mid(root.size() + 1);
    }
    files.sort();
    return files;
}

/// What stands between the brackets of each call of a CMake command, as words.
QList<QStringList> callsOf(const QString &command, const QString &text)
{
    static const QRegularExpression space(QStringLiteral("[\\s\"]+"));
    const QRegularExpression call(QStringLiteral("\\b%1\\(([^)]*)\\)").arg(command));
    QList<QStringList> calls;
    for (auto match = call.globalMatch(text); match.hasNext();)
        calls += match.next().captured(1).split(space, Qt::SkipEmptyParts);
    return calls;
}

Room readRoom(const QString &folder, QString text)
{
    static const QRegularExpression comment(QStringLiteral("#[^\n]*"));
    text.remove(comment);
    Room room{folder, {}, {}};
    for (const QStringList &words : callsOf(QStringLiteral("parterre_library"), text)) {
        room.target = QStringLiteral("parterre_") + words.value(0);
        room.links += words.mid(words.indexOf(QStringLiteral("LINKS")) + 1);
    }
    for (const char *command : {"add_executable", "qt_add_executable"}) {
        for (const QStringList &words : callsOf(QLatin1String(command), text)) {
            if (room.target.isEmpty())
                room.target = words.value(0);
        }
    }
    for (const QStringList &words : callsOf(QStringLiteral("target_link_libraries"), text))
        room.links += words.mid(1);
    return room;
}

} // namespace

House::House(const QString &root)
    : m_root(root)
{
    for (const QString &file : filesBelow(root, {QStringLiteral("CMakeLists.txt")})) {
        Room room = readRoom(file.section(u'/', 0, -2), read(root + u'/' + file));
        if (!room.target.isEmpty())
            m_rooms.push_back(std::move(room));
    }
}

const Room *House::roomOf(const QString &path) const
{
    const Room *deepest = nullptr;
    for (const Room &room : m_rooms) {
        const bool above = path == room.folder || path.startsWith(room.folder + u'/');
        if (above && (!deepest || room.folder.size() > deepest->folder.size()))
            deepest = &room;
    }
    return deepest;
}

const Room *House::roomOfTarget(const QString &target) const
{
    const auto found = std::ranges::find(m_rooms, target, &Room::target);
    return found == m_rooms.end() ? nullptr : &*found;
}

QSet<QString> House::reach(const Room &room) const
{
    QSet<QString> reached;
    QStringList open{room.target};
    while (!open.isEmpty()) {
        const QString target = open.takeLast();
        if (reached.contains(target))
            continue;
        reached.insert(target);
        if (const Room *next = roomOfTarget(target))
            open += next->links;
    }
    return reached;
}

std::vector<Include> House::includes() const
{
    static const QRegularExpression include(
        QStringLiteral("^\\s*#\\s*include \"((?:common|server|client)/[^\"]+)\""));
    std::vector<Include> found;
    for (const QString &file : filesBelow(m_root, {QStringLiteral("*.h"), QStringLiteral("*.cpp")})) {
        int number = 0;
        for (const QString &line : read(m_root + u'/' + file).split(u'\n')) {
            ++number;
            if (const auto match = include.match(line); match.hasMatch())
                found.push_back({file, number, match.captured(1)});
        }
    }
    return found;
}

} // namespace parterre
