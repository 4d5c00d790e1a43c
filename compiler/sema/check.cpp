#include "compiler/sema/check.h"

#include <algorithm>
#include <unordered_map>

#include "compiler/sema/campaigns.h"
#include "compiler/sema/check_lists.h"
#include "compiler/sema/check_schema.h"
#include "compiler/sema/check_source.h"
#include "compiler/sema/check_test.h"
#include "compiler/sema/consents.h"
#include "compiler/sema/constants.h"
#include "compiler/sema/context.h"
#include "compiler/sema/definitions.h"
#include "compiler/sema/earlier.h"
#include "compiler/sema/expand.h"
#include "compiler/sema/expr_checker.h"
#include "compiler/sema/far_moves.h"
#include "compiler/sema/holes.h"
#include "compiler/sema/missing.h"
#include "compiler/sema/names.h"
#include "compiler/sema/population.h"
#include "compiler/sema/set_lists.h"
#include "compiler/sema/where_rule.h"

namespace muster::sema {

namespace {

// Lets and segments share one set of names; a let also stands where a field of the profile would.
void checkNamesAreNew(Context& context) {
  std::unordered_map<std::string, Span> seen;
  const auto add = [&](const ast::Name& name, std::string_view what) {
    const auto [place, isFirst] = seen.emplace(name.text, name.span);
    if (isFirst) return;
    build(context.sink, name.span, kDefinedTwice, what, name.text)
        .label(place->second, "defined here first")
        .emit();
  };
  for (const ast::Segment& segment : context.program.ast.segments) {
    if (!segment.isTested && !segment.isPart) add(segment.name, "the segment");
  }
  const auto isNoOther = [](const ast::Template& it) {
    return it.isImported || std::any_of(it.params.begin(), it.params.end(),
                                        [](const ast::Param& param) { return !param.byDefault; });
  };
  for (const ast::Template& it : context.program.ast.templates) {
    if (it.isSegment && isNoOther(it)) add(it.name, "the segment");
  }
  for (FieldId id : context.schema().profileFields) {
    const schema::Field& field = context.schema().fields[id];
    seen.insert_or_assign(field.name, field.span);
  }
  for (const schema::Consent& it : context.schema().consents) {
    seen.insert_or_assign(it.name, it.span);
  }
  for (const ast::Let& let : context.program.ast.lets) {
    if (!let.expansion && !isHole(context.program.ast, let.value)) add(let.name, "the name");
  }
  for (const ast::Template& it : context.program.ast.templates) {
    if (!it.isSegment && isNoOther(it)) add(it.name, "the name");
  }
  for (const ast::ListDecl& list : context.program.ast.lists) add(list.name, "the list");
}

void checkMissing(Context& context, const ExprChecker& checker) {
  Missing missing(context);
  WhereRule whereRule(context, missing);
  for (const Declaration& declaration : checker.order()) {
    const ast::Program& program = context.program.ast;
    context.sink.standIn(declaration.isLet ? usesOf(program, program.lets[declaration.index])
                                           : std::vector<diagnostics::Label>{});
    missing.checkDeclaration(declaration);
    whereRule.checkDeclaration(declaration);
  }
  context.sink.standIn({});
  for (const CheckedSource& source : context.program.sources) {
    for (const CheckedTable& table : source.tables) {
      if (table.where) missing.checkRow(*table.where, table);
      if (table.key) missing.checkRow(*table.key, table);
      for (const auto& [field, value] : table.fields) missing.checkRow(value, table);
    }
  }
}

}  // namespace

std::optional<CheckedProgram> check(ast::Program program, const source::Files& files,
                                    diagnostics::Sink& sink) {
  CheckedProgram checked;
  checked.ast = std::move(program);
  Context context(files, sink, checked);
  expand(context);
  putInConstants(context);
  std::optional<CheckedSchema> schema = checkSchema(context);
  if (!schema) return std::nullopt;
  checked.schema = std::move(schema->schema);
  addSetLists(context);
  addConsents(context);
  Campaigns campaigns(context);
  campaigns.add();
  const std::size_t exprCount = checked.ast.exprCount();
  checked.types = IdVector<ExprId, Type>(exprCount, kErrorType);
  checked.bindings = IdVector<ExprId, Binding>(exprCount, Binding{});
  checked.lists = IdVector<ExprId, std::optional<ListId>>(exprCount, std::nullopt);
  checked.canBeUnknown = IdVector<ExprId, bool>(exprCount, false);
  const ast::SchemaDecl& declaration = checked.ast.schemas[schema->declaration];

  checkNamesAreNew(context);
  const Names names(checked.schema, checked.ast, checked.consentLets);
  checked.staticLists = checkLists(context, names);
  ExprChecker checker(context, names);
  checker.checkDeclarations();
  campaigns.checkTypes();
  if (!sink.hasErrors()) checkEarlier(context);
  checkSources(context, names, checker, declaration);
  checkTests(context, names, checker);
  if (!checker.wasTooDeep()) checkFarMoves(context, checker);
  if (!checker.wasTooDeep()) checkMissing(context, checker);

  if (!checker.wasTooDeep() && !sink.hasErrors()) campaigns.checkReading();

  for (const Declaration& it : checker.order()) {
    (it.isLet ? checked.letOrder : checked.segmentOrder).push_back(it.index);
  }
  checked.needs = checkNeeds(context, checked.segmentOrder);
  if (sink.hasErrors()) return std::nullopt;
  return checked;
}

}  // namespace muster::sema
