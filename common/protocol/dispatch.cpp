// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/dispatch.h"

#include <QHash>

namespace parterre::protocol {

namespace {

template <class... P>
QHash<QString, const MethodInfo *> byName(TypeList<P...>)
{
    return {{QString::fromLatin1(P::method.name), &P::method}...};
}

} // namespace

const MethodInfo *findMethod(const QString &name)
{
    static const QHash<QString, const MethodInfo *> methods = byName(Methods{});
    return methods.value(name);
}

} // namespace parterre::protocol
