// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/cborwriter.h"
#include "common/protocol/decode.h"
#include "common/protocol/form.h"
#include "common/protocol/jsonwriter.h"

namespace parterre::protocol {

/// The document of a frame or a stored message: ParseError or TooDeep where it cannot be read.
Result<Node> parseDocument(const QByteArray &bytes, Form form);

template <class T>
QByteArray toJson(const T &value)
{
    JsonWriter writer;
    write(writer, value);
    return writer.take();
}

template <class T>
QByteArray toCbor(const T &value)
{
    CborWriter writer;
    write(writer, value);
    return writer.take();
}

template <class T>
QByteArray toBytes(const T &value, Form form)
{
    return form == Form::Json ? toJson(value) : toCbor(value);
}

template <class T>
Result<T> fromBytes(const QByteArray &bytes, Form form, Strictness strictness = Strictness::Strict)
{
    const Result<Node> document = parseDocument(bytes, form);
    if (!document)
        return document.error();
    return decode<T>(*document, strictness);
}

template <class T>
Result<T> fromJson(const QByteArray &bytes, Strictness strictness = Strictness::Strict)
{
    return fromBytes<T>(bytes, Form::Json, strictness);
}

template <class T>
Result<T> fromCbor(const QByteArray &bytes, Strictness strictness = Strictness::Strict)
{
    return fromBytes<T>(bytes, Form::Cbor, strictness);
}

} // namespace parterre::protocol
