// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/demosale.h"
#include "client/app/desk.h"
#include "client/app/tour.h"
#include "client/shell/settingspage.h"
#include "resources/applicationicon.h"
#include "translations/languages.h"

#include <QApplication>
#include <QScreen>
#include <QStandardPaths>

namespace {

parterre::Theme::Mode modeOf(const QString &text, const QSettings &settings)
{
    if (text == u"light")
        return parterre::Theme::Mode::Light;
    if (text == u"dark")
        return parterre::Theme::Mode::Dark;
    return text == u"system" ? parterre::Theme::Mode::System : parterre::SettingsPage::storedMode(settings);
}

QLocale localeOf(const QString &option, const QSettings &settings)
{
    const QString code = option.isEmpty() ? parterre::SettingsPage::storedLanguage(settings) : option;
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    // "C" writes times with seconds; English as Europe has it is what a box office here would choose.
    const bool unknown = locale.language() == QLocale::C;
    return unknown || code == u"en" ? QLocale(QLocale::English, QLocale::Europe) : locale;
}

/// Where it was when the desk was closed; at first as large as the screen allows.
void place(QWidget &window, QSettings &settings)
{
    const QString key = QStringLiteral("geometry");
    constexpr QSize usualSize(1440, 900);
    if (!window.restoreGeometry(settings.value(key).toByteArray()))
        window.resize(usualSize.boundedTo(window.screen()->availableSize()));
    QObject::connect(qApp, &QApplication::aboutToQuit, &window,
        [&window, &settings, key] { settings.setValue(key, window.saveGeometry()); });
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace parterre;
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("parterre-desk"));
    QApplication::setOrganizationName(QStringLiteral("parterre"));
    QApplication::setApplicationVersion(QStringLiteral(PARTERRE_VERSION));
    QApplication::setWindowIcon(applicationIcon());
    QApplication::setDesktopFileName(QStringLiteral("org.parterre.Desk")); // Wayland finds the icon by it
    const Options options = Options::parse(application);

    QSettings settings;
    const QLocale locale = localeOf(options.language, settings);
    QLocale::setDefault(locale);
    speak(application, locale);
    Theme theme;
    theme.setMode(modeOf(options.theme, settings));
    theme.install(application);
    const SystemClock clock;
    SystemIdSource ids(clock);
    Desk desk(theme, settings, clock, ids,
        {QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation),
            QStandardPaths::writableLocation(QStandardPaths::CacheLocation)});
    desk.open(options);
    place(desk.window(), settings);
    desk.window().show();

    DemoSale demo(desk, options.demoSale);
    Tour tour(desk, options.tour);
    if (!options.demoSale.isEmpty())
        demo.start();
    else if (!options.tour.isEmpty())
        tour.start();
    return QApplication::exec();
}
