// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/counter/typing.h"

#include <QTest>

using namespace parterre;

class TestTyping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersAreQuantities();
    void lettersBeginPlaces();
    void whatFitsNowhereIsRefused();
    void placesAreFound();

private:
    static Typing typed(const QString &text)
    {
        Typing typing;
        for (const QChar c : text)
            typing.type(c);
        return typing;
    }
};

void TestTyping::numbersAreQuantities()
{
    QCOMPARE(typed(QStringLiteral("12")).kind(), Typing::Kind::Quantity);
    QCOMPARE(typed(QStringLiteral("12")).quantity(), 12);
    QCOMPARE(typed(QStringLiteral("12345")).quantity(), 123);
    Typing typing = typed(QStringLiteral("12"));
    typing.backspace();
    QCOMPARE(typing.quantity(), 1);
    typing.backspace();
    QCOMPARE(typing.kind(), Typing::Kind::Nothing);
}

void TestTyping::lettersBeginPlaces()
{
    QCOMPARE(typed(QStringLiteral("c 12-13")).kind(), Typing::Kind::Place);
    QCOMPARE(typed(QStringLiteral("c 12-13")).text(), QStringLiteral("C 12-13"));
}

void TestTyping::whatFitsNowhereIsRefused()
{
    Typing typing;
    QVERIFY(!typing.type(QStringLiteral("0"))); // no seats at all
    QVERIFY(!typing.type(QStringLiteral(" ")));
    QVERIFY(!typing.type(QStringLiteral("-")));
    QVERIFY(!typing.type({}));
    QVERIFY(typing.type(QStringLiteral("2")));
    QVERIFY(!typing.type(QStringLiteral("a"))); // a number is no place
    QCOMPARE(typing.text(), QStringLiteral("2"));
}

void TestTyping::placesAreFound()
{
    layout::Layout hall;
    for (const QString &name : {QStringLiteral("Stalls"), QStringLiteral("Circle")}) {
        layout::Section section;
        section.name = name;
        layout::Row row;
        row.label = QStringLiteral("C");
        for (int i = 1; i <= 4; ++i)
            row.seats.push_back({name + QString::number(i), QString::number(i), QPointF(i * 50, 0), {}, {}});
        section.rows.push_back(row);
        hall.sections.push_back(section);
    }
    const layout::SeatPlan plan(hall);
    QByteArray states(8, '\0');
    using Seats = std::vector<SeatNo>;
    QCOMPARE(Typing::seatsOf(QStringLiteral("c 2-3"), plan, states), (Seats{1, 2}));
    QCOMPARE(Typing::seatsOf(QStringLiteral("circle c 2"), plan, states), (Seats{5}));
    // In the stalls they are gone, so the clerk means the circle.
    states[1] = states[2] = char(2);
    QCOMPARE(Typing::seatsOf(QStringLiteral("c 2-3"), plan, states), (Seats{5, 6}));
    QVERIFY(Typing::seatsOf(QStringLiteral("z 9"), plan, states).empty());
}

QTEST_APPLESS_MAIN(TestTyping)
#include "test_typing.moc"
