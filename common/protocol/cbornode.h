// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/cborhead.h"

#include <QByteArray>
#include <QString>
#include <QVarLengthArray>

#include <iterator>
#include <optional>

class QCborValue;

namespace parterre::protocol {

class CborList;
class CborObject;

/// A value in a CBOR document (RFC 8949), read where it stands. The document is one that checkShape let pass,
/// without indefinite lengths. Not QCborValue, which makes a tree of the document first: that was a tenth of
/// the event loop's time in a flash sale. What is rare is left to it all the same.
class CborNode {
public:
    /// Of no document: isMissing.
    CborNode() = default;
    /// The whole document.
    explicit CborNode(QByteArray document)
        : m_document(std::move(document))
        , m_at(0)
    {
    }

    bool isMissing() const { return m_at < 0; }
    /// null or undefined.
    bool isNull() const;
    std::optional<bool> boolean() const;
    /// Only what fits; see number().
    std::optional<qint64> whole() const;
    /// A number of whatever kind, rounded.
    std::optional<double> number() const;
    std::optional<QString> text() const;
    std::optional<QByteArray> bytes() const;
    std::optional<CborList> list() const;
    std::optional<CborObject> object() const;
    /// For what is none of the above, or is wanted as Qt has it.
    QCborValue toValue() const;

private:
    friend class CborList;
    friend class CborObject;

    CborNode(QByteArray document, qsizetype at)
        : m_document(std::move(document))
        , m_at(at)
    {
    }
    std::optional<QByteArrayView> string(CborMajor major) const;

    QByteArray m_document;
    qsizetype m_at = -1;
};

/// A list of CBOR.
class CborList {
public:
    class Iterator {
    public:
        CborNode operator*() const { return CborNode(m_document, m_at); }
        Iterator &operator++();
        bool operator!=(const Iterator &other) const { return m_left != other.m_left; }

    private:
        friend class CborList;
        Iterator(QByteArray document, qsizetype at, qsizetype left)
            : m_document(std::move(document))
            , m_at(at)
            , m_left(left)
        {
        }

        QByteArray m_document;
        qsizetype m_at;
        qsizetype m_left;
    };

    qsizetype size() const { return m_size; }
    Iterator begin() const { return {m_document, m_first, m_size}; }
    Iterator end() const { return {m_document, 0, 0}; }

private:
    friend class CborNode;
    CborList(QByteArray document, qsizetype first, qsizetype size)
        : m_document(std::move(document))
        , m_first(first)
        , m_size(size)
    {
    }

    QByteArray m_document;
    qsizetype m_first;
    qsizetype m_size;
};

/// A map of CBOR, its members found once.
class CborObject {
public:
    qsizetype size() const { return m_members.size(); }
    /// The first of that name; missing where there is none.
    CborNode member(QByteArrayView name) const;
    /// One that is no text in diagnostic notation.
    QStringList keys() const;

private:
    friend class CborNode;
    CborObject(QByteArray document, qsizetype first, qsizetype size);

    struct Member {
        std::optional<QByteArrayView> name; ///< nothing where the key is no text
        qsizetype keyAt;
        qsizetype valueAt;
    };
    static constexpr qsizetype usualSize = 16;

    QByteArray m_document;
    QVarLengthArray<Member, usualSize> m_members;
};

} // namespace parterre::protocol
