// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/generatorpanel.h"

#include "client/editor/canvas/editorcanvas.h"
#include "client/editor/edits/structure.h"
#include "client/editor/panels/choices.h"
#include "client/editor/panels/gridform.h"
#include "client/editor/panels/picktool.h"
#include "client/editor/panels/scrollcolumn.h"
#include "client/editor/panels/tablesform.h"
#include "client/editor/panels/tierform.h"
#include "client/shell/theme/controls.h"
#include "common/layout/layoutlimits.h"

#include <QButtonGroup>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace parterre::editor {

using layout::Numbering;
using layout::SeatNumbering;

GeneratorPanel::GeneratorPanel(Theme &theme, Workbench bench, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_bench(bench)
    , m_forms{new TierForm, new GridForm, new TablesForm}
    , m_kinds(new QButtonGroup(this))
    , m_pick(new PickTool(bench, tr("Place a generator")))
    , m_figures(new QLabel)
    , m_fault(new QLabel)
    , m_add(new QPushButton(tr("Add to the map")))
{
    setObjectName(QStringLiteral("generatorPanel"));
    makeLabels();
    auto *scroll = new ScrollColumn;
    scroll->column()->addWidget(makeChoice());
    for (GeneratorForm *form : m_forms) {
        scroll->column()->addWidget(form);
        connect(form, &GeneratorForm::changed, this, &GeneratorPanel::touch);
    }
    scroll->column()->addWidget(makePlace());
    scroll->column()->addWidget(m_what);
    scroll->column()->addStretch();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(tokens::space2);
    all->addWidget(scroll, 1);
    makeEnd();
    connect(&bench.document, &LayoutDocument::changed, this, [this] {
        fillChoices();
        preview();
    });
    connect(&bench.document, &LayoutDocument::opened, this, [this] {
        m_isAdded = false;
        fillChoices();
        preview();
    });
    showForm();
}

GeneratorPanel::~GeneratorPanel()
{
    m_pick->disconnect(this);
    m_kinds->disconnect(this);
}

QWidget *GeneratorPanel::makeChoice()
{
    auto *choice = new QWidget;
    auto *row = new QHBoxLayout(choice);
    row->setContentsMargins({});
    row->setSpacing(tokens::space2);
    const QList<QPair<QString, QString>> kinds{{tr("Tier"), QStringLiteral("generateTier")},
        {tr("Rows"), QStringLiteral("generateGrid")}, {tr("Tables"), QStringLiteral("generateTables")}};
    for (int i = 0; i < kinds.size(); ++i) {
        auto *button = new QPushButton(kinds[i].first);
        button->setObjectName(kinds[i].second);
        button->setCheckable(true);
        button->setChecked(i == 0);
        m_kinds->addButton(button, i);
        row->addWidget(button);
    }
    row->addStretch();
    connect(m_kinds, &QButtonGroup::idClicked, this, [this] {
        m_isPlaced = false;
        showForm();
        touch();
    });
    return choice;
}

void GeneratorPanel::makeLabels()
{
    m_what = new PropertyForm(tr("Section"));
    m_section = m_what->addChoice(tr("Into"), QStringLiteral("generatorSection"));
    m_name = m_what->addText(tr("Name"), QStringLiteral("generatorName"));
    m_name->setMaxLength(layout::limits::nameLength);
    m_name->setPlaceholderText(tr("Section"));
    m_zone = m_what->addChoice(tr("Zone"), QStringLiteral("generatorZone"));
    m_rowLabels = m_what->addChoice(tr("Row labels"), QStringLiteral("generatorRowLabels"));
    m_rowLabels->addItem(tr("A, B, C …"), int(Numbering::Script::Letters));
    m_rowLabels->addItem(tr("1, 2, 3 …"), int(Numbering::Script::Arabic));
    m_rowLabels->addItem(tr("I, II, III …"), int(Numbering::Script::Roman));
    m_seatLabels = m_what->addChoice(tr("Seat numbers"), QStringLiteral("generatorSeatLabels"));
    m_seatLabels->addItem(tr("One after the other"), int(SeatNumbering::Parity::Along));
    m_seatLabels->addItem(tr("Odd left, even right"), int(SeatNumbering::Parity::OddLeft));
    m_seatLabels->addItem(tr("Even left, odd right"), int(SeatNumbering::Parity::OddRight));
    connect(m_section, &QComboBox::activated, this, [this] {
        m_what->setFieldVisible(m_name, m_section->currentData().toString().isEmpty());
        touch();
    });
    for (QComboBox *box : {m_zone, m_rowLabels, m_seatLabels})
        connect(box, &QComboBox::activated, this, &GeneratorPanel::touch);
    connect(m_name, &QLineEdit::textEdited, this, &GeneratorPanel::touch);
}

QWidget *GeneratorPanel::makePlace()
{
    constexpr double most = layout::limits::coordinate;
    m_where = new PropertyForm(tr("Place"));
    m_x = m_where->addLength(tr("To the right"), QStringLiteral("generatorX"), -most, most, tr(" cm"));
    m_y = m_where->addLength(tr("Down"), QStringLiteral("generatorY"), -most, most, tr(" cm"));
    auto *pick = new QPushButton(tr("Click on the map"));
    pick->setObjectName(QStringLiteral("pickPlace"));
    pick->setCheckable(true);
    m_where->addWide(pick);
    for (QDoubleSpinBox *field : {m_x, m_y}) {
        field->setSingleStep(10);
        connect(field, &QDoubleSpinBox::valueChanged, this, [this] {
            m_isPlaced = true;
            touch();
        });
    }
    connect(pick, &QPushButton::clicked, this, [this](bool on) {
        if (on)
            m_pick->ask(1);
        else
            m_pick->cancel();
    });
    connect(m_pick, &PickTool::ended, pick, [pick] { pick->setChecked(false); });
    connect(m_pick, &PickTool::picked, this, [this](const QList<QPointF> &points) {
        setPlace(points.front());
        m_isPlaced = true;
        touch();
    });
    return m_where;
}

void GeneratorPanel::makeEnd()
{
    m_figures->setObjectName(QStringLiteral("generatorFigures"));
    m_fault->setObjectName(QStringLiteral("generatorFault"));
    m_add->setObjectName(QStringLiteral("addGenerated"));
    setKind(m_figures, TextKind::Strong);
    setKind(m_fault, TextKind::Caption, Ink::Danger);
    setKind(m_add, ButtonKind::Primary);
    m_fault->setWordWrap(true);
    auto *end = new QVBoxLayout;
    end->setContentsMargins(tokens::space2, 0, tokens::space2, tokens::space1);
    end->setSpacing(tokens::space2);
    end->addWidget(m_figures);
    end->addWidget(m_fault);
    end->addWidget(m_add, 0, Qt::AlignLeft);
    static_cast<QVBoxLayout *>(layout())->addLayout(end);
    connect(m_add, &QPushButton::clicked, this, &GeneratorPanel::add);
}

GeneratorForm *GeneratorPanel::form() const { return m_forms[m_kinds->checkedId()]; }

layout::SectionLabels GeneratorPanel::labels() const
{
    layout::SectionLabels labels;
    labels.name = m_name->text().isEmpty() ? tr("Section") : m_name->text();
    labels.zone = m_zone->currentData().toString();
    labels.rows.script = Numbering::Script(m_rowLabels->currentData().toInt());
    labels.seats.parity = SeatNumbering::Parity(m_seatLabels->currentData().toInt());
    return labels;
}

QPointF GeneratorPanel::place() const { return {m_x->value(), m_y->value()}; }

void GeneratorPanel::setPlace(QPointF place)
{
    const QSignalBlocker noX(m_x);
    const QSignalBlocker noY(m_y);
    m_x->setValue(place.x());
    m_y->setValue(place.y());
}

QPointF GeneratorPanel::likelyPlace() const
{
    const layout::Layout &layout = m_bench.document.layout();
    if (form()->isAroundFocus() && layout.focalPoint)
        return *layout.focalPoint;
    const QRectF selected = boundsOf(layout, {m_bench.selection.seats(), m_bench.selection.objects()});
    if (!selected.isNull())
        return selected.center();
    return m_bench.canvas.goal().toPlan(QRectF(m_bench.canvas.rect()).center());
}

void GeneratorPanel::showForm()
{
    for (GeneratorForm *each : m_forms)
        each->setVisible(each == form());
    const bool areTables = qobject_cast<TablesForm *>(form());
    m_what->setFieldVisible(m_rowLabels, !areTables);
    m_what->setFieldVisible(m_seatLabels, !areTables);
    m_where->setTitle(form()->isAroundFocus() ? tr("Centre") : tr("Place"));
}

void GeneratorPanel::fillChoices()
{
    const layout::Layout &layout = m_bench.document.layout();
    const QString section = m_section->currentData().toString();
    const QString zone = m_zone->count() > 0 ? m_zone->currentData().toString() : m_bench.brush.zone;
    Choices::fillSections(m_section, layout, tr("A new one"));
    m_section->setCurrentIndex(qMax(0, m_section->findData(section)));
    Choices::fillZones(m_zone, m_theme, layout);
    m_zone->setCurrentIndex(qMax(0, m_zone->findData(zone)));
    m_what->setFieldVisible(m_name, m_section->currentData().toString().isEmpty());
}

void GeneratorPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fillChoices();
    if (!m_isPlaced)
        setPlace(likelyPlace());
    m_isAdded = false;
    preview();
}

void GeneratorPanel::hideEvent(QHideEvent *event)
{
    m_pick->cancel();
    m_bench.canvas.setGhost({});
    QWidget::hideEvent(event);
}

void GeneratorPanel::touch()
{
    m_isAdded = false;
    if (!m_isPlaced)
        setPlace(likelyPlace());
    preview();
}

void GeneratorPanel::preview()
{
    if (!isVisible())
        return;
    const auto fault = form()->check(labels());
    layout::Section made;
    if (!fault)
        made = form()->make(labels(), place());
    int seats = 0;
    for (const layout::Row &row : made.rows)
        seats += int(row.seats.size());
    const int room = layout::limits::seats - m_bench.document.layout().seatCount();
    const QString wrong = fault ? fault->text
        : seats > room          ? tr("A seat map cannot hold so many seats.")
                                : QString();
    m_fault->setText(wrong);
    m_fault->setVisible(!wrong.isEmpty());
    m_figures->setText(tr("%Ln seats", nullptr, seats));
    m_add->setEnabled(wrong.isEmpty() && seats > 0);
    m_bench.canvas.setGhost(m_isAdded ? std::vector<layout::Row>() : std::move(made.rows));
}

void GeneratorPanel::add()
{
    layout::Section made = form()->make(labels(), place());
    const QString into = m_section->currentData().toString();
    Selected fresh;
    m_isAdded = true;
    m_bench.document.edit(
        tr("Generate: %1").arg(m_kinds->checkedButton()->text()), [&](layout::Layout &layout) {
            const bool isNew = into.isEmpty();
            fresh =
                addRows(layout, into, made.name, std::move(made.rows), m_bench.canvas.content().floorKey());
            if (isNew)
                layout.sections.back().outline = made.outline;
        });
    m_bench.selection.set(fresh.seats, fresh.objects);
    preview();
}

} // namespace parterre::editor
