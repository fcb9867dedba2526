// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace parterre::protocol {

/// How a document is written in a frame: text frames carry JSON, binary frames the same document in CBOR.
enum class Form { Json, Cbor };

} // namespace parterre::protocol
