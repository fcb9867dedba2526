// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace parterre::protocol {

/// Appends what every item of CBOR begins with (RFC 8949, 3): a major type of 0 to 7 and its argument, in as
/// few bytes as it needs.
void appendCborHead(QByteArray &bytes, quint8 major, quint64 argument);

} // namespace parterre::protocol
