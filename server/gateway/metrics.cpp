// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/gateway/metrics.h"

#include <prometheus/text_serializer.h>
#include <sstream>

namespace parterre {

namespace {

prometheus::Counter &counter(prometheus::Registry &registry, const char *name, const char *help)
{
    return prometheus::BuildCounter().Name(name).Help(help).Register(registry).Add({});
}

prometheus::Gauge &gauge(prometheus::Registry &registry, const char *name, const char *help)
{
    return prometheus::BuildGauge().Name(name).Help(help).Register(registry).Add({});
}

const prometheus::Histogram::BucketBoundaries &durationBuckets()
{
    static const prometheus::Histogram::BucketBoundaries buckets{
        0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
    return buckets;
}

} // namespace

Metrics::Metrics()
    : m_requests(&prometheus::BuildCounter()
                      .Name("parterre_requests_total")
                      .Help("Requests by method and outcome (ok or the error's name).")
                      .Register(m_registry))
    , m_durations(&prometheus::BuildHistogram()
                       .Name("parterre_request_duration_seconds")
                       .Help("From the whole request received to the answer handed to the socket.")
                       .Register(m_registry))
    , m_inFlight(&gauge(m_registry, "parterre_requests_in_flight", "Requests that are being worked on."))
    , m_connections(&gauge(m_registry, "parterre_connections", "Open connections of any kind."))
    , m_webSockets(&gauge(m_registry, "parterre_websockets", "Open WebSockets among them."))
    , m_watchers(&gauge(m_registry, "parterre_watchers", "Shows that connections watch, each counted."))
    , m_refused(&counter(m_registry, "parterre_connections_refused_total",
          "Connections closed at once because there were too many."))
    , m_skipped(&counter(m_registry, "parterre_notifications_skipped_total",
          "Notifications not sent because the client did not read."))
    , m_batches(&counter(m_registry, "parterre_pipeline_batches_total", "Commits of the pipeline."))
    , m_batchRequests(&counter(
          m_registry, "parterre_pipeline_requests_total", "Requests in the commits of the pipeline."))
    , m_queued(&gauge(m_registry, "parterre_pipeline_queued", "Requests that wait for the next commit."))
{
}

void Metrics::requestDone(const char *method, std::optional<ErrorCode> error, double seconds)
{
    const std::pair key{method, error ? int(*error) : 0};
    prometheus::Counter *&requests = m_requestSeries[key];
    if (!requests)
        requests = &m_requests->Add({{"method", method}, {"outcome", error ? errorInfo(*error).name : "ok"}});
    requests->Increment();
    prometheus::Histogram *&durations = m_durationSeries[method];
    if (!durations)
        durations = &m_durations->Add({{"method", method}}, durationBuckets());
    durations->Observe(seconds);
}

void Metrics::readPipeline()
{
    if (!m_pipeline)
        return;
    const PipelineFigures figures = m_pipeline();
    m_batches->Increment(double(figures.batches - m_lastPipeline.batches));
    m_batchRequests->Increment(double(figures.requests - m_lastPipeline.requests));
    m_queued->Set(double(figures.queued));
    m_lastPipeline = figures;
}

QByteArray Metrics::scrape()
{
    readPipeline();
    std::ostringstream out;
    prometheus::TextSerializer().Serialize(out, m_registry.Collect());
    return QByteArray::fromStdString(out.str());
}

} // namespace parterre
