// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>

#include <functional>

namespace parterre {

class AccountService;
class CatalogService;
class DraftService;
class ProgrammeService;
class AllocationService;
class InventoryService;
class LayoutChangeService;
class SalesService;
class PaymentService;

/// What the gateway speaks to. All of them outlive it.
struct Services {
    AccountService &accounts;
    CatalogService &catalog;
    DraftService &drafts;
    ProgrammeService &programme;
    InventoryService &inventory;
    AllocationService &allocations;
    LayoutChangeService &layoutChanges;
    SalesService &sales;
    PaymentService &payments;
    /// Whether the database answers; for /health.
    std::function<QCoro::Task<bool>()> databaseAnswers;
};

} // namespace parterre
