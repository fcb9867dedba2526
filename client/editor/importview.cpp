// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/importview.h"

#include "client/editor/csvmappingform.h"
#include "client/shell/theme/controls.h"

#include <QFileInfo>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace parterre::editor {

namespace {

constexpr int readAfterMs = 250;

void keepRoom(QWidget *widget)
{
    QSizePolicy policy = widget->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    widget->setSizePolicy(policy);
}

} // namespace

ImportView::ImportView(Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel)
    , m_progress(new QProgressBar)
    , m_columns(new CsvMappingForm(theme))
    , m_report(new QPlainTextEdit)
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_repair(new QPushButton(tr("Repair")))
    , m_open(new QPushButton(tr("Open in the editor")))
{
    setKind(this, SurfaceKind::Surface);
    setObjectName(QStringLiteral("importView"));
    nameParts();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::space5, tokens::space5, tokens::space5, tokens::space5);
    column->setSpacing(tokens::space3);
    column->addWidget(m_title);
    column->addWidget(m_progress);
    column->addWidget(m_columns, 3);
    column->addWidget(m_report, 2);
    column->addLayout(makeButtons());
    keepRoom(m_progress);
    m_columns->hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(readAfterMs);
    connectParts();
}

void ImportView::nameParts()
{
    setKind(m_title, TextKind::Title);
    m_title->setTextFormat(Qt::PlainText);
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_report->setObjectName(QStringLiteral("importReport"));
    m_report->setReadOnly(true);
    m_report->setTabChangesFocus(true);
    m_report->setAccessibleName(tr("Report of the import"));
    m_report->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_cancel->setObjectName(QStringLiteral("cancelImport"));
    setKind(m_cancel, ButtonKind::Flat);
    m_repair->setObjectName(QStringLiteral("repairImport"));
    m_repair->setToolTip(tr("Puts right what can safely be put right. Never drops a seat."));
    m_open->setObjectName(QStringLiteral("openImport"));
    setKind(m_open, ButtonKind::Primary);
}

QLayout *ImportView::makeButtons()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(tokens::space2);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_repair);
    buttons->addWidget(m_open);
    return buttons;
}

void ImportView::connectParts()
{
    connect(&m_reader, &ImportReader::progressed, m_progress, &QProgressBar::setValue);
    connect(&m_reader, &ImportReader::finished, this, &ImportView::showOutcome);
    connect(m_columns, &CsvMappingForm::changed, this, &ImportView::readAgain);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        m_progress->show();
        m_reader.readTable(m_columns->mapping());
    });
    connect(m_cancel, &QPushButton::clicked, this, &ImportView::cancel);
    connect(m_repair, &QPushButton::clicked, this, &ImportView::repair);
    connect(
        m_open, &QPushButton::clicked, this, [this] { Q_EMIT imported(m_reader.outcome().report->layout); });
}

void ImportView::read(const QString &path)
{
    forgetReport();
    m_takesFocus = true;
    m_title->setText(QFileInfo(path).fileName());
    m_report->clear();
    m_columns->hide();
    m_progress->show();
    m_reader.readFile(path);
}

/// What it says is no longer so.
void ImportView::forgetReport()
{
    m_soon.stop();
    m_reader.giveUp();
    m_progress->setValue(0);
    m_repair->setEnabled(false);
    m_open->setEnabled(false);
}

void ImportView::readAgain()
{
    forgetReport();
    if (m_columns->isReadable())
        return m_soon.start();
    m_progress->hide();
    m_report->clear();
}

void ImportView::showOutcome()
{
    const ImportReader::Outcome &read = m_reader.outcome();
    m_progress->hide();
    if (read.table) {
        m_columns->setTable(*read.table);
        m_columns->show();
    }
    m_report->setPlainText(read.text);
    m_repair->setEnabled(read.report && !read.report->isRepaired && !read.report->problems.empty());
    m_open->setEnabled(read.report.has_value());
    if (!m_columns->isHidden())
        showColumns(read);
    if (m_takesFocus && !read.report && m_columns->isHidden())
        m_cancel->setFocus();
    if (m_takesFocus && read.report)
        m_open->setFocus();
    m_takesFocus = false;
}

void ImportView::showColumns(const ImportReader::Outcome &read)
{
    if (read.report)
        return m_columns->showSeats(read.report->seatsOut);
    m_columns->showFailed();
    if (m_columns->isReadable())
        return;
    m_report->clear(); // the form says what is missing, and where to choose it
    if (m_takesFocus)
        m_columns->focusMissing();
}

void ImportView::repair()
{
    forgetReport();
    m_takesFocus = true;
    m_reader.repair();
}

void ImportView::cancel()
{
    forgetReport();
    Q_EMIT cancelled();
}

} // namespace parterre::editor
