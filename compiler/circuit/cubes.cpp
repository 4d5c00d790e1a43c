#include "compiler/circuit/cubes.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "compiler/base/check.h"
#include "compiler/circuit/literal.h"
#include "compiler/circuit/reach.h"

namespace muster::circuit {

namespace {

using ir::NodeId;

// Where a condition is true, or where it is false; with `isNot` everywhere else.
struct Question {
  NodeId node;
  bool isTrue;
  bool isNot;

  std::size_t index() const {
    return node.index() * std::size_t{4} + (isTrue ? 2 : 0) + (isNot ? 1 : 0);
  }
};

// What answers a question.
struct Formula {
  enum class Kind : std::uint8_t {
    Leaf,
    Never,
    Always,
    AtLeast,     // `needed` of the parts
    Either,      // the first part, or both others
    OneAndEach,  // the first part, and one of the others
  };
  Kind kind = Kind::Leaf;
  std::vector<Question> parts = {};
  std::size_t needed = 0;

  static Formula constant(bool isAlways) { return {isAlways ? Kind::Always : Kind::Never}; }
  static Formula atLeast(std::int64_t needed, std::vector<Question> parts) {
    if (needed <= 0) return constant(true);
    if (static_cast<std::size_t>(needed) > parts.size()) return constant(false);
    return {Kind::AtLeast, std::move(parts), static_cast<std::size_t>(needed)};
  }
  static Formula joined(bool isAll, std::vector<Question> parts) {
    const auto needed = isAll ? static_cast<std::int64_t>(parts.size()) : 1;
    return atLeast(needed, std::move(parts));
  }
};

using Alternatives = std::vector<Cube>;
using Found = std::optional<Alternatives>;  // nothing: too many

// Both, or nothing where that can never be.
std::optional<Cube> meet(const Cube& a, const Cube& b) {
  Cube both;
  auto left = a.terms.begin();
  auto right = b.terms.begin();
  while (left != a.terms.end() || right != b.terms.end()) {
    if (right == b.terms.end() || (left != a.terms.end() && left->column < right->column)) {
      both.terms.push_back(*left++);
    } else if (left == a.terms.end() || right->column < left->column) {
      both.terms.push_back(*right++);
    } else {
      Ranges codes = left->codes & right->codes;
      if (codes.isEmpty()) return std::nullopt;
      both.terms.push_back({left->column, std::move(codes)});
      ++left;
      ++right;
    }
  }
  return both;
}

// Whether `a` holds wherever `b` does.
bool contains(const Cube& a, const Cube& b) {
  auto other = b.terms.begin();
  for (const Cube::Term& term : a.terms) {
    while (other != b.terms.end() && other->column < term.column) ++other;
    if (other == b.terms.end() || other->column != term.column) return false;
    if (!((term.codes & other->codes) == other->codes)) return false;
  }
  return true;
}

// One cube for both, where they differ in one column only.
std::optional<Cube> merged(const Cube& a, const Cube& b) {
  if (a.terms.size() != b.terms.size()) return std::nullopt;
  std::optional<std::size_t> differing;
  for (std::size_t i = 0; i < a.terms.size(); ++i) {
    if (a.terms[i].column != b.terms[i].column) return std::nullopt;
    if (a.terms[i].codes == b.terms[i].codes) continue;
    if (differing) return std::nullopt;
    differing = i;
  }
  Cube cube = a;
  if (!differing) return cube;
  const auto at = cube.terms.begin() + static_cast<std::ptrdiff_t>(*differing);
  at->codes = at->codes | b.terms[*differing].codes;
  if (at->codes.isAll()) cube.terms.erase(at);
  return cube;
}

void add(Cube cube, Alternatives& to) {
  for (std::size_t i = 0; i < to.size();) {
    if (contains(to[i], cube)) return;
    std::optional<Cube> one = contains(cube, to[i]) ? cube : merged(to[i], cube);
    if (!one) {
      ++i;
      continue;
    }
    cube = std::move(*one);
    to.erase(to.begin() + static_cast<std::ptrdiff_t>(i));
    i = 0;  // what it has become may go with those before
  }
  to.push_back(std::move(cube));
}

class Finder {
 public:
  Finder(const ir::Program& program, Layout layout, std::size_t cubesMost)
      : program_(program), store_(program.store), cubesMost_(cubesMost) {
    cubes_.layout = std::move(layout);
  }

  Cubes find() {
    std::vector<bool> isNeeded(store_.size() * 4, false);
    for (const ir::Root& root : program_.roots) {
      isNeeded[Question{root.node, true, false}.index()] = true;
      isNeeded[Question{root.node, true, true}.index()] = true;
    }
    const std::vector<NodeId> reached = reachedConditions(program_);
    const auto forEachNeeded = [&](NodeId node, const auto& each) {
      for (const bool isTrue : {true, false}) {
        for (const bool isNot : {false, true}) {
          const Question question{node, isTrue, isNot};
          if (isNeeded[question.index()]) each(question);
        }
      }
    };
    // Relies on (operands first).
    for (std::size_t i = reached.size(); i-- > 0;) {
      forEachNeeded(reached[i], [&](Question question) {
        for (const Question& part : formulaOf(question).parts) isNeeded[part.index()] = true;
      });
    }
    answers_.resize(isNeeded.size());
    for (const NodeId node : reached) {
      forEachNeeded(node,
                    [&](Question question) { answers_[question.index()] = answer(question); });
    }
    for (const ir::Root& root : program_.roots) cubes_.covers.push_back(coverOf(root.node));
    return std::move(cubes_);
  }

 private:
  Formula formulaOf(Question question) const {
    const auto [id, isTrue, isNot] = question;
    const bool holds = isTrue != isNot;
    const auto in = store_.operands(id);
    const auto all = [&] {
      std::vector<Question> parts;
      for (const NodeId operand : in) parts.push_back({operand, isTrue, isNot});
      return parts;
    };
    switch (connectiveOf(store_, id)) {
      case Connective::None: return {};
      case Connective::True: return Formula::constant(holds);
      case Connective::False: return Formula::constant(!holds);
      case Connective::Unknown: return Formula::constant(isNot);
      case Connective::Known:
        // A yes/no column is a literal as well as a condition.
        if (literal(id)) return {};
        return Formula::joined(!holds, {{in[0], true, !holds}, {in[0], false, !holds}});
      case Connective::AndKnown: return Formula::joined(true, {{in[0], true, !holds}});
      case Connective::OrMissing: return Formula::joined(true, {{in[0], false, holds}});
      case Connective::Not: return Formula::joined(true, {{in[0], !isTrue, isNot}});
      case Connective::And: return Formula::joined(holds, all());
      case Connective::Or: return Formula::joined(!holds, all());
      case Connective::AtLeast: {
        const auto count = static_cast<std::int64_t>(in.size());
        const std::int64_t asked = store_.payload(id);
        const std::int64_t needed = isTrue ? asked : count - asked + 1;
        return Formula::atLeast(isNot ? count - needed + 1 : needed, all());
      }
      case Connective::Given:
        return Formula::joined(!isNot, {{in[0], true, isNot}, {in[1], isTrue, isNot}});
      case Connective::Else:
        return {isNot ? Formula::Kind::OneAndEach : Formula::Kind::Either,
                {{in[0], isTrue, isNot}, {in[0], !isTrue, !isNot}, {in[1], isTrue, isNot}}};
    }
    MUSTER_CHECK(false, "unknown Connective");
  }

  Found answer(Question question) {
    const Formula formula = formulaOf(question);
    const auto part = [&](std::size_t i) -> const Found& {
      return *answers_[formula.parts[i].index()];
    };
    switch (formula.kind) {
      case Formula::Kind::Leaf: return leaf(question);
      case Formula::Kind::Never: return Alternatives{};
      case Formula::Kind::Always: return Alternatives{Cube{}};
      case Formula::Kind::Either: return either(part(0), both(part(1), part(2)));
      case Formula::Kind::OneAndEach: return both(part(0), either(part(1), part(2)));
      case Formula::Kind::AtLeast: break;
    }
    // After each part: at least 0, 1, .. needed of those so far.
    std::vector<Found> atLeast(formula.needed + 1, Alternatives{});
    atLeast[0] = Alternatives{Cube{}};
    const std::size_t count = formula.parts.size();
    for (std::size_t i = 0; i < count; ++i) {
      // Fewer can no longer become enough, more cannot be there yet.
      const std::size_t left = count - i - 1;
      const std::size_t fewest = formula.needed > left ? formula.needed - left : 1;
      for (std::size_t k = std::min(formula.needed, i + 1); k >= fewest; --k) {
        atLeast[k] = either(atLeast[k], both(atLeast[k - 1], part(i)));
      }
    }
    return atLeast.back();
  }

  Found both(const Found& a, const Found& b) const {
    if ((a && a->empty()) || (b && b->empty())) return Alternatives{};
    if (!a || !b || a->size() * b->size() > kPairsMost) return std::nullopt;
    Alternatives all;
    for (const Cube& left : *a) {
      for (const Cube& right : *b) {
        if (std::optional<Cube> cube = meet(left, right)) add(std::move(*cube), all);
        // Later ones may take in earlier ones, but hardly so many.
        if (all.size() > 2 * cubesMost_) return std::nullopt;
      }
    }
    return bounded(std::move(all));
  }

  Found either(const Found& a, const Found& b) const {
    const auto isAlways = [](const Found& it) {
      return it && it->size() == 1 && it->front().terms.empty();
    };
    if (isAlways(a) || isAlways(b)) return Alternatives{Cube{}};
    if (!a || !b) return std::nullopt;
    Alternatives all = *a;
    for (const Cube& cube : *b) add(cube, all);
    return bounded(std::move(all));
  }

  Found bounded(Alternatives all) const {
    if (all.size() > cubesMost_) return std::nullopt;
    return all;
  }

  std::optional<Literal> literal(NodeId id) const {
    return literalOf(store_, id, [&](FieldId field, const std::string& text) {
      const auto& texts = cubes_.layout.columns.at(field).texts;
      const auto code = texts.find(text);
      return code == texts.end() ? std::nullopt : std::optional(code->second);
    });
  }

  Alternatives leaf(Question question) {
    CubeColumn column = question.node;
    Ranges codes;
    if (const std::optional<Literal> found = literal(question.node)) {
      const Coding& coding = cubes_.layout.columns.at(found->field);
      column = found->field;
      codes = coding.codesOf(found->values);
      if (!question.isTrue) codes = codes.complement();
      if (!question.isTrue && !found->isKnownTest) codes = codes & coding.codesOf(Ranges::all());
    } else {
      codes = Ranges::only(question.isTrue ? kTrueCode : kFalseCode);
    }
    if (question.isNot) codes = codes.complement();
    if (codes.isEmpty()) return {};
    if (codes.isAll()) return {Cube{}};
    return {Cube{{{indexOf(column), std::move(codes)}}}};
  }

  std::uint32_t indexOf(const CubeColumn& column) {
    const auto [at, isNew] =
        indices_.try_emplace(column, static_cast<std::uint32_t>(cubes_.columns.size()));
    if (isNew) cubes_.columns.push_back(column);
    return at->second;
  }

  std::optional<Cover> coverOf(NodeId node) const {
    const Found& in = *answers_[Question{node, true, false}.index()];
    const Found& out = *answers_[Question{node, true, true}.index()];
    if (in && (!out || in->size() <= out->size())) return Cover{false, *in};
    if (out) return Cover{true, *out};
    return std::nullopt;
  }

  static constexpr std::size_t kPairsMost = 1024;

  const ir::Program& program_;
  const ir::Store& store_;
  std::size_t cubesMost_;
  Cubes cubes_;
  std::map<CubeColumn, std::uint32_t> indices_;
  std::vector<std::optional<Found>> answers_;  // by the question's index
};

}  // namespace

Cubes cubesOf(const ir::Program& program, Layout layout, std::size_t cubesMost) {
  return Finder(program, std::move(layout), cubesMost).find();
}

}  // namespace muster::circuit
