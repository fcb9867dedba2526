// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/editortour.h"

#include "client/editor/canvas/editorcanvas.h"
#include "client/editor/edits/selecting.h"
#include "client/editor/edits/structure.h"
#include "client/editor/edits/transforms.h"
#include "client/editor/venuespage.h"
#include "client/editor/view/panelstack.h"

#include <QLabel>

#include <algorithm>

namespace parterre {

using namespace editor;

namespace {

struct House {
    const char *venue;
    const char *picture;
};
constexpr House housesOfTheSeason[] = {
    {"Schauspielhaus", "editor-playhouse"}, {"Hansa-Oper", "editor-opera"}, {"Rheinbogen", "editor-arena"}};

} // namespace

EditorTour::EditorTour(Desk &desk, Driver &driver, Picture picture)
    : m_desk(desk)
    , m_driver(driver)
    , m_picture(std::move(picture))
{
}

QCoro::Task<bool> EditorTour::run()
{
    m_desk.window().setCurrentPage(QStringLiteral("venues"));
    m_page = m_desk.window().findChild<VenuesPage *>();
    if (!m_page)
        co_return false;
    const VenueBook &book = m_page->book();
    co_await m_driver.until(
        QStringLiteral("the venues"), [&book] { return book.status() == VenueBook::Status::Ready; });
    co_await m_picture(QStringLiteral("venues"));
    bool good = co_await houses();
    if (good)
        good = co_await generator();
    if (good)
        good = co_await problemsAndComparison();
    co_return good;
}

QCoro::Task<bool> EditorTour::openVersion(QString words)
{
    VenueBook &book = m_page->book();
    const auto venue = std::ranges::find_if(
        book.venues(), [&](const protocol::Venue &one) { return one.name.contains(words); });
    if (venue == book.venues().end())
        co_return false;
    const VenueId id = venue->venue;
    book.choose(id);
    const bool listed = co_await m_driver.until(QStringLiteral("the layouts of a house"),
        [&book, &id] { return book.venue() == id && !book.layouts().empty(); });
    if (!listed)
        co_return false;
    auto *list = m_page->findChild<LayoutList *>();
    Q_EMIT list->versionChosen(book.layouts().front().layout);
    const layout::Layout &layout = m_page->view().document().layout();
    const bool open = co_await m_driver.until(QStringLiteral("the draft"), [this, &layout] {
        return m_page->view().isVisible() && m_page->session().isOpen() && layout.seatCount() > 0;
    });
    co_return open;
}

QCoro::Task<bool> EditorTour::leave()
{
    Q_EMIT m_page->view().closeRequested();
    const bool gone = co_await m_driver.until(
        QStringLiteral("the list of layouts"), [this] { return !m_page->view().isVisible(); });
    co_return gone;
}

QCoro::Task<bool> EditorTour::houses()
{
    for (const House &house : housesOfTheSeason) {
        const bool open = co_await openVersion(QString::fromLatin1(house.venue));
        if (!open)
            co_return false;
        m_page->view().canvas().fit(false);
        co_await m_picture(QString::fromLatin1(house.picture));
        const bool left = co_await leave();
        if (!left)
            co_return false;
    }
    co_return true;
}

QCoro::Task<bool> EditorTour::generator()
{
    const bool open = co_await openVersion(QStringLiteral("Schauspielhaus"));
    if (!open)
        co_return false;
    m_page->view().panels().show(QStringLiteral("generators"));
    m_page->view().canvas().zoomBy(0.6, QRectF(m_page->view().canvas().rect()).center(), false);
    co_await m_picture(QStringLiteral("editor-generator"));
    co_return true;
}

/// Moves a row, takes seats away, gives a zone and forgets one.
QCoro::Task<bool> EditorTour::problemsAndComparison()
{
    EditorView &view = m_page->view();
    view.document().edit(QStringLiteral("Tour"), [](layout::Layout &layout) {
        layout::Section &stalls = layout.sections.front();
        const auto row = [&](size_t index) {
            return Selected{sameRow(layout, {stalls.rows[index].seats[0].id}), {}};
        };
        transform(layout, row(2), QTransform::fromTranslate(30, 0));
        setZone(layout, row(4), layout.zones.back().key);
        remove(layout, row(stalls.rows.size() - 2));
        stalls.rows[0].seats[3].zone.clear();
        stalls.rows[0].seats[5].label = stalls.rows[0].seats[4].label;
        stalls.rows[1].seats[2].position = stalls.rows[1].seats[1].position;
    });
    view.panels().show(QStringLiteral("problems"));
    const bool found =
        co_await m_driver.until(QStringLiteral("the problems"), [&view] { return view.errors() > 0; });
    if (!found)
        co_return false;
    view.canvas().fit(false);
    co_await m_picture(QStringLiteral("editor-problems"));
    Q_EMIT view.compareRequested();
    auto *message = m_page->findChild<QLabel *>(QStringLiteral("messageText"));
    const bool compared = co_await m_driver.until(
        QStringLiteral("the comparison"), [&message] { return message && !message->text().isEmpty(); });
    if (!compared)
        co_return false;
    view.panels().show(QStringLiteral("history"));
    co_await m_picture(QStringLiteral("editor-comparison"));
    while (view.document().history().canUndo())
        view.document().history().undo();
    co_return true;
}

} // namespace parterre
