#include "tests/unit/reference/meaning.h"

#include <memory>

#include "compiler/calendar/calendar.h"
#include "runtime/reference/reference.h"
#include "tests/support/rules.h"
#include "tests/support/tables.h"

namespace muster::reference {
namespace {

constexpr std::string_view kSchema = R"(schema shop
  zone "Europe/London"
  currency GBP

profile customer key id
  id     text
  a      whole number optional
  b      whole number optional
  n      number optional
  p      percent optional
  m      money GBP optional
  r      real optional
  t      text optional
  u      text optional
  tier   one of (bronze < silver < gold) optional
  flag   yes or no optional
  d      date optional
  e      date optional
  i      instant optional
  j      instant optional
  z      zone optional
  s      set of text optional
  v      set of text
  w      set of whole number
  tiers  set of one of (red, green)
  events orders at ordered_at
    amount   money GBP optional
    count    whole number optional
    brand    text optional
    paid     yes or no optional
    shipped  instant optional
    on_day   date optional
  events visits at visited_on
    visited_on date
    pages      whole number

)";

// "a = 5; t = x" as a block of rows.
std::string profileBlock(std::string_view fields) {
  std::string names = "id";
  std::string values = "a";
  for (const char* set : {"v", "w", "tiers"}) {
    if (fields.find(std::string(set) + " =") != std::string_view::npos) continue;
    names += std::string(" | ") + set;
    values += " | {}";
  }
  while (!fields.empty()) {
    const std::size_t end = std::min(fields.find(';'), fields.size());
    const std::string_view field = fields.substr(0, end);
    fields.remove_prefix(std::min(end + 1, fields.size()));
    const std::size_t equals = field.find('=');
    std::string name(field.substr(0, equals));
    name.erase(0, name.find_first_not_of(' '));
    name.erase(name.find_last_not_of(' ') + 1);
    names += " | " + name;
    values += " |" + std::string(field.substr(equals + 1));
  }
  return "customer\n  " + names + "\n  " + values + "\n";
}

std::string programOf(const Case& it) {
  return std::string(kSchema) + it.lets + "\nsegment asked: " + it.condition + "\n";
}

}  // namespace

std::ostream& operator<<(std::ostream& out, Truth truth) {
  return out << (truth == yes ? "true" : truth == no ? "false" : "unknown");
}

Truth meaningOf(const Case& it) {
  const support::CheckedRules checked = support::checkRules(programOf(it));
  EXPECT_TRUE(checked.program.has_value()) << checked.messages;
  if (!checked.program) return unknown;

  const auto schema = std::make_shared<const schema::Schema>(checked.program->schema);
  const column::Table table =
      support::makeTable(schema, support::parseRows(*schema, profileBlock(it.fields) + it.events));
  const auto written = calendar::parseInstant(it.asOf);
  const Evaluator evaluator(*checked.program, table,
                            *calendar::toInstant(*written, *calendar::findZone(schema->zone)));
  const std::optional<bool> truth = evaluator.truth(checked.program->ast.segments.size() - 1, 0);
  return !truth ? unknown : *truth ? yes : no;
}

void check(const Case& it, Truth expected) {
  EXPECT_EQ(meaningOf(it), expected) << it.condition << "\n  " << it.fields << "\n" << it.events;
}

std::string messagesAbout(const std::string& condition) {
  std::string codes;
  for (const std::string& code : support::checkRules(programOf({condition})).codes)
    codes += (codes.empty() ? "" : " ") + code;
  return codes;
}

}  // namespace muster::reference
