// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/canvas/editorcanvas.h"
#include "client/editor/canvas/tool.h"
#include "client/shell/theme/theme.h"
#include "common/layout/demohalls.h"
#include "common/layout/outline.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTest>

/// A draft with one object of each kind, and what its panels work with.
struct PanelFixture {
    PanelFixture()
        : canvas(theme, document, selection)
        , snapping(document)
    {
        theme.install(*qApp);
        document.open(hall());
        canvas.resize(600, 400);
        canvas.show();
    }

    static parterre::layout::Layout hall()
    {
        using namespace parterre::layout;
        Layout hall = playhouse();
        hall.areas.push_back({"floor", "Floor", outlineOf(QRectF(-500, 2600, 1000, 400)), 50, "stalls"});
        hall.entrances.push_back({"east", "East", {900, 900}});
        hall.floors = {{"ground", "Ground"}, {"upper", "Upper"}};
        return hall;
    }

    parterre::editor::Workbench bench() { return {document, selection, canvas, snapping, brush}; }
    const parterre::layout::Layout &layout() const { return document.layout(); }
    const parterre::layout::Row &row(int index) const
    {
        return layout().sections.front().rows[size_t(index)];
    }
    QSet<QString> seatsOf(const parterre::layout::Row &row) const
    {
        QSet<QString> seats;
        for (const parterre::layout::Seat &seat : row.seats)
            seats.insert(seat.id);
        return seats;
    }

    static void show(QWidget &panel)
    {
        panel.resize(parterre::tokens::panelWidth, 1400);
        panel.show();
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
    }
    template <class Widget>
    static Widget *find(QWidget &panel, const char *name)
    {
        auto *found = panel.findChild<Widget *>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    /// On its box, where it has one.
    static void click(QAbstractButton *button)
    {
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(button->height() / 2, button->height() / 2));
    }
    /// Types it in place of what is there.
    static void type(QWidget *field, const QString &text)
    {
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
    }

    parterre::Theme theme;
    parterre::editor::LayoutDocument document;
    parterre::editor::Selection selection;
    parterre::editor::EditorCanvas canvas;
    parterre::editor::Snapping snapping;
    parterre::editor::Brush brush;
};
