// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/layout/layout.h"

#include <QCoreApplication>
#include <QPixmap>

#include <optional>

namespace parterre::editor {

/// Takes pictures from files into a layout, and out of it when nobody refers to them any more.
class PictureFile {
    Q_DECLARE_TR_FUNCTIONS(parterre::editor::PictureFile)

public:
    enum class Kind {
        Photo, ///< PNG, JPEG
        Plan, ///< those, SVG, a page of a PDF
    };

    /// What a file dialog offers.
    static QString filter(Kind kind);
    /// The picture, or a sentence on why it cannot be taken: too large beside those that `layout` has
    /// already, or no picture of the kind, whatever it is called. Its key is one that `layout` does not have,
    /// or has with the very same bytes.
    static std::optional<layout::Picture> read(
        const QString &path, Kind kind, const layout::Layout &layout, QString &fault);
    /// At most so large, whatever the file says of itself; null where it cannot be read. PNG and JPEG only.
    static QPixmap thumbnail(const layout::Picture &picture, QSize size);
    /// Unless it is there already.
    static void put(layout::Layout &layout, const layout::Picture &picture);
    static void dropUnused(layout::Layout &layout);
};

} // namespace parterre::editor
