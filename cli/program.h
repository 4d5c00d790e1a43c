#pragma once

// What every command that needs a program without mistakes begins with.

#include <filesystem>
#include <functional>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/driver/driver.h"

namespace muster::cli {

// Reads and compiles the rules, prints what is found, and hands a program without mistakes to
// `use`. Returns the exit code, which is `use`'s if it came that far; its error is printed.
int withProgram(const std::vector<std::filesystem::path>& paths,
                const std::function<Result<int>(const driver::Compiled&)>& use);

}  // namespace muster::cli
