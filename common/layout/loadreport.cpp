// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/layout/loadreport.h"

#include "common/layout/repair.h"
#include "common/layout/validate.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace parterre::layout {

namespace {

constexpr size_t placesShown = 3;

QString say(const char *text, int n = -1) { return QCoreApplication::translate("Layout", text, nullptr, n); }

struct Group {
    const Problem *first = nullptr;
    std::vector<const Problem *> all;
};

/// By kind, errors first, otherwise in the order in which they come.
std::vector<Group> grouped(const Problems &problems)
{
    std::vector<Group> groups;
    for (const Problem &problem : problems) {
        auto group = std::ranges::find_if(
            groups, [&](const Group &known) { return known.first->code == problem.code; });
        if (group == groups.end())
            group = groups.insert(groups.end(), {&problem, {}});
        group->all.push_back(&problem);
    }
    std::ranges::stable_sort(groups, {},
        [](const Group &group) { return group.first->severity == Problem::Severity::Error ? 0 : 1; });
    return groups;
}

QString line(const Group &group, bool verbose, const char *repair)
{
    QString name = group.first->code;
    name.replace(u'_', u' ');
    const bool isError = group.first->severity == Problem::Severity::Error;
    QString text = QStringLiteral("  %1  %2 × %3")
                       .arg(isError ? say(QT_TRANSLATE_NOOP("Layout", "error"))
                                    : say(QT_TRANSLATE_NOOP("Layout", "note")),
                           -5)
                       .arg(group.all.size(), 5)
                       .arg(name);
    if (*repair && !group.first->repair.isEmpty())
        text += QLatin1String("  ") + say(repair).arg(group.first->repair);
    text += u'\n';
    const size_t shown = verbose ? group.all.size() : std::min(placesShown, group.all.size());
    for (size_t i = 0; i < shown; ++i)
        text += QStringLiteral("                 %1: %2\n").arg(group.all[i]->place, group.all[i]->text);
    if (shown < group.all.size()) {
        text += QStringLiteral("                 ")
            + say(QT_TRANSLATE_NOOP("Layout", "and %1 more (--verbose names them all)"))
                  .arg(group.all.size() - shown)
            + u'\n';
    }
    return text;
}

void addGroups(
    QString &text, const QString &title, const Problems &problems, bool verbose, const char *repair)
{
    if (problems.empty())
        return;
    text += title + u'\n';
    for (const Group &group : grouped(problems))
        text += line(group, verbose, repair);
}

/// `repair` says of a problem what could be done about it.
QString format(const LoadReport &report, bool verbose, const char *repair)
{
    QString text = say(QT_TRANSLATE_NOOP("Layout", "\"%1\", %2: %3 seats in the file, %4 in the seat map"))
                       .arg(report.layout.name, report.format)
                       .arg(report.seatsIn)
                       .arg(report.seatsOut)
        + u'\n';
    if (report.isRepaired) {
        addGroups(text, say(QT_TRANSLATE_NOOP("Layout", "Repaired:")), report.repaired, verbose, "(%1)");
        addGroups(text, say(QT_TRANSLATE_NOOP("Layout", "Left as it is:")), report.remaining, verbose, "");
    } else {
        addGroups(text, say(QT_TRANSLATE_NOOP("Layout", "Problems:")), report.problems, verbose, repair);
    }
    text += report.isPublishable()
        ? say(QT_TRANSLATE_NOOP("Layout", "The seat map can be published."))
        : say(QT_TRANSLATE_NOOP("Layout", "The seat map cannot be published like this."));
    return text + u'\n';
}

} // namespace

void repairLoaded(LoadReport &report)
{
    // What validate() finds is repair()'s to do; the rest, known to the import only, is done already.
    // There may be one for each seat, so they are found by hash.
    QSet<QString> found;
    const auto textOf = [](const Problem &problem) {
        return problem.code + u'\n' + problem.place + u'\n' + problem.text;
    };
    for (const Problem &problem : validate(report.layout))
        found.insert(textOf(problem));
    for (const Problem &problem : report.problems) {
        if (!found.contains(textOf(problem)))
            (problem.repair.isEmpty() ? report.remaining : report.repaired).push_back(problem);
    }
    for (Problem &problem : repair(report.layout))
        report.repaired.push_back(std::move(problem));
    for (Problem &problem : validate(report.layout))
        report.remaining.push_back(std::move(problem));
    report.seatsOut = report.layout.seatCount();
    report.isRepaired = true;
}

QString formatReport(const LoadReport &report, bool verbose)
{
    return format(report, verbose, "(--repair: %1)");
}

QString reportText(const LoadReport &report)
{
    return format(report, true, QT_TRANSLATE_NOOP("Layout", "(Repair: %1)"));
}

} // namespace parterre::layout
