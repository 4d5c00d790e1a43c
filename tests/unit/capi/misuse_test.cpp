// Calls in any order, with anything in place of what they ask for. What must hold: a code comes
// back, nothing crashes, and nothing that was made is lost or freed twice, which the sanitizers
// see.

#include <arrow/api.h>
#include <arrow/c/bridge.h>

#include <array>
#include <cmath>
#include <random>

#include "tests/unit/capi/world.h"

namespace muster::capi {
namespace {

constexpr const char* kRules = R"(schema shop version 1
profile customer key id
  id       whole number
  country  text optional
  age      whole number optional
  member   yes or no optional
  score    real optional
segment northern: country is one of ("SE", "NO")
segment adults: age >= 18 or (member and score > 0.5)
)";
constexpr const char* kEvents = R"(schema shop version 1
profile customer key id
  id       text
  events purchases at bought_at
    bought_at  instant
    amount     number with 2 places optional
segment buyers: total amount of purchases in the last 30 days > 5
)";
constexpr const char* kWrong = "schema shop version 1\nsegment a: b > 1\n";

class Misuse {
 public:
  explicit Misuse(std::uint32_t seed) : random_(seed) {}

  void run(int calls) {
    for (int i = 0; i < calls; ++i) step();
    freeAll();
  }
  std::size_t successes() const { return successes_; }

 private:
  std::size_t below(std::size_t count) {
    return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
  }
  bool oneIn(std::size_t count) { return below(count) == 0; }
  std::uint64_t anyBits() { return std::uniform_int_distribution<std::uint64_t>()(random_); }

  // Mostly a handle of the right kind, live or not; now and then anything else.
  template <typename Handle>
  Handle* some(const std::vector<void*>& handles) {
    switch (below(12)) {
      case 0: return nullptr;
      case 1: return reinterpret_cast<Handle*>(static_cast<std::uintptr_t>(anyBits()));
      case 2: return reinterpret_cast<Handle*>(this);
      case 3: return static_cast<Handle*>(all_.empty() ? nullptr : all_[below(all_.size())]);
      case 4: {
        // Nearly a handle: one bit is another.
        const auto bits = reinterpret_cast<std::uintptr_t>(
            handles.empty() ? nullptr : handles[below(handles.size())]);
        return reinterpret_cast<Handle*>(bits ^ std::uintptr_t{1} << below(60));
      }
      default: break;
    }
    if (handles.empty()) return nullptr;
    // The newest are most likely alive.
    const std::size_t back = std::min(below(handles.size()), below(handles.size()));
    return static_cast<Handle*>(handles[handles.size() - 1 - back]);
  }

  template <typename Handle>
  void keep(muster_code code, Handle* made, std::vector<void*>& handles) {
    EXPECT_EQ(code == MUSTER_OK, made != nullptr);
    if (made == nullptr) return;
    ++successes_;
    handles.push_back(made);
    all_.push_back(made);
  }

  muster_error** wanted() {
    if (oneIn(3)) return nullptr;
    error_ = nullptr;
    return &error_;
  }
  void heard(muster_code code, muster_error** error) {
    EXPECT_GE(code, MUSTER_OK);
    EXPECT_LE(code, MUSTER_MEMORY);  // and so no mistake of the library
    if (error == nullptr) return;
    EXPECT_EQ(*error != nullptr, code != MUSTER_OK);
    if (*error == nullptr) return;
    EXPECT_EQ(muster_error_code(*error), code);
    EXPECT_STRNE(muster_error_message(*error), "");
    errors_.push_back(*error);
    all_.push_back(*error);
  }

  const char* name() {
    static constexpr std::array<const char*, 14> kNames = {
        "customer", "purchases", "id",   "country",     "age", "member",   "score",
        "amount",   "bought_at", "agee", "purchases.x", "",    "northern", nullptr};
    return kNames[below(kNames.size())];
  }

  void parse() {
    const std::array<const char*, 4> texts = {kRules, kEvents, kWrong, ""};
    const char* text = texts[oneIn(6) ? below(4) : below(2)];
    muster_text it[2] = {{"a.muster", text, std::strlen(text)}, {nullptr, nullptr, 3}};
    if (oneIn(10)) it[0].name = nullptr;
    if (oneIn(10)) it[0].text_bytes /= 2;
    if (oneIn(10)) it[0].text = nullptr;
    muster_rules* rules = nullptr;
    muster_error** error = wanted();
    const std::size_t count = oneIn(10) ? below(3) : 1;
    const muster_code code =
        muster_rules_parse(oneIn(20) ? nullptr : it, count, oneIn(20) ? nullptr : &rules, error);
    heard(code, error);
    keep(code, rules, rules_);
  }

  // A column that is right, but for what chance changes of it. Sizes that are claimed are there.
  void addColumn() {
    const std::size_t rows = below(4);
    const auto* values = reinterpret_cast<const unsigned char*>(memory_.data());
    muster_column it = {};
    it.name = name();
    it.type = static_cast<std::int32_t>(below(11)) + (oneIn(9) ? 100 : 1);
    it.rows = rows;
    it.values = values + (oneIn(4) ? 1 : 0);
    it.values_bytes = rows * 8;
    const std::array<const char*, 4> strings = {"SE", nullptr, "12", "\xFF"};
    if (it.type == MUSTER_STRING) it.values = strings.data();
    if (it.type == MUSTER_TEXT) {
      it.offsets = offsets_.data() + below(3);
      it.offsets_bytes = (rows + 1) * 4;
      it.values_bytes = below(40);
    }
    if (oneIn(3)) {
      it.validity = values;
      it.validity_bytes = below(2);
    }
    if (oneIn(8)) it.places = static_cast<std::int32_t>(anyBits());
    if (oneIn(8)) it.rows = anyBits() >> below(64);
    if (oneIn(8)) it.values = nullptr;
    if (oneIn(8)) it.values_bytes = below(8);
    if (oneIn(8)) it.offsets_bytes = below(8);
    if (oneIn(8)) it.offsets = nullptr;
    if (it.type == MUSTER_STRING) it.values_bytes = std::min<std::size_t>(it.values_bytes, 32);
    muster_error** error = wanted();
    const muster_code code =
        muster_input_column(some<muster_input>(inputs_), name(), oneIn(20) ? nullptr : &it, error);
    heard(code, error);
    if (code == MUSTER_OK) ++successes_;
  }

  // All that the first rules ask, so that something comes of the rest.
  void addWhole() {
    muster_input* input = some<muster_input>(inputs_);
    static const std::vector<std::int64_t> ids = {3, 1, 2};
    muster_column it = column("id", MUSTER_INT64, ids);
    if (muster_input_column(input, "customer", &it, nullptr) != MUSTER_OK) return;
    static const std::vector<const char*> countries = {"SE", nullptr, "DE"};
    it = column("country", MUSTER_STRING, countries);
    EXPECT_NE(muster_input_column(input, "customer", &it, nullptr), MUSTER_INTERNAL);
  }

  void addArrow() {
    ArrowArray array = {};
    ArrowSchema schema = {};
    arrow::Int64Builder builder;
    for (int i = 0; i < 3; ++i) EXPECT_TRUE(builder.Append(i).ok());
    const std::shared_ptr<arrow::Array> ids = *builder.Finish();
    const auto rows = *arrow::StructArray::Make({ids, ids}, std::vector<std::string>{"id", "age"});
    EXPECT_TRUE(arrow::ExportArray(*rows, &array, &schema).ok());
    if (oneIn(6)) array.length = static_cast<std::int64_t>(anyBits() >> below(64));
    if (oneIn(6)) array.offset = static_cast<std::int64_t>(anyBits() >> below(64));
    if (oneIn(6)) array.children[0]->length = static_cast<std::int64_t>(below(9));
    if (oneIn(6)) array.children[1]->buffers[1] = nullptr;
    if (oneIn(6)) schema.format = std::array{"l", "+l", "", "+w:-1"}[below(4)];
    if (oneIn(6)) schema.children[0]->format = std::array{"u", "tsu:", "d:99", "n"}[below(4)];
    muster_error** error = wanted();
    const muster_code code =
        muster_input_arrow(some<muster_input>(inputs_), name(), &array, &schema, error);
    heard(code, error);
    EXPECT_EQ(array.release, nullptr);
    EXPECT_EQ(schema.release, nullptr);
    if (code == MUSTER_OK) ++successes_;
  }

  void bind() {
    muster_data_options options = {sizeof(muster_data_options), static_cast<std::int32_t>(below(3)),
                                   static_cast<std::int32_t>(below(2)), 0};
    if (oneIn(10)) options.size = below(100);
    if (oneIn(10)) options.threads = static_cast<std::int32_t>(anyBits());
    if (options.threads > 8 && options.threads <= 256) return;
    muster_data* data = nullptr;
    muster_error** error = wanted();
    const muster_code code =
        muster_data_bind(some<muster_input>(inputs_), oneIn(3) ? nullptr : &options,
                         oneIn(20) ? nullptr : &data, error);
    heard(code, error);
    keep(code, data, data_);
  }

  void evaluate() {
    muster_options options = {sizeof(muster_options), static_cast<std::int32_t>(below(6)) - 1,
                              static_cast<std::int32_t>(below(3)), nullptr};
    if (options.engine == MUSTER_NATIVE) options.engine = MUSTER_AUTO;  // it takes its time
    if (oneIn(10)) options.size = below(100);
    const std::int64_t asOf = oneIn(6) ? static_cast<std::int64_t>(anyBits()) : kAsOf;
    muster_result* result = nullptr;
    muster_error** error = wanted();
    const muster_code code =
        muster_evaluate(some<muster_data>(data_), asOf, oneIn(3) ? nullptr : &options,
                        oneIn(20) ? nullptr : &result, error);
    heard(code, error);
    keep(code, result, results_);
  }

  void look() {
    muster_result* result = some<muster_result>(results_);
    std::size_t count = 0;
    muster_result_segment_count(result, oneIn(9) ? nullptr : &count);
    muster_result_kind_count(result, oneIn(9) ? nullptr : &count);
    muster_kind kind;
    muster_result_kind(result, below(3), oneIn(9) ? nullptr : &kind);
    const char* text = nullptr;
    muster_result_remarks(result, oneIn(9) ? nullptr : &text);
    muster_result_find(result, name(), nullptr);
    muster_segment segment;
    muster_result_find(result, name(), &segment);
    if (muster_result_segment(result, oneIn(9) ? anyBits() : below(3), &segment) == MUSTER_OK) {
      ++successes_;
      std::size_t members = 0;
      for (std::size_t p = 0; p < segment.profile_count; ++p) {
        members += segment.members[p / 64] >> p % 64 & 1;
      }
      EXPECT_EQ(members, segment.count);
    }
    muster_key key;
    muster_result_key(result, below(2), oneIn(9) ? anyBits() : below(4), oneIn(9) ? nullptr : &key);
  }

  void match() {
    muster_matcher* matcher = nullptr;
    muster_error** error = wanted();
    const char* kind = oneIn(2) ? nullptr : name();
    const std::int64_t asOf = oneIn(6) ? static_cast<std::int64_t>(anyBits()) : kAsOf;
    muster_matcher** to = oneIn(20) ? nullptr : &matcher;
    const muster_code code =
        oneIn(3) ? muster_matcher_new_with(some<muster_data>(data_), kind, asOf, to, error)
                 : muster_matcher_new(some<muster_rules>(rules_), kind, asOf, to, error);
    heard(code, error);
    keep(code, matcher, matchers_);
  }

  void askMatcher() {
    muster_matcher* matcher = some<muster_matcher>(matchers_);
    std::uint32_t field = 0;
    muster_matcher_field(matcher, name(), oneIn(9) ? nullptr : &field);
    muster_matcher_list(matcher, name(), oneIn(9) ? nullptr : &field);
    const char* remarks = nullptr;
    muster_matcher_remarks(matcher, oneIn(9) ? nullptr : &remarks);
    std::size_t count = 0;
    muster_matcher_segment_count(matcher, oneIn(9) ? nullptr : &count);
    const char* text = nullptr;
    muster_matcher_segment_name(matcher, oneIn(9) ? anyBits() : below(3),
                                oneIn(9) ? nullptr : &text);
    muster_profile* profile = nullptr;
    const muster_code code = muster_profile_new(matcher, oneIn(20) ? nullptr : &profile);
    keep(code, profile, profiles_);
  }

  void useProfile() {
    muster_profile* profile = some<muster_profile>(profiles_);
    const auto field = static_cast<std::uint32_t>(oneIn(9) ? anyBits() : below(7));
    const std::array<double, 4> reals = {0.25, NAN, INFINITY, -1e300};
    const auto list = static_cast<std::uint32_t>(oneIn(9) ? anyBits() : below(2));
    const std::array<std::int64_t, 2> elements = {1, -7};
    const std::array<const char*, 2> texts = {"SE", oneIn(9) ? nullptr : "\xFF"};
    switch (below(11)) {
      case 6: muster_profile_append(profile, list); break;
      case 7: muster_profile_clear_list(profile, list); break;
      case 8:
        muster_profile_set_ints(profile, field, oneIn(9) ? nullptr : elements.data(), below(3));
        break;
      case 9:
        muster_profile_set_texts(profile, field, oneIn(9) ? nullptr : texts.data(), below(3));
        break;
      case 10:
        muster_profile_set_place(profile, field, static_cast<std::int64_t>(anyBits()), 0);
        break;
      case 0: muster_profile_set_int(profile, field, static_cast<std::int64_t>(anyBits())); break;
      case 1: muster_profile_set_double(profile, field, reals[below(4)]); break;
      case 2:
        muster_profile_set_text(profile, field, oneIn(9) ? nullptr : "S\xC3\x84\xFF", below(5));
        break;
      case 3: muster_profile_set_missing(profile, field); break;
      case 4: muster_profile_clear(profile); break;
      default: break;
    }
    std::array<std::uint64_t, 2> words = {};
    const muster_code code =
        muster_profile_answer(profile, oneIn(9) ? nullptr : words.data(), below(3));
    if (code == MUSTER_OK) ++successes_;
    EXPECT_EQ(words[0] >> 2, 0U);
  }

  void askTexts() {
    muster_rules* rules = some<muster_rules>(rules_);
    const char* text = nullptr;
    muster_rules_warnings(rules, oneIn(2) ? nullptr : &text, oneIn(2) ? nullptr : &text);
    std::int64_t asOf = 0;
    muster_error** error = wanted();
    heard(muster_rules_as_of(rules, oneIn(2) ? "2026-11-01" : name(), oneIn(9) ? nullptr : &asOf,
                             error),
          error);
    muster_data_report(some<muster_data>(data_), oneIn(9) ? nullptr : &text);
    muster_error* said = some<muster_error>(errors_);
    EXPECT_NE(muster_error_message(said), nullptr);
    EXPECT_NE(muster_error_diagnostics(said), nullptr);
    EXPECT_NE(muster_error_json(said), nullptr);
    EXPECT_NE(muster_code_text(static_cast<muster_code>(anyBits())), nullptr);
  }

  void step() {
    switch (below(18)) {
      case 0: return parse();
      case 1: {
        muster_input* input = nullptr;
        const muster_code code =
            muster_input_new(some<muster_rules>(rules_), oneIn(20) ? nullptr : &input);
        return keep(code, input, inputs_);
      }
      case 2: return addColumn();
      case 3:
      case 4: return addWhole();
      case 5: return addArrow();
      case 6: {
        muster_error** error = wanted();
        return heard(muster_input_key(some<muster_input>(inputs_), name(), name(), error), error);
      }
      case 7:
      case 8: return bind();
      case 9: return evaluate();
      case 10: return look();
      case 11: return match();
      case 12: return askMatcher();
      case 13:
      case 14: return useProfile();
      case 15: return askTexts();
      default: return freeSome();
    }
  }

  void freeSome() {
    switch (below(7)) {
      case 0: muster_error_free(some<muster_error>(errors_)); break;
      case 1: muster_rules_free(oneIn(4) ? some<muster_rules>(rules_) : nullptr); break;
      case 2: muster_input_free(some<muster_input>(inputs_)); break;
      case 3: muster_data_free(some<muster_data>(data_)); break;
      case 4: muster_result_free(some<muster_result>(results_)); break;
      case 5: muster_matcher_free(some<muster_matcher>(matchers_)); break;
      default: muster_profile_free(some<muster_profile>(profiles_)); break;
    }
  }

  // Each once more than it can be, and as everything that it is not.
  void freeAll() {
    for (void* it : all_) {
      muster_profile_free(static_cast<muster_profile*>(it));
      muster_error_free(static_cast<muster_error*>(it));
      muster_rules_free(static_cast<muster_rules*>(it));
      muster_input_free(static_cast<muster_input*>(it));
      muster_data_free(static_cast<muster_data*>(it));
      muster_result_free(static_cast<muster_result*>(it));
      muster_matcher_free(static_cast<muster_matcher*>(it));
      EXPECT_EQ(muster_profile_free(static_cast<muster_profile*>(it)), MUSTER_HANDLE);
    }
  }

  std::mt19937 random_;
  std::array<std::uint64_t, 8> memory_ = {0, 1, 2, 1, 0, 65, ~std::uint64_t{0}, 0x4041424344454647};
  std::array<std::int32_t, 8> offsets_ = {0, 1, 2, 3, 3, 50, 2, -1};
  std::vector<void*> all_, rules_, inputs_, data_, results_, matchers_, profiles_, errors_;
  muster_error* error_ = nullptr;
  std::size_t successes_ = 0;
};

TEST(Misused, TheCApiGivesCodesAndGoesOn) {
  std::size_t successes = 0;
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Misuse misuse(seed);
    misuse.run(1000);
    successes += misuse.successes();
    if (testing::Test::HasFailure()) break;
  }
  // Else nothing but refusals would have been tested.
  EXPECT_GT(successes, 2000U);
}

}  // namespace
}  // namespace muster::capi
