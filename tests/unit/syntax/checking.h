#pragma once

// What the tests of the parser say: this text becomes this tree, or gives these messages.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "compiler/ast/print.h"
#include "compiler/diagnostics/diagnostic.h"
#include "compiler/diagnostics/render.h"
#include "compiler/syntax/parse.h"

namespace muster::syntax {

struct Parsed {
  source::Files files;
  std::string tree;
  std::vector<diagnostics::Diagnostic> messages;

  std::string shown() const { return diagnostics::renderText(files, messages, false); }
};

inline Parsed parsed(const std::string& text, const Limits& limits = {}) {
  Parsed result;
  result.files.add("rules.muster", text);
  diagnostics::Sink sink;
  result.tree = ast::print(parse(result.files, limits, sink));
  result.messages = sink.sorted();
  return result;
}

// The text parses without a message, and its tree prints so.
inline void expectTree(const std::string& text, const std::string& tree) {
  const Parsed result = parsed(text);
  EXPECT_EQ(result.tree, tree) << text;
  EXPECT_EQ(result.shown(), "") << text;
}

// A condition parses to a tree. Also as one that is continued on the next line.
inline void expectCondition(const std::string& condition, const std::string& tree) {
  expectTree("segment s: " + condition, "segment s = " + tree + "\n");
  expectTree("segment s:\n  " + condition + "\n", "segment s = " + tree + "\n");
}

struct Message {
  std::string code;
  std::string marked;     // the text that is marked
  std::string help = "";  // one of the helps; empty: not looked at
};

// Exactly these messages, in this order.
inline void expectMessages(const std::string& text, const std::vector<Message>& expected) {
  const Parsed result = parsed(text);
  ASSERT_EQ(result.messages.size(), expected.size()) << text << "\n" << result.shown();
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const diagnostics::Diagnostic& message = result.messages[i];
    EXPECT_EQ(message.code, expected[i].code) << text << "\n" << result.shown();
    ASSERT_TRUE(message.span.has_value());
    EXPECT_EQ(result.files.text(*message.span), expected[i].marked) << result.shown();
    if (expected[i].help.empty()) continue;
    bool isOffered = false;
    for (const std::string& help : message.helps)
      isOffered |= help.find(expected[i].help) != std::string::npos;
    EXPECT_TRUE(isOffered) << "no help says: " << expected[i].help << "\n" << result.shown();
  }
}

// The same, and what the tree still holds.
inline void expectMessages(const std::string& text, const std::vector<Message>& expected,
                           const std::string& tree) {
  expectMessages(text, expected);
  EXPECT_EQ(parsed(text).tree, tree) << text;
}

}  // namespace muster::syntax
