// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/loginthrottle.h"

#include <QTest>

using namespace parterre;

class LoginThrottleTest : public QObject {
    Q_OBJECT
private:
    ManualClock m_clock{Timestamp{1'000'000'000}};

    static void fail(LoginThrottle &throttle, const QString &key, int times)
    {
        for (int i = 0; i < times; ++i) {
            QVERIFY(!throttle.begin({key}));
            throttle.finish({key}, LoginThrottle::Outcome::Failed);
        }
    }

private Q_SLOTS:
    void waitsDoubleUpToALimit()
    {
        LoginThrottle throttle(m_clock);
        const QString key = QStringLiteral("vera");
        fail(throttle, key, 5);
        qint64 expected = 1000;
        for (int i = 0; i < 15; ++i) {
            QCOMPARE(throttle.begin({key}), expected);
            m_clock.advance(expected);
            fail(throttle, key, 1);
            expected = std::min<qint64>(expected * 2, 15 * 60 * 1000);
        }
    }

    void forgetsAfterAnHour()
    {
        LoginThrottle throttle(m_clock);
        const QString key = QStringLiteral("vera");
        fail(throttle, key, 5);
        m_clock.advance(60 * 60 * 1000 + 1);
        fail(throttle, key, 4);
        QVERIFY(!throttle.begin({key}));
    }

    void whatWasNoFailureDoesNotCount()
    {
        LoginThrottle throttle(m_clock);
        const QString key = QStringLiteral("vera");
        for (int i = 0; i < 20; ++i) {
            QVERIFY(!throttle.begin({key}));
            throttle.finish({key}, LoginThrottle::Outcome::Unknown);
        }
    }

    void memoryIsBounded()
    {
        LoginThrottle::Settings settings;
        settings.mostKeys = 100;
        LoginThrottle throttle(m_clock, settings);
        for (int i = 0; i < 5000; ++i) {
            m_clock.advance(1);
            fail(throttle, QString::number(i), 1);
            QVERIFY(throttle.size() <= 100);
        }
        fail(throttle, QStringLiteral("4999"), 4); // the newest are the ones that are remembered
        QVERIFY(throttle.begin({QStringLiteral("4999")}));
    }
};

QTEST_APPLESS_MAIN(LoginThrottleTest)
#include "test_loginthrottle.moc"
