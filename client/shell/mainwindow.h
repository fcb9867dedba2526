// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/page.h"
#include "client/shell/toast.h"
#include "client/shell/topbar.h"

#include <QWidget>

class QStackedWidget;

namespace parterre {

class Banner;
class CommandPalette;
class NavigationRail;
class SignInView;
class StatusStrip;
class Theme;

/// The window: first the sign-in, then the rail, the bar at the top, the page and the status strip.
class MainWindow : public QWidget {
    Q_OBJECT

public:
    explicit MainWindow(Theme &theme, QWidget *parent = nullptr);

    SignInView &signIn() { return *m_signIn; }
    /// Back to the sign-in; the pages stay as they are.
    void showSignIn();
    /// The pages, the first one in front unless one was.
    void showPages();

    /// The window owns the page. The first nine get Ctrl+1 … Ctrl+9.
    void addPage(Page *page);
    /// At the foot of the rail (settings).
    void addFootPage(Page *page);
    /// Takes all pages away and deletes them: somebody else signs in.
    void clearPages();
    Page *currentPage() const;
    void setCurrentPage(const QString &id);

    /// In the palette beside the commands of the pages: sign out, full screen.
    void setGlobalCommands(QList<Command> commands);
    void openPalette();

    void setConnection(ConnectionState state);
    /// The calm strip under the bar; it stays until cleared.
    void showBanner(const QString &text, SurfaceKind kind = SurfaceKind::Warning);
    void clearBanner();
    /// Says something in passing, with at most one thing to do about it.
    void say(const QString &text, SurfaceKind kind = SurfaceKind::Info, const QString &actionText = {},
        std::function<void()> action = {});

    /// The strip at the foot: who works here, who else does, and the program.
    void setWho(const QString &text);
    void setCompany(const QString &text);
    void setProgram(const QString &text);

Q_SIGNALS:
    void currentPageChanged(Page *page);

private:
    void registerPage(Page *page);
    void activate(int index);
    void updateTrail();
    QList<Command> allCommands() const;
    void bindPageKeys();

    Theme &m_theme;
    QStackedWidget *m_root = nullptr;
    QStackedWidget *m_pages = nullptr;
    SignInView *m_signIn = nullptr;
    NavigationRail *m_rail = nullptr;
    TopBar *m_topBar = nullptr;
    Banner *m_banner = nullptr;
    StatusStrip *m_status = nullptr;
    CommandPalette *m_palette = nullptr;
    Toast *m_toast = nullptr;
    Page *m_current = nullptr;
    QList<Command> m_globalCommands;
};

} // namespace parterre
