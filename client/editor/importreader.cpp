// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/importreader.h"

#include "common/layout/layoutfile.h"

#include <QFileInfo>
#include <QtConcurrentRun>

namespace parterre::editor {

namespace {

using Outcome = ImportReader::Outcome;

constexpr int tickMs = 100;
constexpr int previewLines = 20;

bool isNamedTable(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == u"csv" || suffix == u"tsv";
}

QString whyNot(const QString &path, const Error &error)
{
    const QString where = error.field.isEmpty() ? QString() : error.field + u": "_qs;
    return ImportReader::tr("%1 cannot be read as a seat map.").arg(QFileInfo(path).fileName()) + u"\n\n"_qs
        + where + error.detail;
}

Outcome outcomeOf(const Result<layout::LoadReport> &read, const QString &path)
{
    Outcome outcome;
    if (read)
        outcome.report = *read;
    outcome.text = read ? layout::reportText(*read) : whyNot(path, read.error());
    return outcome;
}

/// Finds its columns, and reads it as far as they can be guessed.
Outcome divideTable(
    const QByteArray &bytes, QChar delimiter, const QString &path, const layout::ImportWatch &watch)
{
    const auto table = layout::previewCsv(bytes, previewLines, delimiter);
    if (!table)
        return outcomeOf(table.error(), path);
    Outcome outcome =
        outcomeOf(layout::readTable(bytes, table->guess, watch, layout::layoutNameOf(path)), path);
    outcome.table = *table;
    outcome.bytes = bytes;
    return outcome;
}

Outcome readAnything(const QString &path, const layout::ImportWatch &watch)
{
    const auto bytes = layout::layoutBytes(path);
    if (!bytes)
        return outcomeOf(bytes.error(), path);
    if (layout::isTable(*bytes, isNamedTable(path) ? 1 : 2))
        return divideTable(*bytes, {}, path, watch);
    return outcomeOf(layout::readLayout(*bytes, watch, layout::layoutNameOf(path)), path);
}

} // namespace

ImportReader::ImportReader(QObject *parent)
    : QObject(parent)
{
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_reading->percent); });
    connect(&m_watcher, &QFutureWatcher<OutcomePtr>::finished, this, &ImportReader::finish);
}

ImportReader::~ImportReader()
{
    giveUp();
    m_watcher.waitForFinished();
}

void ImportReader::giveUp()
{
    if (m_reading)
        m_reading->isCancelled = true;
    m_tick.stop();
}

void ImportReader::start(Job job)
{
    giveUp();
    m_reading = std::make_shared<Reading>();
    m_tick.start();
    m_watcher.setFuture(QtConcurrent::run([job = std::move(job), reading = m_reading]() -> OutcomePtr {
        const layout::ImportWatch watch{
            [&](int percent) { reading->percent = percent; }, [&] { return reading->isCancelled.load(); }};
        return std::make_shared<const Outcome>(job(watch));
    }));
}

void ImportReader::finish()
{
    if (m_reading->isCancelled)
        return;
    m_tick.stop();
    m_outcome = m_watcher.result();
    if (m_outcome->table) {
        m_table = m_outcome->bytes;
        m_delimiter = m_outcome->table->guess.delimiter;
    }
    Q_EMIT finished();
}

void ImportReader::readFile(const QString &path)
{
    m_path = path;
    m_table.clear();
    start([path](const layout::ImportWatch &watch) { return readAnything(path, watch); });
}

void ImportReader::readTable(const layout::CsvMapping &mapping)
{
    const bool isOther = mapping.delimiter != m_delimiter;
    start([mapping, isOther, bytes = m_table, path = m_path](const layout::ImportWatch &watch) {
        if (isOther)
            return divideTable(bytes, mapping.delimiter, path, watch);
        return outcomeOf(layout::readTable(bytes, mapping, watch, layout::layoutNameOf(path)), path);
    });
}

void ImportReader::repair()
{
    start([last = m_outcome](const layout::ImportWatch &) {
        Outcome outcome;
        outcome.report = last->report;
        layout::repairLoaded(*outcome.report);
        outcome.text = layout::reportText(*outcome.report);
        return outcome;
    });
}

} // namespace parterre::editor
