// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/error.h"

#include <functional>

namespace parterre::layout {

/// Who waits for an import, and may lose patience. Both are called in the thread that imports.
struct ImportWatch {
    std::function<void(int percent)> progress{}; ///< 0 to 100, each larger than the one before
    std::function<bool()> isCancelled{}; ///< asked often: it must be quick
};

/// What an import answers that was cancelled.
Error importCancelled();
bool isImportCancelled(const Error &error);

/// Tells a watch how far one part of the work is, and asks it whether to go on.
class ImportProgress {
public:
    /// The part is from `from` to `to` per cent of the whole.
    ImportProgress(const ImportWatch &watch, int from, int to);

    /// Whether to go on; `done` of `all`. May be called for every seat: mostly it only counts.
    bool goesOn(qint64 done, qint64 all);
    /// The same, and never only counts.
    bool tell(qint64 done, qint64 all);

private:
    const ImportWatch &m_watch;
    int m_from;
    int m_to;
    int m_told;
    int m_calls = 0;
    bool m_isCancelled = false;
};

} // namespace parterre::layout
