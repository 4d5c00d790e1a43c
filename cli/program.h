#pragma once

// What every command that needs a program without mistakes begins with.

#include <filesystem>
#include <functional>
#include <vector>

#include "cli/clock.h"
#include "compiler/base/result.h"
#include "compiler/driver/driver.h"
#include "compiler/source/source.h"

namespace muster::cli {

// Reads and compiles the rules, prints what is found, and hands a program without mistakes to
// `use`. Returns the exit code, which is `use`'s if it came that far; its error is printed.
// `clock`, where there is one, is told what each stage took.
int withProgram(const std::vector<std::filesystem::path>& paths,
                const std::function<Result<int>(const driver::Compiled&)>& use,
                Clock* clock = nullptr);
// The same with the files, and with what is wanted of them.
int withProgram(
    const std::vector<std::filesystem::path>& paths, driver::Wanted wanted,
    const std::function<Result<int>(const driver::Compiled&, const source::Files&)>& use,
    Clock* clock = nullptr);

}  // namespace muster::cli
