// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/methods.h"
#include "common/protocol/rpcclient.h"
#include "tests/protocol/sample.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace parterre;
using namespace parterre::protocol;

/// The bytes of every message are those of tests/protocol/golden: a change of the wire is always seen.
/// PARTERRE_WRITE_GOLDEN=1 writes the files anew; look at the difference before you commit it.
class TestGolden : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void methods() { check(Methods{}); }
    void notifications() { checkNotifications(Notifications{}); }
    void errors();
    void nothingElseLiesThere();

private:
    template <class... P>
    void check(TypeList<P...>)
    {
        (checkMethod<P>(), ...);
    }

    template <class P>
    void checkMethod()
    {
        const QString name = QString::fromLatin1(P::method.name);
        using Answer = typename P::Answer;
        frame(name + QStringLiteral(".request.json"), encodeRequest(1, sample<P>(), Form::Json));
        frame(name + QStringLiteral(".request.cbor"), encodeRequest(1, sample<P>(), Form::Cbor));
        frame(
            name + QStringLiteral(".answer.json"), encodeAnswer(RequestId(1), sample<Answer>(), Form::Json));
        frame(
            name + QStringLiteral(".answer.cbor"), encodeAnswer(RequestId(1), sample<Answer>(), Form::Cbor));
    }

    template <class... N>
    void checkNotifications(TypeList<N...>)
    {
        const auto one = [this]<class T>(const T &value) {
            const QString name = QString::fromLatin1(T::notification);
            frame(name + QStringLiteral(".json"), encodeNotification(value, Form::Json));
            frame(name + QStringLiteral(".cbor"), encodeNotification(value, Form::Cbor));
        };
        (one(sample<N>()), ...);
    }

    void frame(const QString &name, const QByteArray &bytes);

    QStringList m_seen;
};

void TestGolden::frame(const QString &name, const QByteArray &bytes)
{
    m_seen += name;
    // CBOR is kept as hex, 32 bytes a line, so that differences can be read.
    QByteArray text = name.endsWith(QLatin1String(".json")) ? bytes + '\n' : QByteArray();
    for (qsizetype at = 0; text.isEmpty() || (at < bytes.size() && !name.endsWith(QLatin1String(".json")));
         at += 32)
        text += bytes.mid(at, 32).toHex() + '\n';
    QFile file(QStringLiteral(GOLDEN_DIR "/") + name);
    if (qEnvironmentVariableIsSet("PARTERRE_WRITE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    QVERIFY2(file.readAll() == text,
        qPrintable(name + QStringLiteral(" has changed to: ") + QString::fromUtf8(text)));
}

void TestGolden::errors()
{
    Error error = makeError(ErrorCode::SeatsUnavailable, QStringLiteral("2 of 3"));
    error.seats = {4, 5};
    frame(QStringLiteral("error.json"), encodeError(RequestId(1), error, Form::Json));
    frame(QStringLiteral("error.cbor"), encodeError(RequestId(1), error, Form::Cbor));
}

void TestGolden::nothingElseLiesThere()
{
    QStringList files = QDir(QStringLiteral(GOLDEN_DIR)).entryList(QDir::Files);
    for (const QString &name : std::as_const(m_seen))
        files.removeOne(name);
    QCOMPARE(files, QStringList());
}

QTEST_GUILESS_MAIN(TestGolden)
#include "test_golden.moc"
