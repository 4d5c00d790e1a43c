#pragma once

// Rules and columns for tests of the C API, and what is said where a call fails.

#include <gtest/gtest.h>
#include <muster/muster.h>

#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <vector>

namespace muster::capi {

// An error that a call has given, freed at the end of the scope.
class Said {
 public:
  ~Said() { muster_error_free(error_); }
  Said() = default;
  Said(const Said&) = delete;
  Said& operator=(const Said&) = delete;
  operator muster_error**() { return &error_; }
  muster_error* get() const { return error_; }
  std::string message() const { return muster_error_message(error_); }

 private:
  muster_error* error_ = nullptr;
};

inline muster_rules* rulesOf(const std::string& text) {
  const muster_text texts[] = {{"rules.muster", text.data(), text.size()}};
  muster_rules* rules = nullptr;
  Said said;
  EXPECT_EQ(muster_rules_parse(texts, 1, &rules, said), MUSTER_OK)
      << said.message() << "\n"
      << muster_error_diagnostics(said.get());
  return rules;
}

template <typename T>
muster_column column(const char* name, std::int32_t type, const std::vector<T>& values) {
  muster_column it = {};
  it.name = name;
  it.type = type;
  it.rows = values.size();
  it.values = values.data();
  it.values_bytes = values.size() * sizeof(T);
  return it;
}

inline muster_column with(muster_column it, const std::vector<std::uint8_t>& validity) {
  it.validity = validity.data();
  it.validity_bytes = validity.size();
  return it;
}

// Fails the test unless the column is taken.
inline void add(muster_input* input, const char* table, const muster_column& it) {
  Said said;
  EXPECT_EQ(muster_input_column(input, table, &it, said), MUSTER_OK) << said.message();
}

inline muster_data* bound(muster_input* input) {
  muster_data* data = nullptr;
  Said said;
  EXPECT_EQ(muster_data_bind(input, nullptr, &data, said), MUSTER_OK) << said.message();
  return data;
}

inline constexpr std::int64_t kAsOf = 1'793'491'200'000'000;  // 2026-11-01
inline constexpr std::int64_t kDay = 86'400'000'000;

inline muster_result* evaluated(muster_data* data, std::int32_t engine = MUSTER_INTERPRETER) {
  const muster_options options = {sizeof(muster_options), engine, 1, nullptr};
  muster_result* result = nullptr;
  Said said;
  EXPECT_EQ(muster_evaluate(data, kAsOf, &options, &result, said), MUSTER_OK) << said.message();
  return result;
}

// "adults: 1 3\nold:\n", by the keys of the members.
inline std::string membersOf(muster_result* result) {
  std::string text;
  std::size_t count = 0;
  EXPECT_EQ(muster_result_segment_count(result, &count), MUSTER_OK);
  for (std::size_t s = 0; s < count; ++s) {
    muster_segment segment;
    EXPECT_EQ(muster_result_segment(result, s, &segment), MUSTER_OK);
    text += std::string(segment.name) + ":";
    std::size_t found = 0;
    for (std::size_t p = 0; p < segment.profile_count; ++p) {
      if ((segment.members[p / 64] >> p % 64 & 1) == 0) continue;
      ++found;
      muster_key key;
      EXPECT_EQ(muster_result_key(result, segment.kind, p, &key), MUSTER_OK);
      text += " " + (key.text != nullptr ? std::string(key.text) : std::to_string(key.number));
    }
    EXPECT_EQ(found, segment.count);
    text += "\n";
  }
  return text;
}

}  // namespace muster::capi
