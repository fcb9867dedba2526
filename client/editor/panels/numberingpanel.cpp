// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/numberingpanel.h"

#include "client/editor/canvas/editorcanvas.h"
#include "client/editor/panels/numberingform.h"
#include "client/editor/panels/scrollcolumn.h"
#include "client/shell/theme/controls.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace parterre::editor {

using layout::Numbering;
using layout::Relabelling;
using layout::SeatNumbering;

namespace {

constexpr int clashesShown = 5;
constexpr int mostBlockStep = 10'000;

Numbering usualRows()
{
    Numbering numbering;
    numbering.script = Numbering::Script::Letters;
    numbering.skip = QStringLiteral("IO");
    return numbering;
}

} // namespace

NumberingPanel::NumberingPanel(Theme &, Workbench bench, QWidget *parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_ofSeats(new QPushButton(tr("Seats")))
    , m_ofRows(new QPushButton(tr("Rows")))
    , m_seats(new NumberingForm({}, QStringLiteral("seat"), tr("From the right"), {}))
    , m_spread(new PropertyForm({}))
    , m_rows(new NumberingForm({}, QStringLiteral("row"), tr("From the back"), usualRows()))
    , m_figures(new QLabel)
    , m_clashes(new QLabel)
    , m_apply(new QPushButton(tr("Number them")))
{
    setObjectName(QStringLiteral("numberingPanel"));
    m_figures->setObjectName(QStringLiteral("numberingFigures"));
    m_clashes->setObjectName(QStringLiteral("numberingClashes"));
    m_apply->setObjectName(QStringLiteral("applyNumbering"));
    setKind(m_figures, TextKind::Caption, Ink::Muted);
    setKind(m_clashes, TextKind::Caption, Ink::Danger);
    setKind(m_apply, ButtonKind::Primary);
    for (QLabel *label : {m_figures, m_clashes}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    makeSpread();
    auto *scroll = new ScrollColumn;
    scroll->column()->addWidget(makeChoice());
    for (QWidget *form :
        {static_cast<QWidget *>(m_seats), static_cast<QWidget *>(m_spread), static_cast<QWidget *>(m_rows),
            static_cast<QWidget *>(m_figures), static_cast<QWidget *>(m_clashes)})
        scroll->column()->addWidget(form);
    scroll->column()->addWidget(m_apply, 0, Qt::AlignLeft);
    scroll->column()->addStretch();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(scroll);
    connect(m_seats, &NumberingForm::changed, this, &NumberingPanel::preview);
    connect(m_rows, &NumberingForm::changed, this, &NumberingPanel::preview);
    connect(m_apply, &QPushButton::clicked, this, &NumberingPanel::apply);
    connect(&bench.document, &LayoutDocument::changed, this, &NumberingPanel::preview);
    connect(&bench.document, &LayoutDocument::opened, this, &NumberingPanel::preview);
    connect(&bench.selection, &Selection::changed, this, &NumberingPanel::preview);
}

QWidget *NumberingPanel::makeChoice()
{
    auto *choice = new QWidget;
    auto *row = new QHBoxLayout(choice);
    row->setContentsMargins({});
    row->setSpacing(tokens::space2);
    auto *group = new QButtonGroup(this);
    m_ofSeats->setObjectName(QStringLiteral("numberSeats"));
    m_ofRows->setObjectName(QStringLiteral("numberRows"));
    for (QPushButton *button : {m_ofSeats, m_ofRows}) {
        button->setCheckable(true);
        group->addButton(button);
        row->addWidget(button);
    }
    row->addStretch();
    m_ofSeats->setChecked(true);
    m_rows->hide();
    connect(m_ofSeats, &QPushButton::toggled, this, [this](bool seats) {
        m_seats->setVisible(seats);
        m_spread->setVisible(seats);
        m_rows->setVisible(!seats);
        preview();
    });
    return choice;
}

void NumberingPanel::makeSpread()
{
    m_parity = m_spread->addChoice(tr("Order"), QStringLiteral("seatParity"));
    m_parity->addItem(tr("One after the other"), int(SeatNumbering::Parity::Along));
    m_parity->addItem(tr("Odd left, even right"), int(SeatNumbering::Parity::OddLeft));
    m_parity->addItem(tr("Even left, odd right"), int(SeatNumbering::Parity::OddRight));
    m_parity->setToolTip(tr("Odd and even go from the centre outwards"));
    m_throughSection =
        m_spread->addCheck(tr("Rows go on where the last one ended"), QStringLiteral("seatThroughSection"));
    m_anewAtAisles = m_spread->addCheck(tr("Begin anew at aisles"), QStringLiteral("seatAnewAtAisles"));
    m_blockStep = m_spread->addNumber(tr("Blocks apart"), QStringLiteral("seatBlockStep"), 0, mostBlockStep);
    m_blockStep->setToolTip(tr("Added for each block: with 100, blocks begin at 101, 201 and 301"));
    m_blockPrefixes = m_spread->addText(tr("Block prefixes"), QStringLiteral("seatBlockPrefixes"));
    m_blockPrefixes->setPlaceholderText(tr("L, M, R"));
    m_spread->setFieldVisible(m_blockStep, false);
    m_spread->setFieldVisible(m_blockPrefixes, false);
    connect(m_parity, &QComboBox::currentIndexChanged, this, [this] {
        m_seats->setFromEndEnabled(seatNumbering().parity == SeatNumbering::Parity::Along);
        preview();
    });
    connect(m_throughSection, &QCheckBox::toggled, this, &NumberingPanel::preview);
    connect(m_anewAtAisles, &QCheckBox::toggled, this, [this](bool anew) {
        m_spread->setFieldVisible(m_blockStep, anew);
        m_spread->setFieldVisible(m_blockPrefixes, anew);
        preview();
    });
    connect(m_blockStep, &QSpinBox::valueChanged, this, &NumberingPanel::preview);
    connect(m_blockPrefixes, &QLineEdit::textChanged, this, &NumberingPanel::preview);
}

void NumberingPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    preview();
}

void NumberingPanel::hideEvent(QHideEvent *event)
{
    m_bench.canvas.setLabels({});
    QWidget::hideEvent(event);
}

SeatNumbering NumberingPanel::seatNumbering() const
{
    SeatNumbering numbering;
    numbering.labels = m_seats->numbering();
    numbering.parity = SeatNumbering::Parity(m_parity->currentData().toInt());
    numbering.throughSection = m_throughSection->isChecked();
    numbering.anewAtAisles = m_anewAtAisles->isChecked();
    if (numbering.anewAtAisles) {
        numbering.blockStep = m_blockStep->value();
        numbering.blockPrefixes = listFrom(m_blockPrefixes->text());
    }
    return numbering;
}

std::vector<layout::SeatsOfRow> NumberingPanel::selectedSeats() const
{
    const layout::Layout &layout = m_bench.document.layout();
    const Selected selected{m_bench.selection.seats(), m_bench.selection.objects()};
    std::vector<layout::SeatsOfRow> rows;
    for (size_t s = 0; s < layout.sections.size() && !selected.isEmpty(); ++s) {
        const layout::Section &section = layout.sections[s];
        for (size_t r = 0; r < section.rows.size(); ++r) {
            layout::SeatsOfRow row{int(s), int(r), {}};
            for (size_t i = 0; i < section.rows[r].seats.size(); ++i) {
                if (selected.has(section, section.rows[r], section.rows[r].seats[i]))
                    row.seats.push_back(int(i));
            }
            if (!row.seats.empty())
                rows.push_back(std::move(row));
        }
    }
    return rows;
}

QString NumberingPanel::fault() const
{
    const auto fault = m_ofSeats->isChecked() ? seatNumbering().check() : m_rows->numbering().check();
    return fault ? fault->text : QString();
}

Relabelling NumberingPanel::relabelling() const
{
    const layout::Layout &layout = m_bench.document.layout();
    const std::vector<layout::SeatsOfRow> seats = selectedSeats();
    if (m_ofSeats->isChecked())
        return Relabelling::ofSeats(layout, seats, seatNumbering());
    std::vector<layout::RowAt> rows;
    for (const layout::SeatsOfRow &row : seats)
        rows.push_back({row.section, row.row});
    return Relabelling::ofRows(layout, std::move(rows), m_rows->numbering());
}

void NumberingPanel::preview()
{
    if (!isVisible())
        return;
    const QString wrong = fault();
    const Relabelling labels = wrong.isEmpty() ? relabelling() : Relabelling();
    showLabels(labels);
    showFigures(labels);
    const QString clash = wrong.isEmpty() ? clashes(labels) : wrong;
    m_clashes->setText(clash);
    m_clashes->setVisible(!clash.isEmpty());
    m_apply->setEnabled(clash.isEmpty() && !labels.changes().empty());
}

void NumberingPanel::showLabels(const Relabelling &relabelling)
{
    const layout::Layout &layout = m_bench.document.layout();
    QHash<QString, QString> labels;
    for (const Relabelling::Change &change : relabelling.changes()) {
        const layout::Row &row = layout.sections[size_t(change.section)].rows[size_t(change.row)];
        if (change.seat >= 0) {
            labels.insert(row.seats[size_t(change.seat)].id, change.label);
            continue;
        }
        for (const layout::Seat &seat : row.seats)
            labels.insert(seat.id, change.label);
    }
    m_bench.canvas.setLabels(std::move(labels));
}

void NumberingPanel::showFigures(const Relabelling &relabelling)
{
    const auto &changes = relabelling.changes();
    if (changes.empty()) {
        m_figures->setText(tr("Select the seats or rows to number."));
        return;
    }
    const int count = int(changes.size());
    const QString all =
        m_ofSeats->isChecked() ? tr("%Ln seats", nullptr, count) : tr("%Ln rows", nullptr, count);
    m_figures->setText(tr("%1, from \"%2\" to \"%3\"").arg(all, changes.front().label, changes.back().label));
}

QString NumberingPanel::clashes(const Relabelling &relabelling) const
{
    const layout::Problems &problems = relabelling.problems();
    QStringList lines;
    for (size_t i = 0; i < problems.size() && lines.size() < clashesShown; ++i)
        lines << QStringLiteral("%1: %2").arg(problems[i].place, problems[i].text);
    if (const int more = int(problems.size()) - int(lines.size()); more > 0)
        lines << tr("and %Ln more", nullptr, more);
    return lines.join(u'\n');
}

void NumberingPanel::apply()
{
    const Relabelling labels = relabelling();
    m_bench.document.edit(m_ofSeats->isChecked() ? tr("Number seats") : tr("Number rows"),
        [&labels](layout::Layout &layout) { labels.applyTo(layout); });
}

} // namespace parterre::editor
