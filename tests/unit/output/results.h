#pragma once

// A small store with two segments, and what a folder holds.

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "runtime/output/output.h"

namespace muster::output {

struct Results {
  column::Table table;
  std::vector<std::string> names;
  std::vector<bitmap::Bitmap> members;

  // `count` profiles with keys 0, 1, 2... (or "k0"... as text, sorted), in segment `even` where
  // even and in `third` where divisible by three.
  static Results numbered(std::size_t count);
  static Results named(const std::vector<std::string>& keys);
};

std::string contentOf(const std::filesystem::path& path);
// Name and content of every file.
std::map<std::string, std::string> filesOf(const std::filesystem::path& folder);
// Whether manifest.json is there, every file it names is, with the size it says.
bool isWhole(const std::filesystem::path& folder);

}  // namespace muster::output
