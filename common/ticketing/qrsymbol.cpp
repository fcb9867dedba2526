// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/ticketing/qrsymbol.h"

#include <memory>
#include <zint.h>

namespace parterre {

std::optional<QrSymbol> QrSymbol::of(const QString &text)
{
    const std::unique_ptr<zint_symbol, decltype(&ZBarcode_Delete)> symbol(
        ZBarcode_Create(), &ZBarcode_Delete);
    if (!symbol)
        return std::nullopt;
    symbol->symbology = BARCODE_QRCODE;
    symbol->input_mode = UNICODE_MODE;
    symbol->option_1 = 2; // level M

    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty()
        || ZBarcode_Encode(
               symbol.get(), reinterpret_cast<const uchar *>(bytes.constData()), int(bytes.size()))
            >= ZINT_ERROR)
        return std::nullopt;

    QrSymbol qr;
    qr.m_size = symbol->width;
    qr.m_dark.reserve(size_t(symbol->width * symbol->rows));
    for (int row = 0; row < symbol->rows; ++row) {
        for (int column = 0; column < symbol->width; ++column)
            qr.m_dark.push_back(symbol->encoded_data[row][column / 8] >> (column % 8) & 1);
    }
    return qr;
}

QPainterPath QrSymbol::path(const QRectF &box) const
{
    const qreal module = box.width() / m_size;
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (int row = 0; row < m_size; ++row) {
        for (int column = 0; column < m_size;) {
            int end = column;
            while (end < m_size && isDark(row, end))
                ++end;
            if (end > column)
                path.addRect(
                    box.left() + column * module, box.top() + row * module, (end - column) * module, module);
            column = std::max(end, column + 1);
        }
    }
    return path;
}

} // namespace parterre
