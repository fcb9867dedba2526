// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/canvas/tool.h"
#include "client/editor/panels/propertyform.h"

namespace parterre::editor {

/// The properties of one kind of object, for those that are selected.
class PropertyGroup : public PropertyForm {
    Q_OBJECT

public:
    PropertyGroup(const QString &title, Workbench bench, QWidget *parent = nullptr);

    /// Shows the selected objects as they are; nothing while none of its kind is selected.
    void refresh();

protected:
    using Change = std::function<void(layout::Layout &)>;

    /// Whether there is something to show.
    virtual bool look() = 0;

    const layout::Layout &layout() const { return m_bench.document.layout(); }
    Selected selected() const { return {m_bench.selection.seats(), m_bench.selection.objects()}; }
    /// Does nothing while refresh() sets the fields.
    void edit(const QString &text, const Change &change);
    /// The same, as one step with the last one in the same field.
    void editOn(const QString &text, const Change &change);

    Workbench m_bench;

private:
    bool m_isLooking = false;
};

/// The value that all have; nothing where they differ or there are none.
template <class Value>
class Common {
public:
    void add(const Value &value)
    {
        m_isMixed = m_isMixed || (m_value && *m_value != value);
        if (!m_value)
            m_value = value;
    }
    std::optional<Value> value() const { return m_isMixed ? std::nullopt : m_value; }

private:
    std::optional<Value> m_value;
    bool m_isMixed = false;
};

} // namespace parterre::editor
