// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"

#include <QString>

#include <functional>
#include <memory>

namespace parterre {

/// Takes the known keys out of a TOML table; a key that nobody took is a mistake. The first mistake counts.
class TomlReader {
public:
    struct Document;
    TomlReader(std::shared_ptr<Document> document, const void *table, QString path);
    TomlReader(TomlReader &&) = default;
    TomlReader(const TomlReader &) = delete;
    TomlReader &operator=(const TomlReader &) = delete;
    /// Rejects what was not taken.
    ~TomlReader();

    /// Whether the key is there (and right); `into` is left alone otherwise.
    bool read(const char *key, QString &into);
    bool read(const char *key, int &into, int least, int most);
    void readTable(const char *key, const std::function<void(TomlReader)> &take);
    /// A value that was read makes no sense: `what` completes "KEY ...".
    void reject(const char *key, const QString &what);

private:
    const void *take(const char *key);
    void rejectNode(const void *node, const QString &key, const QString &what);

    std::shared_ptr<Document> m_document;
    const void *m_table;
    QString m_path; ///< "mail.smtp."
};

/// Reads a file and lets `take` have its keys. InvalidParams with one sentence: file, line, key.
Result<Done> readToml(const QString &file, const std::function<void(TomlReader)> &take);

} // namespace parterre
