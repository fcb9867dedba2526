// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/panels/paneltool.h"

#include <optional>

namespace parterre::editor {

/// Drags the underlay, wherever on the map the mouse takes it, until somebody has enough of it.
class UnderlayTool : public PanelTool {
    Q_OBJECT

public:
    explicit UnderlayTool(Workbench bench);

    using PanelTool::start;

    void press(const Pointer &pointer) override;
    void move(const Pointer &pointer) override;
    void release(const Pointer &pointer) override;
    bool wantsKey(const QKeyEvent &event) const override;
    Qt::CursorShape cursor() const override { return Qt::SizeAllCursor; }
    /// A drag first, if there is one.
    void cancel() override;

protected:
    void forget() override;

private:
    std::optional<QPointF> m_from; ///< while it is dragged
};

} // namespace parterre::editor
