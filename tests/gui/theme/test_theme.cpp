// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/shell/theme/contrast.h"
#include "client/shell/theme/controls.h"
#include "client/shell/theme/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace parterre;

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textReadsOnEverySurface_data();
    void textReadsOnEverySurface();
    void marksReadOnZones();
    void figuresAreTabular_data();
    void figuresAreTabular();
    void iconsFollowTheTheme();
    void controlsHaveTheHeightOfTheTokens();
    void rowsOfAListFilledEarlyHaveTheirHeight();
    void changeIsTold();
};

void TestTheme::textReadsOnEverySurface_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::textReadsOnEverySurface()
{
    QFETCH(bool, dark);
    const tokens::Colors c = dark ? tokens::darkColors() : tokens::lightColors();
    const auto check = [](const char *what, const QColor &ink, const QColor &paper) {
        const double ratio = contrast(ink, paper);
        QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(what)).arg(ratio)));
    };
    for (const QColor &paper : {c.window, c.surface, c.raised}) {
        check("text", c.text, paper);
        check("muted", c.muted, paper);
        check("success", c.success, paper);
        check("warning", c.warning, paper);
        check("danger", c.danger, paper);
    }
    check("accent on a surface", c.accent, c.surface);
    check("text when hovered", c.text, c.hover);
    check("text when pressed", c.text, c.pressed);
    check("text when selected", c.text, c.accentSoft);
    check("on accent", c.onAccent, c.accent);
    check("text in a banner", c.text, c.successSoft);
    check("text in a banner", c.text, c.warningSoft);
    check("text in a banner", c.text, c.dangerSoft);
    check("danger on its banner", c.danger, c.dangerSoft);
    check("warning on its banner", c.warning, c.warningSoft);
    check("stage", c.onStage, c.stage);
}

void TestTheme::marksReadOnZones()
{
    for (const QColor &zone : tokens::zoneColors())
        QVERIFY2(contrast(readableOn(zone), zone) >= 4.5, qPrintable(zone.name()));
}

void TestTheme::figuresAreTabular_data()
{
    QTest::addColumn<TextKind>("kind");
    QTest::newRow("body") << TextKind::Body;
    QTest::newRow("strong") << TextKind::Strong;
    QTest::newRow("total") << TextKind::Total;
}

void TestTheme::figuresAreTabular()
{
    QFETCH(TextKind, kind);
    const Theme theme;
    const QFont font = theme.font(kind);
    if (!QFontInfo(font).family().startsWith(QStringLiteral("Inter")))
        QSKIP("Inter is not installed");
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(QStringLiteral("0000"));
    for (const QString &digits : {QStringLiteral("1111"), QStringLiteral("7777"), QStringLiteral("2958")})
        QCOMPARE(metrics.horizontalAdvance(digits), width);
    QCOMPARE(QFontInfo(font).weight(), int(font.weight()));
}

void TestTheme::iconsFollowTheTheme()
{
    Theme theme;
    theme.setMode(Theme::Mode::Light);
    const QIcon icon = theme.icon(QStringLiteral("configure"));
    if (icon.isNull())
        QSKIP("the icon theme is not installed");
    const auto strongest = [&icon] {
        const QImage image = icon.pixmap(tokens::icon).toImage().convertToFormat(QImage::Format_ARGB32);
        QColor found;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (const QColor pixel = image.pixelColor(x, y);
                    pixel.alpha() > found.alpha() || !found.isValid())
                    found = pixel;
        found.setAlpha(255);
        return found;
    };
    QCOMPARE(strongest(), tokens::lightColors().text);
    theme.setMode(Theme::Mode::Dark);
    QCOMPARE(strongest(), tokens::darkColors().text);
}

void TestTheme::controlsHaveTheHeightOfTheTokens()
{
    Theme theme;
    theme.install(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    QPushButton button(QStringLiteral("Pay"));
    button.ensurePolished();
    QCOMPARE(button.sizeHint().height(), tokens::controlHeight);
    QLineEdit field;
    field.ensurePolished();
    QCOMPARE(field.sizeHint().height(), tokens::controlHeight);
    setLarge(&button);
    QCOMPARE(button.sizeHint().height(), tokens::controlHeightCounter);
}

void TestTheme::rowsOfAListFilledEarlyHaveTheirHeight()
{
    Theme theme;
    theme.install(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    QWidget window;
    auto *list = new QListWidget;
    list->addItems({QStringLiteral("a"), QStringLiteral("b")});
    (new QVBoxLayout(&window))->addWidget(list);
    window.show();
    QTRY_COMPARE(list->visualItemRect(list->item(1)).top(), tokens::rowHeight);
}

void TestTheme::changeIsTold()
{
    Theme theme;
    theme.setMode(Theme::Mode::Light);
    QSignalSpy spy(&theme, &Theme::changed);
    theme.setMode(Theme::Mode::Dark);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(theme.colors().window, tokens::darkColors().window);
    theme.setMode(Theme::Mode::Dark);
    QCOMPARE(spy.count(), 1);
}

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
