#pragma once

// Parse trees to the program's own tree: the only reader of the generated parser's trees. One
// Builder per file; trees come piece by piece, and must be read before the next piece is parsed.
//

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "compiler/ast/ast.h"
#include "compiler/diagnostics/diagnostic.h"
#include "compiler/syntax/parser.h"

namespace muster::syntax {

class Builder {
 public:
  Builder(const source::Files& files, ast::Program& program, diagnostics::Sink& sink)
      : files_(files), program_(program), sink_(sink) {}

  // The tokens that the trees to come are made of.
  void read(const Tokens& tokens) { tokens_ = &tokens; }

  // ---- declarations: build.cpp ----
  void addSegment(Grammar::SegmentDeclContext* tree);
  void addLet(Grammar::LetDeclContext* tree);
  void addList(Grammar::ListDeclContext* tree);
  void addUse(Grammar::UseDeclContext* tree);
  void addImport(Grammar::ImportDeclContext* tree);
  void addScore(Grammar::ScoreDeclContext* tree);  // build_score.cpp

  // ---- schema: build_schema.cpp ----
  ast::SchemaDecl schema(Grammar::SchemaHeadContext* tree);
  ast::Setting setting(Grammar::SettingLineContext* tree);
  ast::ProfileDecl profile(Grammar::ProfileHeadContext* tree);
  // One line of a profile, with the column that it begins in.
  struct ProfileLine {
    std::uint32_t column;
    std::variant<ast::FieldDecl, ast::EventsDecl> decl;
  };
  ProfileLine profileLine(Grammar::ProfileLineContext* tree);

  // ---- source: build_source.cpp ----
  ast::SourceDecl source(Grammar::SourceHeadContext* tree);
  void addLine(ast::SourceDecl& source, Grammar::SourceLineContext* tree);

  // ---- tests: build_test.cpp ----
  ast::Test test(Grammar::TestHeadContext* tree);
  void addLine(ast::Test& test, Grammar::TestLineContext* tree);

  // ---- campaigns: build_campaign.cpp ----
  ast::Campaign campaign(Grammar::CampaignHeadContext* tree);
  void addClause(ast::Campaign& campaign, Grammar::WordsClauseContext* tree);
  void addClause(ast::Campaign& campaign, Grammar::ConditionClauseContext* tree);
  void addClause(ast::Campaign& campaign, Grammar::ConditionsClauseContext* tree);
  void addClause(ast::Campaign& campaign, Grammar::StopClauseContext* tree);
  void addClause(ast::Campaign& campaign, Grammar::OutcomeClauseContext* tree);
  void addClause(ast::Campaign& campaign, Grammar::ChannelClauseContext* tree);
  void addClause(ast::Campaign& campaign, Grammar::RunsClauseContext* tree);
  void addClause(ast::Campaign& campaign, Grammar::QuietClauseContext* tree);
  void addClause(ast::Campaign& campaign, Grammar::CapClauseContext* tree);
  void addClause(ast::Campaign& campaign, Grammar::HoldClauseContext* tree);
  void addClause(ast::Campaign& campaign, Grammar::LimitClauseContext* tree);
  void addClause(ast::Campaign& campaign, Grammar::NeedsClauseContext* tree);
  void addClause(ast::Campaign& campaign, Grammar::SplitClauseContext* tree);
  void addClause(ast::Campaign& campaign, Grammar::ChooseClauseContext* tree);
  void addClause(ast::Campaign& campaign, Grammar::VersionClauseContext* tree);
  void addClause(ast::Campaign& campaign, Grammar::FieldClauseContext* tree);

 private:
  // ---- names and places: build.cpp ----
  Span spanOf(const antlr4::Token* token) const { return static_cast<const Token*>(token)->span(); }
  Span spanOf(const antlr4::ParserRuleContext* tree) const;
  // As written, with one blank for any space.
  std::string textOf(const antlr4::ParserRuleContext* tree) const;
  std::string textOf(const antlr4::ParserRuleContext* first,
                     const antlr4::ParserRuleContext* last) const;
  std::string textOf(const antlr4::Token* token) const;
  ast::Name nameOf(const antlr4::Token* token) const;
  ast::Name name(Grammar::NameContext* tree) const;
  ast::Path path(Grammar::PathContext* tree) const;
  // A path as the one name that a field of a record has.
  ast::Name dotted(Grammar::PathContext* tree) const;
  std::string text(const antlr4::Token* token) const;
  std::vector<ast::Param> params(Grammar::ParamsContext* tree);
  ExprId add(Span span, ast::ExprKind kind) { return program_.add(span, std::move(kind)); }
  ExprId poison(Span span) { return add(span, ast::Poison{}); }
  const ast::ExprKind& kindOf(ExprId id) const { return program_[id].kind; }

  // ---- conditions and values: build_expr.cpp ----
  ExprId expr(Grammar::ExprContext* tree);
  ExprId item(Grammar::ItemContext* tree);
  ExprId comparison(Grammar::ComparisonContext* tree);
  ExprId tail(Grammar::TailContext* tree, ExprId left, Span span);
  ExprId isTest(Grammar::TailContext* tree, ExprId left, Span span);
  ExprId textTest(Grammar::TailContext* tree, ExprId left, Span span);
  ExprId sum(Grammar::SumContext* tree);
  ExprId product(Grammar::ProductContext* tree);
  ExprId factor(Grammar::FactorContext* tree);
  ExprId conversion(Grammar::ConversionContext* tree, ExprId value);
  ExprId primary(Grammar::PrimaryContext* tree);
  ExprId call(Grammar::CallContext* tree);
  std::vector<ast::Argument> arguments(Grammar::ArgsContext* tree);
  ExprId placeTest(Grammar::IsWhatContext* tree, ExprId left, Span span);
  ExprId rounding(Grammar::RoundingContext* tree, ExprId value);
  ExprId value(Grammar::ValueContext* tree);
  std::vector<ExprId> values(Grammar::ValuesContext* tree);
  ExprId choose(Grammar::ChooseContext* tree);
  ExprId reference(Grammar::PathContext* tree);
  ExprId entry(Grammar::PathContext* tree);
  void reportMixed(Grammar::ExprContext* tree);

  // ---- time: build_time.cpp ----
  ExprId point(Grammar::PointContext* tree);
  std::optional<ExprId> previous(Grammar::CallContext* tree);
  ExprId moment(Grammar::MomentContext* tree);
  ExprId ago(antlr4::Token* number, Grammar::UnitContext* unit);
  ExprId quantity(Grammar::QuantityContext* tree);
  // The name of what is written out elsewhere. `unit` is what stands behind the name, if anything.
  ast::Constant constant(Grammar::ConstantContext* tree, const Grammar::UnitContext* unit);
  ExprId length(Grammar::LengthOfTimeContext* tree, std::optional<ast::Constant>& constant);
  void reportNoUnit(Grammar::QuantityContext* tree, const std::string& rest);
  ExprId period(Grammar::PeriodContext* tree);
  ExprId barePeriod(Grammar::PeriodContext* tree);
  ExprId zone(Grammar::ZoneContext* tree);
  ast::Window window(Grammar::WindowContext* tree, const ast::Path& list);
  ast::Window window(Grammar::SpanContext* tree);
  ast::Within within(Grammar::SpanContext* tree);
  std::optional<ast::DateLiteral> date(const antlr4::Token* token);
  ExprId dateOrPoison(const antlr4::Token* token);
  ExprId instant(const antlr4::Token* date, const antlr4::Token* time);
  ast::Rolling rolling(const antlr4::Token* number, bool isCalendar, Grammar::UnitContext* unit,
                       Grammar::ZoneContext* inZone);
  ast::ClockTime clock(const antlr4::Token* time);
  // Gives the bound without a unit the unit and direction of the other.
  void shareUnit(ExprId& first, ExprId& second);

  // ---- events: build_events.cpp ----
  ExprId quantified(Grammar::QuantifiedContext* tree);
  ast::Quantifier quantifier(Grammar::QuantifierContext* tree);
  ExprId count(Grammar::CountContext* tree);
  ExprId aggregate(Grammar::AggregateContext* tree);
  ExprId operand(Grammar::OperandContext* tree);
  ExprId distinctOperand(Grammar::OperandContext* tree);
  std::optional<ast::Groups> groups(Grammar::PathContext* key, ExprId each);

  // ---- population: build_population.cpp ----
  ExprId topTest(Grammar::TailContext* tree, ExprId left, Span span);
  ExprId placed(Grammar::AggregateContext* tree);
  ExprId across(Grammar::AggregateContext* tree);
  std::optional<ExprId> sample(Grammar::CallContext* tree);
  ast::Population population(Grammar::NameContext* among, Grammar::ArgsContext* given,
                             Grammar::PathContext* per);

  // ---- scores: build_score.cpp ----
  ExprId number(Span span, std::string digits);
  ExprId calculated(Span span, ast::ArithmeticOp op, ExprId left, ExprId right);
  ExprId countSince(Grammar::SourceContext* from, const std::optional<ast::Ago>& since,
                    std::optional<ExprId> points);
  bool isNumber(ExprId id) const;
  ExprId points(Grammar::ScoreLineContext* tree, const std::optional<ast::DurationLiteral>& every);
  ExprId capped(Grammar::ScoreLineContext* tree, const std::optional<ast::DurationLiteral>& every);
  std::optional<ast::DurationLiteral> halvingTime(Grammar::ScoreLineContext* tree);
  // What one line of a score comes to.
  struct Scored {
    ExprId value;
    bool isTaken;
    Span span;
  };
  ExprId scoreOf(Span span, std::span<const Scored> lines);
  template <typename SourceTree>
  ast::Events sourceOf(SourceTree* tree);
  ast::Events sequence(Grammar::SequenceContext* tree);
  ast::SequenceStep step(Grammar::StepContext* tree, bool isNegated);
  void reportLeading(const ast::SequenceStep& first);

  // ---- tests: build_test.cpp ----
  std::vector<ast::GivenField> record(Grammar::RecordContext* tree);
  std::vector<ast::GivenValue> listed(Grammar::ListedContext* tree);
  ast::GivenValue given(Grammar::GivenContext* tree);
  ast::Expectation expectation(Grammar::ExpectationContext* tree);
  ast::Name offer(Grammar::ExpectationContext* tree);

  // ---- campaigns: build_campaign.cpp ----
  void addWords(std::optional<ast::WordsClause>& slot, Grammar::WordsClauseContext* tree,
                std::span<const std::string_view> shape, std::string_view example);
  ast::Days days(Grammar::DayListContext* tree) const;
  std::optional<std::string> salt(Grammar::NameContext* word, const antlr4::Token* written);
  ast::TemplateField templateField(Grammar::TemplateFieldContext* tree);
  template <typename Place>
  ast::TemplateField::Piece hole(std::string before, std::string_view body, std::size_t from,
                                 std::size_t to, const Place& place);
  void addLasting(ast::ChooseClause::Pick& pick, Grammar::LastsContext* tree);

  // ---- schema and source: build_schema.cpp, build_source.cpp ----
  ast::TypeExpr type(Grammar::TypeContext* tree);
  void addFiles(ast::SourceDecl& source, Grammar::SourceLineContext* tree);
  void addToTable(ast::SourceTable& table, Grammar::SourceLineContext* tree);
  void addOption(ast::SourceTable& table, Grammar::TableOptionContext* tree);
  ExprId mapped(Grammar::MappedContext* tree);
  ExprId mapTarget(Grammar::MapTargetContext* tree);
  Span pieceSpan() const { return source::join(tokens_->front().span(), tokens_->back().span()); }

  const source::Files& files_;
  ast::Program& program_;
  diagnostics::Sink& sink_;
  const Tokens* tokens_ = nullptr;
  bool isInSource_ = false;
};

// A text without its quotes, its backslashes resolved. Before anything but `"`, `\\`, `t` and `n` a
// backslash is itself: patterns read as patterns.
std::string unescaped(std::string_view inner);

// Puts each line where its column says: what stands deeper than a list or a record belongs to it.
// False where one stands too deep.
bool assemble(ast::ProfileDecl& profile, std::vector<Builder::ProfileLine> lines,
              diagnostics::Sink& sink);

}  // namespace muster::syntax
