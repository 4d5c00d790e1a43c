// Sources: which files hold the profiles and lists, and how their columns become fields.

#include "compiler/syntax/build.h"
#include "compiler/syntax/once.h"

namespace muster::syntax {

namespace {

using diagnostics::Definition;
using diagnostics::Severity;

inline constexpr Definition<std::string_view> kNoTable{
    "E0114", Severity::Error, "`{}` stands above the first line that names a file"};

}  // namespace

ast::SourceDecl Builder::source(Grammar::SourceHeadContext* tree) {
  ast::SourceDecl source{name(tree->id), {}, std::nullopt, std::nullopt, {}, pieceSpan()};
  if (tree->forSchema != nullptr) source.schema = name(tree->forSchema);
  return source;
}

void Builder::addLine(ast::SourceDecl& source, Grammar::SourceLineContext* tree) {
  isInSource_ = true;
  const Span span = pieceSpan();
  if (tree->inZone != nullptr) {
    setOnce(sink_, span, "the zone of the source", source.zone, text(tree->text));
  } else if (tree->extracted != nullptr) {
    std::string at = tree->text != nullptr ? text(tree->text) : textOf(tree->day);
    if (tree->day != nullptr) {
      // Checked like any other; the text is what is kept.
      if (tree->time != nullptr) instant(tree->day, tree->time);
      if (tree->time == nullptr) dateOrPoison(tree->day);
    }
    if (tree->time != nullptr) at += ' ' + textOf(tree->time);
    setOnce(sink_, span, "`extracted at`", source.extractedAt, std::move(at));
  } else if (tree->target != nullptr) {
    addFiles(source, tree);
  } else if (source.tables.empty()) {
    diagnostics::build(sink_, span, kNoTable, spelling(files_, *tokens_, 0, tokens_->size()))
        .help("begin with a line such as `customer from \"customers.csv\"`")
        .emit();
  } else {
    addToTable(source.tables.back(), tree);
  }
  isInSource_ = false;
}

void Builder::addFiles(ast::SourceDecl& source, Grammar::SourceLineContext* tree) {
  ast::SourceTable table{};
  table.target = dotted(tree->target);
  if (tree->files != nullptr) {
    table.files = text(tree->files);
    table.filesSpan = spanOf(tree->files);
  } else {
    table.column = path(tree->held);
    table.filesSpan = spanOf(tree->held);
  }
  table.span = pieceSpan();
  for (Grammar::TableOptionContext* option : tree->options) addOption(table, option);
  source.tables.push_back(std::move(table));
}

void Builder::addToTable(ast::SourceTable& table, Grammar::SourceLineContext* tree) {
  const Span span = pieceSpan();
  if (!tree->options.empty()) {
    addOption(table, tree->options.front());
  } else if (tree->missing != nullptr) {
    for (const antlr4::Token* word : tree->texts) table.missingWords.push_back(text(word));
  } else if (tree->keyless != nullptr) {
    table.setsAsideRowsWithoutKey = true;
  } else if (tree->creates != nullptr) {
    table.createsProfiles = true;
  } else if (tree->wins != nullptr) {
    setOnce(sink_, span, "which row wins", table.lastDuplicateWins,
            tree->wins->getType() == Lexer::W_LAST);
    if (tree->each != nullptr) table.winsPer = name(tree->each);
  } else if (tree->where != nullptr) {
    setOnce(sink_, span, "`where`", table.where, expr(tree->cond));
  } else {
    const ExprId value = mapped(tree->v);
    table.mappings.push_back({dotted(tree->field), value, span});
  }
}

void Builder::addOption(ast::SourceTable& table, Grammar::TableOptionContext* tree) {
  const Span span = spanOf(tree);
  if (tree->separated != nullptr) {
    setOnce(sink_, span, "the separator", table.separator, text(tree->separator));
  } else if (tree->format != nullptr) {
    setOnce(sink_, span, "the format of the file", table.format, name(tree->format));
  } else {
    table.hasHeader = false;
  }
}

ExprId Builder::mapped(Grammar::MappedContext* tree) {
  const Span span = spanOf(tree);
  if (tree->row != nullptr) {
    // The number of a row has no column; a path of these two words stands for it.
    return add(span, ast::Reference{{{{"row number", span}}, span}});
  }
  if (tree->e != nullptr) return expr(tree->e);
  if (tree->truth != nullptr) {
    return add(span, ast::YesNoLiteral{tree->truth->getType() == Lexer::W_YES});
  }
  const ExprId column = primary(tree->from);
  std::vector<ast::MapValues::Entry> entries;
  for (Grammar::MapEntryContext* entry : tree->entries) {
    entries.push_back({text(entry->word), mapTarget(entry->to), spanOf(entry)});
  }
  const Span mapSpan = source::join(program_[column].span, spanOf(tree->entries.back()));
  const ExprId map = add(mapSpan, ast::MapValues{column, std::move(entries)});
  if (tree->other == nullptr) return map;
  return add(span, ast::Else{map, mapTarget(tree->other)});
}

ExprId Builder::mapTarget(Grammar::MapTargetContext* tree) {
  const Span span = spanOf(tree);
  if (tree->truth != nullptr) {
    return add(span, ast::YesNoLiteral{tree->truth->getType() == Lexer::W_YES});
  }
  if (tree->number != nullptr) {
    const ExprId number = quantity(tree->number);
    return tree->neg == nullptr ? number : add(span, ast::Negate{number});
  }
  if (tree->date != nullptr) return dateOrPoison(tree->date);
  if (tree->text != nullptr) return add(span, ast::TextLiteral{text(tree->text)});
  if (tree->hole != nullptr) return poison(span);
  return add(span, ast::Reference{{{name(tree->id)}, span}});
}

}  // namespace muster::syntax
