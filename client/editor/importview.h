// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/editor/importreader.h"
#include "client/shell/theme/theme.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace parterre::editor {

class CsvMappingForm;

/// Reads a seat map of any known form, off the event loop and until it is cancelled, and shows the report:
/// what the file has, what is wrong with it, and what a repair would change. Of a table, it asks which column
/// says what.
class ImportView : public QFrame {
    Q_OBJECT

public:
    explicit ImportView(Theme &theme, QWidget *parent = nullptr);

    void read(const QString &path);

Q_SIGNALS:
    void imported(const parterre::layout::Layout &layout);
    void cancelled();

private:
    void nameParts();
    QLayout *makeButtons();
    void connectParts();
    void showOutcome();
    void showColumns(const ImportReader::Outcome &read);
    void readAgain();
    void repair();
    void cancel();
    void forgetReport();

    QLabel *m_title;
    QProgressBar *m_progress;
    CsvMappingForm *m_columns; ///< hidden where the file is no table
    QPlainTextEdit *m_report;
    QPushButton *m_cancel;
    QPushButton *m_repair;
    QPushButton *m_open;
    QTimer m_soon; ///< columns are often chosen one after the other
    ImportReader m_reader;
    bool m_takesFocus = false;
};

} // namespace parterre::editor
