// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/csvmappingform.h"

#include "client/editor/csvfieldnames.h"
#include "client/editor/csvpreviewdelegate.h"
#include "client/editor/csvpreviewmodel.h"
#include "client/editor/panels/propertyform.h"
#include "client/editor/panels/scrollcolumn.h"
#include "client/shell/theme/controls.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace parterre::editor {

namespace {

constexpr int widestColumn = tokens::panelWidth / 2;
constexpr double guessedUnit = 0;

void select(QComboBox *box, const QVariant &data)
{
    const QSignalBlocker silence(box);
    box->setCurrentIndex(std::max(box->findData(data), 0));
}

} // namespace

CsvMappingForm::CsvMappingForm(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_model(new CsvPreviewModel(this))
    , m_preview(new QTableView)
    , m_sentence(new QLabel)
{
    setObjectName(QStringLiteral("csvMapping"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(tokens::space4);
    row->addWidget(makeChoices());
    row->addWidget(makePreview(theme), 1);
    orderTabs();
}

QWidget *CsvMappingForm::makeChoices()
{
    auto *form = new PropertyForm(tr("Columns of the file"));
    makeDelimiters(*form);
    makeColumns(*form);
    auto *scroll = new ScrollColumn;
    scroll->setFixedWidth(tokens::panelWidth);
    scroll->column()->addWidget(form);
    scroll->column()->addStretch(1);
    for (QComboBox *box : form->findChildren<QComboBox *>()) {
        // Who scrolls the form does not mean the box under the mouse.
        box->setFocusPolicy(Qt::StrongFocus);
        box->installEventFilter(this);
        connect(box, &QComboBox::currentIndexChanged, this, &CsvMappingForm::choose);
    }
    connect(m_header, &QCheckBox::toggled, this, [this] {
        m_model->setMapping(mapping());
        fillColumns(mapping()); // the columns have other names now
        choose();
    });
    return scroll;
}

void CsvMappingForm::makeDelimiters(PropertyForm &form)
{
    m_header = form.addCheck(tr("The first line names the columns"), QStringLiteral("csvHeader"));
    m_delimiter = form.addChoice(tr("Between columns"), QStringLiteral("csvDelimiter"));
    m_delimiter->addItem(tr("Comma"), QChar(u','));
    m_delimiter->addItem(tr("Semicolon"), QChar(u';'));
    m_delimiter->addItem(tr("Tab"), QChar(u'\t'));
    m_delimiter->addItem(tr("Vertical bar"), QChar(u'|'));
}

void CsvMappingForm::makeColumns(PropertyForm &form)
{
    for (int i = 0; i < layout::csvFieldCount; ++i) {
        const auto field = layout::CsvField(i);
        m_columns[size_t(i)] =
            form.addChoice(CsvFieldNames::name(field), QStringLiteral("csv") + CsvFieldNames::key(field));
        if (field == layout::CsvField::Y)
            makeUnits(form);
    }
}

void CsvMappingForm::makeUnits(PropertyForm &form)
{
    m_unit = form.addChoice(tr("Unit of x and y"), QStringLiteral("csvUnit"));
    m_unit->addItem(tr("Usual spacing"), guessedUnit);
    m_unit->addItem(tr("Millimetres"), 0.1);
    m_unit->addItem(tr("Centimetres"), 1.0);
    m_unit->addItem(tr("Metres"), 100.0);
    m_unit->addItem(tr("Inches"), 2.54);
    m_unit->addItem(tr("Feet"), 30.48);
    m_unit->setToolTip(tr("Usual spacing: neighbours come to be 52 cm apart"));
}

QWidget *CsvMappingForm::makePreview(Theme &theme)
{
    m_preview->setObjectName(QStringLiteral("csvPreview"));
    m_preview->setAccessibleName(tr("First lines of the file"));
    m_preview->setModel(m_model);
    m_preview->setItemDelegate(new CsvPreviewDelegate(theme, m_preview));
    m_preview->setSelectionMode(QAbstractItemView::NoSelection);
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->setTabKeyNavigation(false);
    m_preview->setWordWrap(false);
    m_preview->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_preview->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_preview->horizontalHeader()->setHighlightSections(false);
    m_preview->verticalHeader()->hide();
    m_preview->verticalHeader()->setDefaultSectionSize(tokens::controlHeight);
    m_sentence->setObjectName(QStringLiteral("csvSentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(tokens::space2);
    column->addWidget(m_preview, 1);
    column->addWidget(m_sentence);
    return side;
}

void CsvMappingForm::orderTabs()
{
    QWidget *last = m_header;
    const auto next = [&last](QWidget *widget) {
        setTabOrder(last, widget);
        last = widget;
    };
    next(m_delimiter);
    for (int i = 0; i < layout::csvFieldCount; ++i) {
        next(m_columns[size_t(i)]);
        if (layout::CsvField(i) == layout::CsvField::Y)
            next(m_unit);
    }
    next(m_preview);
}

void CsvMappingForm::setTable(const layout::CsvPreview &table)
{
    m_dividedBy = table.guess.delimiter;
    m_model->setTable(table);
    showMapping(table.guess);
    fitPreview();
}

void CsvMappingForm::showMapping(const layout::CsvMapping &mapping)
{
    const QSignalBlocker silence(m_header);
    m_header->setChecked(mapping.hasHeader);
    select(m_delimiter, mapping.delimiter);
    select(m_unit, mapping.unit);
    fillColumns(mapping);
}

void CsvMappingForm::fillColumns(const layout::CsvMapping &mapping)
{
    for (int i = 0; i < layout::csvFieldCount; ++i) {
        QComboBox *box = m_columns[size_t(i)];
        const QSignalBlocker silence(box);
        box->clear();
        box->addItem(tr("not in the file"), -1);
        for (int column = 0; column < m_model->columnCount(); ++column)
            box->addItem(m_model->columnName(column), column);
        select(box, mapping.columns[size_t(i)]);
    }
}

void CsvMappingForm::fitPreview()
{
    m_preview->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_preview->setColumnWidth(column, std::min(m_preview->columnWidth(column), widestColumn));
}

layout::CsvMapping CsvMappingForm::mapping() const
{
    layout::CsvMapping mapping;
    mapping.delimiter = m_delimiter->currentData().toChar();
    mapping.hasHeader = m_header->isChecked();
    mapping.unit = m_unit->currentData().toDouble();
    for (int i = 0; i < layout::csvFieldCount; ++i) {
        const QVariant column = m_columns[size_t(i)]->currentData();
        mapping.set(layout::CsvField(i), column.isValid() ? column.toInt() : -1);
    }
    return mapping;
}

bool CsvMappingForm::isReadable() const
{
    const layout::CsvMapping now = mapping();
    return now.delimiter != m_dividedBy || now.isUsable();
}

void CsvMappingForm::choose()
{
    m_model->setMapping(mapping());
    fitPreview();
    showReading();
    Q_EMIT changed();
}

void CsvMappingForm::showReading()
{
    if (isReadable())
        say(tr("Reading …"), Ink::Muted);
    else
        showFailed();
}

void CsvMappingForm::showSeats(int seats)
{
    const QString more = notes();
    say(tr("%Ln seats would come out.", nullptr, seats) + (more.isEmpty() ? QString() : u' ' + more));
}

void CsvMappingForm::showFailed()
{
    if (!isReadable())
        say(tr("No column for the seat. Choose the one that has the seats' numbers, or, for areas, the one "
               "that counts their places."),
            Ink::Danger);
    else
        say(tr("No seats come out like this; the report says why."), Ink::Danger);
}

/// What is made up for columns that are not there.
QString CsvMappingForm::notes() const
{
    using enum layout::CsvField;
    const layout::CsvMapping now = mapping();
    QStringList notes;
    if (now.has(Seat) && !now.has(Row))
        notes << tr("No column for the row: each section becomes one row.");
    if (!now.has(X) || !now.has(Y))
        notes << tr("No columns for x and y: the seats stand in straight lines.");
    if (!now.has(Zone))
        notes << tr("No column for the zone: each section becomes one.");
    return notes.join(u' ');
}

void CsvMappingForm::say(const QString &text, Ink ink)
{
    setKind(m_sentence, TextKind::Body, ink);
    m_sentence->setText(text);
}

void CsvMappingForm::focusMissing() { m_columns[size_t(layout::CsvField::Seat)]->setFocus(); }

bool CsvMappingForm::eventFilter(QObject *watched, QEvent *event)
{
    const auto *box = qobject_cast<QComboBox *>(watched);
    if (event->type() != QEvent::Wheel || !box || box->hasFocus())
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

} // namespace parterre::editor
