// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/dispatch.h"

#include <QHash>

namespace parterre::protocol {

namespace {

template <class... P>
constexpr std::array<const MethodInfo *, sizeof...(P)> infosOf(TypeList<P...>)
{
    return {&P::method...};
}

constexpr auto infos = infosOf(Methods{});

QHash<QString, size_t> indexByName()
{
    QHash<QString, size_t> index;
    for (size_t i = 0; i < infos.size(); ++i)
        index.insert(QString::fromLatin1(infos[i]->name), i);
    return index;
}

} // namespace

std::optional<size_t> methodIndex(const QString &name)
{
    static const QHash<QString, size_t> index = indexByName();
    const auto found = index.constFind(name);
    return found == index.constEnd() ? std::nullopt : std::optional(*found);
}

const MethodInfo *findMethod(const QString &name)
{
    const auto index = methodIndex(name);
    return index ? infos[*index] : nullptr;
}

} // namespace parterre::protocol
