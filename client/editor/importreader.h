// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/csvimport.h"
#include "common/layout/importwatch.h"
#include "common/layout/loadreport.h"

#include <QFutureWatcher>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace parterre::editor {

/// Reads seat maps off the event loop, one at a time: what is begun gives up what is under way.
class ImportReader : public QObject {
    Q_OBJECT

public:
    struct Outcome {
        std::optional<layout::CsvPreview> table; ///< where a table was divided into columns just now
        QByteArray bytes; ///< of that table
        std::optional<layout::LoadReport> report; ///< nothing: it could not be read
        QString text; ///< the report, or why there is none
    };

    explicit ImportReader(QObject *parent = nullptr);
    ~ImportReader() override;

    void readFile(const QString &path);
    /// The table that was read last, once more. Divided by another delimiter it has other columns, which are
    /// guessed then.
    void readTable(const layout::CsvMapping &mapping);
    /// Puts right what was read last.
    void repair();
    void giveUp();

    /// What finished() told last.
    const Outcome &outcome() const { return *m_outcome; }

Q_SIGNALS:
    void progressed(int percent);
    /// Never of what was given up.
    void finished();

private:
    using OutcomePtr = std::shared_ptr<const Outcome>;
    using Job = std::function<Outcome(const layout::ImportWatch &watch)>;
    struct Reading {
        std::atomic<int> percent = 0;
        std::atomic<bool> isCancelled = false;
    };

    void start(Job job);
    void finish();

    QTimer m_tick;
    std::shared_ptr<Reading> m_reading;
    QFutureWatcher<OutcomePtr> m_watcher;
    OutcomePtr m_outcome;
    QString m_path;
    QByteArray m_table; ///< as long as what is read is one
    QChar m_delimiter;
};

} // namespace parterre::editor
