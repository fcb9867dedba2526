// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sales/signingkeys.h"

#include "server/storage/database.h"

namespace parterre {

QCoro::Task<Result<std::shared_ptr<const SigningKeys>>> SigningKeys::load(
    storage::Database &database, const Clock &clock, IdSource &ids)
{
    using Seeds = std::map<int, QByteArray>;
    constexpr int seedBytes = 32;
    const std::string fresh = ids.randomBytes(seedBytes).toHex().toStdString();
    const std::string now = clock.now().toRfc3339().toStdString();
    auto work = [fresh, now](pqxx::work &tx) -> Result<Seeds> {
        // Of several servers that start at once, the first one's key stays.
        tx.exec_params("INSERT INTO signing_key (key_no, seed, created_at) SELECT 1, decode($1, 'hex'), $2 "
                       "WHERE NOT EXISTS (SELECT FROM signing_key) ON CONFLICT DO NOTHING",
            fresh, now);
        Seeds seeds;
        for (const auto &row : tx.exec("SELECT key_no, encode(seed, 'hex') FROM signing_key"))
            seeds.emplace(row[0].as<int>(), QByteArray::fromHex(row[1].c_str()));
        return seeds;
    };
    const auto seeds = co_await database.transact("load signing keys", work);
    if (!seeds)
        co_return seeds.error();
    auto keys = std::make_shared<SigningKeys>();
    for (const auto &[number, seed] : *seeds) {
        keys->signer = std::make_shared<const TicketSigner>(quint8(number), seed);
        keys->verifier.addKey(quint8(number), keys->signer->publicKey());
    }
    if (!keys->signer)
        co_return makeError(ErrorCode::Internal, QStringLiteral("there is no key to sign tickets with"));
    co_return std::shared_ptr<const SigningKeys>(std::move(keys));
}

} // namespace parterre
