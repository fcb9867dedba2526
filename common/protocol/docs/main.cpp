// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/docs/example.h"
#include "common/protocol/docs/markdown.h"
#include "common/protocol/docs/openrpc.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QSaveFile>

#include <cstdio>

using namespace parterre::protocol;

namespace {

struct Document {
    QString path;
    QByteArray content;
};

bool complain(const QString &sentence)
{
    std::fprintf(stderr, "%s\n", qPrintable(sentence));
    return false;
}

/// The template's @NAME@ lines, replaced.
QByteArray fillIn(QString text, const ProtocolDescription &protocol)
{
    QHash<QString, QString> parts = markdownParts(protocol);
    parts.insert(QStringLiteral("EXAMPLE"), exampleSession());
    for (auto part = parts.cbegin(); part != parts.cend(); ++part)
        text.replace(u'@' + part.key() + u'@', part.value());
    return text.toUtf8();
}

bool isFresh(const Document &document)
{
    QFile file(document.path);
    if (file.open(QIODevice::ReadOnly) && file.readAll() == document.content)
        return true;
    return complain(QStringLiteral("%1 is stale: build the target protocol_docs and commit what it writes.")
                        .arg(document.path));
}

bool write(const Document &document)
{
    QSaveFile file(document.path);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.write(document.content) == document.content.size() && file.commit();
    return written || complain(QStringLiteral("Cannot write %1: %2").arg(document.path, file.errorString()));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Writes protocol.md and openrpc.json from the definitions."));
    parser.addHelpOption();
    parser.addOption(
        {QStringLiteral("template"), QStringLiteral("The text around the tables."), QStringLiteral("file")});
    parser.addOption(
        {QStringLiteral("out"), QStringLiteral("The folder of the files."), QStringLiteral("folder")});
    parser.addOption({QStringLiteral("check"), QStringLiteral("Write nothing, fail when they are stale.")});
    parser.process(app);

    QFile source(parser.value(QStringLiteral("template")));
    if (!source.open(QIODevice::ReadOnly))
        return complain(QStringLiteral("Cannot read the template %1").arg(source.fileName())) ? 0 : 2;
    const ProtocolDescription protocol = describeProtocol();
    const QString folder = parser.value(QStringLiteral("out")) + u'/';
    const Document documents[]{
        {folder + QStringLiteral("protocol.md"), fillIn(QString::fromUtf8(source.readAll()), protocol)},
        {folder + QStringLiteral("openrpc.json"), QJsonDocument(openRpc(protocol)).toJson()},
    };
    bool good = true;
    for (const Document &document : documents)
        good = (parser.isSet(QStringLiteral("check")) ? isFresh(document) : write(document)) && good;
    return good ? 0 : 1;
}
