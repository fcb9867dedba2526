// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/loadgenerator.h"

#include "common/protocol/instances.h"

#include <array>
#include <chrono>
#include <sys/epoll.h>
#include <unistd.h>

namespace parterre {

using namespace protocol;

namespace {

constexpr qint64 patienceNs = 30'000'000'000;

template <class Answer>
Result<Answer> readAnswer(const Result<std::string> &message)
{
    if (!message)
        return message.error();
    const auto parsed = parseServerMessage(QByteArray::fromStdString(*message), Form::Cbor);
    if (!parsed)
        return parsed.error();
    if (const auto *problem = std::get_if<ServerError>(&*parsed))
        return problem->error;
    const auto *answer = std::get_if<ServerAnswer>(&*parsed);
    return answer ? decodeAnswer<Answer>(*answer) : Result<Answer>(ErrorCode::InvalidRequest);
}

Error connectionLost()
{
    return makeError(ErrorCode::Unavailable, QStringLiteral("the server let go of a connection of the load"));
}

} // namespace

qint64 nowNs() { return std::chrono::steady_clock::now().time_since_epoch().count(); }

LoadGenerator::LoadGenerator(std::vector<QUrl> urls)
    : m_urls(std::move(urls))
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
}

LoadGenerator::~LoadGenerator() { ::close(m_epoll); }

Result<Done> LoadGenerator::add()
{
    auto socket = std::make_unique<LoadSocket>();
    if (auto opened = socket->open(m_urls[m_sockets.size() % m_urls.size()]); !opened)
        return opened;
    socket->setIndex(size());
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.ptr = socket.get();
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, socket->descriptor(), &event);
    m_sockets.push_back(std::move(socket));
    m_blocked.push_back(false);
    return Done();
}

Result<Done> LoadGenerator::signIn(const QString &user, const QString &password)
{
    if (auto added = add(); !added)
        return added;
    LoadSocket &socket = *m_sockets.back();
    socket.send(encodeRequest(1, SessionLogin{user, password}, Form::Cbor).toStdString());
    const auto session = readAnswer<SessionInfo>(socket.waitForMessage());
    if (!session)
        return session.error();
    m_token = session->token;
    return Done();
}

Result<Done> LoadGenerator::open(int connections)
{
    const auto first = m_sockets.size();
    while (size() < connections) {
        if (auto added = add(); !added)
            return added;
        if (!m_token.isEmpty())
            m_sockets.back()->send(encodeRequest(1, SessionResume{m_token}, Form::Cbor).toStdString());
        if (!m_sockets.back()->flush())
            return connectionLost();
    }
    for (auto i = first; !m_token.isEmpty() && i < m_sockets.size(); ++i) {
        if (const auto session = readAnswer<SessionInfo>(m_sockets[i]->waitForMessage()); !session)
            return session.error();
    }
    return Done();
}

Result<double> LoadGenerator::play(Player &player, double seconds)
{
    const qint64 start = nowNs();
    const qint64 end = start + qint64(seconds * 1e9);
    for (const auto &socket : m_sockets) {
        player.start(*socket);
        if (!flush(*socket))
            return connectionLost();
    }
    qint64 now = start;
    while (now < end) {
        if (!turn(player, true))
            return connectionLost();
        now = nowNs();
    }
    const double taken = double(now - start) / 1e9;
    while (player.waits()) {
        if (!turn(player, false))
            return connectionLost();
        if (nowNs() - end > patienceNs)
            return makeError(ErrorCode::Unavailable, QStringLiteral("an answer did not come"));
    }
    return taken;
}

bool LoadGenerator::turn(Player &player, bool running)
{
    if (running && player.isPaced()) {
        const qint64 now = nowNs();
        while (LoadSocket *socket = player.tick(now))
            if (!flush(*socket))
                return false;
    }
    std::array<epoll_event, 256> events;
    const int timeoutMs = player.isPaced() ? 1 : 50;
    const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), timeoutMs);
    for (int i = 0; i < count; ++i) {
        auto &socket = *static_cast<LoadSocket *>(events[size_t(i)].data.ptr);
        if ((events[size_t(i)].events & ~unsigned(EPOLLOUT)) != 0 && !serve(player, socket, running))
            return false;
        if (!flush(socket))
            return false;
    }
    return true;
}

bool LoadGenerator::serve(Player &player, LoadSocket &socket, bool running)
{
    return socket.receive([&](std::string_view message) { player.received(socket, message, running); });
}

bool LoadGenerator::flush(LoadSocket &socket)
{
    if (!socket.flush())
        return false;
    if (socket.isBlocked() != m_blocked[size_t(socket.index())])
        watch(socket, socket.isBlocked());
    return true;
}

void LoadGenerator::watch(LoadSocket &socket, bool isBlocked)
{
    epoll_event event{};
    event.events = isBlocked ? EPOLLIN | EPOLLOUT : EPOLLIN;
    event.data.ptr = &socket;
    ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, socket.descriptor(), &event);
    m_blocked[size_t(socket.index())] = isBlocked;
}

} // namespace parterre
