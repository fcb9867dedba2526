// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/shell/mainwindow.h"

#include "client/shell/banner.h"
#include "client/shell/commandpalette.h"
#include "client/shell/navigationrail.h"
#include "client/shell/signinview.h"
#include "client/shell/statusstrip.h"
#include "client/shell/theme/theme.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace parterre {

MainWindow::MainWindow(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_root(new QStackedWidget(this))
    , m_pages(new QStackedWidget)
    , m_signIn(new SignInView(theme))
    , m_rail(new NavigationRail(theme))
    , m_topBar(new TopBar(theme))
    , m_banner(new Banner(theme))
    , m_status(new StatusStrip)
    , m_palette(new CommandPalette(theme, this))
    , m_toast(new Toast(theme, this))
{
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addWidget(m_banner);
    column->addWidget(m_pages, 1);
    column->addWidget(m_status);

    auto *workspace = new QWidget;
    auto *row = new QHBoxLayout(workspace);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(column, 1);

    m_root->addWidget(m_signIn);
    m_root->addWidget(workspace);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_root);

    connect(m_rail, &NavigationRail::activated, this, &MainWindow::activate);
    connect(m_topBar, &TopBar::findRequested, this, &MainWindow::openPalette);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), this), &QShortcut::activated, this,
        &MainWindow::openPalette);
    bindPageKeys();
}

void MainWindow::bindPageKeys()
{
    for (int i = 0; i < 9; ++i) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), this);
        connect(shortcut, &QShortcut::activated, this, [this, i] {
            if (m_root->currentIndex() == 1 && i < m_rail->mainCount())
                activate(i);
        });
    }
}

void MainWindow::showSignIn()
{
    m_palette->close();
    m_root->setCurrentIndex(0);
    m_signIn->takeFocus();
}

void MainWindow::showPages()
{
    m_root->setCurrentIndex(1);
    if (m_pages->count() > 0)
        activate(m_current ? m_pages->indexOf(m_current) : 0);
}

void MainWindow::registerPage(Page *page)
{
    connect(page, &Page::trailChanged, this, [this, page] {
        if (page == m_current)
            updateTrail();
    });
    connect(page, &Page::said, this, [this](const QString &text) { say(text); });
}

void MainWindow::addPage(Page *page)
{
    m_pages->insertWidget(m_rail->mainCount(), page);
    m_rail->addItem(page->title(), page->iconName());
    registerPage(page);
}

void MainWindow::addFootPage(Page *page)
{
    m_pages->addWidget(page);
    m_rail->addFootItem(page->title(), page->iconName());
    registerPage(page);
}

void MainWindow::clearPages()
{
    m_current = nullptr;
    m_rail->clear();
    while (QWidget *page = m_pages->widget(0)) {
        m_pages->removeWidget(page);
        page->deleteLater();
    }
}

Page *MainWindow::currentPage() const { return m_current; }

void MainWindow::setCurrentPage(const QString &id)
{
    for (int i = 0; i < m_pages->count(); ++i)
        if (static_cast<Page *>(m_pages->widget(i))->id() == id)
            activate(i);
}

void MainWindow::activate(int index)
{
    auto *page = qobject_cast<Page *>(m_pages->widget(index));
    if (!page)
        return;
    m_rail->setCurrent(index);
    Page *before = std::exchange(m_current, page);
    if (before && before != page)
        before->deactivated();
    m_pages->setCurrentWidget(page);
    updateTrail();
    page->activated();
    if (before != page)
        Q_EMIT currentPageChanged(page);
}

void MainWindow::updateTrail() { m_topBar->setTrail(QStringList(m_current->title()) + m_current->trail()); }

void MainWindow::setGlobalCommands(QList<Command> commands) { m_globalCommands = std::move(commands); }

QList<Command> MainWindow::allCommands() const
{
    QList<Command> commands;
    if (m_current)
        commands = m_current->commands();
    for (int i = 0; i < m_pages->count(); ++i) {
        auto *page = static_cast<Page *>(m_pages->widget(i));
        const QKeySequence keys = i < 9 && i < m_rail->mainCount()
            ? QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i))
            : QKeySequence();
        commands.append({tr("Go to %1").arg(page->title()), {}, page->iconName(), keys,
            [self = const_cast<MainWindow *>(this), id = page->id()] { self->setCurrentPage(id); }});
    }
    for (int i = 0; i < m_pages->count(); ++i)
        if (auto *page = static_cast<Page *>(m_pages->widget(i)); page != m_current)
            commands += page->commands();
    return commands + m_globalCommands;
}

void MainWindow::openPalette()
{
    if (m_root->currentIndex() == 1)
        m_palette->open(allCommands());
}

void MainWindow::setConnection(ConnectionState state) { m_topBar->setConnection(state); }
void MainWindow::showBanner(const QString &text, SurfaceKind kind) { m_banner->say(text, kind); }
void MainWindow::clearBanner() { m_banner->hide(); }

void MainWindow::say(
    const QString &text, SurfaceKind kind, const QString &actionText, std::function<void()> action)
{
    m_toast->say(text, kind, actionText, std::move(action));
}

void MainWindow::setWho(const QString &text) { m_status->setWho(text); }
void MainWindow::setCompany(const QString &text) { m_status->setCompany(text); }
void MainWindow::setProgram(const QString &text) { m_status->setProgram(text); }

} // namespace parterre
