// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages/layouts.h"

namespace parterre::protocol {

/// Of a layout document: 60,000 seats are some 8 MB, the rest is for pictures.
constexpr qint64 mostDocumentBytes = 16 * 1024 * 1024;
constexpr Range documentRange = between(2, mostDocumentBytes);
/// The document in base64, and what stands around it.
constexpr int mostDraftFrameBytes = 22 * 1024 * 1024;
constexpr const char *documentHelp =
    "A layout document (docs/layout-format.md): JSON in UTF-8. As bytes, so that nobody on the way has to "
    "take it apart; CBOR carries it as it is.";

struct DraftsCreate {
    VenueId venue;
    std::optional<LayoutId> layout;
    std::optional<QString> name;
    QString key;

    using Answer = Draft;
    static constexpr MethodInfo method = methodInfo("drafts.create",
        "Begin a draft: a copy of a published `layout` of the venue, or an empty one.", Right::ManageVenues,
        {ErrorCode::VenueNotFound, ErrorCode::LayoutNotFound, ErrorCode::KeyReused}, true);
    static constexpr auto fields()
    {
        return std::tuple{
            field("venue", &DraftsCreate::venue, "The venue."),
            field("layout", &DraftsCreate::layout, "What to begin with; nothing unless told."),
            field("name", &DraftsCreate::name,
                "Its name; may be left out with `layout`: published under the same name, it is the next "
                "version.",
                titleRange),
            field("key", &DraftsCreate::key, keyHelp, keyRange),
        };
    }
    bool operator==(const DraftsCreate &) const = default;
};

struct OpenDraft {
    Draft draft;
    QByteArray document;
    std::vector<QString> openBy;

    static constexpr auto fields()
    {
        return std::tuple{
            field("draft", &OpenDraft::draft, "What is known of it."),
            field("document", &OpenDraft::document, documentHelp, documentRange),
            field("open_by", &OpenDraft::openBy, "Who else has it open on this server, once a connection."),
        };
    }
    bool operator==(const OpenDraft &) const = default;
};

struct DraftsOpen {
    DraftId draft;

    using Answer = OpenDraft;
    static constexpr MethodInfo method = methodInfo("drafts.open",
        "The document of a draft. Over a WebSocket, others who have it open are told, and this connection is "
        "told of them (`drafts.changed`) until `drafts.close`.",
        Right::ManageVenues, {ErrorCode::DraftNotFound, ErrorCode::LimitReached});
    static constexpr auto fields() { return std::tuple{field("draft", &DraftsOpen::draft, "The draft.")}; }
    bool operator==(const DraftsOpen &) const = default;
};

struct DraftsClose {
    DraftId draft;

    using Answer = Nothing;
    static constexpr MethodInfo method = methodInfo("drafts.close",
        "This connection has the draft no longer open. Nothing is saved.", Right::ManageVenues, {});
    static constexpr auto fields() { return std::tuple{field("draft", &DraftsClose::draft, "The draft.")}; }
    bool operator==(const DraftsClose &) const = default;
};

struct DraftsSave {
    DraftId draft;
    qint64 revision = 0;
    QByteArray document;
    QString key;

    using Answer = Draft;
    static constexpr MethodInfo method = methodInfo("drafts.save",
        "Save a draft, whatever problems it still has. `draft_changed` where somebody else saved it since: "
        "what they saved stays, and `data` says which `revision` there is now and who made it (`by`); open "
        "it, "
        "and save on top of it or as a draft of one's own.",
        Right::ManageVenues, {ErrorCode::DraftNotFound, ErrorCode::DraftChanged, ErrorCode::KeyReused}, true,
        mostDraftFrameBytes);
    static constexpr auto fields()
    {
        return std::tuple{
            field("draft", &DraftsSave::draft, "The draft."),
            field("revision", &DraftsSave::revision, "The one that was changed.",
                between(1, std::numeric_limits<qint64>::max())),
            field("document", &DraftsSave::document, documentHelp, documentRange),
            field("key", &DraftsSave::key, keyHelp, keyRange),
        };
    }
    bool operator==(const DraftsSave &) const = default;
};

struct DraftsDiscard {
    DraftId draft;
    qint64 revision = 0;
    QString key;

    using Answer = Nothing;
    static constexpr MethodInfo method = methodInfo("drafts.discard",
        "Throw a draft away, unless somebody saved it after this `revision`.", Right::ManageVenues,
        {ErrorCode::DraftNotFound, ErrorCode::DraftChanged, ErrorCode::KeyReused}, true);
    static constexpr auto fields()
    {
        return std::tuple{
            field("draft", &DraftsDiscard::draft, "The draft."),
            field("revision", &DraftsDiscard::revision, "The last one that was seen.",
                between(1, std::numeric_limits<qint64>::max())),
            field("key", &DraftsDiscard::key, keyHelp, keyRange),
        };
    }
    bool operator==(const DraftsDiscard &) const = default;
};

struct DraftsPublish {
    DraftId draft;
    qint64 revision = 0;
    std::optional<bool> acceptWarnings;
    QString key;

    using Answer = LayoutVersion;
    static constexpr MethodInfo method = methodInfo("drafts.publish",
        "Publish this `revision` as the next version of its name, without its underlay and guides. The draft "
        "stays, and is based on what was published. Problems are named in `data.detail`.",
        Right::ManageVenues,
        {ErrorCode::DraftNotFound, ErrorCode::DraftChanged, ErrorCode::LayoutHasErrors,
            ErrorCode::LayoutHasWarnings, ErrorCode::KeyReused},
        true);
    static constexpr auto fields()
    {
        return std::tuple{
            field("draft", &DraftsPublish::draft, "The draft."),
            field("revision", &DraftsPublish::revision, "The one that was looked at.",
                between(1, std::numeric_limits<qint64>::max())),
            field("accept_warnings", &DraftsPublish::acceptWarnings,
                "true: publish it although it has warnings. Errors always stand in the way."),
            field("key", &DraftsPublish::key, keyHelp, keyRange),
        };
    }
    bool operator==(const DraftsPublish &) const = default;
};

enum class DraftEvent { Opened, Closed, Saved, Published, Discarded };
constexpr auto enumNames(DraftEvent)
{
    return std::array{"opened", "closed", "saved", "published", "discarded"};
}

struct DraftsChanged {
    DraftId draft;
    DraftEvent what = DraftEvent::Opened;
    QString by;
    std::vector<QString> openBy;
    std::optional<qint64> revision;
    std::optional<LayoutId> layout;

    static constexpr const char *notification = "drafts.changed";
    static constexpr const char *help =
        "Somebody else did something with a draft that this connection has open. After `discarded` it is not "
        "open any more. Only what happens on this server is told: `drafts.save` finds out in any case.";
    static constexpr auto fields()
    {
        return std::tuple{
            field("draft", &DraftsChanged::draft, "The draft."),
            field("what", &DraftsChanged::what, "What happened."),
            field("by", &DraftsChanged::by, "Who did it."),
            field("open_by", &DraftsChanged::openBy, "Who else has it open now, once a connection."),
            field("revision", &DraftsChanged::revision, "`saved`: the new one."),
            field("layout", &DraftsChanged::layout, "`published`: the published layout."),
        };
    }
    bool operator==(const DraftsChanged &) const = default;
};

} // namespace parterre::protocol
