// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/docs/openrpc.h"

#include <QJsonArray>

namespace parterre::protocol {

namespace {

using Object = QJsonObject;

QString latin(const char *text) { return QString::fromLatin1(text); }

Object reference(const QString &message)
{
    return {{QStringLiteral("$ref"), QStringLiteral("#/components/schemas/") + message}};
}

Object textOfFormat(const char *format)
{
    return {{QStringLiteral("type"), QStringLiteral("string")}, {QStringLiteral("format"), latin(format)}};
}

void limit(Object &schema, const Range &range, const char *least, const char *most)
{
    if (!range.given)
        return;
    schema.insert(latin(least), range.least);
    schema.insert(latin(most), range.most);
}

Object schemaOf(const TypeInfo &type)
{
    const QString typeKey = QStringLiteral("type");
    Object schema;
    switch (type.kind) {
    case TypeInfo::Boolean:
        return {{typeKey, QStringLiteral("boolean")}};
    case TypeInfo::Whole:
        schema.insert(typeKey, QStringLiteral("integer"));
        limit(schema, type.range, "minimum", "maximum");
        return schema;
    case TypeInfo::Text:
        schema.insert(typeKey, QStringLiteral("string"));
        limit(schema, type.range, "minLength", "maxLength");
        return schema;
    case TypeInfo::Bytes:
        return {{typeKey, QStringLiteral("string")},
            {QStringLiteral("contentEncoding"), QStringLiteral("base64")}};
    case TypeInfo::Time:
        return textOfFormat("date-time");
    case TypeInfo::UuidText:
        return textOfFormat("uuid");
    case TypeInfo::NumberIdText:
        return {{typeKey, QStringLiteral("string")},
            {QStringLiteral("pattern"), QStringLiteral("^[1-9][0-9]*$")}};
    case TypeInfo::Enum:
        return {{typeKey, QStringLiteral("string")},
            {QStringLiteral("enum"), QJsonArray::fromStringList(type.names)}};
    case TypeInfo::List:
        schema = {
            {typeKey, QStringLiteral("array")}, {QStringLiteral("items"), schemaOf(type.element.front())}};
        limit(schema, type.range, "minItems", "maxItems");
        return schema;
    case TypeInfo::Object:
        return {{typeKey, QStringLiteral("object")}};
    case TypeInfo::Struct:
        return reference(type.message);
    }
    return {};
}

Object tupleSchema(const MessageInfo &message)
{
    QJsonArray items;
    for (const FieldInfo &field : message.fields)
        items.append(schemaOf(field.type));
    const int size = int(message.fields.size());
    return {{QStringLiteral("type"), QStringLiteral("array")}, {QStringLiteral("items"), items},
        {QStringLiteral("minItems"), size}, {QStringLiteral("maxItems"), size}};
}

Object messageSchema(const MessageInfo &message)
{
    if (message.asTuple)
        return tupleSchema(message);
    Object properties;
    QJsonArray required;
    for (const FieldInfo &field : message.fields) {
        Object schema = schemaOf(field.type);
        if (field.type.kind != TypeInfo::Struct)
            schema.insert(QStringLiteral("description"), field.help);
        properties.insert(field.name, schema);
        if (!field.optional)
            required.append(field.name);
    }
    Object schema{
        {QStringLiteral("type"), QStringLiteral("object")}, {QStringLiteral("properties"), properties}};
    if (!required.isEmpty())
        schema.insert(QStringLiteral("required"), required);
    return schema;
}

QJsonArray paramsOf(const MessageInfo &message)
{
    QJsonArray params;
    for (const FieldInfo &field : message.fields) {
        params.append(Object{{QStringLiteral("name"), field.name}, {QStringLiteral("summary"), field.help},
            {QStringLiteral("required"), !field.optional}, {QStringLiteral("schema"), schemaOf(field.type)}});
    }
    return params;
}

QJsonArray errorReferences(const MethodInfo &method)
{
    QJsonArray errors;
    for (const ErrorCode error : method.ownErrors()) {
        errors.append(Object{
            {QStringLiteral("$ref"), QStringLiteral("#/components/errors/") + latin(errorInfo(error).name)}});
    }
    return errors;
}

Object methodObject(const MethodDescription &description)
{
    const MethodInfo &method = description.method;
    return {
        {QStringLiteral("name"), latin(method.name)},
        {QStringLiteral("summary"), QString::fromUtf8(method.help)},
        {QStringLiteral("paramStructure"), QStringLiteral("by-name")},
        {QStringLiteral("params"), paramsOf(description.params)},
        {QStringLiteral("result"),
            Object{{QStringLiteral("name"), QStringLiteral("result")},
                {QStringLiteral("schema"), schemaOf(description.answer)}}},
        {QStringLiteral("errors"), errorReferences(method)},
        {QStringLiteral("x-right"), latin(enumNames(method.right)[size_t(method.right)])},
        {QStringLiteral("x-keyed"), method.keyed},
        {QStringLiteral("x-most-bytes"), method.mostBytes},
    };
}

Object errorsObject()
{
    Object errors;
    for (const ErrorInfo &error : errorTable()) {
        errors.insert(latin(error.name),
            Object{{QStringLiteral("code"), int(error.code)},
                {QStringLiteral("message"), latin(error.message)},
                {QStringLiteral("data"), Object{{QStringLiteral("name"), latin(error.name)}}}});
    }
    return errors;
}

} // namespace

QJsonObject openRpc(const ProtocolDescription &protocol)
{
    QJsonArray methods;
    for (const MethodDescription &method : protocol.methods)
        methods.append(methodObject(method));
    QJsonArray notifications;
    for (const NotificationDescription &notification : protocol.notifications) {
        notifications.append(Object{{QStringLiteral("name"), notification.name},
            {QStringLiteral("summary"), notification.help},
            {QStringLiteral("params"), paramsOf(notification.params)}});
    }
    Object schemas;
    for (const MessageInfo &message : protocol.messages)
        schemas.insert(message.name, messageSchema(message));
    const QString title = QStringLiteral("Parterre, subprotocol ") + latin(subprotocol);
    return {
        {QStringLiteral("openrpc"), QStringLiteral("1.2.6")},
        {QStringLiteral("info"),
            Object{{QStringLiteral("title"), title}, {QStringLiteral("version"), QStringLiteral("1")},
                {QStringLiteral("description"), QStringLiteral("See docs/protocol.md.")}}},
        {QStringLiteral("methods"), methods},
        {QStringLiteral("x-notifications"), notifications},
        {QStringLiteral("components"),
            Object{{QStringLiteral("schemas"), schemas}, {QStringLiteral("errors"), errorsObject()}}},
    };
}

} // namespace parterre::protocol
