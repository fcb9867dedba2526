// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/itemscene.h"

#include "client/seatmap/seatlook.h"

#include <QGraphicsItem>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace parterre {

namespace {

class SeatItem : public QGraphicsItem {
public:
    SeatItem(const MapContent &content, const Theme &theme, SeatNo seat)
        : m_content(content)
        , m_theme(theme)
        , m_seat(seat)
    {
        setPos(content.plan().place(seat).position);
    }

    QRectF boundingRect() const override
    {
        const double reach = m_content.plan().layout().seatDiameter * 0.62;
        return {-reach, -reach, 2 * reach, 2 * reach};
    }

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *) override
    {
        const double scale = option->levelOfDetailFromTransform(painter->worldTransform());
        const double diameter = m_content.plan().layout().seatDiameter;
        const SeatLook look = SeatLook::fromId(m_content.lookId(m_seat));
        painter->save();
        painter->scale(1 / scale, 1 / scale);
        paintSeat(*painter, {}, diameter * scale, look, m_theme);
        if (const QColor ink = numberInk(look, m_theme);
            ink.isValid() && diameter * scale >= numberDiameter) {
            QFont font = m_theme.font(TextKind::Strong);
            font.setPixelSize(int(diameter * scale * 0.42));
            painter->setFont(font);
            painter->setPen(ink);
            const double reach = diameter * scale;
            painter->drawText(QRectF(-reach, -reach, 2 * reach, 2 * reach), Qt::AlignCenter,
                m_content.plan().seatLabel(m_seat));
        }
        painter->restore();
    }

private:
    const MapContent &m_content;
    const Theme &m_theme;
    SeatNo m_seat;
};

} // namespace

ItemScene::ItemScene(const MapContent &content, const Theme &theme, QObject *parent)
    : QGraphicsScene(parent)
{
    setBackgroundBrush(theme.colors().surface);
    for (SeatNo seat = 0; seat < content.size(); ++seat) {
        m_items.push_back(new SeatItem(content, theme, seat));
        addItem(m_items.back());
    }
    setSceneRect(content.plan().bounds());
}

} // namespace parterre
