// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/panels/propertygroup.h"

namespace parterre::editor {

class ColorButton;
class ItemList;

/// The zones of the seat map, the dearest first.
class ZoneList : public PropertyGroup {
    Q_OBJECT

public:
    ZoneList(Theme &theme, Workbench bench, QWidget *parent = nullptr);

protected:
    bool look() override;

private:
    void add();
    void remove(int index);
    void showColor();

    Theme &m_theme;
    ItemList *m_list;
    ColorButton *m_color;
};

} // namespace parterre::editor
