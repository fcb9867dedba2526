// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace parterre::protocol {

/// The frames of a sale from sign-in to tickets, as Markdown; written by the codecs that the programs use.
QString exampleSession();

} // namespace parterre::protocol
