#pragma once

// Campaigns. Whatever a campaign asks of a profile becomes a segment or a value that nobody wrote
// (checked.h), so that types, missing values, lowering and every engine know nothing of campaigns:
//
//   at most 2 messages in 7 days    is the segments   fewer than 1 messages in the last 7 days ...
//                                                     fewer than 2 messages in the last 7 days ...
//   hold out 5% salt "x"            is                sample("x") < 5%
//   {first_name else friend}        is the value      first_name, where the audience holds
//
// Tested by tests/golden/campaigns and tests/unit/sema/campaigns_test.cpp.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "compiler/sema/context.h"

namespace muster::sema {

// The most that a minimum, a limit or a stock can say.
inline constexpr std::size_t kProfilesMost = 1'000'000'000'000;

class Campaigns {
 public:
  explicit Campaigns(Context& context) : context_(context), program_(context.program) {}

  // Fills CheckedProgram::campaigns and adds their segments and values, once the schema is known
  // and before anything has a type.
  void add();
  // What the types of values decide.
  void checkTypes();
  // What may be missing and may not, what is read for which purpose. Relies on the program having
  // no other error: causes are then complete.
  void checkReading();
  void checkStockReading(const CheckedCampaign& it);

 private:
  // What is asked of a value once it has a type.
  enum class Wanted : std::uint8_t { Order, Score, Zone, Text, Mean };
  struct Value {
    Wanted wanted;
    std::size_t campaign;
    std::size_t let;
    ExprId written;
    bool mayBeMissing;
    Span span;
  };
  // A clause of `campaigns`, which every campaign has: made once.
  struct Shared {
    std::vector<CheckedClause> suppress;
    std::vector<CheckedClause> stops;
    std::vector<CheckedQuiet> quiet;
    std::vector<CheckedHold> holdOuts;
    std::vector<CheckedHold> untargeted;
    std::vector<CheckedOutcome> outcomes;
    // The parts of its caps that are the same for every campaign, by where the clause begins.
    std::map<std::uint32_t, std::vector<std::size_t>> caps;
  };

  void checkNames();
  void checkContacts();
  const ast::Campaign* findShared();
  void checkShared(const ast::Campaign& it);
  void addCampaign(std::size_t index, const ast::Campaign& it, const ast::Campaign* shared);
  void checkWhole(const ast::Campaign& it);
  void checkPriorities();
  void checkPriority(const ast::Campaign& it, CheckedCampaign& made);
  void checkPurpose(const ast::Campaign& it, const ast::Campaign* shared, CheckedCampaign& made);
  void checkChannel(const ast::Campaign& it, CheckedCampaign& made);
  std::vector<CheckedClause> clauses(const std::vector<ExprId>& conditions, std::string_view what);
  ExprId granted(ExprId condition);
  bool asksConsent(ExprId condition, std::map<ExprId, bool>& known) const;
  bool findsConsent(ExprId condition, std::map<ExprId, bool>& known) const;
  bool isConsent(ExprId value) const;
  std::optional<CheckedRuns> runs(const ast::RunsClause& it);
  CheckedQuiet quiet(const ast::QuietClause& it);
  void checkHours(const CheckedCampaign& made);
  bool isQuietThroughout(const CheckedCampaign& made);
  void reportQuiet(const CheckedCampaign& made);
  std::vector<int> weekdaysOf(const CheckedCampaign& made) const;
  CheckedZone zone(const std::optional<ExprId>& written);
  std::vector<int> weekdays(const ast::Days& days, std::vector<int>* monthDays);
  std::optional<int> weekday(const ast::Name& name);
  std::optional<std::int64_t> startOf(ExprId moment);
  std::optional<std::int64_t> endOf(ExprId moment);
  std::vector<CheckedHold> holds(const std::vector<ast::HoldClause>& all, std::string_view what);
  std::optional<std::int64_t> share(const std::string& digits, Span span, bool mayBeWhole);
  std::size_t sampleBelow(const std::string& salt, std::int64_t millionths, Span span);
  bool hasSalt(const std::optional<std::string>& salt, Span span, std::string_view clause);
  std::optional<CheckedCap> cap(const ast::CapClause& it, std::size_t own);
  std::vector<std::size_t> campaignsOf(const ast::CapClause& it, std::size_t own);
  ExprId contactsWhere(const CheckedCap& cap, const ast::CapClause& it);
  std::optional<std::size_t> numberOf(const std::string& digits, Span span, std::size_t most,
                                      std::string_view what);
  static std::string oneOf(std::string_view written, const std::vector<std::string>& known);
  void addLimit(const ast::LimitClause& it, CheckedCampaign& made);
  // Adds to those that stand in `made`.
  void addOutcomes(const std::vector<ast::OutcomeClause>& all, std::vector<CheckedOutcome>& made);
  // Of the versions of a split or the lines of a choice, which plans count in a byte.
  void requireFew(const std::string& what, std::size_t count, Span span);
  void addSplits(const ast::Campaign& it, CheckedCampaign& made);
  void addChoices(const ast::Campaign& it, CheckedCampaign& made);
  CheckedChoice choice(const ast::ChooseClause& it);
  void checkPicks(const ast::ChooseClause& it, const CheckedCampaign& made);
  void addTexts(const ast::Campaign& it, CheckedCampaign& made);
  std::vector<CheckedTemplate> texts(const std::vector<ast::TemplateField>& fields,
                                     const CheckedCampaign& made);
  void checkRoles(const ast::Campaign& it);
  void checkStocks(const CheckedChoice& choice);
  // What is read and hardly ever meant. `shared`: the lines that go for all; null: there are none.
  void remark(const ast::Campaign* shared);
  void remarkWindow(const ast::CapClause& it);
  void remarkCap(const ast::CapClause& it, const CheckedCampaign& made);
  void remarkGroups();
  void remarkTextNames();
  void remarkStocks(const CheckedCampaign& it);
  void remarkSalts(const ast::Campaign& it, const ast::Campaign* shared);
  void remarkVersions(const ast::Campaign& it, const CheckedCampaign& made);

  // Of the `what` of the campaign at hand.
  std::size_t part(ExprId condition, std::string_view what, Span span);
  std::size_t value(Wanted wanted, ExprId written, ExprId asked, std::string_view what,
                    bool mayBeMissing);
  ExprId make(Span span, ast::ExprKind kind) { return program_.ast.add(span, std::move(kind)); }
  ExprId reference(const std::string& name, Span span);
  const ast::Reference* nameAlone(ExprId id) const;
  const schema::Contacts& contacts() const { return *program_.schema.contacts; }
  const schema::Enum& channels() const;

  Context& context_;
  CheckedProgram& program_;
  std::string owner_;                  // of what is being added: a campaign, or `campaigns`
  std::size_t current_ = 0;            // into CheckedProgram::campaigns
  std::vector<std::size_t> declared_;  // of each campaign: into ast::Program::campaigns
  std::vector<Value> values_;
  Shared shared_;
};

}  // namespace muster::sema
