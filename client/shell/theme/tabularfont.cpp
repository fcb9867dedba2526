// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/shell/theme/tabularfont.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QRawFont>
#include <QtEndian>

#include <utility>
#include <vector>

namespace parterre {

namespace {

quint16 u16(const QByteArray &data, qsizetype at)
{
    return at + 2 <= data.size() ? qFromBigEndian<quint16>(data.constData() + at) : 0;
}

template <class T>
void append(QByteArray &out, T value)
{
    value = qToBigEndian(value);
    out.append(reinterpret_cast<const char *>(&value), sizeof value);
}

/// Renames the feature in place; false where the table has none.
bool renameFeature(QByteArray &gsub, const QByteArray &from, const QByteArray &to)
{
    const qsizetype list = u16(gsub, 6);
    const int count = u16(gsub, list);
    bool found = false;
    for (int i = 0; i < count; ++i) {
        const qsizetype record = list + 2 + 6 * i;
        if (record + 6 <= gsub.size() && gsub.mid(record, 4) == from) {
            gsub.replace(record, 4, to);
            found = true;
        }
    }
    return found;
}

/// A name table with family, style, full and PostScript name (Windows, Unicode, English).
QByteArray nameTable(const QString &family, const QString &style)
{
    const QString postScript = QString(family + QLatin1Char('-') + style).remove(QLatin1Char(' '));
    const std::vector<std::pair<quint16, QString>> names = {
        {1, family}, {2, style}, {4, family + QLatin1Char(' ') + style}, {6, postScript}};
    QByteArray records;
    QByteArray strings;
    for (const auto &[id, text] : names) {
        for (quint16 field :
            {quint16(3), quint16(1), quint16(0x409), id, quint16(text.size() * 2), quint16(strings.size())})
            append(records, field);
        for (QChar c : text)
            append(strings, c.unicode());
    }
    QByteArray table;
    append(table, quint16(0));
    append(table, quint16(names.size()));
    append(table, quint16(6 + records.size()));
    return table + records + strings;
}

quint32 checksum(const QByteArray &data)
{
    quint32 sum = 0;
    for (qsizetype at = 0; at < data.size(); at += 4)
        sum += qFromBigEndian<quint32>(data.mid(at, 4).leftJustified(4, '\0').constData());
    return sum;
}

/// An OpenType file of these tables, which must be sorted by tag.
QByteArray assemble(const std::vector<std::pair<QByteArray, QByteArray>> &tables, bool cff)
{
    int power = 0;
    while ((2u << power) <= tables.size())
        ++power;
    QByteArray directory;
    append(directory, cff ? quint32(0x4F54544F) : quint32(0x00010000));
    append(directory, quint16(tables.size()));
    append(directory, quint16(16u << power));
    append(directory, quint16(power));
    append(directory, quint16(16 * tables.size() - (16u << power)));
    quint32 offset = quint32(12 + 16 * tables.size());
    QByteArray body;
    for (const auto &[tag, data] : tables) {
        directory += tag;
        append(directory, checksum(data));
        append(directory, quint32(offset + body.size()));
        append(directory, quint32(data.size()));
        body += data;
        body.append((4 - body.size() % 4) % 4, '\0');
    }
    return directory + body;
}

} // namespace

QByteArray tabularFace(const QFont &font, const QString &newFamily)
{
    const QRawFont raw = QRawFont::fromFont(font);
    const QByteArrayList tags = {"CFF ", "GDEF", "GPOS", "GSUB", "OS/2", "cmap", "cvt ", "fpgm", "gasp",
        "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep"};
    std::vector<std::pair<QByteArray, QByteArray>> tables;
    bool cff = false;
    bool changed = false;
    for (const QByteArray &tag : tags) {
        QByteArray data = raw.fontTable(tag.constData());
        if (tag == "GSUB")
            changed = renameFeature(data, "tnum", "rclt");
        if (tag == "name")
            data = nameTable(newFamily, raw.styleName());
        if (data.isEmpty())
            continue;
        cff = cff || tag == "CFF ";
        tables.emplace_back(tag, data);
    }
    return changed ? assemble(tables, cff) : QByteArray();
}

QString registerTabularFamily(const QString &family)
{
    const QString tabular = family + QStringLiteral(" Tabular");
    if (QFontDatabase::hasFamily(tabular))
        return tabular;
    bool registered = false;
    for (QFont::Weight weight : {QFont::Normal, QFont::Medium, QFont::DemiBold}) {
        QFont font(family);
        font.setWeight(weight);
        if (QFontInfo(font).family() != family)
            return family;
        const QByteArray face = tabularFace(font, tabular);
        registered = (!face.isEmpty() && QFontDatabase::addApplicationFontFromData(face) >= 0) || registered;
    }
    return registered ? tabular : family;
}

} // namespace parterre
