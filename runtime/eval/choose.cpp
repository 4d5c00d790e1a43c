#include "runtime/eval/choose.h"

#include <algorithm>
#include <memory>

#include "compiler/base/check.h"
#include "runtime/eval/decimal.h"

namespace muster::eval {

namespace {

void otherwiseTruth(const Vector& first, const Vector& second, Vector& out) {
  out.reset(first.type, Shape::Truth, first.size);
  for (std::size_t i = 0; i < out.words(); ++i) {
    const std::uint64_t unknown = ~first.knownWord(i);
    out.isTrue[i] = first.isTrue[i] | (unknown & second.isTrue[i]);
    out.isFalse[i] = first.isFalse[i] | (unknown & second.isFalse[i]);
  }
}

void setUncomputable(const Words& rows, Vector& out) {
  for (std::size_t word = 0; word < rows.size(); ++word) {
    forEachBit(rows[word], word, [&](std::size_t row) { out.setUncomputable(row); });
  }
}

// The rows that neither knows are as the second has them.
void otherwiseStates(const Vector& first, const Vector& second, Vector& out) {
  const auto unknownOfFirst = [&](std::size_t word) {
    return first.rowBits(word) & ~first.knownWord(word);
  };
  if (out.shape != Shape::Truth && !second.known.empty()) {
    out.known.resize(out.words());
    for (std::size_t i = 0; i < out.words(); ++i) {
      out.known[i] = first.knownWord(i) | second.knownWord(i);
    }
  }
  if (!second.uncomputable.empty()) {
    out.uncomputable.resize(out.words());
    for (std::size_t i = 0; i < out.words(); ++i) {
      out.uncomputable[i] = unknownOfFirst(i) & second.uncomputable[i];
    }
  }
}

void otherwiseSets(const Vector& first, const Vector& second, const Learned* joined, Vector& out) {
  out.reset(first.type, Shape::Sets, first.size);
  out.texts = joined != nullptr ? joined->texts : first.texts;
  for (std::size_t row = 0; row < out.size; ++row) {
    const auto begin = static_cast<std::ptrdiff_t>(out.narrow.size());
    if (first.isKnown(row)) {
      const auto elements = first.set(row);
      out.narrow.insert(out.narrow.end(), elements.begin(), elements.end());
    } else if (second.isKnown(row)) {
      for (const std::int64_t code : second.set(row)) {
        out.narrow.push_back(joined == nullptr ? code
                                               : joined->codes[static_cast<std::size_t>(code)]);
      }
      std::sort(out.narrow.begin() + begin, out.narrow.end());
    }
    out.offsets[row + 1] = static_cast<std::uint32_t>(out.narrow.size());
  }
}

void otherwiseNarrow(const Vector& first, const Vector& second, const Learned* joined,
                     Vector& out) {
  out.reset(first.type, Shape::Narrow, first.size);
  out.smallest = std::min(first.smallest, second.smallest);
  out.largest = std::max(first.largest, second.largest);
  out.texts = joined != nullptr ? joined->texts : first.texts;
  for (std::size_t row = 0; row < out.size; ++row) {
    if (first.isKnown(row)) {
      out.narrow[row] = first.narrow[first.at(row)];
      continue;
    }
    const std::int64_t value = second.narrow[second.at(row)];
    out.narrow[row] = joined == nullptr || !second.isKnown(row)
                          ? value
                          : std::int64_t{joined->codes[static_cast<std::size_t>(value)]};
  }
}

void otherwiseWide(const Vector& first, const Vector& second, Vector& out) {
  out.reset(first.type, Shape::Wide, first.size);
  out.smallest = std::min(first.smallest, second.smallest);
  out.largest = std::max(first.largest, second.largest);
  for (std::size_t row = 0; row < out.size; ++row) {
    out.wide[row] = first.isKnown(row) ? first.number(row) : second.number(row);
  }
}

template <typename T>
void otherwiseValues(const Vector& first, const Vector& second, std::vector<T> Vector::*values,
                     Vector& out) {
  out.reset(first.type, first.shape, first.size);
  for (std::size_t row = 0; row < out.size; ++row) {
    (out.*values)[row] =
        first.isKnown(row) ? (first.*values)[first.at(row)] : (second.*values)[second.at(row)];
  }
}

template <typename T>
void gatherValues(const std::vector<T>& from, const Vector& in, std::span<const std::uint32_t> rows,
                  std::vector<T>& to) {
  for (std::size_t i = 0; i < to.size(); ++i) to[i] = from[in.at(rows[i])];
}

void gatherBits(const Words& from, std::span<const std::uint32_t> rows, Words& to) {
  to.assign(wordCount(rows.size()), 0);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    to[i / 64] |= (from[rows[i] / 64] >> (rows[i] % 64) & 1U) << (i % 64);
  }
}

void gatherSets(const Vector& in, std::span<const std::uint32_t> rows, Vector& out) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto elements = in.set(rows[i]);
    out.narrow.insert(out.narrow.end(), elements.begin(), elements.end());
    out.offsets[i + 1] = static_cast<std::uint32_t>(out.narrow.size());
  }
}

}  // namespace

void otherwise(const schema::Type& type, const Vector& first, const Vector& second, Memory& memory,
               Vector& out) {
  const bool areNumbers =
      first.shape == Shape::Narrow || first.shape == Shape::Wide || first.shape == Shape::Ratios;
  if (areNumbers && !first.isText() &&
      (first.places() != second.places() ||
       (first.shape == Shape::Ratios) != (second.shape == Shape::Ratios))) {
    Vector alignedFirst;
    Vector alignedSecond;
    alignPlaces(type, first, alignedFirst);
    alignPlaces(type, second, alignedSecond);
    alignedFirst.type = alignedSecond.type = type;
    // A first value that does not fit was known all the same: the second is not asked.
    Words lost = alignedFirst.uncomputable;
    for (std::size_t i = 0; i < lost.size(); ++i) lost[i] &= first.knownWord(i);
    otherwise(type, alignedFirst, alignedSecond, memory, out);
    setUncomputable(lost, out);
    return;
  }

  std::shared_ptr<const Learned> joined;
  if (first.texts != nullptr && first.texts != second.texts) {
    joined = joinTexts(first.texts, second.texts, memory);
  }
  switch (first.shape) {
    case Shape::Truth: otherwiseTruth(first, second, out); break;
    case Shape::Sets: otherwiseSets(first, second, joined.get(), out); break;
    case Shape::Ratios: otherwiseValues(first, second, &Vector::ratios, out); break;
    case Shape::Reals: otherwiseValues(first, second, &Vector::reals, out); break;
    case Shape::Narrow:
    case Shape::Wide:
      if (first.shape == Shape::Narrow && second.shape == Shape::Narrow) {
        otherwiseNarrow(first, second, joined.get(), out);
      } else {
        otherwiseWide(first, second, out);
      }
      break;
  }
  out.type = type;
  otherwiseStates(first, second, out);
}

void choice(const schema::Type& type, const Vector& first, const Vector& second, Memory& memory,
            Vector& out) {
  otherwise(type, first, second, memory, out);
  setUncomputable(first.uncomputable, out);
}

void gather(const Vector& in, std::span<const std::uint32_t> rows, Vector& out) {
  const bool isUniform = in.isUniform;
  out.reset(in.type, in.shape, rows.size(), isUniform);
  out.texts = in.texts;
  out.smallest = in.smallest;
  out.largest = in.largest;
  if (isUniform) {
    out.narrow = in.narrow;
    out.wide = in.wide;
    out.ratios = in.ratios;
    out.reals = in.reals;
    out.offsets = in.offsets;
  } else {
    switch (in.shape) {
      case Shape::Truth:
        gatherBits(in.isTrue, rows, out.isTrue);
        gatherBits(in.isFalse, rows, out.isFalse);
        break;
      case Shape::Narrow: gatherValues(in.narrow, in, rows, out.narrow); break;
      case Shape::Wide: gatherValues(in.wide, in, rows, out.wide); break;
      case Shape::Ratios: gatherValues(in.ratios, in, rows, out.ratios); break;
      case Shape::Reals: gatherValues(in.reals, in, rows, out.reals); break;
      case Shape::Sets: gatherSets(in, rows, out); break;
    }
  }
  if (!in.known.empty()) gatherBits(in.known, rows, out.known);
  if (!in.uncomputable.empty()) gatherBits(in.uncomputable, rows, out.uncomputable);
}

}  // namespace muster::eval
