// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/exportflow.h"

#include "client/editor/messagestrip.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>
#include <QtConcurrentRun>

#include <algorithm>

namespace parterre::editor {

namespace {

constexpr int slowMs = 300;
constexpr size_t lossesSaid = 5; ///< a house may have dozens of zones

QString inWords(const layout::Problems &losses)
{
    QStringList sentences;
    for (size_t i = 0; i < std::min(losses.size(), lossesSaid); ++i)
        sentences << losses[i].text;
    if (losses.size() > lossesSaid)
        sentences << ExportFlow::tr("And %Ln more.", nullptr, int(losses.size() - lossesSaid));
    return sentences.join(u' ');
}

} // namespace

ExportFlow::ExportFlow(MessageStrip &message, QObject *parent)
    : QObject(parent)
    , m_message(message)
    , m_export(std::make_shared<const LayoutExport>())
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    m_slow.setSingleShot(true);
    m_slow.setInterval(slowMs);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_message.say(SurfaceKind::Info, tr("Writing %1 …").arg(QDir::toNativeSeparators(m_path)));
    });
    connect(&m_watcher, &QFutureWatcher<Result<layout::Problems>>::finished, this, &ExportFlow::finish);
}

ExportFlow::~ExportFlow() { m_watcher.waitForFinished(); }

void ExportFlow::ask(const layout::Layout &layout, QWidget *window)
{
    QString filter;
    const QString path = QFileDialog::getSaveFileName(window, tr("Export the seat map"),
        m_folder + u'/' + LayoutExport::fileName(layout), LayoutExport::filters(), &filter);
    if (path.isEmpty())
        return;
    m_folder = QFileInfo(path).absolutePath();
    exportTo(layout, path, filter);
}

void ExportFlow::exportTo(const layout::Layout &layout, const QString &path, const QString &filter)
{
    const QString whole = LayoutExport::completed(path, filter);
    if (whole == path || !QFileInfo::exists(whole))
        return write(layout, whole, filter);
    m_message.say(SurfaceKind::Warning, tr("%1 is there already.").arg(QDir::toNativeSeparators(whole)),
        {{QStringLiteral("replaceFile"), tr("Replace"),
             [this, layout, whole, filter] { write(layout, whole, filter); }},
            {QStringLiteral("keepFile"), tr("Keep it"), [] {}}});
}

void ExportFlow::write(const layout::Layout &layout, const QString &path, const QString &filter)
{
    if (isWriting()) {
        m_message.say(SurfaceKind::Info,
            tr("%1 is still being written. Please wait for it.").arg(QDir::toNativeSeparators(m_path)));
        return;
    }
    m_path = path;
    m_slow.start();
    m_watcher.setFuture(QtConcurrent::run(
        [writer = m_export, layout, path, filter] { return writer->write(layout, path, filter); }));
}

void ExportFlow::finish()
{
    m_slow.stop();
    const QString path = QDir::toNativeSeparators(m_path);
    const Result<layout::Problems> lost = m_watcher.result();
    if (!lost)
        return m_message.say(
            SurfaceKind::Danger, tr("%1 could not be written: %2.").arg(path, lost.error().detail));
    if (lost->empty())
        return m_message.say(SurfaceKind::Success, tr("Saved: %1").arg(path));
    m_message.say(layout::hasErrors(*lost) ? SurfaceKind::Warning : SurfaceKind::Success,
        tr("Saved: %1. Not all of it is kept: %2").arg(path, inWords(*lost)));
}

} // namespace parterre::editor
