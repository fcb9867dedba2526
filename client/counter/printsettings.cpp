// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/counter/printsettings.h"

#include "client/counter/ticketprinter.h"
#include "client/shell/theme/controls.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSettings>

namespace parterre {

namespace {

QString commandFor(const QString &printer) { return QStringLiteral("lp -d %1").arg(printer); }

} // namespace

PrintSettings::PrintSettings(Theme &theme, QSettings &settings, QWidget *parent)
    : QFrame(parent)
    , m_settings(settings)
    , m_printer(new QComboBox)
    , m_folder(new QLineEdit(TicketPrinter::folder(settings)))
{
    setKind(this, SurfaceKind::Surface);
    m_printer->setObjectName(QStringLiteral("ticketPrinter"));
    m_folder->setObjectName(QStringLiteral("ticketFolder"));
    m_printer->addItem(tr("None: keep the PDF only"), QString());
    const QString command = settings.value(TicketPrinter::printerKey).toString();
    if (!command.isEmpty()) {
        m_printer->addItem(command, command);
        m_printer->setCurrentIndex(1);
    }
    auto *choose = new QPushButton(theme.icon(QStringLiteral("folder-open")), tr("Choose …"));
    auto *folder = new QHBoxLayout;
    folder->setSpacing(tokens::space2);
    folder->addWidget(m_folder, 1);
    folder->addWidget(choose);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(tokens::space5, tokens::space5, tokens::space5, tokens::space5);
    form->setSpacing(tokens::space3);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->addRow(tr("Ticket printer"), m_printer);
    form->addRow(tr("Folder for tickets"), folder);
    m_folder->setAccessibleName(tr("Folder for tickets"));
    connect(m_printer, &QComboBox::activated, this,
        [this] { m_settings.setValue(TicketPrinter::printerKey, m_printer->currentData()); });
    connect(m_folder, &QLineEdit::editingFinished, this,
        [this] { m_settings.setValue(TicketPrinter::folderKey, m_folder->text()); });
    connect(choose, &QPushButton::clicked, this, &PrintSettings::chooseFolder);
    askForPrinters();
}

void PrintSettings::askForPrinters()
{
    auto *lpstat = new QProcess(this);
    connect(lpstat, &QProcess::finished, this, [this, lpstat] {
        const QStringList names =
            QString::fromLocal8Bit(lpstat->readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &name : names)
            addPrinter(name.trimmed());
        lpstat->deleteLater();
    });
    lpstat->start(QStringLiteral("lpstat"), {QStringLiteral("-e")});
}

void PrintSettings::addPrinter(const QString &name)
{
    const QString command = commandFor(name);
    const int known = m_printer->findData(command);
    if (known < 0)
        m_printer->addItem(name, command);
    else
        m_printer->setItemText(known, name);
}

void PrintSettings::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder for tickets"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_folder->setText(folder);
        m_settings.setValue(TicketPrinter::folderKey, folder);
    });
    dialog->open();
}

} // namespace parterre
