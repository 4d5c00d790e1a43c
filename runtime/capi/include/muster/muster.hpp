/// Muster in a C++ program: the handles of muster.h as objects that free themselves, and errors as
/// values. C++20; nothing but inline code over the C functions, so that it fits every compiler and
/// every library of the same MUSTER_ABI.
///
///     muster::Rules rules = muster::Rules::read("rules").value();
///     muster::Input input = muster::Input::of(rules).value();
///     input.add("customer", muster::Column::whole("age", ages)).value();
///     muster::Data data = muster::Data::bind(input).value();
///     muster::Result result = data.evaluate(rules.asOf("2026-11-01").value()).value();
///     result.segment(0).count;
///
/// What muster.h says of handles, memory and threads holds here. Objects can be moved; one that was
/// moved from is empty, and every call of it fails.

#ifndef MUSTER_MUSTER_HPP
#define MUSTER_MUSTER_HPP

#include <muster/muster.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace muster {
inline namespace embedded {

/// Why a call failed.
struct Error {
  muster_code code = MUSTER_OK;
  std::string message;
  std::string diagnostics;  ///< of MUSTER_RULES: every mistake with its place, for a terminal
  std::string json = "[]";  ///< the same, for programs
};

/// What value() throws.
class Failure : public std::runtime_error {
 public:
  explicit Failure(Error error)
      : std::runtime_error(error.diagnostics.empty() ? error.message
                                                     : error.message + "\n" + error.diagnostics),
        error_(std::move(error)) {}
  const Error& error() const { return error_; }

 private:
  Error error_;
};

/// A value, or why there is none.
template <typename T>
class [[nodiscard]] Outcome {
 public:
  Outcome(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Outcome(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  /// Only of one that is not ok().
  const Error& error() const { return std::get<1>(state_); }
  /// The value, or a Failure is thrown.
  T value() && {
    check();
    return std::move(std::get<0>(state_));
  }
  const T& value() const& {
    check();
    return std::get<0>(state_);
  }

 private:
  void check() const {
    if (!ok()) throw Failure(error());
  }
  std::variant<T, Error> state_;
};

/// The value of a call that has none.
struct Done {};

namespace detail {

template <auto free>
struct Free {
  template <typename Handle>
  void operator()(Handle* handle) const {
    free(handle);
  }
};
template <typename Handle, auto free>
using Owned = std::unique_ptr<Handle, Free<free>>;

inline Error take(muster_code code, muster_error* error) {
  Error taken{code, error == nullptr ? muster_code_text(code) : muster_error_message(error),
              muster_error_diagnostics(error), muster_error_json(error)};
  muster_error_free(error);
  return taken;
}

/// Calls `call(&error)`.
template <typename Call>
Outcome<Done> done(const Call& call) {
  muster_error* error = nullptr;
  const muster_code code = call(&error);
  if (code != MUSTER_OK) return take(code, error);
  return Done{};
}

/// Calls `call(&handle, &error)`.
template <typename T, typename Handle, typename Call>
Outcome<T> made(const Call& call) {
  Handle* handle = nullptr;
  muster_error* error = nullptr;
  const muster_code code = call(&handle, &error);
  if (code != MUSTER_OK) return take(code, error);
  return T(handle);
}

}  // namespace detail

/// A text of rules, as a file would hold it.
struct Text {
  std::string name;
  std::string text;
};

class Rules {
 public:
  explicit Rules(muster_rules* handle) : handle_(handle) {}
  muster_rules* handle() const { return handle_.get(); }

  /// A folder, or one file.
  static Outcome<Rules> read(const std::string& path) {
    return detail::made<Rules, muster_rules>(
        [&](auto** rules, auto** error) { return muster_rules_read(path.c_str(), rules, error); });
  }
  static Outcome<Rules> parse(const std::vector<Text>& texts) {
    std::vector<muster_text> plain;
    for (const Text& it : texts) plain.push_back({it.name.c_str(), it.text.data(), it.text.size()});
    return detail::made<Rules, muster_rules>([&](auto** rules, auto** error) {
      return muster_rules_parse(plain.data(), plain.size(), rules, error);
    });
  }
  /// Of a library that `muster compile` has made: `open` is the function of its header, as in
  /// Rules::open(shop_segments_open).
  template <typename Open>
  static Outcome<Rules> open(const Open& open, std::int32_t ifOther = MUSTER_REFUSE) {
    return detail::made<Rules, muster_rules>(
        [&](auto** rules, auto** error) { return open(ifOther, rules, error); });
  }

  /// For a terminal; empty if there are none.
  std::string warnings() const {
    const char* text = "";
    muster_rules_warnings(handle(), &text, nullptr);
    return text;
  }
  /// A point in time as people write it, in microseconds since 1970-01-01T00:00:00Z.
  Outcome<std::int64_t> asOf(const std::string& written) const {
    std::int64_t asOf = 0;
    muster_error* error = nullptr;
    const muster_code code = muster_rules_as_of(handle(), written.c_str(), &asOf, &error);
    if (code != MUSTER_OK) return detail::take(code, error);
    return asOf;
  }

 private:
  detail::Owned<muster_rules, muster_rules_free> handle_;
};

/// Values of one field, in memory that stays where it is until they are bound.
class Column {
 public:
  static Column yesNo(const char* name, std::span<const std::uint8_t> values) {
    return of(name, MUSTER_YES_NO, values);
  }
  static Column whole(const char* name, std::span<const std::int64_t> values) {
    return of(name, MUSTER_INT64, values);
  }
  static Column whole(const char* name, std::span<const std::int32_t> values) {
    return of(name, MUSTER_INT32, values);
  }
  static Column real(const char* name, std::span<const double> values) {
    return of(name, MUSTER_DOUBLE, values);
  }
  /// The digits of numbers with `places` places.
  static Column decimal(const char* name, std::span<const std::int64_t> values, int places) {
    Column column = of(name, MUSTER_DECIMAL, values);
    column.plain_.places = places;
    return column;
  }
  /// Days since 1970-01-01.
  static Column date(const char* name, std::span<const std::int32_t> values) {
    return of(name, MUSTER_DATE, values);
  }
  /// Microseconds since 1970-01-01T00:00:00Z.
  static Column instant(const char* name, std::span<const std::int64_t> values) {
    return of(name, MUSTER_INSTANT, values);
  }
  /// Microseconds.
  static Column duration(const char* name, std::span<const std::int64_t> values) {
    return of(name, MUSTER_DURATION, values);
  }
  /// Null is missing.
  static Column strings(const char* name, std::span<const char* const> values) {
    return of(name, MUSTER_STRING, values);
  }
  /// Row r is [offsets[r], offsets[r + 1]) of `bytes`.
  static Column text(const char* name, std::span<const std::int32_t> offsets,
                     std::span<const char> bytes) {
    Column column = of(name, MUSTER_TEXT, bytes);
    column.plain_.rows = offsets.empty() ? 0 : offsets.size() - 1;
    column.plain_.offsets = offsets.data();
    column.plain_.offsets_bytes = offsets.size_bytes();
    return column;
  }

  /// The same, of which only those rows are there whose bit is 1: bit r % 8 of byte r / 8.
  Column known(std::span<const std::uint8_t> bits) const {
    Column column = *this;
    column.plain_.validity = bits.data();
    column.plain_.validity_bytes = bits.size();
    return column;
  }
  const muster_column& plain() const { return plain_; }

 private:
  template <typename T>
  static Column of(const char* name, std::int32_t type, std::span<const T> values) {
    Column column;
    column.plain_.name = name;
    column.plain_.type = type;
    column.plain_.rows = values.size();
    column.plain_.values = values.data();
    column.plain_.values_bytes = values.size_bytes();
    return column;
  }
  muster_column plain_ = {};
};

class Input {
 public:
  explicit Input(muster_input* handle) : handle_(handle) {}
  muster_input* handle() const { return handle_.get(); }

  static Outcome<Input> of(const Rules& rules) {
    return detail::made<Input, muster_input>(
        [&](auto** input, auto**) { return muster_input_new(rules.handle(), input); });
  }
  Outcome<Done> add(const std::string& table, const Column& column) {
    return detail::done([&](auto** error) {
      return muster_input_column(handle(), table.c_str(), &column.plain(), error);
    });
  }
  /// Both are the library's from then on, whatever comes of it.
  Outcome<Done> add(const std::string& table, ArrowArray* array, ArrowSchema* schema) {
    return detail::done([&](auto** error) {
      return muster_input_arrow(handle(), table.c_str(), array, schema, error);
    });
  }
  /// The column in which rows of a list say whose they are.
  Outcome<Done> setKey(const std::string& table, const std::string& column) {
    return detail::done([&](auto** error) {
      return muster_input_key(handle(), table.c_str(), column.c_str(), error);
    });
  }

 private:
  detail::Owned<muster_input, muster_input_free> handle_;
};

/// One segment and its members; lives as long as the result that it came from.
struct Segment : muster_segment {
  bool contains(std::size_t profile) const {
    return profile < profile_count && (members[profile / 64] >> profile % 64 & 1) != 0;
  }
};

class Result {
 public:
  explicit Result(muster_result* handle) : handle_(handle) {}
  muster_result* handle() const { return handle_.get(); }

  std::size_t kindCount() const { return count(muster_result_kind_count); }
  /// Of an index that there is not, as of a segment: all empty.
  muster_kind kind(std::size_t index) const {
    muster_kind kind;
    muster_result_kind(handle(), index, &kind);
    return kind;
  }
  std::size_t segmentCount() const { return count(muster_result_segment_count); }
  Segment segment(std::size_t index) const {
    Segment segment;
    muster_result_segment(handle(), index, &segment);
    return segment;
  }
  std::optional<Segment> find(const std::string& name) const {
    Segment segment;
    if (muster_result_find(handle(), name.c_str(), &segment) != MUSTER_OK) return std::nullopt;
    return segment;
  }
  /// The key of a profile of a kind.
  muster_key key(std::size_t kind, std::size_t profile) const {
    muster_key key;
    muster_result_key(handle(), kind, profile, &key);
    return key;
  }
  std::string remarks() const {
    const char* text = "";
    muster_result_remarks(handle(), &text);
    return text;
  }

 private:
  template <typename Function>
  std::size_t count(const Function& function) const {
    std::size_t count = 0;
    function(handle(), &count);
    return count;
  }
  detail::Owned<muster_result, muster_result_free> handle_;
};

/// How rows are taken in; muster_data_options without its size.
struct DataOptions {
  int threads = 1;
  bool isStrict = false;
  std::uint32_t setAsideMillionths = 0;
};

/// What computes, and on how many threads.
struct Options {
  std::int32_t engine = MUSTER_AUTO;
  int threads = 1;
  std::optional<std::string> codeCache = std::nullopt;
};

class Data {
 public:
  explicit Data(muster_data* handle) : handle_(handle) {}
  muster_data* handle() const { return handle_.get(); }

  /// Of what was added to the input, which then has no columns.
  static Outcome<Data> bind(Input& input, const DataOptions& options = {}) {
    const muster_data_options plain = plainOf(options);
    return detail::made<Data, muster_data>([&](auto** data, auto** error) {
      return muster_data_bind(input.handle(), &plain, data, error);
    });
  }
  /// Of the files that a source of the rules names.
  static Outcome<Data> read(const Rules& rules,
                            const std::optional<std::string>& source = std::nullopt,
                            const std::optional<std::string>& folder = std::nullopt,
                            const DataOptions& options = {}) {
    const muster_data_options plain = plainOf(options);
    return detail::made<Data, muster_data>([&](auto** data, auto** error) {
      return muster_data_read(rules.handle(), source ? source->c_str() : nullptr,
                              folder ? folder->c_str() : nullptr, &plain, data, error);
    });
  }
  /// What did not fit; empty if all did.
  std::string report() const {
    const char* text = "";
    muster_data_report(handle(), &text);
    return text;
  }
  Outcome<Result> evaluate(std::int64_t asOf, const Options& options = {}) const {
    const muster_options plain{sizeof(muster_options), options.engine, options.threads,
                               options.codeCache ? options.codeCache->c_str() : nullptr};
    return detail::made<Result, muster_result>([&](auto** result, auto** error) {
      return muster_evaluate(handle(), asOf, &plain, result, error);
    });
  }

 private:
  static muster_data_options plainOf(const DataOptions& options) {
    return {sizeof(muster_data_options), options.threads, options.isStrict ? 1 : 0,
            options.setAsideMillionths};
  }
  detail::Owned<muster_data, muster_data_free> handle_;
};

/// The values of one profile. For one thread.
class Profile {
 public:
  explicit Profile(muster_profile* handle) : handle_(handle) {}
  muster_profile* handle() const { return handle_.get(); }

  /// False, and nothing has changed, where the field cannot hold the value.
  bool set(std::uint32_t field, std::int64_t value) {
    return muster_profile_set_int(handle(), field, value) == MUSTER_OK;
  }
  bool set(std::uint32_t field, int value) { return set(field, std::int64_t{value}); }
  bool set(std::uint32_t field, double value) {
    return muster_profile_set_double(handle(), field, value) == MUSTER_OK;
  }
  bool set(std::uint32_t field, std::string_view text) {
    return muster_profile_set_text(handle(), field, text.data(), text.size()) == MUSTER_OK;
  }
  bool set(std::uint32_t field, const char* text) { return set(field, std::string_view(text)); }
  bool set(std::uint32_t field, std::span<const std::int64_t> elements) {
    return muster_profile_set_ints(handle(), field, elements.data(), elements.size()) == MUSTER_OK;
  }
  bool set(std::uint32_t field, std::span<const char* const> elements) {
    return muster_profile_set_texts(handle(), field, elements.data(), elements.size()) == MUSTER_OK;
  }
  bool setPlace(std::uint32_t field, std::int64_t latitude, std::int64_t longitude) {
    return muster_profile_set_place(handle(), field, latitude, longitude) == MUSTER_OK;
  }
  /// The event whose fields were set. False, and nothing has changed, where it cannot be.
  bool append(std::uint32_t list) { return muster_profile_append(handle(), list) == MUSTER_OK; }
  bool clear(std::uint32_t list) { return muster_profile_clear_list(handle(), list) == MUSTER_OK; }
  bool setMissing(std::uint32_t field) {
    return muster_profile_set_missing(handle(), field) == MUSTER_OK;
  }
  void clear() { muster_profile_clear(handle()); }
  /// A bit for each segment of the matcher. False, and nothing written, if there are too few words or
  /// a field that must have a value has none.
  bool answer(std::span<std::uint64_t> words) {
    return muster_profile_answer(handle(), words.data(), words.size()) == MUSTER_OK;
  }

 private:
  detail::Owned<muster_profile, muster_profile_free> handle_;
};

/// Rules made ready for one profile at a time. For any number of threads.
class Matcher {
 public:
  explicit Matcher(muster_matcher* handle) : handle_(handle) {}
  muster_matcher* handle() const { return handle_.get(); }

  static Outcome<Matcher> of(const Rules& rules, std::int64_t asOf,
                             const std::optional<std::string>& kind = std::nullopt) {
    return detail::made<Matcher, muster_matcher>([&](auto** matcher, auto** error) {
      return muster_matcher_new(rules.handle(), kind ? kind->c_str() : nullptr, asOf, matcher,
                                error);
    });
  }
  /// With the profiles and lists of data, for what asks about more than one profile.
  static Outcome<Matcher> of(const Data& data, std::int64_t asOf,
                             const std::optional<std::string>& kind = std::nullopt) {
    return detail::made<Matcher, muster_matcher>([&](auto** matcher, auto** error) {
      return muster_matcher_new_with(data.handle(), kind ? kind->c_str() : nullptr, asOf, matcher,
                                     error);
    });
  }
  /// By what segments are decided, in a line.
  std::string remarks() const {
    const char* text = "";
    muster_matcher_remarks(handle(), &text);
    return text;
  }
  std::optional<std::uint32_t> field(const std::string& name) const {
    std::uint32_t field = 0;
    if (muster_matcher_field(handle(), name.c_str(), &field) != MUSTER_OK) return std::nullopt;
    return field;
  }
  std::optional<std::uint32_t> list(const std::string& name) const {
    std::uint32_t list = 0;
    if (muster_matcher_list(handle(), name.c_str(), &list) != MUSTER_OK) return std::nullopt;
    return list;
  }
  std::size_t segmentCount() const {
    std::size_t count = 0;
    muster_matcher_segment_count(handle(), &count);
    return count;
  }
  /// The words that an answer takes.
  std::size_t wordCount() const { return (segmentCount() + 63) / 64; }
  std::string segmentName(std::size_t index) const {
    const char* name = "";
    muster_matcher_segment_name(handle(), index, &name);
    return name;
  }
  Outcome<Profile> profile() const {
    return detail::made<Profile, muster_profile>(
        [&](auto** profile, auto**) { return muster_profile_new(handle(), profile); });
  }

 private:
  detail::Owned<muster_matcher, muster_matcher_free> handle_;
};

}  // namespace embedded
}  // namespace muster

#endif
