// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/democustomers.h"

#include <array>

namespace parterre::demo {

namespace {

constexpr std::array firstNames{"Anna", "Ben", "Clara", "David", "Elif", "Felix", "Greta", "Hannah", "Ivan",
    "Jana", "Karl", "Lena", "Maeve", "Noah", "Oisin", "Paula", "Quentin", "Rosa", "Samir", "Thea", "Uwe",
    "Vera", "Wanda", "Xaver", "Yasmin", "Zoe", "Aoife", "Bruno", "Carla", "Dmitri", "Esther", "Frida",
    "Georg", "Helga"};
constexpr std::array lastNames{"Albers", "Brandt", "Conti", "Demir", "Ebert", "Fischer", "Gallagher",
    "Hartmann", "Ilic", "Jansen", "Keller", "Lorenz", "Murphy", "Novak", "Ortega", "Petersen", "Quinn",
    "Richter", "Schubert", "Thalberg", "Ullrich", "Vogel", "Wagner", "Yilmaz", "Zimmer", "Byrne",
    "Castellani", "Dorn", "Engel", "Faber", "Gruber", "Hofer", "Kowalski", "Lindner", "Moser", "Nowak",
    "Orlov", "Pichler", "Reuter", "Seidel"};

} // namespace

protocol::Customer customer(DemoRandom &random, bool phone)
{
    const QString first = QString::fromUtf8(random.pick(firstNames));
    const QString last = QString::fromUtf8(random.pick(lastNames));
    protocol::Customer customer;
    customer.name = first + u' ' + last;
    if (random.chance(0.85))
        customer.email = first.toLower() + u'.' + last.toLower() + QStringLiteral("@example.org");
    if (phone) {
        // Numbers that the Bundesnetzagentur keeps for films and books.
        customer.phone = QStringLiteral("+49 30 23125 %1").arg(random.below(1000), 3, 10, QLatin1Char('0'));
    }
    return customer;
}

} // namespace parterre::demo
