// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/form.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QUrl>
#include <QWebSocket>

namespace parterre::test {

/// A client as strangers write it, from docs/protocol.md alone: knows nothing of the program's own codecs.
class Peer : public QObject {
    Q_OBJECT
public:
    explicit Peer(const QUrl &url, protocol::Form form = protocol::Form::Json);

    bool waitForOpen();
    QWebSocket &socket() { return m_socket; }

    /// The whole answer; empty when none came.
    QJsonObject call(const QString &method, const QJsonObject &params = {});
    /// The `result`; empty when it was an error.
    QJsonObject result(const QString &method, const QJsonObject &params = {});
    /// `error.data`; empty when it was none.
    QJsonObject errorData(const QString &method, const QJsonObject &params = {});
    QString errorName(const QString &method, const QJsonObject &params = {});

    /// Sends without waiting; the id that the answer will have.
    int send(const QString &method, const QJsonObject &params = {});
    void sendRaw(const QByteArray &frame);
    QJsonObject waitFor(int id);

    /// The token, or empty.
    QString login(const QString &user);

    QList<QJsonObject> answers; ///< those that nobody has waited for, with or without id
    QList<QJsonObject> notifications; ///< their params

private:
    void receive(const QByteArray &bytes);

    QWebSocket m_socket;
    protocol::Form m_form;
    int m_lastId = 0;
};

/// A fresh `key`.
QString newKey();
QJsonArray seats(std::initializer_list<int> numbers);

} // namespace parterre::test
