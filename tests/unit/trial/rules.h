#pragma once

// Rules and their tests, compiled and run.

#include <string>

#include "compiler/diagnostics/render.h"
#include "compiler/driver/driver.h"
#include "runtime/trial/trial.h"

namespace muster::trial {

inline const std::string kShop = R"(schema shop version 1
  zone "Europe/London"
  currency GBP
profile customer key customer_id
  customer_id  text
  country      text optional
  age          whole number optional
  tier         one of (bronze < silver < gold)
  discount     percent optional
  birthday     date optional
  interests    set of text
  score        real optional
  events purchases at ordered_at
    ordered_at  instant
    amount      money GBP
    brand       text optional
)";

struct Tried {
  source::Files files;
  driver::Compiled compiled;
  Report report;
};

// `rules` stand below kShop.
inline Tried tryRules(const std::string& rules, const Options& options = {}) {
  source::Files files;
  files.add("rules.muster", kShop + rules);
  diagnostics::Sink sink;
  std::optional<driver::Compiled> compiled =
      driver::compile(files, sink, nullptr, driver::Wanted::Tests);
  MUSTER_CHECK(compiled.has_value(), diagnostics::renderText(files, sink.sorted(), false));
  Report report = run(*compiled, files, options);
  return {std::move(files), std::move(*compiled), std::move(report)};
}

}  // namespace muster::trial
