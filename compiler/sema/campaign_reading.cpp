// What campaigns read: whether it is of a kind that can be used there, whether it may be missing,
// and whether it is for the campaign's purpose.

#include <algorithm>
#include <set>

#include "compiler/sema/campaigns.h"
#include "compiler/sema/definitions.h"
#include "compiler/sema/purposes.h"
#include "compiler/sema/types.h"

namespace muster::sema {

namespace {

constexpr Definition<std::string_view, std::string_view> kNoOrder{
    "E0750", Severity::Error, "`{}` is {}, of which none comes first"};
constexpr Definition<std::string_view, std::string_view> kNoMean{"E0764", Severity::Error,
                                                                 "`{}` is {}, which has no mean"};
constexpr Definition<std::string_view, std::string_view> kNoScore{
    "E0751", Severity::Error, "`{}` is {}, and the largest number is looked for"};
constexpr Definition<std::string_view, std::string_view, std::string_view> kScoresDiffer{
    "E0751", Severity::Error, "`{}` is {}, and the one before it is {}"};
constexpr Definition<std::string_view, std::string_view> kNoClock{"E0753", Severity::Error,
                                                                  "`{}` is {}, not a time zone"};
constexpr Definition<std::string_view, std::string_view> kNoText{
    "E0755", Severity::Error, "`{}` is {}, which cannot stand in a text"};
constexpr Definition<std::string_view> kZoneMissing{
    "E0513", Severity::Error, "`{}` may be missing, and then there is no clock to go by"};
constexpr Definition<std::string_view> kHoleMissing{
    "E0745", Severity::Error, "`{}` may be missing, and then the text has a hole"};
constexpr Definition<std::string_view, std::string_view, std::string_view> kBeyond{
    "E0739", Severity::Error, "`{}` has the purpose {}, and reads `{}`, which is not for that"};

bool canStandInText(const Type& type) {
  switch (type.kind) {
    case Kind::Bool:
    case Kind::Set:
    case Kind::Place:
    case Kind::Version: return false;
    case Kind::Error:
    case Kind::Whole:
    case Kind::Number:
    case Kind::Percent:
    case Kind::Money:
    case Kind::Ratio:
    case Kind::Real:
    case Kind::Text:
    case Kind::Enum:
    case Kind::Date:
    case Kind::Instant:
    case Kind::Duration:
    case Kind::Zone: return true;
  }
  return false;
}

std::string wordsOf(const std::vector<std::string>& purposes) {
  std::string text;
  for (const std::string& it : purposes) text += (text.empty() ? "" : ", ") + it;
  return text;
}

}  // namespace

void Campaigns::checkTypes() {
  const Value* scored = nullptr;
  for (const Value& it : values_) {
    const Type type = program_.types[it.written];
    if (type.kind == Kind::Error) continue;
    const std::string said = say(program_.schema, type);
    const std::string text = context_.shown(it.written);
    switch (it.wanted) {
      case Wanted::Order:
        if (isOrdered(program_.schema, type)) break;
        build(context_.sink, it.span, kNoOrder, text, said)
            .help("take a number, an amount or a point in time")
            .emit();
        break;
      case Wanted::Score:
        if (!isDecimal(type) && type.kind != Kind::Ratio) {
          build(context_.sink, it.span, kNoScore, text, said)
              .help("take a number, or a score")
              .emit();
        } else if (scored != nullptr && scored->campaign == it.campaign) {
          const Type before = program_.types[scored->written];
          if (before.kind == type.kind && before.unit == type.unit) break;
          const auto isPlain = [](const Type& each) {
            return each.kind == Kind::Whole || each.kind == Kind::Number;
          };
          if (isPlain(before) && isPlain(type)) break;
          build(context_.sink, it.span, kScoresDiffer, text, said, say(program_.schema, before))
              .label(scored->span, "this one")
              .help("compare numbers of one kind")
              .emit();
        }
        scored = &it;
        break;
      case Wanted::Mean:
        if (isDecimal(type) || type.kind == Kind::Ratio || type.kind == Kind::Real) break;
        build(context_.sink, it.span, kNoMean, text, said)
            .help(type.kind == Kind::Bool
                      ? "a condition stands behind `when`: outcome bought when " + text
                      : "take a number or an amount")
            .emit();
        break;
      case Wanted::Zone:
        if (type.kind == Kind::Zone) break;
        build(context_.sink, it.span, kNoClock, text, said)
            .help("write its name: \"Europe/London\", or a field of type zone")
            .emit();
        break;
      case Wanted::Text:
        if (canStandInText(type)) break;
        build(context_.sink, it.span, kNoText, text, said)
            .help("a text holds texts, words, numbers, amounts and dates")
            .emit();
        break;
    }
  }
}

void Campaigns::checkReading() {
  for (const Value& it : values_) {
    if (it.mayBeMissing || !program_.canBeUnknown[it.written]) continue;
    const std::string text = context_.shown(it.written);
    if (it.wanted == Wanted::Zone) {
      build(context_.sink, it.span, kZoneMissing, text)
          .help("say which zone counts then: (" + text + " else \"" + program_.schema.zone + "\")")
          .emit();
    } else {
      build(context_.sink, it.span, kHoleMissing, text)
          .help("say what stands there then: {" + text + " else ...}")
          .help("or send only to those who have it: audience ... and " + text + " is known")
          .emit();
    }
  }
  std::set<std::pair<std::uint32_t, std::string>> reported;
  for (std::size_t i = 0; i < program_.campaigns.size(); ++i) {
    const CheckedCampaign& it = program_.campaigns[i];
    if (it.purpose.empty()) continue;
    std::vector<ExprId> roots;
    const auto add = [&](const std::vector<CheckedClause>& clauses) {
      for (const CheckedClause& clause : clauses) {
        roots.push_back(program_.ast.segments[clause.part].condition);
      }
    };
    add({it.audience});
    add(it.suppress);
    add(it.stops);
    add(it.needs);
    const auto addChoice = [&](const std::optional<CheckedChoice>& choice) {
      if (!choice) return;
      for (const CheckedChoice::Pick& pick : choice->picks) {
        if (pick.when) roots.push_back(program_.ast.segments[*pick.when].condition);
      }
    };
    addChoice(it.version);
    addChoice(it.offer);
    for (const CheckedOutcome& outcome : it.outcomes) {
      roots.push_back(outcome.part ? program_.ast.segments[*outcome.part].condition
                                   : program_.values[*outcome.value]);
    }
    for (const CheckedCap& cap : it.caps) {
      roots.push_back(program_.ast.segments[cap.fewer.front()].condition);
    }
    for (const Value& value : values_) {
      if (value.campaign == i) roots.push_back(value.written);
    }
    checkStockReading(it);
    std::set<std::uint32_t> seen;
    for (const ExprId root : roots) {
      for (const UseBeyond& use : usesBeyond(program_, root, it.purpose)) {
        if (!seen.insert(use.field.index()).second) continue;
        const schema::Field& field = program_.schema.fields[use.field];
        auto message = build(context_.sink, use.path.front().span, kBeyond, it.name, it.purpose,
                             use.path.back().name);
        for (const diagnostics::Label& label : labelsOf(use)) {
          if (label.span == use.path.front().span) continue;
          static_cast<void>(message.label(label.span, label.text));
        }
        message.label(field.span, "for " + wordsOf(field.purposes))
            .help(
                "leave it out of what this campaign reads; what a field may be used for is the "
                "schema's to say")
            .emit();
      }
    }
  }
}

// What is left of a stock is counted by the offers that were noted.
void Campaigns::checkStockReading(const CheckedCampaign& it) {
  if (!it.offer || !contacts().offer) return;
  const auto first = std::ranges::find_if(
      it.offer->picks, [](const CheckedChoice::Pick& pick) { return pick.stock.has_value(); });
  const schema::Field& field = program_.schema.fields[*contacts().offer];
  const bool isFor = field.purposes.empty() ||
                     std::ranges::find(field.purposes, it.purpose) != field.purposes.end();
  if (first == it.offer->picks.end() || isFor) return;
  build(context_.sink, first->span, kBeyond, it.name, it.purpose, field.name)
      .label(field.span, "for " + wordsOf(field.purposes))
      .help("leave the number out, or let the schema say that the field is for this, too")
      .emit();
}

}  // namespace muster::sema
