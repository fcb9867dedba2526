// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace parterre {

/// What lies under the style sheet: Fusion, with what a style sheet cannot do.
class BaseStyle : public QProxyStyle {
    Q_OBJECT

public:
    BaseStyle();

    using QProxyStyle::polish;
    /// A list that was filled before it came under the style sheet has its rows laid out in the old height,
    /// and Qt does not lay them out again.
    void polish(QWidget *widget) override;
};

} // namespace parterre
