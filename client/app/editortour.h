// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/desk.h"
#include "client/app/driver.h"

#include <functional>

namespace parterre {

class VenuesPage;

/// The editor's part of the tour: the houses of the demo season as drafts, a generator, problems, a
/// comparison.
class EditorTour {
public:
    /// Takes the picture of that name.
    using Picture = std::function<QCoro::Task<>(QString)>;

    EditorTour(Desk &desk, Driver &driver, Picture picture);

    /// Signed in as somebody who may draw.
    QCoro::Task<bool> run();

private:
    QCoro::Task<bool> openVersion(QString words);
    QCoro::Task<bool> houses();
    QCoro::Task<bool> generator();
    QCoro::Task<bool> problemsAndComparison();
    QCoro::Task<bool> leave();

    Desk &m_desk;
    Driver &m_driver;
    Picture m_picture;
    VenuesPage *m_page = nullptr;
};

} // namespace parterre
