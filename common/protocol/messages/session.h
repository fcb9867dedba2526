// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages/common.h"

namespace parterre::protocol {

struct SessionInfo {
    QString token;
    QString name;
    Role role = Role::Anonymous;
    Timestamp expiresAt;

    static constexpr auto fields()
    {
        return std::tuple{
            field("token", &SessionInfo::token, "Secret; resumes the session on another connection."),
            field("name", &SessionInfo::name, "The name of the person, for the screen."),
            field("role", &SessionInfo::role, "Decides the rights."),
            field("expires_at", &SessionInfo::expiresAt, "When the session ends if it is not used."),
        };
    }
    bool operator==(const SessionInfo &) const = default;
};

struct SessionLogin {
    QString user;
    QString password;

    using Answer = SessionInfo;
    static constexpr MethodInfo method = methodInfo("session.login", "Sign in on this connection.",
        Right::Anyone, {ErrorCode::LoginFailed, ErrorCode::LoginThrottled});
    static constexpr auto fields()
    {
        return std::tuple{
            field("user", &SessionLogin::user, "The user name.", between(1, 100)),
            field("password", &SessionLogin::password, "The password.", between(1, 200)),
        };
    }
    bool operator==(const SessionLogin &) const = default;
};

struct SessionResume {
    QString token;

    using Answer = SessionInfo;
    static constexpr MethodInfo method = methodInfo("session.resume",
        "Take up a session again, on a new connection. Its holds are still there (`seats.holds`).",
        Right::Anyone, {ErrorCode::SessionExpired, ErrorCode::LoginThrottled});
    static constexpr auto fields()
    {
        return std::tuple{
            field("token", &SessionResume::token, "As `session.login` gave it.", between(1, 200))};
    }
    bool operator==(const SessionResume &) const = default;
};

struct SessionLogout {
    using Answer = Nothing;
    static constexpr MethodInfo method = methodInfo(
        "session.logout", "End the session; its token is worth nothing from now on.", Right::SignedIn, {});
    static constexpr auto fields() { return std::tuple{}; }
    bool operator==(const SessionLogout &) const = default;
};

} // namespace parterre::protocol
