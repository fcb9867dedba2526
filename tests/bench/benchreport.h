// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace parterre {

/// What a benchmark found, as a table for people and as JSON for programs:
/// {"bench", "machine", "settings", "results": [{"metric", "value", "unit", "baseline"?, "ratio"?, "goal"?,
/// "met"?}], "runs"?: [{...}]}.
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
        std::optional<bool> met{}; ///< whether the goal is reached
    };
    void add(const Result &result);
    /// One of the runs that the results are made of, whatever it measured.
    void addRun(const QJsonObject &run);
    void addSetting(const QString &name, const QJsonValue &value);

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
    QJsonArray m_runs;
};

/// The value below which this share (0 to 1) of the samples lies; 0 for none.
double percentile(std::vector<double> samples, double share);
double median(std::vector<double> samples);

} // namespace parterre
