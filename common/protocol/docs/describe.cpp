// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/docs/describe.h"

#include "common/protocol/messages/error.h"

#include <algorithm>

namespace parterre::protocol {

const MessageInfo *ProtocolDescription::message(const QString &name) const
{
    const auto found = std::ranges::find(messages, name, &MessageInfo::name);
    return found == messages.end() ? nullptr : &*found;
}

QString lastName(const char *functionName)
{
    QString name = QString::fromLatin1(functionName);
    name = name.mid(name.indexOf(QLatin1String("T = ")) + 4);
    const auto end = std::ranges::find_if(name, [](QChar c) { return c == u';' || c == u']'; });
    name.truncate(end - name.begin());
    return name.section(QStringLiteral("::"), -1);
}

ProtocolDescription describeProtocol()
{
    Describer describer;
    describer.addMethods(Methods{});
    describer.addNotifications(Notifications{});
    describer.type<ErrorBody>();
    return describer.take();
}

} // namespace parterre::protocol
