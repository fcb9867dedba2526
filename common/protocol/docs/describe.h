// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/encode.h"
#include "common/protocol/methods.h"

#include <QStringList>

#include <source_location>

namespace parterre::protocol {

/// The definitions of common/protocol/messages as data, for those who write them down.

/// What a field may hold.
struct TypeInfo {
    enum Kind { Boolean, Whole, Text, Bytes, Time, NumberIdText, UuidText, Enum, List, Object, Struct };
    Kind kind = Text;
    Range range; ///< as it is enforced; not given: the whole of the type
    QStringList names; ///< of an enum
    QString message; ///< of a Struct
    std::vector<TypeInfo> element; ///< of a list: one
};

struct FieldInfo {
    QString name;
    QString help;
    bool optional = false;
    TypeInfo type;
};

struct MessageInfo {
    QString name;
    bool asTuple = false;
    std::vector<FieldInfo> fields;
};

struct MethodDescription {
    MethodInfo method;
    MessageInfo params;
    TypeInfo answer;
};

struct NotificationDescription {
    QString name;
    QString help;
    MessageInfo params;
};

struct ProtocolDescription {
    std::vector<MethodDescription> methods;
    std::vector<NotificationDescription> notifications;
    /// What the answers and parameters are made of, each once, in the order of first use.
    std::vector<MessageInfo> messages;

    const MessageInfo *message(const QString &name) const;
};

ProtocolDescription describeProtocol();

/// The struct's own name, as the compiler writes it at the end of "... [with T = parterre::protocol::Hold]".
QString lastName(const char *functionName);

template <class T>
QString messageName()
{
    return lastName(std::source_location::current().function_name());
}

class Describer {
public:
    template <class T>
    TypeInfo type(const Range &range = {})
    {
        if constexpr (isOptional<T>)
            return type<typename T::value_type>(range);
        else if constexpr (std::is_same_v<T, bool>)
            return {TypeInfo::Boolean, {}, {}, {}, {}};
        else if constexpr (std::is_integral_v<T>)
            return {TypeInfo::Whole, range, {}, {}, {}};
        else if constexpr (std::is_same_v<T, QString>)
            return {TypeInfo::Text, range.given ? range : defaultText, {}, {}, {}};
        else if constexpr (std::is_same_v<T, QByteArray>)
            return {TypeInfo::Bytes, range.given ? range : defaultList, {}, {}, {}};
        else if constexpr (std::is_same_v<T, Timestamp>)
            return {TypeInfo::Time, {}, {}, {}, {}};
        else if constexpr (std::is_same_v<T, QJsonObject>)
            return {TypeInfo::Object, {}, {}, {}, {}};
        else if constexpr (isId<T>)
            return {std::is_same_v<decltype(T::value), QUuid> ? TypeInfo::UuidText : TypeInfo::NumberIdText,
                {}, {}, {}, {}};
        else if constexpr (NamedEnum<T>)
            return {TypeInfo::Enum, {}, namesOf(enumNames(T())), {}, {}};
        else if constexpr (isList<T>)
            return {
                TypeInfo::List, range.given ? range : defaultList, {}, {}, {type<typename T::value_type>()}};
        else
            return {TypeInfo::Struct, {}, {}, addMessage<T>(), {}};
    }

    template <Message T>
    MessageInfo message()
    {
        MessageInfo info{messageName<T>(), TupleMessage<T>, {}};
        const auto add = [&]<class Owner, class Member>(const Field<Owner, Member> &field) {
            info.fields.push_back({QString::fromLatin1(field.name), QString::fromUtf8(field.help),
                isOptional<Member>, type<Member>(field.range)});
        };
        std::apply([&](const auto &...field) { (add(field), ...); }, T::fields());
        return info;
    }

    ProtocolDescription take() { return std::move(m_protocol); }

    template <class... P>
    void addMethods(TypeList<P...>)
    {
        (m_protocol.methods.push_back({P::method, message<P>(), type<typename P::Answer>()}), ...);
    }

    template <class... N>
    void addNotifications(TypeList<N...>)
    {
        (m_protocol.notifications.push_back(
             {QString::fromLatin1(N::notification), QString::fromUtf8(N::help), message<N>()}),
            ...);
    }

private:
    template <class Names>
    static QStringList namesOf(const Names &names)
    {
        QStringList list;
        for (const char *name : names)
            list += QString::fromLatin1(name);
        return list;
    }

    template <Message T>
    QString addMessage()
    {
        const QString name = messageName<T>();
        if (!m_protocol.message(name)) {
            m_protocol.messages.push_back({name, false, {}}); // its place, before those of its fields
            const size_t place = m_protocol.messages.size() - 1;
            MessageInfo info = message<T>();
            m_protocol.messages[place] = std::move(info);
        }
        return name;
    }

    ProtocolDescription m_protocol;
};

} // namespace parterre::protocol
