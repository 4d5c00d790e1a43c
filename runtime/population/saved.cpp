#include "runtime/population/saved.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "compiler/ir/hash.h"
#include "runtime/population/select.h"

namespace muster::population {

namespace {

using ir::Numbers;
using ir::Quotient;
using ir::Steps;
using Json = nlohmann::ordered_json;
using schema::Kind;

constexpr int kVersion = 1;
constexpr std::array<std::string_view, 4> kForms = {"whole", "wide", "quotient", "real"};

// ---- writing ------------------------------------------------------------------------------------

std::string text(std::int64_t value) { return std::to_string(value); }
std::string text(Int128 value) { return toString(value); }
std::string text(const Quotient& value) {
  return toString(value.numerator) + "/" + toString(value.denominator);
}
std::string text(double value) {
  std::array<char, 64> buffer;
  return {buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr};
}

Json jsonOf(const Numbers& numbers) {
  Json values = Json::array();
  std::visit(
      [&](const auto& all) {
        for (const auto& it : all) values.push_back(text(it));
      },
      numbers);
  return {{"form", kForms[numbers.index()]}, {"values", std::move(values)}};
}

Json jsonOf(const std::vector<Found>& found) {
  Json groups = Json::array();
  for (const Found& it : found) {
    groups.push_back({{"group", it.key},
                      {"profiles", it.profiles},
                      {"values", it.values},
                      {"asked", it.asked},
                      {"members", it.members}});
  }
  return groups;
}

bool isText(const schema::Type& type) { return type.kind == Kind::Text || type.kind == Kind::Zone; }

Json jsonOf(const Steps& steps) {
  Json groups = Json::array();
  for (std::size_t i = 0; i < steps.groups.size(); ++i) {
    Json group;
    if (steps.isGrouped) {
      const ir::Constant& key = steps.keys[i];
      group["key"] = isText(key.type) ? key.text : toString(key.number);
    }
    group["marks"] = jsonOf(steps.groups[i].marks);
    group["results"] = jsonOf(steps.groups[i].results);
    groups.push_back(std::move(group));
  }
  return groups;
}

// ---- reading ------------------------------------------------------------------------------------

template <typename T>
std::optional<T> read(std::string_view text);
template <>
std::optional<std::int64_t> read(std::string_view text) {
  std::int64_t value = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
  if (end.ec != std::errc() || end.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}
template <>
std::optional<Int128> read(std::string_view text) {
  const bool isNegative = text.starts_with('-');
  const auto decimal = parseDecimal(isNegative ? text.substr(1) : text);
  if (!decimal || decimal->places != 0) return std::nullopt;
  return isNegative ? -decimal->digits : decimal->digits;
}
template <>
std::optional<Quotient> read(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto numerator = read<Int128>(text.substr(0, slash));
  const auto denominator = read<Int128>(text.substr(slash + 1));
  if (!numerator || !denominator || *denominator <= 0) return std::nullopt;
  return Quotient{*numerator, *denominator};
}
template <>
std::optional<double> read(std::string_view text) {
  double value = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
  if (end.ec != std::errc() || end.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

template <typename T>
std::optional<Numbers> numbersOf(const Json& values) {
  std::vector<T> all;
  for (const Json& each : values) {
    const auto value =
        each.is_string() ? read<T>(each.get_ref<const std::string&>()) : std::nullopt;
    if (!value) return std::nullopt;
    all.push_back(*value);
  }
  return all;
}

std::optional<Numbers> numbersOf(const Json& json, const schema::Type& type) {
  if (!json.is_object() || !json.contains("form") || !json.contains("values")) return std::nullopt;
  const Json& values = json["values"];
  if (!values.is_array() || !json["form"].is_string()) return std::nullopt;
  const auto* form = std::ranges::find(kForms, json["form"].get_ref<const std::string&>());
  const bool isQuotient = type.kind == Kind::Ratio;
  const bool isReal = type.kind == Kind::Real;
  // Marks of what needs none are whole numbers, of which there is none.
  const bool isNone = values.empty();
  switch (form - kForms.begin()) {
    case 0:
      if ((isQuotient || isReal) && !isNone) return std::nullopt;
      return numbersOf<std::int64_t>(values);
    case 1:
      if ((isQuotient || isReal) && !isNone) return std::nullopt;
      return numbersOf<Int128>(values);
    case 2: return isQuotient ? numbersOf<Quotient>(values) : std::nullopt;
    case 3: return isReal ? numbersOf<double>(values) : std::nullopt;
    default: return std::nullopt;
  }
}

std::size_t sizeOf(const Numbers& numbers) {
  return std::visit([](const auto& all) { return all.size(); }, numbers);
}

// Whether these are numbers that such a question has for an answer: which of them is counted from
// 1, who is in is 1, and a sum is a wide number.
bool answers(const ir::Question& question, const Numbers& results) {
  using ir::Asked;
  if (question.asked == Asked::Quantile) return true;
  if (question.asked == Asked::Total) return std::holds_alternative<std::vector<Int128>>(results);
  const auto* all = std::get_if<std::vector<std::int64_t>>(&results);
  const bool isMembership = question.asked == Asked::Top || question.asked == Asked::Bottom;
  const std::int64_t least = question.asked == Asked::Tile || question.asked == Asked::Rank ? 1 : 0;
  const std::int64_t most = isMembership ? 1
                            : question.asked == Asked::Tile
                                ? question.amount
                                : std::numeric_limits<std::int64_t>::max();
  return all != nullptr && std::ranges::all_of(*all, [&](std::int64_t result) {
           return least <= result && result <= most;
         });
}

std::optional<Steps::Group> groupOf(const Json& json, const Steps& steps,
                                    const ir::Question& question) {
  if (!json.is_object() || !json.contains("marks") || !json.contains("results")) {
    return std::nullopt;
  }
  const auto marks = numbersOf(json["marks"], steps.valueType);
  const auto results = numbersOf(json["results"], steps.resultType);
  if (!marks || !results || !answers(question, *results)) return std::nullopt;
  const std::size_t count = sizeOf(*results);
  const bool isUncomputable = count == 0 && sizeOf(*marks) == 0;
  if (count != sizeOf(*marks) + 1 && !isUncomputable) return std::nullopt;
  const bool isAscending = std::visit(
      [](const auto& all) {
        return std::ranges::adjacent_find(all, [](const auto& a, const auto& b) {
                 return !comesBefore(a, b);
               }) == all.end();
      },
      *marks);
  if (!isAscending) return std::nullopt;
  return Steps::Group{*marks, *results};
}

std::optional<ir::Constant> keyOf(const Json& json, const schema::Type& type) {
  if (!json.contains("key") || !json["key"].is_string()) return std::nullopt;
  const auto& written = json["key"].get_ref<const std::string&>();
  if (isText(type)) return ir::Constant{.type = type, .text = written};
  const auto number = read<Int128>(written);
  if (!number) return std::nullopt;
  return ir::Constant{.type = type, .number = *number};
}

// The table of a term, as its node says it must be; null if it is not.
std::shared_ptr<const Steps> stepsOf(const ir::Store& store, ir::NodeId node, const Json& groups) {
  const auto in = store.operands(node);
  const schema::Type type = store.type(node);
  auto steps = std::make_shared<Steps>();
  steps->valueType = store.type(in[0]);
  steps->resultType = type.kind == Kind::Bool ? schema::Type{.kind = Kind::Whole} : type;
  steps->isGrouped = store.op(in[2]) != ir::Op::True;
  const ir::Question question = ir::questionOf(store.payload(node));
  const ir::Asked asked = question.asked;
  if (asked == ir::Asked::Total) steps->otherwise = std::vector<Int128>{0};
  if (asked == ir::Asked::Count) steps->otherwise = std::vector<std::int64_t>{0};
  if (!groups.is_array() || (!steps->isGrouped && groups.size() > 1)) return nullptr;
  for (const Json& each : groups) {
    const auto group = groupOf(each, *steps, question);
    if (!group) return nullptr;
    if (!steps->groups.empty() && group->results.index() != steps->groups[0].results.index()) {
      return nullptr;
    }
    steps->groups.push_back(*group);
    if (!steps->isGrouped) continue;
    const auto key = keyOf(each, store.type(in[2]));
    if (!key) return nullptr;
    steps->keys.push_back(*key);
  }
  return steps;
}

// What a run printed of a term's groups; nothing if it is damaged.
std::optional<std::vector<Found>> printedOf(const Json& groups) {
  std::vector<Found> all;
  try {
    for (const Json& it : groups) {
      all.push_back(
          {it.at("group"), it.at("profiles"), it.at("values"), it.at("asked"), it.at("members")});
    }
  } catch (const Json::exception&) {
    return std::nullopt;
  }
  return all;
}

}  // namespace

std::string save(const ir::Program& program, const Answers& answers,
                 const std::vector<Threshold>& thresholds, std::string_view asOf) {
  const std::vector<std::string> hashes = ir::hashTerms(program);
  Json file;
  file["muster_thresholds"] = kVersion;
  file["as_of"] = asOf;
  file["terms"] = Json::array();
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (answers[i] == nullptr) continue;
    Json term{
        {"term", program.terms[i].text}, {"hash", hashes[i]}, {"groups", jsonOf(*answers[i])}};
    const auto printed = std::ranges::find(thresholds, program.terms[i].text, &Threshold::text);
    if (printed != thresholds.end()) term["found"] = jsonOf(printed->groups);
    file["terms"].push_back(std::move(term));
  }
  return file.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<Reused> reuse(const ir::Program& program, std::string_view text) {
  const Json file = Json::parse(text, nullptr, false);
  const bool isOurs = file.is_object() && file.contains("muster_thresholds") &&
                      file["muster_thresholds"] == kVersion && file.contains("as_of") &&
                      file["as_of"].is_string() && file.contains("terms") &&
                      file["terms"].is_array();
  if (!isOurs) return Error{"no thresholds that a run has saved"};
  std::map<std::string, const Json*> byHash;
  std::map<std::string, const Json*> foundByHash;
  for (const Json& term : file["terms"]) {
    const bool hasHash = term.is_object() && term.contains("hash") && term["hash"].is_string();
    if (!hasHash || !term.contains("groups")) continue;
    const auto [earlier, isNew] = byHash.emplace(term["hash"], &term["groups"]);
    if (!isNew && *earlier->second != term["groups"]) {
      return Error{"it has two thresholds for one term; save them again"};
    }
    if (term.contains("found")) foundByHash.emplace(term["hash"], &term["found"]);
  }
  Reused reused{.answers = {}, .asOf = file["as_of"], .thresholds = {}};
  const std::vector<std::string> hashes = ir::hashTerms(program);
  for (std::size_t i = 0; i < program.terms.size(); ++i) {
    reused.answers.emplace_back();
    if (!program.terms[i].node) continue;
    const auto found = byHash.find(hashes[i]);
    if (found == byHash.end()) {
      return Error{"it has no thresholds for `" + program.terms[i].text + "`; save them again"};
    }
    reused.answers.back() = stepsOf(program.store, *program.terms[i].node, *found->second);
    if (reused.answers.back() == nullptr) {
      return Error{"its thresholds for `" + program.terms[i].text + "` cannot be read"};
    }
    if (const auto printed = foundByHash.find(hashes[i]); printed != foundByHash.end()) {
      auto groups = printedOf(*printed->second);
      if (!groups) {
        return Error{"what was found for `" + program.terms[i].text + "` cannot be read"};
      }
      reused.thresholds.push_back({program.terms[i].text,
                                   ir::questionOf(program.store.payload(*program.terms[i].node)),
                                   std::move(*groups)});
    }
  }
  return reused;
}

}  // namespace muster::population
