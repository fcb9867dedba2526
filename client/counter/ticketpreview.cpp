// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/counter/ticketpreview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace parterre {

namespace {

constexpr int mostShown = 3;

} // namespace

TicketPreview::TicketPreview(Theme &theme, QWidget *host)
    : QFrame(host)
    , m_title(new QLabel)
    , m_row(new QHBoxLayout)
{
    setObjectName(QStringLiteral("ticketPreview"));
    setKind(this, SurfaceKind::Raised);
    setKind(m_title, TextKind::Title);
    setFocusPolicy(Qt::StrongFocus);
    auto *pdf = new QPushButton(theme.icon(QStringLiteral("application-pdf")), tr("Open the PDF"));
    auto *close = new QPushButton(tr("Close  Esc"));
    for (QPushButton *button : {pdf, close})
        button->setFocusPolicy(Qt::NoFocus);
    connect(pdf, &QPushButton::clicked, this, &TicketPreview::pdfRequested);
    connect(close, &QPushButton::clicked, this, &TicketPreview::shut);
    auto *head = new QHBoxLayout;
    head->setSpacing(tokens::space2);
    head->addWidget(m_title, 1);
    head->addWidget(pdf);
    head->addWidget(close);
    m_row->setSpacing(tokens::space4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::space4, tokens::space3, tokens::space4, tokens::space4);
    column->setSpacing(tokens::space3);
    column->addLayout(head);
    column->addLayout(m_row, 1);
    host->installEventFilter(this);
    hide();
}

void TicketPreview::open(const QString &title, const QList<QImage> &tickets)
{
    qDeleteAll(m_labels);
    m_labels.clear();
    m_images = tickets.mid(0, mostShown);
    const qsizetype more = tickets.size() - m_images.size();
    m_title->setText(
        more > 0 ? tr("%1 and %n more", "the first tickets are shown", int(more)).arg(title) : title);
    for (qsizetype i = 0; i < m_images.size(); ++i) {
        auto *label = new QLabel;
        label->setAlignment(Qt::AlignCenter);
        label->setAccessibleName(tr("Ticket %1").arg(i + 1));
        m_labels.append(label);
        m_row->addWidget(label);
    }
    show();
    layOut();
    raise();
    setFocus();
}

bool TicketPreview::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        layOut();
    return QFrame::eventFilter(watched, event);
}

void TicketPreview::keyPressEvent(QKeyEvent *event)
{
    // The map behind it must not take a key for seats.
    event->accept();
    if (event->key() == Qt::Key_Escape)
        shut();
}

void TicketPreview::shut()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT closed();
}

void TicketPreview::layOut()
{
    setGeometry(
        parentWidget()->rect().adjusted(tokens::space4, tokens::space4, -tokens::space4, -tokens::space4));
    const int count = std::max<int>(1, int(m_images.size()));
    constexpr int headHeight = tokens::controlHeight + 2 * tokens::space3 + tokens::space4;
    const QSize room(
        (width() - (count + 1) * tokens::space4) / count, height() - headHeight - tokens::space4);
    const double ratio = devicePixelRatioF();
    for (qsizetype i = 0; i < m_images.size(); ++i) {
        QPixmap pixmap = QPixmap::fromImage(
            m_images[i].scaled(room * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        pixmap.setDevicePixelRatio(ratio);
        m_labels[i]->setPixmap(pixmap);
    }
}

} // namespace parterre
