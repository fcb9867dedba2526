// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/door/scanresult.h"
#include "client/models/showlistmodel.h"
#include "client/shell/page.h"
#include "client/shell/theme/theme.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace parterre {

/// Letting people in: a scanner types what the barcode says and presses Enter; the answer is large, in colour
/// and in words. Scans that come faster than the answers wait in line.
class DoorPage : public Page {
    Q_OBJECT
public:
    DoorPage(Theme &theme, ServerConnection &connection, ShowListModel &shows, QWidget *parent = nullptr);

    void activated() override;

private:
    void makeLayout(Theme &theme);
    QLayout *makeHead();
    void fillShows();
    void scanned();
    void admit(const QString &code);
    void next();
    void show(const ScanResult &result);
    void remember(const ScanResult &result);

    ServerConnection &m_connection;
    ShowListModel &m_shows;
    QLineEdit *m_field;
    QComboBox *m_show;
    QLabel *m_count;
    QFrame *m_panel;
    QLabel *m_icon;
    QLabel *m_word;
    QLabel *m_detail;
    QVBoxLayout *m_recent;
    QStringList m_waiting;
    bool m_asking = false;
    int m_admitted = 0;
};

} // namespace parterre
