// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/methods.h"

#include <QString>

#include <utility>

namespace parterre::protocol {

/// What the gateway must know before it calls a method; nullptr: no such method.
const MethodInfo *findMethod(const QString &name);

namespace detail {

template <class Visitor, class... P>
void visitOne(const MethodInfo &method, Visitor &visitor, TypeList<P...>)
{
    static_cast<void>(
        ((&P::method == &method && (static_cast<void>(visitor.template operator()<P>()), true)) || ...));
}

template <class Handlers, class Context, class P>
constexpr bool requireHandler()
{
    static_assert(
        requires(Handlers & handlers, Context context, P params) {
            handlers.handle(std::forward<Context>(context), std::move(params));
        },
        "a method of protocol::Methods has no handle(context, params): see P in the lines above and below");
    return true;
}

template <class Handlers, class Context, class... P>
constexpr bool requireHandlers(TypeList<P...>)
{
    return (requireHandler<Handlers, Context, P>() && ...);
}

} // namespace detail

/// Calls `visitor.operator()<P>()` with the params struct P of the method, which findMethod gave. A visitor
/// that starts a coroutine keeps its task itself.
template <class Visitor>
void visitMethod(const MethodInfo &method, Visitor &&visitor)
{
    detail::visitOne(method, visitor, Methods{});
}

/// As visitMethod, for the one who answers: does not compile while Handlers lacks `handle(Context, P)` for a
/// method.
template <class Handlers, class Context, class Visitor>
void dispatchMethod(const MethodInfo &method, Visitor &&visitor)
{
    static_assert(detail::requireHandlers<Handlers, Context>(Methods{}));
    visitMethod(method, std::forward<Visitor>(visitor));
}

} // namespace parterre::protocol
