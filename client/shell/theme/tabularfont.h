// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QFont;

namespace parterre {

/// Registers copies of a family's faces in which tabular figures are on, and gives the name of that family;
/// the given name where the family is not installed or has no tabular figures.
///
/// Qt learns to switch OpenType features on in 6.7 only. Until then: `tnum` is renamed to `rclt` in the
/// copy's GSUB table, a feature that every shaper applies by itself (OpenType 1.9, "rclt", "GSUB").
QString registerTabularFamily(const QString &family);

/// The font file of a face with `tnum` always on, called `newFamily`; empty where it cannot be made.
QByteArray tabularFace(const QFont &font, const QString &newFamily);

} // namespace parterre
