// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/svgstyle.h"

namespace parterre::layout {

namespace {

constexpr int longestSheet = 1'000'000;
constexpr int mostClasses = 10'000;
constexpr int longestRule = 1'000;

/// The last one counts.
QStringView valueIn(QStringView declarations, QLatin1StringView name)
{
    QStringView value;
    for (QStringView part : declarations.left(2 * longestRule).split(u';')) {
        const qsizetype colon = part.indexOf(u':');
        if (colon > 0 && part.left(colon).trimmed() == name)
            value = part.sliced(colon + 1).trimmed();
    }
    return value;
}

} // namespace

void SvgStyle::addSheet(QStringView css)
{
    css = css.left(longestSheet);
    for (;;) {
        const qsizetype open = css.indexOf(u'{');
        const qsizetype close = css.indexOf(u'}', std::max<qsizetype>(open, 0));
        if (open < 0 || close < 0)
            return;
        const QString declarations = css.sliced(open + 1, close - open - 1).left(longestRule).toString();
        for (QStringView selector : css.left(open).split(u',')) {
            selector = selector.trimmed();
            if (!selector.startsWith(u'.') || m_declarations.size() >= mostClasses)
                continue;
            QString &known = m_declarations[selector.sliced(1).left(longestRule).toString()];
            if (known.size() < longestRule)
                known += declarations + u';';
        }
        css = css.sliced(close + 1);
    }
}

QString SvgStyle::property(const QXmlStreamAttributes &attributes, const char *name) const
{
    const QLatin1StringView key(name);
    if (const QStringView own = valueIn(attributes.value(QLatin1StringView("style")), key); !own.isEmpty())
        return own.left(longestRule).toString();
    if (!m_declarations.isEmpty()) {
        for (QStringView word : attributes.value(QLatin1StringView("class")).left(longestRule).split(u' ')) {
            const auto rule = m_declarations.constFind(word.toString());
            if (rule == m_declarations.constEnd())
                continue;
            if (const QStringView value = valueIn(*rule, key); !value.isEmpty())
                return value.toString();
        }
    }
    return attributes.value(key).trimmed().left(longestRule).toString();
}

bool SvgStyle::isHidden(const QXmlStreamAttributes &attributes) const
{
    return property(attributes, "display") == u"none" || property(attributes, "visibility") == u"hidden";
}

} // namespace parterre::layout
