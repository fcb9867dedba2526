// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/docs/markdown.h"

#include <QHash>

namespace parterre::protocol {

namespace {

QString code(const QString &text) { return u'`' + text + u'`'; }

QString codes(const QStringList &names)
{
    QStringList quoted;
    for (const QString &name : names)
        quoted += code(name);
    return quoted.join(QStringLiteral(", "));
}

QString anchor(const QString &message) { return QStringLiteral("[%1](#%2)").arg(message, message.toLower()); }

QString typeText(const TypeInfo &type)
{
    switch (type.kind) {
    case TypeInfo::Boolean:
        return QStringLiteral("boolean");
    case TypeInfo::Whole:
        return QStringLiteral("whole number");
    case TypeInfo::Text:
        return QStringLiteral("text");
    case TypeInfo::Bytes:
        return QStringLiteral("bytes");
    case TypeInfo::Time:
        return QStringLiteral("time");
    case TypeInfo::NumberIdText:
        return QStringLiteral("id");
    case TypeInfo::UuidText:
        return QStringLiteral("uuid");
    case TypeInfo::Enum:
        return QStringLiteral("one of ") + codes(type.names);
    case TypeInfo::List:
        return QStringLiteral("list of ")
            + typeText(type.element.front())
                  .replace(QStringLiteral("whole number"), QStringLiteral("whole numbers"));
    case TypeInfo::Object:
        return QStringLiteral("object");
    case TypeInfo::Struct:
        return anchor(type.message);
    }
    return {};
}

QString limitText(const TypeInfo &type)
{
    // The limits of all texts and lists stand once, in the template.
    const auto same = [&type](const Range &usual) {
        return type.range.least == usual.least && type.range.most == usual.most;
    };
    if (!type.range.given || same(type.kind == TypeInfo::Text ? defaultText : defaultList))
        return {};
    QString unit;
    if (type.kind == TypeInfo::Text)
        unit = QStringLiteral(" characters");
    else if (type.kind == TypeInfo::Bytes)
        unit = QStringLiteral(" bytes");
    else if (type.kind == TypeInfo::List)
        unit = QStringLiteral(" elements");
    return QStringLiteral("%1 to %2%3")
        .arg(QString::number(type.range.least), QString::number(type.range.most), unit);
}

QString fieldTable(const MessageInfo &message)
{
    QString table = QStringLiteral("| field | type | limits | |\n|---|---|---|---|\n");
    for (const FieldInfo &field : message.fields) {
        table += QStringLiteral("| %1%2 | %3 | %4 | %5 |\n")
                     .arg(code(field.name), field.optional ? QStringLiteral(" (optional)") : QString(),
                         typeText(field.type), limitText(field.type), field.help);
    }
    return table;
}

QString errorNames(const MethodInfo &method)
{
    QStringList names;
    for (const ErrorCode error : method.ownErrors())
        names += QString::fromLatin1(errorInfo(error).name);
    return names.isEmpty() ? QStringLiteral("none of its own") : codes(names);
}

QString methodText(const MethodDescription &method)
{
    const MethodInfo &info = method.method;
    QString text =
        QStringLiteral("### %1\n\n%2\n\n").arg(QString::fromLatin1(info.name), QString::fromUtf8(info.help));
    text += QStringLiteral("Right: %1 · frame: at most %2 bytes%3 · errors: %4\n\n")
                .arg(code(QString::fromLatin1(enumNames(info.right)[size_t(info.right)])),
                    QString::number(info.mostBytes),
                    info.keyed ? QStringLiteral(" · repeatable by `key`") : QString(), errorNames(info));
    if (method.params.fields.empty())
        text += QStringLiteral("Parameters: `{}`\n\n");
    else
        text += QStringLiteral("Parameters:\n\n") + fieldTable(method.params) + u'\n';
    if (method.answer.kind == TypeInfo::Object)
        return text + QStringLiteral("Result: an object, the document.\n\n");
    if (method.answer.message == QStringLiteral("Nothing"))
        return text + QStringLiteral("Result: `{}`\n\n");
    return text + QStringLiteral("Result: %1\n\n").arg(anchor(method.answer.message));
}

QString methodsText(const ProtocolDescription &protocol)
{
    QString text;
    for (const MethodDescription &method : protocol.methods)
        text += methodText(method);
    return text.trimmed();
}

QString notificationsText(const ProtocolDescription &protocol)
{
    QString text;
    for (const NotificationDescription &notification : protocol.notifications) {
        text += QStringLiteral("### %1\n\n%2\n\n").arg(notification.name, notification.help);
        text += fieldTable(notification.params) + u'\n';
    }
    return text.trimmed();
}

QString messagesText(const ProtocolDescription &protocol)
{
    QString text;
    for (const MessageInfo &message : protocol.messages) {
        if (message.fields.empty())
            continue;
        text += QStringLiteral("### %1\n\n").arg(message.name);
        if (message.asTuple)
            text += QStringLiteral("Travels as a list of its values in this order, without names.\n\n");
        text += fieldTable(message) + u'\n';
    }
    return text.trimmed();
}

QString errorsText()
{
    QString text = QStringLiteral("| code | name | HTTP | message |\n|---|---|---|---|\n");
    for (const ErrorInfo &error : errorTable()) {
        text += QStringLiteral("| %1 | `%2` | %3 | %4 |\n")
                    .arg(QString::number(int(error.code)), QString::fromLatin1(error.name),
                        QString::number(error.httpStatus), QString::fromUtf8(error.message));
    }
    return text.trimmed();
}

QString rightsText()
{
    const auto roles = enumNames(Role());
    const auto rights = enumNames(Right());
    QString text = QStringLiteral("| right |");
    QString line = QStringLiteral("|---|");
    for (const char *role : roles) {
        text += QStringLiteral(" %1 |").arg(QLatin1String(role));
        line += QStringLiteral("---|");
    }
    text += u'\n' + line + u'\n';
    for (size_t right = 0; right < rights.size(); ++right) {
        text += QStringLiteral("| `%1` |").arg(QLatin1String(rights[right]));
        for (size_t role = 0; role < roles.size(); ++role)
            text += roleHas(Role(role), Right(right)) ? QStringLiteral(" yes |") : QStringLiteral(" |");
        text += u'\n';
    }
    return text.trimmed();
}

} // namespace

QHash<QString, QString> markdownParts(const ProtocolDescription &protocol)
{
    return {
        {QStringLiteral("METHODS"), methodsText(protocol)},
        {QStringLiteral("NOTIFICATIONS"), notificationsText(protocol)},
        {QStringLiteral("MESSAGES"), messagesText(protocol)},
        {QStringLiteral("ERRORS"), errorsText()},
        {QStringLiteral("RIGHTS"), rightsText()},
    };
}

} // namespace parterre::protocol
