// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>

namespace parterre {

/// Writes a request in CBOR without the codec's detours through UTF-16, so that the load generator takes less
/// of the machine than what it measures. The bytes are those that common/protocol writes
/// (verifyLoadRequests()).
class CborFrame {
public:
    CborFrame &map(size_t members) { return head(5, members); }
    CborFrame &list(size_t elements) { return head(4, elements); }
    CborFrame &whole(quint64 value) { return head(0, value); }
    CborFrame &text(std::string_view text)
    {
        head(3, text.size());
        m_bytes.append(text);
        return *this;
    }
    /// A JSON-RPC request up to its parameters, of which there are so many.
    CborFrame &request(quint64 id, std::string_view method, size_t parameters);

    void clear() { m_bytes.clear(); }
    const std::string &bytes() const { return m_bytes; }

private:
    CborFrame &head(unsigned type, quint64 value);

    std::string m_bytes;
};

} // namespace parterre
