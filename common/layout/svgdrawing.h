// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"
#include "common/layout/importwatch.h"
#include "common/layout/layout.h"

#include <QByteArray>
#include <QHash>

#include <map>
#include <string>
#include <vector>

namespace parterre::layout {

/// What an SVG file shows, flattened: every shape where its transforms put it, and the groups that it lies
/// in. Nothing outside of the file is ever read, and no entity expanded.
struct SvgDrawing {
    /// The data-* attributes without "data-".
    using Data = QHash<QString, QString>;

    struct Group {
        int parent = -1;
        QString id;
        QString name; ///< data-name or inkscape:label; empty where only an id is there
        bool isLayer = false;
        Data data{};
        QString kind{}; ///< the word of its class that this program writes: "section", "row"
    };

    struct Shape {
        enum class Form { Ellipse, Rect, Polygon, Text };

        Form form = Form::Polygon;
        int group = -1;
        QString id{};
        QString name{}; ///< data-name, inkscape:label or a title within; of a text what it says
        QString fill{}; ///< "#RRGGBB", a word, or empty
        QString kind{}; ///< as of a group: "seat", "area", "stage", "aisle", "outline"
        Data data{};
        QPointF centre{};
        QSizeF size{}; ///< before it is turned
        double rotation = 0; ///< degrees, clockwise
        Outline outline{}; ///< of a polygon or rect
    };

    QString title;
    Data data; ///< of the root
    std::vector<Group> groups;
    std::vector<Shape> shapes;
    std::map<std::string, int> notKept; ///< elements by name
    int hidden = 0;
    int unreadable = 0;
};

/// TooLarge, TooDeep and InvalidParams as checkSvg(); ParseError with the line; importCancelled().
Result<SvgDrawing> readSvg(const QString &text, const ImportWatch &watch = {});

} // namespace parterre::layout
