// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"

#include <QCoroTask>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace parterre {

/// What is done again and again. A chore that is not done yet is not begun once more.
class Housekeeping : public QObject {
    Q_OBJECT
public:
    using Chore = std::function<QCoro::Task<Result<Done>>()>;

    /// From now on; the first time after `every`.
    void add(const char *name, std::chrono::milliseconds every, Chore chore);
    /// Begins nothing more; done when nothing is under way.
    QCoro::Task<> stop();

Q_SIGNALS:
    void idle();

private:
    struct Entry {
        const char *name;
        Chore chore;
        QTimer timer;
        bool underWay = false;
        bool failing = false; ///< said once, not every second
    };

    QCoro::Task<> run(Entry *entry);
    bool isIdle() const;

    std::vector<std::unique_ptr<Entry>> m_entries;
};

} // namespace parterre
