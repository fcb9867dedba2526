// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/error.h"
#include "common/protocol/rights.h"

#include <array>
#include <span>

namespace parterre::protocol {

/// What the gateway must know of a method before it calls it. Params structs carry it as `method`, and name
/// their answer as `Answer`.
struct MethodInfo {
    static constexpr int mostErrors = 12;

    const char *name;
    const char *help;
    Right right;
    bool keyed; ///< carries a `key`: the same key and request again returns the first answer
    int mostBytes; ///< of the whole frame
    std::array<ErrorCode, mostErrors> errors{}; ///< its own errors; 0 ends the list
    int errorCount = 0;

    constexpr std::span<const ErrorCode> ownErrors() const { return {errors.data(), size_t(errorCount)}; }
};

constexpr MethodInfo methodInfo(const char *name, const char *help, Right right,
    std::initializer_list<ErrorCode> errors, bool keyed = false, int mostBytes = 16 * 1024)
{
    MethodInfo info{name, help, right, keyed, mostBytes};
    for (const ErrorCode error : errors)
        info.errors[size_t(info.errorCount++)] = error;
    return info;
}

/// A message that a client may send and the server must answer.
template <class T>
concept MethodParams = Message<T> && requires
{
    T::method;
    typename T::Answer;
};

/// A message that the server sends unasked: carries `static constexpr const char *notification`.
template <class T>
concept Notification = Message<T> && requires
{
    T::notification;
};

} // namespace parterre::protocol
