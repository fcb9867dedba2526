// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/options.h"
#include "client/connection/recovery.h"
#include "client/counter/sellpage.h"
#include "client/shell/mainwindow.h"

#include <QSettings>

namespace parterre {

/// Everything that a desk is made of, put together: connection, models, window and pages.
class Desk : public QObject {
    Q_OBJECT
public:
    struct Folders {
        QString data; ///< the journal, and drafts that are not saved
        QString cache; ///< seat maps
    };

    Desk(Theme &theme, QSettings &settings, const Clock &clock, IdSource &ids, const Folders &folders);
    ~Desk() override;

    /// The sign-in with what is known filled in.
    void open(const Options &options);

    MainWindow &window() { return m_window; }
    ServerConnection &connection() { return m_connection; }
    TicketPrinter &printer() { return m_printer; }
    Sale &sale() { return m_sale; }
    SeatMapModel &map() { return m_map; }
    ShowListModel &shows() { return m_shows; }
    Theme &theme() { return m_theme; }
    const QSettings &settings() const { return m_settings; }

private:
    QCoro::Task<> signIn(QString server, QString user, QString password);
    void signedIn(const protocol::SessionInfo &session);
    void signedOut(const Error &reason);
    void makePages(protocol::Role role);
    void connectLine();
    void connectRecovery();
    void showLine(ServerConnection::State state);
    void showProgram(int latencyMs);

    Theme &m_theme;
    QSettings &m_settings;
    const Clock &m_clock;
    const QString m_draftFolder; ///< unsaved work of the editor
    Journal m_journal;
    ServerConnection m_connection;
    Recovery m_recovery;
    LayoutStore m_layouts;
    ShowListModel m_shows;
    ShowListModel m_doorShows; ///< nobody searches in it
    SeatMapModel m_map;
    Basket m_basket;
    Sale m_sale;
    TicketPrinter m_printer;
    MainWindow m_window;
    QPointer<SellPage> m_sellPage;
    QString m_pagesOf; ///< the user whose pages stand
};

} // namespace parterre
