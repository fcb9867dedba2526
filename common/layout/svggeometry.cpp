// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/svggeometry.h"

#include "common/layout/layoutlimits.h"

#include <QtMath>

#include <cmath>
#include <optional>

namespace parterre::layout {

namespace {

constexpr int stepsOfCurve = 8;

/// Reads numbers as SVG writes them: "1-2.5.5e3" are three.
class Scanner {
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {
    }

    void skipSpace()
    {
        while (m_at < m_text.size() && (m_text[m_at].isSpace() || m_text[m_at] == u','))
            ++m_at;
    }
    bool atEnd()
    {
        skipSpace();
        return m_at >= m_text.size();
    }
    QChar peek() const { return m_text[m_at]; }
    QChar take() { return m_text[m_at++]; }

    std::optional<double> number()
    {
        skipSpace();
        const qsizetype begin = m_at;
        if (isAt(u"+-"))
            ++m_at;
        digits();
        if (isAt(u".")) {
            ++m_at;
            digits();
        }
        if (isAt(u"eE")) {
            const qsizetype before = m_at++;
            if (isAt(u"+-"))
                ++m_at;
            if (m_at >= m_text.size() || !m_text[m_at].isDigit())
                m_at = before; // "2em"
            digits();
        }
        bool ok = false;
        const double number = m_text.sliced(begin, m_at - begin).toDouble(&ok);
        if (!ok)
            m_at = begin;
        return ok ? std::optional(number) : std::nullopt;
    }
    /// The flags of an arc may stand side by side.
    std::optional<double> flag()
    {
        skipSpace();
        if (!isAt(u"01"))
            return {};
        return take() == u'1' ? 1 : 0;
    }

private:
    bool isAt(QStringView set) const { return m_at < m_text.size() && set.contains(m_text[m_at]); }
    void digits()
    {
        while (m_at < m_text.size() && m_text[m_at] >= u'0' && m_text[m_at] <= u'9')
            ++m_at;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

class PathReader {
public:
    explicit PathReader(QStringView text)
        : m_scanner(text)
    {
    }

    std::vector<Outline> run()
    {
        while (!m_scanner.atEnd() && m_points < limits::outlinePoints) {
            if (m_scanner.peek().isLetter())
                m_command = m_scanner.take();
            else if (m_command.isNull() || m_command.toUpper() == u'Z')
                break;
            if (!step())
                break;
        }
        return std::move(m_outlines);
    }

private:
    bool step()
    {
        switch (m_command.toUpper().unicode()) {
        case u'Z':
            m_current = m_start;
            return true;
        case u'M': {
            const auto to = point();
            if (!to)
                return false;
            m_outlines.emplace_back();
            m_start = *to;
            add(*to);
            m_command = m_command == u'm' ? u'l' : u'L'; // further points are lines
            return true;
        }
        case u'L':
        case u'T':
            return lineTo(point());
        case u'H':
        case u'V':
            return along(m_command.toUpper() == u'H');
        case u'C':
            return curve(2);
        case u'S':
        case u'Q':
            return curve(1);
        case u'A':
            return arc();
        default:
            return false;
        }
    }

    bool isRelative() const { return m_command.isLower(); }
    std::optional<QPointF> point()
    {
        const auto x = m_scanner.number();
        const auto y = m_scanner.number();
        if (!x || !y)
            return {};
        return (isRelative() ? m_current : QPointF()) + QPointF(*x, *y);
    }
    bool lineTo(std::optional<QPointF> to)
    {
        if (to)
            add(*to);
        return to.has_value();
    }
    bool along(bool isHorizontal)
    {
        const auto to = m_scanner.number();
        if (!to)
            return false;
        const double base = !isRelative() ? 0 : isHorizontal ? m_current.x() : m_current.y();
        add(isHorizontal ? QPointF(base + *to, m_current.y()) : QPointF(m_current.x(), base + *to));
        return true;
    }
    bool curve(int controls)
    {
        const QPointF from = m_current;
        const auto first = point();
        const auto second = controls == 2 ? point() : first;
        const auto to = point();
        if (!first || !second || !to)
            return false;
        for (int i = 1; i <= stepsOfCurve; ++i) {
            const double t = double(i) / stepsOfCurve;
            const double s = 1 - t;
            if (controls == 2)
                add(s * s * s * from + 3 * s * s * t * *first + 3 * s * t * t * *second + t * t * t * *to);
            else
                add(s * s * from + 2 * s * t * *first + t * t * *to);
        }
        m_current = *to;
        return true;
    }
    bool arc()
    {
        for (int i = 0; i < 3; ++i) {
            if (!m_scanner.number())
                return false;
        }
        return m_scanner.flag() && m_scanner.flag() && lineTo(point());
    }
    void add(QPointF at)
    {
        if (m_outlines.empty())
            m_outlines.emplace_back();
        m_outlines.back().append(at);
        m_current = at;
        ++m_points;
    }

    Scanner m_scanner;
    QChar m_command;
    QPointF m_current;
    QPointF m_start;
    int m_points = 0;
    std::vector<Outline> m_outlines;
};

SvgMatrix oneTransform(QStringView name, const std::vector<double> &of)
{
    const auto at = [&](size_t i, double otherwise = 0) { return i < of.size() ? of[i] : otherwise; };
    if (name == u"translate")
        return {1, 0, 0, 1, at(0), at(1)};
    if (name == u"scale")
        return {at(0, 1), 0, 0, at(1, at(0, 1)), 0, 0};
    if (name == u"matrix" && of.size() == 6)
        return {of[0], of[1], of[2], of[3], of[4], of[5]};
    if (name == u"skewX")
        return {1, 0, std::tan(qDegreesToRadians(at(0))), 1, 0, 0};
    if (name == u"skewY")
        return {1, std::tan(qDegreesToRadians(at(0))), 0, 1, 0, 0};
    if (name != u"rotate")
        return {};
    const double angle = qDegreesToRadians(at(0));
    const SvgMatrix turn{std::cos(angle), std::sin(angle), -std::sin(angle), std::cos(angle), 0, 0};
    return SvgMatrix{1, 0, 0, 1, at(1), at(2)} * turn * SvgMatrix{1, 0, 0, 1, -at(1), -at(2)};
}

} // namespace

Outline SvgMatrix::map(const Outline &outline) const
{
    Outline mapped;
    for (const QPointF &point : outline)
        mapped.append(map(point));
    return mapped;
}

SvgMatrix SvgMatrix::operator*(const SvgMatrix &inner) const
{
    return {a * inner.a + c * inner.b, b * inner.a + d * inner.b, a * inner.c + c * inner.d,
        b * inner.c + d * inner.d, a * inner.e + c * inner.f + e, b * inner.e + d * inner.f + f};
}

double SvgMatrix::scaleX() const { return std::hypot(a, b); }

double SvgMatrix::scaleY() const { return std::hypot(c, d); }

double SvgMatrix::rotation() const { return qRadiansToDegrees(std::atan2(b, a)); }

SvgMatrix svgTransform(QStringView text)
{
    SvgMatrix all;
    for (;;) {
        const qsizetype open = text.indexOf(u'(');
        const qsizetype close = text.indexOf(u')', std::max<qsizetype>(open, 0));
        if (open < 0 || close < 0)
            return all;
        QStringView name = text.left(open).trimmed();
        while (name.startsWith(u','))
            name = name.sliced(1).trimmed();
        Scanner scanner(text.sliced(open + 1, close - open - 1));
        std::vector<double> numbers;
        while (numbers.size() < 6) {
            const auto number = scanner.number();
            if (!number)
                break;
            numbers.push_back(*number);
        }
        all = all * oneTransform(name, numbers);
        text = text.sliced(close + 1);
    }
}

double svgNumber(QStringView text, double otherwise) { return Scanner(text).number().value_or(otherwise); }

Outline svgPoints(QStringView text)
{
    Scanner scanner(text);
    Outline points;
    while (points.size() < limits::outlinePoints) {
        const auto x = scanner.number();
        const auto y = scanner.number();
        if (!x || !y)
            break;
        points.append({*x, *y});
    }
    return points;
}

std::vector<Outline> svgPath(QStringView text) { return PathReader(text).run(); }

} // namespace parterre::layout
