// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/theme.h"
#include "common/base/result.h"
#include "common/layout/loadreport.h"

#include <QFrame>
#include <QFutureWatcher>

#include <atomic>
#include <memory>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace parterre::editor {

/// Reads a seat map of any known form, off the event loop and until it is cancelled, and shows the report:
/// what the file has, what is wrong with it, and what a repair would change.
class ImportView : public QFrame {
    Q_OBJECT

public:
    explicit ImportView(Theme &theme, QWidget *parent = nullptr);
    ~ImportView() override;

    void read(const QString &path);

Q_SIGNALS:
    void imported(const parterre::layout::Layout &layout);
    void cancelled();

private:
    struct Reading {
        std::atomic<int> percent = 0;
        std::atomic<bool> isCancelled = false;
    };

    void showReport();
    void repair();
    void giveUp();

    QLabel *m_title;
    QProgressBar *m_progress;
    QPlainTextEdit *m_report;
    QPushButton *m_repair;
    QPushButton *m_open;
    QTimer *m_tick;
    std::shared_ptr<Reading> m_reading;
    QFutureWatcher<Result<layout::LoadReport>> m_watcher;
    std::optional<layout::LoadReport> m_loaded;
};

} // namespace parterre::editor
