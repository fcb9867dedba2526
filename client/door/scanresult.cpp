// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/door/scanresult.h"

#include "client/connection/serverconnection.h"
#include "client/models/notice.h"

#include <QDateTime>
#include <QLocale>

namespace parterre {

namespace {

QString admittedBefore(const protocol::AdmitResult &answer)
{
    if (!answer.admittedAt)
        return {};
    const QDateTime local = answer.admittedAt->toDateTime().toLocalTime();
    const bool today = local.date() == QDate::currentDate();
    const QLocale locale;
    const QString when = today ? locale.toString(local.time(), QLocale::ShortFormat)
                               : locale.toString(local, QLocale::ShortFormat);
    return answer.gate && !answer.gate->isEmpty() ? ScanResult::tr("let in at %1, %2").arg(when, *answer.gate)
                                                  : ScanResult::tr("let in at %1").arg(when);
}

} // namespace

ScanResult ScanResult::of(const Result<protocol::AdmitResult> &answer)
{
    if (!answer) {
        if (isConnectionLoss(answer.error()))
            return {Verdict::Doubtful, tr("No answer"),
                tr("Please scan again. If it was let in just now, it was this scan.")};
        const bool foreign = answer.error().code == ErrorCode::TicketInvalid;
        return {Verdict::Refused, foreign ? tr("Not our ticket") : tr("Refused"), sentence(answer.error())};
    }
    const QString place = answer->label + QStringLiteral(" · ") + answer->ticketTypeName;
    switch (answer->result) {
    case protocol::Admission::Admitted:
        return {Verdict::Admitted, tr("Welcome"), place + QStringLiteral("\n") + answer->title};
    case protocol::Admission::AlreadyUsed:
        return {
            Verdict::Doubtful, tr("Already used"), place + QStringLiteral("\n") + admittedBefore(*answer)};
    case protocol::Admission::Void:
        return {
            Verdict::Refused, tr("Void"), tr("This ticket was cancelled.") + QStringLiteral("\n") + place};
    case protocol::Admission::WrongShow:
        return {Verdict::Refused, tr("Wrong show"),
            tr("This ticket is for %1, %2.")
                .arg(answer->title,
                    QLocale().toString(answer->startsAt.toDateTime().toLocalTime(), QLocale::ShortFormat))};
    }
    return {};
}

SurfaceKind ScanResult::surface() const
{
    return verdict == Verdict::Admitted ? SurfaceKind::Success
        : verdict == Verdict::Doubtful  ? SurfaceKind::Warning
                                        : SurfaceKind::Danger;
}

Ink ScanResult::ink() const
{
    return verdict == Verdict::Admitted ? Ink::Success
        : verdict == Verdict::Doubtful  ? Ink::Warning
                                        : Ink::Danger;
}

QString ScanResult::symbol() const
{
    return verdict == Verdict::Admitted ? QStringLiteral("✓")
        : verdict == Verdict::Doubtful  ? QStringLiteral("!")
                                        : QStringLiteral("✕");
}

} // namespace parterre
