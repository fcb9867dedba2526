// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/canvas/planimage.h"

#include <QPainter>

#include <algorithm>

namespace parterre::editor {

namespace {

constexpr int coarsestSide = 256; ///< pixels

int longerSide(const QImage &image) { return std::max(image.width(), image.height()); }

/// What is transparent was meant for paper; on a dark map nobody would see black lines.
QImage onPaper(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return image.convertToFormat(QImage::Format_RGB32);
    QImage paper(image.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.drawImage(0, 0, image);
    return paper;
}

} // namespace

PlanImage PlanImage::of(const QImage &image, QSizeF size, int pages)
{
    PlanImage plan;
    plan.size = size;
    plan.pages = pages;
    // Thin lines would come and go if the painter left out pixels.
    plan.levels.push_back(onPaper(image));
    while (longerSide(plan.levels.back()) > coarsestSide) {
        const QSize half = (plan.levels.back().size() / 2).expandedTo({1, 1});
        plan.levels.push_back(
            plan.levels.back().scaled(half, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
    return plan;
}

PlanImage PlanImage::failed(const QString &fault)
{
    PlanImage plan;
    plan.fault = fault;
    return plan;
}

const QImage &PlanImage::level(double width) const
{
    const auto coarsest = std::ranges::find_if(
        levels.rbegin(), levels.rend(), [width](const QImage &image) { return image.width() >= width; });
    return coarsest == levels.rend() ? levels.front() : *coarsest;
}

} // namespace parterre::editor
