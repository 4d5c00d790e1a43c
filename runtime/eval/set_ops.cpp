#include "runtime/eval/set_ops.h"

#include <algorithm>
#include <memory>
#include <span>

#include "compiler/base/check.h"
#include "compiler/text/email.h"
#include "runtime/eval/decimal.h"

namespace muster::eval {

namespace {

using Elements = std::span<const std::int64_t>;

const schema::Type kTruth{.kind = schema::Kind::Bool};

template <typename Holds>
void decideRows(const Vector& left, const Vector& right, Vector& out, const Holds& holds) {
  out.reset(kTruth, Shape::Truth, left.size);
  combineStates(left, right, out);
  for (std::size_t word = 0; word < out.words(); ++word) {
    const std::uint64_t known = left.knownWord(word) & right.knownWord(word);
    std::uint64_t bits = 0;
    forEachBit(known, word, [&](std::size_t row) {
      bits |= static_cast<std::uint64_t>(holds(row)) << (row % 64);
    });
    out.isTrue[word] = bits;
    out.isFalse[word] = known & ~bits;
  }
}

// Reads the codes of one dictionary as those of another; numbers as they are. A text that the other
// does not have is a code that occurs nowhere.
class Translation {
 public:
  Translation(const std::shared_ptr<const Texts>& into, const std::shared_ptr<const Texts>& from,
              Memory& memory) {
    if (into == nullptr || into == from) return;
    MUSTER_CHECK(from != nullptr, "texts compared with numbers");
    learned_ = memory.recall(into, from, [&] {
      Learned learned;
      learned.codes = translate(*into, *from);
      return learned;
    });
  }
  std::int64_t operator()(std::int64_t code) const {
    if (learned_ == nullptr) return code;
    const std::uint32_t translated = learned_->codes[static_cast<std::size_t>(code)];
    return translated == kNoCode ? -1 : std::int64_t{translated};
  }

 private:
  std::shared_ptr<const Learned> learned_;
};

bool has(Elements sorted, std::int64_t value) {
  return std::binary_search(sorted.begin(), sorted.end(), value);
}

// Decimals are looked up at the places of the set's elements; what has more digits is no element.
bool hasNumber(const Vector& set, std::size_t row, const Vector& value) {
  const Int128 number = value.number(row);
  return std::any_of(set.set(row).begin(), set.set(row).end(), [&](std::int64_t element) {
    return compareDecimals(number, value.places(), element, set.places()) == 0;
  });
}

}  // namespace

void isElement(const Vector& value, const Vector& set, Memory& memory, Vector& out) {
  if (!value.isText() && (value.shape != Shape::Narrow || value.places() != set.places())) {
    MUSTER_CHECK(value.shape == Shape::Narrow || value.shape == Shape::Wide,
                 "no such value is in a set");
    decideRows(value, set, out, [&](std::size_t row) { return hasNumber(set, row, value); });
    return;
  }
  const bool isConstant = set.isUniform && set.known.empty();
  if (value.isText() && isConstant && value.texts->isDistinct()) {
    const auto learned = memory.recall(value.texts, set.texts, [&] {
      Learned found;
      found.verdicts.assign(value.texts->size(), 0);
      for (const std::int64_t code : set.set(0)) {
        const auto at = value.texts->find((*set.texts)[static_cast<std::size_t>(code)]);
        if (at) found.verdicts[*at] = 1;
      }
      return found;
    });
    lookUp(value, learned->verdicts, out);
    return;
  }
  const Translation toSet(set.texts, value.texts, memory);
  decideRows(value, set, out, [&](std::size_t row) {
    return has(set.set(row), toSet(value.narrow[value.at(row)]));
  });
}

void isListed(const Vector& value, const column::StaticList& list, Memory& memory, Vector& out) {
  if (value.isText()) {
    const auto learned = memory.recall(value.texts, nullptr, [&] {
      Learned found;
      for (std::size_t code = 0; code < value.texts->size(); ++code) {
        const std::string text((*value.texts)[code]);
        const bool isIn = list.texts.contains(list.isOfHashes ? text::emailHash(text) : text);
        found.verdicts.push_back(isIn ? 1 : 0);
      }
      return found;
    });
    lookUp(value, learned->verdicts, out);
    return;
  }
  // Whole numbers beyond 64 bits are in no list.
  decideRows(value, value, out, [&](std::size_t row) {
    const Int128 number = value.number(row);
    const auto narrow = static_cast<std::int64_t>(number);
    return Int128{narrow} == number && list.numbers.contains(narrow);
  });
}

void haveAny(const Vector& left, const Vector& right, Memory& memory, Vector& out) {
  const Translation toLeft(left.texts, right.texts, memory);
  decideRows(left, right, out, [&](std::size_t row) {
    const Elements elements = left.set(row);
    return std::ranges::any_of(right.set(row),
                               [&](auto code) { return has(elements, toLeft(code)); });
  });
}

void haveAll(const Vector& left, const Vector& right, Memory& memory, Vector& out) {
  const Translation toLeft(left.texts, right.texts, memory);
  decideRows(left, right, out, [&](std::size_t row) {
    const Elements elements = left.set(row);
    return std::ranges::all_of(right.set(row),
                               [&](auto code) { return has(elements, toLeft(code)); });
  });
}

void equalSets(const Vector& left, const Vector& right, Memory& memory, Vector& out) {
  const Translation toLeft(left.texts, right.texts, memory);
  decideRows(left, right, out, [&](std::size_t row) {
    const Elements elements = left.set(row);
    const Elements others = right.set(row);
    return elements.size() == others.size() &&
           std::ranges::all_of(others, [&](auto code) { return has(elements, toLeft(code)); });
  });
}

}  // namespace muster::eval
