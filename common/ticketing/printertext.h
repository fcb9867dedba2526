// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace parterre {

/// The text in Windows-1252, which the resident fonts of printers have; letters that it lacks lose their
/// accents
/// ("Dvořák" is printed "Dvorák"), anything else becomes "?". Control characters are left out, so that a text
/// can never be a printer command.
QByteArray toWindows1252(const QString &text);

/// As toWindows1252, in ASCII.
QByteArray toAscii(const QString &text);

} // namespace parterre
