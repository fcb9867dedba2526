// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/idsource.h"

#include <QRandomGenerator>

#include <cstddef>
#include <iterator>
#include <span>

namespace parterre {

/// Chance that comes out the same for the same seed, on every machine.
class DemoRandom {
public:
    explicit DemoRandom(quint64 seed);

    /// 0 <= result < end; end > 0.
    qint64 below(qint64 end);
    /// Both ends included.
    qint64 between(qint64 least, qint64 most) { return least + below(most - least + 1); }
    /// 0 <= result < 1.
    double unit();
    bool chance(double probability) { return unit() < probability; }
    /// An index, each as likely as its weight says; at least one weight is positive.
    size_t weighted(std::span<const double> weights);
    template <class List>
    const auto &pick(const List &list)
    {
        return list[size_t(below(qint64(std::size(list))))];
    }
    quint32 bits() { return m_generator.generate(); }

private:
    QRandomGenerator m_generator;
};

/// Ids of things that happened at times of the past, out of a DemoRandom. For one thread.
class DemoIds final : public IdSource {
public:
    explicit DemoIds(DemoRandom &random)
        : m_random(random)
    {
    }

    /// The time that the next ids are of.
    void setTime(Timestamp time) { m_time = time; }
    QUuid uuid() override;
    QByteArray randomBytes(int n) override;

private:
    DemoRandom &m_random;
    Timestamp m_time;
};

} // namespace parterre
