// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <random>
#include <vector>

namespace parterre::simulation {

/// The only source of chance of the simulation: the same seed and stream give the same choices with every
/// standard library (whose distributions differ).
class Random {
public:
    Random(quint64 seed, quint64 stream)
        : m_engine(seed * 0x9e3779b97f4a7c15ULL + stream)
    {
        m_engine.discard(16);
    }

    /// 0 .. n-1.
    int below(int n) { return int(m_engine() % quint64(n)); }
    /// Both included.
    int between(int low, int high) { return low + below(high - low + 1); }
    bool chance(int percent) { return below(100) < percent; }
    template <class T>
    T &pick(std::vector<T> &from)
    {
        return from[size_t(below(int(from.size())))];
    }
    template <class T>
    const T &pick(const std::vector<T> &from)
    {
        return from[size_t(below(int(from.size())))];
    }
    template <class T>
    void shuffle(std::vector<T> &items)
    {
        for (size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[size_t(below(int(i)))]);
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace parterre::simulation
