// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <optional>

namespace parterre {

/// Base32 of RFC 4648, section 6, without padding; upper-case.
QString toBase32(const QByteArray &bytes);
/// Strict but for case: nothing for foreign characters, impossible lengths and left-over bits that are not
/// zero, so that each byte string has one text only.
std::optional<QByteArray> fromBase32(QStringView text);

} // namespace parterre
