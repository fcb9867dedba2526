// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/shell/commandpalette.h"
#include "client/shell/mainwindow.h"
#include "client/shell/navigationrail.h"
#include "client/shell/settingspage.h"
#include "client/shell/signinview.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace parterre;

namespace {

class TestPage : public Page {
public:
    TestPage(const QString &id, const QString &title)
        : Page(id, title, QStringLiteral("configure"))
        , field(new QLineEdit)
    {
        (new QVBoxLayout(this))->addWidget(field);
    }
    QList<Command> commands() override
    {
        return {{QStringLiteral("Find an order"), {}, {}, {}, [this] { ++found; }},
            {QStringLiteral("The Winter's Tale"), QStringLiteral("Sat 28 Nov 19:30"), {}, {},
                [this] { ++opened; }}};
    }
    void activated() override
    {
        ++activations;
        field->setFocus();
    }
    void deactivated() override { ++deactivations; }

    QLineEdit *field;
    int activations = 0;
    int deactivations = 0;
    int found = 0;
    int opened = 0;
};

struct Fixture {
    Fixture()
        : window(theme)
        , sell(new TestPage(QStringLiteral("sell"), QStringLiteral("Sell")))
        , orders(new TestPage(QStringLiteral("orders"), QStringLiteral("Orders")))
    {
        window.addPage(sell);
        window.addPage(orders);
        window.resize(1366, 768);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    /// A key, typed at whatever has the focus.
    static void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    QFrame *palette() { return window.findChild<QFrame *>(QStringLiteral("palette")); }

    Theme theme;
    MainWindow window;
    TestPage *sell;
    TestPage *orders;
};

} // namespace

class TestShell : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void controlDigitsChangeThePage();
    void paletteFindsAndRuns();
    void paletteGivesTheFocusBack();
    void paletteSaysThatNothingWasFound();
    void fuzzyFindsInitials();
    void signInAsksOnceAndKeepsWhatWasTyped();
    void signInFocusOrder();
    void bannerAndToastSpeakWithoutTheFocus();
    void toastActionRuns();
    void settingsAreKept();
    void smallWindowShowsEverything();
    void clearPagesTakesThemAway();
};

void TestShell::controlDigitsChangeThePage()
{
    Fixture f;
    f.window.showPages();
    QCOMPARE(f.window.currentPage(), f.sell);
    QVERIFY(f.sell->field->hasFocus());
    Fixture::key(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(f.window.currentPage(), f.orders);
    QVERIFY(f.orders->field->hasFocus());
    QCOMPARE(f.sell->deactivations, 1);
    Fixture::key(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(f.window.currentPage(), f.sell);
    Fixture::key(Qt::Key_7, Qt::ControlModifier); // no such page
    QCOMPARE(f.window.currentPage(), f.sell);
}

void TestShell::paletteFindsAndRuns()
{
    Fixture f;
    f.window.showPages();
    Fixture::key(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(f.palette()->isVisible());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("fiord"));
    Fixture::key(Qt::Key_Return);
    QVERIFY(!f.palette()->isVisible());
    QCOMPARE(f.sell->found, 1);
    // By what is said beside the name.
    Fixture::key(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("winter 28 nov"));
    Fixture::key(Qt::Key_Return);
    QCOMPARE(f.sell->opened, 1);
    Fixture::key(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("go ord"));
    Fixture::key(Qt::Key_Return);
    QCOMPARE(f.window.currentPage(), f.orders);
}

void TestShell::paletteGivesTheFocusBack()
{
    Fixture f;
    f.window.showPages();
    Fixture::key(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(!f.sell->field->hasFocus());
    Fixture::key(Qt::Key_Down);
    Fixture::key(Qt::Key_Escape);
    QVERIFY(!f.palette()->isVisible());
    QVERIFY(f.sell->field->hasFocus());
    QCOMPARE(f.sell->found + f.sell->opened, 0);
}

void TestShell::paletteSaysThatNothingWasFound()
{
    Fixture f;
    f.window.showPages();
    Fixture::key(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("zzzz"));
    QVERIFY(!f.palette()->findChild<QListView *>()->isVisible());
    Fixture::key(Qt::Key_Return);
    QVERIFY(f.palette()->isVisible());
}

void TestShell::fuzzyFindsInitials()
{
    const QString name = QStringLiteral("Find an order");
    QVERIFY(fuzzyScore(QStringLiteral("fao"), name).has_value());
    QVERIFY(!fuzzyScore(QStringLiteral("oaf"), name).has_value());
    QVERIFY(*fuzzyScore(QStringLiteral("ord"), name)
        > *fuzzyScore(QStringLiteral("ord"), QStringLiteral("Floor and roof")));
    QCOMPARE(*fuzzyScore({}, name), 0);
}

void TestShell::signInAsksOnceAndKeepsWhatWasTyped()
{
    Fixture f;
    SignInView &view = f.window.signIn();
    view.setServer(QStringLiteral("ws://localhost:1/v1"));
    f.window.showSignIn();
    QSignalSpy asked(&view, &SignInView::signInRequested);
    auto *user = view.findChild<QLineEdit *>(QStringLiteral("user"));
    auto *password = view.findChild<QLineEdit *>(QStringLiteral("password"));
    QVERIFY(user->hasFocus());
    QTest::keyClicks(user, QStringLiteral("counter"));
    Fixture::key(Qt::Key_Return); // the password is missing: there it goes on
    QCOMPARE(asked.count(), 0);
    QVERIFY(password->hasFocus());
    QTest::keyClicks(password, QStringLiteral("secret"));
    Fixture::key(Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first(),
        (QVariantList{
            QStringLiteral("ws://localhost:1/v1"), QStringLiteral("counter"), QStringLiteral("secret")}));
    QVERIFY(!password->isEnabled());
    view.setError(QStringLiteral("User or password is wrong."));
    QVERIFY(view.findChild<QLabel *>(QStringLiteral("error"))->isVisible());
    QVERIFY(password->hasFocus());
    QCOMPARE(user->text(), QStringLiteral("counter"));
    QTest::keyClicks(password, QStringLiteral("x"));
    QVERIFY(!view.findChild<QLabel *>(QStringLiteral("error"))->isVisible());
}

void TestShell::signInFocusOrder()
{
    Fixture f;
    f.window.showSignIn();
    QStringList order;
    for (int i = 0; i < 3; ++i) {
        order << QApplication::focusWidget()->objectName();
        Fixture::key(Qt::Key_Tab);
    }
    QCOMPARE(
        order, (QStringList{QStringLiteral("user"), QStringLiteral("password"), QStringLiteral("server")}));
}

void TestShell::bannerAndToastSpeakWithoutTheFocus()
{
    Fixture f;
    f.window.showPages();
    f.window.showBanner(QStringLiteral("Connection lost."));
    f.window.say(QStringLiteral("Seat C 12 was sold."));
    QVERIFY(f.sell->field->hasFocus());
    const auto shown = [&f](const QString &text) {
        for (QLabel *label : f.window.findChildren<QLabel *>())
            if (label->text() == text && label->isVisible())
                return true;
        return false;
    };
    QVERIFY(shown(QStringLiteral("Connection lost.")));
    QVERIFY(shown(QStringLiteral("Seat C 12 was sold.")));
    f.window.clearBanner();
    QVERIFY(!shown(QStringLiteral("Connection lost.")));
}

void TestShell::toastActionRuns()
{
    Fixture f;
    f.window.showPages();
    int runs = 0;
    f.window.say(
        QStringLiteral("Sold."), SurfaceKind::Warning, QStringLiteral("Next best"), [&runs] { ++runs; });
    for (auto *button : f.window.findChildren<QAbstractButton *>())
        if (button->text() == QStringLiteral("Next best"))
            QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(runs, 1);
}

void TestShell::settingsAreKept()
{
    QTemporaryDir dir;
    QSettings settings(dir.filePath(QStringLiteral("desk.ini")), QSettings::IniFormat);
    Theme theme;
    theme.setMode(Theme::Mode::Light);
    SettingsPage page(theme, settings, {{QStringLiteral("de"), QStringLiteral("Deutsch")}});
    page.show();
    const auto boxes = page.findChildren<QComboBox *>();
    QCOMPARE(boxes.size(), 2);
    QTest::keyClick(boxes[0], Qt::Key_Down);
    QTest::keyClick(boxes[1], Qt::Key_Down);
    QCOMPARE(SettingsPage::storedLanguage(settings), QStringLiteral("de"));
    QCOMPARE(SettingsPage::storedMode(settings), Theme::Mode::Dark);
    QVERIFY(theme.isDark());
}

void TestShell::smallWindowShowsEverything()
{
    Fixture f;
    for (int i = 0; i < 6; ++i)
        f.window.addPage(new TestPage(QStringLiteral("p%1").arg(i), QStringLiteral("Administration")));
    f.window.showPages();
    f.window.resize(683, 384); // 1366 x 768 at 200 %
    QCOMPARE(f.window.size(), QSize(683, 384));
    auto *rail = f.window.findChild<NavigationRail *>();
    for (auto *button : rail->findChildren<QToolButton *>())
        QVERIFY(rail->rect().contains(button->geometry()));
    f.window.resize(1366, 768);
    for (auto *button : rail->findChildren<QToolButton *>())
        QCOMPARE(button->toolButtonStyle(), Qt::ToolButtonTextUnderIcon);
}

void TestShell::clearPagesTakesThemAway()
{
    Fixture f;
    f.window.showPages();
    f.window.clearPages();
    QCOMPARE(f.window.currentPage(), nullptr);
    f.window.showSignIn();
    f.window.addPage(new TestPage(QStringLiteral("door"), QStringLiteral("Door")));
    f.window.showPages();
    QCOMPARE(f.window.currentPage()->id(), QStringLiteral("door"));
}

QTEST_MAIN(TestShell)
#include "test_shell.moc"
