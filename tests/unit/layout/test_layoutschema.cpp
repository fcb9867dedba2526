// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/demohalls.h"
#include "common/layout/layoutfile.h"
#include "common/layout/layoutjson.h"
#include "common/layout/seatplan.h"
#include "tests/unit/layout/smallhall.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace parterre;
using namespace parterre::layout;

namespace {

QByteArray document(const QString &name)
{
    QFile file(QStringLiteral(SOURCE_DIR "/docs/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As much of JSON Schema as docs/layout.schema.json uses; a keyword that it does not know fails the test.
class Schema {
public:
    explicit Schema(const QJsonObject &root)
        : m_root(root)
    {
    }

    /// What is wrong, with its path; empty when nothing is.
    QString check(const QJsonValue &value) const { return check(value, m_root, QStringLiteral("$")); }

private:
    QString check(const QJsonValue &value, const QJsonObject &schema, const QString &path) const
    {
        for (auto keyword = schema.begin(); keyword != schema.end(); ++keyword) {
            const QString wrong = checkKeyword(value, schema, keyword.key(), keyword.value(), path);
            if (!wrong.isEmpty())
                return wrong;
        }
        return {};
    }

    QString checkKeyword(const QJsonValue &value, const QJsonObject &schema, const QString &keyword,
        const QJsonValue &rule, const QString &path) const
    {
        static const QStringList silent{"$schema", "title", "description", "default", "$defs"};
        bool right = true;
        if (keyword == "$ref") {
            const QString name = rule.toString().section('/', -1);
            return check(value, m_root.value("$defs").toObject().value(name).toObject(), path);
        } else if (keyword == "type") {
            right = hasType(value, rule.toString());
        } else if (keyword == "const") {
            right = value == rule;
        } else if (keyword == "enum") {
            right = rule.toArray().contains(value);
        } else if (keyword == "minimum") {
            right = value.toDouble() >= rule.toDouble();
        } else if (keyword == "maximum") {
            right = value.toDouble() <= rule.toDouble();
        } else if (keyword == "exclusiveMinimum") {
            right = value.toDouble() > rule.toDouble();
        } else if (keyword == "maxLength") {
            right = value.toString().size() <= rule.toInt();
        } else if (keyword == "pattern") {
            right = QRegularExpression(rule.toString()).match(value.toString()).hasMatch();
        } else if (keyword == "minItems") {
            right = value.toArray().size() >= rule.toInt();
        } else if (keyword == "maxItems") {
            right = value.toArray().size() <= rule.toInt();
        } else if (keyword == "uniqueItems") {
            const QVariantList items = value.toArray().toVariantList();
            for (const QVariant &item : items)
                right = right && items.count(item) == 1;
        } else if (keyword == "items") {
            return checkItems(value.toArray(), rule.toObject(), path);
        } else if (keyword == "required") {
            for (const QJsonValue &name : rule.toArray())
                right = right && value.toObject().contains(name.toString());
        } else if (keyword == "properties") {
            return checkMembers(value.toObject(), rule.toObject(), path);
        } else if (keyword == "additionalProperties") {
            for (const QString &name : value.toObject().keys())
                right = right && schema.value("properties").toObject().contains(name);
        } else {
            right = silent.contains(keyword);
        }
        return right ? QString() : path + ": " + keyword;
    }

    QString checkItems(const QJsonArray &items, const QJsonObject &schema, const QString &path) const
    {
        for (qsizetype i = 0; i < items.size(); ++i) {
            const QString wrong = check(items.at(i), schema, QStringLiteral("%1[%2]").arg(path).arg(i));
            if (!wrong.isEmpty())
                return wrong;
        }
        return {};
    }

    QString checkMembers(const QJsonObject &object, const QJsonObject &members, const QString &path) const
    {
        for (auto member = members.begin(); member != members.end(); ++member) {
            if (!object.contains(member.key()))
                continue;
            const QString wrong =
                check(object.value(member.key()), member.value().toObject(), path + '.' + member.key());
            if (!wrong.isEmpty())
                return wrong;
        }
        return {};
    }

    static bool hasType(const QJsonValue &value, const QString &type)
    {
        if (type == "integer")
            return value.isDouble() && value.toDouble() == std::floor(value.toDouble());
        return (type == "object" && value.isObject()) || (type == "array" && value.isArray())
            || (type == "boolean" && value.isBool()) || (type == "string" && value.isString())
            || (type == "number" && value.isDouble());
    }

    QJsonObject m_root;
};

} // namespace

class TestLayoutSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_schema = QJsonDocument::fromJson(document("layout.schema.json")).object();
        QVERIFY(!m_schema.isEmpty());
    }

    void hallsConform()
    {
        for (const Layout &hall : {smallHall(), playhouse(), operaHouse(), arena(), Layout()})
            QCOMPARE(Schema(m_schema).check(layoutToJson(hall)), QString());
    }

    /// The schema has no member that the reader does not know, and refuses the same ones.
    void knowsWhatTheReaderKnows()
    {
        const QJsonObject hall = layoutToJson(smallHall());
        const QJsonObject members = m_schema.value("properties").toObject();
        for (const QString &name : members.keys()) {
            QJsonObject changed = hall;
            changed[name] = QJsonValue(true); // right for no member
            QVERIFY2(!layoutFromJson(changed), qPrintable(name));
            QVERIFY2(!Schema(m_schema).check(changed).isEmpty(), qPrintable(name));
            changed.remove(name);
            QCOMPARE(layoutFromJson(changed).ok(), Schema(m_schema).check(changed).isEmpty());
        }
        QJsonObject more = hall;
        more["comment"] = "hello";
        QVERIFY(!layoutFromJson(more));
        QCOMPARE(Schema(m_schema).check(more), QStringLiteral("$: additionalProperties"));
    }

    void theExampleOfTheDocumentationIsTrue()
    {
        const QString text = QString::fromUtf8(document("layout-format.md"));
        const QString example = text.section("```json", 1, 1).section("```", 0, 0);
        const auto report = readLayout(example.toUtf8());
        QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
        QVERIFY2(report->problems.empty(), qPrintable(formatReport(*report, true)));
        QCOMPARE(Schema(m_schema).check(QJsonDocument::fromJson(example.toUtf8()).object()), QString());
        const SeatPlan plan(report->layout);
        QCOMPARE(plan.label(2), QStringLiteral("Stalls B 1"));
        QCOMPARE(plan.label(3), QStringLiteral("Floor 1"));
        QCOMPARE(plan.label(502), QStringLiteral("Floor 500"));
        QCOMPARE(plan.size(), 503);
    }

private:
    QJsonObject m_schema;
};

QTEST_GUILESS_MAIN(TestLayoutSchema)
#include "test_layoutschema.moc"
