// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSizeF>
#include <QString>

#include <vector>

namespace parterre::editor {

/// A plan to trace a hall from, ready to be painted.
struct PlanImage {
    /// From an image of it, on white paper; `size` as below.
    static PlanImage of(const QImage &image, QSizeF size, int pages = 1);
    static PlanImage failed(const QString &fault);

    bool isNull() const { return levels.empty(); }
    /// The coarsest level that still has a pixel for each of a screen where the whole plan is so wide; not
    /// for one that is null.
    const QImage &level(double width) const;

    QSizeF size; ///< in lengths of its own: pixels, of a PDF page points, of a drawing its units
    std::vector<QImage> levels; ///< the finest first, each of the others half as wide as the one before it
    int pages = 1; ///< of the file; this is the first
    QString fault; ///< why there is nothing to be seen: a sentence
};

} // namespace parterre::editor
