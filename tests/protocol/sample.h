// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/encode.h"

#include <algorithm>

namespace parterre::protocol {

/// Makes values of messages that differ from field to field, the same in each run: every optional field is
/// there
/// (`full`) or none is.
class Sampler {
public:
    explicit Sampler(bool full)
        : m_full(full)
    {
    }

    template <class T>
    T make(const Range &range = {})
    {
        ++m_count;
        if constexpr (isOptional<T>)
            return m_full ? T(make<typename T::value_type>(range)) : T();
        else if constexpr (std::is_same_v<T, bool>)
            return m_count % 2 == 0;
        else if constexpr (std::is_integral_v<T>)
            return T(range.given ? std::clamp<qint64>(m_count, range.least, range.most) : m_count * 1001);
        else if constexpr (std::is_same_v<T, QString>)
            return text(range);
        else if constexpr (std::is_same_v<T, QByteArray>)
            return QByteArray("\x00\x01\xff\x02", 4).repeated(2) + char(m_count);
        else if constexpr (std::is_same_v<T, QJsonObject>)
            return QJsonObject{{QStringLiteral("seats"), QJsonArray{m_count, 1.5, QStringLiteral("\u00e9")}}};
        else if constexpr (std::is_same_v<T, Timestamp>)
            return T{1'795'462'200'000 + m_count * 60'001};
        else if constexpr (isId<T>)
            return id<T>();
        else if constexpr (NamedEnum<T>)
            return T(size_t(m_count) % enumNames(T()).size());
        else if constexpr (isList<T>)
            return list<T>(range);
        else
            return message<T>();
    }

private:
    QString text(const Range &range)
    {
        const Range limits = range.given ? range : defaultText;
        QString made = QStringLiteral("t%1 \"\u00e9\\\n\U0001f3ad").arg(m_count);
        while (made.size() < limits.least)
            made += QLatin1Char('x');
        return made;
    }

    template <class T>
    T id()
    {
        if constexpr (requires(T value) { value.value.isNull(); })
            return T{QUuid(uint(m_count), 0x1234, 0x4567, 0x89, 0xab, 1, 2, 3, 4, 5, 6)};
        else
            return T{m_count};
    }

    template <class T>
    T list(const Range &range)
    {
        T made;
        const qint64 size =
            m_full ? std::min<qint64>(range.given ? range.most : 2, 2) : std::max<qint64>(range.least, 0);
        for (qint64 i = 0; i < size; ++i)
            made.push_back(make<typename T::value_type>());
        return made;
    }

    template <class T>
    T message()
    {
        T made;
        const auto fill = [&](const auto &field) {
            auto &member = made.*field.member;
            member = make<std::decay_t<decltype(member)>>(field.range);
        };
        std::apply([&](const auto &...field) { (fill(field), ...); }, T::fields());
        return made;
    }

    bool m_full;
    qint64 m_count = 0;
};

template <class T>
T sample(bool full = true)
{
    return Sampler(full).make<T>();
}

} // namespace parterre::protocol
