// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/houserules/awaits.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace parterre {

namespace {

/// Up to the semicolon or bracket that ends the expression that begins there.
QString expressionAt(const QString &text, qsizetype begin)
{
    int depth = 0;
    qsizetype end = begin;
    for (; end < text.size(); ++end) {
        const QChar c = text.at(end);
        if (QStringLiteral("([{").contains(c))
            ++depth;
        else if (QStringLiteral(")]}").contains(c) && --depth < 0)
            break;
        else if (depth == 0 && c == u';')
            break;
    }
    return text.mid(begin, end - begin).simplified();
}

/// The text with as many lines, but without comments.
QString withoutComments(QString text)
{
    static const QRegularExpression comment(QStringLiteral("//[^\n]*"));
    return text.remove(comment);
}

} // namespace

std::vector<Await> awaitsBelow(const QString &root)
{
    static const QRegularExpression keyword(QStringLiteral("\\bco_await\\b"));
    std::vector<Await> awaits;
    QDirIterator files(
        root, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = withoutComments(QString::fromUtf8(file.readAll()));
        for (auto found = keyword.globalMatch(text); found.hasNext();) {
            const qsizetype end = found.next().capturedEnd();
            const int line = int(text.left(end).count(u'\n')) + 1;
            awaits.push_back({file.fileName().mid(root.size() + 1), line, expressionAt(text, end)});
        }
    }
    return awaits;
}

bool isMiscompiled(const QString &operand)
{
    // Ends of lambda introducers that capture `this` and references only, and bodies, are let through.
    static const QRegularExpression harmlessLambda(
        QStringLiteral("\\[(?:(?:&\\w*|this)(?:, ?(?:&\\w+|this))*)?\\] ?(?:\\([^)]*\\))? ?(?:mutable)? "
                       "?(?:-> ?[\\w:<>]+)? ?\\{"));
    static const QRegularExpression braces(QStringLiteral("[\\w>\\])(,] ?\\{"));
    QString rest = operand;
    rest.replace(harmlessLambda, QStringLiteral(";"));
    // What stands in the body of a lambda is a function of its own.
    const qsizetype body = rest.indexOf(u';');
    return braces.match(body < 0 ? rest : rest.left(body)).hasMatch();
}

} // namespace parterre
