// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/document/autosave.h"

#include "common/layout/layoutfile.h"
#include "common/layout/layoutjson.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QtConcurrentRun>

namespace parterre::editor {

namespace {

constexpr int writeAfterMs = 2000;

void writeTo(const QString &path, const layout::Layout &layout)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(layout::layoutToJson(layout)).toJson(QJsonDocument::Compact);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size())
        file.commit();
}

} // namespace

Autosave::Autosave(LayoutDocument &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(writeAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &Autosave::write);
    // Not started anew by each change: somebody who draws without a pause is saved too.
    connect(&document, &LayoutDocument::changed, this, [this] {
        if (!m_path.isEmpty() && !m_soon.isActive())
            m_soon.start();
    });
}

Autosave::~Autosave() { flush(); }

void Autosave::setFile(const QString &path)
{
    if (path != m_path)
        flush();
    m_path = path;
}

std::optional<layout::Layout> Autosave::recover(const QString &path)
{
    if (!QFileInfo::exists(path))
        return std::nullopt;
    auto read = layout::readLayoutFile(path);
    return read ? std::optional(std::move(read->layout)) : std::nullopt;
}

void Autosave::forget()
{
    m_soon.stop();
    m_writing.waitForFinished();
    QFile::remove(m_path);
}

void Autosave::flush()
{
    if (m_soon.isActive())
        write();
    m_soon.stop();
    m_writing.waitForFinished();
}

void Autosave::write()
{
    m_writing.waitForFinished(); // one after the other; the one before has had two seconds
    m_writing = QtConcurrent::run([path = m_path, layout = m_document.layout()] { writeTo(path, layout); });
}

} // namespace parterre::editor
