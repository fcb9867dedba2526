// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection/serverconnection.h"
#include "common/layout/layout.h"

namespace parterre {

/// A draft of a layout that this desk has open: where it came from, who else has it open, and the way back to
/// the server. Documents are read and written off the event loop.
class DraftSession : public QObject {
    Q_OBJECT
public:
    explicit DraftSession(ServerConnection &connection, QObject *parent = nullptr);
    ~DraftSession() override;

    bool isOpen() const { return bool(m_draft.draft); }
    const protocol::Draft &draft() const { return m_draft; }
    /// Who else has it open.
    const std::vector<QString> &company() const { return m_company; }

    QCoro::Task<Result<layout::Layout>> open(DraftId draft);
    /// Begins a draft, of a published layout or of nothing, and opens it.
    QCoro::Task<Result<layout::Layout>> create(VenueId venue, std::optional<LayoutId> from, QString name);
    /// DraftChanged where somebody else saved it since: then nothing is overwritten.
    QCoro::Task<Result<Done>> save(layout::Layout layout);
    /// As a draft of its own, which is then the open one: nobody's work is lost.
    QCoro::Task<Result<Done>> saveCopy(layout::Layout layout);
    /// What is saved, as the next version of its name.
    QCoro::Task<Result<protocol::LayoutVersion>> publish(bool acceptWarnings);
    void close();

Q_SIGNALS:
    void companyChanged();
    /// Somebody else saved it: what is here is based on an older revision.
    void overtaken(const QString &by);

private:
    void heard(const protocol::DraftsChanged &change);

    ServerConnection &m_connection;
    protocol::Draft m_draft;
    std::vector<QString> m_company;
};

} // namespace parterre
