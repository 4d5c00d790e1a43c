#pragma once

// How the parts of a node are spelled in the graph's text: names, types, constants, moves in time.
// Everything here is read back by parse.

#include <optional>
#include <string>
#include <string_view>

#include "compiler/ir/store.h"

namespace muster::ir {

// A name as it is, or in backquotes where it is no plain word.
std::string nameText(std::string_view name);

// `schema` may be null: then fields, lists, enums and currencies are numbers, as in `#3`.
std::string fieldText(const schema::Schema* schema, FieldId field);
std::string listText(const schema::Schema* schema, ListId list);
// "money GBP", "number with 2 places", "enum purchases.channel".
std::string typeText(const schema::Schema* schema, const schema::Type& type);
// "AE" in quotes, 500.0000, 2026-11-01, {"a", "b"}.
std::string constantText(const schema::Schema* schema, const Constant& value);
// "-30 days", "+1 months in \"Europe/London\"", or nothing.
std::string shiftText(const Shift& shift);
// `purchases`; of groups the fields that they are made by: `{purchases.brand, refunds.brand}`.
std::string domainText(const Store& store, Domain domain);

// "hour", "is_within": one word, whatever the key.
std::string functionText(builtins::Function function);
std::optional<builtins::Function> functionOf(std::string_view word);

// "of purchases; visits within +2 days same 3=4@1; no clicks; all within +7 days": operands and
// steps are counted from one.
std::string sequenceText(const schema::Schema* schema, const SequenceSpec& spec);

// Reads one line of text from the left. Every `take` skips blanks first, and takes nothing where
// what stands there is something else.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool atEnd();
  bool take(std::string_view word);
  // Letters, digits and underscores, or what stands in backquotes.
  std::optional<std::string> takeName();
  std::optional<std::string> takeQuoted();
  // Up to a blank, comma or closing brace.
  std::string_view takeToken();
  std::optional<std::int64_t> takeNumber();

 private:
  void skipBlanks();
  std::string_view rest_;
};

std::optional<FieldId> takeField(Reader& reader, const schema::Schema& schema);
std::optional<ListId> takeList(Reader& reader, const schema::Schema& schema);
std::optional<schema::Type> takeType(Reader& reader, const schema::Schema& schema);
std::optional<Constant> takeConstant(Reader& reader, const schema::Schema& schema,
                                     const schema::Type& type);
std::optional<Shift> takeShift(Reader& reader);
std::optional<SequenceSpec> takeSequence(Reader& reader, const schema::Schema& schema);

// The type of a set's elements.
schema::Type elementType(const schema::Type& set);

}  // namespace muster::ir
