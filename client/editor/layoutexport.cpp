// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/layoutexport.h"

#include "client/seatmap/mapprinter.h"
#include "common/layout/layoutexport.h"
#include "common/layout/layoutjson.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace parterre::editor {

namespace {

QStringList lossesOf(const layout::LayoutExport &written)
{
    QStringList losses;
    for (const layout::Problem &loss : written.losses)
        losses << loss.text;
    return losses;
}

} // namespace

LayoutExport::LayoutExport(const Theme &theme)
    : m_theme(theme)
{
}

QString LayoutExport::filters()
{
    return tr("Parterre layout (*.json);;pretix seating plan (*.pretix.json);;CSV table (*.csv);;SVG drawing "
              "(*.svg);;PDF to print (*.pdf);;PNG picture (*.png)");
}

Result<QStringList> LayoutExport::write(
    const layout::Layout &layout, const QString &path, const QString &filter) const
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    layout::LayoutExport written;
    if (suffix == u"csv")
        written = layout::exportCsv(layout);
    else if (suffix == u"svg")
        written = layout::exportSvg(layout);
    else if (suffix == u"pdf")
        written.bytes = MapPrinter(m_theme).pdf(layout);
    else if (suffix == u"png")
        written.bytes = MapPrinter(m_theme).png(layout);
    else if (path.endsWith(u".pretix.json") || filter.contains(u"pretix"))
        written = layout::exportPretixPlan(layout);
    else
        written.bytes = QJsonDocument(layout::layoutToJson(layout)).toJson();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(written.bytes) != written.bytes.size()
        || !file.commit())
        return makeError(ErrorCode::InvalidParams, file.errorString());
    return lossesOf(written);
}

} // namespace parterre::editor
