#pragma once

// Bit planes: the codes of a column, cut into one bit a row for each bit of the code, so that one
// instruction compares 512 rows. The code of a value keeps its order; code 0 is "missing" where the
// column can miss values.
//
// Planes lie by strips of 8,192 rows: all bits of the first strip, lowest bit first, then all of
// the second. Gates read them where they are. Tested by tests/unit/column.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <variant>
#include <vector>

#include "compiler/schema/schema.h"
#include "runtime/bitmap/bitmap.h"
#include "runtime/kernels/kernels.h"

namespace muster::column {

struct Column;

class Planes {
 public:
  // What they hold is not defined until their strips are written.
  Planes(std::size_t rows, int bitCount)
      : rows_(rows),
        bitCount_(static_cast<std::size_t>(bitCount)),
        words_(makeWords(stripCount() * stripWords())) {}
  Planes(Planes&&) noexcept = default;
  Planes& operator=(Planes&&) noexcept = default;

  std::size_t rows() const { return rows_; }
  int bitCount() const { return static_cast<int>(bitCount_); }
  std::size_t stripCount() const { return (rows_ + kernels::kStripRows - 1) / kernels::kStripRows; }
  // Words from one strip to the next.
  std::size_t stripWords() const { return bitCount_ * kernels::kPlaneWords; }
  // Bit b of the strip starts b * kPlaneWords behind. Rows past the last have any code.
  std::uint64_t* strip(std::size_t index) { return words_.get() + index * stripWords(); }
  const std::uint64_t* strip(std::size_t index) const {
    return words_.get() + index * stripWords();
  }
  // For tests and explanation.
  std::uint64_t code(std::size_t row) const;

 private:
  // Not on a page: planes of different columns, too, must not all begin in the same place of the
  // first-level cache.
  static std::shared_ptr<std::uint64_t[]> makeWords(std::size_t count);

  std::size_t rows_;
  std::size_t bitCount_;
  std::shared_ptr<std::uint64_t[]> words_;
};

// code = stored value, or one more where the column has missing rows. At most 2^16 codes.
Planes directPlanes(const Column& column, kernels::Level level);

// Threshold codes of a column, a strip at a time: code = number of thresholds at or below the
// value, or one more where the column has missing rows. Const and thread safe; the column must
// outlive it.
class ThresholdCoder {
 public:
  // Thresholds ascend, and one that is there twice counts twice; of a Real column they are finite.
  ThresholdCoder(const Column& column, std::span<const std::int64_t> thresholds,
                 kernels::Level level);
  ThresholdCoder(const Column& column, std::span<const double> thresholds, kernels::Level level);

  // Memory for the work of one thread, for all coders.
  class Scratch {
   public:
    Scratch();
    ~Scratch();

   private:
    friend class ThresholdCoder;
    struct State;
    std::unique_ptr<State> state_;
  };

  std::size_t rows() const;
  int bitCount() const { return bitCount_; }
  // The planes of one strip, lowest bit first. Rows past the last have any code.
  void code(std::size_t strip, Scratch& scratch, std::uint64_t* planes) const;

 private:
  const Column& column_;
  int bitCount_;
  const kernels::Kernels& kernels_;
  // Rows without a value store 0, which thresholds at or below the base count.
  bool isMissingCounted_ = false;
  // The code of every value that a column of one or two bytes can store, missing not yet counted.
  template <typename Code>
  struct CodeOfStored {
    std::vector<Code> codes;
  };
  // Thresholds to search, of the column's type or wider; or, as that is faster, all codes.
  std::variant<std::vector<std::uint32_t>, std::vector<std::uint64_t>, std::vector<double>,
               CodeOfStored<std::uint8_t>, CodeOfStored<std::uint16_t>>
      table_;
};

// What is derived from the columns of one table and kept: made when first asked for, by one thread
// while others that want the same wait. A copy is empty, so that a changed copy of a table does not
// show the planes of the original; what a moved table had, it keeps.
class PlaneCache {
 public:
  PlaneCache() = default;
  PlaneCache(const PlaneCache&) {}
  PlaneCache& operator=(const PlaneCache&) {
    state_ = std::make_unique<State>();
    return *this;
  }
  PlaneCache(PlaneCache&& other) noexcept = default;
  PlaneCache& operator=(PlaneCache&& other) noexcept = default;
  ~PlaneCache() = default;

  // `column` is the table's own column `field`.
  std::shared_ptr<const Planes> direct(FieldId field, const Column& column,
                                       kernels::Level level) const;
  // The planes of threshold codes; `key` tells the coder's thresholds from others. Only the few of
  // a column that were asked for last are kept, so that rules which change do not fill the memory.
  // `makeCoder` is called if they have to be made.
  std::shared_ptr<const Planes> coded(FieldId field, const std::vector<std::int64_t>& key,
                                      const std::function<ThresholdCoder()>& makeCoder) const;
  std::uint64_t largestStored(FieldId field, const Column& column) const;
  // How many rows there are of which `count` asks this column and perhaps others; `key` tells what
  // it asks from what else is asked of the column.
  std::size_t counted(FieldId field, std::int64_t key,
                      const std::function<std::size_t()>& count) const;

 private:
  struct Coded {
    std::vector<std::int64_t> key;
    std::shared_ptr<const Planes> planes;
  };
  struct Entry {
    std::once_flag planesOnce;
    std::shared_ptr<const Planes> planes;
    std::mutex codedMutex;
    std::list<Coded> coded;  // asked for last comes first
    std::once_flag largestOnce;
    std::uint64_t largest = 0;
    std::mutex countedMutex;
    std::map<std::int64_t, std::size_t> counted;  // by key
  };
  struct State {
    std::mutex mutex;
    std::map<FieldId, Entry> entries;
  };
  Entry& entry(FieldId field) const;

  std::unique_ptr<State> state_ = std::make_unique<State>();
};

}  // namespace muster::column
