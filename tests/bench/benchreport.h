// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace parterre {

/// What a benchmark found, as a table for people and as JSON for programs:
/// {"bench", "machine", "settings", "results": [{"metric", "value", "unit", "baseline"?, "ratio"?,
/// "goal"?}]}.
class BenchReport {
public:
    /// `settings`: what was measured, with every number that the result depends on.
    BenchReport(QString bench, QJsonObject settings);

    struct Result {
        QString metric; ///< "full_frame_ms@fit"
        double value = 0;
        QString unit; ///< "ms", "1/s", "MB"
        std::optional<double> baseline{}; ///< the same thing done the usual way, in the same run
        std::optional<double> ratio{}; ///< how many times better than the baseline
        QString goal{}; ///< for people: "<= 8"; empty: none
    };
    void add(const Result &result);

    /// The table, with what the machine is.
    QString text() const;
    QByteArray json() const;
    /// Prints the table to standard output, and writes the JSON where the path is not empty. False with a
    /// sentence on standard error where the file cannot be written.
    bool publish(const QString &jsonPath) const;

    /// Processor, cores, memory, system and how this program was built.
    static QJsonObject machine();

private:
    QString m_bench;
    QJsonObject m_settings;
    std::vector<Result> m_results;
};

/// The value below which this share (0 to 1) of the samples lies; 0 for none.
double percentile(std::vector<double> samples, double share);

} // namespace parterre
