// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/docs/example.h"

#include "common/protocol/methods.h"
#include "common/protocol/rpcclient.h"

namespace parterre::protocol {

namespace {

constexpr qint64 startMs = 1'795'460'400'000; // 2026-11-23T19:00:00Z

const ShowId show{17};
const HoldId hold{QUuid(0x7d1f0a36, 0x52c8, 0x4e0b, 0x9a, 0x41, 0x3c, 0x2d, 0x7e, 0x90, 0x11, 0x5f)};
const OrderId order{QUuid(0x1b9e4c02, 0x88aa, 0x4d3f, 0x8e, 0x6c, 0x5a, 0x70, 0x3d, 0x12, 0xf4, 0x09)};

QUuid ticketUuid(uchar last)
{
    return QUuid(0xc3a5d7e1, 0x0f62, 0x4b8d, 0xb7, 0x13, 0x64, 0x0e, 0x95, 0x2a, 0xd8, last);
}

QString wordsOf(const char *text) { return QString::fromUtf8(text); }

class Transcript {
public:
    void say(const char *words) { m_text += u'\n' + wordsOf(words) + QStringLiteral("\n\n"); }

    template <MethodParams P>
    void exchange(const P &params, const typename P::Answer &answer)
    {
        ++m_id;
        m_text += QStringLiteral("```\n→ ") + QString::fromUtf8(encodeRequest(m_id, params, Form::Json));
        m_text +=
            QStringLiteral("\n← ") + QString::fromUtf8(encodeAnswer(RequestId(m_id), answer, Form::Json));
        m_text += QStringLiteral("\n```\n");
    }

    template <MethodParams P>
    void refusal(const P &params, const Error &error)
    {
        ++m_id;
        m_text += QStringLiteral("```\n→ ") + QString::fromUtf8(encodeRequest(m_id, params, Form::Json));
        m_text += QStringLiteral("\n← ") + QString::fromUtf8(encodeError(RequestId(m_id), error, Form::Json));
        m_text += QStringLiteral("\n```\n");
    }

    template <Notification N>
    void notification(const N &notification)
    {
        m_text += QStringLiteral("```\n← ") + QString::fromUtf8(encodeNotification(notification, Form::Json));
        m_text += QStringLiteral("\n```\n");
    }

    QString take() { return m_text.trimmed(); }

private:
    QString m_text;
    qint64 m_id = 0;
};

Order pendingOrder()
{
    Order made;
    made.order = order;
    made.code = wordsOf("K7QX-2M9P");
    made.show = show;
    made.title = wordsOf("The Cherry Orchard");
    made.venue = wordsOf("Playhouse");
    made.timeZone = wordsOf("Europe/Berlin");
    made.startsAt = Timestamp{startMs + 3'600'000};
    made.total = 7'800;
    made.currency = wordsOf("EUR");
    for (const SeatNo seat : {4, 5}) {
        made.lines.push_back({LineKind::Seat, seat, wordsOf("Stalls A %1").arg(seat + 1), TicketTypeId{1},
            wordsOf("Adult"), wordsOf("A"), 3'900});
    }
    made.createdAt = Timestamp{startMs + 20'000};
    made.expiresAt = Timestamp{startMs + 620'000};
    made.soldBy = wordsOf("Clara Counter");
    return made;
}

Order paidOrder()
{
    Order made = pendingOrder();
    made.status = OrderStatus::Paid;
    made.expiresAt.reset();
    made.paidAt = Timestamp{startMs + 30'000};
    made.tickets = {{TicketId{ticketUuid(1)}, 4, wordsOf("PT1.q83vEjRWeJA"), {}},
        {TicketId{ticketUuid(2)}, 5, wordsOf("PT1.mZmqu8zd7v8"), {}}};
    made.payments = {{TenderKind::Cash, 7'800, {}}};
    made.change = 2'200;
    return made;
}

} // namespace

QString exampleSession()
{
    Transcript transcript;
    transcript.say("Sign in, and keep the token for a later connection:");
    transcript.exchange(SessionLogin{wordsOf("counter"), wordsOf("parterre-demo")},
        SessionInfo{
            wordsOf("vTq0Xw5m3H6c1bQy"), wordsOf("Clara Counter"), Role::Counter, {startMs + 43'200'000}});
    transcript.say("Watch a show. `states` says here: eight seats, the third is sold, the fourth held:");
    transcript.exchange(SeatsWatch{show}, SeatStates{show, 41, QByteArray("\0\0\2\1\0\0\0\0", 8)});
    transcript.say("Hold two seats:");
    const Hold held{hold, show, {4, 5}, Timestamp{startMs + 610'000}};
    transcript.exchange(SeatsHold{show, {4, 5}, {}, wordsOf("b3f1c9d2-hold-1")}, held);
    transcript.say("Every watcher, this client too, is told (before or after the answer):");
    transcript.notification(SeatsChanged{show, 41, 42, {{4, 1}, {5, 1}}});
    transcript.say("What somebody else has is refused, all or none, with the seats that stand in the way:");
    Error taken = makeError(ErrorCode::SeatsUnavailable, wordsOf("1 of 2 seats is taken"));
    taken.seats = {2};
    transcript.refusal(SeatsHold{show, {1, 2}, {}, wordsOf("b3f1c9d2-hold-2")}, taken);
    transcript.say("Make an order of the hold:");
    transcript.exchange(
        OrdersCreate{hold, {{4, TicketTypeId{1}}, {5, TicketTypeId{1}}}, {}, {}, wordsOf("b3f1c9d2-order-1")},
        pendingOrder());
    transcript.say(
        "Take 100 euros in cash. The answer means: durably paid, the seats sold, the tickets valid:");
    transcript.exchange(
        OrdersPay{order, {{TenderKind::Cash, 10'000, {}}}, wordsOf("b3f1c9d2-pay-1")}, paidOrder());
    transcript.notification(SeatsChanged{show, 42, 43, {{4, 2}, {5, 2}}});
    return transcript.take();
}

} // namespace parterre::protocol
