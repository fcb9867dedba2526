// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/importers.h"

#include <cstddef>
#include <cstdint>

/// What libFuzzer calls with everything that it makes up (https://llvm.org/docs/LibFuzzer.html).
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size));
    parterre::tryImporter(QStringLiteral(PARTERRE_FUZZ_FORMAT), bytes);
    return 0;
}
