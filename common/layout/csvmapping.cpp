// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/csvmapping.h"

#include <algorithm>
#include <array>

namespace parterre::layout {

namespace {

/// Lower case letters and digits only.
QString plain(const QString &name)
{
    QString result;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            result += c.toLower();
    }
    return result;
}

struct FieldNames {
    CsvField field;
    const char *names;
};

/// What columns are called, the clearest name first.
constexpr std::array fieldNames{
    FieldNames{CsvField::Id, "id seatid seatguid guid uuid seatuuid platzid"},
    FieldNames{CsvField::Section,
        "section sectionname sectionlabel block sector bereich sektor stand tribune "
        "tribüne areaname area sectionid areaid blockid rang"},
    FieldNames{CsvField::Row,
        "row rowlabel rowname rownumber rowno seatrow reihe reihennummer table tisch "
        "rowid"},
    FieldNames{CsvField::Seat,
        "seat seatnumber seatlabel seatno seatname sitz sitzplatz platz sitznummer "
        "platznummer place number nummer label nr no"},
    FieldNames{CsvField::X, "xcm xm x xcoordinate coordinatex xpos posx positionx xposition cx left"},
    FieldNames{CsvField::Y, "ycm ym y ycoordinate coordinatey ypos posy positiony yposition cy top"},
    FieldNames{CsvField::Zone,
        "zone zonekey pricezone pricecategory category pricelevel preiskategorie "
        "preisgruppe kategorie pricegroup price"},
    FieldNames{CsvField::Attributes, "attributes attribute properties merkmale eigenschaften"},
    FieldNames{CsvField::Floor, "floor level ebene etage geschoss floorname floorid"},
    FieldNames{CsvField::Entrance, "entrance entrancename gate door eingang tür entranceid"},
    FieldNames{CsvField::Note, "note notes sightline remark remarks bemerkung hinweis comment"},
    FieldNames{CsvField::Capacity, "capacity places kapazität plätze"},
    FieldNames{CsvField::Wheelchair, "wheelchair iswheelchair accessible rollstuhl rollstuhlplatz"},
    FieldNames{CsvField::Companion, "companion companionseat iscompanion begleitung begleitplatz"},
    FieldNames{
        CsvField::RestrictedView, "restrictedview obstructedview obstructed sichtbehindert sichtbehinderung"},
    FieldNames{CsvField::StepFree, "stepfree stufenlos"},
    FieldNames{CsvField::Aisle, "aisle isaisle gang gangplatz"},
    FieldNames{CsvField::NoArmrest, "noarmrest ohnearmlehne"},
};

bool hasNumber(const QStringList &cells)
{
    return std::ranges::any_of(cells, [](QString cell) {
        bool isNumber = false;
        cell.replace(u',', u'.').toDouble(&isNumber);
        return isNumber;
    });
}

} // namespace

CsvMapping guessCsvMapping(const QStringList &header, QChar delimiter)
{
    CsvMapping mapping;
    mapping.delimiter = delimiter;
    QStringList plainHeader;
    for (const QString &name : header)
        plainHeader.append(plain(name));
    for (const auto &[field, names] : fieldNames) {
        for (const QString &name : QString::fromUtf8(names).split(u' ')) {
            const qsizetype column = plainHeader.indexOf(name);
            if (column < 0)
                continue;
            mapping.set(field, int(column));
            break;
        }
    }
    const QString x = mapping.has(CsvField::X) ? plainHeader[mapping.column(CsvField::X)] : QString();
    mapping.unit = x == u"xcm" ? 1 : x == u"xm" ? 100 : 0;
    mapping.hasHeader = mapping.columns != CsvMapping().columns || !hasNumber(header);
    return mapping;
}

} // namespace parterre::layout
