// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/result.h"
#include "common/layout/importwatch.h"
#include "common/layout/loadreport.h"

#include <QByteArray>

/// An SVG drawing of a hall (SVG 1.1, as Inkscape, Illustrator and this program write it).
///
/// - Circles, ellipses and rectangles become seats, where they are of about the size that most of them have;
///   larger and smaller ones are drawn only. Where elements have the class "seat", only those are seats.
/// - The group that a seat lies in is its row, the group around that its section. A layer, or a group with
///   several lines of seats in it, is a section, whose rows are then told by their height.
/// - Names are data-name, inkscape:label or id. A seat without one is named by the text that stands on it, or
///   numbered. Its id is the element's.
/// - Each colour that seats are filled with becomes a zone.
/// - Polygons, paths and texts become decorations; what is called a stage is the stage and sets the focal
///   point.
/// - Lengths are scaled so that the usual distance between neighbours is 52 cm, unless the drawing says that
///   it is in centimetres (data-unit="cm").
namespace parterre::layout {

/// What is odd or not kept is among the problems. Without those that validate() finds. Errors: TooLarge,
/// TooDeep, ParseError, InvalidParams (a document type that declares entities), importCancelled().
Result<LoadReport> importSvg(const QByteArray &bytes, const ImportWatch &watch = {});

} // namespace parterre::layout
