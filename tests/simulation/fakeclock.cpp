// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/fakeclock.h"

#include <QDirIterator>
#include <QFile>
#include <QSaveFile>

namespace parterre::simulation {

FakeClock::FakeClock(QString file)
    : m_file(std::move(file))
{
    setOffset(0);
}

std::optional<QString> FakeClock::library()
{
    QDirIterator folders(QStringLiteral("/usr/lib"), {QStringLiteral("libfaketimeMT.so.1")}, QDir::Files,
        QDirIterator::Subdirectories);
    return folders.hasNext() ? std::optional(folders.next()) : std::nullopt;
}

void FakeClock::setOffset(qint64 milliseconds)
{
    m_offsetMs = milliseconds;
    QSaveFile file(m_file); // renamed into place: nobody reads half of it
    if (!file.open(QIODevice::WriteOnly))
        qFatal("the clock file %s cannot be written", qPrintable(m_file));
    file.write(QStringLiteral("%1%2\n")
                   .arg(QChar(milliseconds < 0 ? u'-' : u'+'))
                   .arg(double(std::abs(milliseconds)) / 1000, 0, 'f', 3)
                   .toLatin1());
    file.commit();
}

void FakeClock::applyTo(QProcessEnvironment &environment) const
{
    environment.insert(QStringLiteral("LD_PRELOAD"), library().value_or(QString()));
    environment.insert(QStringLiteral("FAKETIME_TIMESTAMP_FILE"), m_file);
    environment.insert(QStringLiteral("FAKETIME_CACHE_DURATION"), QString::number(noticedMs / 1000));
    for (const char *name : {"DONT_FAKE_MONOTONIC", "FAKETIME_DONT_FAKE_MONOTONIC"})
        environment.insert(QString::fromLatin1(name), QStringLiteral("1"));
}

void FakeClock::tidyUp(qint64 processId)
{
    for (const char *name : {"/dev/shm/faketime_shm_%1", "/dev/shm/sem.faketime_sem_%1"})
        QFile::remove(QString::fromLatin1(name).arg(processId));
}

} // namespace parterre::simulation
