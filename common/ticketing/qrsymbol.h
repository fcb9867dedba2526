// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

namespace parterre {

/// A QR code (ISO/IEC 18004, error correction level M) as its modules, without the quiet zone of four modules
/// that must stay empty around it.
class QrSymbol {
public:
    /// Nothing when the text does not fit.
    static std::optional<QrSymbol> of(const QString &text);

    /// Modules a side.
    int size() const { return m_size; }
    bool isDark(int row, int column) const { return m_dark[size_t(row * m_size + column)]; }
    /// The dark modules as one shape, so that no renderer leaves hairlines between them.
    QPainterPath path(const QRectF &box) const;

private:
    int m_size = 0;
    std::vector<bool> m_dark;
};

} // namespace parterre
