// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringView>
#include <QXmlStreamAttributes>

namespace parterre::layout {

/// What an SVG element looks like, as far as that means something for a seat map. Of style sheets only rules
/// for classes are known (".st0{fill:#FF0000}"), as drawing programs write them.
class SvgStyle {
public:
    void addSheet(QStringView css);

    /// A property by its own attribute, its style or its classes; empty where none says.
    QString property(const QXmlStreamAttributes &attributes, const char *name) const;
    bool isHidden(const QXmlStreamAttributes &attributes) const;

private:
    QHash<QString, QString> m_declarations; ///< by class
};

} // namespace parterre::layout
