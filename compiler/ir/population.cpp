#include "compiler/ir/population.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "compiler/base/check.h"
#include "compiler/base/overload.h"
#include "compiler/ir/store.h"

namespace muster::ir {
namespace {

constexpr int kAskedBits = 3;
constexpr std::array<std::string_view, 7> kWords = {"top",      "bottom", "tile", "rank",
                                                    "quantile", "total",  "count"};

}  // namespace

std::int64_t packed(const Question& question) {
  MUSTER_CHECK(question.amount >= 0 && question.amount < std::int64_t{1} << 40, "an odd amount");
  const std::int64_t flags = (question.isShare ? 1 : 0) << kAskedBits;
  return (question.amount << (kAskedBits + 1)) | flags | static_cast<std::int64_t>(question.asked);
}

Question questionOf(std::int64_t payload) {
  return {.asked = static_cast<Asked>(payload & ((1 << kAskedBits) - 1)),
          .isShare = (payload >> kAskedBits & 1) != 0,
          .amount = payload >> (kAskedBits + 1)};
}

std::string questionText(const Question& question) {
  std::string text(kWords[static_cast<std::size_t>(question.asked)]);
  if (question.asked == Asked::Rank || question.asked == Asked::Total ||
      question.asked == Asked::Count) {
    return text;
  }
  text += " " + std::to_string(question.amount);
  return question.isShare ? text + "/" + std::to_string(kWholeShare) : text;
}

std::optional<Question> questionFromText(std::string_view word, std::string_view amount) {
  const auto* found = std::ranges::find(kWords, word);
  if (found == kWords.end()) return std::nullopt;
  Question question{.asked = static_cast<Asked>(found - kWords.begin())};
  if (amount.empty()) return question;
  const auto [end, error] =
      std::from_chars(amount.data(), amount.data() + amount.size(), question.amount);
  if (error != std::errc()) return std::nullopt;
  question.isShare = end != amount.data() + amount.size();
  return question;
}

bool Steps::canBeUncomputable() const {
  return std::ranges::any_of(groups, [](const Group& group) {
    return std::visit([](const auto& results) { return results.empty(); }, group.results);
  });
}

}  // namespace muster::ir
