// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/theme.h"

#include <QFrame>

class QComboBox;
class QLineEdit;
class QSettings;

namespace parterre {

/// Where the tickets of this desk go: the folder that keeps their PDFs, and the printer, from those that CUPS
/// knows (`lpstat -e`, asked without waiting for it).
class PrintSettings : public QFrame {
    Q_OBJECT
public:
    /// `settings` must outlive it.
    PrintSettings(Theme &theme, QSettings &settings, QWidget *parent = nullptr);

private:
    void askForPrinters();
    void addPrinter(const QString &name);
    void chooseFolder();

    QSettings &m_settings;
    QComboBox *m_printer;
    QLineEdit *m_folder;
};

} // namespace parterre
