// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/seatmap/seatcanvas.h"
#include "client/shell/theme/theme.h"
#include "tests/bench/benchreport.h"
#include "tests/bench/itemscene.h"
#include "tests/bench/largeplan.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QGraphicsItem>
#include <QGraphicsView>
#include <QImage>
#include <QRandomGenerator>

#include <ctime>

using namespace parterre;

namespace {

constexpr QSize frame(1600, 1000);
constexpr quint32 seed = 20261128;

/// Time by the clock, and time that the processor worked for it: the two differ on a machine that is busy
/// otherwise.
struct Samples {
    std::vector<double> ms;
    std::vector<double> cpuMs;

    template <class Work>
    void add(Work work)
    {
        const double cpu = cpuSeconds();
        QElapsedTimer timer;
        timer.start();
        work();
        ms.push_back(double(timer.nsecsElapsed()) / 1e6);
        cpuMs.push_back((cpuSeconds() - cpu) * 1e3);
    }
    double median() const { return percentile(ms, 0.5); }
    double p95() const { return percentile(ms, 0.95); }
    double cpuMedian() const { return percentile(cpuMs, 0.5); }

private:
    static double cpuSeconds()
    {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
    }
};

QByteArray mixedStates(int seats)
{
    QRandomGenerator random(seed);
    QByteArray states(seats, '\0');
    for (char &state : states) {
        const int dice = random.bounded(100);
        state = char(dice < 55 ? SeatState::Free
                : dice < 90    ? SeatState::Sold
                : dice < 97    ? SeatState::Held
                               : SeatState::Blocked);
    }
    return states;
}

/// Views around a zoom: each frame is another zoom and has another seat in its middle, so that nothing of the
/// last one can be kept. Where everything fits, everything is in the frame.
std::vector<MapView> viewsAround(double scale, const layout::SeatPlan &plan, int count)
{
    QRandomGenerator random(seed);
    std::vector<MapView> views;
    const QPointF centre = QPointF(frame.width(), frame.height()) / 2;
    for (int i = 0; i < count; ++i) {
        const double zoom = scale * (0.97 + 0.06 * random.generateDouble());
        const QPointF shake(random.bounded(20), random.bounded(20));
        const bool whole = plan.bounds().height() * scale <= frame.height();
        const QPointF middle =
            whole ? plan.bounds().center() : plan.place(random.bounded(plan.size())).position;
        views.push_back({zoom, centre + shake - middle * zoom});
    }
    return views;
}

/// As it is on a screen: the widget repaints itself into the window's memory, synchronously.
Samples canvasFrames(SeatCanvas &canvas, const std::vector<MapView> &views)
{
    Samples samples;
    for (const MapView &view : views) {
        const MapView &now = canvas.view();
        samples.add([&] {
            canvas.zoomBy(view.scale / now.scale, {}, false);
            canvas.moveBy(view.offset - canvas.view().offset);
            canvas.repaint();
        });
    }
    return samples;
}

Samples sceneFrames(QGraphicsView &graphics, const std::vector<MapView> &views)
{
    Samples samples;
    for (const MapView &view : views) {
        const QPointF centre = QPointF(frame.width(), frame.height()) / 2;
        samples.add([&] {
            graphics.setTransform(QTransform::fromScale(view.scale, view.scale));
            graphics.centerOn(view.toPlan(centre));
            graphics.viewport()->repaint();
        });
    }
    return samples;
}

std::vector<SeatNo> somePlaces(int seats, int count)
{
    QRandomGenerator random(seed + 1);
    std::vector<SeatNo> places;
    for (int i = 0; i < count; ++i)
        places.push_back(random.bounded(seats));
    return places;
}

class CanvasBench {
public:
    CanvasBench(int frames, int sceneFrames)
        : m_frames(frames)
        , m_sceneFrames(sceneFrames)
        , m_plan(std::make_shared<layout::SeatPlan>(makeBowl({})))
        , m_canvas(m_theme)
    {
        m_theme.setMode(Theme::Mode::Light);
        m_canvas.resize(frame);
        m_canvas.setPlan(m_plan);
        m_canvas.setStates(mixedStates(m_plan->size()));
        m_canvas.show();
        m_scene = std::make_unique<ItemScene>(m_canvas.content(), m_theme);
        m_graphics.setScene(m_scene.get());
        m_graphics.setFrameShape(QFrame::NoFrame);
        m_graphics.setRenderHint(QPainter::Antialiasing);
        m_graphics.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_graphics.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_graphics.setViewportUpdateMode(QGraphicsView::MinimalViewportUpdate);
        m_graphics.resize(frame);
        m_graphics.show();
        QCoreApplication::processEvents();
    }

    int seats() const { return m_plan->size(); }

    void frames(BenchReport &report)
    {
        const double fit = MapView::fitting(m_plan->bounds(), frame, 24).scale;
        const double diameter = m_plan->layout().seatDiameter;
        for (const auto &[name, scale, goal] : {std::tuple("fit", fit, true),
                 std::tuple("mid", 12 / diameter, false), std::tuple("near", 32 / diameter, false)}) {
            const Samples canvas = canvasFrames(m_canvas, viewsAround(scale, *m_plan, m_frames));
            const Samples scene = sceneFrames(m_graphics, viewsAround(scale, *m_plan, m_sceneFrames));
            const auto add = [&](const char *metric, double ours, double theirs) {
                report.add({QStringLiteral("%1@%2").arg(QLatin1String(metric), QLatin1String(name)), ours,
                    QStringLiteral("ms"), theirs, theirs / ours,
                    goal ? QStringLiteral("<= 8 ms, >= 20x") : QString()});
            };
            add("full_frame_ms_median", canvas.median(), scene.median());
            add("full_frame_ms_p95", canvas.p95(), scene.p95());
            add("full_frame_cpu_ms_median", canvas.cpuMedian(), scene.cpuMedian());
        }
    }

    void stateChanges(BenchReport &report)
    {
        m_canvas.fit(false);
        m_canvas.repaint();
        m_graphics.fitInView(m_plan->bounds(), Qt::KeepAspectRatio);
        m_graphics.viewport()->repaint();
        Samples canvas;
        Samples scene;
        int turn = 0;
        for (SeatNo seat : somePlaces(seats(), 400)) {
            const SeatState state = ++turn % 2 ? SeatState::Sold : SeatState::Free;
            canvas.add([&] {
                m_canvas.applyChanges({{seat, state}});
                QCoreApplication::sendPostedEvents(nullptr, QEvent::UpdateRequest);
            });
            scene.add([&] {
                m_scene->itemOf(seat)->update();
                QCoreApplication::processEvents();
            });
        }
        report.add({QStringLiteral("state_change_us_median"), canvas.median() * 1000, QStringLiteral("us"),
            scene.median() * 1000, scene.median() / canvas.median()});
        report.add({QStringLiteral("state_change_cpu_us_median"), canvas.cpuMedian() * 1000,
            QStringLiteral("us"), scene.cpuMedian() * 1000, scene.cpuMedian() / canvas.cpuMedian()});
    }

    void hitTests(BenchReport &report)
    {
        m_canvas.fit(false);
        const std::vector<SeatNo> seatsAsked = somePlaces(seats(), 2000);
        int found = 0;
        Samples ours;
        ours.add([&] {
            for (SeatNo seat : seatsAsked)
                found += m_canvas.seatAt(m_canvas.positionOf(seat)) >= 0;
        });
        m_graphics.fitInView(m_plan->bounds(), Qt::KeepAspectRatio);
        int foundThere = 0;
        Samples theirs;
        theirs.add([&] {
            for (SeatNo seat : seatsAsked)
                foundThere +=
                    m_graphics.itemAt(m_graphics.mapFromScene(m_plan->place(seat).position)) != nullptr;
        });
        const double each = 1000.0 / double(seatsAsked.size());
        report.add({QStringLiteral("hit_test_cpu_us"), ours.cpuMedian() * each, QStringLiteral("us"),
            theirs.cpuMedian() * each, theirs.cpuMedian() / ours.cpuMedian()});
        if (found != int(seatsAsked.size()))
            qFatal("the canvas found %d of %zu seats", found, seatsAsked.size());
    }

private:
    int m_frames;
    int m_sceneFrames;
    Theme m_theme;
    std::shared_ptr<layout::SeatPlan> m_plan;
    SeatCanvas m_canvas;
    std::unique_ptr<ItemScene> m_scene;
    QGraphicsView m_graphics;
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
    parser.addOption({QStringLiteral("frames"), QStringLiteral("Frames of each zoom."), QStringLiteral("N"),
        QStringLiteral("200")});
    parser.process(application);
    const int frames = std::max(1, parser.value(QStringLiteral("frames")).toInt());
    const int baselineFrames = std::clamp(frames / 10, 1, 20);
    CanvasBench bench(frames, baselineFrames);
    BenchReport report(QStringLiteral("canvas"),
        {{"seats", bench.seats()}, {"width", frame.width()}, {"height", frame.height()}, {"frames", frames},
            {"baseline_frames", baselineFrames}, {"platform", QGuiApplication::platformName()},
            {"baseline", QStringLiteral("QGraphicsScene, an item a seat, the same picture")}});
    bench.frames(report);
    bench.stateChanges(report);
    bench.hitTests(report);
    return report.publish(parser.value(QStringLiteral("json"))) ? 0 : 1;
}
