#pragma once

// One profile's whole story in a plan: of every campaign whether it gets the message and which one,
// or which clauses kept it out, and on which values.
//
// Tested by tests/unit/send.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "runtime/plan/plan.h"
#include "runtime/send/sent.h"
#include "runtime/send/texts.h"

namespace muster::send {

// A condition that had its part.
struct Fact {
  std::string text;   // as written: "any purchases in the last 3 days"
  std::string truth;  // "yes", "no", "unknown"
  std::vector<std::pair<std::string, std::string>> values;  // "purchases", "2"
};

struct Because {
  plan::Why why;
  std::string clause;  // as written; empty: there is none to point at
  std::string words;   // a sentence
  std::vector<Fact> facts;
};

struct Chapter {
  enum class End : std::uint8_t { NotWanted, LeftOut, HeldOut, Untargeted, Planned };
  std::string campaign;
  std::string title;
  std::string channel;
  End end = End::NotWanted;
  std::string audience;  // the clause
  std::vector<Fact> audienceBecause;
  std::vector<Because> reasons;  // the first decides
  // Of a message, or what it would be.
  std::string version;
  std::string offer;
  std::optional<plan::Window> window;
  std::vector<Field> fields;
};

struct Story {
  std::string key;
  std::int64_t asOf = 0;
  std::uint32_t recent = 0;       // messages in the 30 days up to as of
  std::vector<Chapter> chapters;  // by priority
};

Story storyOf(const Sent& sent, std::size_t profile);

// "planned", "held out": what a person calls it.
std::string phraseOf(Chapter::End end);

// One JSON object.
std::string asJson(const Story& story);

}  // namespace muster::send
