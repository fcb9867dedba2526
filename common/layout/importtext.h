// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace parterre::layout {

/// The text of a file, however it is encoded.
struct ImportText {
    QString text;
    bool isGuessed = false; ///< neither UTF-8 nor marked: read as Latin-1
};
ImportText importText(const QByteArray &bytes);

} // namespace parterre::layout
