// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/clock.h"
#include "common/base/id.h"
#include "common/protocol/form.h"
#include "common/protocol/method.h"

#include <QByteArray>
#include <QCache>

#include <functional>
#include <optional>

namespace parterre {

/// Encoded answers of reads, for the next one who asks the same in the same form and role: what many ask for
/// over and over costs a look-up and a copy. Strangers choose the questions: only so many bytes are kept, and
/// of them what was asked for last.
class AnswerCache {
public:
    struct Question {
        QByteArray tail; ///< of the request: see protocol::EnvelopeHead
        protocol::Form form = protocol::Form::Json;
        protocol::Role role = protocol::Role::Anonymous;

        bool operator==(const Question &) const = default;
    };
    struct ShowVersion {
        ShowId show;
        qint64 version = 0;
    };
    struct Answer {
        const protocol::MethodInfo *method = nullptr;
        QByteArray tail; ///< of the answer
        Timestamp at;
        std::optional<ShowVersion> of;
        bool isBeingRenewed = false;
    };
    /// Of the seats of a show; nothing: nobody keeps track of them.
    using Versions = std::function<std::optional<qint64>(ShowId)>;

    static constexpr qint64 freshMs = 1'000;
    static constexpr qsizetype usualBytes = 8 * 1024 * 1024;

    AnswerCache(const Clock &clock, Versions versions, qsizetype mostBytes = usualBytes)
        : m_clock(clock)
        , m_versions(std::move(versions))
        , m_answers(mostBytes)
    {
    }

    /// An answer of a show's seats is good while they are at that version, any other for a second. An empty
    /// question is not kept.
    void keep(const Question &question, const protocol::MethodInfo &method, const QByteArray &answerFrame,
        std::optional<ShowVersion> of = {});
    /// nullptr: it must be asked anew. Of those who come when it has just grown old, the first one is sent to
    /// ask and the others get the old one, for a second more at the most. Valid until the next call.
    const Answer *find(const Question &question);
    void clear() { m_answers.clear(); }

    qsizetype bytes() const { return m_answers.totalCost(); }

private:
    bool isGood(Answer &answer) const;

    const Clock &m_clock;
    const Versions m_versions;
    QCache<Question, Answer> m_answers;
};

inline size_t qHash(const AnswerCache::Question &question, size_t seed = 0)
{
    return qHashMulti(seed, question.tail, int(question.form), int(question.role));
}

} // namespace parterre
