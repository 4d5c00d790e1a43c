#include "tests/differential/term.h"

#include <algorithm>
#include <utility>

#include "compiler/base/check.h"

namespace muster::differential {
namespace {

std::size_t sizeOf(const Term& term) {
  std::size_t size = 1;
  for (const Term& child : term.children) size += sizeOf(child);
  return size;
}

// Every term below that could stand for one of that sort and scope.
void collect(const Term& term, Sort sort, int scope, std::vector<const Term*>& found) {
  for (const Term& child : term.children) {
    if (child.sort == sort && child.scope == scope) found.push_back(&child);
    collect(child, sort, scope, found);
  }
}

// Replaces each part of `part`, which lies in `whole`, in turn.
void replaceEach(const Term& whole, Term& copy, Term& part, std::vector<Term>& out) {
  if (part.sort != Sort::Other) {
    std::vector<const Term*> found;
    collect(part, part.sort, part.scope, found);
    std::vector<Term> replacements;
    for (const Term* term : found) replacements.push_back(*term);
    for (Term& replacement : replacements) {
      Term kept = std::exchange(part, replacement);
      out.push_back(copy);
      part = std::move(kept);
    }
  }
  for (Term& child : part.children) replaceEach(whole, copy, child, out);
}

}  // namespace

Term Term::leaf(Sort sort, int scope, std::string text, int places) {
  Term term;
  term.sort = sort;
  term.scope = scope;
  term.pieces.push_back(std::move(text));
  term.places = places;
  return term;
}

Term make(Sort sort, int scope, std::string_view pattern, std::vector<Term> children) {
  Term term;
  term.sort = sort;
  term.scope = scope;
  while (true) {
    const std::size_t hole = pattern.find("{}");
    term.pieces.emplace_back(pattern.substr(0, hole));
    if (hole == std::string_view::npos) break;
    pattern.remove_prefix(hole + 2);
  }
  MUSTER_CHECK(term.pieces.size() == children.size() + 1, "holes and children differ in number");
  term.children = std::move(children);
  return term;
}

std::string toText(const Term& term) {
  std::string text = term.pieces[0];
  for (std::size_t i = 0; i < term.children.size(); ++i) {
    text += toText(term.children[i]);
    text += term.pieces[i + 1];
  }
  if (!term.isSettled) return text;
  std::string settled = "(";
  settled += text;
  settled += term.settlement;
  settled += ")";
  return settled;
}

void settleAll(Term& term) {
  term.isSettled = !term.settlement.empty();
  for (Term& child : term.children) settleAll(child);
}

std::vector<Term> smaller(const Term& term) {
  Term copy = term;
  std::vector<Term> found;
  replaceEach(term, copy, copy, found);
  std::ranges::stable_sort(found, {}, sizeOf);
  return found;
}

}  // namespace muster::differential
