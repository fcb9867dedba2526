// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/seatproperties.h"

#include "client/editor/edits/structure.h"
#include "client/editor/panels/choices.h"
#include "client/editor/panels/picturefile.h"
#include "client/shell/theme/controls.h"
#include "common/layout/layoutlimits.h"
#include "common/layout/layoutnames.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace parterre::editor {

namespace {

constexpr QSize photoSize(tokens::panelWidth / 2, tokens::panelWidth * 3 / 8);

} // namespace

SeatProperties::SeatProperties(Theme &theme, Workbench bench, QWidget *parent)
    : PropertyGroup({}, bench, parent)
    , m_theme(theme)
    , m_zone(addChoice(tr("Zone"), QStringLiteral("seatZone")))
{
    addAttributes();
    m_entrance = addChoice(tr("Entrance"), QStringLiteral("seatEntrance"));
    m_note = addText(tr("Sightline"), QStringLiteral("seatNote"));
    m_note->setMaxLength(layout::limits::nameLength);
    m_note->setToolTip(tr("What whoever sells the seat should know: \"pillar to the left\""));
    addField(tr("View"), makeView());
    m_fault = new QLabel;
    m_fault->setObjectName(QStringLiteral("viewFault"));
    m_fault->setWordWrap(true);
    setKind(m_fault, TextKind::Caption, Ink::Danger);
    m_fault->hide();
    addWide(m_fault);
    endRunWithFocus(m_note, m_bench.document);
    connect(m_zone, &QComboBox::activated, this, [this] {
        edit(tr("Change the zone"), [this, zone = m_zone->currentData().toString()](layout::Layout &layout) {
            setZone(layout, selected(), zone);
        });
    });
    connect(m_entrance, &QComboBox::activated, this, [this] {
        edit(tr("Change the entrance"),
            [this, id = m_entrance->currentData().toString()](layout::Layout &layout) {
                forEachSeat(
                    layout, selected(), [&](auto &, auto &, layout::Seat &seat) { seat.entrance = id; });
            });
    });
    connect(m_note, &QLineEdit::textEdited, this, [this](const QString &note) {
        editOn(tr("Write a sightline note"), [&](layout::Layout &layout) {
            forEachSeat(layout, selected(), [&](auto &, auto &, layout::Seat &seat) { seat.note = note; });
        });
    });
}

void SeatProperties::addAttributes()
{
    for (const layout::AttributeName &entry : layout::attributeNames) {
        QCheckBox *box =
            addCheck(Choices::attributeName(entry.attribute), QStringLiteral("attribute_") + entry.name);
        m_attributes.push_back({entry.attribute, box});
        connect(box, &QCheckBox::clicked, this, [this, box, attribute = entry.attribute] {
            const bool on = box->checkState() != Qt::Unchecked;
            edit(tr("Change an attribute"),
                [&](layout::Layout &layout) { editor::setAttribute(layout, selected(), attribute, on); });
        });
    }
}

QWidget *SeatProperties::makeView()
{
    auto *view = new QWidget;
    m_photo = new QLabel;
    m_photo->setObjectName(QStringLiteral("viewPhoto"));
    m_photo->setAccessibleName(tr("Photo of the view"));
    m_choose = new QPushButton(tr("Choose …"));
    m_choose->setObjectName(QStringLiteral("chooseView"));
    m_choose->setToolTip(tr("A photo of the view from here, PNG or JPEG"));
    m_remove = new QPushButton(tr("Remove"));
    m_remove->setObjectName(QStringLiteral("removeView"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(tokens::space2);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *column = new QVBoxLayout(view);
    column->setContentsMargins({});
    column->setSpacing(tokens::space2);
    column->addWidget(m_photo);
    column->addLayout(buttons);
    connect(m_choose, &QPushButton::clicked, this, &SeatProperties::askForView);
    connect(m_remove, &QPushButton::clicked, this, &SeatProperties::removeView);
    return view;
}

bool SeatProperties::look()
{
    std::vector<const layout::Seat *> seats;
    Common<QString> zone;
    Common<QString> entrance;
    Common<QString> note;
    Common<QString> view;
    forEachSeat(layout(), selected(), [&](auto &, auto &, const layout::Seat &seat) {
        seats.push_back(&seat);
        zone.add(seat.zone);
        entrance.add(seat.entrance);
        note.add(seat.note);
        view.add(seat.view);
    });
    if (seats.empty())
        return false;
    setTitle(tr("%Ln seats", nullptr, int(seats.size())));
    Choices::fillZones(m_zone, m_theme, layout());
    Choices::choose(m_zone, zone.value());
    Choices::fillEntrances(m_entrance, layout(), tr("As its section"));
    Choices::choose(m_entrance, entrance.value());
    showText(m_note, note.value().value_or(QString()));
    m_note->setPlaceholderText(note.value() ? QString() : tr("Several"));
    showAttributes(seats);
    showView(view.value());
    return true;
}

void SeatProperties::showAttributes(const std::vector<const layout::Seat *> &seats)
{
    for (const AttributeBox &entry : m_attributes) {
        const auto with = std::ranges::count_if(
            seats, [&](const layout::Seat *seat) { return seat->attributes.testFlag(entry.attribute); });
        const bool some = with > 0 && size_t(with) < seats.size();
        entry.box->setTristate(some);
        entry.box->setCheckState(some ? Qt::PartiallyChecked : with > 0 ? Qt::Checked : Qt::Unchecked);
    }
}

void SeatProperties::showView(const std::optional<QString> &key)
{
    m_remove->setEnabled(!key || !key->isEmpty());
    m_fault->hide();
    if (key && *key == m_shownView && !key->isEmpty())
        return;
    m_shownView = key.value_or(QString());
    m_photo->setVisible(!key || !key->isEmpty());
    if (!key) {
        m_photo->setText(tr("Several"));
        return;
    }
    const auto picture = std::ranges::find(layout().pictures, *key, &layout::Picture::key);
    const QPixmap photo =
        picture == layout().pictures.end() ? QPixmap() : PictureFile::thumbnail(*picture, photoSize);
    if (photo.isNull())
        m_photo->setText(*key);
    else
        m_photo->setPixmap(photo);
}

void SeatProperties::askForView()
{
    auto *dialog =
        new QFileDialog(this, tr("View from the seat"), {}, PictureFile::filter(PictureFile::Kind::Photo));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SeatProperties::setView);
    dialog->open();
}

void SeatProperties::setView(const QString &path)
{
    QString fault;
    const auto picture = PictureFile::read(path, PictureFile::Kind::Photo, layout(), fault);
    if (!picture) {
        m_fault->setText(fault);
        m_fault->show();
        return;
    }
    edit(tr("Choose a view"), [&](layout::Layout &layout) {
        forEachSeat(
            layout, selected(), [&](auto &, auto &, layout::Seat &seat) { seat.view = picture->key; });
        PictureFile::put(layout, *picture);
        PictureFile::dropUnused(layout);
    });
}

void SeatProperties::removeView()
{
    edit(tr("Remove a view"), [&](layout::Layout &layout) {
        forEachSeat(layout, selected(), [&](auto &, auto &, layout::Seat &seat) { seat.view.clear(); });
        PictureFile::dropUnused(layout);
    });
}

} // namespace parterre::editor
