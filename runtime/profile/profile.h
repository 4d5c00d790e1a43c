#pragma once

/// Rules for one profile at a time: which segments is this visitor in?
///
///   auto rules = engine::profileRules(compiled, asOf);
///   const ProfileField age = *rules->field("age");      // once
///   const ProfileField amount = *rules->field("purchases.amount");
///   const ProfileList purchases = *rules->list("purchases");
///   ProfileRow row = rules->row();                      // one for each thread
///   row.set(age, 31);
///   row.set(amount, 50'0000);
///   row.append(purchases);                                      // as soon as its fields are set
///   row.answer(bits);                                           // bit s: in the s-th segment
///
/// What compares fields of the profile with constants is looked up in a table (table.h),
/// and neither set() nor answer() allocates anything there, but for a text that is not in normal
/// form. What asks for events, sums or patterns is decided by the evaluator that answers for
/// tables; then the first answer after such a field or list has changed takes memory and time as
/// that does. Either way only what the change can affect is looked at.
///
/// Rules are const and may be used by any number of threads; a row belongs to one.
///
/// Tested by tests/unit/profile, and against the reference by tests/differential.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/ir/store.h"
#include "runtime/column/table.h"

namespace muster::profile {

/// A field of the profile or of a list, for rows of the rules that gave it.
struct ProfileField {
  std::uint32_t index;
};

/// A list, for rows of the rules that gave it.
struct ProfileList {
  std::uint32_t index;
};

/// By what segments are decided.
struct ProfileTiers {
  std::size_t byTable = 0;     ///< segments: by a look-up
  std::size_t cubes = 0;       ///< alternatives that the table holds
  std::size_t tableBytes = 0;  ///< of its rows
  std::size_t byGates = 0;     ///< segments of too many alternatives: gate by gate
  std::size_t gates = 0;
  std::size_t conditions = 0;  ///< that the evaluator decides, for segments of either kind
};

class ProfileRow;

class ProfileRules {
 public:
  /// Of a bound graph, whose roots are the segments. What asks about all profiles (`top 5%`) goes
  /// by those of `data`, and what asks a list of a file by the lists that were loaded with it;
  /// without data an Error names a segment that does.
  static Result<ProfileRules> make(ir::Program bound,
                                   const std::shared_ptr<const column::Table>& data = nullptr);

  std::size_t segmentCount() const;
  /// The words that an answer takes: a bit for each segment.
  std::size_t answerWords() const { return (segmentCount() + 63) / 64; }
  ProfileTiers tiers() const;
  /// The same as a line for people.
  std::string describe() const;
  /// `age`, or of a list `purchases.amount`. Nothing if the schema has no such field. There is a
  /// handle for fields that no rule asks, too.
  std::optional<ProfileField> field(std::string_view name) const;
  /// `purchases`, or of a list in a list `orders.lines`.
  std::optional<ProfileList> list(std::string_view name) const;
  bool hasList(ProfileList list) const;
  /// All fields missing, and no events. The row keeps what it needs of the rules, and may outlive
  /// this.
  ProfileRow row() const;

 private:
  friend class ProfileRow;
  struct State;
  explicit ProfileRules(std::shared_ptr<const State> state) : state_(std::move(state)) {}
  std::shared_ptr<const State> state_;
};

/// The values of one profile. A value stays until it is set again; those of an event's fields,
/// until it is appended. Setters are false, and nothing has changed, where the field holds nothing
/// of that kind.
class ProfileRow {
 public:
  /// Whole numbers; the digits of decimals, with as many places as the field has (money has four);
  /// days and microseconds since 1970 of dates and instants; microseconds of durations; 0 or 1 of
  /// yes/no; the position of a word among those that the field may have.
  bool set(ProfileField field, std::int64_t value);
  bool set(ProfileField field, int value) { return set(field, std::int64_t{value}); }
  /// Of fields that hold real numbers; no NaN.
  bool set(ProfileField field, double value);
  /// UTF-8. A text, one of the words that the field may have, or the name of a time zone.
  bool set(ProfileField field, std::string_view value);
  bool set(ProfileField field, const char* value) { return set(field, std::string_view(value)); }
  /// Of sets; order and repeats do not count.
  bool set(ProfileField field, std::span<const std::int64_t> elements);
  bool set(ProfileField field, std::span<const std::string_view> elements);
  /// A place, in 10^-7 degrees.
  bool setPlace(ProfileField field, std::int64_t latitude, std::int64_t longitude);
  /// Only of optional fields.
  bool setMissing(ProfileField field);

  /// The event whose fields were set; of a list in a list, one of the event that was appended there
  /// last. Any order of time will do. False, and nothing has changed, if a field that is not
  /// optional was not set, if there is no event that it could belong to, or for the second entry of
  /// a map with the same key.
  bool append(ProfileList list);
  /// Takes away all events of a list, and what belongs to them.
  bool clear(ProfileList list);
  /// Takes away everything: as a new row.
  void clear();

  /// Writes answerWords() words; bits past the last segment are zero. False, and nothing written,
  /// if there are too few words or a field that is not optional, and that rules ask, is missing.
  bool answer(std::span<std::uint64_t> segments);
  /// How many conditions answers have had to evaluate so far.
  std::size_t evaluatedCount() const;

  ProfileRow(ProfileRow&&) noexcept;
  ProfileRow& operator=(ProfileRow&&) noexcept;
  ~ProfileRow();

 private:
  friend class ProfileRules;
  struct Memory;
  explicit ProfileRow(std::shared_ptr<const ProfileRules::State> state);
  template <typename Value>
  void keep(ProfileField field, const Value& value, std::uint64_t code);
  std::uint64_t codeOf(ProfileField field, std::int64_t value) const;

  std::shared_ptr<const ProfileRules::State> rules_;
  std::unique_ptr<Memory> memory_;
};

}  // namespace muster::profile
