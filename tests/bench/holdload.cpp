// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/holdload.h"

#include "common/protocol/instances.h"

#include <QEventLoop>
#include <QTimer>
#include <QUuid>
#include <QWebSocket>

namespace parterre {

using namespace protocol;

struct HoldLoad::Clerk {
    QWebSocket socket;
    bool signedIn = false;
    qint64 id = 1;
    qint64 sentAtNs = 0;
    QString keyPrefix = QUuid::createUuid().toString(QUuid::Id128).left(16);
};

HoldLoad::HoldLoad(QUrl url, QString user, QString password, Seats &seats)
    : m_url(std::move(url))
    , m_user(std::move(user))
    , m_password(std::move(password))
    , m_seats(seats)
{
}

HoldLoad::~HoldLoad() = default;

HoldLoad::Figures HoldLoad::run(int connections, int seconds)
{
    m_wanted = connections;
    m_seconds = seconds;
    QEventLoop loop;
    connect(this, &HoldLoad::finished, &loop, &QEventLoop::quit);
    connectFirst();
    loop.exec();
    return std::move(m_figures);
}

void HoldLoad::connectFirst()
{
    m_clerks.push_back(std::make_unique<Clerk>());
    open(*m_clerks.front(), encodeRequest(1, SessionLogin{m_user, m_password}, Form::Cbor));
}

void HoldLoad::connectRest(const QString &token)
{
    // Signing in is slow on purpose; the others take up the first one's session.
    for (int i = 1; i < m_wanted; ++i) {
        m_clerks.push_back(std::make_unique<Clerk>());
        open(*m_clerks.back(), encodeRequest(1, SessionResume{token}, Form::Cbor));
    }
}

void HoldLoad::open(Clerk &clerk, const QByteArray &hello)
{
    connect(&clerk.socket, &QWebSocket::connected, this,
        [&clerk, hello] { clerk.socket.sendBinaryMessage(hello); });
    connect(&clerk.socket, &QWebSocket::binaryMessageReceived, this, [this, &clerk](const QByteArray &frame) {
        if (clerk.signedIn)
            answered(clerk, frame);
        else
            signedIn(clerk, frame);
    });
    connect(&clerk.socket, &QWebSocket::disconnected, this, [this] {
        if (m_running)
            ++m_figures.refused;
    });
    clerk.socket.open(m_url);
}

void HoldLoad::signedIn(Clerk &clerk, const QByteArray &frame)
{
    const auto message = parseServerMessage(frame, Form::Cbor);
    const auto *answer = message ? std::get_if<ServerAnswer>(&*message) : nullptr;
    const auto session =
        answer ? decodeAnswer<SessionInfo>(*answer) : Result<SessionInfo>(ErrorCode::LoginFailed);
    if (!session)
        qFatal("a clerk of the load could not sign in");
    clerk.signedIn = true;
    if (++m_ready == 1)
        connectRest(session->token);
    if (m_ready == m_wanted)
        begin();
}

void HoldLoad::begin()
{
    m_running = true;
    m_watch.start();
    for (const auto &clerk : m_clerks)
        holdNext(*clerk);
    QTimer::singleShot(m_seconds * 1000, this, [this] {
        m_running = false;
        m_figures.seconds = double(m_watch.nsecsElapsed()) / 1e9;
        Q_EMIT finished();
    });
}

void HoldLoad::holdNext(Clerk &clerk)
{
    const qint64 pair = m_seats.used++;
    const qint64 pairsPerShow = m_seats.perShow / 2;
    // Round robin over the shows, and within a show from its first seat to its last.
    const auto show = size_t(pair % qint64(m_seats.shows.size()));
    const auto seat = SeatNo(pair / qint64(m_seats.shows.size()) % pairsPerShow * 2);
    SeatsHold hold;
    hold.show = m_seats.shows[show];
    hold.seats = {seat, seat + 1};
    hold.key = clerk.keyPrefix + QString::number(++clerk.id);
    clerk.sentAtNs = m_watch.nsecsElapsed();
    clerk.socket.sendBinaryMessage(encodeRequest(clerk.id, hold, Form::Cbor));
}

void HoldLoad::answered(Clerk &clerk, const QByteArray &frame)
{
    if (!m_running)
        return;
    const auto message = parseServerMessage(frame, Form::Cbor);
    const auto *answer = message ? std::get_if<ServerAnswer>(&*message) : nullptr;
    if (answer && decodeAnswer<Hold>(*answer)) {
        ++m_figures.holds;
        m_figures.latenciesMs.push_back(double(m_watch.nsecsElapsed() - clerk.sentAtNs) / 1e6);
    } else {
        ++m_figures.refused;
    }
    holdNext(clerk);
}

} // namespace parterre
