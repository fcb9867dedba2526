// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/invariants.h"

#include <array>

namespace parterre::audit {

namespace {

constexpr std::array all{
    Invariant{"held_claim_has_hold",
        "A held seat belongs to an active hold, or to a pending order made of one.",
        R"(SELECT format('show %s seat %s', c.show_id, c.seat_no) FROM claim c
           LEFT JOIN hold h ON h.hold_id = c.hold_id AND h.show_id = c.show_id AND c.seat_no = ANY (h.seats)
           LEFT JOIN "order" o ON o.order_id = c.order_id
           WHERE c.state = 1 AND NOT coalesce(
               CASE WHEN c.order_id IS NULL THEN h.status = 0 ELSE h.status = 2 AND o.status = 'pending' END, false))"},
    Invariant{"active_hold_has_claims", "The seats of an active hold that has not run out are claimed by it.",
        R"(SELECT format('hold %s seat %s', h.hold_id, s) FROM hold h CROSS JOIN unnest(h.seats) s
           LEFT JOIN claim c ON c.show_id = h.show_id AND c.seat_no = s AND c.state = 1 AND c.hold_id = h.hold_id
           WHERE h.status = 0 AND h.expires_at > now() AND c.seat_no IS NULL)"},
    Invariant{"hold_has_show", "Every hold is of a show that has an inventory.",
        R"(SELECT format('hold %s', h.hold_id) FROM hold h LEFT JOIN inventory i USING (show_id) WHERE i.show_id IS NULL)"},
    Invariant{"blocked_claim_has_allocation",
        "A blocked seat belongs to an allocation that is not over, or the layout does not have it any more.",
        R"(SELECT format('show %s seat %s', c.show_id, c.seat_no) FROM claim c
           LEFT JOIN allocation a ON a.allocation_id = c.allocation_id AND a.show_id = c.show_id
           LEFT JOIN retired_seat r ON r.show_id = c.show_id AND r.seat_no = c.seat_no
           WHERE r.seat_no IS NULL
               AND (c.state = 3 OR c.allocation_id IS NOT NULL) AND (a.allocation_id IS NULL OR a.released_at IS NOT NULL))"},
    Invariant{"retired_seat_is_blocked", "A seat that the layout does not have any more cannot be sold.",
        R"(SELECT format('show %s seat %s', r.show_id, r.seat_no) FROM retired_seat r LEFT JOIN claim c USING (show_id, seat_no)
           WHERE NOT coalesce(c.state = 3 AND c.allocation_id IS NULL, false))"},
    Invariant{"history_tells_claims", "The last that happened to a seat is what its claim says.",
        R"(SELECT format('show %s seat %s', c.show_id, c.seat_no) FROM claim c JOIN (
               SELECT DISTINCT ON (show_id, seat_no) show_id, seat_no, what, order_id, hold_id
               FROM seat_event ORDER BY show_id, seat_no, version DESC, what DESC) last USING (show_id, seat_no)
           WHERE NOT CASE c.state
               WHEN 0 THEN last.what <= 5
               WHEN 1 THEN last.what IN (7, 8) AND last.hold_id IS NOT DISTINCT FROM c.hold_id
               WHEN 2 THEN last.what = 9 AND last.order_id = c.order_id
               ELSE last.what <= 6 AND last.what <> 5 END)"},
    Invariant{"names_are_known",
        "Whoever and whatever an order, a payment, the journal and the outbox name is there.",
        R"(SELECT format('order %s', o.code) FROM "order" o LEFT JOIN account a USING (account_id) WHERE a.account_id IS NULL
           UNION ALL SELECT format('order %s', o.code) FROM "order" o LEFT JOIN show s USING (show_id) WHERE s.show_id IS NULL
           UNION ALL SELECT format('line of order %s', l.order_id) FROM order_line l
               LEFT JOIN "order" o USING (order_id) WHERE o.order_id IS NULL
           UNION ALL SELECT format('ticket %s', t.ticket_id) FROM ticket t
               LEFT JOIN order_line l USING (order_id, line_no) WHERE l.order_id IS NULL
           UNION ALL SELECT format('payment %s', p.payment_id) FROM payment p
               LEFT JOIN "order" o USING (order_id) WHERE o.order_id IS NULL
           UNION ALL SELECT format('posting of entry %s', p.entry_id) FROM posting p
               LEFT JOIN journal_entry e USING (entry_id) WHERE e.entry_id IS NULL
           UNION ALL SELECT format('order %s line %s', l.order_id, l.line_no) FROM order_line l
               LEFT JOIN ticket_type t USING (ticket_type_id) WHERE l.kind = 'seat' AND t.ticket_type_id IS NULL
           UNION ALL SELECT format('payment %s', p.payment_id) FROM payment p
               LEFT JOIN account a USING (account_id) WHERE a.account_id IS NULL
           UNION ALL SELECT format('entry %s', e.entry_id) FROM journal_entry e LEFT JOIN account a USING (account_id)
               LEFT JOIN "order" o USING (order_id) WHERE a.account_id IS NULL OR o.order_id IS NULL
           UNION ALL SELECT format('outbox %s', b.outbox_id) FROM outbox b
               LEFT JOIN "order" o USING (order_id) WHERE o.order_id IS NULL)"},
    Invariant{"sold_claim_has_ticket", "A sold seat has a paid order and exactly one valid ticket of it.",
        R"(SELECT format('show %s seat %s', c.show_id, c.seat_no) FROM claim c
           LEFT JOIN "order" o ON o.order_id = c.order_id AND o.show_id = c.show_id AND o.status = 'paid'
           LEFT JOIN ticket t ON t.show_id = c.show_id AND t.seat_no = c.seat_no AND t.order_id = c.order_id
               AND t.void_at IS NULL
           WHERE c.state = 2 AND (o.order_id IS NULL OR t.ticket_id IS NULL))"},
    Invariant{"ticket_has_sold_claim", "A valid ticket is for a seat that is sold to its order.",
        R"(SELECT format('ticket %s', t.ticket_id) FROM ticket t
           LEFT JOIN claim c ON c.show_id = t.show_id AND c.seat_no = t.seat_no AND c.state = 2
               AND c.order_id = t.order_id
           WHERE t.void_at IS NULL AND c.seat_no IS NULL)"},
    Invariant{"seat_sold_once", "No seat stands in two paid orders.",
        R"(SELECT format('show %s seat %s', o.show_id, l.seat_no) FROM "order" o JOIN order_line l USING (order_id)
           WHERE o.status = 'paid' AND l.kind = 'seat' GROUP BY o.show_id, l.seat_no HAVING count(*) > 1)"},
    Invariant{"paid_order_has_tickets",
        "A paid order has one valid ticket for each of its seats; others have none.",
        R"(SELECT format('order %s', o.code) FROM "order" o
           LEFT JOIN (SELECT order_id, count(*) AS seats FROM order_line WHERE kind = 'seat' GROUP BY order_id) l
               USING (order_id)
           LEFT JOIN (SELECT order_id, count(*) AS valid FROM ticket WHERE void_at IS NULL GROUP BY order_id) t
               USING (order_id)
           WHERE coalesce(t.valid, 0) <> CASE WHEN o.status = 'paid' THEN coalesce(l.seats, 0) ELSE 0 END)"},
    Invariant{"pending_order_has_claims",
        "The seats of a pending order that has not run out are held for it.",
        R"(SELECT format('order %s seat %s', o.code, l.seat_no) FROM "order" o
           JOIN order_line l ON l.order_id = o.order_id AND l.kind = 'seat'
           LEFT JOIN claim c ON c.show_id = o.show_id AND c.seat_no = l.seat_no AND c.state = 1
               AND c.order_id = o.order_id
           WHERE o.status = 'pending' AND o.expires_at > now() AND c.seat_no IS NULL)"},
    Invariant{"pending_order_is_awaited",
        "The sweep looks through the orders that are pending, and no others.",
        R"(SELECT format('order %s', order_id) FROM (
               SELECT order_id, expires_at FROM "order" WHERE status = 'pending') o
           FULL JOIN pending_order p USING (order_id, expires_at) WHERE o IS NULL OR p IS NULL)"},
    Invariant{"order_total_is_sum", "The total of an order is the sum of its lines.",
        R"(SELECT format('order %s', o.code) FROM "order" o
           LEFT JOIN (SELECT order_id, sum(amount) AS total FROM order_line GROUP BY order_id) l USING (order_id)
           WHERE o.total <> coalesce(l.total, 0))"},
    Invariant{"payments_match_order", "A paid order is paid in full; any other keeps nobody's money.",
        R"(SELECT format('order %s', o.code) FROM "order" o
           LEFT JOIN (SELECT order_id, sum(amount) AS paid FROM payment GROUP BY order_id) p USING (order_id)
           WHERE coalesce(p.paid, 0) <> CASE WHEN o.status = 'paid' THEN o.total ELSE 0 END)"},
    Invariant{"entry_balances", "The postings of a journal entry sum to zero.",
        R"(SELECT format('entry %s', e.entry_id) FROM journal_entry e LEFT JOIN posting p USING (entry_id)
           GROUP BY e.entry_id, p.currency HAVING sum(p.amount) IS DISTINCT FROM 0)"},
    Invariant{"journal_matches_payments", "What the journal says of tenders is what was paid and given back.",
        R"(SELECT format('order %s, %s', coalesce(j.order_id, p.order_id), coalesce(j.ledger, p.ledger))
           FROM (SELECT e.order_id, t.ledger, sum(t.amount) AS amount FROM journal_entry e JOIN posting t USING (entry_id)
                 WHERE t.ledger LIKE 'tender:%' GROUP BY e.order_id, t.ledger) j
           FULL JOIN (SELECT order_id, 'tender:' || kind AS ledger, sum(amount) AS amount FROM payment
                      GROUP BY order_id, kind) p ON p.order_id = j.order_id AND p.ledger = j.ledger
           WHERE coalesce(j.amount, 0) <> coalesce(p.amount, 0))"},
    Invariant{"journal_matches_orders", "The revenue of the journal is what the paid orders come to.",
        R"(SELECT format('show %s', coalesce(j.show_id, o.show_id))
           FROM (SELECT o.show_id, -sum(t.amount) AS amount FROM journal_entry e JOIN posting t USING (entry_id)
                 JOIN "order" o USING (order_id) WHERE t.ledger LIKE 'revenue:%' GROUP BY o.show_id) j
           FULL JOIN (SELECT show_id, sum(total) AS amount FROM "order" WHERE status = 'paid' GROUP BY show_id) o
               ON o.show_id = j.show_id
           WHERE coalesce(j.amount, 0) <> coalesce(o.amount, 0))"},
    Invariant{"versions_rise", "No claim is newer than the version of its show.",
        R"(SELECT format('show %s seat %s', c.show_id, c.seat_no) FROM claim c LEFT JOIN inventory i USING (show_id)
           WHERE c.version > coalesce(i.version, 0))"},
    Invariant{"claim_is_in_layout", "Every claim is of a seat that the layout of its show has.",
        R"(SELECT format('show %s seat %s', c.show_id, c.seat_no) FROM claim c
           LEFT JOIN show s USING (show_id) LEFT JOIN layout l USING (layout_id)
           LEFT JOIN retired_seat r USING (show_id, seat_no)
           WHERE r.seat_no IS NULL AND NOT coalesce(c.seat_no < coalesce(l.number_count, l.seat_count), false))"},
    Invariant{"outbox_is_complete", "Whoever paid, or got money back, is told so.",
        R"(SELECT format('order %s', o.code) FROM "order" o
           WHERE (o.status = 'paid' AND NOT EXISTS (
                   SELECT FROM outbox b WHERE b.order_id = o.order_id AND b.topic = 'order_paid'))
              OR (o.status = 'cancelled' AND o.paid_at IS NOT NULL AND NOT EXISTS (
                   SELECT FROM outbox b WHERE b.order_id = o.order_id AND b.topic = 'order_cancelled')))"},
};

} // namespace

std::span<const Invariant> invariants() { return all; }

} // namespace parterre::audit
