// Rules of a library beside the same rules in text, over the same columns: the same profiles, bit
// by bit, and what is said where a library, its data or its columns do not fit.

#include <gmock/gmock.h>
#include <sys/mman.h>

#include <cstdint>
#include <cstring>
#include <map>
#include <random>

#include "compiler/codegen/codegen.h"
#include "compiler/diagnostics/diagnostic.h"
#include "compiler/driver/driver.h"
#include "runtime/abi/strip.h"
#include "runtime/engine/ahead.h"
#include "tests/unit/capi/world.h"

namespace muster::capi {
namespace {

using testing::HasSubstr;

constexpr const char* kSchema = R"(schema shop version 1
  zone "Europe/London"
  currency GBP
profile customer key id
  id       whole number
  age      whole number
  spend    money GBP optional
  country  text optional
  member   yes or no optional
  tier     one of (bronze < silver < gold)
  last     one of (web, store) optional
  joined   date optional
  seen     instant optional
  score    real optional
  rate     number with 2 places optional
  note     text optional
  newsletter  consent
  events purchases at bought_at
    bought_at  instant
    amount     money GBP
    channel    one of (web, store) optional
  events orders at ordered_at then by number
    ordered_at  instant
    number      whole number
    name        text
    lines       list of records
      sku       text
      quantity  whole number optional
)";
constexpr const char* kSegments = R"(
segment adults "Grown up": age >= 18
segment rich: spend > 500 GBP and age is between 30 and 60
segment britons: country is one of ("GB", "IE", "Łódź")
segment elsewhere: country is not "GB" or missing
segment unheard: country is "Atlantis" or country is "AA"
segment loyal: member and tier >= silver
segment unknown_members: member is missing
segment shoppers: last is store
segment early: joined is before 2020-01-01 or (spend is missing and (not member or missing))
segment fresh: seen is in the last 30 days
segment good: score > 0.5 and score <= 0.75
segment rated: rate >= 1.25
segment noted: note contains "x"
segment mixed: at least 2 of (age > 40, spend > 100 GBP, country is "DE", score > 0.5)
segment everybody: in adults or not in adults
segment buyers: any purchases in the last 30 days where amount > 50 GBP
segment web_spenders: total amount of purchases in the last 12 months where (channel is web) > 200 GBP
segment first_named: first name of orders is "b"
segment many_lines: any orders where (number of lines where (quantity > 2) >= 2)
segment reachable:
  newsletter is granted
  needs at least 30000 profiles
segment top: spend is in top 10%
segment young: age < 30 and spend is in top 50%
)";

// What `muster compile` would write, with its code where it can be run.
class Compiled {
 public:
  explicit Compiled(const std::string& text, std::int64_t asOf = kAsOf) {
    source::Files files;
    files.add("rules.muster", text);
    diagnostics::Sink sink;
    const auto compiled = driver::compile(files, sink);
    if (!compiled) throw std::runtime_error("rules with mistakes");
    auto made = engine::compileAhead(*compiled, asOf, 1);
    if (!made.ok()) throw std::runtime_error(made.error().message);
    written = std::move(made->written);
    bytes_ = std::max<std::size_t>(1, written.code.size());
    code_ = ::mmap(nullptr, bytes_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    std::memcpy(code_, written.code.data(), written.code.size());
    ::mprotect(code_, bytes_, PROT_READ | PROT_EXEC);
  }
  ~Compiled() { ::munmap(code_, bytes_); }
  Compiled(const Compiled&) = delete;
  Compiled& operator=(const Compiled&) = delete;

  muster_library given() const {
    return {.size = sizeof(muster_library),
            .rules = written.rules.data(),
            .rules_bytes = written.rules.size(),
            .code = code_,
            .code_bytes = written.code.size(),
            .if_other = MUSTER_REFUSE,
            .rules_hash = nullptr};
  }
  muster_rules* rules() const {
    const muster_library library = given();
    muster_rules* rules = nullptr;
    Said said;
    EXPECT_EQ(muster_rules_from_library(&library, &rules, said), MUSTER_OK) << said.message();
    return rules;
  }

  aot::Written written;

 private:
  void* code_;
  std::size_t bytes_;
};

// Columns of random values, with values that are missing, and some rows of events that belong to
// nobody.
class Columns {
 public:
  explicit Columns(std::size_t rows) : rows_(rows) {
    std::vector<std::int64_t> ids;
    for (std::size_t i = 0; i < rows; ++i) ids.push_back(static_cast<std::int64_t>(i) * 7 + 3);
    std::shuffle(ids.begin(), ids.end(), random_);
    const auto integers = [&](std::int64_t least, std::int64_t most, std::size_t count) {
      std::vector<std::int64_t> values;
      for (std::size_t i = 0; i < count; ++i) {
        values.push_back(std::uniform_int_distribution<std::int64_t>(least, most)(random_));
      }
      return values;
    };
    const auto words = [&](std::vector<const char*> choice, std::size_t count) {
      std::vector<const char*> values;
      for (std::size_t i = 0; i < count; ++i) values.push_back(choice[random_() % choice.size()]);
      return values;
    };
    const auto narrow = [](const std::vector<std::int64_t>& wide) {
      return std::vector<std::int32_t>(wide.begin(), wide.end());
    };
    add("customer", "id", MUSTER_INT64, ids);
    add("customer", "age", MUSTER_INT32, narrow(integers(1, 90, rows)));
    add("customer", "spend", MUSTER_DECIMAL, integers(0, 100'000, rows), true, 2);
    add("customer", "country", MUSTER_STRING,
        words({"GB", "IE", "DE", "FR",
               "Ło\xCC\x81"
               "dz\xCC\x81",
               "ZZ", nullptr},
              rows));
    std::vector<std::uint8_t> members;
    for (std::size_t i = 0; i < rows; ++i) members.push_back(random_() % 2);
    add("customer", "member", MUSTER_YES_NO, members, true);
    add("customer", "tier", MUSTER_STRING, words({"bronze", "silver", "gold"}, rows));
    add("customer", "last", MUSTER_STRING, words({"web", nullptr}, rows));
    add("customer", "joined", MUSTER_DATE, narrow(integers(17000, 20700, rows)), true);
    add("customer", "seen", MUSTER_INSTANT, integers(kAsOf - 90 * kDay, kAsOf + kDay, rows), true);
    std::vector<double> scores;
    for (std::size_t i = 0; i < rows; ++i) scores.push_back(static_cast<double>(random_() % 9) / 8);
    add("customer", "score", MUSTER_DOUBLE, scores, true);
    add("customer", "rate", MUSTER_INT64, integers(0, 3, rows));
    add("customer", "note", MUSTER_STRING, words({"xyz", "abc", "", nullptr}, rows));
    add("customer", "newsletter.status", MUSTER_STRING,
        words({"granted", "denied", nullptr}, rows));
    add("customer", "newsletter.since", MUSTER_INSTANT,
        integers(kAsOf - 9 * kDay, kAsOf + kDay, rows), true);
    add("customer", "newsletter.until", MUSTER_INSTANT,
        integers(kAsOf - 9 * kDay, kAsOf + 9 * kDay, rows), true);
    const std::size_t events = rows * 3;
    const auto owners = [&](std::size_t count) {
      std::vector<std::int64_t> keys;
      for (std::size_t i = 0; i < count; ++i) keys.push_back(ids[random_() % rows]);
      keys.back() = 1;
      return keys;
    };
    add("purchases", "id", MUSTER_INT64, owners(events));
    add("purchases", "bought_at", MUSTER_INSTANT, integers(kAsOf - 400 * kDay, kAsOf, events));
    add("purchases", "amount", MUSTER_DECIMAL, integers(0, 15'000, events), false, 2);
    add("purchases", "channel", MUSTER_STRING, words({"web", "store", nullptr}, events));
    add("orders", "id", MUSTER_INT64, owners(rows));
    add("orders", "ordered_at", MUSTER_INSTANT, integers(kAsOf - 3, kAsOf - 1, rows));
    std::vector<std::int64_t> numbers;
    std::vector<const char*> names;
    for (std::size_t i = 0; i < rows; ++i) numbers.push_back(static_cast<std::int64_t>(i));
    add("orders", "number", MUSTER_INT64, numbers);
    add("orders", "name", MUSTER_STRING, words({"a", "b", "c"}, rows));
    std::vector<std::int64_t> ofOrder;
    for (std::size_t i = 0; i < events; ++i) {
      ofOrder.push_back(static_cast<std::int64_t>(random_() % std::max<std::size_t>(1, rows - 1)));
    }
    add("orders.lines", "number", MUSTER_INT64, ofOrder);
    add("orders.lines", "sku", MUSTER_STRING, words({"s", "t"}, events));
    add("orders.lines", "quantity", MUSTER_INT64, integers(0, 5, events), true);
  }

  void bindTo(muster_input* input) const {
    for (const auto& [table, it] : columns_) capi::add(input, table.c_str(), it);
  }

 private:
  template <typename T>
  void add(const char* table, const char* name, std::int32_t type, std::vector<T> values,
           bool isSparse = false, std::int32_t places = 0) {
    auto kept = std::make_shared<const std::vector<T>>(std::move(values));
    muster_column it = column(name, type, *kept);
    it.places = places;
    if (isSparse) {
      auto there = std::make_shared<std::vector<std::uint8_t>>((it.rows + 7) / 8);
      for (std::uint8_t& byte : *there) byte = static_cast<std::uint8_t>(random_() | random_());
      it = with(it, *there);
      memory_.push_back(there);
    }
    memory_.push_back(kept);
    columns_.emplace_back(table, it);
  }

  std::size_t rows_;
  std::mt19937 random_{4711};
  std::vector<std::shared_ptr<const void>> memory_;
  std::vector<std::pair<std::string, muster_column>> columns_;
};

muster_data* boundTo(muster_rules* rules, const Columns& columns) {
  muster_input* input = nullptr;
  EXPECT_EQ(muster_input_new(rules, &input), MUSTER_OK);
  columns.bindTo(input);
  // Of a few rows, the one that belongs to nobody is more than what is usual.
  const muster_data_options any = {sizeof(muster_data_options), 1, 0, 1'000'000};
  muster_data* data = nullptr;
  Said said;
  EXPECT_EQ(muster_data_bind(input, &any, &data, said), MUSTER_OK) << said.message();
  muster_input_free(input);
  return data;
}

// Of each segment its members; and by what it came about.
struct Answers {
  std::map<std::string, std::vector<std::uint64_t>> members;
  std::map<std::string, std::int32_t> heldBack;
  std::string remarks;
};

Answers answersOf(muster_data* data, std::int64_t asOf, std::int32_t engine) {
  const muster_options options = {sizeof(muster_options), engine, 2, nullptr};
  muster_result* result = nullptr;
  Said said;
  EXPECT_EQ(muster_evaluate(data, asOf, &options, &result, said), MUSTER_OK) << said.message();
  Answers answers;
  std::size_t count = 0;
  muster_result_segment_count(result, &count);
  for (std::size_t i = 0; i < count; ++i) {
    muster_segment segment;
    muster_result_segment(result, i, &segment);
    answers.members[segment.name] = {segment.members, segment.members + segment.word_count};
    answers.heldBack[segment.name] = segment.is_held_back;
  }
  const char* remarks = nullptr;
  muster_result_remarks(result, &remarks);
  answers.remarks = remarks;
  muster_result_free(result);
  return answers;
}

TEST(Library, GivesTheBitsOfTheRulesInText) {
  const std::string text = std::string(kSchema) + kSegments;
  const Compiled compiled(text);
  muster_rules* ofText = rulesOf(text);
  muster_rules* ofLibrary = compiled.rules();
  const Columns columns(20'001);  // three strips, the last of which ends within a word
  muster_data* wanted = boundTo(ofText, columns);
  muster_data* data = boundTo(ofLibrary, columns);
  const char* reportOfText = nullptr;
  const char* report = nullptr;
  muster_data_report(wanted, &reportOfText);
  muster_data_report(data, &report);
  EXPECT_STREQ(report,
               "purchases: 1 row set aside: it belongs to a profile that is not there (row 60003: "
               "\"1\")\norders: 1 row set aside: it belongs to a profile that is not there (row "
               "20001: \"1\")");
  EXPECT_THAT(reportOfText, HasSubstr("belongs to a profile that is not there"));
  for (const std::int64_t asOf : {kAsOf, kAsOf - 20 * kDay, kAsOf + 700 * kDay}) {
    const Answers reference = answersOf(wanted, asOf, MUSTER_INTERPRETER);
    for (const std::int32_t engine : {MUSTER_INTERPRETER, MUSTER_AUTO}) {
      const Answers found = answersOf(data, asOf, engine);
      EXPECT_EQ(found.heldBack, reference.heldBack);
      if (engine == MUSTER_AUTO && asOf == kAsOf && codegen::isAvailable()) {
        EXPECT_THAT(found.remarks, HasSubstr("by native, from the library"));
        EXPECT_THAT(found.remarks, HasSubstr("segments ask about all profiles"));
      }
      for (const auto& [segment, members] : reference.members) {
        EXPECT_EQ(found.members.at(segment), members) << segment << " by " << found.remarks;
      }
    }
  }
  muster_data_free(data);
  muster_data_free(wanted);
  muster_rules_free(ofLibrary);
  muster_rules_free(ofText);
}

// Without what asks about all profiles, whose thresholds nobody knows beforehand.
std::string withoutPopulation() {
  const std::string segments(kSegments);
  return std::string(kSchema) + segments.substr(0, segments.find("segment top"));
}

TEST(Library, RunsItsOwnCodeAndGivesTheSameBits) {
  if (!codegen::isAvailable()) GTEST_SKIP() << "this build makes no native code";
  const Compiled compiled(withoutPopulation());
  muster_rules* rules = compiled.rules();
  muster_rules* ofText = rulesOf(withoutPopulation());
  for (const std::size_t rows : {1U, 2U, 3U, 4U, 63U, 512U, 3000U}) {
    const Columns columns(rows);
    muster_data* data = boundTo(rules, columns);
    muster_data* wanted = boundTo(ofText, columns);
    for (const std::int64_t asOf : {kAsOf, kAsOf + 200 * kDay}) {
      const Answers native = answersOf(data, asOf, MUSTER_NATIVE);
      EXPECT_THAT(native.remarks, HasSubstr("by native, from the library"));
      for (const auto& [segment, members] : answersOf(data, asOf, MUSTER_INTERPRETER).members) {
        EXPECT_EQ(native.members.at(segment), members) << segment << " of " << rows;
      }
      for (const auto& [segment, members] : answersOf(wanted, asOf, MUSTER_REFERENCE).members) {
        EXPECT_EQ(native.members.at(segment), members) << segment << " of " << rows;
      }
    }
    muster_data_free(wanted);
    muster_data_free(data);
  }
  muster_rules_free(ofText);
  muster_rules_free(rules);
}

TEST(Library, SaysWhenItsCodeDoesNotFitAndInterprets) {
  const Compiled compiled(
      std::string(kSchema) +
      "segment a: joined is after 2020-01-01 and joined is in the last 12 months\n");
  muster_rules* rules = compiled.rules();
  muster_data* data = boundTo(rules, Columns(100));
  // There the last year ends before 2020: another order of thresholds is another circuit.
  const std::int64_t before = kAsOf - 4000 * kDay;
  const Answers answers = answersOf(data, before, MUSTER_AUTO);
  EXPECT_THAT(answers.remarks, HasSubstr("customer: 100 by interpreter\nthe library has no code"));
  const muster_options options = {sizeof(muster_options), MUSTER_NATIVE, 1, nullptr};
  muster_result* result = nullptr;
  Said said;
  EXPECT_EQ(muster_evaluate(data, before, &options, &result, said), MUSTER_UNAVAILABLE);
  EXPECT_THAT(said.message(), HasSubstr("the library has no code for these rules as of that time"));
  muster_data_free(data);
  muster_rules_free(rules);
}

TEST(Library, AnswersForOneProfile) {
  const Compiled compiled(std::string(kSchema) +
                          "segment adults: age >= 18\n"
                          "segment buyers: any purchases where amount > 50 GBP\n");
  muster_rules* rules = compiled.rules();
  muster_matcher* matcher = nullptr;
  Said said;
  ASSERT_EQ(muster_matcher_new(rules, nullptr, kAsOf, &matcher, said), MUSTER_OK) << said.message();
  muster_profile* profile = nullptr;
  ASSERT_EQ(muster_profile_new(matcher, &profile), MUSTER_OK);
  std::uint32_t age = 0;
  std::uint32_t amount = 0;
  std::uint32_t boughtAt = 0;
  std::uint32_t purchases = 0;
  ASSERT_EQ(muster_matcher_field(matcher, "age", &age), MUSTER_OK);
  ASSERT_EQ(muster_matcher_field(matcher, "purchases.amount", &amount), MUSTER_OK);
  ASSERT_EQ(muster_matcher_field(matcher, "purchases.bought_at", &boughtAt), MUSTER_OK);
  ASSERT_EQ(muster_matcher_list(matcher, "purchases", &purchases), MUSTER_OK);
  std::uint64_t answer = 0;
  ASSERT_EQ(muster_profile_set_int(profile, age, 17), MUSTER_OK);
  ASSERT_EQ(muster_profile_answer(profile, &answer, 1), MUSTER_OK);
  EXPECT_EQ(answer, 0U);
  ASSERT_EQ(muster_profile_set_int(profile, age, 18), MUSTER_OK);
  ASSERT_EQ(muster_profile_set_int(profile, amount, 50'0001), MUSTER_OK);
  ASSERT_EQ(muster_profile_set_int(profile, boughtAt, kAsOf - kDay), MUSTER_OK);
  ASSERT_EQ(muster_profile_append(profile, purchases), MUSTER_OK);
  ASSERT_EQ(muster_profile_answer(profile, &answer, 1), MUSTER_OK);
  EXPECT_EQ(answer, 3U);
  muster_profile_free(profile);
  muster_matcher_free(matcher);
  muster_rules_free(rules);
}

std::string refusal(const muster_library& library, muster_code code = MUSTER_LIBRARY) {
  muster_rules* rules = nullptr;
  Said said;
  EXPECT_EQ(muster_rules_from_library(&library, &rules, said), code);
  EXPECT_EQ(rules, nullptr);
  return said.message();
}

TEST(Library, MisuseIsACode) {
  const Compiled compiled(std::string(kSchema) + "segment adults: age >= 18\n");
  muster_rules* rules = nullptr;
  EXPECT_EQ(muster_rules_from_library(nullptr, &rules, nullptr), MUSTER_ARGUMENT);
  muster_library it = compiled.given();
  EXPECT_EQ(muster_rules_from_library(&it, nullptr, nullptr), MUSTER_ARGUMENT);
  it.size = 3;
  EXPECT_THAT(refusal(it, MUSTER_ARGUMENT), HasSubstr("`size` of the library is 3"));
  it = compiled.given();
  it.if_other = 7;
  EXPECT_THAT(refusal(it, MUSTER_ARGUMENT), HasSubstr("if_other"));
  it = compiled.given();
  it.rules_hash = "0123456789abcdef0123456789abcdef";
  EXPECT_THAT(refusal(it), HasSubstr("the header belongs to another library"));
  it = compiled.given();
  it.rules = nullptr;
  EXPECT_THAT(refusal(it), HasSubstr("no library of rules"));
  it = compiled.given();
  it.rules_bytes = 10;
  EXPECT_THAT(refusal(it), HasSubstr("no library of rules"));
  it = compiled.given();
  it.rules_bytes -= 1;
  EXPECT_THAT(refusal(it), HasSubstr("it is cut off"));
  if (it.code_bytes > 0) {
    it = compiled.given();
    it.code_bytes -= 1;
    EXPECT_THAT(refusal(it), HasSubstr("it is cut off"));
    it = compiled.given();
    it.code = nullptr;
    EXPECT_THAT(refusal(it), HasSubstr("it is cut off"));
  }
  it = compiled.given();
  EXPECT_EQ(muster_data_for(nullptr, nullptr, nullptr, nullptr), MUSTER_HANDLE);
  muster_rules* fine = compiled.rules();
  muster_data* data = nullptr;
  Said said;
  EXPECT_EQ(muster_data_read(fine, nullptr, nullptr, nullptr, &data, said), MUSTER_UNAVAILABLE);
  EXPECT_THAT(said.message(), HasSubstr("no source of files"));
  muster_rules_free(fine);
}

// The numbers of the head behind the mark: form, sizes, ABI, processor.
TEST(Library, OfAnotherVersionIsRefusedOrInterpreted) {
  const Compiled compiled(std::string(kSchema) + "segment adults: age >= 18\n");
  const auto changed = [&](std::size_t number, std::string& memory) {
    memory = compiled.written.rules;
    memory[16 + 8 * number] = 77;
    muster_library it = compiled.given();
    it.rules = memory.data();
    return it;
  };
  std::string memory;
  muster_library it = changed(0, memory);
  EXPECT_THAT(refusal(it), HasSubstr("has form 77, and this runtime reads form 1"));
  it.if_other = MUSTER_INTERPRET;
  EXPECT_THAT(refusal(it), HasSubstr("has form 77"));
  it = changed(3, memory);
  EXPECT_THAT(refusal(it), HasSubstr("code has ABI 77, and this runtime ABI 2"));
  it = changed(4, memory);
  EXPECT_THAT(refusal(it), HasSubstr("is for another processor"));

  it.if_other = MUSTER_INTERPRET;
  muster_rules* rules = nullptr;
  Said said;
  ASSERT_EQ(muster_rules_from_library(&it, &rules, said), MUSTER_OK) << said.message();
  muster_data* data = boundTo(rules, Columns(100));
  const Answers answers = answersOf(data, kAsOf, MUSTER_AUTO);
  EXPECT_THAT(answers.remarks, HasSubstr("by interpreter\nthe library's code is for another"));
  muster_rules* same = compiled.rules();
  muster_data* again = boundTo(same, Columns(100));
  EXPECT_EQ(answers.members, answersOf(again, kAsOf, MUSTER_INTERPRETER).members);
  muster_data_free(again);
  muster_rules_free(same);
  muster_data_free(data);
  muster_rules_free(rules);
}

TEST(Library, DataOfTheSameSchemaIsTakenOver) {
  const Compiled first(std::string(kSchema) + "segment adults: age >= 18\n");
  const Compiled second(std::string(kSchema) + "segment minors: age < 18\n");
  muster_rules* had = first.rules();
  muster_rules* wanted = second.rules();
  muster_data* data = boundTo(had, Columns(100));
  muster_data* same = nullptr;
  Said said;
  ASSERT_EQ(muster_data_for(data, wanted, &same, said), MUSTER_OK) << said.message();
  const Answers before = answersOf(data, kAsOf, MUSTER_AUTO);
  const Answers after = answersOf(same, kAsOf, MUSTER_AUTO);
  EXPECT_EQ(before.members.at("adults")[0], ~after.members.at("minors")[0]);
  muster_data_free(same);
  muster_data_free(data);
  muster_rules_free(wanted);
  muster_rules_free(had);
}

TEST(Library, DataOfAnotherSchemaIsRefusedWithWhatDiffers) {
  const Compiled first(std::string(kSchema) + "segment adults: age >= 18\n");
  const Compiled second(
      "schema shop version 2\nprofile customer key id\n  id  whole number\n"
      "  age  text optional\n  height  whole number optional\nsegment tall: height > 180\n");
  muster_rules* had = first.rules();
  muster_rules* wanted = second.rules();
  muster_data* data = boundTo(had, Columns(10));
  muster_data* same = nullptr;
  Said said;
  EXPECT_EQ(muster_data_for(data, wanted, &same, said), MUSTER_INPUT);
  EXPECT_EQ(same, nullptr);
  EXPECT_THAT(said.message(), HasSubstr("the data is of schema "));
  EXPECT_THAT(said.message(),
              HasSubstr("field `customer.age` is whole number in the data, and text, optional in "
                        "the rules"));
  EXPECT_THAT(said.message(), HasSubstr("field `customer.height` is not in the data"));
  EXPECT_THAT(said.message(), HasSubstr("list `customer.purchases` is in the data, and the rules "
                                        "know none"));
  // Rules in text store what they ask for, so they take no data of others.
  muster_rules* ofText = rulesOf(std::string(kSchema) + "segment adults: age >= 18\n");
  Said other;
  EXPECT_EQ(muster_data_for(data, ofText, &same, other), MUSTER_UNAVAILABLE);
  muster_rules_free(ofText);
  muster_data_free(data);
  muster_rules_free(wanted);
  muster_rules_free(had);
}

TEST(Library, DataWithoutWhatOtherRulesAskIsRefused) {
  const std::string schema =
      "schema shop version 1\nprofile customer key id\n  id  whole number\n  age  whole number\n"
      "  events visits at at\n    at  instant\n";
  const Compiled first(schema + "segment all_ids: id > 0\n");
  const Compiled second(schema + "segment visitors: any visits in the last 3 days\n");
  const Compiled third(schema + "segment adults: age >= 18\n");
  muster_rules* had = first.rules();
  muster_input* input = nullptr;
  muster_input_new(had, &input);
  const std::vector<std::int64_t> ids = {2, 1};
  add(input, "customer", column("id", MUSTER_INT64, ids));
  muster_data* data = bound(input);
  muster_input_free(input);
  for (const auto& [library, lacking] :
       {std::pair(&second, "these rules ask for `visits`"), std::pair(&third, "ask for `age`")}) {
    muster_rules* wanted = library->rules();
    muster_data* same = nullptr;
    Said said;
    EXPECT_EQ(muster_data_for(data, wanted, &same, said), MUSTER_INPUT);
    EXPECT_THAT(said.message(), HasSubstr(lacking));
    muster_rules_free(wanted);
  }
  muster_data_free(data);
  muster_rules_free(had);
}

// What binding of one changed column says.
class Binding : public testing::Test {
 protected:
  std::string refused(const char* table, const muster_column& it, bool atOnce = false) {
    muster_input* input = nullptr;
    muster_input_new(rules_, &input);
    const std::vector<std::int64_t> ids = {1, 2, 3};
    if (std::strcmp(it.name, "id") != 0) add(input, "customer", column("id", MUSTER_INT64, ids));
    Said said;
    muster_data* data = nullptr;
    const muster_code code = muster_input_column(input, table, &it, said);
    EXPECT_EQ(code, atOnce ? MUSTER_INPUT : MUSTER_OK) << said.message();
    std::string message = said.message();
    Said later;
    if (!atOnce) {
      EXPECT_EQ(muster_data_bind(input, nullptr, &data, later), MUSTER_INPUT);
      message = later.message();
    }
    muster_data_free(data);
    muster_input_free(input);
    return message;
  }

  static constexpr const char* kText =
      "schema shop version 1\nprofile customer key id\n  id  whole number\n"
      "  age  whole number\n  tier  one of (a, b) optional\n  tags  set of text optional\n"
      "  home  date optional\n  size  number with 2 places optional\nsegment adults: age >= 18\n";
  const Compiled compiled_{kText};
  muster_rules* rules_ = compiled_.rules();
  ~Binding() override { muster_rules_free(rules_); }
};

TEST_F(Binding, SaysWhatDoesNotFit) {
  const std::vector<std::int64_t> three = {1, 2, 3};
  const std::vector<std::int64_t> twice = {5, 6, 5};
  const std::vector<const char*> words = {"a", "b", "c"};
  const std::vector<double> reals = {1, 2, 3};
  EXPECT_THAT(refused("customers", column("age", MUSTER_INT64, three), true),
              HasSubstr("no list `customers` that plain columns can hold; did you mean"));
  EXPECT_THAT(refused("customer", column("agee", MUSTER_INT64, three)),
              HasSubstr("`customer` has no column `age`"));
  EXPECT_THAT(refused("customer", column("age", MUSTER_DOUBLE, reals)),
              HasSubstr("the field is whole number, and the column holds doubles"));
  EXPECT_THAT(refused("customer", column("id", MUSTER_INT64, twice)),
              HasSubstr("has no column `age`"));
  EXPECT_THAT(refused("customer", column("age", MUSTER_INT64, std::vector<std::int64_t>{1}), true),
              HasSubstr("it has 1 rows, and `id` 3"));
}

TEST_F(Binding, SetsRowsAsideAndSaysWhy) {
  muster_input* input = nullptr;
  muster_input_new(rules_, &input);
  const std::vector<std::int64_t> ids = {1, 2, 3};
  const std::vector<std::int32_t> ages = {17, 18, 19};
  const std::vector<const char*> tiers = {"a", "c", nullptr};
  const std::vector<std::int64_t> sizes = {1000, 1001, INT64_MAX};
  add(input, "customer", column("id", MUSTER_INT64, ids));
  const std::vector<std::uint8_t> there = {0b110};
  add(input, "customer", with(column("age", MUSTER_INT32, ages), there));
  add(input, "customer", column("tier", MUSTER_STRING, tiers));
  muster_column size = column("size", MUSTER_DECIMAL, sizes);
  size.places = 3;
  add(input, "customer", size);
  muster_data* data = nullptr;
  Said said;
  EXPECT_EQ(muster_data_bind(input, nullptr, &data, said), MUSTER_INPUT);
  EXPECT_EQ(
      said.message(),
      "customer: 1 of 3 rows would be set aside, and at most 10000 of a million may be\n"
      "customer: 1 row set aside: `age` is missing, and its field is not optional (row 1)\n"
      "customer: 2 values made missing: `size` has more decimal places than its field (row 2: "
      "\"1001\", row 3: \"9223372036854775807\")\n"
      "customer: 1 value made missing: `tier` is none of the values of its field (row 2: "
      "\"c\")");
  const muster_data_options most = {sizeof(muster_data_options), 1, 0, 1'000'000};
  Said again;
  ASSERT_EQ(muster_data_bind(input, &most, &data, again), MUSTER_OK) << again.message();
  muster_result* result = evaluated(data);
  muster_segment segment;
  ASSERT_EQ(muster_result_segment(result, 0, &segment), MUSTER_OK);
  EXPECT_EQ(segment.profile_count, 2U) << "a value that does not fit its optional field is missing";
  muster_result_free(result);
  muster_data_free(data);
  muster_input_free(input);
}

// What becomes of rows that do not fit hangs on the schema, and not on who reads the rules.
TEST_F(Binding, KeepsTheRowsThatRulesInTextKeep) {
  muster_rules* ofText = rulesOf(kText);
  const std::vector<std::int64_t> ids = {1, 2, 3};
  const std::vector<std::int32_t> ages = {17, 18, 19};
  const std::vector<const char*> tiers = {"a", "c", nullptr};
  std::vector<std::vector<std::uint64_t>> members;
  for (muster_rules* rules : {rules_, ofText}) {
    muster_input* input = nullptr;
    muster_input_new(rules, &input);
    add(input, "customer", column("id", MUSTER_INT64, ids));
    add(input, "customer", column("age", MUSTER_INT32, ages));
    add(input, "customer", column("tier", MUSTER_STRING, tiers));
    const muster_data_options strict = {sizeof(muster_data_options), 1, 1, 0};
    muster_data* data = nullptr;
    Said said;
    EXPECT_EQ(muster_data_bind(input, &strict, &data, said), MUSTER_INPUT);
    EXPECT_THAT(said.message(), HasSubstr("1 value made missing: `tier` is none of the values"));
    Said again;
    ASSERT_EQ(muster_data_bind(input, nullptr, &data, again), MUSTER_OK) << again.message();
    const char* report = nullptr;
    muster_data_report(data, &report);
    EXPECT_THAT(report, HasSubstr("customer: 1 value made missing: `tier` is none of the values"));
    members.push_back(answersOf(data, kAsOf, MUSTER_INTERPRETER).members.at("adults"));
    Said key;
    EXPECT_EQ(muster_input_key(input, "customer", "cid", key), MUSTER_INPUT);
    EXPECT_THAT(key.message(), HasSubstr("the profiles' own key is `id`"));
    muster_data_free(data);
    muster_input_free(input);
  }
  EXPECT_EQ(members[0].at(0), 0b110U);
  EXPECT_EQ(members[0], members[1]);
  muster_rules_free(ofText);
}

TEST(Library, WhatPlainArraysCannotHoldIsRefusedWhenItIsCompiled) {
  const std::string schema =
      "schema shop version 1\nprofile customer key id\n  id  whole number\n  tags  set of text\n";
  EXPECT_NO_THROW(Compiled(schema + "segment all_ids: id > 0\n"));
  try {
    const Compiled compiled(schema + "segment tagged: tags has \"x\"\n");
    ADD_FAILURE() << "was compiled";
  } catch (const std::runtime_error& problem) {
    EXPECT_THAT(problem.what(), HasSubstr("segment `tagged` cannot be compiled ahead of time: it "
                                          "asks `tags`, a field that plain arrays cannot hold"));
  }
}

}  // namespace
}  // namespace muster::capi
