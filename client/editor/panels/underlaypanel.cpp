// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/underlaypanel.h"

#include "client/editor/canvas/editorcanvas.h"
#include "client/editor/canvas/planreader.h"
#include "client/editor/edits/underlayscale.h"
#include "client/editor/panels/picturefile.h"
#include "client/editor/panels/scrollcolumn.h"
#include "client/editor/panels/underlayproperties.h"
#include "client/editor/panels/underlayscaling.h"
#include "client/shell/emptystate.h"
#include "client/shell/theme/controls.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace parterre::editor {

namespace {

constexpr int patienceMs = 300;
constexpr double shareOfView = 0.8; ///< that a new underlay fills

bool isPage(const layout::Picture &picture) { return picture.mediaType == u"application/pdf"; }
bool isDrawing(const layout::Picture &picture) { return picture.mediaType == u"image/svg+xml"; }

} // namespace

UnderlayPanel::UnderlayPanel(Theme &theme, Workbench bench, QWidget *parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_document(&bench.document)
    , m_empty(new EmptyState(theme))
    , m_stack(new QStackedWidget)
    , m_picture(new PropertyForm(QString()))
    , m_properties(new UnderlayProperties(bench))
    , m_scaling(new UnderlayScaling(bench))
    , m_busy(new QLabel(tr("The picture is being read …")))
    , m_fault(new QLabel)
{
    setObjectName(QStringLiteral("underlayPanel"));
    m_empty->say(QStringLiteral("insert-image"), tr("No underlay"),
        tr("Choose a plan of the hall as PNG, JPEG, SVG or PDF, and draw the seats over it."),
        tr("Choose a picture"));
    auto *scroll = new ScrollColumn;
    scroll->column()->addWidget(makePicture());
    scroll->column()->addWidget(m_properties);
    scroll->column()->addWidget(m_scaling);
    scroll->column()->addStretch();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(scroll);
    m_busy->setObjectName(QStringLiteral("underlayBusy"));
    m_fault->setObjectName(QStringLiteral("underlayFault"));
    setKind(m_busy, TextKind::Caption, Ink::Muted);
    setKind(m_fault, TextKind::Caption, Ink::Danger);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(tokens::space2);
    column->addWidget(m_stack, 1);
    for (QLabel *label : {m_busy, m_fault}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(tokens::space2, 0, tokens::space2, tokens::space1);
        label->hide();
        column->addWidget(label);
    }
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connectParts();
    showPicture();
}

UnderlayPanel::~UnderlayPanel()
{
    // A field that is still being edited keeps what was typed when it goes.
    if (m_document)
        m_document->disconnect(this);
}

QWidget *UnderlayPanel::makePicture()
{
    auto *choose = new QPushButton(tr("Choose a picture"));
    choose->setObjectName(QStringLiteral("underlayChoose"));
    choose->setToolTip(tr("Another plan, as wide as this one and in its place"));
    auto *remove = new QPushButton(tr("Remove"));
    remove->setObjectName(QStringLiteral("underlayRemove"));
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins({});
    row->setSpacing(tokens::space2);
    row->addWidget(choose);
    row->addWidget(remove);
    row->addStretch();
    m_picture->addWide(buttons);
    connect(choose, &QPushButton::clicked, this, &UnderlayPanel::askForFile);
    connect(remove, &QPushButton::clicked, this, &UnderlayPanel::remove);
    return m_picture;
}

void UnderlayPanel::connectParts()
{
    connect(m_empty, &EmptyState::actionRequested, this, &UnderlayPanel::askForFile);
    connect(&m_patience, &QTimer::timeout, m_busy, &QWidget::show);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &UnderlayPanel::takeChoice);
    connect(&m_bench.canvas.underlay(), &UnderlayImage::pictureRead, this, &UnderlayPanel::refresh);
    connect(&m_bench.document, &LayoutDocument::changed, this, [this] {
        m_fileFault.clear();
        refresh();
    });
    connect(&m_bench.document, &LayoutDocument::opened, this, [this] {
        m_fileFault.clear();
        m_isReading = false; // it was for the draft before
        refresh();
    });
}

void UnderlayPanel::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Underlay"), {}, PictureFile::filter(PictureFile::Kind::Plan));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &UnderlayPanel::setFile);
    dialog->open();
}

UnderlayPanel::Choice UnderlayPanel::read(const QString &path, layout::Layout layout)
{
    // The picture before makes room for it.
    layout.underlay.reset();
    PictureFile::dropUnused(layout);
    Choice choice;
    choice.picture = PictureFile::read(path, PictureFile::Kind::Plan, layout, choice.fault);
    if (!choice.picture)
        return choice;
    choice.plan = PlanReader::read(*choice.picture);
    choice.fault = choice.plan.fault;
    if (choice.plan.isNull())
        choice.picture.reset();
    return choice;
}

void UnderlayPanel::setFile(const QString &path)
{
    m_path = path;
    m_pictures = m_bench.document.layout().pictures;
    m_fileFault.clear();
    m_isReading = true;
    m_watcher.setFuture(
        QtConcurrent::run([path, layout = m_bench.document.layout()] { return read(path, layout); }));
    refresh();
}

void UnderlayPanel::takeChoice()
{
    if (!m_isReading)
        return;
    // Another picture may have taken its key, or its room.
    if (m_bench.document.layout().pictures != m_pictures)
        return setFile(m_path);
    m_isReading = false;
    m_pictures.clear();
    const Choice choice = m_watcher.result();
    if (choice.picture)
        setPicture(*choice.picture, choice.plan);
    m_fileFault = choice.fault;
    refresh();
}

void UnderlayPanel::setPicture(const layout::Picture &picture, const PlanImage &plan)
{
    const layout::Underlay next = placed(picture, plan);
    m_bench.canvas.underlay().expect(picture, plan);
    m_bench.document.edit(tr("Choose an underlay"), [&](layout::Layout &layout) {
        layout.underlay.reset();
        PictureFile::dropUnused(layout);
        PictureFile::put(layout, picture);
        layout.underlay = next;
    });
}

layout::Underlay UnderlayPanel::placed(const layout::Picture &picture, const PlanImage &plan) const
{
    layout::Underlay next = m_bench.document.layout().underlay.value_or(layout::Underlay());
    next.picture = picture.key;
    next.isVisible = true;
    if (const PlanImage &before = m_bench.canvas.underlay().plan(); !before.isNull()) {
        next.scale *= before.size.width() / plan.size.width();
        return next;
    }
    const QRectF seen = m_bench.canvas.goal().toPlan(QRectF(m_bench.canvas.rect()));
    QRectF room({}, seen.size() * shareOfView);
    room.moveCenter(seen.center());
    return fittedInto(next, plan.size, room);
}

void UnderlayPanel::remove()
{
    m_bench.document.edit(tr("Remove the underlay"), [](layout::Layout &layout) {
        layout.underlay.reset();
        PictureFile::dropUnused(layout);
    });
}

void UnderlayPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void UnderlayPanel::refresh()
{
    if (!isVisible())
        return;
    showPicture();
    m_properties->refresh();
    m_scaling->refresh();
    showFault();
    showBusy();
}

void UnderlayPanel::showBusy()
{
    if (!m_isReading && !m_bench.canvas.underlay().isReading()) {
        m_patience.stop();
        m_busy->hide();
    } else if (m_busy->isHidden() && !m_patience.isActive()) {
        m_patience.start();
    }
}

void UnderlayPanel::showFault()
{
    const QString fault = m_fileFault.isEmpty() ? m_bench.canvas.underlay().plan().fault : m_fileFault;
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
}

void UnderlayPanel::showPicture()
{
    const layout::Layout &layout = m_bench.document.layout();
    m_stack->setCurrentIndex(layout.underlay ? 1 : 0);
    const QString key = layout.underlay ? layout.underlay->picture : QString();
    const auto picture = std::ranges::find(layout.pictures, key, &layout::Picture::key);
    const bool isThere = layout.underlay && picture != layout.pictures.end();
    m_picture->setTitle(isThere ? kindInWords(*picture) : QString());
    m_picture->say(isThere ? sizeInWords(*picture) : QString());
}

QString UnderlayPanel::kindInWords(const layout::Picture &picture) const
{
    if (isPage(picture))
        return tr("PDF page");
    if (isDrawing(picture))
        return tr("SVG drawing");
    return picture.mediaType == u"image/png" ? tr("PNG picture") : tr("JPEG picture");
}

QString UnderlayPanel::sizeInWords(const layout::Picture &picture) const
{
    const QLocale locale;
    const PlanImage &plan = m_bench.canvas.underlay().plan();
    const QString bytes = locale.formattedDataSize(picture.bytes.size(), 1);
    if (plan.isNull())
        return bytes;
    const QString size = isPage(picture) ? tr("%1 × %2 points")
        : isDrawing(picture)             ? tr("%1 × %2 units")
                                         : tr("%1 × %2 pixels");
    QString words =
        size.arg(locale.toString(plan.size.width(), 'f', 0), locale.toString(plan.size.height(), 'f', 0))
        + QStringLiteral(" · ") + bytes;
    if (plan.pages > 1)
        words += u'\n' + tr("The file has %Ln pages; the first one is used.", nullptr, plan.pages);
    return words;
}

} // namespace parterre::editor
