// Changes of the lines of a score: `add` and `take`, caps, halving times, a line left out. Of what
// such a line comes to (compiler/syntax/build_score.cpp) nothing else is written by anybody.

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>

#include "compiler/ast/words.h"
#include "compiler/sema/children.h"
#include "compiler/sema/written.h"
#include "runtime/trial/mutants.h"
#include "runtime/trial/neighbours.h"

namespace muster::trial {

namespace {

bool startsWithWord(std::string_view text, std::string_view word) {
  return text.starts_with(word) && text.size() > word.size() &&
         (text[word.size()] == ' ' || text[word.size()] == '\n' || text[word.size()] == '\t');
}

bool isLine(std::string_view text) {
  return startsWithWord(text, "add") || startsWithWord(text, "take");
}

class ScoreChanger {
 public:
  ScoreChanger(const sema::CheckedProgram& program, const source::Files& files)
      : program_(program), files_(files) {}

  std::vector<Change> run(ExprId root) {
    std::vector<ExprId> open{root};
    while (!open.empty()) {
      const ExprId id = open.back();
      open.pop_back();
      if (isOfScore(program_, files_, id)) {
        lines(id);
        caps(id);
      }
      halvings(id);
      sema::forEachChild(kindOf(id), [&](ExprId child) { open.push_back(child); });
    }
    for (const auto& [place, sites] : ages_) changeHalving(sites);
    std::ranges::stable_sort(
        changes_, {}, [](const Change& it) { return std::pair(it.span.begin, it.span.end); });
    return std::move(changes_);
  }

 private:
  const ast::ExprKind& kindOf(ExprId id) const { return program_.ast[id].kind; }
  std::string_view textOf(ExprId id) const { return files_.text(program_.ast[id].span); }
  std::string written(ExprId id) const {
    return sema::written(files_, sema::balanced(files_, program_.ast[id].span));
  }

  void add(ExprId id, ast::ExprKind kind, Span span, std::string text) {
    changes_.push_back({{{id, std::move(kind)}}, span, std::move(text)});
  }

  // Where lines meet: `left + line`.
  void lines(ExprId id) {
    const auto* sum = std::get_if<ast::Arithmetic>(&kindOf(id));
    if (sum == nullptr || !isLine(textOf(sum->right)) || isLine(textOf(id))) return;
    using Op = ast::ArithmeticOp;
    if (sum->op != Op::Add && sum->op != Op::Subtract) return;
    const bool isTaken = sum->op == Op::Subtract;
    add(id, ast::Arithmetic{isTaken ? Op::Add : Op::Subtract, sum->left, sum->right},
        program_.ast[sum->right].span, isTaken ? "`take` becomes `add`" : "`add` becomes `take`");
    add(id, kindOf(sum->left), program_.ast[sum->right].span,
        "`" + written(sum->right) + "` is left out");
    const bool isFirst = isLine(textOf(sum->left));
    if (!isFirst || isTaken) return;
    add(id, kindOf(sum->right), program_.ast[sum->left].span,
        "`" + written(sum->left) + "` is left out");
  }

  // `choose when points > cap: cap otherwise points`, of one line.
  void caps(ExprId id) {
    const auto* choose = std::get_if<ast::Choose>(&kindOf(id));
    if (choose == nullptr || choose->whens.size() != 1) return;
    const ExprId condition = choose->whens[0].condition;
    const auto* isMore = std::get_if<ast::Compare>(&kindOf(condition));
    if (isMore == nullptr || !isOfScore(program_, files_, condition)) return;
    const auto* weighed = std::get_if<ast::Arithmetic>(&kindOf(isMore->right));
    const bool isHalved = weighed != nullptr && isOfScore(program_, files_, isMore->right);
    const ExprId cap = isHalved ? weighed->left : isMore->right;
    add(id, kindOf(choose->otherwise), program_.ast[cap].span,
        "`at most " + written(cap) + "` is left out");
  }

  // Each halved count looks back to an age that nobody wrote: a multiple of the time of halving.
  void halvings(ExprId id) {
    const auto* count = std::get_if<ast::Aggregate>(&kindOf(id));
    if (count == nullptr || !count->events.window) return;
    if (!(count->events.window->span == program_.ast[id].span)) return;
    const auto* after = std::get_if<ast::OneSided>(&count->events.window->kind);
    if (after == nullptr || !std::holds_alternative<ast::Ago>(kindOf(after->point))) return;
    const Span span = program_.ast[id].span;
    ages_[{span.file.index(), span.begin}].push_back(after->point);
  }

  void changeHalving(const std::vector<ExprId>& sites) {
    const auto lengthOf = [&](ExprId id) {
      const auto& digits = std::get<ast::Ago>(kindOf(id)).digits;
      std::int64_t length = 0;
      std::from_chars(digits.data(), digits.data() + digits.size(), length);
      return length;
    };
    std::int64_t every = lengthOf(sites[0]);
    for (const ExprId id : sites) every = std::min(every, lengthOf(id));
    const ast::TimeUnit unit = std::get<ast::Ago>(kindOf(sites[0])).unit;
    const std::string word = " " + std::string(ast::wordOf(unit));
    for (const std::int64_t next : {every + 1, every - 1}) {
      if (next == 0) continue;
      Change change{{},
                    program_.ast[sites[0]].span,
                    "`halved every " + std::to_string(every) + word + "` becomes `halved every " +
                        std::to_string(next) + word + "`"};
      for (const ExprId id : sites)
        change.sites.push_back({id, ast::Ago{std::to_string(lengthOf(id) / every * next), unit}});
      changes_.push_back(std::move(change));
    }
  }

  const sema::CheckedProgram& program_;
  const source::Files& files_;
  std::vector<Change> changes_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<ExprId>> ages_;  // by their place
};

}  // namespace

bool isScore(const source::Files& files, Span declaration) {
  return startsWithWord(files.text(declaration), "score");
}

bool isOfScore(const sema::CheckedProgram& program, const source::Files& files, ExprId id) {
  const std::string_view text = files.text(program.ast[id].span);
  return isLine(text) || startsWithWord(text, "score");
}

std::vector<Change> changesOfScore(const sema::CheckedProgram& program, const source::Files& files,
                                   ExprId root) {
  return ScoreChanger(program, files).run(root);
}

}  // namespace muster::trial
