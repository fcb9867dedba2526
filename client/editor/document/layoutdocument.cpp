// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/document/layoutdocument.h"

#include "common/layout/objectids.h"

#include <QUndoCommand>

#include <utility>

namespace parterre::editor {

/// A command that was carried out, for the history.
class LayoutDocument::Step : public QUndoCommand {
public:
    Step(LayoutDocument &document, const QString &text, Patch patch, Run run)
        : QUndoCommand(text)
        , m_document(document)
        , m_patch(std::move(patch))
        , m_run(run)
        , m_runNumber(document.m_runNumber)
    {
    }

    void undo() override { m_document.apply(m_patch.reversed()); }
    void redo() override { m_document.apply(m_patch); }

    int id() const override { return m_run == Run::None ? -1 : int(m_run); }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const Step *>(other);
        if (next->m_runNumber != m_runNumber || next->text() != text())
            return false;
        auto both = m_patch.followedBy(next->m_patch);
        if (!both)
            return false;
        m_patch = std::move(*both);
        // What ends where it began did not happen.
        setObsolete(m_patch.isEmpty());
        return true;
    }

private:
    LayoutDocument &m_document;
    Patch m_patch;
    const Run m_run;
    const int m_runNumber;
};

LayoutDocument::LayoutDocument(QObject *parent)
    : QObject(parent)
{
}

void LayoutDocument::open(layout::Layout layout)
{
    layout::ensureIds(layout);
    layout.numbers.reset(); // of the version that it was made of
    m_history.clear();
    m_layout = std::move(layout);
    ++m_revision;
    Q_EMIT opened();
}

bool LayoutDocument::edit(const QString &text, const std::function<void(layout::Layout &)> &change, Run run)
{
    layout::Layout after = m_layout;
    change(after);
    layout::ensureIds(after);
    Patch patch = Patch::between(m_layout, after);
    if (patch.isEmpty())
        return false;
    m_history.push(new Step(*this, text, std::move(patch), run));
    return true;
}

void LayoutDocument::apply(const Patch &patch)
{
    patch.apply(m_layout);
    ++m_revision;
    Q_EMIT changed(patch);
}

} // namespace parterre::editor
