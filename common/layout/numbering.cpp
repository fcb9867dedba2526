// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/numbering.h"

#include "common/layout/geometry.h"
#include "common/layout/layoutlimits.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace parterre::layout {

namespace {

constexpr int largestNumber = 1'000'000;
constexpr int largestBlockStep = 100'000;
constexpr int longestDigits = 9;
constexpr int largestRoman = 3999;
/// An aisle is in the middle where its sides differ by no more than this share of the seats.
constexpr double middleShare = 0.2;

QString alphabetWithout(const QString &skip)
{
    QString alphabet;
    for (char16_t letter = u'A'; letter <= u'Z'; ++letter) {
        if (!skip.contains(QChar(letter), Qt::CaseInsensitive))
            alphabet += QChar(letter);
    }
    return alphabet;
}

QString letters(qint64 number, const QString &skip)
{
    const QString alphabet = alphabetWithout(skip);
    QString text;
    for (qint64 rest = number; rest > 0 && !alphabet.isEmpty(); rest = (rest - 1) / alphabet.size())
        text.prepend(alphabet[(rest - 1) % alphabet.size()]);
    return text;
}

QString doubledLetters(qint64 number, const QString &skip)
{
    const QString alphabet = alphabetWithout(skip);
    if (number < 1 || alphabet.isEmpty() || number > qint64(limits::nameLength) * alphabet.size())
        return {};
    return QString((number - 1) / alphabet.size() + 1, alphabet[(number - 1) % alphabet.size()]);
}

QString roman(qint64 number)
{
    struct Digit {
        int value;
        const char *text;
    };
    constexpr Digit digits[]{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"},
        {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};
    QString text;
    if (number > largestRoman)
        return text;
    for (const Digit &digit : digits) {
        for (; number >= digit.value; number -= digit.value)
            text += QLatin1String(digit.text);
    }
    return text;
}

QString arabic(qint64 number, int digits)
{
    return number < 0 ? QString() : QString::number(number).rightJustified(digits, u'0');
}

QString written(const Numbering &numbering, qint64 number)
{
    switch (numbering.script) {
    case Numbering::Script::Arabic:
        return arabic(number, numbering.digits);
    case Numbering::Script::Letters:
        return letters(number, numbering.skip);
    case Numbering::Script::DoubledLetters:
        return doubledLetters(number, numbering.skip);
    case Numbering::Script::Roman:
        return roman(number);
    case Numbering::Script::List:
        return number >= 1 ? numbering.list.value(qsizetype(number - 1)) : QString();
    }
    return {};
}

/// The label of the n-th number of the scheme, whichever end it counts from.
QString labelAt(const Numbering &numbering, qint64 n)
{
    const QString text = written(numbering, numbering.start + numbering.step * n);
    return text.isEmpty() || numbering.prefix.isEmpty() ? text : numbering.prefix + text;
}

/// Some of the seats that are numbered, as indexes into their list: [first, end).
struct Block {
    int first = 0;
    int end = 0;

    int count() const { return end - first; }
};

/// The seats taken apart where an aisle of their row lies between two of them.
std::vector<Block> blocksOf(const Row &row, const std::vector<int> &seats)
{
    std::vector<Block> blocks;
    const std::vector<Run> runs = runsOf(row);
    size_t run = 0;
    size_t runOfLast = 0;
    for (int i = 0; i < int(seats.size()); ++i) {
        while (run + 1 < runs.size() && seats[size_t(i)] >= runs[run + 1].first)
            ++run;
        if (i == 0 || run != runOfLast)
            blocks.push_back({i, i});
        blocks.back().end = i + 1;
        runOfLast = run;
    }
    return blocks;
}

/// How many of the block's seats lie left of the centre.
int leftOfCentre(const Block &whole, const std::vector<Block> &blocks, SeatNumbering::Parity parity)
{
    const int count = whole.count();
    int best = -1;
    const auto uneven = [count](int left) { return std::abs(count - 2 * left); };
    for (const Block &block : blocks) {
        const int left = block.first - whole.first;
        if (left > 0 && left < count && uneven(left) <= middleShare * count
            && (best < 0 || uneven(left) < uneven(best)))
            best = left;
    }
    if (best >= 0)
        return best;
    return parity == SeatNumbering::Parity::OddLeft ? (count + 1) / 2 : count / 2; // the middle one is odd
}

class SeatLabels {
public:
    SeatLabels(const Row &row, const std::vector<int> &seats, const SeatNumbering &numbering, int before)
        : m_numbering(numbering)
        , m_blocks(blocksOf(row, seats))
        , m_before(numbering.throughSection ? before : 0)
        , m_labels(seats.size())
    {
    }

    std::vector<QString> make()
    {
        const Block all{0, int(m_labels.size())};
        if (!m_numbering.anewAtAisles) {
            label(all, m_numbering.labels);
            return std::move(m_labels);
        }
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            const bool fromRight =
                m_numbering.parity == SeatNumbering::Parity::Along && m_numbering.labels.fromEnd;
            const int number = int(fromRight ? m_blocks.size() - 1 - i : i);
            Numbering scheme = m_numbering.labels;
            scheme.start += m_numbering.blockStep * number;
            scheme.prefix += m_numbering.blockPrefixes.value(number);
            label(m_blocks[i], scheme);
        }
        return std::move(m_labels);
    }

private:
    void label(const Block &block, const Numbering &scheme)
    {
        if (m_numbering.parity == SeatNumbering::Parity::Along)
            along(block, scheme);
        else
            fromCentre(block, scheme);
    }

    void along(const Block &block, const Numbering &scheme)
    {
        for (int i = block.first; i < block.end; ++i) {
            const int n = scheme.fromEnd ? block.end - 1 - i : i - block.first;
            m_labels[size_t(i)] = labelAt(scheme, m_before + n);
        }
    }

    void fromCentre(const Block &block, const Numbering &scheme)
    {
        const int centre = block.first + leftOfCentre(block, m_blocks, m_numbering.parity);
        const bool startIsOdd = scheme.start % 2 != 0;
        const bool startsLeft = (m_numbering.parity == SeatNumbering::Parity::OddLeft) == startIsOdd;
        for (int i = block.first; i < block.end; ++i) {
            const bool isLeft = i < centre;
            const int away = isLeft ? centre - 1 - i : i - centre;
            m_labels[size_t(i)] = labelAt(scheme, 2 * away + (isLeft == startsLeft ? 0 : 1));
        }
    }

    const SeatNumbering &m_numbering;
    std::vector<Block> m_blocks;
    int m_before;
    std::vector<QString> m_labels;
};

} // namespace

std::optional<ParameterFault> Numbering::check() const
{
    const bool usesLetters = script == Script::Letters || script == Script::DoubledLetters;
    ParameterCheck check;
    check.between("start", start, script == Script::Arabic ? 0 : 1, largestNumber);
    check.between("step", step, -largestNumber, largestNumber);
    check.that("step", step != 0, QT_TRANSLATE_NOOP("Layout", "Without a step, all get the same label."));
    check.between("digits", digits, 0, longestDigits);
    check.that("skip", !usesLetters || !alphabetWithout(skip).isEmpty(),
        QT_TRANSLATE_NOOP("Layout", "No letter is left."));
    check.that("list", script != Script::List || !list.isEmpty(),
        QT_TRANSLATE_NOOP("Layout", "The list of labels is empty."));
    check.that("prefix", prefix.size() <= limits::nameLength / 2,
        QT_TRANSLATE_NOOP("Layout", "What stands before the labels is too long."));
    return check.fault();
}

QString numbered(const Numbering &numbering, int n, int count)
{
    return labelAt(numbering, numbering.fromEnd ? count - 1 - n : n);
}

std::optional<ParameterFault> SeatNumbering::check() const
{
    ParameterCheck check;
    check.also(labels.check());
    check.that("labels", parity == Parity::Along || labels.step % 2 != 0,
        QT_TRANSLATE_NOOP("Layout", "With an even step there are no odd and even numbers."));
    check.between("blockStep", blockStep, 0, largestBlockStep);
    check.that("throughSection", !throughSection || (parity == Parity::Along && !anewAtAisles),
        QT_TRANSLATE_NOOP(
            "Layout", "Only seats that are numbered from end to end can go on from row to row."));
    return check.fault();
}

SeatsOfRow allSeatsOf(const Layout &layout, int section, int row)
{
    const size_t count = layout.sections[size_t(section)].rows[size_t(row)].seats.size();
    SeatsOfRow all{section, row, std::vector<int>(count)};
    std::iota(all.seats.begin(), all.seats.end(), 0);
    return all;
}

std::vector<QString> seatLabels(
    const Row &row, const std::vector<int> &seats, const SeatNumbering &numbering, int before)
{
    return SeatLabels(row, seats, numbering, before).make();
}

} // namespace parterre::layout
