// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/importtext.h"

#include <QStringDecoder>

namespace parterre::layout {

ImportText importText(const QByteArray &bytes)
{
    // The marks of UTF-16 and UTF-8 tell themselves and are left out.
    const auto marked = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(marked.value_or(QStringConverter::Utf8));
    const QString text = decoder(bytes);
    if (!decoder.hasError())
        return {text, false};
    return {QString::fromLatin1(bytes), true};
}

} // namespace parterre::layout
