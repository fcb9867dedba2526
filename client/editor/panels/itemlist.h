// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/shell/theme/theme.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QListWidget>

class QToolButton;

namespace parterre::editor {

/// A short list whose entries can be renamed, put in order, added and removed, by mouse and by keys. It only
/// asks; whoever owns the entries changes them and shows them again.
class ItemList : public QWidget {
    Q_OBJECT

public:
    struct Entry {
        QString name;
        QIcon icon;
    };
    struct Words {
        QString list; ///< what it is a list of, for those who cannot see it
        QString add;
        QString remove;
    };

    ItemList(Theme &theme, const QString &name, const Words &words, QWidget *parent = nullptr);

    void setEntries(const QList<Entry> &entries);
    /// -1: none.
    int current() const { return m_list->currentRow(); }
    void setCurrent(int index) { m_list->setCurrentRow(index); }
    void editCurrent();
    QListWidget *list() const { return m_list; }
    /// Beside the buttons, for one that only this list has.
    QHBoxLayout *buttons() const { return m_buttons; }

Q_SIGNALS:
    void currentChanged();
    void addRequested();
    void removeRequested(int index);
    void renamed(int index, const QString &name);
    void moveRequested(int from, int to);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *addButton(const QIcon &icon, const QString &text, const QString &name);
    bool isOurs(const QKeyEvent &event) const;
    bool takeKey(const QKeyEvent &event);
    void moveBy(int step);
    void enableButtons();

    QListWidget *m_list;
    QHBoxLayout *m_buttons;
    QToolButton *m_remove;
    QToolButton *m_up;
    QToolButton *m_down;
};

} // namespace parterre::editor
