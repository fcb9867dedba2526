// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/answercache.h"

#include "common/protocol/envelopehead.h"

#include <utility>

namespace parterre {

namespace {

/// What an entry takes besides its two texts, roughly.
constexpr qsizetype entryBytes = 256;

} // namespace

void AnswerCache::keep(const Question &question, const protocol::MethodInfo &method,
    const QByteArray &answerFrame, std::optional<ShowVersion> of)
{
    const auto head = protocol::EnvelopeHead::ofAnswer(answerFrame, question.form);
    if (!head || question.tail.isEmpty())
        return;
    auto *answer = new Answer{&method, answerFrame.mid(head->size), m_clock.now(), of, false};
    const qsizetype cost = entryBytes + question.tail.size() + answer->tail.size();
    m_answers.insert(question, answer, cost);
}

const AnswerCache::Answer *AnswerCache::find(const Question &question)
{
    Answer *answer = m_answers.object(question);
    return answer && isGood(*answer) ? answer : nullptr;
}

bool AnswerCache::isGood(Answer &answer) const
{
    if (answer.of)
        return m_versions(answer.of->show) == answer.of->version;
    const qint64 age = m_clock.now() - answer.at;
    if (age < 0 || age >= 2 * freshMs) // clocks are put back, too
        return false;
    return age < freshMs || std::exchange(answer.isBeingRenewed, true);
}

} // namespace parterre
