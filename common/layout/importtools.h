// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"
#include "common/layout/problem.h"

#include <QHash>

/// What the imports of foreign seat maps have in common.
namespace parterre::layout {

/// The usual distance between neighbours that imports scale to, in centimetres.
constexpr double importPitch = 52;

/// "#RRGGBB" of "#RGB", "#RRGGBB", "#RRGGBBAA" or "rgb(1, 2, 3)"; other texts as they are.
QString hexColor(const QString &text);
/// Whether the text is "#RRGGBB".
bool isHexColor(const QString &text);
/// One of a few colours that are easily told apart, going round.
QString paletteColor(size_t index);

bool namesAStage(const QString &text);

/// The ellipse in the rectangle as a polygon, turned clockwise about its middle.
Outline ellipseOutline(const QRectF &rect, double degrees = 0);
QRectF rectAround(QPointF middle, double width, double height);
/// About what a text takes that is centred on a point and `size` high.
QRectF textBox(QPointF middle, const QString &text, double size);

/// What makes the usual distance of neighbours in rows importPitch, where `otherwise` is that distance for
/// files in which no row tells; chairs around tables count only there.
double importScale(const Layout &layout, double otherwise);
/// All lengths but the seat diameter times `factor`, then rounded to a tenth of a millimetre.
void scaleLayout(Layout &layout, double factor);

/// Sees to what validate() does not look at: tables that are nowhere are left out, texts that nobody buys a
/// seat by are cut to what a layout may hold, and texts do not begin with the mark of an encoding.
void tidyImported(Layout &layout, Problems &problems);

/// Entrances that a file only names. They stand beside their seats, as nothing says where they are.
class NamedEntrances {
public:
    /// The id of the entrance with this name, which is made when it is new; none for an empty name, nor
    /// beyond layoutlimits.h.
    QString idOf(const QString &name, Layout &layout);
    /// Gives those that were made a place, once all seats have theirs.
    void place(Layout &layout, Problems &problems) const;

private:
    QHash<QString, QString> m_ids;
    int m_left = 0; ///< mentions of more than a layout can have
};

/// Ids for the seats of a format that has none: section, row and seat by label, as far as that is unique.
void nameSeats(Layout &layout);

} // namespace parterre::layout
