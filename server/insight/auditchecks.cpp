// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/insight/auditchecks.h"

#include <array>

namespace parterre::insight {

namespace {

constexpr std::array checks{
    // Seats
    AuditCheck{"claim_off_the_plan", "Every claim is of a seat that the show's layout has.",
        "SELECT format('show %s, seat %s', c.show_id, c.seat_no) FROM claim c LEFT JOIN show s USING "
        "(show_id) "
        "LEFT JOIN layout l USING (layout_id) WHERE l.layout_id IS NULL OR c.seat_no >= l.seat_count"},
    AuditCheck{"held_claim_without_hold", "Every held seat has a hold of that show that names it.",
        "SELECT format('show %s, seat %s', c.show_id, c.seat_no) FROM claim c WHERE c.state = 1 AND NOT "
        "EXISTS ("
        "SELECT FROM hold h WHERE h.hold_id = c.hold_id AND h.show_id = c.show_id AND c.seat_no = ANY "
        "(h.seats))"},
    AuditCheck{"held_claim_of_finished_order", "A seat that is held for an order belongs to a pending one.",
        "SELECT format('show %s, seat %s, order %s', c.show_id, c.seat_no, c.order_id) FROM claim c "
        "WHERE c.state = 1 AND c.order_id IS NOT NULL AND NOT EXISTS ("
        "SELECT FROM \"order\" o JOIN order_line n USING (order_id) WHERE o.order_id = c.order_id "
        "AND o.show_id = c.show_id AND n.seat_no = c.seat_no AND o.status = 'pending')"},
    AuditCheck{"sold_claim_without_order", "Every sold seat stands in a paid order.",
        "SELECT format('show %s, seat %s, order %s', c.show_id, c.seat_no, c.order_id) FROM claim c "
        "WHERE c.state = 2 AND NOT EXISTS ("
        "SELECT FROM \"order\" o JOIN order_line n USING (order_id) WHERE o.order_id = c.order_id "
        "AND o.show_id = c.show_id AND n.seat_no = c.seat_no AND o.status = 'paid')"},
    AuditCheck{"sold_claim_without_ticket", "Every sold seat has a valid ticket of its order.",
        "SELECT format('show %s, seat %s, order %s', c.show_id, c.seat_no, c.order_id) FROM claim c "
        "WHERE c.state = 2 AND NOT EXISTS (SELECT FROM ticket t WHERE t.order_id = c.order_id "
        "AND t.show_id = c.show_id AND t.seat_no = c.seat_no AND t.void_at IS NULL)"},
    AuditCheck{"ticket_without_sold_claim", "Every valid ticket's seat is sold to its order.",
        "SELECT format('ticket %s, show %s, seat %s', t.ticket_id, t.show_id, t.seat_no) FROM ticket t "
        "WHERE t.void_at IS NULL AND NOT EXISTS (SELECT FROM claim c WHERE c.show_id = t.show_id "
        "AND c.seat_no = t.seat_no AND c.state = 2 AND c.order_id = t.order_id)"},
    AuditCheck{"version_behind", "A show's version is at least that of each of its claims.",
        "SELECT format('show %s: version %s, a claim has %s', c.show_id, i.version, max(c.version)) "
        "FROM claim c LEFT JOIN inventory i USING (show_id) GROUP BY c.show_id, i.version "
        "HAVING i.version IS NULL OR max(c.version) > i.version"},

    // Orders
    AuditCheck{"order_total_wrong", "An order's total is the sum of its lines.",
        "SELECT format('order %s: total %s, lines %s', o.order_id, o.total, coalesce(sum(n.amount), 0)) "
        "FROM \"order\" o LEFT JOIN order_line n USING (order_id) GROUP BY o.order_id "
        "HAVING o.total <> coalesce(sum(n.amount), 0)"},
    AuditCheck{"paid_order_without_tickets", "Every seat of a paid order has exactly one valid ticket.",
        "SELECT format('order %s, line %s', n.order_id, n.line_no) FROM order_line n JOIN \"order\" o USING "
        "(order_id) "
        "WHERE o.status = 'paid' AND n.kind = 'seat' AND 1 <> (SELECT count(*) FROM ticket t "
        "WHERE t.order_id = n.order_id AND t.line_no = n.line_no AND t.seat_no = n.seat_no AND t.show_id = "
        "o.show_id "
        "AND t.void_at IS NULL)"},
    AuditCheck{"ticket_of_unpaid_order", "Valid tickets are of paid orders only.",
        "SELECT format('ticket %s, order %s (%s)', t.ticket_id, o.order_id, o.status) FROM ticket t "
        "JOIN \"order\" o USING (order_id) WHERE t.void_at IS NULL AND o.status <> 'paid'"},

    // Money
    AuditCheck{"payments_differ_from_order", "A paid order was paid in full, any other has kept no money.",
        "SELECT format('order %s (%s): due %s, kept %s', o.order_id, o.status, "
        "CASE o.status WHEN 'paid' THEN o.total ELSE 0 END, coalesce(sum(p.amount), 0)) "
        "FROM \"order\" o LEFT JOIN payment p USING (order_id) GROUP BY o.order_id "
        "HAVING coalesce(sum(p.amount), 0) <> CASE o.status WHEN 'paid' THEN o.total ELSE 0 END"},
    AuditCheck{"entry_unbalanced", "The postings of every journal entry sum to zero.",
        "SELECT format('entry %s: %s %s', entry_id, sum(amount), currency) FROM posting "
        "GROUP BY entry_id, currency HAVING sum(amount) <> 0"},
    AuditCheck{"entry_without_postings", "Every journal entry has postings.",
        "SELECT format('entry %s', e.entry_id) FROM journal_entry e "
        "WHERE NOT EXISTS (SELECT FROM posting p WHERE p.entry_id = e.entry_id)"},
    AuditCheck{"journal_differs_from_payments",
        "What the journal has for an order's tenders is what was paid.",
        "SELECT format('order %s, %s: journal %s, payments %s', coalesce(j.order_id, p.order_id), "
        "coalesce(j.ledger, p.ledger), coalesce(j.amount, 0), coalesce(p.amount, 0)) "
        "FROM (SELECT e.order_id, q.ledger, sum(q.amount) AS amount FROM journal_entry e JOIN posting q "
        "USING (entry_id) "
        "WHERE q.ledger LIKE 'tender:%' GROUP BY 1, 2) j "
        "FULL JOIN (SELECT order_id, 'tender:' || kind AS ledger, sum(amount) AS amount FROM payment GROUP "
        "BY 1, 2) p "
        "ON j.order_id = p.order_id AND j.ledger = p.ledger WHERE coalesce(j.amount, 0) <> "
        "coalesce(p.amount, 0)"},
    AuditCheck{"journal_differs_from_order",
        "The journal's revenue from an order is its total while it is paid.",
        "SELECT format('order %s (%s): journal %s, order %s', o.order_id, o.status, -coalesce(j.amount, 0), "
        "CASE o.status WHEN 'paid' THEN o.total ELSE 0 END) FROM \"order\" o "
        "LEFT JOIN (SELECT e.order_id, sum(q.amount) AS amount FROM journal_entry e JOIN posting q USING "
        "(entry_id) "
        "WHERE q.ledger LIKE 'revenue:%' GROUP BY 1) j USING (order_id) "
        "WHERE -coalesce(j.amount, 0) <> CASE o.status WHEN 'paid' THEN o.total ELSE 0 END"},
    AuditCheck{"currency_differs",
        "Postings are in the currency of their order, orders in that of their show.",
        "SELECT format('order %s', o.order_id) FROM \"order\" o JOIN show s USING (show_id) "
        "WHERE o.currency <> s.currency UNION ALL "
        "SELECT format('entry %s', e.entry_id) FROM journal_entry e JOIN \"order\" o USING (order_id) "
        "JOIN posting q USING (entry_id) WHERE q.currency <> o.currency"},

    // What must be told
    AuditCheck{"outbox_lacks_sale", "The outbox has every order that was paid.",
        "SELECT format('order %s', o.order_id) FROM \"order\" o WHERE o.paid_at IS NOT NULL AND NOT EXISTS ("
        "SELECT FROM outbox b WHERE b.order_id = o.order_id AND b.topic = 'order_paid')"},
    AuditCheck{"outbox_lacks_cancellation", "The outbox has every paid order that was cancelled.",
        "SELECT format('order %s', o.order_id) FROM \"order\" o WHERE o.paid_at IS NOT NULL "
        "AND o.status = 'cancelled' AND NOT EXISTS ("
        "SELECT FROM outbox b WHERE b.order_id = o.order_id AND b.topic = 'order_cancelled')"},
};

} // namespace

std::span<const AuditCheck> auditChecks() { return checks; }

} // namespace parterre::insight
