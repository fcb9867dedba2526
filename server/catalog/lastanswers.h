// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/timestamp.h"
#include "common/protocol/codec.h"

#include <QByteArray>
#include <QCache>

#include <optional>

namespace parterre {

/// The last answers that were read, by their question: for those who ask the same right after, and for when
/// the database cannot be asked. Strangers choose the questions: only so many bytes are kept, as they would
/// be encoded.
template <class Answer>
class LastAnswers {
public:
    static constexpr qint64 freshMs = 2'000;

    explicit LastAnswers(qsizetype mostBytes)
        : m_kept(mostBytes)
    {
    }

    void keep(const QByteArray &question, const Answer &answer, Timestamp now)
    {
        constexpr qsizetype entryBytes = 256;
        const qsizetype cost = entryBytes + question.size() + protocol::toCbor(answer).size();
        m_kept.insert(question, new Kept{answer, now, m_generation}, cost);
    }
    /// nullptr: it was not read within the last two seconds. Valid until the next call.
    const Answer *fresh(const QByteArray &question, Timestamp now)
    {
        const Kept *kept = m_kept.object(question);
        if (!kept || kept->generation != m_generation)
            return nullptr;
        // Clocks are put back, too.
        return kept->at <= now && now - kept->at < freshMs ? &kept->answer : nullptr;
    }
    /// None of them is fresh any more.
    void outdate() { ++m_generation; }
    /// Marked as stale; nothing: it was not asked lately.
    std::optional<Answer> last(const QByteArray &question)
    {
        const Kept *kept = m_kept.object(question);
        if (!kept)
            return std::nullopt;
        Answer answer = kept->answer;
        answer.stale = true;
        return answer;
    }

    qsizetype bytes() const { return m_kept.totalCost(); }

private:
    struct Kept {
        Answer answer;
        Timestamp at;
        int generation;
    };
    int m_generation = 0;
    QCache<QByteArray, Kept> m_kept;
};

} // namespace parterre
