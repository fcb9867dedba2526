// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/terminal.h"

#include <QCoreApplication>

#include <cstdio>
#include <iostream>
#include <string>
#include <termios.h>
#include <unistd.h>

namespace parterre {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Terminal", text); }

/// Typing does not show while it lives.
class HiddenTyping {
public:
    HiddenTyping()
    {
        m_known = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios hidden = m_before;
        hidden.c_lflag &= ~tcflag_t(ECHO);
        if (m_known)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~HiddenTyping()
    {
        if (m_known)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    HiddenTyping(const HiddenTyping &) = delete;
    HiddenTyping &operator=(const HiddenTyping &) = delete;

private:
    termios m_before{};
    bool m_known = false;
};

QString readLine()
{
    std::string line;
    std::getline(std::cin, line);
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
    return QString::fromStdString(line);
}

QString ask(const QString &question)
{
    std::fputs(qPrintable(question), stderr);
    const QString answer = [] {
        const HiddenTyping hidden;
        return readLine();
    }();
    std::fputs("\n", stderr);
    return answer;
}

} // namespace

Result<QString> readNewPassword(const QString &user)
{
    if (!::isatty(STDIN_FILENO)) {
        const QString line = readLine();
        if (line.isEmpty())
            return makeError(ErrorCode::InvalidParams,
                tr("There is no password on the standard input; --generate-password makes one."));
        return line;
    }
    const QString first = ask(tr("Password for %1: ").arg(user));
    const QString second = ask(tr("Once more: "));
    if (first != second)
        return makeError(ErrorCode::InvalidParams, tr("The two passwords differ."));
    return first;
}

QString makePassword(IdSource &ids)
{
    // Without i, l, o, 0 and 1: 31 signs, and one that stands for itself twice makes 32, so that every byte
    // is as good.
    constexpr auto signs = "23456789abcdefghjkmnpqrstuvwxyz2";
    QString password;
    for (const char byte : ids.randomBytes(16)) {
        if (password.size() % 5 == 4)
            password += u'-';
        password += QLatin1Char(signs[uchar(byte) % 32]);
    }
    return password;
}

void print(const QString &line)
{
    std::fprintf(stdout, "%s\n", qPrintable(line));
    std::fflush(stdout);
}

void printError(const QString &line) { std::fprintf(stderr, "parterre-server: %s\n", qPrintable(line)); }

} // namespace parterre
