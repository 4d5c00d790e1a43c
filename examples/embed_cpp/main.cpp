// A page that asks which segments its visitor is in, and a mailing that asks it of everybody: the same
// rules, from a text of this program.

#include <cstdio>
#include <muster/muster.hpp>
#include <string>
#include <vector>

namespace {

constexpr const char* kRules = R"(schema page version 1
profile visitor key id
  id       text
  country  text optional
  visits   whole number
  tier     one of (basic < plus < pro)
  events orders at placed
    placed  instant
    total   number with 2 places

segment returning "Has been here before":
  visits > 1

segment nordic_or_pro:
  country is one of ("SE", "NO", "FI", "DK") or tier is pro

segment spender:
  total total of orders in the last 30 days > 100
)";

// One visitor after the other, through one row of values.
void askForOne(const muster::Rules& rules, std::int64_t asOf) {
  const muster::Matcher matcher = muster::Matcher::of(rules, asOf).value();
  const std::uint32_t country = matcher.field("country").value();
  const std::uint32_t visits = matcher.field("visits").value();
  const std::uint32_t tier = matcher.field("tier").value();

  muster::Profile visitor = matcher.profile().value();
  std::vector<std::uint64_t> answer(matcher.wordCount());
  const auto print = [&](const char* who) {
    std::printf("%s:", who);
    if (!visitor.answer(answer)) std::printf(" a field has no value");
    for (std::size_t s = 0; s < matcher.segmentCount(); ++s) {
      if ((answer[s / 64] >> s % 64 & 1) != 0) std::printf(" %s", matcher.segmentName(s).c_str());
    }
    std::printf("\n");
  };

  visitor.set(visits, 3);
  visitor.set(tier, "basic");
  visitor.set(country, "NO");
  print("third visit from Norway");
  visitor.set(visits, 1);
  visitor.setMissing(country);
  print("first visit from nowhere");
  if (!visitor.set(tier, "gold")) std::printf("there is no tier gold\n");

  // A visitor buys something, and is asked about again.
  const std::uint32_t orders = matcher.list("orders").value();
  for (const std::int64_t total : {60'00, 50'00}) {
    visitor.set(matcher.field("orders.placed").value(), asOf);
    visitor.set(matcher.field("orders.total").value(), total);
    visitor.append(orders);
    print("after an order");
  }
  std::printf("%s\n", matcher.remarks().c_str());
}

// All visitors at once.
void askForAll(const muster::Rules& rules, std::int64_t asOf) {
  const std::vector<const char*> ids = {"zoe", "ann", "bob"};
  const std::vector<const char*> countries = {"DE", "FI", nullptr};
  const std::vector<std::int32_t> visits = {7, 1, 2};
  const std::vector<const char*> tiers = {"pro", "basic", "basic"};

  muster::Input input = muster::Input::of(rules).value();
  input.add("visitor", muster::Column::strings("id", ids)).value();
  input.add("visitor", muster::Column::strings("country", countries)).value();
  input.add("visitor", muster::Column::whole("visits", visits)).value();
  input.add("visitor", muster::Column::strings("tier", tiers)).value();
  const std::vector<const char*> buyers = {"ann", "bob"};
  const std::vector<std::int64_t> placed = {asOf, asOf};
  const std::vector<std::int64_t> totals = {20'00, 250'00};
  input.add("orders", muster::Column::strings("id", buyers)).value();
  input.add("orders", muster::Column::instant("placed", placed)).value();
  input.add("orders", muster::Column::decimal("total", totals, 2)).value();
  const muster::Data data = muster::Data::bind(input).value();
  const muster::Result result = data.evaluate(asOf).value();
  for (std::size_t s = 0; s < result.segmentCount(); ++s) {
    const muster::Segment segment = result.segment(s);
    std::printf("%s: %zu:", segment.name, segment.count);
    for (std::size_t p = 0; p < segment.profile_count; ++p) {
      if (segment.contains(p)) std::printf(" %s", result.key(segment.kind, p).text);
    }
    std::printf("\n");
  }
}

}  // namespace

int main() {
  try {
    const muster::Rules rules = muster::Rules::parse({{"page.muster", kRules}}).value();
    const std::int64_t asOf = rules.asOf("2026-11-01").value();
    askForOne(rules, asOf);
    askForAll(rules, asOf);
  } catch (const muster::Failure& failure) {
    std::fprintf(stderr, "%s\n", failure.what());
    return 1;
  }
  return 0;
}
