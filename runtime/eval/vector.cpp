#include "runtime/eval/vector.h"

#include <algorithm>
#include <utility>

#include "compiler/base/check.h"

namespace muster::eval {

std::shared_ptr<const Texts> Texts::of(std::shared_ptr<const column::Dictionary> dictionary) {
  MUSTER_CHECK(dictionary != nullptr, "a text column without a dictionary");
  auto texts = std::make_shared<Texts>();
  texts->dictionary_ = std::move(dictionary);
  return texts;
}

std::shared_ptr<const Texts> Texts::of(std::vector<std::string_view> views, bool isDistinct,
                                       std::shared_ptr<const void> owner) {
  auto texts = std::make_shared<Texts>();
  texts->views_ = std::move(views);
  texts->owner_ = std::move(owner);
  texts->isDistinct_ = isDistinct;
  return texts;
}

std::shared_ptr<const Texts> Texts::of(std::vector<std::string> texts, bool isDistinct) {
  const auto owner = std::make_shared<const std::vector<std::string>>(std::move(texts));
  return of(std::vector<std::string_view>(owner->begin(), owner->end()), isDistinct, owner);
}

std::optional<std::uint32_t> Texts::find(std::string_view text) const {
  if (dictionary_ != nullptr) return dictionary_->find(text);
  const auto found = std::find(views_.begin(), views_.end(), text);
  if (found == views_.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - views_.begin());
}

void Vector::reset(const schema::Type& newType, Shape newShape, std::size_t rows, bool uniform) {
  type = newType;
  shape = newShape;
  size = rows;
  isUniform = uniform;
  known.clear();
  uncomputable.clear();
  texts.reset();
  smallest = largest = 0;
  const std::size_t values = uniform ? 1 : rows;
  switch (shape) {
    case Shape::Truth:
      isTrue.assign(words(), 0);
      isFalse.assign(words(), 0);
      return;
    case Shape::Narrow: narrow.resize(values); return;
    case Shape::Wide: wide.resize(values); return;
    case Shape::Ratios: ratios.resize(values); return;
    case Shape::Reals: reals.resize(values); return;
    case Shape::Sets:
      narrow.clear();
      offsets.assign(values + 1, 0);
      return;
  }
}

void Vector::setMissing(std::size_t row) {
  MUSTER_CHECK(shape != Shape::Truth, "a condition has no known mask of its own");
  if (known.empty()) {
    known.resize(words());
    for (std::size_t word = 0; word < known.size(); ++word) known[word] = rowBits(word);
  }
  known[row / 64] &= ~(std::uint64_t{1} << (row % 64));
}

void Vector::setUncomputable(std::size_t row) {
  setMissing(row);
  if (uncomputable.empty()) uncomputable.assign(words(), 0);
  uncomputable[row / 64] |= std::uint64_t{1} << (row % 64);
}

void Vector::tightenBounds() {
  if (shape != Shape::Narrow) return;
  if (narrow.empty()) {
    smallest = largest = 0;
    return;
  }
  std::int64_t low = narrow[0];
  std::int64_t high = narrow[0];
  for (const std::int64_t value : narrow) {
    low = std::min(low, value);
    high = std::max(high, value);
  }
  smallest = low;
  largest = high;
}

Shape shapeOf(const schema::Type& type) {
  using schema::Kind;
  switch (type.kind) {
    case Kind::Bool: return Shape::Truth;
    case Kind::Ratio: return Shape::Ratios;
    case Kind::Real: return Shape::Reals;
    case Kind::Set: return Shape::Sets;
    case Kind::Error:
    case Kind::Whole:
    case Kind::Number:
    case Kind::Percent:
    case Kind::Money:
    case Kind::Text:
    case Kind::Enum:
    case Kind::Date:
    case Kind::Instant:
    case Kind::Duration:
    case Kind::Zone:
    case Kind::Place: return Shape::Narrow;
    case Kind::Version: return Shape::Wide;
  }
  MUSTER_CHECK(false, "unknown kind of value");
}

void combineStates(const Vector& left, const Vector& right, Vector& out) {
  const std::size_t words = out.words();
  const auto isAllKnown = [](const Vector& in) {
    return in.shape != Shape::Truth && in.known.empty();
  };
  if (out.shape != Shape::Truth && !(isAllKnown(left) && isAllKnown(right))) {
    out.known.resize(words);
    for (std::size_t i = 0; i < words; ++i) out.known[i] = left.knownWord(i) & right.knownWord(i);
  }
  if (!left.uncomputable.empty() || !right.uncomputable.empty()) {
    out.uncomputable.resize(words);
    for (std::size_t i = 0; i < words; ++i) {
      out.uncomputable[i] = left.uncomputableWord(i) | right.uncomputableWord(i);
    }
  }
}

void copyStates(const Vector& in, Vector& out) {
  out.uncomputable = in.uncomputable;
  if (out.shape == Shape::Truth) return;
  if (in.shape == Shape::Truth) {
    out.known.resize(out.words());
    for (std::size_t i = 0; i < out.known.size(); ++i) out.known[i] = in.knownWord(i);
  } else {
    out.known = in.known;
  }
}

}  // namespace muster::eval
