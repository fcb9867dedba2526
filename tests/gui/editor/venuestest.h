// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/venuespage.h"
#include "tests/client/counterdesk.h"

#include <QAbstractButton>
#include <QApplication>

namespace parterre::test {

/// A test of the page of venues, in its window, of a desk that is signed in at a real server.
class VenuesTest : public QObject {
protected:
    void startServer()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::Europe));
        m_theme = std::make_unique<Theme>();
        m_theme->install(*qApp);
        m_server = std::make_unique<TestServer>(m_cluster);
    }
    void openVenues(const QString &user)
    {
        m_desk = std::make_unique<CounterDesk>(*m_server);
        m_venues = std::make_unique<VenuesPage>(*m_theme, m_desk->connection, m_desk->layouts,
            m_server->clock(), m_desk->folder.filePath(QStringLiteral("drafts")));
        m_venues->resize(1440, 900);
        m_venues->show();
        QVERIFY(QTest::qWaitForWindowActive(m_venues.get()));
        QVERIFY(m_desk->signIn(user));
        m_venues->activated();
        QTRY_COMPARE(m_venues->book().status(), VenueBook::Status::Ready);
    }
    void closeVenues()
    {
        m_venues.reset();
        m_desk.reset();
    }

    editor::EditorView &view() { return m_venues->view(); }
    const layout::Layout &layout() { return view().document().layout(); }

    /// The one that is visible; null when none is.
    template <class Widget = QWidget>
    Widget *find(const char *name)
    {
        for (Widget *one : m_venues->findChildren<Widget *>(QLatin1String(name))) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    void clickOn(const char *name)
    {
        QTRY_VERIFY2(find<QAbstractButton>(name) && find<QAbstractButton>(name)->isEnabled(), name);
        QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton);
    }

    TestCluster m_cluster;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<CounterDesk> m_desk; ///< the admin's
    std::unique_ptr<VenuesPage> m_venues;
};

} // namespace parterre::test
