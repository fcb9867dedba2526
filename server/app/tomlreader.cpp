// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/tomlreader.h"

#include <QCoreApplication>
#include <QFile>

#include <set>
#include <toml++/toml.h>

namespace parterre {

struct TomlReader::Document {
    QString file;
    toml::table root;
    std::set<const void *> taken;
    QString mistake;
};

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Configuration", text); }

const toml::table &tableOf(const void *table) { return *static_cast<const toml::table *>(table); }

} // namespace

TomlReader::TomlReader(std::shared_ptr<Document> document, const void *table, QString path)
    : m_document(std::move(document))
    , m_table(table)
    , m_path(std::move(path))
{
}

TomlReader::~TomlReader()
{
    if (!m_document) // moved from
        return;
    for (const auto &[key, node] : tableOf(m_table)) {
        if (!m_document->taken.contains(&node))
            rejectNode(&node, QString::fromStdString(std::string(key.str())), tr("is not known"));
    }
}

bool TomlReader::read(const char *key, QString &into)
{
    const auto *node = static_cast<const toml::node *>(take(key));
    if (!node)
        return false;
    const auto value = node->value_exact<std::string>();
    if (!value)
        reject(key, tr("must be a text"));
    else
        into = QString::fromStdString(*value);
    return value.has_value();
}

bool TomlReader::read(const char *key, int &into, int least, int most)
{
    const auto *node = static_cast<const toml::node *>(take(key));
    if (!node)
        return false;
    const auto value = node->value_exact<qint64>();
    const bool right = value && *value >= least && *value <= most;
    if (!right)
        reject(key, tr("must be a number from %1 to %2").arg(least).arg(most));
    else
        into = int(*value);
    return right;
}

void TomlReader::readTable(const char *key, const std::function<void(TomlReader)> &take)
{
    const auto *node = static_cast<const toml::node *>(this->take(key));
    if (!node)
        return;
    if (const toml::table *table = node->as_table())
        take(TomlReader(m_document, table, m_path + QLatin1StringView(key) + u'.'));
    else
        reject(key, tr("must be a table"));
}

void TomlReader::reject(const char *key, const QString &what)
{
    rejectNode(tableOf(m_table).get(key), QLatin1StringView(key), what);
}

const void *TomlReader::take(const char *key)
{
    const toml::node *node = tableOf(m_table).get(key);
    if (node)
        m_document->taken.insert(node);
    return node;
}

void TomlReader::rejectNode(const void *node, const QString &key, const QString &what)
{
    if (!m_document->mistake.isEmpty())
        return;
    const auto line = static_cast<const toml::node *>(node)->source().begin.line;
    m_document->mistake =
        QStringLiteral("%1, %2: %3%4 %5.").arg(m_document->file, tr("line %1").arg(line), m_path, key, what);
}

Result<Done> readToml(const QString &file, const std::function<void(TomlReader)> &take)
{
    const auto refuse = [](const QString &sentence) { return makeError(ErrorCode::InvalidParams, sentence); };
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return refuse(tr("The configuration file %1 cannot be read: %2.").arg(file, source.errorString()));
    const auto document = std::make_shared<TomlReader::Document>();
    document->file = file;
    try {
        document->root = toml::parse(source.readAll().toStdString());
    } catch (const toml::parse_error &error) {
        return refuse(
            QStringLiteral("%1, %2: %3.")
                .arg(file, tr("line %1").arg(error.source().begin.line),
                    QString::fromUtf8(error.description().data(), qsizetype(error.description().size()))));
    }
    take(TomlReader(document, &document->root, {}));
    if (!document->mistake.isEmpty())
        return refuse(document->mistake);
    return Done();
}

} // namespace parterre
