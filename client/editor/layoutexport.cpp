// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/layoutexport.h"

#include "client/seatmap/mapprinter.h"
#include "common/layout/layoutexport.h"
#include "common/layout/layoutjson.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>

#include <array>
#include <optional>

namespace parterre::editor {

namespace {

/// In the order of the filters.
enum class Form { Parterre, Pretix, Csv, Svg, Pdf, Png };
constexpr std::array<const char *, 6> endings{".json", ".pretix.json", ".csv", ".svg", ".pdf", ".png"};

/// File systems take 255 bytes; a character may have three, and the ending comes on top.
constexpr qsizetype nameLength = 80;

/// What the name of a file says, by its longest ending.
std::optional<Form> namedForm(const QString &path)
{
    std::optional<Form> named;
    size_t length = 0;
    for (size_t i = 0; i < endings.size(); ++i) {
        const QLatin1String ending(endings[i]);
        if (path.endsWith(ending, Qt::CaseInsensitive) && size_t(ending.size()) > length) {
            named = Form(i);
            length = size_t(ending.size());
        }
    }
    return named;
}

Form filterForm(const QString &filter)
{
    const qsizetype index = LayoutExport::filters().split(QStringLiteral(";;")).indexOf(filter);
    return index < 0 ? Form::Parterre : Form(index);
}

Form formOf(const QString &path, const QString &filter)
{
    const std::optional<Form> named = namedForm(path);
    const Form chosen = filterForm(filter);
    // A pretix plan is a JSON file too.
    const bool isOpen = !named || (named == Form::Parterre && chosen == Form::Pretix);
    return isOpen ? chosen : *named;
}

bool isPicture(Form form) { return form == Form::Pdf || form == Form::Png; }

layout::LayoutExport exported(const layout::Layout &layout, Form form, const Theme &paper)
{
    switch (form) {
    case Form::Pretix:
        return layout::exportPretixPlan(layout);
    case Form::Csv:
        return layout::exportCsv(layout);
    case Form::Svg:
        return layout::exportSvg(layout);
    case Form::Pdf:
        return {MapPrinter(paper).pdf(layout), {}};
    case Form::Png:
        return {MapPrinter(paper).png(layout), {}};
    case Form::Parterre:
        break;
    }
    return {QJsonDocument(layout::layoutToJson(layout)).toJson(), {}};
}

/// A disk that gets full takes a part first, and only when asked to take the rest it says why not.
bool writeAll(QSaveFile &file, const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const qint64 written = file.write(bytes.constData() + at, bytes.size() - at);
        if (written <= 0)
            return false;
        at += written;
    }
    return true;
}

} // namespace

LayoutExport::LayoutExport() { m_paper.setMode(Theme::Mode::Light); }

QString LayoutExport::filters()
{
    return tr("Parterre layout (*.json);;pretix seating plan (*.pretix.json);;CSV table (*.csv);;SVG drawing "
              "(*.svg);;PDF to print (*.pdf);;PNG picture (*.png)");
}

QString LayoutExport::fileName(const layout::Layout &layout)
{
    static const QRegularExpression unfit(QStringLiteral("[\\x00-\\x1f\\x7f/\\\\:*?\"<>|]+"));
    static const QRegularExpression margin(QStringLiteral("^[.\\s]+|[.\\s]+$"));
    QString name = layout.name;
    name.replace(unfit, QStringLiteral("-"));
    while (const std::optional<Form> form = namedForm(name))
        name.chop(qsizetype(qstrlen(endings[size_t(*form)])));
    name.truncate(nameLength);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    name.remove(margin);
    return name.isEmpty() ? tr("Seat map") : name;
}

QString LayoutExport::completed(const QString &path, const QString &filter)
{
    return namedForm(path) ? path : path + QLatin1String(endings[size_t(filterForm(filter))]);
}

Result<layout::Problems> LayoutExport::write(
    const layout::Layout &layout, const QString &path, const QString &filter) const
{
    const Form form = formOf(path, filter);
    layout::LayoutExport written = exported(layout, form, m_paper);
    if (isPicture(form))
        written.losses.push_back({layout::Problem::Severity::Warning, QStringLiteral("picture_only"),
            layout.name, tr("It is a picture: no seat map can be read from it again."), {}, {}});
    if (written.bytes.isEmpty())
        return makeError(ErrorCode::InvalidParams, tr("the picture is too large for the memory"));
    QSaveFile file(path);
    // Before it is closed: then it forgets what the disk said.
    const bool isWhole = file.open(QIODevice::WriteOnly) && writeAll(file, written.bytes) && file.flush();
    if (!isWhole || !file.commit())
        return makeError(ErrorCode::InvalidParams, file.errorString());
    return std::move(written.losses);
}

} // namespace parterre::editor
