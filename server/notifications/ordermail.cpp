// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notifications/ordermail.h"

#include "common/base/money.h"
#include "common/base/phrasebook.h"

#include <QTimeZone>

namespace parterre {

namespace {

class Composer {
public:
    Composer(const protocol::Order &order, const QLocale &locale)
        : m_order(order)
        , m_locale(locale)
        , m_phrases(locale)
    {
    }

    QString say(const char *source) const { return m_phrases.text("Mail", source); }

    QString greeting() const
    {
        const QString name = m_order.customer->name.value_or(QString());
        return name.isEmpty() ? say(QT_TRANSLATE_NOOP("Mail", "Hello,"))
                              : say(QT_TRANSLATE_NOOP("Mail", "Hello %1,")).arg(name);
    }

    QString date() const { return m_locale.toString(localStart().date(), QLocale::LongFormat); }

    QString show() const
    {
        const QString time = m_locale.toString(localStart().time(), QLocale::ShortFormat);
        return QStringLiteral("%1\n%2, %3\n%4").arg(m_order.title, date(), time, m_order.venue);
    }

    QString lines() const
    {
        QString text;
        for (const protocol::OrderLine &line : m_order.lines) {
            QStringList parts{line.label};
            if (line.ticketTypeName)
                parts.append(*line.ticketTypeName);
            parts.append(money(line.amount));
            text += parts.join(QStringLiteral("  ·  ")) + QLatin1Char('\n');
        }
        return text + say(QT_TRANSLATE_NOOP("Mail", "Total: %1")).arg(money(m_order.total));
    }

    /// What went back to the customer, in minor units.
    qint64 givenBack() const
    {
        qint64 sum = 0;
        for (const protocol::Payment &payment : m_order.payments)
            sum += std::min<qint64>(payment.amount, 0);
        return -sum;
    }

    QString money(qint64 minor) const { return formatMoney({minor, m_order.currency}, m_locale); }

private:
    QDateTime localStart() const
    {
        return m_order.startsAt.toDateTime().toTimeZone(QTimeZone(m_order.timeZone.toLatin1()));
    }

    const protocol::Order &m_order;
    const QLocale &m_locale;
    Phrasebook m_phrases;
};

void composePaid(Mail &mail, const OrderMailContent &content, const Composer &composer)
{
    const protocol::Order &order = content.order;
    mail.subject =
        composer.say(QT_TRANSLATE_NOOP("Mail", "Your tickets: %1, %2")).arg(order.title, composer.date());
    mail.text =
        QStringList{
            composer.greeting(),
            composer.say(QT_TRANSLATE_NOOP("Mail", "thank you for your order %1.")).arg(order.code),
            composer.show(),
            composer.lines(),
            composer.say(QT_TRANSLATE_NOOP("Mail",
                "Your tickets are attached. Bring them on paper or on your telephone: each code opens the "
                "door once.")),
        }
            .join(QStringLiteral("\n\n"));
    mail.attachments.push_back(
        {QStringLiteral("tickets-%1.pdf").arg(order.code), "application/pdf", content.ticketsPdf});
}

void composeCancelled(Mail &mail, const OrderMailContent &content, const Composer &composer)
{
    const protocol::Order &order = content.order;
    mail.subject =
        composer.say(QT_TRANSLATE_NOOP("Mail", "Cancelled: your order %1, %2")).arg(order.code, order.title);
    QStringList paragraphs{
        composer.greeting(),
        composer
            .say(QT_TRANSLATE_NOOP("Mail", "your order %1 was cancelled. Its tickets are no longer valid."))
            .arg(order.code),
        composer.show(),
        composer.lines(),
    };
    if (composer.givenBack() > 0)
        paragraphs.append(composer.say(QT_TRANSLATE_NOOP("Mail", "%1 goes back to you the way it was paid."))
                              .arg(composer.money(composer.givenBack())));
    mail.text = paragraphs.join(QStringLiteral("\n\n"));
}

} // namespace

Mail composeOrderMail(const OrderMailContent &content, OrderNews news, const QLocale &locale)
{
    const Composer composer(content.order, locale);
    Mail mail;
    mail.to = {content.order.customer->name.value_or(QString()), *content.order.customer->email};
    if (news == OrderNews::Paid)
        composePaid(mail, content, composer);
    else
        composeCancelled(mail, content, composer);
    mail.text += QLatin1Char('\n');
    return mail;
}

} // namespace parterre
