#pragma once

// Conditions on texts. A test against a constant runs once for each text of a dictionary and is
// then a look-up by code; two columns with different dictionaries compare through a translation of
// codes. What was worked out for a dictionary is kept, a node at a time, for the blocks to come.
//
// Tested by tests/unit/eval/text_test.cpp.

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "compiler/ir/store.h"
#include "compiler/text/text.h"
#include "runtime/eval/vector.h"

namespace muster::eval {

enum class TextTest : std::uint8_t { Contains, StartsWith, EndsWith };

// What is known of one or two dictionaries: computed once, immutable.
struct Learned {
  std::vector<std::uint8_t> verdicts;  // by code: does it hold?
  std::vector<std::uint32_t> codes;    // by the second's code: the first's
  std::shared_ptr<const Texts> texts;  // both together
  std::vector<Int128> numbers;         // by code: what a function makes of the text
};
inline constexpr std::uint32_t kNoCode = 0xFFFF'FFFF;

// The memory of one node: what it learned of the dictionaries it met last. Thread safe.
class Memory {
 public:
  template <typename Learn>
  std::shared_ptr<const Learned> recall(const std::shared_ptr<const Texts>& first,
                                        const std::shared_ptr<const Texts>& second,
                                        const Learn& learn) {
    const std::lock_guard lock(mutex_);
    if (learned_ == nullptr || first_ != first || second_ != second) {
      first_ = first;
      second_ = second;
      learned_ = std::make_shared<const Learned>(learn());
    }
    return learned_;
  }

 private:
  std::mutex mutex_;
  std::shared_ptr<const Texts> first_;
  std::shared_ptr<const Texts> second_;
  std::shared_ptr<const Learned> learned_;
};

void equalTexts(const Vector& left, const Vector& right, Memory& memory, Vector& out);
void testTexts(TextTest test, bool ignoresCase, const Vector& text, const Vector& part,
               Memory& memory, Vector& out);
void matchTexts(const text::Pattern& pattern, const Vector& text, Memory& memory, Vector& out);

// Where each key falls, as column::sampleOf says; texts are drawn once for each of a dictionary.
void drawSample(const std::string& salt, const Vector& key, Memory& memory, Vector& out);

// By code: whether Contains, StartsWith, EndsWith or Matches holds of a text and that part.
std::vector<std::uint8_t> verdictsOf(ir::Op test, bool ignoresCase, const std::string& part,
                                     const column::Dictionary& dictionary);

// For the codes of `second`: those of the same text in `first`, or kNoCode.
std::vector<std::uint32_t> translate(const Texts& first, const Texts& second);

// The texts of both, `first` with its own codes; Learned::codes says where those of `second` are.
std::shared_ptr<const Learned> joinTexts(const std::shared_ptr<const Texts>& first,
                                         const std::shared_ptr<const Texts>& second,
                                         Memory& memory);

// isTrue where the verdict of the row's code is not 0, for known rows.
void lookUp(const Vector& codes, const std::vector<std::uint8_t>& verdicts, Vector& out);

}  // namespace muster::eval
