// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/importview.h"

#include "client/models/notice.h"
#include "client/shell/theme/controls.h"
#include "common/layout/layoutfile.h"

#include <QFileInfo>
#include <QFontDatabase>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace parterre::editor {

namespace {

constexpr int tickMs = 100;

} // namespace

ImportView::ImportView(Theme &, QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel)
    , m_progress(new QProgressBar)
    , m_report(new QPlainTextEdit)
    , m_repair(new QPushButton(tr("Repair")))
    , m_open(new QPushButton(tr("Open in the editor")))
    , m_tick(new QTimer(this))
{
    setKind(this, SurfaceKind::Surface);
    setObjectName(QStringLiteral("importView"));
    setKind(m_title, TextKind::Title);
    m_report->setObjectName(QStringLiteral("importReport"));
    m_report->setReadOnly(true);
    m_report->setAccessibleName(tr("Report of the import"));
    m_report->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_repair->setObjectName(QStringLiteral("repairImport"));
    m_repair->setToolTip(tr("Puts right what can safely be put right. Never drops a seat."));
    m_open->setObjectName(QStringLiteral("openImport"));
    setKind(m_open, ButtonKind::Primary);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancelImport"));
    setKind(cancel, ButtonKind::Flat);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(tokens::space2);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_repair);
    buttons->addWidget(m_open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::space5, tokens::space5, tokens::space5, tokens::space5);
    column->setSpacing(tokens::space3);
    column->addWidget(m_title);
    column->addWidget(m_progress);
    column->addWidget(m_report, 1);
    column->addLayout(buttons);
    m_tick->setInterval(tickMs);
    connect(m_tick, &QTimer::timeout, this, [this] { m_progress->setValue(m_reading->percent); });
    connect(cancel, &QPushButton::clicked, this, [this] {
        giveUp();
        Q_EMIT cancelled();
    });
    connect(m_repair, &QPushButton::clicked, this, &ImportView::repair);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_loaded)
            Q_EMIT imported(m_loaded->layout);
    });
    connect(&m_watcher, &QFutureWatcher<Result<layout::LoadReport>>::finished, this, &ImportView::showReport);
}

ImportView::~ImportView()
{
    giveUp();
    m_watcher.waitForFinished();
}

void ImportView::giveUp()
{
    if (m_reading)
        m_reading->isCancelled = true;
    m_tick->stop();
}

void ImportView::read(const QString &path)
{
    giveUp();
    m_loaded.reset();
    m_reading = std::make_shared<Reading>();
    m_title->setText(QFileInfo(path).fileName());
    m_report->clear();
    m_progress->setValue(0);
    m_progress->show();
    m_repair->setEnabled(false);
    m_open->setEnabled(false);
    m_tick->start();
    m_watcher.setFuture(QtConcurrent::run([path, reading = m_reading] {
        const layout::ImportWatch watch{
            [&](int percent) { reading->percent = percent; }, [&] { return reading->isCancelled.load(); }};
        return layout::readLayoutFile(path, watch);
    }));
}

void ImportView::showReport()
{
    m_tick->stop();
    m_progress->hide();
    const Result<layout::LoadReport> read = m_watcher.result();
    if (!read) {
        const QString where = read.error().field.isEmpty() ? QString() : read.error().field + u": "_qs;
        m_report->setPlainText(sentence(read.error()) + u"\n\n"_qs + where + read.error().detail);
        return;
    }
    m_loaded = *read;
    m_report->setPlainText(layout::formatReport(*m_loaded, true));
    m_repair->setEnabled(!m_loaded->problems.empty());
    m_open->setEnabled(true);
    m_open->setFocus();
}

void ImportView::repair()
{
    layout::repairLoaded(*m_loaded);
    m_report->setPlainText(layout::formatReport(*m_loaded, true));
    m_repair->setEnabled(false);
}

} // namespace parterre::editor
