// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/error.h"

#include <QByteArray>
#include <QHash>

#include <functional>
#include <optional>
#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>

namespace parterre {

/// The figures of /metrics (Prometheus text format). Lives on the event loop's thread.
class Metrics {
public:
    struct PipelineFigures {
        quint64 batches = 0;
        quint64 requests = 0;
        qsizetype queued = 0;
    };

    Metrics();

    /// `method` is a name of the protocol, or "unknown": strangers do not make new time series.
    void requestDone(const char *method, std::optional<ErrorCode> error, double seconds);
    void requestsInFlight(int change) { m_inFlight->Increment(change); }
    void connections(int change) { m_connections->Increment(change); }
    void webSockets(int change) { m_webSockets->Increment(change); }
    void watchers(int change) { m_watchers->Increment(change); }
    void connectionRefused() { m_refused->Increment(); }
    void notificationsSkipped() { m_skipped->Increment(); }
    /// Asked at each scrape.
    void watchPipeline(std::function<PipelineFigures()> figures) { m_pipeline = std::move(figures); }

    QByteArray scrape();

private:
    void readPipeline();

    prometheus::Registry m_registry;
    prometheus::Family<prometheus::Counter> *m_requests;
    prometheus::Family<prometheus::Histogram> *m_durations;
    prometheus::Gauge *m_inFlight;
    prometheus::Gauge *m_connections;
    prometheus::Gauge *m_webSockets;
    prometheus::Gauge *m_watchers;
    prometheus::Counter *m_refused;
    prometheus::Counter *m_skipped;
    prometheus::Counter *m_batches;
    prometheus::Counter *m_batchRequests;
    prometheus::Gauge *m_queued;
    // The library looks a series up by building a map of strings; these know it by the method's place in
    // memory.
    QHash<std::pair<const char *, int>, prometheus::Counter *> m_requestSeries;
    QHash<const char *, prometheus::Histogram *> m_durationSeries;
    std::function<PipelineFigures()> m_pipeline;
    PipelineFigures m_lastPipeline;
};

} // namespace parterre
