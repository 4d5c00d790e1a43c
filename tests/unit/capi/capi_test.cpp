#include <gmock/gmock.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <limits>
#include <thread>

#include "tests/unit/capi/world.h"

extern "C" int muster_header_is_c();

namespace muster::capi {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

constexpr const char* kShop = R"(schema shop version 1
  zone "Europe/London"
  currency GBP
profile customer key id
  id       whole number
  country  text optional
  age      whole number optional
  spent    money GBP
  member   yes or no optional
  tier     one of (bronze < silver < gold) optional
  born     date optional
  seen     instant optional
  stayed   duration optional
  score    real optional
  events purchases at bought_at
    bought_at  instant
    amount     money GBP
    sku        text optional

segment northern "Customers of the north": country is one of ("SE", "NO", "Łódź")
segment adults: age >= 18
segment big: spent > 100.50 GBP
segment members: member
segment good: tier >= silver
segment old: born is before 1980-01-01
segment fresh: seen is in the last 30 days
segment long: stayed > 2 hours
segment scored: score > 0.5
segment buyers: any purchases in the last 30 days where amount > 50 GBP
)";

std::int64_t day(int days) { return kAsOf - days * kDay; }

// Five customers in no order, with every type of plain column.
struct Shop {
  std::vector<std::int32_t> ids = {30, 10, 20, 50, 40};
  std::vector<std::uint8_t> known = {0b01111};  // all but the last
  std::vector<const char*> countries = {"SE", nullptr, "DE", "Łódź", "NO"};
  std::vector<std::int64_t> ages = {17, 18, 40, 90, 90};
  std::vector<std::int64_t> spent = {10050, 10051, 0, 99999999, 1};
  std::vector<std::uint8_t> members = {1, 0, 1, 0, 1};
  std::vector<std::int32_t> tierOffsets = {0, 4, 10, 10, 16, 22};
  std::vector<char> tiers = {'g', 'o', 'l', 'd', 's', 'i', 'l', 'v', 'e', 'r', 'b',
                             'r', 'o', 'n', 'z', 'e', 's', 'i', 'l', 'v', 'e', 'r'};
  std::vector<std::uint8_t> tierKnown = {0b11011};  // the third has none
  std::vector<std::int32_t> born = {3651, 3652, -10000, 0, 3651};
  std::vector<std::int64_t> seen = {day(0), day(30), day(31), day(-1), day(29)};
  std::vector<std::int64_t> stayed = {7'200'000'001, 7'200'000'000, 0, 1, 9'000'000'000};
  std::vector<double> scores = {0.5, 0.50001, 1e300, -1, 2};
  std::vector<std::int64_t> owners = {10, 30, 30, 50};
  std::vector<std::int64_t> times = {day(1), day(40), day(2), day(3)};
  std::vector<std::int64_t> amounts = {50'0000, 99'0000, 50'0001, 51'0000};

  void addTo(muster_input* input) const {
    add(input, "customer", column("id", MUSTER_INT32, ids));
    add(input, "customer", column("country", MUSTER_STRING, countries));
    add(input, "customer", with(column("age", MUSTER_INT64, ages), known));
    muster_column money = column("spent", MUSTER_DECIMAL, spent);
    money.places = 2;
    add(input, "customer", money);
    add(input, "customer", with(column("member", MUSTER_YES_NO, members), known));
    muster_column tier = with(column("tier", MUSTER_TEXT, tiers), tierKnown);
    tier.rows = 5;
    tier.offsets = tierOffsets.data();
    tier.offsets_bytes = tierOffsets.size() * sizeof(std::int32_t);
    add(input, "customer", tier);
    add(input, "customer", with(column("born", MUSTER_DATE, born), known));
    add(input, "customer", with(column("seen", MUSTER_INSTANT, seen), known));
    add(input, "customer", with(column("stayed", MUSTER_DURATION, stayed), known));
    add(input, "customer", with(column("score", MUSTER_DOUBLE, scores), known));
    add(input, "purchases", column("id", MUSTER_INT64, owners));
    add(input, "purchases", column("bought_at", MUSTER_INSTANT, times));
    muster_column amount = column("amount", MUSTER_DECIMAL, amounts);
    amount.places = 4;
    add(input, "purchases", amount);
  }
};

constexpr const char* kExpected =
    "northern: 30 40 50\n"
    "adults: 10 20 50\n"
    "big: 10 50\n"
    "members: 20 30\n"
    "good: 10 30 40\n"
    "old: 20 30 50\n"
    "fresh: 30\n"
    "long: 30\n"
    "scored: 10 20\n"
    "buyers: 30 50\n";

TEST(CApi, HasTheAbiOfItsHeader) {
  EXPECT_EQ(muster_abi(), std::uint32_t{MUSTER_ABI});
  EXPECT_TRUE(muster_header_is_c());
  EXPECT_STRNE(muster_version(), "");
}

TEST(CApi, EvaluatesColumnsOfEveryType) {
  const Shop shop;
  muster_rules* rules = rulesOf(kShop);
  muster_input* input = nullptr;
  ASSERT_EQ(muster_input_new(rules, &input), MUSTER_OK);
  shop.addTo(input);
  muster_data* data = bound(input);
  for (const std::int32_t engine : {MUSTER_AUTO, MUSTER_INTERPRETER, MUSTER_REFERENCE}) {
    muster_result* result = evaluated(data, engine);
    // Somebody born on 1980-01-01 (day 3,652) is not old; on the day before is.
    EXPECT_EQ(membersOf(result), kExpected) << engine;
    muster_result_free(result);
  }
  const char* report = nullptr;
  EXPECT_EQ(muster_data_report(data, &report), MUSTER_OK);
  EXPECT_THAT(report, HasSubstr("sku"));  // which nobody has bound
  muster_data_free(data);
  muster_input_free(input);
  muster_rules_free(rules);
}

TEST(CApi, AnswersAsFilesOfTheSameRowsDo) {
  const auto folder =
      std::filesystem::temp_directory_path() / ("muster_capi_" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "rules.muster") << kShop << R"(
source files for shop
  customer from "customers.csv"
  purchases from "purchases.csv"
    key = id
)";
  std::ofstream(folder / "customers.csv")
      << "id,country,age,spent,member,tier,born,seen,stayed,score\n"
         "30,SE,17,100.50,yes,gold,1979-12-31,2026-11-01T00:00:00Z,2:00:01,0.5\n"
         "10,,18,100.51,no,silver,1980-01-01,2026-10-02T00:00:00Z,2:00:00,0.50001\n"
         "20,DE,40,0,yes,,1942-08-16,2026-10-01T00:00:00Z,0:00:00,1e300\n"
         "50,Łódź,90,999999.99,no,bronze,1970-01-01,2026-11-02T00:00:00Z,0:00:01,-1\n"
         "40,NO,,0.01,,silver,,,,\n";
  std::ofstream(folder / "purchases.csv") << "id,bought_at,amount,sku\n"
                                             "10,2026-10-31T00:00:00Z,50.00,a\n"
                                             "30,2026-09-22T00:00:00Z,99.00,b\n"
                                             "30,2026-10-30T00:00:00Z,50.0001,\n"
                                             "50,2026-10-29T00:00:00Z,51.00,c\n";
  muster_rules* rules = nullptr;
  Said said;
  ASSERT_EQ(muster_rules_read(folder.c_str(), &rules, said), MUSTER_OK)
      << muster_error_diagnostics(said.get());
  muster_data* data = nullptr;
  ASSERT_EQ(muster_data_read(rules, nullptr, nullptr, nullptr, &data, said), MUSTER_OK)
      << said.message();
  muster_result* result = evaluated(data);
  EXPECT_EQ(membersOf(result), kExpected);
  muster_result_free(result);
  muster_data_free(data);

  EXPECT_EQ(muster_data_read(rules, "nothing", nullptr, nullptr, &data, nullptr), MUSTER_INPUT);
  EXPECT_EQ(muster_data_read(rules, "files", "/nowhere", nullptr, &data, nullptr), MUSTER_INPUT);
  muster_rules_free(rules);
  std::filesystem::remove_all(folder);
}

TEST(CApi, KeepsWhatItNeedsInWhateverOrderThingsAreFreed) {
  muster_rules* rules = rulesOf(kShop);
  muster_input* input = nullptr;
  ASSERT_EQ(muster_input_new(rules, &input), MUSTER_OK);
  EXPECT_EQ(muster_rules_free(rules), MUSTER_OK);
  muster_data* data = nullptr;
  {
    const Shop shop;
    shop.addTo(input);
    data = bound(input);
  }
  EXPECT_EQ(muster_input_free(input), MUSTER_OK);
  muster_result* result = evaluated(data);
  EXPECT_EQ(muster_data_free(data), MUSTER_OK);
  EXPECT_EQ(membersOf(result), kExpected);
  muster_kind kind;
  ASSERT_EQ(muster_result_kind(result, 0, &kind), MUSTER_OK);
  EXPECT_STREQ(kind.name, "customer");
  EXPECT_STREQ(kind.key, "id");
  EXPECT_EQ(kind.profile_count, 5U);
  muster_segment segment;
  ASSERT_EQ(muster_result_find(result, "northern", &segment), MUSTER_OK);
  EXPECT_STREQ(segment.title, "Customers of the north");
  EXPECT_EQ(muster_result_find(result, "southern", &segment), MUSTER_ARGUMENT);
  EXPECT_EQ(segment.members, nullptr);
  muster_result_free(result);
}

TEST(CApi, AnInputIsEmptyOnceItIsBoundAndCanBeFilledAgain) {
  const Shop shop;
  muster_rules* rules = rulesOf(kShop);
  muster_input* input = nullptr;
  ASSERT_EQ(muster_input_new(rules, &input), MUSTER_OK);
  for (int i = 0; i < 2; ++i) {
    muster_data* data = nullptr;
    Said said;
    EXPECT_EQ(muster_data_bind(input, nullptr, &data, said), MUSTER_INPUT);
    EXPECT_THAT(said.message(), HasSubstr("there are no columns for `customer`"));
    EXPECT_EQ(data, nullptr);
    shop.addTo(input);
    muster_data_free(bound(input));
  }
  muster_input_free(input);
  muster_rules_free(rules);
}

TEST(CApi, SaysEveryMistakeOfRulesWithItsPlace) {
  const std::string text = std::string(kShop) + "segment wrong: agee >= 18\n";
  const muster_text texts[] = {{"shop.muster", text.data(), text.size()}};
  muster_rules* rules = nullptr;
  Said said;
  EXPECT_EQ(muster_rules_parse(texts, 1, &rules, said), MUSTER_RULES);
  EXPECT_EQ(rules, nullptr);
  EXPECT_EQ(muster_error_code(said.get()), MUSTER_RULES);
  EXPECT_EQ(said.message(), "1 mistake in the rules");
  EXPECT_THAT(muster_error_diagnostics(said.get()), HasSubstr("did you mean `age`?"));
  EXPECT_THAT(muster_error_diagnostics(said.get()), HasSubstr("shop.muster:"));
  EXPECT_THAT(muster_error_json(said.get()), StartsWith("["));
  EXPECT_THAT(muster_error_json(said.get()), HasSubstr("\"E0201\""));
  // Nobody need ask why.
  EXPECT_EQ(muster_rules_parse(texts, 1, &rules, nullptr), MUSTER_RULES);
}

TEST(CApi, SaysWhatCannotBeRead) {
  muster_rules* rules = nullptr;
  Said said;
  EXPECT_EQ(muster_rules_read("no/such/folder", &rules, said), MUSTER_INPUT);
  EXPECT_THAT(said.message(), HasSubstr("there is no such file or folder"));
  EXPECT_STREQ(muster_error_json(said.get()), "[]");
  EXPECT_STREQ(muster_error_diagnostics(said.get()), "");
}

TEST(CApi, ReadsAsOfAsPeopleWriteIt) {
  muster_rules* rules = rulesOf(kShop);
  std::int64_t asOf = 1;
  EXPECT_EQ(muster_rules_as_of(rules, "2026-11-01", &asOf, nullptr), MUSTER_OK);
  EXPECT_EQ(asOf, kAsOf);
  EXPECT_EQ(muster_rules_as_of(rules, "2026-07-01", &asOf, nullptr), MUSTER_OK);
  EXPECT_EQ(asOf, INT64_C(1782860400000000));  // summer time: an hour earlier than in UTC
  Said said;
  EXPECT_EQ(muster_rules_as_of(rules, "tomorrow", &asOf, said), MUSTER_ARGUMENT);
  EXPECT_THAT(said.message(), HasSubstr("`tomorrow` is no point in time"));
  EXPECT_EQ(asOf, 0);
  muster_rules_free(rules);
}

TEST(CApi, OffersWarnings) {
  muster_rules* rules = rulesOf(std::string(kShop) + "let unused = age + 1\n");
  const char* text = nullptr;
  const char* json = nullptr;
  EXPECT_EQ(muster_rules_warnings(rules, &text, &json), MUSTER_OK);
  EXPECT_NE(text, nullptr);
  EXPECT_THAT(json, StartsWith("["));
  EXPECT_EQ(muster_rules_warnings(rules, nullptr, nullptr), MUSTER_OK);
  muster_rules_free(rules);
}

// One wrong column each; what is said of it.
TEST(CApi, SaysWhatIsWrongWithAColumn) {
  muster_rules* rules = rulesOf(kShop);
  muster_input* input = nullptr;
  ASSERT_EQ(muster_input_new(rules, &input), MUSTER_OK);
  const auto problem = [&](const char* table, const muster_column& it) {
    Said said;
    EXPECT_NE(muster_input_column(input, table, &it, said), MUSTER_OK);
    return said.message();
  };
  const std::vector<std::int64_t> numbers = {1, 2, 3};
  const muster_column ids = column("id", MUSTER_INT64, numbers);
  muster_column it = ids;
  it.rows = 4;
  EXPECT_THAT(problem("customer", it),
              HasSubstr("values of 4 rows take 32 bytes, and there are 24"));
  it.values = nullptr;
  EXPECT_THAT(problem("customer", it), HasSubstr("there are 0"));
  it = ids;
  it.rows = std::numeric_limits<std::size_t>::max();
  EXPECT_THAT(problem("customer", it), HasSubstr("more than 2^32 rows"));
  const std::vector<std::uint8_t> noBits;
  it = ids;
  it.validity = reinterpret_cast<const std::uint8_t*>("");
  EXPECT_THAT(problem("customer", it), HasSubstr("validity of 3 rows take 1 bytes"));
  it = ids;
  it.places = 2;
  EXPECT_THAT(problem("customer", it), HasSubstr("only decimals have places"));
  it.type = MUSTER_DECIMAL;
  it.places = 19;
  EXPECT_THAT(problem("customer", it), HasSubstr("0 to 18"));
  it = ids;
  it.type = 99;
  EXPECT_THAT(problem("customer", it), HasSubstr("no type 99"));
  it = ids;
  it.name = nullptr;
  EXPECT_THAT(problem("customer", it), HasSubstr("name is null"));
  EXPECT_THAT(problem("costumer", ids), HasSubstr("did you mean `customer`?"));
  const std::vector<std::uint8_t> twos = {0, 1, 2};
  EXPECT_THAT(problem("customer", column("member", MUSTER_YES_NO, twos)),
              HasSubstr("row 2 holds 2"));

  const std::vector<char> bytes = {'a', 'b', 'c'};
  for (const std::vector<std::int32_t>& offsets : std::vector<std::vector<std::int32_t>>{
           {0, 1, 2, 4}, {0, 2, 1, 3}, {-1, 1, 2, 3}, {0, 1, 2}}) {
    it = column("country", MUSTER_TEXT, bytes);
    it.offsets = offsets.data();
    it.offsets_bytes = offsets.size() * sizeof(std::int32_t);
    EXPECT_NE(problem("customer", it), "");
  }
  it = column("country", MUSTER_TEXT, bytes);
  EXPECT_THAT(problem("customer", it), HasSubstr("offsets of 3 rows take 16 bytes"));

  add(input, "customer", ids);
  EXPECT_THAT(problem("customer", ids), HasSubstr("it is there already"));
  const std::vector<std::int64_t> two = {1, 2};
  EXPECT_THAT(problem("customer", column("age", MUSTER_INT64, two)), HasSubstr("it has 2 rows"));
  muster_input_free(input);
  muster_rules_free(rules);
}

// What is wrong with tables as a whole.
TEST(CApi, SaysWhatIsMissingWhenItIsBound) {
  muster_rules* rules = rulesOf(kShop);
  const Shop shop;
  const auto problem = [&](const auto& fill) {
    muster_input* input = nullptr;
    EXPECT_EQ(muster_input_new(rules, &input), MUSTER_OK);
    fill(input);
    muster_data* data = nullptr;
    Said said;
    EXPECT_EQ(muster_data_bind(input, nullptr, &data, said), MUSTER_INPUT);
    muster_input_free(input);
    return said.message();
  };
  const std::vector<double> numbers = {1, 2, 3, 4};
  const auto addCustomers = [&](muster_input* input) {
    add(input, "customer", column("id", MUSTER_INT32, shop.ids));
    muster_column spent = column("spent", MUSTER_DECIMAL, shop.spent);
    spent.places = 2;
    add(input, "customer", spent);
  };
  EXPECT_THAT(
      problem([&](auto* input) { add(input, "customer", column("id", MUSTER_INT32, shop.ids)); }),
      HasSubstr("there are no columns for `purchases`"));
  EXPECT_THAT(problem([&](auto* input) {
                addCustomers(input);
                add(input, "customer", column("agee", MUSTER_INT64, shop.ages));
              }),
              HasSubstr("did you mean `age`?"));
  EXPECT_THAT(problem([&](auto* input) {
                addCustomers(input);
                add(input, "purchases", column("id", MUSTER_INT64, shop.owners));
              }),
              HasSubstr("bought_at"));
  EXPECT_THAT(problem([&](auto* input) {
                addCustomers(input);
                add(input, "purchases", column("id", MUSTER_INT64, shop.owners));
                add(input, "purchases", column("bought_at", MUSTER_DOUBLE, numbers));
                add(input, "purchases", column("amount", MUSTER_INT64, shop.amounts));
              }),
              HasSubstr("does not fit field `bought_at`"));
  muster_rules_free(rules);
}

TEST(CApi, CountsWhatDoesNotFit) {
  muster_rules* rules = rulesOf(
      "schema s version 1\nprofile p key id\n  id  whole number\n  age  whole number optional\n"
      "segment adults: age >= 18\n");
  std::vector<std::int64_t> ids(1000);
  std::vector<std::string> texts(1000, "20");
  for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = static_cast<std::int64_t>(i);
  texts[7] = "twenty";
  std::vector<const char*> ages;
  for (const std::string& text : texts) ages.push_back(text.c_str());
  muster_input* input = nullptr;
  ASSERT_EQ(muster_input_new(rules, &input), MUSTER_OK);
  const auto fill = [&] {
    add(input, "p", column("id", MUSTER_INT64, ids));
    add(input, "p", column("age", MUSTER_STRING, ages));
  };
  fill();
  muster_data_options options = {sizeof(muster_data_options), 2, 1, 0};
  muster_data* data = nullptr;
  Said said;
  EXPECT_EQ(muster_data_bind(input, &options, &data, said), MUSTER_INPUT);
  EXPECT_THAT(said.message(), HasSubstr("strict"));
  EXPECT_THAT(said.message(), HasSubstr("p in memory row 8: \"twenty\""));
  // Where it fails, the columns stay.
  options.is_strict = 0;
  ASSERT_EQ(muster_data_bind(input, &options, &data, nullptr), MUSTER_OK);
  const char* report = nullptr;
  EXPECT_EQ(muster_data_report(data, &report), MUSTER_OK);
  EXPECT_THAT(report, HasSubstr("not a whole number"));
  muster_data_free(data);
  fill();
  options.set_aside_millionths = 1'000'001;
  EXPECT_EQ(muster_data_bind(input, &options, &data, nullptr), MUSTER_ARGUMENT);
  options.set_aside_millionths = 0;
  options.size = 8;
  EXPECT_EQ(muster_data_bind(input, &options, &data, nullptr), MUSTER_ARGUMENT);
  muster_input_free(input);
  muster_rules_free(rules);
}

TEST(CApi, TakesTablesWithoutRows) {
  muster_rules* rules = rulesOf(kShop);
  muster_input* input = nullptr;
  ASSERT_EQ(muster_input_new(rules, &input), MUSTER_OK);
  const std::vector<std::int64_t> none;
  for (const char* name : {"id", "spent"}) add(input, "customer", column(name, MUSTER_INT64, none));
  for (const char* name : {"id", "amount"}) {
    add(input, "purchases", column(name, MUSTER_INT64, none));
  }
  add(input, "purchases", column("bought_at", MUSTER_INSTANT, none));
  muster_data* data = bound(input);
  for (const std::int32_t engine : {MUSTER_AUTO, MUSTER_INTERPRETER, MUSTER_REFERENCE}) {
    muster_result* result = evaluated(data, engine);
    EXPECT_THAT(membersOf(result), StartsWith("northern:\nadults:\n"));
    muster_key key;
    EXPECT_EQ(muster_result_key(result, 0, 0, &key), MUSTER_ARGUMENT);
    muster_result_free(result);
  }
  muster_data_free(data);
  muster_input_free(input);
  muster_rules_free(rules);
}

TEST(CApi, AListSaysWhoseItsRowsAreByTheColumnThatIsNamed) {
  muster_rules* rules = rulesOf(
      "schema s version 1\nprofile p key id\n  id  text\n  events e at t\n    t  instant\n"
      "    id  whole number\nsegment some: any e where id > 1\n");
  const std::vector<const char*> ids = {"b", "a"};
  const std::vector<const char*> owners = {"a", "b", "b"};
  const std::vector<std::int64_t> numbers = {1, 1, 2};
  const std::vector<std::int64_t> times = {day(1), day(1), day(1)};
  muster_input* input = nullptr;
  ASSERT_EQ(muster_input_new(rules, &input), MUSTER_OK);
  add(input, "p", column("id", MUSTER_STRING, ids));
  add(input, "e", column("t", MUSTER_INSTANT, times));
  add(input, "e", column("id", MUSTER_INT64, numbers));
  muster_data* data = nullptr;
  Said said;
  EXPECT_EQ(muster_data_bind(input, nullptr, &data, said), MUSTER_INPUT);
  EXPECT_THAT(said.message(), HasSubstr("has a field `id` of its own"));
  add(input, "e", column("p_id", MUSTER_STRING, owners));
  EXPECT_EQ(muster_input_key(input, "e", "p_id", said), MUSTER_OK);
  data = bound(input);
  muster_result* result = evaluated(data);
  EXPECT_EQ(membersOf(result), "some: b\n");
  muster_result_free(result);
  muster_data_free(data);
  muster_input_free(input);
  muster_rules_free(rules);
}

// Nobody gets a message because the end of their consent could not be read.
TEST(CApi, AConsentWhoseTimeCannotBeReadIsUnknown) {
  muster_rules* rules = rulesOf(
      "schema s version 1\nprofile p key id\n  id  whole number\n  email  consent\n"
      "segment reachable: email is granted\n");
  const std::vector<std::int64_t> ids = {1, 2, 3, 4, 5};
  const std::vector<const char*> status = {"granted", "granted", "granted", "granted", nullptr};
  const std::vector<const char*> until = {nullptr, "2026-10-31", "soon", "2026-12-24", nullptr};
  const std::vector<const char*> since = {nullptr, nullptr, nullptr, "2026-12-25", nullptr};
  muster_input* input = nullptr;
  ASSERT_EQ(muster_input_new(rules, &input), MUSTER_OK);
  add(input, "p", column("id", MUSTER_INT64, ids));
  add(input, "p", column("email.status", MUSTER_STRING, status));
  add(input, "p", column("email.since", MUSTER_STRING, since));
  add(input, "p", column("email.until", MUSTER_STRING, until));
  muster_data* data = bound(input);
  for (const std::int32_t engine : {MUSTER_INTERPRETER, MUSTER_REFERENCE}) {
    muster_result* result = evaluated(data, engine);
    EXPECT_EQ(membersOf(result), "reachable: 1\n");
    muster_result_free(result);
  }
  const char* report = nullptr;
  EXPECT_EQ(muster_data_report(data, &report), MUSTER_OK);
  EXPECT_THAT(report, HasSubstr("\"soon\""));
  muster_data_free(data);
  muster_input_free(input);
  muster_rules_free(rules);
}

TEST(CApi, KindsOfProfileReferToEachOther) {
  muster_rules* rules = rulesOf(R"(schema business version 1
profile customer key customer_id
  customer_id  text
  account      account_id optional
profile account key account_id
  account_id   text
  tier         one of (free, business)
  events logins at seen_at
    seen_at    instant
segment of_business: account.tier is business
segment idle for account: no logins in the last 30 days
)");
  const std::vector<const char*> customers = {"ann", "bob", "cleo"};
  const std::vector<const char*> of = {"acme", nullptr, "zeta"};
  const std::vector<const char*> accounts = {"zeta", "acme"};
  const std::vector<const char*> tiers = {"free", "business"};
  const std::vector<const char*> logged = {"zeta"};
  const std::vector<std::int64_t> times = {day(3)};
  muster_input* input = nullptr;
  ASSERT_EQ(muster_input_new(rules, &input), MUSTER_OK);
  add(input, "customer", column("customer_id", MUSTER_STRING, customers));
  add(input, "customer", column("account", MUSTER_STRING, of));
  add(input, "account", column("account_id", MUSTER_STRING, accounts));
  add(input, "account", column("tier", MUSTER_STRING, tiers));
  add(input, "logins", column("account_id", MUSTER_STRING, logged));
  add(input, "logins", column("seen_at", MUSTER_INSTANT, times));
  muster_data* data = bound(input);
  muster_result* result = evaluated(data);
  EXPECT_EQ(membersOf(result), "of_business: ann\nidle: acme\n");
  std::size_t kinds = 0;
  EXPECT_EQ(muster_result_kind_count(result, &kinds), MUSTER_OK);
  EXPECT_EQ(kinds, 2U);
  muster_segment segment;
  EXPECT_EQ(muster_result_find(result, "idle", &segment), MUSTER_OK);
  EXPECT_EQ(segment.kind, 1U);
  EXPECT_EQ(segment.profile_count, 2U);
  muster_result_free(result);
  muster_data_free(data);
  muster_input_free(input);
  muster_rules_free(rules);
}

TEST(CApi, RefusesOptionsThatCannotBe) {
  const Shop shop;
  muster_rules* rules = rulesOf(kShop);
  muster_input* input = nullptr;
  ASSERT_EQ(muster_input_new(rules, &input), MUSTER_OK);
  shop.addTo(input);
  muster_data* data = bound(input);
  muster_result* result = nullptr;
  for (const muster_options& options :
       std::vector<muster_options>{{0, 0, 0, nullptr},
                                   {sizeof(muster_options) + 8, 0, 0, nullptr},
                                   {sizeof(muster_options), 4, 0, nullptr},
                                   {sizeof(muster_options), -1, 0, nullptr},
                                   {sizeof(muster_options), 0, -1, nullptr},
                                   {sizeof(muster_options), 0, 1'000'000, nullptr}}) {
    EXPECT_EQ(muster_evaluate(data, kAsOf, &options, &result, nullptr), MUSTER_ARGUMENT);
  }
  for (const std::int64_t asOf :
       {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
    EXPECT_EQ(muster_evaluate(data, asOf, nullptr, &result, nullptr), MUSTER_ARGUMENT);
  }
  EXPECT_EQ(muster_evaluate(data, kAsOf, nullptr, nullptr, nullptr), MUSTER_ARGUMENT);
  ASSERT_EQ(muster_evaluate(data, kAsOf, nullptr, &result, nullptr), MUSTER_OK);
  const char* remarks = nullptr;
  EXPECT_EQ(muster_result_remarks(result, &remarks), MUSTER_OK);
  EXPECT_THAT(remarks, HasSubstr("customer: 5 by interpreter"));
  muster_result_free(result);
  muster_data_free(data);
  muster_input_free(input);
  muster_rules_free(rules);
}

TEST(CApi, ManyThreadsShareRulesAndData) {
  const Shop shop;
  muster_rules* rules = rulesOf(kShop);
  muster_input* input = nullptr;
  ASSERT_EQ(muster_input_new(rules, &input), MUSTER_OK);
  shop.addTo(input);
  muster_data* data = bound(input);
  std::atomic<int> different = 0;
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t) {
      threads.emplace_back([&] {
        for (int i = 0; i < 20; ++i) {
          muster_result* result = evaluated(data);
          if (membersOf(result) != kExpected) ++different;
          if (muster_result_free(result) != MUSTER_OK) ++different;
        }
      });
    }
  }
  EXPECT_EQ(different, 0);
  muster_data_free(data);
  muster_input_free(input);
  muster_rules_free(rules);
}

}  // namespace
}  // namespace muster::capi
