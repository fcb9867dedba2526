// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/theme.h"
#include "common/layout/csvimport.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QComboBox;
class QLabel;
class QTableView;

namespace parterre::editor {

class CsvPreviewModel;
class PropertyForm;

/// Asks which column of a table says what, beside the first lines of the table; below them, in a sentence,
/// what comes of it. Reads nothing itself.
class CsvMappingForm : public QWidget {
    Q_OBJECT

public:
    explicit CsvMappingForm(Theme &theme, QWidget *parent = nullptr);

    /// The choices begin with what was guessed.
    void setTable(const layout::CsvPreview &table);
    layout::CsvMapping mapping() const;
    /// Whether reading it so can bring seats: not without a column for them. With another delimiter than the
    /// table was divided by, nobody knows yet.
    bool isReadable() const;

    void showReading();
    void showSeats(int seats);
    void showFailed();
    /// Where the choice is that is missing.
    void focusMissing();

Q_SIGNALS:
    /// Somebody chose something.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeChoices();
    void makeDelimiters(PropertyForm &form);
    void makeColumns(PropertyForm &form);
    void makeUnits(PropertyForm &form);
    QWidget *makePreview(Theme &theme);
    void orderTabs();
    void fillColumns(const layout::CsvMapping &mapping);
    void showMapping(const layout::CsvMapping &mapping);
    void fitPreview();
    void choose();
    void say(const QString &text, Ink ink = Ink::Text);
    QString notes() const;

    QChar m_dividedBy;
    CsvPreviewModel *m_model;
    QCheckBox *m_header = nullptr;
    QComboBox *m_delimiter = nullptr;
    std::array<QComboBox *, layout::csvFieldCount> m_columns{};
    QComboBox *m_unit = nullptr;
    QTableView *m_preview;
    QLabel *m_sentence;
};

} // namespace parterre::editor
