#pragma once

// What the files declare, told from the words alone: a remedy for `purchases in the last 30 days`
// depends on whether that is a list of events or a field, and a piece that does not parse is mended
// before anything is checked. Only ever asked for a remedy.

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/source/source.h"

namespace muster::syntax {

class SchemaWords {
 public:
  explicit SchemaWords(const source::Files& files) : files_(files) {}

  bool isList(const std::string& name);
  // A field of a profile or a `let`.
  bool isValue(const std::string& name) { return read().values.contains(name); }
  bool isProfile(const std::string& name) { return read().profiles.contains(name); }
  // The lists whose events have a field of that name, in the order of the files.
  std::vector<std::string> listsWith(const std::string& field);
  // The same for a field that is nearly called so, which takes its place.
  std::vector<std::string> listsNear(std::string& field);
  // The list of that name, or of nearly that name: `purchase`.
  std::optional<std::string> listNear(const std::string& word);
  // The key of the profile that is declared first; empty if it has none.
  std::string key() { return read().key; }
  // The field that is the time of its events; empty if they have none.
  std::string timeOf(const std::string& list);
  // Whether it is the time of any.
  bool isTime(const std::string& field);
  // In the order of the files.
  std::vector<std::string> lists();
  // The lists that hold what a verb says: `purchases` for `bought`, `stays` for `stayed`.
  std::vector<std::string> listsOf(const std::string& verb);

  // A field as it is declared: of a list or, that being empty, of a profile.
  struct Field {
    std::string list;
    std::string name;
    std::vector<std::string> type;  // the words behind its name
    bool is(std::string_view word) const { return !type.empty() && type.front() == word; }
    // Whether it is one of several words, and that is among them.
    bool hasWord(const std::string& word) const;
  };
  const std::vector<Field>& fields() { return read().fields; }
  // The currency of a field of money; empty if there is no telling.
  std::string currencyOf(const Field& field);

 private:
  struct Words {
    std::vector<std::pair<std::string, std::string>> lists;  // name, time
    std::set<std::string> values;
    std::string key;
    std::set<std::string> profiles;
    std::vector<Field> fields;
    std::string currency;
  };
  // At the first question: most files have no mistake.
  const Words& read();

  const source::Files& files_;
  std::optional<Words> words_;
};

}  // namespace muster::syntax
