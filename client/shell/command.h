// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace parterre {

/// Something that a person can do, found by name in the palette.
struct Command {
    QString name; ///< "Find an order"
    QString detail; ///< said beside it, muted: "Sat 28 Nov 19:30 · 212 free"; may be empty
    QString icon; ///< of the icon theme; may be empty
    QKeySequence shortcut; ///< shown only: whoever owns the command binds it
    std::function<void()> run;
};

/// How well a name answers what was typed, higher is better; nothing where it does not. Each typed word must
/// occur in order, letter by letter; letters at the start of words and in one piece count more.
std::optional<int> fuzzyScore(const QString &typed, const QString &name);

} // namespace parterre
