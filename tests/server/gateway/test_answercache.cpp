// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/envelopehead.h"
#include "common/protocol/methods.h"
#include "common/protocol/rpcclient.h"
#include "server/gateway/answercache.h"

#include <QHash>
#include <QTest>

using namespace parterre;
using namespace parterre::protocol;

namespace {

constexpr ShowId show{7};

AnswerCache::Question question(const QByteArray &tail, Form form = Form::Cbor, Role role = Role::Anonymous)
{
    return {tail, form, role};
}

QByteArray answer(Form form, const QByteArray &states = "\x01\x02")
{
    return encodeAnswer(RequestId(3), SeatStates{show, 9, states}, form);
}

} // namespace

/// Answers that are kept, bytes and all: whom they answer, and for how long.
class AnswerCacheTest : public QObject {
    Q_OBJECT
private:
    ManualClock m_clock{Timestamp{1'800'000'000'000}};
    QHash<ShowId, qint64> m_versions;
    const AnswerCache::Versions m_versionOf = [this](ShowId of) {
        return m_versions.contains(of) ? std::optional(m_versions.value(of)) : std::nullopt;
    };

private Q_SLOTS:
    void init() { m_versions = {{show, 9}}; }

    void answersTheSameQuestionOnly_data()
    {
        QTest::addColumn<Form>("form");
        QTest::newRow("json") << Form::Json;
        QTest::newRow("cbor") << Form::Cbor;
    }
    void answersTheSameQuestionOnly()
    {
        QFETCH(const Form, form);
        const Form other = form == Form::Json ? Form::Cbor : Form::Json;
        AnswerCache cache(m_clock, m_versionOf);
        cache.keep(question("a", form), SeatsStates::method, answer(form));
        const AnswerCache::Answer *found = cache.find(question("a", form));
        QVERIFY(found);
        QCOMPARE(found->method, &SeatsStates::method);
        // Put together for another id it is what the codec would have written.
        QCOMPARE(EnvelopeHead::forAnswer(70'000, form) + found->tail,
            encodeAnswer(RequestId(70'000), SeatStates{show, 9, "\x01\x02"}, form));
        QVERIFY(!cache.find(question("b", form)));
        QVERIFY(!cache.find(question("a", other)));
        QVERIFY(!cache.find(question("a", form, Role::Counter)));
        cache.clear();
        QVERIFY(!cache.find(question("a", form)));
    }

    void agesByTheClock()
    {
        AnswerCache cache(m_clock, m_versionOf);
        cache.keep(question("a"), ShowsGet::method, answer(Form::Cbor));
        m_clock.advance(AnswerCache::freshMs - 1);
        QVERIFY(cache.find(question("a")));
        m_clock.advance(1);
        QVERIFY(!cache.find(question("a"))); // whoever asks first brings a new one
        QVERIFY(cache.find(question("a")));
        m_clock.advance(AnswerCache::freshMs - 1);
        QVERIFY(cache.find(question("a")));
        m_clock.advance(1);
        QVERIFY(!cache.find(question("a"))); // it never came
        cache.keep(question("a"), ShowsGet::method, answer(Form::Cbor));
        QVERIFY(cache.find(question("a")));
        m_clock.advance(-1);
        QVERIFY(!cache.find(question("a")));
    }

    void seatsAgeByTheirVersion()
    {
        AnswerCache cache(m_clock, m_versionOf);
        cache.keep(question("a"), SeatsStates::method, answer(Form::Cbor), AnswerCache::ShowVersion{show, 9});
        m_clock.advance(3'600'000);
        QVERIFY(cache.find(question("a")));
        m_versions[show] = 10;
        QVERIFY(!cache.find(question("a")));
        m_versions[show] = 9;
        QVERIFY(cache.find(question("a")));
        m_versions.remove(show); // nobody would hear of a change
        QVERIFY(!cache.find(question("a")));
    }

    void takesSoManyBytesOnly()
    {
        constexpr qsizetype most = 100'000;
        AnswerCache cache(m_clock, m_versionOf, most);
        for (int i = 0; i < 1'000; ++i) {
            cache.keep(question("q" + QByteArray::number(i)), SeatsStates::method,
                answer(Form::Cbor, QByteArray(1'000, '\0')));
            QVERIFY(cache.find(question("q0"))); // whoever is asked for stays
        }
        QVERIFY(cache.bytes() <= most);
        QVERIFY(cache.bytes() > most / 2);
        QVERIFY(!cache.find(question("q1")));
        for (int i = 0; i < 10'000; ++i)
            cache.keep(question("tiny" + QByteArray::number(i)), SeatsStates::method, answer(Form::Cbor));
        QVERIFY(cache.bytes() <= most);
        QVERIFY(!cache.find(question("tiny1")));
    }

    void keepsNothingThatItCannotPutTogether()
    {
        AnswerCache cache(m_clock, m_versionOf);
        cache.keep(question({}), ShowsGet::method, answer(Form::Cbor));
        const QByteArray told = encodeAnswer(RequestId(u"mine"_qs), Nothing(), Form::Cbor);
        cache.keep(question("a"), ShowsGet::method, told);
        QCOMPARE(cache.bytes(), 0);
    }
};

QTEST_GUILESS_MAIN(AnswerCacheTest)
#include "test_answercache.moc"
