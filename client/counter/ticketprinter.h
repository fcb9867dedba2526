// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection/serverconnection.h"

#include <QImage>

class QSettings;

namespace parterre {

/// Tickets on paper: fetches the PDF of an order, keeps it in a folder, and gives it to the printer command
/// of this desk where there is one (setting "printer", "lp" or "lp -d Counter").
class TicketPrinter : public QObject {
    Q_OBJECT
public:
    /// Settings: the command that takes the file as its last word; the folder of the PDFs.
    static inline const QString printerKey = QStringLiteral("printer");
    static inline const QString folderKey = QStringLiteral("ticketFolder");

    TicketPrinter(ServerConnection &connection, QSettings &settings);

    void print(const protocol::Order &order);
    /// The tickets as pictures, at most so many.
    void preview(const protocol::Order &order, int most);
    /// The file of an order that was printed in this run; empty: none.
    QString fileOf(OrderId order) const { return m_files.value(order); }

    static QString folder(const QSettings &settings);

Q_SIGNALS:
    void saved(parterre::OrderId order, const QString &path);
    void printed(parterre::OrderId order);
    /// text is a sentence for people.
    void failed(parterre::OrderId order, const QString &text);
    void previewed(parterre::OrderId order, const QList<QImage> &tickets);

private:
    QCoro::Task<> fetchImages(protocol::Order order, int most);
    void keep(const protocol::Order &order, const QByteArray &pdf);
    void give(OrderId order, const QString &path);

    ServerConnection &m_connection;
    QSettings &m_settings;
    QHash<OrderId, QString> m_files;
};

} // namespace parterre
