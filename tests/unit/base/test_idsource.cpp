// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/idsource.h"

#include <QSet>
#include <QTest>

#include <thread>
#include <vector>

using namespace parterre;

class IdSourceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void idsAreOfVersionSeven();
    void laterIdsSortBehind();
    void noIdComesTwice();
    void asManyBytesAsAskedFor();
};

void IdSourceTest::idsAreOfVersionSeven()
{
    const ManualClock clock(Timestamp{0x0123'4567'89ab});
    SystemIdSource ids(clock);
    for (int i = 0; i < 100; ++i) {
        const QUuid id = ids.uuid();
        QVERIFY2(id.toByteArray(QUuid::WithoutBraces).startsWith("01234567-89ab-7"), id.toByteArray());
        QCOMPARE(id.variant(), QUuid::DCE);
    }
}

void IdSourceTest::laterIdsSortBehind()
{
    ManualClock clock(Timestamp{1'700'000'000'000});
    SystemIdSource ids(clock);
    QUuid before = ids.uuid();
    for (int i = 0; i < 1000; ++i) {
        clock.advance(1);
        const QUuid id = ids.uuid();
        QVERIFY(before < id);
        before = id;
    }
}

// In one millisecond, whichever thread makes them.
void IdSourceTest::noIdComesTwice()
{
    constexpr int threads = 4;
    constexpr int each = 20'000;
    const ManualClock clock(Timestamp{1'700'000'000'000});
    SystemIdSource ids(clock);
    std::vector<std::vector<QUuid>> made(threads);
    std::vector<std::thread> makers;
    for (auto &mine : made) {
        makers.emplace_back([&ids, &mine] {
            for (int i = 0; i < each; ++i)
                mine.push_back(ids.uuid());
        });
    }
    for (std::thread &maker : makers)
        maker.join();
    QSet<QUuid> all;
    for (const auto &mine : made) {
        for (const QUuid &id : mine)
            all.insert(id);
    }
    QCOMPARE(all.size(), threads * each);
}

void IdSourceTest::asManyBytesAsAskedFor()
{
    const ManualClock clock(Timestamp{0});
    SystemIdSource ids(clock);
    for (const int size : {0, 1, 7, 255, 256, 257, 5'000}) {
        const QByteArray bytes = ids.randomBytes(size);
        QCOMPARE(bytes.size(), size);
        // Of 64 random bytes, hardly ever half are zero: one in 10^50.
        QVERIFY(size < 64 || bytes.count('\0') < size / 2);
        QVERIFY(size < 16 || bytes != ids.randomBytes(size));
    }
}

QTEST_GUILESS_MAIN(IdSourceTest)
#include "test_idsource.moc"
