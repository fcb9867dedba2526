// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/phrasebook.h"

namespace parterre {

Phrasebook::Phrasebook(const QLocale &locale)
{
    // Without a file for that language nothing is loaded, and every text stays as it is in the source.
    (void)m_translator.load(
        locale, QStringLiteral("parterre"), QStringLiteral("_"), QStringLiteral(":/i18n"));
}

QString Phrasebook::text(const char *context, const char *source) const
{
    const QString translated = m_translator.translate(context, source);
    return translated.isEmpty() ? QString::fromUtf8(source) : translated;
}

} // namespace parterre
