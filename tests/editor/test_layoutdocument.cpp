// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/document/layoutdocument.h"
#include "client/editor/document/objectlists.h"
#include "client/editor/document/selection.h"
#include "client/editor/edits/structure.h"
#include "client/editor/edits/transforms.h"
#include "common/layout/demohalls.h"
#include "common/layout/layoutjson.h"
#include "common/layout/outline.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace parterre;
using namespace parterre::editor;
using namespace parterre::layout;

namespace {

QByteArray bytesOf(const Layout &layout)
{
    return QJsonDocument(layoutToJson(layout)).toJson(QJsonDocument::Compact);
}

/// What must be true after every command; empty: all of it is.
QString disorderOf(const Layout &layout)
{
    QSet<QString> ids;
    QString disorder;
    const auto note = [&](const QString &kind, const QString &id) {
        const QString full = kind + u' ' + id;
        if (id.isEmpty() || ids.contains(full))
            disorder = full + QStringLiteral(" is empty or stands twice");
        ids.insert(full);
    };
    for (const Section &section : layout.sections) {
        note("section", section.id);
        for (const Row &row : section.rows) {
            note("row", row.id);
            for (const Seat &seat : row.seats) {
                note("seat", seat.id);
                if (!std::isfinite(seat.position.x()) || !std::isfinite(seat.position.y()))
                    disorder = seat.id + QStringLiteral(" is nowhere");
            }
        }
    }
    for (const Area &area : layout.areas)
        note("area", area.id);
    for (const Decoration &decoration : layout.decorations)
        note("decoration", decoration.id);
    for (const Entrance &entrance : layout.entrances)
        note("entrance", entrance.id);
    return disorder;
}

Layout hall()
{
    Layout hall = playhouse();
    hall.areas.push_back({"floor", "Floor", outlineOf(QRectF(-500, 2600, 1000, 400)), 50, "stalls"});
    hall.entrances.push_back({"east", "East", {900, 900}});
    hall.floors = {{"ground", "Ground"}};
    return hall;
}

Row rowAt(QPointF from, int seats)
{
    Row row{"A", {}};
    for (int i = 0; i < seats; ++i)
        row.seats.push_back({{}, QString::number(i + 1), from + QPointF(52.0 * i, 0), "stalls"});
    return row;
}

/// The first two rows of the first section, and one object of each other kind.
Selected someOf(const Layout &layout)
{
    Selected some;
    for (int row = 0; row < 2; ++row) {
        for (const Seat &seat : layout.sections.front().rows[size_t(row)].seats)
            some.seats.insert(seat.id);
    }
    some.objects = {refOf(layout.areas.front()), refOf(layout.decorations.front()),
        refOf(layout.entrances.front()), ObjectRef{}};
    return some;
}

/// Every command of the editor, with what it does to what is selected.
std::vector<std::pair<QString, std::function<void(Layout &, const Selected &)>>> allEdits()
{
    const auto turn = [](Layout &l, const Selected &s) { transform(l, s, rotation({10, 20}, 30)); };
    return {
        {"move", [](Layout &l, const Selected &s) { transform(l, s, QTransform::fromTranslate(3, -4)); }},
        {"rotate", turn},
        {"scale",
            [](Layout &l, const Selected &s) {
                transform(l, s, scaling({0, 0}, 1.5, 0.5));
            }},
        {"mirror",
            [](Layout &l, const Selected &s) {
                transform(l, s, scaling({7, 0}, -1, 1));
            }},
        {"bend", [](Layout &l, const Selected &s) { bend(l, s, 60); }},
        {"align",
            [](Layout &l, const Selected &s) {
                transform(
                    l, {{}, {refOf(l.sections.front().rows.front())}}, QTransform::fromTranslate(33, 0));
                align(l, s, Edge::Left);
            }},
        {"distribute", [](Layout &l, const Selected &s) { distribute(l, s, Qt::Vertical); }},
        {"space evenly",
            [](Layout &l, const Selected &s) {
                l.sections[0].rows[0].seats[1].position += QPointF(9, 0);
                spaceEvenly(l, s);
            }},
        {"zone", [](Layout &l, const Selected &s) { setZone(l, s, "balcony"); }},
        {"attribute",
            [](Layout &l, const Selected &s) { setAttribute(l, s, SeatAttribute::NoArmrest, true); }},
        {"remove", [](Layout &l, const Selected &s) { remove(l, s); }},
        {"duplicate",
            [](Layout &l, const Selected &s) {
                paste(l, copyOf(l, s), {50, 50});
            }},
        {"rows",
            [](Layout &l, const Selected &) {
                addRows(l, l.sections[0].id, {}, {rowAt({0, 9000}, 8)});
            }},
        {"section",
            [](Layout &l, const Selected &) {
                addRows(l, {}, "Boxes", {rowAt({0, 9000}, 4)});
            }},
        {"reorder sections",
            [](Layout &l, const Selected &) { std::swap(l.sections.front(), l.sections.back()); }},
        {"reorder rows",
            [](Layout &l, const Selected &) { std::swap(l.sections[0].rows[0], l.sections[0].rows[3]); }},
        {"row to another section",
            [](Layout &l, const Selected &) {
                l.sections[1].rows.insert(l.sections[1].rows.begin() + 1, l.sections[0].rows[2]);
                l.sections[0].rows.erase(l.sections[0].rows.begin() + 2);
            }},
        {"sections swap and change",
            [](Layout &l, const Selected &) {
                std::swap(l.sections.front(), l.sections.back());
                l.sections.front().rows[0].label = "ZZ";
                l.sections.back().rows.pop_back();
                l.sections.back().name = "Renamed";
            }},
        {"frame", [](Layout &l, const Selected &) { l.name = "Other", l.focalPoint = QPointF(1, 2); }},
        {"zones",
            [](Layout &l, const Selected &) {
                l.zones.insert(l.zones.begin(), {"vip", "VIP", "#000000"});
            }},
        {"floors",
            [](Layout &l, const Selected &) {
                l.floors.push_back({"up", "Up"});
            }},
    };
}

} // namespace

class TestLayoutDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCommandGoesBackAndForth_data()
    {
        QTest::addColumn<int>("index");
        const auto edits = allEdits();
        for (size_t i = 0; i < edits.size(); ++i)
            QTest::addRow("%s", qPrintable(edits[i].first)) << int(i);
    }

    void everyCommandGoesBackAndForth()
    {
        QFETCH(int, index);
        LayoutDocument document;
        document.open(hall());
        const QByteArray before = bytesOf(document.layout());
        const Selected some = someOf(document.layout());
        const auto change = allEdits()[size_t(index)].second;
        QVERIFY(document.edit("change", [&](Layout &layout) { change(layout, some); }));
        const QByteArray after = bytesOf(document.layout());
        QVERIFY(before != after);
        QCOMPARE(disorderOf(document.layout()), QString());
        document.history().undo();
        QCOMPARE(bytesOf(document.layout()), before);
        document.history().redo();
        QCOMPARE(bytesOf(document.layout()), after);
    }

    void thousandsOfCommandsGoBackToTheByte()
    {
        constexpr int commands = 3000;
        QRandomGenerator random(4711);
        LayoutDocument document;
        document.open(hall());
        const QByteArray first = bytesOf(document.layout());
        QString disorder;
        connect(&document, &LayoutDocument::changed, this, [&] {
            if (disorder.isEmpty())
                disorder = disorderOf(document.layout());
        });
        const auto edits = allEdits();
        int done = 0;
        for (int i = 0; i < commands; ++i) {
            const Selected some = randomSelection(document.layout(), random);
            const auto &edit = edits[size_t(random.bounded(int(edits.size())))];
            const bool fits = document.layout().sections.size() > 1
                && document.layout().sections.front().rows.size() > 3
                && document.layout().sections.front().rows.front().seats.size() > 2
                && document.layout().sections[1].rows.size() > 1 && document.layout().seatCount() < 3000;
            const auto run = random.bounded(4) == 0 ? LayoutDocument::Run::Nudge : LayoutDocument::Run::None;
            if (!fits) { // grown or worn out: some steps back, and on from there
                for (int back = 0; back < 25 && document.history().canUndo(); ++back)
                    document.history().undo();
                continue;
            }
            done += document.edit(
                edit.first, [&](Layout &layout) { edit.second(layout, some); }, run);
            if (random.bounded(10) == 0)
                document.history().undo();
            QVERIFY2(disorder.isEmpty(), qPrintable(edit.first + ": " + disorder));
        }
        QVERIFY(done > commands / 3);
        const QByteArray last = bytesOf(document.layout());
        const int steps = document.history().index();
        while (document.history().canUndo())
            document.history().undo();
        QCOMPARE(bytesOf(document.layout()), first);
        while (document.history().index() < steps)
            document.history().redo();
        QCOMPARE(bytesOf(document.layout()), last);
        QCOMPARE(disorder, QString());
    }

    void aRunIsOneStep()
    {
        LayoutDocument document;
        document.open(hall());
        const Selected some = someOf(document.layout());
        const QByteArray before = bytesOf(document.layout());
        const auto nudge = [&](double way) {
            return document.edit(
                "Move", [&](Layout &layout) { transform(layout, some, QTransform::fromTranslate(way, 0)); },
                LayoutDocument::Run::Nudge);
        };
        for (int i = 0; i < 5; ++i)
            QVERIFY(nudge(1));
        QCOMPARE(document.history().count(), 1);
        document.endRun();
        QVERIFY(nudge(2));
        QCOMPARE(document.history().count(), 2);
        document.history().undo();
        document.history().undo();
        QCOMPARE(bytesOf(document.layout()), before);
    }

    void whatEndsWhereItBeganDidNotHappen()
    {
        LayoutDocument document;
        document.open(hall());
        const Selected some = someOf(document.layout());
        QVERIFY(!document.edit("nothing", [](Layout &) {}));
        QCOMPARE(document.history().count(), 0);
        for (const double way : {8.0, -8.0}) {
            document.edit(
                "Move", [&](Layout &layout) { transform(layout, some, QTransform::fromTranslate(way, 0)); },
                LayoutDocument::Run::Nudge);
        }
        QCOMPARE(document.history().count(), 0);
        QVERIFY(!document.history().canUndo());
    }

    void aRunEndsWhereSomethingElseIsDone()
    {
        LayoutDocument document;
        document.open(hall());
        const Selected some = someOf(document.layout());
        const auto nudge = [&] {
            document.edit(
                "Move", [&](Layout &layout) { transform(layout, some, QTransform::fromTranslate(1, 0)); },
                LayoutDocument::Run::Nudge);
        };
        nudge();
        document.edit("Zone", [&](Layout &layout) { setZone(layout, some, "upper"); });
        nudge();
        QCOMPARE(document.history().count(), 3);
    }

    void copiesHaveNewIds()
    {
        LayoutDocument document;
        document.open(hall());
        const Selected some = someOf(document.layout());
        Selected fresh;
        document.edit("Duplicate", [&](Layout &layout) {
            fresh = paste(layout, copyOf(layout, some), {0, 5000});
        });
        QCOMPARE(fresh.seats.size(), some.seats.size());
        QVERIFY(!fresh.seats.intersects(some.seats));
        QSet<QString> labels;
        for (const Row &row : document.layout().sections.front().rows) {
            QVERIFY2(!labels.contains(row.label), qPrintable(row.label));
            labels.insert(row.label);
        }
    }

    void changesSayWhatChanged()
    {
        LayoutDocument document;
        document.open(hall());
        std::vector<Patch> heard;
        connect(
            &document, &LayoutDocument::changed, this, [&](const Patch &patch) { heard.push_back(patch); });
        const QString seat = document.layout().sections[0].rows[1].seats[0].id;
        document.edit("Zone", [&](Layout &layout) { setZone(layout, {{seat}, {}}, "upper"); });
        document.history().undo();
        QCOMPARE(heard.size(), 2u);
        QCOMPARE(heard[0].changes().size(), 1u);
        QCOMPARE(heard[0].changes()[0].ref, refOf(document.layout().sections[0].rows[1]));
        QVERIFY(heard[0].isInPlace());
        QCOMPARE(std::get<Row>(*heard[1].changes()[0].after), document.layout().sections[0].rows[1]);
    }

    void selectionForgetsWhatIsGone()
    {
        LayoutDocument document;
        document.open(hall());
        Selection selection;
        const Selected some = someOf(document.layout());
        selection.set(some.seats, some.objects);
        document.edit("Remove", [&](Layout &layout) { remove(layout, some); });
        selection.keepOnly(document.layout());
        QVERIFY(selection.seats().isEmpty());
        QCOMPARE(selection.objects(), QSet<ObjectRef>{ObjectRef{}});
    }

private:
    static Selected randomSelection(const Layout &layout, QRandomGenerator &random)
    {
        Selected some;
        for (const Section &section : layout.sections) {
            for (const Row &row : section.rows) {
                if (random.bounded(12) != 0)
                    continue;
                for (const Seat &seat : row.seats) {
                    if (random.bounded(3) > 0)
                        some.seats.insert(seat.id);
                }
            }
        }
        if (!layout.areas.empty() && random.bounded(3) == 0)
            some.objects.insert(refOf(layout.areas.front()));
        if (!layout.decorations.empty() && random.bounded(3) == 0)
            some.objects.insert(refOf(layout.decorations.back()));
        return some;
    }
};

QTEST_GUILESS_MAIN(TestLayoutDocument)
#include "test_layoutdocument.moc"
