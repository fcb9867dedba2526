// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/dispatch.h"

#include <QSet>
#include <QTest>

using namespace parterre;
using namespace parterre::protocol;

class TestDispatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMethodIsFound() { everyMethod(Methods{}); }
    void unknownMethodsAreNot();
    void handlersOfAllMethodsAreCalled();
    void keyedMethodsCarryAKey() { keyed(Methods{}); }
    void errorsOfEveryMethodAreKnown() { errors(Methods{}); }

private:
    template <class... P>
    void everyMethod(TypeList<P...>)
    {
        (checkMethod<P>(), ...);
    }

    template <class P>
    void checkMethod()
    {
        const QString name = QString::fromLatin1(P::method.name);
        const MethodInfo *found = findMethod(name);
        QVERIFY2(found == &P::method, P::method.name);
        int visits = 0;
        visitMethod(*found, [&visits]<class Called>() { visits += std::is_same_v<Called, P> ? 1 : 100; });
        QCOMPARE(visits, 1);
    }

    template <class... P>
    void keyed(TypeList<P...>)
    {
        (checkKeyed<P>(), ...);
    }

    template <class P>
    void checkKeyed()
    {
        const auto carriesKey = [](const auto &...field) {
            return ((QByteArray(field.name) == "key") || ...);
        };
        QVERIFY2(std::apply(carriesKey, P::fields()) == P::method.keyed, P::method.name);
    }

    template <class... P>
    void errors(TypeList<P...>)
    {
        (checkErrors(P::method), ...);
    }

    void checkErrors(const MethodInfo &method)
    {
        QSet<int> seen;
        for (const ErrorCode code : method.ownErrors()) {
            QVERIFY2(errorFromNumber(int(code)), method.name);
            QVERIFY2(!seen.contains(int(code)), method.name);
            seen.insert(int(code));
        }
        QVERIFY2(method.keyed == seen.contains(int(ErrorCode::KeyReused)), method.name);
    }
};

void TestDispatch::unknownMethodsAreNot()
{
    QVERIFY(!findMethod(QStringLiteral("seats.steal")));
    QVERIFY(!findMethod(QString()));
    QVERIFY(!findMethod(QStringLiteral("Seats.hold")));
}

namespace {

struct Handlers {
    QStringList called;

    template <MethodParams P>
    void handle(int context, P)
    {
        called += QStringLiteral("%1:%2").arg(context).arg(QLatin1String(P::method.name));
    }
};

} // namespace

void TestDispatch::handlersOfAllMethodsAreCalled()
{
    Handlers handlers;
    const auto call = [&](const char *name) {
        dispatchMethod<Handlers, int>(
            *findMethod(QString::fromLatin1(name)), [&]<class P>() { handlers.handle(5, P{}); });
    };
    call("seats.hold");
    call("orders.pay");
    QCOMPARE(handlers.called, QStringList({QStringLiteral("5:seats.hold"), QStringLiteral("5:orders.pay")}));
}

QTEST_GUILESS_MAIN(TestDispatch)
#include "test_dispatch.moc"
