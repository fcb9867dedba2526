// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/svgcheck.h"

#include "common/layout/layoutlimits.h"

namespace parterre::layout {

namespace {

class Check {
public:
    explicit Check(QStringView text)
        : m_text(text)
    {
    }

    std::optional<Error> run()
    {
        for (;;) {
            m_at = m_text.indexOf(u'<', m_at);
            if (m_at < 0)
                return {};
            if (startsWith(u"<!--"))
                skipTo(u"-->");
            else if (startsWith(u"<![CDATA["))
                skipTo(u"]]>");
            else if (startsWith(u"<?"))
                skipTo(u"?>");
            else if (startsWith(u"<!"))
                declaration();
            else
                tag();
            if (m_error || m_at < 0)
                return m_error;
        }
    }

private:
    bool startsWith(QStringView what) const { return m_text.sliced(m_at).startsWith(what); }
    void skipTo(QStringView end)
    {
        m_at = m_text.indexOf(end, m_at); // -1: the parser tells that it is missing
        if (m_at >= 0)
            m_at += end.size();
    }
    void fail(ErrorCode code, const QString &what, std::optional<qint64> limit = {})
    {
        m_error = makeError(code, what);
        m_error->limit = limit;
    }

    /// A document type names what it is; what it declares itself stands in brackets.
    void declaration()
    {
        const qsizetype end = m_text.indexOf(u'>', m_at);
        const qsizetype own = m_text.indexOf(u'[', m_at);
        if (own >= 0 && (end < 0 || own < end))
            fail(ErrorCode::InvalidParams,
                QStringLiteral(
                    "the drawing declares entities, which are not expanded: save it as plain SVG"));
        m_at = end;
    }

    void tag()
    {
        const bool closes = startsWith(u"</");
        QChar quote;
        int attributes = 0;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (!quote.isNull())
                quote = c == quote ? QChar() : quote;
            else if (c == u'"' || c == u'\'')
                quote = c;
            else if (c == u'=')
                ++attributes;
            else if (c == u'>' || c == u'<')
                break;
        }
        const bool isWhole = m_at < m_text.size() && m_text[m_at] == u'>' && m_text[m_at - 1] == u'/';
        m_depth += closes ? -1 : isWhole ? 0 : 1;
        m_elements += closes ? 0 : 1;
        if (m_depth > limits::drawingDepth)
            fail(
                ErrorCode::TooDeep, QStringLiteral("the drawing is nested too deeply"), limits::drawingDepth);
        else if (m_elements > limits::drawingElements)
            fail(ErrorCode::TooLarge, QStringLiteral("the drawing has too many elements"),
                limits::drawingElements);
        else if (attributes > limits::drawingAttributes)
            fail(ErrorCode::TooLarge, QStringLiteral("an element has too many attributes"),
                limits::drawingAttributes);
    }

    QStringView m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_elements = 0;
    std::optional<Error> m_error;
};

} // namespace

std::optional<Error> checkSvg(QStringView text) { return Check(text).run(); }

} // namespace parterre::layout
