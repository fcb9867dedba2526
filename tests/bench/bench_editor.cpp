// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/canvas/editorcanvas.h"
#include "client/editor/edits/selecting.h"
#include "client/editor/tools/selecttool.h"
#include "client/models/draftsession.h"
#include "client/models/venuebook.h"
#include "common/base/clock.h"
#include "common/base/idsource.h"
#include "common/layout/layoutjson.h"
#include "common/layout/relabelling.h"
#include "common/layout/validate.h"
#include "tests/bench/benchhouse.h"
#include "tests/bench/benchreport.h"
#include "tests/bench/itemscene.h"
#include "tests/bench/largeplan.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QGraphicsItem>
#include <QGraphicsView>
#include <QJsonDocument>
#include <QMouseEvent>
#include <QRandomGenerator>
#include <QTextStream>

using namespace parterre;
using namespace parterre::editor;

namespace {

constexpr QSize frame(1600, 1000);
constexpr BowlSize bowl{5, 40, 15, 20}; // 60,000 seats in 200 sections
constexpr int draggedSeats = 5000;
constexpr quint32 seed = 20261128;

template <class Work>
double timed(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

double residentMb()
{
    QFile status(QStringLiteral("/proc/self/statm"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    constexpr double pageMb = 4096 / 1048576.0;
    return status.readAll().split(' ').value(1).toDouble() * pageMb;
}

/// Another place and another zoom each time, so that nothing of the last frame can be kept.
MapView viewOf(const layout::SeatPlan &plan, QRandomGenerator &random, double scale)
{
    const QPointF middle = plan.place(random.bounded(plan.size())).position;
    const double zoom = scale * (0.97 + 0.06 * random.generateDouble());
    return {zoom, QPointF(frame.width(), frame.height()) / 2 - middle * zoom};
}

class EditorBench {
public:
    EditorBench(BenchReport &report, int frames)
        : m_report(report)
        , m_frames(frames)
        , m_document(QJsonDocument(layout::layoutToJson(makeBowl(bowl))).toJson(QJsonDocument::Compact))
    {
        m_theme.setMode(Theme::Mode::Light);
    }

    void run()
    {
        open();
        look();
        hit();
        drag();
        renumber();
        check();
        m_report.add({QStringLiteral("memory_mb"), residentMb(), QStringLiteral("MB"), {}, {},
            QStringLiteral("<= 400 MB"), residentMb() <= 400});
        baseline();
        save();
    }

private:
    void note(const char *metric, double ms, double goal)
    {
        m_report.add({QLatin1String(metric), ms, QStringLiteral("ms"), {}, {},
            QStringLiteral("<= %1 ms").arg(goal), ms <= goal});
    }

    /// From the bytes of the draft to the first picture.
    void open()
    {
        const double ms = timed([this] {
            auto read = layout::layoutFromJson(QJsonDocument::fromJson(m_document).object());
            m_canvas = std::make_unique<EditorCanvas>(m_theme, m_draft, m_selection);
            m_canvas->resize(frame);
            m_draft.open(std::move(*read));
            m_canvas->show();
            m_canvas->repaint();
        });
        QCoreApplication::processEvents();
        note("open_ms", ms, 1500);
    }

    void look()
    {
        QRandomGenerator random(seed);
        const layout::SeatPlan &plan = m_canvas->content().plan();
        const double fit = MapView::fitting(plan.bounds(), frame, 24).scale;
        for (const auto &[name, scale] : {std::pair("pan_zoom_frame_ms@fit", fit),
                 {"pan_zoom_frame_ms@near", 24 / plan.layout().seatDiameter}}) {
            std::vector<double> frames;
            for (int i = 0; i < m_frames; ++i) {
                const MapView view = viewOf(plan, random, scale);
                frames.push_back(timed([&] {
                    m_canvas->zoomBy(view.scale / m_canvas->view().scale, {}, false);
                    m_canvas->moveBy(view.offset - m_canvas->view().offset);
                    m_canvas->repaint();
                }));
            }
            note(name, percentile(frames, 0.5), 16);
            if (scale == fit)
                m_frameMs = percentile(frames, 0.5);
        }
    }

    void hit()
    {
        m_canvas->fit(false);
        QRandomGenerator random(seed + 1);
        constexpr int asked = 2000;
        const double ms = timed([&] {
            for (int i = 0; i < asked; ++i) {
                const QPointF at(random.bounded(frame.width()), random.bounded(frame.height()));
                if (m_canvas->seatAt(at) < 0)
                    m_hits += m_canvas->objectAt(at).has_value();
            }
        });
        note("hit_test_ms", ms / asked, 1);
    }

    void send(QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons buttons)
    {
        QMouseEvent event(type, at, m_canvas->mapToGlobal(at), button, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(m_canvas.get(), &event);
    }

    void drag()
    {
        m_canvas->fit(false);
        QSet<QString> seats;
        for (SeatNo seat = 0; seat < draggedSeats; ++seat)
            seats.insert(m_canvas->seatId(seat));
        m_selection.set(seats);
        SelectTool tool({m_draft, m_selection, *m_canvas, m_snapping, m_brush});
        m_canvas->setTool(&tool);
        m_canvas->repaint();
        const QPointF from = m_canvas->positionOf(0);
        send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
        std::vector<double> frames;
        for (int i = 1; i <= m_frames; ++i) {
            frames.push_back(timed([&] {
                send(
                    QEvent::MouseMove, from + QPointF(12 + i % 40, 9 + i % 30), Qt::NoButton, Qt::LeftButton);
                m_canvas->repaint();
            }));
        }
        note("drag_5000_frame_ms", percentile(frames, 0.5), 33);
        const double drop = timed(
            [&] { send(QEvent::MouseButtonRelease, from + QPointF(30, 30), Qt::LeftButton, Qt::NoButton); });
        m_report.add({QStringLiteral("drop_5000_ms"), drop, QStringLiteral("ms")});
        m_draft.history().undo();
        m_canvas->setTool(nullptr);
    }

    void renumber()
    {
        const double ms = timed([this] {
            m_draft.edit(QStringLiteral("Renumber"), [](layout::Layout &layout) {
                std::vector<layout::SeatsOfRow> rows;
                for (int s = 0; s < int(layout.sections.size()); ++s) {
                    for (int r = 0; r < int(layout.sections[size_t(s)].rows.size()); ++r)
                        rows.push_back(layout::allSeatsOf(layout, s, r));
                }
                layout::SeatNumbering numbering;
                numbering.labels.fromEnd = true;
                numbering.labels.start = 101;
                layout::Relabelling::ofSeats(layout, rows, numbering).applyTo(layout);
            });
        });
        const double undo = timed([this] { m_draft.history().undo(); });
        note("renumber_60000_with_undo_ms", ms + undo, 500);
        m_report.add({QStringLiteral("renumber_60000_ms"), ms, QStringLiteral("ms")});
    }

    void check()
    {
        std::vector<double> times;
        for (int i = 0; i < 5; ++i)
            times.push_back(timed([this] { m_problems += layout::validate(m_draft.layout()).size(); }));
        note("problems_ms", percentile(times, 0.5), 100);
    }

    void baseline()
    {
        ItemScene scene(m_canvas->content(), m_theme);
        QGraphicsView graphics;
        graphics.setScene(&scene);
        graphics.setFrameShape(QFrame::NoFrame);
        graphics.setRenderHint(QPainter::Antialiasing);
        graphics.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        graphics.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        graphics.resize(frame);
        graphics.show();
        QCoreApplication::processEvents();
        QRandomGenerator random(seed);
        const layout::SeatPlan &plan = m_canvas->content().plan();
        const double fit = MapView::fitting(plan.bounds(), frame, 24).scale;
        std::vector<double> frames;
        for (int i = 0; i < std::max(3, m_frames / 10); ++i) {
            const MapView view = viewOf(plan, random, fit);
            frames.push_back(timed([&] {
                graphics.setTransform(QTransform::fromScale(view.scale, view.scale));
                graphics.centerOn(view.toPlan(QPointF(frame.width(), frame.height()) / 2));
                graphics.viewport()->repaint();
            }));
        }
        const double theirs = percentile(frames, 0.5);
        m_report.add(
            {QStringLiteral("frames_per_second@fit"), 1000 / m_frameMs, QStringLiteral("1/s"), 1000 / theirs,
                theirs / m_frameMs, QStringLiteral(">= 20 x the baseline"), theirs / m_frameMs >= 20});
    }

    template <class Result>
    Result wait(QCoro::Task<Result> task)
    {
        std::optional<Result> done;
        const auto await = [&done](QCoro::Task<Result> pending) -> QCoro::Task<> { done = co_await pending; };
        const QCoro::Task<> awaiting = await(std::move(task));
        while (!done)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return std::move(*done);
    }

    /// To a real server on a real PostgreSQL, as the venues page does it.
    void save()
    {
        BenchHouse::Size size;
        size.shows = 1;
        BenchHouse house(size);
        if (const auto opened = house.open(); !opened)
            return fail(opened.error());
        const SystemClock clock;
        SystemIdSource ids(clock);
        ServerConnection connection(clock, ids, nullptr);
        if (const auto in = wait(connection.signIn(house.url(), house.admin(), house.password())); !in)
            return fail(in.error());
        const auto venues = wait(connection.call(protocol::VenuesList{}));
        if (!venues)
            return fail(venues.error());
        DraftSession session(connection);
        const auto made =
            wait(session.create(venues->venues.front().venue, std::nullopt, QStringLiteral("Bowl")));
        if (!made)
            return fail(made.error());
        std::optional<Error> problem;
        const double saving = timed([&] {
            if (const auto saved = wait(session.save(m_draft.layout())); !saved)
                problem = saved.error();
        });
        const double publishing = timed([&] {
            if (const auto published = wait(session.publish(true)); !published && !problem)
                problem = published.error();
        });
        if (problem)
            return fail(*problem);
        note("save_and_publish_ms", saving + publishing, 3000);
        m_report.add({QStringLiteral("save_ms"), saving, QStringLiteral("ms")});
    }

    static void fail(const Error &error)
    {
        QTextStream(stderr) << "save and publish: " << errorInfo(error.code).message << ' ' << error.detail
                            << Qt::endl;
    }

    BenchReport &m_report;
    const int m_frames;
    const QByteArray m_document;
    Theme m_theme;
    LayoutDocument m_draft;
    Selection m_selection;
    Snapping m_snapping{m_draft};
    Brush m_brush;
    std::unique_ptr<EditorCanvas> m_canvas;
    double m_frameMs = 1;
    int m_hits = 0;
    size_t m_problems = 0;
};

} // namespace

int main(int argc, char **argv)
{
    // No GPU and no screen: what is measured is what the processor paints.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption(
        {QStringLiteral("json"), QStringLiteral("Write the results to FILE."), QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("frames"), QStringLiteral("Frames of each kind."), QStringLiteral("N"),
        QStringLiteral("100")});
    parser.process(application);
    const int frames = std::max(1, parser.value(QStringLiteral("frames")).toInt());
    BenchReport report(QStringLiteral("editor"),
        {{"seats", 60000}, {"sections", bowl.tiers * bowl.sectionsPerTier}, {"width", frame.width()},
            {"height", frame.height()}, {"frames", frames}, {"platform", QGuiApplication::platformName()},
            {"baseline", QStringLiteral("QGraphicsScene, an item a seat, the same picture")}});
    EditorBench bench(report, frames);
    bench.run();
    return report.publish(parser.value(QStringLiteral("json"))) ? 0 : 1;
}
