#pragma once

/// Rules for one profile at a time: which segments is this visitor in?
///
///   auto rules = engine::ProfileRules::make(compiled, asOf);
///   const engine::ProfileField age = *rules->field("age");      // once
///   engine::ProfileRow row = rules->row();                      // one for each thread
///   row.set(age, 31);
///   row.answer(bits);                                           // bit s: in the s-th segment
///
/// Segments of fields of the profile only: what asks for events, sums or patterns needs kernels,
/// which answer for tables. Nothing is allocated by set() and answer(), but for a text that is not
/// in normal form. Rules are const and may be used by any number of threads; a row belongs to one.
///
/// Tested by tests/unit/engine.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/driver/driver.h"

namespace muster::engine {

/// A field of the profile, for rows of the rules that gave it.
struct ProfileField {
  std::uint32_t index;
};

class ProfileRow;

class ProfileRules {
 public:
  /// `asOf` in microseconds since 1970-01-01T00:00:00Z. `compiled` need not outlive this. An Error
  /// names a segment that cannot be decided from the profile's own fields.
  static Result<ProfileRules> make(const driver::Compiled& compiled, std::int64_t asOf);

  std::size_t segmentCount() const;
  /// The words that an answer takes: a bit for each segment.
  std::size_t answerWords() const { return (segmentCount() + 63) / 64; }
  /// Nothing if the schema has no such field. There is a handle for fields that no rule asks, too.
  std::optional<ProfileField> field(std::string_view name) const;
  /// All fields missing. The row keeps what it needs of the rules, and may outlive this.
  ProfileRow row() const;

 private:
  friend class ProfileRow;
  struct State;
  explicit ProfileRules(std::shared_ptr<const State> state) : state_(std::move(state)) {}
  std::shared_ptr<const State> state_;
};

/// The values of one profile. A value stays until it is set again. Setters are false, and nothing
/// has changed, where the field holds nothing of that kind.
class ProfileRow {
 public:
  /// Whole numbers; the digits of decimals, with as many places as the field has (money has four);
  /// days and microseconds since 1970 of dates and instants; microseconds of durations; 0 or 1 of
  /// yes/no; the position of a word among those that the field may have.
  bool set(ProfileField field, std::int64_t value);
  bool set(ProfileField field, int value) { return set(field, std::int64_t{value}); }
  /// Of fields that hold real numbers; no NaN.
  bool set(ProfileField field, double value);
  /// UTF-8. A text, or one of the words that the field may have.
  bool set(ProfileField field, std::string_view value);
  bool set(ProfileField field, const char* value) { return set(field, std::string_view(value)); }
  /// Only of optional fields.
  bool setMissing(ProfileField field);

  /// Writes answerWords() words; bits past the last segment are zero. False, and nothing written,
  /// if there are too few words or a field that is not optional, and that rules ask, is missing.
  bool answer(std::span<std::uint64_t> segments);

  ProfileRow(ProfileRow&&) noexcept;
  ProfileRow& operator=(ProfileRow&&) noexcept;
  ~ProfileRow();

 private:
  friend class ProfileRules;
  struct Memory;
  explicit ProfileRow(std::shared_ptr<const ProfileRules::State> state);
  void setCode(std::size_t column, std::uint64_t code);

  std::shared_ptr<const ProfileRules::State> rules_;
  std::unique_ptr<Memory> memory_;
};

}  // namespace muster::engine
