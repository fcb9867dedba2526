// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/jsonwriter.h"

#include <QJsonDocument>

#include <array>
#include <charconv>

namespace parterre::protocol {

namespace {

void appendEscaped(QByteArray &out, char byte)
{
    static constexpr char hex[] = "0123456789abcdef";
    switch (byte) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        out += "\\u00";
        out += hex[(byte >> 4) & 0xf];
        out += hex[byte & 0xf];
    }
}

} // namespace

// A value follows another one exactly where the text does not end in an opening bracket or a colon: strings
// end in their quotation mark, so their content cannot mislead.
void JsonWriter::separate()
{
    if (m_out.isEmpty())
        return;
    const char last = m_out.back();
    if (last != '{' && last != '[' && last != ':')
        m_out += ',';
}

void JsonWriter::beginObject(qsizetype)
{
    separate();
    m_out += '{';
}

void JsonWriter::beginArray(qsizetype)
{
    separate();
    m_out += '[';
}

void JsonWriter::key(const char *name)
{
    separate();
    m_out += '"';
    m_out += name;
    m_out += "\":";
}

void JsonWriter::null()
{
    separate();
    m_out += "null";
}

void JsonWriter::boolean(bool value)
{
    separate();
    m_out += value ? "true" : "false";
}

void JsonWriter::whole(qint64 value)
{
    separate();
    std::array<char, 24> digits;
    char *const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    m_out.append(digits.data(), end - digits.data());
}

void JsonWriter::text(QStringView value)
{
    separate();
    const QByteArray utf8 = value.toUtf8();
    m_out.reserve(m_out.size() + utf8.size() + 2);
    m_out += '"';
    for (const char byte : utf8) {
        if (uchar(byte) < 0x20 || byte == '"' || byte == '\\')
            appendEscaped(m_out, byte);
        else
            m_out += byte;
    }
    m_out += '"';
}

void JsonWriter::bytes(const QByteArray &value)
{
    separate();
    m_out += '"';
    m_out += value.toBase64();
    m_out += '"';
}

void JsonWriter::object(const QJsonObject &value)
{
    separate();
    m_out += QJsonDocument(value).toJson(QJsonDocument::Compact);
}

} // namespace parterre::protocol
