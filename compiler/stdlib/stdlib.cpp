#include "compiler/stdlib/stdlib.h"

#include <algorithm>
#include <set>
#include <string>

#include "compiler/syntax/imports.h"

namespace muster::stdlib {

bool isPart(std::string_view import) { return import == "stdlib" || import.starts_with("stdlib/"); }

std::string importFor(std::string_view name) {
  for (const Part& part : parts()) {
    for (const std::string_view keyword : {"\nsegment ", "\nlet "}) {
      // Whatever is declared here has parameters.
      const std::string declared = std::string(keyword) + std::string(name) + "(";
      if (part.text.find(declared) == std::string_view::npos) continue;
      return "it is in the standard library; write at the top of the file: import \"" +
             std::string(part.name) + "\"";
    }
  }
  return "";
}

void addImported(source::Files& files) {
  std::set<std::string_view> added;
  for (std::uint32_t i = 0; i < files.size(); ++i) {
    const FileId from(i);
    for (const std::string& import : syntax::importsOf(files, from)) {
      if (!isPart(import)) continue;
      bool isFound = false;
      for (const Part& part : parts()) {
        if (import != "stdlib" && import != part.name) continue;
        isFound = true;
        if (!added.insert(part.name).second) continue;
        files.add(std::string(part.name) + ".muster", std::string(part.text), true);
      }
      std::string all;
      for (const Part& part : parts()) all += (all.empty() ? "" : ", ") + std::string(part.name);
      files.setImport(from, import, isFound ? "" : "the parts of the standard library are " + all);
    }
  }
}

}  // namespace muster::stdlib
