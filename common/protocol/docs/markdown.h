// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/docs/describe.h"

namespace parterre::protocol {

/// The generated parts of docs/protocol.md: what stands for @METHODS@, @NOTIFICATIONS@, @MESSAGES@, @ERRORS@
/// and
/// @RIGHTS@ in the template, by their names without the @.
QHash<QString, QString> markdownParts(const ProtocolDescription &protocol);

} // namespace parterre::protocol
