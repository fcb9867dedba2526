// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/door/doorpage.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace parterre {

namespace {

constexpr int mostRecent = 8;

} // namespace

DoorPage::DoorPage(Theme &theme, ServerConnection &connection, ShowListModel &shows, QWidget *parent)
    : Page(QStringLiteral("door"), tr("Door"), QStringLiteral("view-barcode-qr"), parent)
    , m_connection(connection)
    , m_shows(shows)
    , m_field(new QLineEdit)
    , m_show(new QComboBox)
    , m_count(new QLabel)
    , m_panel(new QFrame)
    , m_icon(new QLabel)
    , m_word(new QLabel)
    , m_detail(new QLabel)
    , m_recent(new QVBoxLayout)
{
    makeLayout(theme);
    connect(m_field, &QLineEdit::returnPressed, this, &DoorPage::scanned);
    connect(m_show, &QComboBox::activated, m_field, [this] { m_field->setFocus(); });
    connect(&m_shows, &ShowListModel::statusChanged, this, &DoorPage::fillShows);
    fillShows();
}

void DoorPage::makeLayout(Theme &theme)
{
    m_word->setObjectName(QStringLiteral("scanWord"));
    m_detail->setObjectName(QStringLiteral("scanDetail"));
    setKind(m_panel, SurfaceKind::Surface);
    QFont large = theme.font(TextKind::Total);
    large.setPointSizeF(tokens::signPoints);
    m_icon->setFont(large);
    m_icon->setText(QStringLiteral("▣"));
    setKind(m_word, TextKind::Total);
    setKind(m_detail, TextKind::Title, Ink::Muted);
    m_word->setText(tr("Ready to scan"));
    m_detail->setText(
        tr("Hold a ticket under the scanner, or type what is below the barcode and press Enter."));
    for (QLabel *label : {m_icon, m_word, m_detail}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    auto *panel = new QVBoxLayout(m_panel);
    panel->setSpacing(tokens::space3);
    panel->addStretch();
    panel->addWidget(m_icon);
    panel->addWidget(m_word);
    panel->addWidget(m_detail);
    panel->addStretch();
    auto *left = new QVBoxLayout;
    left->setSpacing(tokens::space3);
    left->addLayout(makeHead());
    left->addWidget(m_panel, 1);
    auto *side = new QFrame;
    setKind(side, SurfaceKind::Surface);
    side->setFixedWidth(tokens::listWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(tokens::space4, tokens::space4, tokens::space4, tokens::space4);
    column->setSpacing(tokens::space2);
    auto *title = new QLabel(tr("The last scans"));
    setKind(title, TextKind::Title);
    column->addWidget(title);
    column->addLayout(m_recent);
    column->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(tokens::space3, tokens::space3, tokens::space3, tokens::space3);
    row->setSpacing(tokens::space3);
    row->addLayout(left, 1);
    row->addWidget(side);
}

QLayout *DoorPage::makeHead()
{
    m_field->setObjectName(QStringLiteral("scan"));
    m_field->setPlaceholderText(tr("Scan a ticket"));
    m_field->setAccessibleName(tr("Scan a ticket"));
    m_show->setObjectName(QStringLiteral("doorShow"));
    m_show->setAccessibleName(tr("The show at this door"));
    m_show->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int fewCharacters = 24;
    m_show->setMinimumContentsLength(fewCharacters);
    m_count->setObjectName(QStringLiteral("admitted"));
    m_count->setText(tr("%n let in", nullptr, 0));
    setKind(m_count, TextKind::Title);
    setLarge(m_field);
    setLarge(m_show);
    auto *head = new QHBoxLayout;
    head->setSpacing(tokens::space3);
    head->addWidget(m_field, 2);
    head->addWidget(m_show, 1);
    head->addWidget(m_count);
    return head;
}

void DoorPage::activated() { m_field->setFocus(); }

void DoorPage::fillShows()
{
    if (m_show->view()->isVisible())
        return; // somebody is choosing
    const QVariant before = m_show->currentData();
    const QString title = m_show->currentText();
    m_show->clear();
    m_show->addItem(tr("Any show"), qint64(0));
    for (int row = 0; row < m_shows.rowCount(); ++row) {
        const QModelIndex index = m_shows.index(row);
        m_show->addItem(tr("%1 %2 · %3", "day, time, title")
                            .arg(index.data(ShowListModel::GroupRole).toString(),
                                index.data(ShowListModel::TimeRole).toString(),
                                index.data(ShowListModel::TitleRole).toString()),
            index.data(ShowListModel::ShowRole));
    }
    // A door never falls back to any show by itself.
    if (before.toLongLong() && m_show->findData(before) < 0)
        m_show->addItem(title, before);
    m_show->setCurrentIndex(std::max(0, m_show->findData(before)));
}

void DoorPage::scanned()
{
    const QString code = m_field->text().trimmed();
    m_field->clear();
    if (code.isEmpty())
        return;
    m_waiting.append(code);
    next();
}

void DoorPage::next()
{
    if (!m_asking && !m_waiting.isEmpty())
        admit(m_waiting.takeFirst());
}

void DoorPage::admit(const QString &code)
{
    m_asking = true;
    protocol::TicketsAdmit params;
    params.code = code;
    if (const qint64 show = m_show->currentData().toLongLong())
        params.show = ShowId{show};
    m_connection.ask(this, params, [this](const Result<protocol::AdmitResult> &answer) {
        m_asking = false;
        const ScanResult result = ScanResult::of(answer);
        show(result);
        remember(result);
        next();
    });
}

void DoorPage::show(const ScanResult &result)
{
    setKind(m_panel, result.surface());
    m_icon->setText(result.symbol());
    m_icon->setProperty("ink", QVariant());
    setKind(m_word, TextKind::Total, result.ink());
    m_word->setText(result.word);
    m_detail->setText(result.detail);
    setKind(m_detail, TextKind::Title, Ink::Text);
    m_panel->setAccessibleName(result.word + QStringLiteral(", ") + result.detail);
    if (result.verdict == ScanResult::Verdict::Admitted)
        m_count->setText(tr("%n let in", nullptr, ++m_admitted));
}

void DoorPage::remember(const ScanResult &result)
{
    auto *line =
        new QLabel(QStringLiteral("%1  %2 · %3")
                       .arg(result.symbol(), result.word, QString(result.detail).replace(u'\n', u' ')));
    line->setWordWrap(true);
    setKind(line, TextKind::Body, result.ink());
    m_recent->insertWidget(0, line);
    if (m_recent->count() > mostRecent)
        delete m_recent->takeAt(mostRecent)->widget();
}

} // namespace parterre
