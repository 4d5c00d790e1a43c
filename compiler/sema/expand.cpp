#include "compiler/sema/expand.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "compiler/ast/print.h"
#include "compiler/base/int128.h"
#include "compiler/sema/children.h"
#include "compiler/sema/definitions.h"
#include "compiler/sema/param_types.h"
#include "compiler/sema/types.h"

namespace muster::sema {

namespace {

// As deep as the checker goes: what is copied is walked by recursion.
constexpr int kLevelsMax = 150;
constexpr int kLevel = 4;
constexpr std::size_t kExpansionsMax = 10'000;
constexpr std::size_t kCopiesMax = 1'000'000;
// Uses that a message shows, where one stands in another.
constexpr std::size_t kUsesShown = 4;

constexpr Definition<std::string_view> kCircle{
    "E0205", Severity::Error, "{} is a circle, so none of these names means anything"};
constexpr Definition<std::string_view, std::string_view> kParamTwice{
    "E0204", Severity::Error, "the parameter `{}` of `{}` is defined twice"};
constexpr Definition<std::string_view> kUnknownType{"E0212", Severity::Error,
                                                    "there is no type `{}` for a parameter"};
constexpr Definition<std::string_view, std::size_t, std::string_view, std::size_t> kTooMany{
    "E0213", Severity::Error, "`{}` has {} {} and is given {} values"};
constexpr Definition<std::string_view, std::string_view> kNoSuchParam{"E0216", Severity::Error,
                                                                      "`{}` has no parameter `{}`"};
constexpr Definition<std::string_view, std::string_view> kGivenTwice{"E0217", Severity::Error,
                                                                     "`{}` of `{}` is given twice"};
constexpr Definition<> kNamedFirst{"E0218", Severity::Error,
                                   "a value without a name stands behind one with a name"};
constexpr Definition<std::size_t> kTooMuch{
    "E0221", Severity::Error, "with the values given, this comes to more than {} copies"};
constexpr Definition<std::string_view, std::string_view, std::string_view> kExchanged{
    "W0348", Severity::Warning,
    "`{}` of `{}` is longer than `{}` here, and by default it is shorter"};
constexpr Definition<int> kTooDeep{"E0805", Severity::Error,
                                   "this is nested more than {} levels deep"};

// More units of time than there can be, and no number that does not fit.
constexpr std::int64_t kUnitsMax = 1'000'000'000'000;

using Sort = ParamType::Sort;

// What a parameter stands for in one expansion.
struct Bound {
  Sort sort = Sort::Value;
  std::optional<ExprId> value;       // a literal or a condition
  std::optional<std::size_t> let;    // any other value
  std::vector<ast::Name> path = {};  // a list or a field
  bool isGivenHere = false;          // the let was made for this use, not handed on
};
using Bindings = std::unordered_map<std::string, Bound>;

std::string namesOf(const ast::Path& path) {
  std::string text;
  for (const ast::Name& part : path.parts) text += (text.empty() ? "" : ".") + typed(part.text);
  return text;
}

class Expander {
 public:
  explicit Expander(Context& context) : context_(context), program_(context.program.ast) {}

  void run() {
    if (!takeTemplates()) return;
    readTypes();
    findCircles();
    const std::size_t letCount = program_.lets.size();
    for (std::size_t i = 0; i < letCount; ++i) {
      if (!isField(program_, program_.lets[i].name.text)) {
        ownLets_.emplace(program_.lets[i].name.text, i);
      }
    }
    for (std::size_t i = 0; i < program_.segments.size(); ++i) {
      if (const auto pattern = ownPattern_.segments[i]) {
        program_.segments[i].condition = byDefault(*pattern);
      } else {
        expandIn(program_.segments[i].condition);
      }
    }
    for (std::size_t i = 0; i < letCount; ++i) {
      const auto pattern = ownPattern_.lets[i];
      const ExprId value = program_.lets[i].value;
      if (pattern) {
        program_.lets[i].value = byDefault(*pattern);
      } else {
        expandIn(value);
      }
    }
    for (const ast::Campaign& campaign : program_.campaigns) {
      ast::forEachExpr(campaign, [&](ExprId id) { expandIn(id); });
    }
    addTested();
    while (!open_.empty()) {
      const Open next = std::move(open_.back());
      open_.pop_back();
      within_ = next.let;
      context_.sink.standIn(usesOf(program_, program_.lets[next.let]));
      const ExprId value = copy(program_.templates[next.pattern].body, next.bindings);
      program_.lets[next.let].value = value;
    }
    context_.sink.standIn({});
  }

 private:
  struct Open {
    std::size_t let;
    std::size_t pattern;
    Bindings bindings;
  };
  // Of every segment and let, the pattern that it is with the values by default.
  struct Patterns {
    std::vector<std::optional<std::size_t>> segments;
    std::vector<std::optional<std::size_t>> lets;
  };

  // ---- patterns ---------------------------------------------------------------------------------

  // Of what is imported nothing is an audience, whether it has parameters or not.
  static bool isPattern(const ast::Segment& it) { return !it.params.empty() || it.isImported; }
  static bool isPattern(const ast::Let& it) { return !it.params.empty(); }
  static bool isImported(const ast::Segment& it) { return it.isImported; }
  static bool isImported(const ast::Let&) { return false; }

  static bool hasAllDefaults(const std::vector<ast::Param>& params) {
    return std::all_of(params.begin(), params.end(),
                       [](const ast::Param& param) { return param.byDefault.has_value(); });
  }

  // Moves what has parameters into program.templates. What has a value for each of them stays as
  // a segment or let, too.
  template <typename Kept>
  void take(std::vector<Kept>& all, bool isSegment, ExprId Kept::*body,
            std::vector<std::optional<std::size_t>>& patterns) {
    std::vector<Kept> kept;
    for (Kept& it : all) {
      if (!isPattern(it)) {
        patterns.push_back(std::nullopt);
        kept.push_back(std::move(it));
        continue;
      }
      const std::size_t index = program_.templates.size();
      names_.emplace(it.name.text, index);
      program_.templates.push_back(
          {isSegment, it.name, it.params, it.*body, it.span, isImported(it)});
      if (!hasAllDefaults(it.params) || isImported(it)) continue;
      patterns.push_back(index);
      it.params.clear();
      kept.push_back(std::move(it));
    }
    all = std::move(kept);
  }

  // Whether there are any. A program that has been expanded has none any more.
  bool takeTemplates() {
    const auto hasParams = [](const auto& it) { return isPattern(it); };
    if (std::none_of(program_.segments.begin(), program_.segments.end(), hasParams) &&
        std::none_of(program_.lets.begin(), program_.lets.end(), hasParams)) {
      return false;
    }
    take(program_.segments, true, &ast::Segment::condition, ownPattern_.segments);
    take(program_.lets, false, &ast::Let::value, ownPattern_.lets);
    return true;
  }

  void readTypes() {
    for (const ast::Template& it : program_.templates) {
      std::vector<ParamType>& types = types_.emplace_back();
      for (std::size_t i = 0; i < it.params.size(); ++i) {
        const ast::Param& param = it.params[i];
        types.push_back(paramType(program_, param));
        if (types.back().sort == Sort::Unknown) reportUnknownType(param);
        for (std::size_t j = 0; j < i; ++j) {
          if (it.params[j].name.text != param.name.text) continue;
          build(context_.sink, param.name.span, kParamTwice, param.name.text, it.name.text)
              .label(it.params[j].name.span, "defined here first")
              .emit();
          break;
        }
      }
    }
  }

  void reportUnknownType(const ast::Param& param) {
    const Span span = source::join(param.type.front().span, param.type.back().span);
    const std::string written = context_.written(span);
    std::string help = context_.suggest(written, [&] { return paramTypeNames(program_); });
    if (help.empty()) {
      help =
          "one of: whole number, number, percent, money, text, date, instant, duration, zone, "
          "list, "
          "field, condition, or the name of a field whose type it has";
    }
    build(context_.sink, span, kUnknownType, written).help(help).emit();
  }

  // The pattern that a node uses, if it uses one.
  std::optional<std::size_t> patternOf(const ast::ExprKind& kind) const {
    const auto find = [&](const std::string& name, bool isSegment) -> std::optional<std::size_t> {
      const auto found = names_.find(name);
      if (found == names_.end() || program_.templates[found->second].isSegment != isSegment) {
        return std::nullopt;
      }
      return found->second;
    };
    if (const auto* it = std::get_if<ast::Call>(&kind)) return find(it->function.text, false);
    const auto* it = std::get_if<ast::InSegment>(&kind);
    if (it == nullptr || it->segment.parts.size() != 1) return std::nullopt;
    const auto pattern = find(it->segment.parts[0].text, true);
    // Without values it is the segment of that name, if there is one.
    if (!pattern || !it->arguments.empty()) return pattern;
    const ast::Template& found = program_.templates[*pattern];
    const bool isPlain = !found.isImported && hasAllDefaults(found.params);
    return isPlain ? std::nullopt : pattern;
  }

  template <typename Visit>
  void forEachBelow(ExprId root, Visit&& visit) const {
    std::vector<ExprId> open{root};
    while (!open.empty()) {
      const ExprId id = open.back();
      open.pop_back();
      if (!visit(id)) continue;
      const std::size_t first = open.size();
      forEachChild(program_[id].kind, [&](const ExprId& child) { open.push_back(child); });
      std::reverse(open.begin() + static_cast<std::ptrdiff_t>(first), open.end());
    }
  }

  // Patterns that use each other would be expanded for ever.
  void findCircles() {
    const std::size_t count = program_.templates.size();
    std::vector<std::vector<std::size_t>> edges(count);
    for (std::size_t i = 0; i < count; ++i) {
      forEachBelow(program_.templates[i].body, [&](ExprId id) {
        const ast::ExprKind& kind = program_[id].kind;
        auto target = patternOf(kind);
        const auto* in = std::get_if<ast::InSegment>(&kind);
        if (!target && in != nullptr && in->segment.parts.size() == 1) {
          const auto found = names_.find(in->segment.parts[0].text);
          if (found != names_.end()) target = found->second;
        }
        if (target) edges[i].push_back(*target);
        return true;
      });
    }
    isInCircle_.assign(count, false);
    std::vector<int> state(count, 0);
    std::vector<std::pair<std::size_t, std::size_t>> path;
    for (std::size_t root = 0; root < count; ++root) {
      if (state[root] != 0) continue;
      path.push_back({root, 0});
      state[root] = 1;
      while (!path.empty()) {
        auto& [at, next] = path.back();
        if (next == edges[at].size()) {
          state[at] = 2;
          path.pop_back();
          continue;
        }
        const std::size_t target = edges[at][next++];
        if (state[target] == 0) {
          state[target] = 1;
          path.push_back({target, 0});
        } else if (state[target] == 1) {
          std::vector<std::size_t> members;
          for (std::size_t i = path.size(); i-- > 0;) {
            members.push_back(path[i].first);
            if (path[i].first == target) break;
          }
          std::reverse(members.begin(), members.end());
          reportCircle(members);
        }
      }
    }
  }

  void reportCircle(const std::vector<std::size_t>& members) {
    constexpr std::size_t kShown = 6;
    const bool isNew = std::none_of(members.begin(), members.end(),
                                    [&](std::size_t it) { return isInCircle_[it]; });
    for (std::size_t it : members) isInCircle_[it] = true;
    if (!isNew) return;
    const auto nameOf = [&](std::size_t i) -> const ast::Name& {
      return program_.templates[members[i % members.size()]].name;
    };
    const std::size_t shown = std::min(members.size(), kShown);
    std::string names = "`" + nameOf(0).text + "`";
    for (std::size_t i = 1; i < shown; ++i) names += " -> `" + nameOf(i).text + "`";
    if (members.size() > kShown) names += " -> ...";
    names += " -> `" + nameOf(0).text + "`";
    auto message = build(context_.sink, nameOf(0).span, kCircle, names);
    static_cast<void>(message.under("needs `" + nameOf(1).text + "`"));
    for (std::size_t i = 1; i < shown; ++i) {
      static_cast<void>(message.label(nameOf(i).span, "needs `" + nameOf(i + 1).text + "`"));
    }
    message.emit();
  }

  // ---- expanding --------------------------------------------------------------------------------

  ExprId poison(Span span) { return program_.add(span, ast::Poison{}); }

  // The uses in a declaration that was written, each replaced where it stands.
  void expandIn(ExprId root) {
    within_ = std::nullopt;
    std::vector<ExprId> uses;
    forEachBelow(root, [&](ExprId id) {
      if (!patternOf(program_[id].kind)) return true;
      uses.push_back(id);
      return false;
    });
    for (ExprId id : uses) {
      if (!isShallow(id)) continue;
      const ExprId made = copy(id, {});
      program_.replace(id, program_[made].kind);
    }
  }

  // A test that gives values to a segment asks for a segment of its own, which is run for tests
  // alone.
  void addTested() {
    within_ = std::nullopt;
    for (ast::Test& test : program_.tests) {
      for (ast::Expectation& it : test.expectations) {
        const Span span = it.segment.span;
        ast::InSegment in{{{it.segment}, span}, it.arguments};
        if (!patternOf(in)) continue;
        const ExprId made = copy(program_.add(span, std::move(in)), {});
        const auto* name = std::get_if<ast::Reference>(&program_[made].kind);
        it.arguments.clear();
        if (name != nullptr) it.segment.text = name->path.parts[0].text;
        const auto isThere = [&](const ast::Segment& one) {
          return one.isTested && one.name.text == it.segment.text;
        };
        if (std::any_of(program_.segments.begin(), program_.segments.end(), isThere)) continue;
        ast::Segment segment{it.segment, std::nullopt, made, span};
        segment.isTested = true;
        program_.segments.push_back(std::move(segment));
      }
    }
  }

  ExprId byDefault(std::size_t pattern) {
    within_ = std::nullopt;
    const ast::Template it = program_.templates[pattern];
    const auto bindings = bind(pattern, it.name.span, {});
    if (!bindings || !isShallow(it.body)) return poison(it.name.span);
    return copy(it.body, *bindings);
  }

  bool isShallow(ExprId root) {
    if (const auto known = shallow_.find(root.index()); known != shallow_.end()) {
      return known->second;
    }
    std::vector<std::pair<ExprId, int>> open{{root, 0}};
    bool isDeep = false;
    while (!open.empty() && !isDeep) {
      const auto [id, depth] = open.back();
      open.pop_back();
      isDeep = depth > kLevelsMax * kLevel;
      const auto* sum = std::get_if<ast::Arithmetic>(&program_[id].kind);
      const bool isOfSum =
          sum != nullptr && std::holds_alternative<ast::Arithmetic>(program_[sum->left].kind);
      const int deeper = depth + (isOfSum ? 1 : kLevel);
      forEachChild(program_[id].kind, [&](const ExprId& child) {
        open.push_back({child, deeper});
      });
    }
    if (isDeep) {
      build(context_.sink, program_[root].span, kTooDeep, kLevelsMax)
          .help("give a part of it a name: let part = ...")
          .emit();
    }
    shallow_.emplace(root.index(), !isDeep);
    return !isDeep;
  }

  // A copy of an expression, with what the parameters stand for in their place. `at` is where the
  // copy says it stands, if not where it was written. Relies on isShallow.
  ExprId copy(ExprId id, const Bindings& bindings, std::optional<Span> at = std::nullopt) {
    const Span span = at.value_or(program_[id].span);
    if (++copies_ > kCopiesMax) return tooMuch(span, kCopiesMax);
    ast::ExprKind kind = program_[id].kind;
    if (const auto* name = std::get_if<ast::Reference>(&kind)) {
      if (const Bound* bound = boundTo(*name, bindings)) {
        if (bound->let) return reference(*bound->let, span);
        if (bound->sort == Sort::Condition) return copy(*bound->value, {});
        return copy(*bound->value, {}, span);
      }
    }
    const auto pattern = patternOf(kind);
    if (!bindings.empty()) {
      if (auto* it = std::get_if<ast::TopTest>(&kind)) it->text = said(id, it->text, bindings);
      if (auto* it = std::get_if<ast::PopulationTerm>(&kind))
        it->text = said(id, it->text, bindings);
    }
    changeChildren(kind, [&](ExprId child) { return copy(child, bindings, at); });
    if (!bindings.empty()) {
      forEachPath(kind, [&](ast::Path& path) { substitute(path, bindings); });
    }
    if (!pattern) return program_.add(span, std::move(kind));
    const ExprId used = use(*pattern, kind, span);
    auto* in = std::get_if<ast::InSegment>(&kind);
    const auto* made = std::get_if<ast::Reference>(&program_[used].kind);
    if (in == nullptr || !in->asOf || made == nullptr) return used;
    in->arguments.clear();
    in->let = made->let;
    return program_.add(span, std::move(kind));
  }

  // A value or a condition that stands where a name alone does.
  static const Bound* boundTo(const ast::Reference& name, const Bindings& bindings) {
    if (name.let || name.path.parts.size() != 1) return nullptr;
    const auto found = bindings.find(name.path.parts[0].text);
    if (found == bindings.end() || !found->second.path.empty()) return nullptr;
    return &found->second;
  }

  static void substitute(ast::Path& path, const Bindings& bindings) {
    const auto found = bindings.find(path.parts[0].text);
    if (found == bindings.end() || found->second.path.empty()) return;
    std::vector<ast::Name> parts = found->second.path;
    // They stand where they are given; the path, where the parameter does.
    parts.insert(parts.end(), path.parts.begin() + 1, path.parts.end());
    path.parts = std::move(parts);
  }

  // What a run calls a question about all profiles: with what is given in the place of parameters.
  std::string said(ExprId term, std::string text, const Bindings& bindings) const {
    std::vector<std::pair<Span, std::string>> given;
    const auto add = [&](const ast::Path& path) {
      const auto found = bindings.find(path.parts[0].text);
      if (found != bindings.end()) given.emplace_back(path.parts[0].span, shown(found->second));
    };
    forEachBelow(term, [&](ExprId id) {
      ast::ExprKind kind = program_[id].kind;
      const auto* name = std::get_if<ast::Reference>(&kind);
      if (name == nullptr || !name->let) forEachPath(kind, add);
      return true;
    });
    std::sort(given.begin(), given.end(),
              [](const auto& a, const auto& b) { return a.first.begin < b.first.begin; });
    // Both texts are on one line; the one of a negation lacks its `not`.
    constexpr std::size_t kNot = 4;
    const std::uint32_t begin = program_[term].span.begin;
    std::size_t from = 0;
    std::size_t grown = 0;
    for (const auto& [span, value] : given) {
      const std::string name = context_.written(span);
      const std::size_t before = context_.written({span.file, begin, span.begin}).size() + grown;
      const std::size_t at = text.find(name, std::max(from, before - std::min(before, kNot)));
      if (at == std::string::npos) continue;
      text.replace(at, name.size(), value);
      from = at + value.size();
      grown += value.size() - name.size();
    }
    return text;
  }

  ExprId reference(std::size_t let, Span span) {
    return program_.add(span,
                        ast::Reference{{{{program_.lets[let].name.text, span, false}}, span}, let});
  }

  ExprId use(std::size_t pattern, const ast::ExprKind& kind, Span span) {
    const auto* call = std::get_if<ast::Call>(&kind);
    const std::vector<ast::Argument>& arguments =
        call != nullptr ? call->arguments : std::get<ast::InSegment>(kind).arguments;
    if (isInCircle_[pattern]) return poison(span);
    std::vector<std::size_t> given;
    const auto bindings = bind(pattern, span, arguments, &given);
    const ast::Template& it = program_.templates[pattern];
    if (!bindings || !isShallow(it.body)) return poison(span);

    std::string key = std::to_string(pattern);
    std::string name = it.name.text + '(';
    for (const ast::Param& param : it.params) {
      const Bound& bound = bindings->at(param.name.text);
      key += '\n' + keyOf(bound);
      name += (&param == &it.params.front() ? "" : ", ") + shown(bound);
    }
    const auto known = expansions_.find(key);
    if (known != expansions_.end()) return reference(known->second, span);
    if (expansions_.size() >= kExpansionsMax) return tooMuch(span, kExpansionsMax);
    const std::size_t let =
        addLet(name + ')', poison(span), span,
               {span, it.name.text, within_, it.isSegment, std::move(given), std::nullopt});
    expansions_.emplace(std::move(key), let);
    open_.push_back({let, pattern, *bindings});
    return reference(let, span);
  }

  // Once: what follows is as much.
  ExprId tooMuch(Span span, std::size_t most) {
    if (!std::exchange(isTooMuch_, true)) {
      build(context_.sink, span, kTooMuch, most)
          .help("let segments and lets with parameters use each other less often")
          .emit();
    }
    return poison(span);
  }

  std::size_t addLet(std::string name, ExprId value, Span span, ast::Expansion expansion) {
    program_.lets.push_back(
        {{std::move(name), span, false}, value, span, {}, std::move(expansion)});
    return program_.lets.size() - 1;
  }

  // ---- what is given ----------------------------------------------------------------------------

  std::optional<Bindings> bind(std::size_t pattern, Span use,
                               const std::vector<ast::Argument>& arguments,
                               std::vector<std::size_t>* given = nullptr) {
    // A copy: defaults are expanded meanwhile.
    const ast::Template it = program_.templates[pattern];
    const auto values = match(it, use, arguments);
    if (!values) return std::nullopt;
    Bindings bindings;
    bool isRight = true;
    for (std::size_t i = 0; i < it.params.size(); ++i) {
      const bool isDefault = !(*values)[i].has_value();
      if (isDefault && !isShallow(*it.params[i].byDefault)) return std::nullopt;
      const ExprId value = isDefault ? copy(*it.params[i].byDefault, {}) : *(*values)[i];
      auto bound = bindOne(it, i, types_[pattern][i], value);
      isRight = isRight && bound.has_value();
      if (!bound) continue;
      if (bound->isGivenHere && given != nullptr) given->push_back(*bound->let);
      bindings.insert_or_assign(it.params[i].name.text, std::move(*bound));
    }
    if (!isRight) return std::nullopt;
    // What is only handed on has been remarked on where it was given.
    if (!within_) remarkExchanged(it, use, bindings);
    return bindings;
  }

  // About how long it is; nothing for what is no written length of time.
  std::optional<Int128> secondsOf(const std::optional<ExprId>& value) const {
    if (!value) return std::nullopt;
    const auto* length = std::get_if<ast::DurationLiteral>(&program_[*value].kind);
    const auto count = length == nullptr ? std::nullopt : parseDecimal(length->digits);
    if (!count || count->places != 0 || count->digits > kUnitsMax) return std::nullopt;
    switch (length->unit) {
      case ast::TimeUnit::Second: return count->digits;
      case ast::TimeUnit::Minute: return count->digits * 60;
      case ast::TimeUnit::Hour: return count->digits * 3600;
      case ast::TimeUnit::Day: return count->digits * 86'400;
      case ast::TimeUnit::Week: return count->digits * 604'800;
      case ast::TimeUnit::Month: return count->digits * 2'629'746;
      case ast::TimeUnit::Quarter: return count->digits * 7'889'238;
      case ast::TimeUnit::Year: return count->digits * 31'556'952;
    }
    return std::nullopt;
  }

  // Of two lengths of time that follow one another the values by default say which is the longer.
  void remarkExchanged(const ast::Template& it, Span use, const Bindings& bindings) {
    for (const ast::Param& shorter : it.params) {
      const auto less = secondsOf(shorter.byDefault);
      for (const ast::Param& longer : it.params) {
        const auto more = secondsOf(longer.byDefault);
        if (!less || !more || *less >= *more) continue;
        const Bound& first = bindings.at(shorter.name.text);
        const Bound& second = bindings.at(longer.name.text);
        const auto given = secondsOf(first.value);
        const auto other = secondsOf(second.value);
        if (!given || !other || *given <= *other) continue;
        build(context_.sink, use, kExchanged, shorter.name.text, it.name.text, longer.name.text)
            .label(join(shorter.span, longer.span), "as declared here")
            .help("if they are exchanged, write: " + typed(shorter.name.text) + ": " +
                  shown(second) + ", " + typed(longer.name.text) + ": " + shown(first))
            .emit();
        return;
      }
    }
  }

  // The value for each parameter; none where the one by default counts.
  std::optional<std::vector<std::optional<ExprId>>> match(
      const ast::Template& it, Span use, const std::vector<ast::Argument>& arguments) {
    if (arguments.size() > it.params.size()) {
      build(context_.sink, use, kTooMany, it.name.text, it.params.size(),
            it.params.size() == 1 ? "parameter" : "parameters", arguments.size())
          .label(it.name.span, "defined here")
          .help("write: " + asCall(it))
          .emit();
      return std::nullopt;
    }
    std::vector<std::optional<ExprId>> values(it.params.size());
    bool hasNamed = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      const ast::Argument& argument = arguments[i];
      std::size_t to = i;
      if (argument.name) {
        hasNamed = true;
        const auto found = std::find_if(
            it.params.begin(), it.params.end(),
            [&](const ast::Param& param) { return param.name.text == argument.name->text; });
        if (found == it.params.end()) {
          reportNoSuchParam(it, *argument.name);
          return std::nullopt;
        }
        to = static_cast<std::size_t>(found - it.params.begin());
      } else if (hasNamed) {
        build(context_.sink, context_.span(argument.value), kNamedFirst)
            .help("write: " + asCall(it))
            .emit();
        return std::nullopt;
      }
      if (values[to]) {
        build(context_.sink, argument.name->span, kGivenTwice, it.params[to].name.text,
              it.name.text)
            .label(context_.span(*values[to]), "given here first")
            .help("write: " + asCall(it))
            .emit();
        return std::nullopt;
      }
      values[to] = argument.value;
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (values[i] || it.params[i].byDefault) continue;
      build(context_.sink, use, kNotGiven, it.name.text, it.params[i].name.text)
          .label(it.params[i].span, "declared here without a value of its own")
          .help("write: " + asCall(it))
          .emit();
      return std::nullopt;
    }
    return values;
  }

  void reportNoSuchParam(const ast::Template& it, const ast::Name& name) {
    const auto names = [&] {
      std::vector<std::string> all;
      for (const ast::Param& param : it.params) all.push_back(param.name.text);
      return all;
    };
    std::string help = context_.suggest(name.text, names);
    build(context_.sink, name.span, kNoSuchParam, it.name.text, name.text)
        .label(it.name.span, "defined here")
        .help(help.empty() ? "write: " + asCall(it) : help)
        .emit();
  }

  std::optional<Bound> bindOne(const ast::Template& it, std::size_t index, const ParamType& type,
                               ExprId value) {
    const ast::Param& param = it.params[index];
    const ast::ExprKind& kind = program_[value].kind;
    if (type.sort == Sort::Unknown || std::holds_alternative<ast::Poison>(kind)) {
      return std::nullopt;
    }
    const auto refuse = [&](const std::string& found) {
      const bool isBareNumber = std::holds_alternative<ast::NumberLiteral>(kind);
      const bool isLength = type.sort == Sort::Value && type.word == ast::TypeWord::Duration;
      const auto* text = std::get_if<ast::TextLiteral>(&kind);
      build(context_.sink, context_.span(value), kWrongType, context_.shown(value), found,
            param.name.text, it.name.text, say(type))
          .label(param.span, "declared here")
          .help(isBareNumber && isLength ? "write the unit: " + context_.written(value) + " days"
                : text != nullptr        ? context_.wordMeant(text->value, type.words)
                                         : "")
          .emit();
      return std::nullopt;
    };
    const auto* name = std::get_if<ast::Reference>(&kind);
    switch (type.sort) {
      case Sort::List:
      case Sort::Field:
        if (name == nullptr || name->let) {
          return refuse(type.sort == Sort::List ? "no name of a list" : "no name of a field");
        }
        return Bound{type.sort, value, std::nullopt, name->path.parts};
      case Sort::Condition:
        if (isLiteral(program_, value, type) && !std::holds_alternative<ast::YesNoLiteral>(kind)) {
          return refuse(sayLiteral(program_, value));
        }
        return Bound{type.sort, value, std::nullopt};
      case Sort::Unknown:
      case Sort::Value: break;
    }
    // A name of 12 months is put in as if they were written: they are no value of their own.
    if (const auto written = lengthNamed(name); written && type.word == ast::TypeWord::Duration) {
      return Bound{Sort::Value, written, std::nullopt};
    }
    if (isLiteral(program_, value, type)) {
      if (!fits(program_, value, type)) return refuse(sayLiteral(program_, value));
      return Bound{Sort::Value, value, std::nullopt};
    }
    if (name != nullptr && name->let) return Bound{Sort::Value, std::nullopt, *name->let};
    return Bound{Sort::Value, std::nullopt, letOf(it, param, value), {}, true};
  }

  // What a let of a length of time stands for.
  std::optional<ExprId> lengthNamed(const ast::Reference* name) {
    if (name == nullptr || name->let || name->path.parts.size() != 1) return std::nullopt;
    const auto found = ownLets_.find(name->path.parts[0].text);
    if (found == ownLets_.end()) return std::nullopt;
    ast::Let& let = program_.lets[found->second];
    if (!std::holds_alternative<ast::DurationLiteral>(program_[let.value].kind)) {
      return std::nullopt;
    }
    let.isPutIn = true;
    return let.value;
  }

  // A value that is no literal, by a name of its own.
  std::size_t letOf(const ast::Template& it, const ast::Param& param, ExprId value) {
    const std::string key =
        "= " + ast::print(program_, value) + '\n' + it.name.text + '\n' + param.name.text;
    const auto known = expansions_.find(key);
    if (known != expansions_.end()) return known->second;
    const Span span = context_.span(value);
    const std::size_t let =
        addLet(context_.shown(value), value, span, {span, it.name.text, within_, false, {}, param});
    expansions_.emplace(key, let);
    return let;
  }

  std::string keyOf(const Bound& bound) const {
    if (bound.let) return '#' + std::to_string(*bound.let);
    return ast::print(program_, *bound.value);
  }

  // As it is shown in the name of an expansion. The text of a literal that was passed on is that of
  // the parameter it was passed by, so it is printed anew.
  std::string shown(const Bound& bound) const {
    if (bound.let) return program_.lets[*bound.let].name.text;
    if (!bound.path.empty()) return namesOf({bound.path, {}});
    const ast::ExprKind& kind = program_[*bound.value].kind;
    if (const auto* it = std::get_if<ast::NumberLiteral>(&kind)) return it->digits;
    if (const auto* it = std::get_if<ast::UnitLiteral>(&kind)) {
      return it->digits + (it->unit.text == "%" ? "" : " ") + it->unit.text;
    }
    if (std::holds_alternative<ast::DurationLiteral>(kind)) {
      const std::string printed = ast::print(program_, *bound.value);
      constexpr std::string_view kHead = "(duration ";
      return printed.substr(kHead.size(), printed.size() - kHead.size() - 1);
    }
    if (const auto* it = std::get_if<ast::Reference>(&kind)) return namesOf(it->path);
    return context_.shown(*bound.value);
  }

  Context& context_;
  ast::Program& program_;
  Patterns ownPattern_;
  std::unordered_map<std::string, std::size_t> names_;  // of patterns; the first of two counts
  // Those that were written, but for what is a field of an event somewhere.
  std::unordered_map<std::string, std::size_t> ownLets_;
  std::vector<std::vector<ParamType>> types_;
  std::vector<bool> isInCircle_;
  std::unordered_map<std::string, std::size_t> expansions_;  // to lets
  std::unordered_map<std::uint32_t, bool> shallow_;
  std::vector<Open> open_;
  std::optional<std::size_t> within_;  // the expansion that is being made
  std::size_t copies_ = 0;
  bool isTooMuch_ = false;
};

}  // namespace

void expand(Context& context) { Expander(context).run(); }

std::string asCall(const ast::Template& it) {
  std::string text = (it.isSegment ? "in " : "") + typed(it.name.text) + '(';
  for (const ast::Param& param : it.params) {
    text += (&param == &it.params.front() ? "" : ", ") + typed(param.name.text) + ": ...";
  }
  return text + ')';
}

std::vector<diagnostics::Label> usesOf(const ast::Program& program, const ast::Let& let) {
  std::vector<diagnostics::Label> uses;
  const ast::Let* at = &let;
  while (at->expansion && uses.size() < kUsesShown) {
    if (!at->expansion->param && !at->expansion->of.empty()) {
      uses.push_back({at->expansion->use, "for this use of `" + at->expansion->of + "`"});
    }
    if (!at->expansion->within) break;
    at = &program.lets[*at->expansion->within];
  }
  return uses;
}

}  // namespace muster::sema
