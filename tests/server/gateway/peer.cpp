// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/gateway/peer.h"

#include "tests/support/testserver.h"

#include <QCborMap>
#include <QCborValue>
#include <QJsonDocument>
#include <QTest>
#include <QUuid>

#include <algorithm>

namespace parterre::test {

using protocol::Form;

Peer::Peer(const QUrl &url, Form form)
    : m_form(form)
{
    connect(&m_socket, &QWebSocket::textMessageReceived, this,
        [this](const QString &message) { receive(message.toUtf8()); });
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, [this](const QByteArray &message) {
        receive(QJsonDocument(QCborValue::fromCbor(message).toMap().toJsonObject()).toJson());
    });
    connect(&m_socket, &QWebSocket::sslErrors, this, [this] { m_socket.ignoreSslErrors(); });
    m_socket.open(url);
}

bool Peer::waitForOpen()
{
    return QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::ConnectedState; }, 10'000);
}

void Peer::receive(const QByteArray &bytes)
{
    const QJsonObject message = QJsonDocument::fromJson(bytes).object();
    if (message.contains(u"method"))
        notifications.append(message[u"params"].toObject());
    else
        answers.append(message);
}

int Peer::send(const QString &method, const QJsonObject &params)
{
    const int id = ++m_lastId;
    const QJsonObject request{{QStringLiteral("jsonrpc"), QStringLiteral("2.0")}, {QStringLiteral("id"), id},
        {QStringLiteral("method"), method}, {QStringLiteral("params"), params}};
    sendRaw(m_form == Form::Json ? QJsonDocument(request).toJson(QJsonDocument::Compact)
                                 : QCborMap::fromJsonObject(request).toCborValue().toCbor());
    return id;
}

void Peer::sendRaw(const QByteArray &frame)
{
    if (m_form == Form::Json)
        m_socket.sendTextMessage(QString::fromUtf8(frame));
    else
        m_socket.sendBinaryMessage(frame);
}

QJsonObject Peer::waitFor(int id)
{
    QJsonObject found;
    const auto take = [&] {
        const auto answer = std::ranges::find_if(
            answers, [id](const QJsonObject &candidate) { return candidate[u"id"].toInt() == id; });
        if (answer == answers.end())
            return false;
        found = *answer;
        answers.erase(answer);
        return true;
    };
    if (!QTest::qWaitFor(take, 20'000))
        qWarning("no answer came");
    return found;
}

QJsonObject Peer::call(const QString &method, const QJsonObject &params)
{
    return waitFor(send(method, params));
}

QJsonObject Peer::result(const QString &method, const QJsonObject &params)
{
    const QJsonObject answer = call(method, params);
    if (!answer.contains(u"result"))
        qWarning() << method << "failed:" << answer[u"error"];
    return answer[u"result"].toObject();
}

QJsonObject Peer::errorData(const QString &method, const QJsonObject &params)
{
    return call(method, params)[u"error"][u"data"].toObject();
}

QString Peer::errorName(const QString &method, const QJsonObject &params)
{
    return errorData(method, params)[u"name"].toString();
}

QString Peer::login(const QString &user)
{
    const QJsonObject session = result(QStringLiteral("session.login"),
        {{QStringLiteral("user"), user}, {QStringLiteral("password"), TestServer::password}});
    return session[u"token"].toString();
}

QString newKey() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

QJsonArray seats(std::initializer_list<int> numbers)
{
    QJsonArray list;
    for (const int number : numbers)
        list.append(number);
    return list;
}

} // namespace parterre::test
