// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/layoutexport.h"

#include <QFutureWatcher>
#include <QTimer>

#include <memory>

namespace parterre::editor {

class MessageStrip;

/// Asks where a seat map shall go, writes it there off the event loop, and says what came of it.
class ExportFlow : public QObject {
    Q_OBJECT

public:
    explicit ExportFlow(MessageStrip &message, QObject *parent = nullptr);
    ~ExportFlow() override;

    /// With a file dialog on top of `window`.
    void ask(const layout::Layout &layout, QWidget *window);
    /// Goes on from what the dialog answered. Where the path lacks its ending, the dialog has not asked
    /// whether to replace what is there: then this does.
    void exportTo(const layout::Layout &layout, const QString &path, const QString &filter);

    bool isWriting() const { return m_watcher.isRunning(); }

private:
    void write(const layout::Layout &layout, const QString &path, const QString &filter);
    void finish();

    MessageStrip &m_message;
    std::shared_ptr<const LayoutExport> m_export;
    QFutureWatcher<Result<layout::Problems>> m_watcher;
    QTimer m_slow; ///< what is done at once needs no word while it is
    QString m_folder; ///< where the last one went
    QString m_path;
};

} // namespace parterre::editor
