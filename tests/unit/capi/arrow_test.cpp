#include <arrow/api.h>
#include <arrow/c/bridge.h>
#include <gmock/gmock.h>

#include "tests/unit/capi/world.h"

namespace muster::capi {
namespace {

using testing::HasSubstr;

constexpr const char* kShop = R"(schema shop version 1
profile customer key id
  id       text
  country  text optional
  tags     set of text optional
  events orders at placed
    placed   instant
    order_no whole number
    lines    list of records
      sku    text
      price  number with 2 places

segment northern: country is one of ("SE", "NO")
segment tagged: tags has "vip"
segment prada: any orders where (any lines where (sku is "prada" and price > 99.5))
)";

void expectOk(const arrow::Status& status) { EXPECT_TRUE(status.ok()) << status.ToString(); }

template <typename Builder, typename T>
std::shared_ptr<arrow::Array> arrayOf(const std::vector<std::optional<T>>& values) {
  Builder builder;
  for (const auto& value : values) {
    expectOk(value ? builder.Append(*value) : builder.AppendNull());
  }
  return *builder.Finish();
}
using Texts = std::vector<std::optional<std::string>>;
using Numbers = std::vector<std::optional<std::int64_t>>;

std::shared_ptr<arrow::Array> texts(const Texts& values) {
  return arrayOf<arrow::StringBuilder>(values);
}
std::shared_ptr<arrow::Array> numbers(const Numbers& values) {
  return arrayOf<arrow::Int64Builder>(values);
}
std::shared_ptr<arrow::Array> instants(const std::vector<int>& daysAgo) {
  arrow::TimestampBuilder builder(arrow::timestamp(arrow::TimeUnit::SECOND, "UTC"),
                                  arrow::default_memory_pool());
  for (const int days : daysAgo) expectOk(builder.Append((kAsOf - days * kDay) / 1'000'000));
  return *builder.Finish();
}
std::shared_ptr<arrow::Array> lists(const std::shared_ptr<arrow::Array>& values,
                                    const std::vector<std::int32_t>& offsets) {
  arrow::Int32Builder builder;
  expectOk(builder.AppendValues(offsets));
  return *arrow::ListArray::FromArrays(**builder.Finish(), *values);
}
std::shared_ptr<arrow::StructArray> records(const std::vector<std::string>& names,
                                            const arrow::ArrayVector& columns) {
  return *arrow::StructArray::Make(columns, names);
}

struct Exported {
  ArrowArray array = {};
  ArrowSchema schema = {};
  explicit Exported(const std::shared_ptr<arrow::Array>& from) {
    expectOk(arrow::ExportArray(*from, &array, &schema));
  }
};

class ArrowData : public testing::Test {
 protected:
  ArrowData() { EXPECT_EQ(muster_input_new(rules_, &input_), MUSTER_OK); }
  ~ArrowData() override {
    muster_input_free(input_);
    muster_rules_free(rules_);
  }

  void add(const char* table, const std::shared_ptr<arrow::Array>& rows) {
    Exported exported(rows);
    Said said;
    EXPECT_EQ(muster_input_arrow(input_, table, &exported.array, &exported.schema, said), MUSTER_OK)
        << said.message();
    EXPECT_EQ(exported.array.release, nullptr);
    EXPECT_EQ(exported.schema.release, nullptr);
  }
  std::string answer() {
    muster_data* data = bound(input_);
    muster_result* result = evaluated(data);
    std::string text = membersOf(result);
    muster_result* meaning = evaluated(data, MUSTER_REFERENCE);
    EXPECT_EQ(membersOf(meaning), text);
    muster_result_free(meaning);
    muster_result_free(result);
    muster_data_free(data);
    return text;
  }
  std::string problem(ArrowArray* array, ArrowSchema* schema) {
    Said said;
    EXPECT_NE(muster_input_arrow(input_, "customer", array, schema, said), MUSTER_OK);
    return said.message();
  }

  static std::shared_ptr<arrow::StructArray> customers() {
    const auto tags = lists(texts({{"vip"}, {"new"}, {"vip"}}), {0, 2, 2, 3});
    return records({"id", "country", "tags"},
                   {texts({{"c"}, {"a"}, {"b"}}), texts({{"SE"}, std::nullopt, {"DE"}}), tags});
  }

  muster_rules* rules_ = rulesOf(kShop);
  muster_input* input_ = nullptr;
};

TEST_F(ArrowData, ComesAsTablesThatNameTheirOwners) {
  add("customer", customers());
  add("orders", records({"id", "placed", "order_no"},
                        {texts({{"a"}, {"b"}}), instants({1, 2}), numbers({{7}, {8}})}));
  add("orders.lines", records({"order_no", "sku", "price"},
                              {numbers({{8}, {7}, {8}}), texts({{"prada"}, {"prada"}, {"sock"}}),
                               arrayOf<arrow::DoubleBuilder, double>({{99.51}, {99.5}, {500.0}})}));
  EXPECT_EQ(answer(), "northern: c\ntagged: b c\nprada: b\n");
}

TEST_F(ArrowData, ComesAsListsInTheRowsTheyBelongTo) {
  const auto lines =
      lists(records({"sku", "price"},
                    {texts({{"prada"}, {"sock"}, {"prada"}}),
                     arrayOf<arrow::DoubleBuilder, double>({{99.51}, {500.0}, {99.5}})}),
            {0, 2, 3});
  const auto orders = lists(
      records({"placed", "order_no", "lines"}, {instants({1, 2}), numbers({{8}, {7}}), lines}),
      {0, 0, 1, 2});
  const auto flat = customers();
  add("customer", records({"id", "country", "tags", "orders"},
                          {flat->field(0), flat->field(1), flat->field(2), orders}));
  EXPECT_EQ(answer(), "northern: c\ntagged: b c\nprada: a\n");
}

TEST_F(ArrowData, ComesInSeveralBatches) {
  const auto all = customers();
  add("customer", all->Slice(0, 2));
  add("customer", all->Slice(2, 1));
  add("orders", records({"id", "placed", "order_no"}, {texts({}), instants({}), numbers({})}));
  add("orders.lines", records({"order_no", "sku", "price"}, {numbers({}), texts({}), numbers({})}));
  EXPECT_EQ(answer(), "northern: c\ntagged: b c\nprada:\n");
}

TEST(ArrowMaps, AreListsOfEntriesWithoutThoseThatHaveNoValue) {
  muster_rules* rules = rulesOf(
      "schema s version 1\nprofile p key id\n  id  whole number\n  traits  map of text to text\n"
      "segment gold: traits[\"plan\"] is \"gold\"\nsegment single: number of traits is 1\n");
  muster_input* input = nullptr;
  ASSERT_EQ(muster_input_new(rules, &input), MUSTER_OK);
  arrow::Int32Builder offsets;
  expectOk(offsets.AppendValues({0, 2, 3, 3}));
  const auto traits =
      *arrow::MapArray::FromArrays(*offsets.Finish(), texts({{"plan"}, {"utm"}, {"plan"}}),
                                   texts({{"gold"}, std::nullopt, {"free"}}));
  Exported exported(records({"id", "traits"}, {numbers({{1}, {2}, {3}}), traits}));
  Said said;
  EXPECT_EQ(muster_input_arrow(input, "p", &exported.array, &exported.schema, said), MUSTER_OK)
      << said.message();
  muster_data* data = bound(input);
  muster_result* result = evaluated(data);
  EXPECT_EQ(membersOf(result), "gold: 1\nsingle: 1 2\n");
  muster_result_free(result);
  muster_data_free(data);
  muster_input_free(input);
  muster_rules_free(rules);
}

TEST_F(ArrowData, IsReleasedWhateverComesOfIt) {
  int released = 0;
  const auto make = [&](ArrowArray& array, ArrowSchema& schema) {
    Exported exported(customers());
    array = exported.array;
    schema = exported.schema;
  };
  ArrowArray array;
  ArrowSchema schema;
  // Of no input.
  make(array, schema);
  EXPECT_EQ(muster_input_arrow(nullptr, "customer", &array, &schema, nullptr), MUSTER_HANDLE);
  released += array.release == nullptr ? 1 : 0;
  released += schema.release == nullptr ? 1 : 0;
  // Of no table, of an unknown one.
  make(array, schema);
  EXPECT_EQ(muster_input_arrow(input_, nullptr, &array, &schema, nullptr), MUSTER_ARGUMENT);
  released += array.release == nullptr ? 1 : 0;
  make(array, schema);
  EXPECT_EQ(muster_input_arrow(input_, "nobody", &array, &schema, nullptr), MUSTER_INPUT);
  released += array.release == nullptr ? 1 : 0;
  // One without the other.
  make(array, schema);
  EXPECT_EQ(muster_input_arrow(input_, "customer", &array, nullptr, nullptr), MUSTER_ARGUMENT);
  released += array.release == nullptr ? 1 : 0;
  EXPECT_EQ(muster_input_arrow(input_, "customer", nullptr, &schema, nullptr), MUSTER_ARGUMENT);
  released += schema.release == nullptr ? 1 : 0;
  EXPECT_EQ(released, 6);
  // Twice.
  EXPECT_THAT(problem(&array, &schema), HasSubstr("no array of Arrow's"));
}

TEST_F(ArrowData, IsLookedThroughBeforeItIsUsed) {
  const auto broken = [&](const auto& damage) {
    Exported exported(customers());
    damage(exported.array, exported.schema);
    return problem(&exported.array, &exported.schema);
  };
  EXPECT_THAT(broken([](auto& array, auto&) { array.length = -1; }), HasSubstr("no array"));
  EXPECT_THAT(broken([](auto& array, auto&) { array.offset = INT64_MAX; }), HasSubstr("no array"));
  EXPECT_NE(broken([](auto& array, auto&) { array.length = 1000; }), "");
  EXPECT_NE(broken([](auto& array, auto&) { array.offset = 2; }), "");
  const char* format = nullptr;
  EXPECT_THAT(broken([&](auto&, auto& schema) { format = std::exchange(schema.format, nullptr); }),
              HasSubstr("no array"));
  EXPECT_NE(broken([](auto&, auto& schema) { schema.format = "??"; }), "");
  EXPECT_NE(broken([](auto&, auto& schema) { schema.format = "l"; }), "");
  EXPECT_NE(broken([](auto& array, auto&) { array.n_buffers = 7; }), "");
  EXPECT_NE(broken([](auto& array, auto&) {
              array.null_count = 5;
              array.children[0]->length = 1;
            }),
            "");
  // A child without bytes.
  EXPECT_NE(broken([](auto& array, auto&) { array.children[0]->buffers[1] = nullptr; }), "");
  // Columns of another kind than those before.
  add("customer", customers());
  Exported other(records({"id"}, {texts({{"x"}})}));
  EXPECT_THAT(problem(&other.array, &other.schema), HasSubstr("other columns"));
  const std::vector<std::int64_t> ids = {1};
  const muster_column plain = column("id", MUSTER_INT64, ids);
  EXPECT_EQ(muster_input_column(input_, "customer", &plain, nullptr), MUSTER_INPUT);
}

}  // namespace
}  // namespace muster::capi
