// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/form.h"

#include <QByteArray>

#include <optional>

namespace parterre::protocol {

/// How most frames begin: `jsonrpc`, then `id` with a whole number. All the rest of a frame, its tail, says
/// the same whatever the number is, so that equal tails are equal questions, and their answers have equal
/// tails.
///
/// Frames that begin otherwise are as good; only nothing can be said of them without reading them.
struct EnvelopeHead {
    qint64 id = 0;
    qsizetype size = 0; ///< of the head, in bytes; the tail follows

    static std::optional<EnvelopeHead> ofRequest(QByteArrayView frame, Form form);
    /// As the server writes it: of `result` or `error`.
    static std::optional<EnvelopeHead> ofAnswer(QByteArrayView frame, Form form);
    static QByteArray forAnswer(qint64 id, Form form);
};

} // namespace parterre::protocol
