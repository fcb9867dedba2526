// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/editor/panels/scrollcolumn.h"

#include "client/shell/theme/tokens.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace parterre::editor {

ScrollColumn::ScrollColumn(QWidget *parent)
    : QScrollArea(parent)
{
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(tokens::space2, tokens::space1, tokens::space2, tokens::space3);
    m_column->setSpacing(tokens::space4);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(content);
    for (QWidget *blank : {content, viewport()})
        blank->setAutoFillBackground(false);
}

QSize ScrollColumn::minimumSizeHint() const
{
    const int bar = verticalScrollBar()->sizeHint().width();
    return {widget()->minimumSizeHint().width() + bar, tokens::rowHeight * 2};
}

} // namespace parterre::editor
