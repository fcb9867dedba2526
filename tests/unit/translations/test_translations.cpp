// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/languages.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <set>
#include <vector>

using namespace parterre;

namespace {

struct Message {
    QString context;
    QString source;
    QString comment;
    QString type; ///< "unfinished" and so on; empty: done
    bool plural = false;
    QStringList texts; ///< one, or one a plural form

    QString name() const { return QStringLiteral("%1: \"%2\" %3").arg(context, source, comment); }
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            message.comment = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.type = xml.attributes().value(QLatin1String("type")).toString();
            if (!message.plural) {
                message.texts = {xml.readElementText()};
                continue;
            }
            while (xml.readNextStartElement())
                message.texts.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

std::vector<Message> readTs(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    std::vector<Message> messages;
    QXmlStreamReader xml(&file);
    xml.readNextStartElement();
    while (xml.readNextStartElement()) { // context
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else
                messages.push_back(readMessage(xml, context));
        }
    }
    return messages;
}

/// "%1", "%2", "%n", "%L1": what a translation must not lose.
std::multiset<QString> placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?(\\d{1,2}|n)"));
    std::multiset<QString> found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured(1));
    return found;
}

} // namespace

/// Nobody reads half of a screen in English: every text of the sources is in the German file, and every
/// plural in both.
class TranslationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void placeholdersAreKept();
    void textsAreFoundWhereTheProgramLooks();
    void theProgramSpeaksGerman();

private:
    struct Run {
        std::vector<Message> messages;
        QString warnings;
    };
    Run update(const QString &name, const QStringList &options) const;

    Run m_german;
    Run m_english;
};

TranslationsTest::Run TranslationsTest::update(const QString &name, const QStringList &options) const
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(name);
    QFile::copy(QStringLiteral(SOURCE_DIR "/translations/") + name, copy);
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(SOURCE_DIR));
    lupdate.start(QStringLiteral(LUPDATE),
        QStringList{QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
            QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("-extensions"), QStringLiteral("cpp,h")}
            + options
            + QStringList{QStringLiteral("common"), QStringLiteral("client"),
                QStringLiteral("server/notifications"), QStringLiteral("-ts"), copy});
    if (!lupdate.waitForFinished(60'000) || lupdate.exitCode() != 0)
        qFatal("lupdate failed: %s", lupdate.readAllStandardError().constData());
    return {readTs(copy), QString::fromUtf8(lupdate.readAllStandardError())};
}

void TranslationsTest::initTestCase()
{
    m_german = update(QStringLiteral("parterre_de.ts"), {});
    m_english = update(QStringLiteral("parterre_en.ts"), {QStringLiteral("-pluralonly")});
    QVERIFY(m_german.messages.size() > 80);
    QVERIFY(!m_english.messages.empty());
}

void TranslationsTest::everyTextIsTranslated_data()
{
    QTest::addColumn<bool>("german");
    QTest::newRow("German") << true;
    QTest::newRow("English plurals") << false;
}

void TranslationsTest::everyTextIsTranslated()
{
    QFETCH(bool, german);
    QStringList missing;
    for (const Message &message : german ? m_german.messages : m_english.messages) {
        const bool empty = message.texts.isEmpty() || message.texts.contains(QString());
        if (!message.type.isEmpty() || empty || (message.plural && message.texts.size() != 2))
            missing.append(QStringLiteral("%1 [%2]").arg(message.name(), message.type));
    }
    QVERIFY2(missing.isEmpty(),
        qPrintable(QStringLiteral("`ninja update_translations`, then translate in translations/:\n")
            + missing.join(QLatin1Char('\n'))));
}

void TranslationsTest::placeholdersAreKept()
{
    for (const Message &message : m_german.messages) {
        for (const QString &text : message.texts) {
            auto wanted = placeholders(message.source);
            const auto found = placeholders(text);
            if (message.plural && found.count(QStringLiteral("n")) == 0)
                wanted.erase(QStringLiteral("n")); // "one seat" may do without its number
            QVERIFY2(found == wanted, qPrintable(message.name() + QStringLiteral(" → ") + text));
        }
    }
}

void TranslationsTest::textsAreFoundWhereTheProgramLooks()
{
    // Where lupdate takes a class for another, the program would look for its texts under another name.
    QVERIFY2(!m_german.warnings.contains(QStringLiteral("lacks Q_OBJECT")), qPrintable(m_german.warnings));
    QVERIFY2(!m_german.warnings.contains(QStringLiteral("Qualifying with unknown")),
        qPrintable(m_german.warnings));
}

void TranslationsTest::theProgramSpeaksGerman()
{
    QCoreApplication &program = *QCoreApplication::instance();
    const auto row = [] { return QCoreApplication::translate("Ticket", "Row"); };
    const auto seats = [](int n) {
        return QCoreApplication::translate("Error", "At most %n seats can be sold at once.", nullptr, n);
    };
    for (const QLocale &austrian : {QLocale(QLocale::German, QLocale::Austria), QLocale(QLocale::German)}) {
        speak(program, austrian);
        QCOMPARE(row(), QStringLiteral("Reihe"));
        QCOMPARE(seats(1), QStringLiteral("Es kann höchstens 1 Platz auf einmal verkauft werden."));
    }
    speak(program, QLocale(QLocale::Finnish));
    QCOMPARE(row(), QStringLiteral("Row"));
    QCOMPARE(seats(1), QStringLiteral("At most 1 seat can be sold at once."));
    QCOMPARE(seats(2), QStringLiteral("At most 2 seats can be sold at once."));
    QCOMPARE(spokenLanguages().size(), 2);
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "test_translations.moc"
