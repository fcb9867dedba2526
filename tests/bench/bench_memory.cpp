// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchhouse.h"
#include "tests/bench/benchoptions.h"
#include "tests/bench/benchreport.h"
#include "tests/bench/holdclerks.h"
#include "tests/bench/loadgenerator.h"
#include "tests/bench/loadrequests.h"
#include "tests/bench/wireanswer.h"

#include <QCoreApplication>

using namespace parterre;

namespace {

constexpr int connectionCount = 2000;
constexpr int showCount = 100;
constexpr int watchesOfConnection = 2;
constexpr BowlSize hall{1, 20, 25, 40}; // 20,000 seats

Result<Done> watch(LoadGenerator &generator, const std::vector<ShowId> &shows)
{
    CborFrame frame;
    for (int i = 0; i < generator.size(); ++i) {
        for (int n = 0; n < watchesOfConnection; ++n) {
            const ShowId show = shows[size_t(i * watchesOfConnection + n) % shows.size()];
            writeShowRequest(frame, 1, "seats.watch", show.toString().toStdString());
            generator.socket(i).send(frame.bytes());
            const auto message = generator.socket(i).waitForMessage();
            if (!message)
                return message.error();
            if (WireAnswer(*message).kind() != WireAnswer::Kind::Result)
                return makeError(ErrorCode::Unavailable, QStringLiteral("a watcher was not let in"));
        }
    }
    return Done();
}

Result<Done> measure(const BenchOptions &options)
{
    verifyLoadRequests();
    BenchHouse::Size size;
    size.servers = options.servers;
    size.shows = showCount;
    size.hall = hall;
    BenchHouse house(size);
    if (auto open = house.open(); !open)
        return open;
    BenchReport report(QStringLiteral("memory"),
        {{"connections", connectionCount}, {"shows", showCount}, {"seats_a_show", house.seatsPerShow()},
            {"watches_a_connection", watchesOfConnection}, {"seconds_of_holds", options.seconds}});
    constexpr double goalMb = 200;
    const auto resident = [&](const char *metric, bool hasGoal) {
        const double value = double(house.serverMemory()) / 1048576.0;
        BenchReport::Result result{QLatin1StringView(metric), value, QStringLiteral("MB")};
        if (hasGoal) {
            result.goal = QStringLiteral("<= 200 MB");
            result.met = value <= goalMb;
        }
        report.add(result);
    };
    resident("resident_mb_started", false);
    LoadGenerator generator(house.url());
    if (auto signedIn = generator.signIn(house.user(), house.password()); !signedIn)
        return signedIn;
    if (auto opened = generator.open(connectionCount); !opened)
        return opened;
    resident("resident_mb_connected", false);
    if (auto watching = watch(generator, house.shows()); !watching)
        return watching;
    resident("resident_mb_watching", true);

    // And while all of them hear of what some are buying.
    LoadGenerator buyers(house.url());
    if (auto signedIn = buyers.signIn(house.user(), house.password()); !signedIn)
        return signedIn;
    SeatSupply seats(house.shows(), house.seatsPerShow(), showCount);
    HoldClerks clerks(seats, 1);
    for (int second = 0; second < options.seconds; ++second) {
        if (const auto played = buyers.play(clerks, 1); !played)
            return played.error();
        for (int i = 0; i < generator.size(); ++i)
            generator.socket(i).receive([](std::string_view) {});
    }
    resident("resident_mb_selling", true);
    report.add({QStringLiteral("refused"), double(clerks.refused()), QStringLiteral("1"), {}, {},
        QStringLiteral("0"), clerks.refused() == 0});
    return report.publish(options.json) ? Result<Done>(Done()) : makeError(ErrorCode::Unavailable);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const BenchOptions options = BenchOptions::read(app,
        QStringLiteral("Resident memory of the server with 100 watched shows of 20,000 seats and 2,000 "
                       "connections."),
        5, 1);
    const auto done = measure(options);
    return done ? 0 : giveUp(done.error());
}
