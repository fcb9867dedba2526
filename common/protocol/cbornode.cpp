// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/cbornode.h"

#include <QCborValue>
#include <QStringList>

#include <limits>

namespace parterre::protocol {

namespace {

// The document is sound: every item has one.
CborHead headAt(QByteArrayView document, qsizetype at) { return *CborHead::at(document, at); }

/// Nothing where the node is missing.
std::optional<CborHead> headOf(QByteArrayView document, qsizetype at)
{
    return at < 0 ? std::nullopt : CborHead::at(document, at);
}

/// Nothing also where it is of another kind.
std::optional<CborHead> headOf(QByteArrayView document, qsizetype at, CborMajor major)
{
    const auto head = headOf(document, at);
    return head && head->major == major ? head : std::nullopt;
}

/// Behind the item at `at`, with all that is in it.
qsizetype behind(QByteArrayView document, qsizetype at)
{
    for (quint64 left = 1; left > 0; --left) {
        const CborHead head = headAt(document, at);
        at = head.next;
        switch (head.major) {
        case CborMajor::Bytes:
        case CborMajor::Text:
            at += qsizetype(head.argument);
            break;
        case CborMajor::Array:
            left += head.argument;
            break;
        case CborMajor::Map:
            left += 2 * head.argument;
            break;
        case CborMajor::Tag:
            ++left;
            break;
        default:
            break;
        }
    }
    return at;
}

} // namespace

bool CborNode::isNull() const
{
    const auto head = headOf(m_document, m_at);
    return head && (head->is(CborSimple::Null) || head->is(CborSimple::Undefined));
}

std::optional<bool> CborNode::boolean() const
{
    const auto head = headOf(m_document, m_at);
    if (head && (head->is(CborSimple::True) || head->is(CborSimple::False)))
        return head->is(CborSimple::True);
    return std::nullopt;
}

std::optional<qint64> CborNode::whole() const
{
    const auto head = headOf(m_document, m_at);
    const bool fits = head && head->argument <= quint64(std::numeric_limits<qint64>::max());
    if (fits && head->major == CborMajor::Unsigned)
        return qint64(head->argument);
    if (fits && head->major == CborMajor::Negative)
        return -1 - qint64(head->argument);
    return std::nullopt;
}

std::optional<double> CborNode::number() const
{
    const auto head = headOf(m_document, m_at);
    const bool isWhole = head && (head->major == CborMajor::Unsigned || head->major == CborMajor::Negative);
    return isWhole || (head && head->isFloat()) ? std::optional(toValue().toDouble()) : std::nullopt;
}

std::optional<QByteArrayView> CborNode::string(CborMajor major) const
{
    const auto head = headOf(m_document, m_at, major);
    if (!head)
        return std::nullopt;
    return QByteArrayView(m_document).sliced(head->next, qsizetype(head->argument));
}

std::optional<QString> CborNode::text() const
{
    const auto found = string(CborMajor::Text);
    return found ? std::optional(QString::fromUtf8(*found)) : std::nullopt;
}

std::optional<QByteArray> CborNode::bytes() const
{
    const auto found = string(CborMajor::Bytes);
    return found ? std::optional(found->toByteArray()) : std::nullopt;
}

std::optional<CborList> CborNode::list() const
{
    const auto head = headOf(m_document, m_at, CborMajor::Array);
    if (!head)
        return std::nullopt;
    return CborList(m_document, head->next, qsizetype(head->argument));
}

std::optional<CborObject> CborNode::object() const
{
    const auto head = headOf(m_document, m_at, CborMajor::Map);
    if (!head)
        return std::nullopt;
    return CborObject(m_document, head->next, qsizetype(head->argument));
}

QCborValue CborNode::toValue() const
{
    if (isMissing())
        return {};
    const qsizetype end = behind(m_document, m_at);
    return QCborValue::fromCbor(m_document.sliced(m_at, end - m_at));
}

CborList::Iterator &CborList::Iterator::operator++()
{
    if (--m_left > 0)
        m_at = behind(m_document, m_at);
    return *this;
}

CborObject::CborObject(QByteArray document, qsizetype first, qsizetype size)
    : m_document(std::move(document))
{
    const QByteArrayView all = m_document;
    m_members.reserve(size);
    for (qsizetype at = first; m_members.size() < size;) {
        const CborHead key = headAt(all, at);
        std::optional<QByteArrayView> name;
        if (key.major == CborMajor::Text)
            name = all.sliced(key.next, qsizetype(key.argument));
        const qsizetype value = behind(all, at);
        m_members.append({name, at, value});
        at = m_members.size() < size ? behind(all, value) : value;
    }
}

CborNode CborObject::member(QByteArrayView name) const
{
    for (const Member &member : m_members) {
        if (member.name == name)
            return {m_document, member.valueAt};
    }
    return {};
}

QStringList CborObject::keys() const
{
    QStringList names;
    for (const Member &member : m_members) {
        const CborNode key(m_document, member.keyAt);
        const auto text = key.text();
        names += text ? *text : key.toValue().toDiagnosticNotation();
    }
    return names;
}

} // namespace parterre::protocol
