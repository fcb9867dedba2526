// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/methods.h"

#include <QStringView>

#include <optional>
#include <utility>

namespace parterre::protocol {

/// Where the method of that name stands in Methods, in one look-up.
std::optional<size_t> methodIndex(const QString &name);

/// What the gateway must know before it calls a method; nullptr: no such method.
const MethodInfo *findMethod(const QString &name);

namespace detail {

template <class Visitor, class... P>
void visitAt(size_t index, Visitor &visitor, TypeList<P...>)
{
    using Call = void (*)(Visitor &);
    static constexpr std::array<Call, sizeof...(P)> calls{
        [](Visitor &called) { static_cast<void>(called.template operator()<P>()); }...};
    calls[index](visitor);
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

/// Calls `visitor.operator()<P>()` with the params struct P of the method of that name; false: no such
/// method. A visitor that starts a coroutine keeps its task itself.
template <class Visitor>
bool visitMethod(const QString &name, Visitor &&visitor)
{
    const auto index = methodIndex(name);
    if (index)
        detail::visitAt<std::remove_reference_t<Visitor>>(*index, visitor, Methods{});
    return index.has_value();
}

/// As visitMethod, for the one who answers: does not compile while Handlers lacks `handle(Context, P)` for a
/// method.
template <class Handlers, class Context, class Visitor>
bool dispatchMethod(const QString &name, Visitor &&visitor)
{
    static_assert(detail::requireHandlers<Handlers, Context>(Methods{}));
    return visitMethod(name, std::forward<Visitor>(visitor));
}

} // namespace parterre::protocol
