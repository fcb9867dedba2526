// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/counter/ticketprinter.h"

#include "client/models/notice.h"

#include <QDir>
#include <QProcess>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace parterre {

TicketPrinter::TicketPrinter(ServerConnection &connection, QSettings &settings)
    : m_connection(connection)
    , m_settings(settings)
{
}

QString TicketPrinter::folder(const QSettings &settings)
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return settings.value(folderKey, documents + QStringLiteral("/Parterre")).toString();
}

void TicketPrinter::print(const protocol::Order &order)
{
    protocol::TicketsRender params;
    params.order = order.order;
    m_connection.ask(this, params, [this, order](const Result<protocol::RenderedTickets> &tickets) {
        if (tickets)
            keep(order, tickets->data);
        else
            Q_EMIT failed(order.order, sentence(tickets.error()));
    });
}

void TicketPrinter::keep(const protocol::Order &order, const QByteArray &pdf)
{
    const QDir folder(TicketPrinter::folder(m_settings));
    const QString path = folder.filePath(order.code + QStringLiteral(".pdf"));
    QSaveFile file(path);
    const bool good = folder.mkpath(QStringLiteral(".")) && file.open(QIODevice::WriteOnly)
        && file.write(pdf) == pdf.size() && file.commit();
    if (!good) {
        Q_EMIT failed(order.order, tr("The tickets could not be saved as %1.").arg(path));
        return;
    }
    m_files.insert(order.order, path);
    Q_EMIT saved(order.order, path);
    give(order.order, path);
}

void TicketPrinter::give(OrderId order, const QString &path)
{
    QStringList command = QProcess::splitCommand(m_settings.value(printerKey).toString());
    if (command.isEmpty())
        return;
    const QString program = command.takeFirst();
    auto *process = new QProcess(this);
    const auto complain = [this, order, program, process] {
        Q_EMIT failed(order, tr("The printer did not take the tickets (%1).").arg(program));
        process->deleteLater();
    };
    connect(process, &QProcess::errorOccurred, this, [complain](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            complain();
    });
    connect(process, &QProcess::finished, this,
        [this, order, complain, process](int code, QProcess::ExitStatus status) {
            if (code != 0 || status != QProcess::NormalExit) {
                complain();
                return;
            }
            Q_EMIT printed(order);
            process->deleteLater();
        });
    process->start(program, command << path);
}

void TicketPrinter::preview(const protocol::Order &order, int most) { fetchImages(order, most); }

QCoro::Task<> TicketPrinter::fetchImages(protocol::Order order, int most)
{
    const QPointer<TicketPrinter> alive(this);
    QList<QImage> images;
    const size_t count = std::min(order.tickets.size(), size_t(most));
    for (size_t i = 0; i < count; ++i) {
        protocol::TicketsRender params;
        params.ticket = order.tickets[i].ticket;
        params.format = protocol::TicketFormat::Png;
        const auto picture = co_await m_connection.call(params);
        if (!alive)
            co_return;
        if (!picture) {
            Q_EMIT failed(order.order, sentence(picture.error()));
            co_return;
        }
        images.append(QImage::fromData(picture->data, "PNG"));
    }
    Q_EMIT previewed(order.order, images);
}

} // namespace parterre
