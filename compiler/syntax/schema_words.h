#pragma once

// What the files declare, told from the words alone: a remedy for `purchases in the last 30 days`
// depends on whether that is a list of events or a field, and a piece that does not parse is mended
// before anything is checked. Only ever asked for a remedy.

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "compiler/source/source.h"

namespace muster::syntax {

class SchemaWords {
 public:
  explicit SchemaWords(const source::Files& files) : files_(files) {}

  bool isList(const std::string& name) { return read().lists.contains(name); }
  bool isProfile(const std::string& name) { return read().profiles.contains(name); }
  // The lists whose events have a field of that name, in the order of the files.
  std::vector<std::string> listsWith(const std::string& field);

 private:
  struct Words {
    std::set<std::string> lists;
    std::set<std::string> profiles;
    std::vector<std::pair<std::string, std::string>> fields;  // list, field
  };
  // At the first question: most files have no mistake.
  const Words& read();

  const source::Files& files_;
  std::optional<Words> words_;
};

}  // namespace muster::syntax
