// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/loadkeys.h"

#include <chrono>
#include <cstdio>

namespace parterre {

std::string LoadKeys::next()
{
    using namespace std::chrono;
    const auto ms = quint64(duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count());
    char text[37];
    std::snprintf(text, sizeof text, "%08x-%04x-7%03x-8000-%012llx", unsigned(ms >> 16),
        unsigned(ms & 0xffff), unsigned(m_run & 0xfff), ++m_made & 0xffff'ffff'ffffULL);
    return text;
}

} // namespace parterre
