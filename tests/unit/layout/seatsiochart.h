// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// A chart with a section, loose rows, two tables, a booth, two areas, shapes and texts. Twenty units are the
/// usual distance: everything is 2.6 times as large in centimetres.
inline const QByteArray seatsioChart = R"({"name": "Chart", "categories": {"list": [
        {"label": "Gold", "color": "#1A2B3C", "key": 9}, {"label": "Silver", "color": "#123", "key": "s"}]},
    "subChart": {"focalPoint": {"x": 100, "y": 0},
    "sections": [{"label": "Stalls", "uuid": "sec", "categoryKey": 9, "entrance": "Door B",
        "topLeft": {"x": 100, "y": 200},
        "points": [{"x": 100, "y": 200}, {"x": 200, "y": 200}, {"x": 200, "y": 300}],
        "subChart": {"rows": [{"label": "A", "uuid": "row", "seats": [
            {"label": "1", "x": 10, "y": 10, "uuid": "u1", "categoryKey": null, "accessible": true},
            {"label": "2", "x": 30, "y": 10, "uuid": "u2", "categoryKey": "s", "companionSeat": true},
            {"label": 3, "x": 50, "y": 10, "uuid": "u2", "categoryKey": 77, "restrictedView": true,
                "hearingImpaired": true}]}]}}],
    "rows": [{"label": "R", "displayLabel": "Royal", "seats": [{"label": "1", "x": 0, "y": 0, "categoryKey": 9,
        "uuid": "r1"}]}],
    "tables": [
        {"label": "T1", "type": "round", "center": {"x": 300, "y": 300}, "radius": 25, "bookAsAWhole": true,
            "seats": [{"label": "1", "x": 300, "y": 260, "uuid": "t1", "categoryKey": 9},
                      {"label": "2", "x": 300, "y": 340, "uuid": "t2", "categoryKey": 9}]},
        {"label": "T2", "type": "rectangular", "center": {"x": 500, "y": 300}, "width": 80, "height": 40,
            "rotationAngle": 45, "categoryKey": "s", "seats": [{"label": "1", "x": 500, "y": 250, "uuid": "t3"}]}],
    "booths": [{"label": "B1", "uuid": "b1", "categoryKey": 9, "center": {"x": 700, "y": 300}, "width": 40,
        "height": 30}],
    "generalAdmissionAreas": [
        {"label": "GA", "uuid": "ga", "capacity": 100, "categoryKey": 9, "type": "circle",
            "center": {"x": 0, "y": 500}, "radius1": 50, "radius2": 40},
        {"label": "Pit", "uuid": "pit", "capacity": 20, "categoryKey": "s", "bookAsAWhole": true, "type":
            "rectangle", "center": {"x": 0, "y": 700}, "width": 100, "height": 60, "rotationAngle": 90}],
    "shapes": [
        {"label": "The front", "smartType": "stage", "type": "rectangle", "center": {"x": 100, "y": -50},
            "width": 100, "height": 20, "fillColor": "#001122"},
        {"type": "circle", "center": {"x": 0, "y": 0}, "radius": 10}, {"type": "line"}],
    "texts": [{"text": "Bar", "centerAnchor": {"x": 10, "y": 20}, "fontSize": 10, "rotationAngle": 90}],
    "icons": [{"icon": "fire"}], "backgroundImage": {"url": "a.png"}}})";
