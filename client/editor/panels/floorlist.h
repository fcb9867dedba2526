// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/panels/propertygroup.h"

namespace parterre::editor {

class ItemList;

/// The floors of the house, the lowest first.
class FloorList : public PropertyGroup {
    Q_OBJECT

public:
    FloorList(Theme &theme, Workbench bench, QWidget *parent = nullptr);

protected:
    bool look() override;

private:
    void add();
    void remove(int index);

    ItemList *m_list;
};

} // namespace parterre::editor
