// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/view/statusbar.h"

#include "client/editor/canvas/snapping.h"
#include "client/shell/elidedlabel.h"
#include "client/shell/theme/controls.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace parterre::editor {

namespace {

constexpr int countAfterMs = 100;

} // namespace

StatusBar::StatusBar(
    Theme &, LayoutDocument &document, Selection &selection, Snapping &snapping, QWidget *parent)
    : QFrame(parent)
    , m_document(document)
    , m_selection(selection)
    , m_message(new ElidedLabel)
    , m_counts(new QLabel)
    , m_pointer(new QLabel)
{
    setKind(this, SurfaceKind::Surface);
    setFixedHeight(tokens::controlHeight);
    for (QLabel *label : {m_message, m_counts, m_pointer})
        setKind(label, TextKind::Caption, Ink::Muted);
    m_counts->setObjectName(QStringLiteral("counts"));
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_pointer->setMinimumWidth(tokens::panelWidth / 3);
    m_pointer->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *snaps = new QCheckBox(tr("Snap"));
    snaps->setObjectName(QStringLiteral("snap"));
    snaps->setChecked(snapping.isOn());
    snaps->setToolTip(tr("Draw points to guides, row ends and the grid. Ctrl while drawing: not just now."));
    connect(snaps, &QCheckBox::toggled, &snapping, &Snapping::setOn);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(tokens::space3, 0, tokens::space3, 0);
    row->setSpacing(tokens::space4);
    row->addWidget(m_message, 1);
    row->addWidget(m_counts);
    row->addWidget(snaps);
    row->addWidget(m_pointer);
    m_soon.setSingleShot(true);
    m_soon.setInterval(countAfterMs);
    const auto soon = [this] { m_soon.start(); };
    connect(&m_soon, &QTimer::timeout, this, &StatusBar::count);
    connect(&document, &LayoutDocument::changed, this, soon);
    connect(&document, &LayoutDocument::opened, this, &StatusBar::count);
    connect(&selection, &Selection::changed, this, soon);
    count();
}

void StatusBar::setHint(const QString &hint)
{
    m_hint = hint;
    showMessage();
}

void StatusBar::say(const QString &text)
{
    m_said = text;
    showMessage();
}

void StatusBar::showMessage() { m_message->setText(m_said.isEmpty() ? m_hint : m_said); }

void StatusBar::setPointer(QPointF plan)
{
    const QLocale locale;
    m_pointer->setText(
        tr("%1 / %2 m", "place of the pointer")
            .arg(locale.toString(plan.x() / 100, 'f', 2), locale.toString(plan.y() / 100, 'f', 2)));
}

void StatusBar::count()
{
    const layout::Layout &layout = m_document.layout();
    int wheelchairs = 0;
    for (const layout::Section &section : layout.sections) {
        for (const layout::Row &row : section.rows) {
            for (const layout::Seat &seat : row.seats)
                wheelchairs += seat.attributes.testFlag(layout::SeatAttribute::Wheelchair);
        }
    }
    QStringList parts{tr("%Ln seats", nullptr, layout.seatCount())};
    if (wheelchairs > 0)
        parts << tr("%Ln wheelchair places", nullptr, wheelchairs);
    if (const int selected = int(m_selection.seats().size()); selected > 0)
        parts.prepend(tr("%Ln selected", nullptr, selected));
    m_counts->setText(parts.join(u"  ·  "_qs));
}

} // namespace parterre::editor
