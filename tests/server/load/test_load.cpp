// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/layoutjson.h"
#include "server/app/commandline.h"
#include "server/app/commands.h"
#include "tests/server/catalog/smallhall.h"
#include "tests/support/testdatabase.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace parterre;

/// `parterre-server load`, as it is typed.
class LoadTest : public QObject {
    Q_OBJECT
private:
    test::TestCluster m_cluster;
    std::unique_ptr<test::TestDatabase> m_data;
    QTemporaryDir m_folder;

    QString file(const QByteArray &content)
    {
        QFile file(m_folder.filePath(QStringLiteral("plan.json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return {};
        return file.fileName();
    }
    QString file(const layout::Layout &layout)
    {
        return file(QJsonDocument(layout::layoutToJson(layout)).toJson());
    }
    static layout::Layout dirtyHall()
    {
        layout::Layout hall = test::smallHall();
        hall.sections[0].rows[0].seats[1].id = hall.sections[0].rows[0].seats[0].id;
        return hall;
    }
    int load(const QString &name, const QStringList &options = {})
    {
        const QStringList where{
            u"--database"_qs, m_data->url(), u"--venue"_qs, u"Town Hall"_qs, u"--city"_qs, u"Aachen"_qs};
        const auto line = CommandLine::read(QStringList{u"load"_qs, name} + where + options);
        return line ? runLoad(*line) : -1;
    }

private Q_SLOTS:
    void init() { m_data = std::make_unique<test::TestDatabase>(m_cluster); }

    void publishesWhatIsInOrder()
    {
        QCOMPARE(load(file(test::smallHall())), 0);
        QCOMPARE(
            m_data->number("SELECT count(*) FROM layout WHERE status = 'published' AND seat_count = 16"), 1);
        QCOMPARE(
            m_data->number("SELECT count(*) FROM venue WHERE name = 'Town Hall' AND city = 'Aachen'"), 1);
        QCOMPARE(load(file(test::smallHall())), 0);
        QCOMPARE(m_data->number("SELECT max(version) FROM layout"), 2);
    }

    void refusesWhatIsDirty()
    {
        QCOMPARE(load(file(dirtyHall())), 1);
        QCOMPARE(m_data->number("SELECT count(*) FROM layout"), 0);
    }

    void repairsWhenAskedTo()
    {
        QCOMPARE(load(file(dirtyHall()), {u"--repair"_qs}), 0);
        QCOMPARE(m_data->number("SELECT count(*) FROM layout WHERE seat_count = 16"), 1);
    }

    void refusesWhatIsNoPlan()
    {
        QCOMPARE(load(file(QByteArray("{\"a\": 1}"))), 1);
        QCOMPARE(load(file(QByteArray("not json"))), 1);
        QCOMPARE(load(m_folder.filePath(u"missing.json"_qs)), 1);
        QCOMPARE(m_data->number("SELECT count(*) FROM venue"), 0);
    }
};

QTEST_GUILESS_MAIN(LoadTest)
#include "test_load.moc"
