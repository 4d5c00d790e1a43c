// Lines of campaigns that can be read, and hardly ever mean what they say: those that do nothing,
// lots that are one draw, texts that some messages lack.

#include <algorithm>
#include <map>
#include <set>

#include "compiler/base/int128.h"
#include "compiler/sema/campaigns.h"
#include "compiler/sema/definitions.h"
#include "compiler/sema/types.h"

namespace muster::sema {

namespace {

constexpr Definition<std::size_t, std::size_t> kBelowMinimum{
    "W0757", Severity::Warning,
    "a limit of {} leaves fewer than the {} profiles that are needed, so nobody ever gets it"};
constexpr Definition<std::string_view, std::string_view> kIdle{"W0758", Severity::Warning,
                                                               "`{}` does nothing: {}"};
constexpr Definition<std::string_view> kLacksText{"W0759", Severity::Warning,
                                                  "the version `{}` has no text, and others have"};
constexpr Definition<std::string_view> kOddText{"W0760", Severity::Warning,
                                                "no other campaign has a text called `{}`"};
constexpr Definition<std::string_view, std::string_view, std::string_view> kTwoStocks{
    "W0761", Severity::Warning, "`{}` has {} here and {} elsewhere"};
constexpr Definition<std::string_view> kSameSalt{
    "W0762", Severity::Warning, "the salt `{}` draws twice in this campaign, and the same people"};
constexpr Definition<std::string_view> kLineBreak{"W0763", Severity::Warning,
                                                  "`{}` goes over more than one line"};

std::string stockText(const CheckedChoice::Pick& pick) {
  return pick.stock ? "a stock of " + std::to_string(*pick.stock) : "no stock";
}

// What files and channels know by these names.
const std::vector<std::string> kTexts{"subject", "text", "html"};

// Calls `visit` for every text of a campaign.
template <typename Visit>
void forEachText(const ast::Campaign& it, const Visit& visit) {
  for (const ast::TemplateField& field : it.fields) visit(field);
  for (const ast::SplitClause& split : it.splits) {
    for (const ast::SplitClause::Arm& arm : split.arms) {
      for (const ast::TemplateField& field : arm.fields) visit(field);
    }
  }
  for (const ast::VersionClause& version : it.versions) {
    for (const ast::TemplateField& field : version.fields) visit(field);
  }
}

}  // namespace

void Campaigns::remark(const ast::Campaign* shared) {
  remarkGroups();
  remarkTextNames();
  for (std::size_t i = 0; i < declared_.size(); ++i) {
    const ast::Campaign& it = program_.ast.campaigns[declared_[i]];
    const CheckedCampaign& made = program_.campaigns[i];
    if (it.limit && made.limit->most > 0 && made.limit->most < made.minimum) {
      build(context_.sink, it.limit->span, kBelowMinimum, made.limit->most, made.minimum)
          .label(it.needs->span, "needed")
          .help("write: limit " + std::to_string(made.minimum) + ", or: needs at least " +
                std::to_string(made.limit->most) + " profiles")
          .emit();
    }
    for (const ast::CapClause& cap : it.caps) remarkCap(cap, made);
    remarkSalts(it, shared);
    remarkStocks(made);
    remarkVersions(it, made);
    forEachText(it, [&](const ast::TemplateField& field) {
      const bool isBroken = std::ranges::any_of(field.pieces, [](const auto& piece) {
        return piece.text.find_first_of("\r\n") != std::string::npos;
      });
      if (field.name.text != "subject" || !isBroken) return;
      build(context_.sink, field.textSpan, kLineBreak, field.name.text)
          .help("a subject is one line: leave the line break out")
          .emit();
    });
  }
  if (shared == nullptr) return;
  for (const ast::CapClause& cap : shared->caps) remarkWindow(cap);
}

void Campaigns::remarkWindow(const ast::CapClause& it) {
  const auto length = it.window ? parseDecimal(it.window->digits) : std::nullopt;
  if (!length || length->digits != 0) return;
  build(context_.sink, it.span, kIdle, context_.written(it.span), "no message lies in its window")
      .help("write a longer time: in 7 days")
      .emit();
}

void Campaigns::remarkCap(const ast::CapClause& it, const CheckedCampaign& made) {
  if (made.isExempt) {
    build(context_.sink, it.span, kIdle, context_.written(it.span),
          "this campaign is exempt from caps")
        .help("leave it out, or leave out: exempt from caps")
        .emit();
    return;
  }
  remarkWindow(it);
  // Those that are not there have been said.
  std::vector<std::string> counted;
  const auto isExempt = [&](const CheckedCampaign& each) {
    const bool isNamed =
        std::ranges::find(it.campaigns, each.name, &ast::Name::text) != it.campaigns.end();
    if (!isNamed && !(it.group && each.group == it.group->text)) return true;
    counted.push_back(each.name);
    return each.isExempt;
  };
  const bool areExempt = std::ranges::all_of(program_.campaigns, isExempt);
  if (counted.empty() || !areExempt) return;
  build(context_.sink, it.span, kIdle, context_.written(it.span),
        "messages of campaigns that are exempt from caps are not counted")
      .help("count others, or take `exempt from caps` out of " + typed(counted.front()))
      .emit();
}

void Campaigns::remarkGroups() {
  std::map<std::string, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < program_.campaigns.size(); ++i) {
    const CheckedCampaign& it = program_.campaigns[i];
    if (it.group) groups[*it.group].push_back(i);
  }
  for (const auto& [name, campaigns] : groups) {
    if (campaigns.size() > 1) continue;
    std::vector<std::string> others;
    for (const auto& each : groups) {
      if (each.first != name) others.push_back(each.first);
    }
    std::string help = didYouMean(name, others);
    if (help.empty()) help = "write it below another campaign, too: exclusive group " + typed(name);
    const ast::Campaign& it = program_.ast.campaigns[declared_[campaigns.front()]];
    build(context_.sink, it.group->span, kIdle, "exclusive group " + name,
          "no other campaign is of that group")
        .help(help)
        .emit();
  }
}

// A slip in the name of a text makes another text, which nobody sends.
void Campaigns::remarkTextNames() {
  std::map<std::string, std::set<std::size_t>> users;
  for (const std::size_t i : declared_) {
    forEachText(program_.ast.campaigns[i],
                [&](const ast::TemplateField& field) { users[field.name.text].insert(i); });
  }
  std::vector<std::string> known = kTexts;
  for (const auto& [name, all] : users) {
    if (all.size() > 1) known.push_back(name);
  }
  std::set<std::string> said;
  for (const std::size_t i : declared_) {
    forEachText(program_.ast.campaigns[i], [&](const ast::TemplateField& field) {
      const std::string& name = field.name.text;
      if (std::ranges::find(known, name) != known.end() || !said.insert(name).second) return;
      const std::string help = didYouMean(name, known);
      if (help.empty()) return;
      build(context_.sink, field.name.span, kOddText, name).help(help).emit();
    });
  }
}

// All of one name are one stock. In campaigns of their own two numbers can be meant: the one behind
// goes on where the first stops. A line without a number gives on and on.
void Campaigns::remarkStocks(const CheckedCampaign& it) {
  if (!it.offer) return;
  std::map<std::string, const CheckedChoice::Pick*> first;
  for (const CheckedChoice::Pick& pick : it.offer->picks) {
    if (pick.name == "none" && pick.stock) {
      build(context_.sink, pick.span, kIdle, "at most " + std::to_string(*pick.stock),
            "who gets no offer takes none")
          .help("leave it out, or name the offer")
          .emit();
    }
    if (pick.name == "none") continue;
    const auto [other, isNew] = first.emplace(pick.name, &pick);
    if (isNew || other->second->stock == pick.stock) continue;
    build(context_.sink, pick.span, kTwoStocks, pick.name, stockText(pick),
          stockText(*other->second))
        .label(other->second->span, "the other one")
        .help(
            "what has one name is one stock: write the same number, or give one of them a name of "
            "its own")
        .emit();
  }
}

void Campaigns::remarkSalts(const ast::Campaign& it, const ast::Campaign* shared) {
  struct Lot {
    std::string salt;
    Span span;
  };
  std::vector<Lot> lots;
  const auto add = [&](const std::optional<std::string>& salt, Span span, bool isOwn) {
    if (!salt || salt->empty()) return;
    const auto same = std::ranges::find(lots, *salt, &Lot::salt);
    if (same != lots.end() && isOwn) {
      build(context_.sink, span, kSameSalt, *salt)
          .label(same->span, "the first")
          .help("give each a salt of its own, such as: salt \"" + *salt + "-2\"")
          .emit();
    }
    lots.push_back({*salt, span});
  };
  const auto addHolds = [&](const ast::Campaign& from, bool isOwn) {
    for (const ast::HoldClause& hold : from.holdOuts) add(hold.salt, hold.span, isOwn);
    for (const ast::HoldClause& hold : from.untargeted) add(hold.salt, hold.span, isOwn);
  };
  if (shared != nullptr) addHolds(*shared, &it == &program_.ast.campaigns[declared_.front()]);
  addHolds(it, true);
  for (const ast::SplitClause& split : it.splits) add(split.salt, split.span, true);
}

void Campaigns::remarkVersions(const ast::Campaign& it, const CheckedCampaign& made) {
  if (!made.texts.empty()) return;
  // Of the ways out of one split or choice.
  struct Way {
    std::string name;
    Span span;
    bool hasText;
  };
  std::vector<std::vector<Way>> choices;
  const auto wayOf = [&](const std::string& name, Span span) {
    return Way{name, span, std::ranges::any_of(made.versionTexts, [&](const auto& texts) {
                 return texts.first == name;
               })};
  };
  for (const ast::SplitClause& split : it.splits) {
    std::vector<Way>& ways = choices.emplace_back();
    for (const ast::SplitClause::Arm& arm : split.arms) {
      ways.push_back(wayOf(arm.name.text, arm.span));
    }
  }
  for (const ast::ChooseClause& choice : it.chooses) {
    if (choice.what.text != "version") continue;
    std::vector<Way>& ways = choices.emplace_back();
    for (const ast::ChooseClause::Pick& pick : choice.picks) {
      ways.push_back(wayOf(pick.name.text, pick.span));
    }
  }
  // Another split may say something to everybody.
  const bool isSaid = std::ranges::any_of(choices, [](const std::vector<Way>& ways) {
    return !ways.empty() && std::ranges::all_of(ways, &Way::hasText);
  });
  if (isSaid) return;
  for (const std::vector<Way>& ways : choices) {
    if (std::ranges::none_of(ways, &Way::hasText)) continue;
    for (const Way& way : ways) {
      if (way.hasText) continue;
      build(context_.sink, way.span, kLacksText, way.name)
          .help("write what it says: version " + typed(way.name) + ": subject \"...\"")
          .emit();
    }
  }
}

}  // namespace muster::sema
