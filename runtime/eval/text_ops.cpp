#include "runtime/eval/text_ops.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "compiler/base/check.h"
#include "runtime/column/sample.h"

namespace muster::eval {

namespace {

const schema::Type kTruth{.kind = schema::Kind::Bool};

void startTruth(const Vector& left, const Vector& right, Vector& out) {
  out.reset(kTruth, Shape::Truth, left.size);
  combineStates(left, right, out);
}

// Sets the planes of every row that both know.
template <typename Holds>
void decideRows(const Vector& left, const Vector& right, Vector& out, const Holds& holds) {
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

std::string_view textOf(const Vector& in, std::size_t row) {
  return (*in.texts)[static_cast<std::size_t>(in.narrow[in.at(row)])];
}

bool holds(TextTest test, std::string_view text, std::string_view part) {
  switch (test) {
    case TextTest::Contains: return text.find(part) != std::string_view::npos;
    case TextTest::StartsWith: return text.starts_with(part);
    case TextTest::EndsWith: return text.ends_with(part);
  }
  MUSTER_CHECK(false, "unknown test of a text");
}

bool isConstant(const Vector& in) { return in.isUniform && in.known.empty(); }

template <typename Decide>
Learned verdictsFor(const Texts& texts, const Decide& decide) {
  Learned learned;
  learned.verdicts.resize(texts.size());
  for (std::size_t code = 0; code < texts.size(); ++code) {
    learned.verdicts[code] = decide(texts[code]) ? 1 : 0;
  }
  return learned;
}

}  // namespace

void lookUp(const Vector& codes, const std::vector<std::uint8_t>& verdicts, Vector& out) {
  startTruth(codes, codes, out);
  decideRows(codes, codes, out, [&](std::size_t row) {
    return verdicts[static_cast<std::size_t>(codes.narrow[codes.at(row)])] != 0;
  });
}

void equalTexts(const Vector& left, const Vector& right, Memory& memory, Vector& out) {
  if (isConstant(left) && !isConstant(right)) {
    equalTexts(right, left, memory, out);
    return;
  }
  startTruth(left, right, out);
  if (left.texts == right.texts && left.texts->isDistinct()) {
    decideRows(left, right, out, [&](std::size_t row) {
      return left.narrow[left.at(row)] == right.narrow[right.at(row)];
    });
    return;
  }
  if (!left.texts->isDistinct() || !right.texts->isDistinct()) {
    decideRows(left, right, out,
               [&](std::size_t row) { return textOf(left, row) == textOf(right, row); });
    return;
  }
  const auto learned = memory.recall(left.texts, right.texts, [&] {
    Learned result;
    result.codes = translate(*left.texts, *right.texts);
    return result;
  });
  decideRows(left, right, out, [&](std::size_t row) {
    const auto code = static_cast<std::size_t>(right.narrow[right.at(row)]);
    return left.narrow[left.at(row)] == std::int64_t{learned->codes[code]};
  });
}

void testTexts(TextTest test, bool ignoresCase, const Vector& text, const Vector& part,
               Memory& memory, Vector& out) {
  const auto prepared = [&](std::string_view value) {
    return ignoresCase ? text::fold(value) : std::string(value);
  };
  if (!isConstant(part)) {
    startTruth(text, part, out);
    decideRows(text, part, out, [&](std::size_t row) {
      if (!ignoresCase) return holds(test, textOf(text, row), textOf(part, row));
      return holds(test, prepared(textOf(text, row)), prepared(textOf(part, row)));
    });
    return;
  }
  const auto learned = memory.recall(text.texts, part.texts, [&] {
    const std::string needle = prepared(textOf(part, 0));
    return verdictsFor(*text.texts, [&](std::string_view value) {
      return ignoresCase ? holds(test, text::fold(value), needle) : holds(test, value, needle);
    });
  });
  lookUp(text, learned->verdicts, out);
}

void matchTexts(const text::Pattern& pattern, const Vector& text, Memory& memory, Vector& out) {
  const auto learned = memory.recall(text.texts, nullptr, [&] {
    return verdictsFor(*text.texts, [&](std::string_view value) { return pattern.find(value); });
  });
  lookUp(text, learned->verdicts, out);
}

void drawSample(const std::string& salt, const Vector& key, Memory& memory, Vector& out) {
  out.reset({.kind = schema::Kind::Percent, .places = schema::kPercentPlaces}, Shape::Narrow,
            key.size, key.isUniform);
  copyStates(key, out);
  out.smallest = 0;
  out.largest = column::kSamples - 1;
  if (!key.isText()) {
    column::samplesOf(salt, std::span(key.narrow).first(out.narrow.size()), out.narrow);
    return;
  }
  const auto learned = memory.recall(key.texts, nullptr, [&] {
    Learned found;
    for (std::size_t code = 0; code < key.texts->size(); ++code) {
      found.codes.push_back(static_cast<std::uint32_t>(column::sampleOf(salt, (*key.texts)[code])));
    }
    return found;
  });
  for (std::size_t i = 0; i < out.narrow.size(); ++i) {
    out.narrow[i] = learned->codes[static_cast<std::size_t>(key.narrow[i])];
  }
}

std::vector<std::uint8_t> verdictsOf(ir::Op test, bool ignoresCase, const std::string& part,
                                     const column::Dictionary& dictionary) {
  std::vector<std::uint8_t> verdicts(dictionary.size());
  const auto decide = [&](const auto& isTrue) {
    for (std::uint32_t code = 0; code < verdicts.size(); ++code) {
      verdicts[code] = isTrue(dictionary[code]) ? 1 : 0;
    }
  };
  if (test == ir::Op::Matches) {
    const auto pattern = text::Pattern::compile(part, ignoresCase);
    MUSTER_CHECK(pattern.ok(), "a pattern that was not checked");
    decide([&](std::string_view text) { return pattern->find(text); });
    return verdicts;
  }
  const TextTest kind = test == ir::Op::Contains     ? TextTest::Contains
                        : test == ir::Op::StartsWith ? TextTest::StartsWith
                                                     : TextTest::EndsWith;
  const std::string needle = ignoresCase ? text::fold(part) : part;
  decide([&](std::string_view text) {
    return ignoresCase ? holds(kind, text::fold(text), needle) : holds(kind, text, needle);
  });
  return verdicts;
}

std::vector<std::uint32_t> translate(const Texts& first, const Texts& second) {
  std::vector<std::uint32_t> codes(second.size(), kNoCode);
  // A constant, or a few: not worth a table of the first.
  if (second.size() * 16 < first.size()) {
    for (std::size_t code = 0; code < codes.size(); ++code) {
      codes[code] = first.find(second[code]).value_or(kNoCode);
    }
    return codes;
  }
  std::unordered_map<std::string_view, std::uint32_t> codeOf;
  codeOf.reserve(first.size());
  for (std::size_t code = 0; code < first.size(); ++code) {
    codeOf.emplace(first[code], static_cast<std::uint32_t>(code));
  }
  for (std::size_t code = 0; code < codes.size(); ++code) {
    if (const auto found = codeOf.find(second[code]); found != codeOf.end()) {
      codes[code] = found->second;
    }
  }
  return codes;
}

std::shared_ptr<const Learned> joinTexts(const std::shared_ptr<const Texts>& first,
                                         const std::shared_ptr<const Texts>& second,
                                         Memory& memory) {
  return memory.recall(first, second, [&] {
    Learned learned;
    learned.codes = translate(*first, *second);
    std::vector<std::string_view> views;
    for (std::size_t code = 0; code < first->size(); ++code) views.push_back((*first)[code]);
    for (std::size_t code = 0; code < learned.codes.size(); ++code) {
      if (learned.codes[code] != kNoCode) continue;
      learned.codes[code] = static_cast<std::uint32_t>(views.size());
      views.push_back((*second)[code]);
    }
    learned.texts =
        Texts::of(std::move(views), first->isDistinct() && second->isDistinct(),
                  std::make_shared<
                      const std::pair<std::shared_ptr<const Texts>, std::shared_ptr<const Texts>>>(
                      first, second));
    return learned;
  });
}

}  // namespace muster::eval
