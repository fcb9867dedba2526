// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/comparison.h"
#include "client/shell/theme/theme.h"
#include "common/layout/demohalls.h"

#include <QTest>

using namespace parterre;
using namespace parterre::editor;
using namespace parterre::layout;

class TestComparison : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::Europe)); }

    void whatIsTheSameIsSaidSo()
    {
        const Comparison same(playhouse(), playhouse(), m_theme);
        QVERIFY(same.inWords().contains("as in the published version"));
        QVERIFY(same.tints().isEmpty());
        QVERIFY(same.removedRows({}).empty());
    }

    void countsAreWrittenAsPeopleWriteThem()
    {
        const Layout before = playhouse();
        Layout after = before;
        Row &row = after.sections.front().rows.front();
        row.seats.erase(row.seats.begin(), row.seats.begin() + 3);
        row.seats.front().label = "99";
        Row extra{"ZZ", {}};
        for (int i = 0; i < 1200; ++i)
            extra.seats.push_back({QString("extra%1").arg(i), QString::number(i), QPointF(i * 60, 9000), {}});
        after.sections.back().rows.push_back(extra);
        const QString words = Comparison(before, after, m_theme).inWords();
        QVERIFY2(words.contains(QLocale().toString(1200) + " added (green)"), qPrintable(words));
        QVERIFY2(words.contains("3 removed (pale)"), qPrintable(words));
        QVERIFY2(words.contains("1 renamed (orange)"), qPrintable(words));
        QVERIFY2(!words.contains("moved (blue)") && !words.contains("areas"), qPrintable(words));
    }

    void whatIsGoneStaysOnItsFloor()
    {
        Layout before = playhouse();
        before.floors = {{"ground", "Ground"}, {"upper", "Upper"}};
        before.sections.front().floor = "ground";
        before.sections.back().floor = "upper";
        Layout after = before;
        after.sections.back().rows.clear();
        const Comparison comparison(before, after, m_theme);
        QVERIFY(comparison.removedRows("ground").empty());
        QCOMPARE(comparison.removedRows("upper").size(), 1u);
        size_t gone = 0;
        for (const Row &row : before.sections.back().rows)
            gone += row.seats.size();
        QCOMPARE(comparison.removedRows("upper").front().seats.size(), gone);
        QCOMPARE(comparison.removedRows({}).size(), 1u);
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestComparison)
#include "test_comparison.moc"
