#include "compiler/syntax/build.h"

namespace muster::syntax {

namespace {

using diagnostics::Definition;
using diagnostics::Severity;

inline constexpr Definition<std::string_view, std::string_view> kNoImport{
    "E0222", Severity::Error, "`{}` cannot be imported: {}"};
inline constexpr Definition<std::string_view> kNoName{
    "E0664", Severity::Error, "`{}` is one value, and here stands the name of a list or a field"};
inline constexpr Definition<std::string_view> kBehindList{"E0583", Severity::Error,
                                                          "`{}` says nothing about a list"};

}  // namespace

std::string unescaped(std::string_view inner) {
  std::string text;
  for (std::size_t i = 0; i < inner.size(); ++i) {
    const char next = i + 1 < inner.size() ? inner[i + 1] : '\0';
    if (inner[i] != '\\' || (next != '"' && next != '\\' && next != 't' && next != 'n')) {
      text += inner[i];
      continue;
    }
    text += next == 't' ? '\t' : next == 'n' ? '\n' : next;
    ++i;
  }
  return text;
}

// ---- names and places ---------------------------------------------------------------------------

Span Builder::spanOf(const antlr4::ParserRuleContext* tree) const {
  return source::join(spanOf(tree->start), spanOf(tree->stop));
}

std::string Builder::textOf(const antlr4::Token* token) const {
  return spelling(files_, *static_cast<const Token*>(token));
}

std::string Builder::textOf(const antlr4::ParserRuleContext* first,
                            const antlr4::ParserRuleContext* last) const {
  const auto begin = static_cast<const Token*>(first->start) - tokens_->data();
  const auto end = static_cast<const Token*>(last->stop) - tokens_->data() + 1;
  return spelling(files_, *tokens_, static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
}

std::string Builder::textOf(const antlr4::ParserRuleContext* tree) const {
  return textOf(tree, tree);
}

ast::Name Builder::nameOf(const antlr4::Token* token) const {
  std::string text = textOf(token);
  const bool isQuoted = text.starts_with('`');
  if (isQuoted) text = text.substr(1, text.size() - 2);
  return {std::move(text), spanOf(token), isQuoted};
}

ast::Name Builder::name(Grammar::NameContext* tree) const { return nameOf(tree->start); }

ast::Path Builder::path(Grammar::PathContext* tree) const {
  ast::Path path{{}, spanOf(tree)};
  for (Grammar::NameContext* part : tree->parts) path.parts.push_back(name(part));
  if (!tree->keys.empty()) {
    diagnostics::build(sink_, path.span, kNoName, files_.text(path.span)).emit();
  }
  return path;
}

ast::Name Builder::dotted(Grammar::PathContext* tree) const {
  ast::Name all = name(tree->parts.front());
  for (std::size_t i = 1; i < tree->parts.size(); ++i) all.text += '.' + name(tree->parts[i]).text;
  all.span = spanOf(tree);
  return all;
}

std::string Builder::text(const antlr4::Token* token) const {
  const std::string written = textOf(token);
  return unescaped(std::string_view(written).substr(1, written.size() - 2));
}

// ---- declarations -------------------------------------------------------------------------------

void Builder::addSegment(Grammar::SegmentDeclContext* tree) {
  std::vector<ast::Param> given = params(tree->ps);
  const ExprId condition = expr(tree->body);
  std::optional<std::string> title;
  if (tree->title != nullptr) title = text(tree->title);
  std::optional<ast::Needs> needs;
  if (tree->held != nullptr) {
    needs = ast::Needs{textOf(tree->held->number), spanOf(tree->held)};
  }
  program_.segments.push_back({name(tree->id), std::move(title), condition, pieceSpan(),
                               std::move(needs), std::move(given),
                               files_[pieceSpan().file].isImported});
  if (tree->about != nullptr) program_.segments.back().about = name(tree->about);
}

void Builder::addLet(Grammar::LetDeclContext* tree) {
  std::vector<ast::Param> given = params(tree->ps);
  const ExprId value = tree->chosen != nullptr ? choose(tree->chosen) : expr(tree->body);
  program_.lets.push_back({name(tree->id), value, pieceSpan(), std::move(given)});
  if (tree->about != nullptr) program_.lets.back().about = name(tree->about);
}

// Of no parameters: null.
std::vector<ast::Param> Builder::params(Grammar::ParamsContext* tree) {
  std::vector<ast::Param> params;
  if (tree == nullptr) return params;
  for (Grammar::ParamContext* it : tree->items) {
    ast::Param param{name(it->id), {}, std::nullopt, spanOf(it)};
    for (Grammar::NameContext* word : it->words) param.type.push_back(name(word));
    if (it->byDefault != nullptr) param.byDefault = value(it->byDefault);
    params.push_back(std::move(param));
  }
  return params;
}

void Builder::addList(Grammar::ListDeclContext* tree) {
  std::string words;
  for (const antlr4::Token* word : tree->words) words += (words.empty() ? "" : " ") + textOf(word);
  if (!words.empty() && words != "may be empty") {
    const Span span = source::join(spanOf(tree->words.front()), spanOf(tree->words.back()));
    diagnostics::build(sink_, span, kBehindList, words)
        .help("write `may be empty`, or nothing")
        .emit();
  }
  std::optional<ast::Name> form;
  if (tree->form != nullptr) form = ast::Name{textOf(tree->form), spanOf(tree->form)};
  program_.lists.push_back({name(tree->id), path(tree->field), std::move(form), text(tree->file),
                            !words.empty(), spanOf(tree->file), pieceSpan()});
}

// What cannot be imported may have declared anything.
void Builder::addImport(Grammar::ImportDeclContext* tree) {
  std::string path = text(tree->file);
  const Span span = spanOf(tree->file);
  const std::string* problem = files_.importProblem(span.file, path);
  if (problem == nullptr || !problem->empty()) {
    diagnostics::build(sink_, span, kNoImport, path,
                       problem != nullptr ? *problem : "these rules come from no folder")
        .help(
            "an import names a file or a folder as seen from this file, or a part of the "
            "standard library: import \"stdlib/lifecycle\"")
        .emit();
    program_.hasHoles = true;
  }
  program_.imports.push_back({std::move(path), pieceSpan()});
}

void Builder::addUse(Grammar::UseDeclContext* tree) {
  program_.uses.push_back({name(tree->id), pieceSpan()});
}

}  // namespace muster::syntax
