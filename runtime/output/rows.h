#pragma once

// The rows of a result, in their order, to a file of either format.

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "compiler/base/result.h"
#include "runtime/output/data_file.h"
#include "runtime/output/output.h"

namespace muster::output {

struct Segment {
  std::string name;
  const bitmap::Bitmap* members = nullptr;
};

// Returns how many rows there were.
Result<std::uint64_t> writeRows(const column::Table& table, std::span<const Segment> segments,
                                Format format, Shape shape, const std::shared_ptr<DataFile>& file);

}  // namespace muster::output
