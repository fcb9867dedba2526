// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/codec.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborParserError>
#include <QCborStreamWriter>
#include <QCborValue>
#include <QTest>

#include <random>

using namespace parterre;
using namespace parterre::protocol;

/// What is read in place is what Qt's tree of the same document says.
class TestCborNode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatQtSays();
    void brokenBytesAreRefusedOrRead();
    void indefiniteLengthsAreReadToo();
    void longIndefiniteOnesAreRefused();
    void integersToTheEdges_data();
    void integersToTheEdges();
    void nothingIsMissing();
};

namespace {

using Random = std::mt19937;

constexpr unsigned seed = 7;
constexpr int mostInside = 5;
constexpr int deepest = 4;

int below(Random &random, int limit) { return int(random() % unsigned(limit)); }

QCborValue anyText(Random &random) { return QString(below(random, 30), QChar(0x20 + below(random, 0x2000))); }

QCborValue anyLeaf(Random &random)
{
    switch (below(random, 8)) {
    case 0:
        return qint64(random()) << below(random, 32);
    case 1:
        return -qint64(random()) << below(random, 31);
    case 2:
        return double(random()) / 3;
    case 3:
        return QByteArray(below(random, 300), char(random()));
    case 4:
        return QCborValue(below(random, 2) == 0);
    case 5:
        return QCborValue(nullptr);
    case 6:
        return QCborValue(QCborTag(1000 + below(random, 9)), anyText(random));
    default:
        return anyText(random);
    }
}

QCborValue anything(Random &random, int depth)
{
    const int kind = depth < deepest ? below(random, 3) : 2;
    if (kind == 2)
        return anyLeaf(random);
    QCborArray list;
    QCborMap map;
    for (int left = below(random, mostInside); left > 0; --left) {
        list.append(anything(random, depth + 1));
        map.insert(below(random, 9) == 0 ? QCborValue(left) : anyText(random), anything(random, depth + 1));
    }
    return kind == 0 ? QCborValue(list) : QCborValue(map);
}

bool same(const CborNode &node, const QCborValue &value);

bool sameList(const CborList &list, const QCborArray &array)
{
    auto given = list.begin();
    for (const auto &value : array) {
        if (!same(*given, value))
            return false;
        ++given;
    }
    return list.size() == array.size();
}

bool sameObject(const CborObject &object, const QCborMap &map)
{
    for (auto at = map.cbegin(); at != map.cend(); ++at) {
        const QString name = at.key().isString() ? at.key().toString() : at.key().toDiagnosticNotation();
        if (!object.keys().contains(name))
            return false;
        // The first of a name counts, here and there.
        if (at.key().isString() && !same(object.member(name.toUtf8()), map.value(name)))
            return false;
    }
    return object.size() == map.size() && object.member("no such name").isMissing();
}

bool same(const CborNode &node, const QCborValue &value)
{
    if (node.isMissing() || node.isNull() != (value.isNull() || value.isUndefined()))
        return false;
    if (node.boolean().has_value() != value.isBool() || node.boolean().value_or(false) != value.toBool())
        return false;
    if (node.text().has_value() != value.isString() || node.text().value_or(QString()) != value.toString())
        return false;
    if (node.bytes().has_value() != value.isByteArray()
        || node.bytes().value_or(QByteArray()) != value.toByteArray())
        return false;
    if (value.isInteger() && node.whole() != std::optional(value.toInteger()))
        return false;
    if (node.number().has_value() != (value.isInteger() || value.isDouble()))
        return false;
    const auto list = node.list();
    const auto object = node.object();
    if (list.has_value() != value.isArray() || object.has_value() != value.isMap())
        return false;
    return list ? sameList(*list, value.toArray()) : !object || sameObject(*object, value.toMap());
}

std::optional<CborNode> read(const QByteArray &bytes)
{
    const auto document = parseDocument(bytes, Form::Cbor);
    return document ? std::optional(std::get<CborNode>(*document)) : std::nullopt;
}

} // namespace

void TestCborNode::saysWhatQtSays()
{
    Random random(seed);
    for (int round = 0; round < 2000; ++round) {
        const QCborValue value = anything(random, 0);
        const auto node = read(value.toCbor());
        QVERIFY2(node && same(*node, value), qPrintable(value.toDiagnosticNotation()));
    }
}

// Run under the address sanitizer too: nothing that is let pass is read beyond its end.
void TestCborNode::brokenBytesAreRefusedOrRead()
{
    Random random(seed);
    int readOnes = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes = anything(random, 0).toCbor();
        for (int changes = 1 + below(random, 3); changes > 0; --changes)
            bytes[below(random, int(bytes.size()))] = char(random());
        const auto node = read(bytes);
        if (!node)
            continue;
        ++readOnes;
        QCborParserError problem;
        const QCborValue value = QCborValue::fromCbor(bytes, &problem);
        QVERIFY2(problem.error == QCborError::NoError, bytes.toHex());
        QVERIFY2(same(*node, value), bytes.toHex());
    }
    QVERIFY(readOnes > 1000);
}

void TestCborNode::indefiniteLengthsAreReadToo()
{
    // {_ "a": [_ 1, (_ "b", "c")], "d": {_ }}
    const auto node = read(QByteArray::fromHex("bf61619f017f61626163ffff6164bfffff"));
    QVERIFY(node);
    const auto object = node->object();
    QVERIFY(object);
    QCOMPARE(object->keys(), QStringList({QStringLiteral("a"), QStringLiteral("d")}));
    const auto list = object->member("a").list();
    QVERIFY(list);
    QCOMPARE(list->size(), 2);
    auto at = list->begin();
    QCOMPARE((*at).whole(), std::optional<qint64>(1));
    QCOMPARE((*++at).text(), std::optional(QStringLiteral("bc")));
    QCOMPARE(object->member("d").object().value().size(), 0);
}

void TestCborNode::longIndefiniteOnesAreRefused()
{
    const auto list = [](qsizetype elements) { return '\x9f' + QByteArray(elements, '\x01') + '\xff'; };
    QCOMPARE(read(list(16 * 1024 - 2))->list()->size(), 16 * 1024 - 2);
    const auto tooLong = parseDocument(list(16 * 1024 - 1), Form::Cbor);
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().code, ErrorCode::ParseError);
    QVERIFY(tooLong.error().detail.contains(QStringLiteral("indefinite")));
}

void TestCborNode::integersToTheEdges_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<NodeNumber::Kind>("kind");
    QTest::addColumn<qint64>("value");
    QTest::newRow("0") << QByteArray("00") << NodeNumber::Whole << qint64(0);
    QTest::newRow("-1") << QByteArray("20") << NodeNumber::Whole << qint64(-1);
    QTest::newRow("5 in nine bytes") << QByteArray("1b0000000000000005") << NodeNumber::Whole << qint64(5);
    QTest::newRow("2^63 - 1") << QByteArray("1b7fffffffffffffff") << NodeNumber::Whole
                              << std::numeric_limits<qint64>::max();
    QTest::newRow("-2^63") << QByteArray("3b7fffffffffffffff") << NodeNumber::Whole
                           << std::numeric_limits<qint64>::min();
    QTest::newRow("2^63") << QByteArray("1b8000000000000000") << NodeNumber::Huge << qint64(0);
    QTest::newRow("-2^63 - 1") << QByteArray("3b8000000000000000") << NodeNumber::Huge << qint64(0);
    QTest::newRow("1.5, half") << QByteArray("f93e00") << NodeNumber::Fraction << qint64(0);
    QTest::newRow("2.0, single") << QByteArray("fa40000000") << NodeNumber::Whole << qint64(2);
    QTest::newRow("infinite") << QByteArray("f97c00") << NodeNumber::Huge << qint64(0);
    QTest::newRow("no number") << QByteArray("f7") << NodeNumber::NotANumber << qint64(0);
}

void TestCborNode::integersToTheEdges()
{
    QFETCH(const QByteArray, hex);
    QFETCH(const NodeNumber::Kind, kind);
    QFETCH(const qint64, value);
    const auto node = read(QByteArray::fromHex(hex));
    QVERIFY(node);
    const NodeNumber number = asNumber(*node);
    QCOMPARE(number.kind, kind);
    QCOMPARE(number.value, value);
}

void TestCborNode::nothingIsMissing()
{
    const CborNode nothing;
    QVERIFY(nothing.isMissing() && isAbsent(nothing) && !nothing.isNull());
    QVERIFY(!nothing.boolean() && !nothing.whole() && !nothing.number() && !nothing.text() && !nothing.bytes()
        && !nothing.list() && !nothing.object());
}

QTEST_GUILESS_MAIN(TestCborNode)
#include "test_cbornode.moc"
