// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/document/layoutdocument.h"

#include <QFuture>
#include <QTimer>

namespace parterre::editor {

/// Keeps what was drawn and not saved yet in a file, so that a desk that crashes loses a few seconds at most.
/// Written aside and renamed, off the event loop.
class Autosave : public QObject {
    Q_OBJECT

public:
    explicit Autosave(LayoutDocument &document, QObject *parent = nullptr);
    ~Autosave() override;

    /// From now on there; empty: nowhere. What is waiting to be written goes to the file before.
    void setFile(const QString &path);
    /// What is there from another time; an error where nothing is, or nothing that can be read.
    static std::optional<layout::Layout> recover(const QString &path);
    /// The draft is safe elsewhere: the file goes.
    void forget();
    /// Writes now, and waits for it.
    void flush();

private:
    void write();

    LayoutDocument &m_document;
    QString m_path;
    QTimer m_soon;
    QFuture<void> m_writing;
};

} // namespace parterre::editor
