// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/timestamp.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace parterre {

struct MailAddress {
    QString name; ///< may be empty
    QString address; ///< "kim@example.org"

    bool operator==(const MailAddress &) const = default;
};

/// Whether mail can be sent to it: one "@", printable ASCII, nothing that means anything in a header or in
/// SMTP.
bool isMailAddress(const QString &address);

struct MailAttachment {
    QString fileName; ///< ASCII letters, digits, dots and dashes; anything else is replaced
    QByteArray contentType;
    QByteArray data;
};

struct Mail {
    QByteArray messageId; ///< without angle brackets; the same for each attempt to send the same mail
    MailAddress from;
    MailAddress to;
    Timestamp date;
    QString subject;
    QString text;
    std::vector<MailAttachment> attachments;
};

/// The mail as RFC 5322 and MIME want it: ASCII only, CRLF, no line above 78 characters. Nothing in a field
/// can start another header: control characters are dropped, and whatever is not plain goes in encoded words
/// (RFC 2047).
QByteArray toMime(const Mail &mail);

} // namespace parterre
