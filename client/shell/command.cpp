// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/shell/command.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace parterre {

namespace {

constexpr int impossible = -1'000'000;
constexpr int wordStartBonus = 8;
constexpr int runBonus = 5;
constexpr int gapCost = 1;

bool startsWord(const QString &name, qsizetype at)
{
    return at == 0 || !name[at - 1].isLetterOrNumber() || (name[at].isUpper() && name[at - 1].isLower());
}

/// The best way to find the letters of `word` in `name`, in order: best[j] is the best score with the letter
/// seen last at place j of the name.
std::optional<int> scoreWord(const QString &word, const QString &name)
{
    std::vector<int> best(size_t(name.size()), impossible);
    for (qsizetype i = 0; i < word.size(); ++i) {
        std::vector<int> next(best.size(), impossible);
        int reach = impossible; // the best earlier place, less what the gap to here costs
        for (qsizetype j = 0; j < name.size(); ++j) {
            const bool same = name[j].toCaseFolded() == word[i].toCaseFolded();
            const int own = startsWord(name, j) ? wordStartBonus : 0;
            if (same && i == 0)
                next[size_t(j)] = own;
            else if (same && j > 0)
                next[size_t(j)] = std::max(reach, best[size_t(j - 1)] + runBonus) + own;
            if (next[size_t(j)] < impossible / 2)
                next[size_t(j)] = impossible;
            reach = std::max(reach - gapCost, best[size_t(j)] - gapCost);
        }
        best = std::move(next);
    }
    const int score = best.empty() ? impossible : *std::max_element(best.begin(), best.end());
    return score > impossible / 2 ? std::optional(score) : std::nullopt;
}

} // namespace

std::optional<int> fuzzyScore(const QString &typed, const QString &name)
{
    int sum = 0;
    for (const QString &word : typed.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const std::optional<int> score = scoreWord(word, name);
        if (!score)
            return std::nullopt;
        sum += *score;
    }
    return sum;
}

} // namespace parterre
