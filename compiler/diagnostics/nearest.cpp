// Which of the names there are was probably meant.
//
// Distance is restricted Damerau-Levenshtein over bytes, case ignored: one insertion, deletion,
// replacement or swap of neighbours counts one. A third of the name's length may differ, so that
// `qty` is not taken for `city`; of a name of two letters one may, if that leaves a single choice.
// Of those equally far, the one that is as long is nearer: `dayz` is `days` before it is `day`.

#include <algorithm>
#include <cctype>
#include <limits>
#include <utility>

#include "compiler/diagnostics/diagnostic.h"

namespace muster::diagnostics {

namespace {

// Names longer than this are not compared: nobody mistypes them in a way that this would find.
constexpr std::size_t kLongestName = 100;

std::string lowered(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](unsigned char c) {
    return static_cast<char>(c < 0x80 ? std::tolower(c) : c);
  });
  return result;
}

std::size_t distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> twoBack(b.size() + 1);
  std::vector<std::size_t> back(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) back[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = back[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, back[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], twoBack[j - 2] + 1);
      }
    }
    std::swap(twoBack, back);
    std::swap(back, row);
  }
  return back[b.size()];
}

}  // namespace

std::size_t editDistance(std::string_view a, std::string_view b) {
  return distance(lowered(a), lowered(b));
}

std::optional<std::string> nearest(std::string_view name,
                                   const std::vector<std::string>& candidates) {
  if (name.empty() || name.size() > kLongestName) return std::nullopt;
  const std::string wanted = lowered(name);
  const std::size_t most = std::max<std::size_t>(1, wanted.size() / 3);
  // A single letter is like any other: only its other case is near.
  const bool isShort = wanted.size() <= 2;
  std::pair<std::size_t, std::size_t> best(wanted.size() == 1 ? 0 : most, kLongestName);
  std::optional<std::string> found;
  std::size_t choices = 0;
  for (const std::string& candidate : candidates) {
    if (candidate.size() > kLongestName || candidate == name) continue;
    const std::size_t lengths =
        std::max(candidate.size(), wanted.size()) - std::min(candidate.size(), wanted.size());
    if (lengths > best.first) continue;
    const std::size_t d = distance(wanted, lowered(candidate));
    // Of a candidate, too, more than half must be right.
    if (d > best.first || d * 2 > candidate.size()) continue;
    choices = found && d == best.first ? choices + 1 : 1;
    if (found && std::pair(d, lengths) >= best) continue;
    best = {d, lengths};
    found = candidate;
  }
  if (isShort && best.first > 0 && choices > 1) return std::nullopt;
  return found;
}

std::string didYouMean(std::string_view name, const std::vector<std::string>& candidates) {
  const std::optional<std::string> found = nearest(name, candidates);
  return found ? "did you mean `" + *found + "`?" : "";
}

}  // namespace muster::diagnostics
