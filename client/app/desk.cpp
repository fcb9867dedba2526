// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/desk.h"

#include "client/counter/orderspage.h"
#include "client/counter/printsettings.h"
#include "client/door/doorpage.h"
#include "client/editor/venuespage.h"
#include "client/models/notice.h"
#include "client/shell/settingspage.h"
#include "client/shell/signinview.h"
#include "translations/languages.h"

namespace parterre {

namespace {

const QString serverKey = QStringLiteral("server");
const QString userKey = QStringLiteral("user");
constexpr auto usualServer = "ws://localhost:7117";

QString roleName(protocol::Role role)
{
    switch (role) {
    case protocol::Role::Anonymous:
        return Desk::tr("guest");
    case protocol::Role::Customer:
        return Desk::tr("customer");
    case protocol::Role::Door:
        return Desk::tr("door");
    case protocol::Role::Counter:
        return Desk::tr("counter");
    case protocol::Role::VenueAdmin:
        return Desk::tr("venue");
    case protocol::Role::Manager:
        return Desk::tr("manager");
    case protocol::Role::Owner:
        return Desk::tr("owner");
    }
    return {};
}

QList<SettingsPage::Language> languages()
{
    QList<SettingsPage::Language> list;
    for (const QLocale &locale : spokenLanguages())
        list.append({QLocale::languageToString(locale.language()) == u"German" ? QStringLiteral("de")
                                                                               : QStringLiteral("en"),
            locale.nativeLanguageName()});
    return list;
}

} // namespace

Desk::Desk(Theme &theme, QSettings &settings, const Clock &clock, IdSource &ids, const Folders &folders)
    : m_theme(theme)
    , m_settings(settings)
    , m_clock(clock)
    , m_draftFolder(folders.data + QStringLiteral("/drafts"))
    , m_journal(folders.data + QStringLiteral("/journal.sqlite"))
    , m_connection(clock, ids, &m_journal)
    , m_recovery(m_connection, m_journal)
    , m_layouts(m_connection, folders.cache + QStringLiteral("/layouts"))
    , m_shows(m_connection, clock)
    , m_doorShows(m_connection, clock, std::chrono::hours(4))
    , m_map(m_connection, m_layouts)
    , m_sale(m_connection, m_map, m_basket, clock)
    , m_printer(m_connection, settings)
    , m_window(theme)
{
    m_window.setWindowTitle(QStringLiteral("Parterre"));
    connect(&m_window.signIn(), &SignInView::signInRequested, this, &Desk::signIn);
    m_window.setGlobalCommands(
        {{tr("Sign out"), {}, QStringLiteral("system-log-out"), {}, [this] { m_connection.signOut(); }}});
    connectLine();
    connectRecovery();
}

Desk::~Desk()
{
    // Gives the seats back, and ends a sign-in that is under way while its form is still there.
    m_connection.signOut();
    // The pages look at the models until they are gone.
    m_window.clearPages();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void Desk::open(const Options &options)
{
    SignInView &form = m_window.signIn();
    form.setServer(options.server.isEmpty()
            ? m_settings.value(serverKey, QString::fromLatin1(usualServer)).toString()
            : options.server);
    form.setUser(options.user.isEmpty() ? m_settings.value(userKey).toString() : options.user);
    m_window.showSignIn();
}

void Desk::connectLine()
{
    connect(&m_connection, &ServerConnection::stateChanged, this, &Desk::showLine);
    connect(&m_connection, &ServerConnection::staleChanged, this, [this] { showLine(m_connection.state()); });
    connect(&m_connection, &ServerConnection::signedOut, this, &Desk::signedOut);
    connect(&m_connection, &ServerConnection::latencyChanged, this, &Desk::showProgram);
}

void Desk::connectRecovery()
{
    const auto recover = [this] { m_recovery.run(m_sale.openKeys()); };
    connect(&m_sale, &Sale::abandoned, this, recover, Qt::QueuedConnection);
    connect(&m_connection, &ServerConnection::online, this, recover);
    connect(&m_recovery, &Recovery::paid, this, [this](const protocol::Order &order) {
        if (m_sellPage)
            m_sellPage->showLastSale(order);
        m_window.say(tr("Order %1 was paid. Its tickets can be printed with F9.").arg(order.code),
            SurfaceKind::Success);
    });
    connect(&m_recovery, &Recovery::notPaid, this, [this](const QString &why) {
        m_window.say(tr("A payment that was under way did not happen. %1").arg(why), SurfaceKind::Warning);
    });
}

QCoro::Task<> Desk::signIn(QString server, QString user, QString password)
{
    const QPointer<Desk> alive(this);
    SignInView &form = m_window.signIn();
    const QUrl address = Channel::address(server);
    if (!address.isValid()) {
        form.setError(tr("This is not the address of a server. It looks like ws://box-office:7117."));
        co_return;
    }
    form.setBusy(true);
    auto session = co_await m_connection.signIn(address, user, password);
    if (!alive)
        co_return;
    form.setBusy(false);
    if (!session) {
        form.setError(isConnectionLoss(session.error())
                ? tr("The server %1 cannot be reached.").arg(address.authority())
                : sentence(session.error()));
        co_return;
    }
    form.setError({});
    form.forgetPassword();
    m_settings.setValue(serverKey, server);
    m_settings.setValue(userKey, user);
    signedIn(*session);
}

void Desk::signedIn(const protocol::SessionInfo &session)
{
    const QString owner = m_connection.user() + u'@' + m_connection.server().toString();
    // The same person again finds everything as it was left.
    if (m_pagesOf != owner) {
        m_sale.clear();
        m_map.close();
        m_window.clearPages();
        makePages(session.role);
        m_pagesOf = owner;
    }
    m_window.setWho(tr("%1 · %2", "name, role").arg(session.name, roleName(session.role)));
    showProgram(-1);
    m_window.showPages();
    m_recovery.run(m_sale.openKeys());
}

void Desk::makePages(protocol::Role role)
{
    using protocol::Right;
    if (roleHas(role, Right::SellForOthers)) {
        m_sellPage = new SellPage(m_theme, {m_shows, m_map, m_basket, m_sale, m_printer});
        m_window.addPage(m_sellPage);
        m_window.addPage(new OrdersPage(m_theme, m_connection, m_printer));
    }
    if (roleHas(role, Right::ManageVenues)) {
        auto *venues = new VenuesPage(m_theme, m_connection, m_layouts, m_clock, m_draftFolder);
        connect(venues, &VenuesPage::showOpened, &m_shows, &ShowListModel::refresh);
        connect(venues, &VenuesPage::showChanged, &m_shows, &ShowListModel::refresh);
        m_window.addPage(venues);
    }
    if (roleHas(role, Right::Admit))
        m_window.addPage(new DoorPage(m_theme, m_connection, m_doorShows));
    auto *settings = new SettingsPage(m_theme, m_settings, languages());
    if (roleHas(role, Right::SellForOthers))
        settings->addCard(new PrintSettings(m_theme, m_settings));
    m_window.addFootPage(settings);
}

void Desk::signedOut(const Error &reason)
{
    if (reason.code == ErrorCode::SessionExpired)
        m_window.signIn().setError(sentence(reason));
    m_window.clearBanner();
    m_window.showSignIn();
}

void Desk::showLine(ServerConnection::State state)
{
    const bool signedIn = !m_connection.session().token.isEmpty();
    switch (state) {
    case ServerConnection::State::Online:
        m_window.setConnection(ConnectionState::Online);
        if (m_connection.isStale())
            m_window.showBanner(tr("The server has no database: what you see may be out of date; nothing can "
                                   "be sold just now."));
        else
            m_window.clearBanner();
        break;
    case ServerConnection::State::Connecting:
    case ServerConnection::State::SigningIn:
        m_window.setConnection(ConnectionState::Connecting);
        if (signedIn)
            m_window.showBanner(
                tr("The connection to the server is lost. The desk keeps trying; nothing is lost here."));
        break;
    case ServerConnection::State::Offline:
        m_window.setConnection(ConnectionState::Offline);
        break;
    }
}

void Desk::showProgram(int latencyMs)
{
    const QString version = QStringLiteral("v") + QCoreApplication::applicationVersion();
    m_window.setProgram(
        latencyMs < 0 ? version : tr("%1 · %2 ms", "version, round trip").arg(version).arg(latencyMs));
}

} // namespace parterre
