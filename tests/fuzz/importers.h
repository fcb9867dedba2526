// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace parterre {

/// Reads the bytes as if somebody had sent them, repairs what came of them and writes it in every format;
/// ends the program where a promise of the importers is broken: seats that get lost, a repaired seat map that
/// cannot be published or does not read back the same.
///
/// `format` is the name of a folder of the corpus: layout, pretix, seatsio, csv or svg.
void tryImporter(const QString &format, const QByteArray &bytes);

} // namespace parterre
