// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/houserules/awaits.h"
#include "tests/unit/houserules/house.h"

#include <QTest>

#include <array>

using namespace parterre;

/// Imports go downwards only (ARCHITECTURE.md): every link line leads to a lower floor, and every #include
/// stays within what the link line reaches.
class TestHouseRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHouseIsFound();
    void everyRoomHasAFloor();
    void linksGoDown();
    void includesFollowLinks();
    void commonKnowsNoScreens();
    void gatewayKnowsNoSql();
    void modelsKnowNoWidgets();
    void miscompiledAwaitsAreKnown();
    void whatCoroutinesAwaitIsNamed();

private:
    const House m_house{QStringLiteral(SOURCE_DIR)};
};

namespace {

struct Floor {
    const char *folder;
    int height;
};

/// A room may link rooms of its wing that stand lower, and common; never another one of the same height.
constexpr std::array floors{
    Floor{"common/base", 0},
    Floor{"common/layout", 10},
    Floor{"common/protocol", 10},
    Floor{"common/ticketing", 10},
    Floor{"common/protocol/docs", 15},

    Floor{"server/storage", 20},
    Floor{"server/accounts", 30},
    Floor{"server/catalog", 30},
    Floor{"server/inventory", 40},
    Floor{"server/sales", 50},
    Floor{"server/payments", 60},
    Floor{"server/notifications", 70},
    Floor{"server/insight", 70},
    Floor{"server/audit", 75},
    Floor{"server/demo", 75},
    Floor{"server/gateway", 80},
    Floor{"server/app", 90},

    Floor{"client/shell/theme", 20},
    Floor{"client/connection", 20},
    Floor{"client/models", 30},
    Floor{"client/seatmap", 40},
    Floor{"client/shell", 40},
    Floor{"client/editor", 60},
    Floor{"client/counter", 60},
    Floor{"client/programme", 60},
    Floor{"client/insight", 60},
    Floor{"client/till", 60},
    Floor{"client/door", 60},
    Floor{"client/administration", 60},
    Floor{"client/app", 90},
};

/// A room inside a named one stands on its floor: the deepest name above it counts.
const Floor *floorOf(const Room &room)
{
    const Floor *deepest = nullptr;
    for (const Floor &floor : floors) {
        const QLatin1String folder(floor.folder);
        const bool above = room.folder == folder || room.folder.startsWith(folder + QStringLiteral("/"));
        if (above && (!deepest || folder.size() > QLatin1String(deepest->folder).size()))
            deepest = &floor;
    }
    return deepest;
}

QString wingOf(const QString &folder) { return folder.section(u'/', 0, 0); }

bool mayLink(const Room &from, const Room &to)
{
    const Floor *above = floorOf(from);
    const Floor *below = floorOf(to);
    if (!above || !below)
        return false;
    const bool sameWing =
        wingOf(from.folder) == wingOf(to.folder) || wingOf(to.folder) == QLatin1String("common");
    return above == below || (sameWing && below->height < above->height);
}

} // namespace

void TestHouseRules::theHouseIsFound()
{
    QVERIFY(m_house.roomOfTarget(QStringLiteral("parterre_base")));
    QVERIFY(m_house.roomOfTarget(QStringLiteral("parterre_protocol")));
    QVERIFY(m_house.includes().size() > 50);
}

void TestHouseRules::everyRoomHasAFloor()
{
    for (const Room &room : m_house.rooms())
        QVERIFY2(floorOf(room), qPrintable(room.folder + QStringLiteral(" has no floor yet: name it above")));
}

void TestHouseRules::linksGoDown()
{
    QStringList wrong;
    for (const Room &room : m_house.rooms()) {
        for (const QString &link : room.links) {
            const Room *linked = m_house.roomOfTarget(link);
            if (linked && !mayLink(room, *linked))
                wrong += room.folder + QStringLiteral(" may not link ") + link;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestHouseRules::includesFollowLinks()
{
    QStringList wrong;
    for (const Include &include : m_house.includes()) {
        const Room *from = m_house.roomOf(include.file);
        const Room *to = m_house.roomOf(include.path);
        if (from && to && !m_house.reach(*from).contains(to->target))
            wrong += QStringLiteral("%1:%2: %3 is not on the link line")
                         .arg(include.file)
                         .arg(include.line)
                         .arg(include.path);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestHouseRules::commonKnowsNoScreens()
{
    for (const Room &room : m_house.rooms()) {
        if (wingOf(room.folder) != QLatin1String("client"))
            QVERIFY2(!room.links.contains(QStringLiteral("Qt6::Widgets")), qPrintable(room.folder));
    }
}

void TestHouseRules::gatewayKnowsNoSql()
{
    for (const Include &include : m_house.includes()) {
        const bool knows = include.file.startsWith(QLatin1String("server/gateway/"))
            && include.path.startsWith(QLatin1String("server/storage/"));
        QVERIFY2(!knows, qPrintable(include.file + QStringLiteral(" includes ") + include.path));
    }
}

void TestHouseRules::modelsKnowNoWidgets()
{
    if (const Room *models = m_house.roomOfTarget(QStringLiteral("parterre_models")))
        QVERIFY(!models->links.contains(QStringLiteral("Qt6::Widgets")));
}

void TestHouseRules::miscompiledAwaitsAreKnown()
{
    for (const char *harmless :
        {"call(params)", "until(what, [this] { return x; })", "f([&shows](int n) { go(); })",
            "g([] { return Done(); })", "call(EventsSearch())", "h([&] { return y[1]; })"})
        QVERIFY2(!isMiscompiled(QString::fromLatin1(harmless)), harmless);
    for (const char *harmful : {"call(OrdersGet{id})", "call({id})", "until(what, [path] { return 1; })",
             "f([this, name] { return name; })", "f([x = 1] { return x; })", "f([=] { return x; })"})
        QVERIFY2(isMiscompiled(QString::fromLatin1(harmful)), harmful);
}

void TestHouseRules::whatCoroutinesAwaitIsNamed()
{
    size_t awaits = 0;
    QStringList wrong;
    for (const char *wing : {"common", "server", "client", "tests"}) {
        const QString root = QStringLiteral(SOURCE_DIR "/") + QString::fromLatin1(wing);
        for (const Await &await : awaitsBelow(root)) {
            ++awaits;
            if (isMiscompiled(await.operand))
                wrong += QStringLiteral("%1/%2:%3: GCC 12 destroys a temporary twice, name it first: %4")
                             .arg(QString::fromLatin1(wing), await.file)
                             .arg(await.line)
                             .arg(await.operand);
        }
    }
    QVERIFY(awaits > 100);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestHouseRules)
#include "test_houserules.moc"
