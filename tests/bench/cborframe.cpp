// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/cborframe.h"

namespace parterre {

CborFrame &CborFrame::head(unsigned type, quint64 value)
{
    // RFC 8949: three bits of type, five of value, or how many bytes of it follow.
    const auto first = [type](unsigned information) { return char(type << 5 | information); };
    const auto follow = [&](unsigned information, int bytes) {
        m_bytes += first(information);
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
            m_bytes += char(value >> shift & 0xff);
    };
    if (value < 24)
        m_bytes += first(unsigned(value));
    else if (value <= 0xff)
        follow(24, 1);
    else if (value <= 0xffff)
        follow(25, 2);
    else if (value <= 0xffff'ffff)
        follow(26, 4);
    else
        follow(27, 8);
    return *this;
}

CborFrame &CborFrame::request(quint64 id, std::string_view method, size_t parameters)
{
    map(4).text("jsonrpc").text("2.0").text("id").whole(id).text("method").text(method).text("params");
    return map(parameters);
}

} // namespace parterre
