// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notifications/mail.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace parterre {

namespace {

constexpr qsizetype encodedLineLength = 76;

bool isPlain(QChar c) { return c >= QLatin1Char(' ') && c < QLatin1Char(0x7f); }

QString withoutControls(const QString &text)
{
    QString clean;
    for (const QChar c : text) {
        if (c.category() != QChar::Other_Control)
            clean.append(c);
        else if (c.isSpace())
            clean.append(QLatin1Char(' '));
    }
    return clean.simplified();
}

/// Encoded words of at most 75 characters, folded; never a character cut in two.
QByteArray encodedWords(const QString &text)
{
    constexpr qsizetype most = 39; // bytes: 52 characters of base64, 12 of frame, and room for "Subject: "
    QByteArray words;
    QByteArray chunk;
    const auto finish = [&] {
        if (!words.isEmpty())
            words += "\r\n ";
        words += "=?UTF-8?B?" + chunk.toBase64() + "?=";
        chunk.clear();
    };
    for (const char32_t character : text.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&character, 1).toUtf8();
        if (chunk.size() + bytes.size() > most)
            finish();
        chunk += bytes;
    }
    finish();
    return words;
}

/// Unstructured text as the value of a header.
QByteArray headerText(const QString &text)
{
    const QString clean = withoutControls(text);
    const bool plain =
        clean.size() <= 60 && std::ranges::all_of(clean, isPlain) && !clean.contains(QLatin1String("=?"));
    return plain ? clean.toLatin1() : encodedWords(clean);
}

QByteArray headerAddress(const MailAddress &address)
{
    const QByteArray angle = '<' + withoutControls(address.address).toLatin1() + '>';
    const QString name = withoutControls(address.name);
    if (name.isEmpty())
        return angle;
    const bool plain = name.size() <= 40 && std::ranges::all_of(name, [](QChar c) {
        return isPlain(c) && (c.isLetterOrNumber() || c == QLatin1Char(' '));
    });
    return (plain ? name.toLatin1() : encodedWords(name)) + "\r\n " + angle;
}

QByteArray headerDate(Timestamp date)
{
    return QLocale::c()
               .toString(date.toDateTime().toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"))
               .toLatin1()
        + " +0000";
}

QByteArray base64Lines(const QByteArray &bytes)
{
    const QByteArray encoded = bytes.toBase64();
    QByteArray lines;
    for (qsizetype i = 0; i < encoded.size(); i += encodedLineLength)
        lines += encoded.mid(i, encodedLineLength) + "\r\n";
    return lines;
}

QByteArray safeFileName(const QString &name)
{
    QByteArray safe;
    for (const QChar c : name) {
        const bool allowed =
            isPlain(c) && (c.isLetterOrNumber() || c == QLatin1Char('.') || c == QLatin1Char('-'));
        safe.append(allowed ? c.toLatin1() : '_');
    }
    return safe;
}

} // namespace

bool isMailAddress(const QString &address)
{
    const auto at = address.indexOf(QLatin1Char('@'));
    const bool plain = std::ranges::all_of(address, [](QChar c) {
        return c > QLatin1Char(' ') && c < QLatin1Char(0x7f) && !QStringLiteral("<>()[]\\,;:\"").contains(c);
    });
    return plain && at > 0 && at < address.size() - 1 && address.lastIndexOf(QLatin1Char('@')) == at
        && address.size() <= 254 && !address.startsWith(QLatin1Char('-'));
}

QByteArray toMime(const Mail &mail)
{
    // The boundary comes of the id, so that the same mail is the same bytes; base64 cannot contain it.
    const QByteArray boundary =
        "=_" + QCryptographicHash::hash(mail.messageId, QCryptographicHash::Sha256).toHex().first(32);
    QByteArray mime;
    mime += "Date: " + headerDate(mail.date) + "\r\n";
    mime += "From: " + headerAddress(mail.from) + "\r\n";
    mime += "To: " + headerAddress(mail.to) + "\r\n";
    mime += "Message-ID: <" + mail.messageId + ">\r\n";
    mime += "Subject: " + headerText(mail.subject) + "\r\n";
    mime += "Auto-Submitted: auto-generated\r\n"; // RFC 3834: no out-of-office answers
    mime += "MIME-Version: 1.0\r\n";
    mime += "Content-Type: multipart/mixed;\r\n boundary=\"" + boundary + "\"\r\n";
    mime += "\r\n--" + boundary + "\r\n";
    mime += "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    mime += base64Lines(mail.text.toUtf8());
    for (const MailAttachment &attachment : mail.attachments) {
        const QByteArray name = safeFileName(attachment.fileName);
        mime += "--" + boundary + "\r\n";
        mime += "Content-Type: " + attachment.contentType + ";\r\n name=\"" + name + "\"\r\n";
        mime += "Content-Disposition: attachment;\r\n filename=\"" + name + "\"\r\n";
        mime += "Content-Transfer-Encoding: base64\r\n\r\n";
        mime += base64Lines(attachment.data);
    }
    mime += "--" + boundary + "--\r\n";
    return mime;
}

} // namespace parterre
