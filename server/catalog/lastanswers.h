// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCache>

namespace parterre {

/// The last answers that were read, by their question; for when the database cannot be asked.
template <class Answer>
class LastAnswers {
public:
    /// So much of them, by what each is said to weigh.
    explicit LastAnswers(int most)
        : m_answers(most)
    {
    }

    void keep(const QByteArray &question, const Answer &answer, int weight)
    {
        m_answers.insert(question, new Answer(answer), weight);
    }
    /// Marked as stale; nullptr: it was not asked lately.
    const Answer *find(const QByteArray &question)
    {
        Answer *answer = m_answers.object(question);
        if (answer)
            answer->stale = true;
        return answer;
    }

private:
    QCache<QByteArray, Answer> m_answers;
};

} // namespace parterre
