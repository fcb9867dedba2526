// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/canvas/tool.h"

#include <QPointer>

namespace parterre::editor {

/// A tool that a panel has for a while: it takes the place of the tool at hand, and gives it back.
class PanelTool : public Tool {
    Q_OBJECT

public:
    using Tool::Tool;

    bool isActive() const { return m_isActive; }
    void stop();

    void deactivated() override;
    bool isBusy() const override { return m_isActive; }
    void cancel() override { stop(); }

Q_SIGNALS:
    /// Whatever came of it.
    void ended();

protected:
    void start();
    /// What was under way is over.
    virtual void forget() = 0;

private:
    QPointer<Tool> m_before;
    bool m_isActive = false;
};

} // namespace parterre::editor
