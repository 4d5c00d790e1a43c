// What fits which type, and what becomes of the rest.

#include <gmock/gmock.h>

#include "runtime/load/decimals.h"
#include "tests/unit/load/world.h"

namespace muster::load {
namespace {

// The one field of two rows: `cell` in a CSV file, as a field of `type` that is optional.
void check(const std::string& type, const std::string& cell, const std::string& expected,
           const std::string& mapping = "") {
  World world;
  world.write("customers.csv", "id,x\na," + cell + "\n");
  const std::string text =
      world.load(rulesFor("text", "  x " + type + " optional\n", "\"customers.csv\"", mapping));
  EXPECT_EQ(text.substr(0, text.find('\n')), "a: x=" + expected) << text;
}
// The same, which does not fit and is told so.
void checkRefused(const std::string& type, const std::string& cell, const std::string& reason,
                  const std::string& mapping = "") {
  World world;
  world.write("customers.csv", "id,x\na," + cell + "\n");
  const std::string text =
      world.load(rulesFor("text", "  x " + type + " optional\n", "\"customers.csv\"", mapping));
  EXPECT_THAT(text, testing::StartsWith("a: x=-\ncustomer: 1 value made missing: `x` " + reason));
}

TEST(Values, ReadsWholeNumbersHoweverTheyAreWritten) {
  check("whole number", "17850", "17850");
  check("whole number", "17850.0", "17850");
  check("whole number", "-0", "0");
  check("whole number", " 12 ", "12");
  check("whole number", "1.785e4", "17850");
  check("whole number", "9223372036854775807", "9223372036854775807");
  check("whole number", "-9223372036854775808", "-9223372036854775808");
}

TEST(Values, RefusesWhatIsNoWholeNumber) {
  checkRefused("whole number", "17850.5", "is not a whole number");
  checkRefused("whole number", "\"1,000\"", "is not a whole number");
  checkRefused("whole number", "abc", "is not a whole number");
  checkRefused("whole number", "0x10", "is not a whole number");
  checkRefused("whole number", "9223372036854775808", "is too large for its field");
  checkRefused("whole number", "\"\"", "is not a whole number");
}

TEST(Values, KeepsDecimalsExactly) {
  check("money GBP", "12.5", "12.5000");
  check("money GBP", "0.1", "0.1000");
  check("money GBP", "-0.0001", "-0.0001");
  check("number", "1e-6", "0.000001");
  check("number with 2 places", "3.10", "3.10");
  check("percent", "20%", "0.200000");
  check("percent", "0.2", "0.200000");
}

TEST(Values, RefusesWhatDoesNotFitThePlaces) {
  checkRefused("money GBP", "0.00001", "has more decimal places than its field");
  checkRefused("number with 2 places", "1.005", "has more decimal places than its field");
  checkRefused("money GBP", "922337203685477.5808", "is too large for its field");
  checkRefused("number", "nan", "is not a number");
  checkRefused("number", "12abc", "is not a number");
}

TEST(Values, RoundsHalfToEvenWhereTheSourceSaysSo) {
  const std::string mapping = "    x = x as number with 2 places rounded\n";
  check("number with 2 places", "1.005", "1.00", mapping);
  check("number with 2 places", "1.015", "1.02", mapping);
  check("number with 2 places", "-1.005", "-1.00", mapping);
  check("number with 2 places", "1.00500000001", "1.01", mapping);
  check("number with 2 places", "1e-400", "0.00", mapping);
}

TEST(Values, ReadsRealsAsTheNearestDouble) {
  check("real", "0.63", "0.63");
  check("real", "1e308", "1e+308");
  check("real", "1e-400", "0");
  checkRefused("real", "inf", "is not a number: it is infinite");
  checkRefused("real", "NaN", "is not a number: it is infinite or not a number at all");
  checkRefused("real", "1e400", "is not a number: it is infinite");
}

TEST(Values, LeavesTextAsItStands) {
  check("text", "17850.0", "\"17850.0\"");
  check("text", " blank ", "\" blank \"");
  check("text", "\"\"", "\"\"");
  check("text", "", "-");
  check("text", "\"a \"\"quote\"\", a comma\"", "\"a \"quote\", a comma\"");
}

TEST(Values, BringsTextToNfc) { check("text", "e\xCC\x81", "\"\xC3\xA9\""); }

TEST(Values, RefusesTextThatIsNoUtf8) { checkRefused("text", "caf\xE9", "is not text in UTF-8"); }

TEST(Values, TakesNoNumberForYesOrNo) {
  check("yes or no", "TRUE", "yes");
  check("yes or no", "no", "no");
  checkRefused("yes or no", "1", "is not yes or no");
}

TEST(Values, ReadsTheWordsOfTheSource) {
  check("yes or no", "J", "yes", "    x = x as \"J\" yes, \"N\" no\n");
  checkRefused("yes or no", "yes", "is none of the words", "    x = x as \"J\" yes, \"N\" no\n");
  check("one of (bronze, gold)", "G", "gold", "    x = x as \"G\" gold, \"B\" bronze\n");
  check("one of (bronze, gold)", "gold", "gold");
  checkRefused("one of (bronze, gold)", "Gold", "is none of the values of its field");
}

TEST(Values, TakesTheMissingWordsForMissing) {
  check("whole number", "unknown", "-", "    missing is \"unknown\", \"n/a\"\n");
  check("text", "n/a", "-", "    missing is \"unknown\", \"n/a\"\n");
  check("text", "\"n/a\"", "-", "    missing is \"unknown\", \"n/a\"\n");
}

TEST(Values, ReadsDatesByTheirFormat) {
  check("date", "2026-11-01", "2026-11-01");
  check("date", "01.11.2026", "2026-11-01", "    x = x as date \"dd.mm.yyyy\"\n");
  checkRefused("date", "31.02.2026", "is not a date", "    x = x as date \"dd.mm.yyyy\"\n");
  checkRefused("date", "01/11/2026", "is not a date");
}

TEST(Values, ReadsInstantsInTheZoneOfTheSource) {
  check("instant", "2026-07-01 12:00:00", "2026-07-01T11:00:00Z");
  check("instant", "2026-12-01T12:00", "2026-12-01T12:00:00Z");
  check("instant", "2026-07-01T12:00:00+02:00", "2026-07-01T10:00:00Z");
  check("instant", "2026-07-01T12:00:00Z", "2026-07-01T12:00:00Z");
  check("instant", "1/7/2026 9:05", "2026-07-01T08:05:00Z",
        "    x = x as instant \"d/m/yyyy h:mm\"\n");
  // A date is its first instant.
  check("instant", "2026-07-01", "2026-06-30T23:00:00Z");
}

TEST(Values, SettlesClockChanges) {
  // Skipped: the first instant after the gap. Repeated: the first of the two.
  check("instant", "2026-03-29 01:30:00", "2026-03-29T01:00:00Z");
  check("instant", "2026-10-25 01:30:00", "2026-10-25T00:30:00Z");
}

TEST(Values, RefusesTimesOutsideTheYears) {
  checkRefused("instant", "0000-12-31 00:00:00", "lies outside the years 1 to 9999");
  checkRefused("instant", "10000-01-01 00:00:00", "lies outside the years 1 to 9999");
  checkRefused("instant", "-0044-03-15T12:00:00Z", "lies outside the years 1 to 9999");
  checkRefused("date", "0000-01-01", "lies outside the years 1 to 9999");
  checkRefused("date", "10000-01-01", "lies outside the years 1 to 9999");
  checkRefused("date", "+12345-01-01", "lies outside the years 1 to 9999");
  checkRefused("date", "31.12.10000", "lies outside the years 1 to 9999",
               "    x = x as date \"dd.mm.yyyy\"\n");
  checkRefused("date", "00000101", "lies outside the years 1 to 9999",
               "    x = x as date \"yyyymmdd\"\n");
  checkRefused("date", "0000-00-00", "is not a date in the form that is expected");
  checkRefused("date", "10000-13-01", "is not a date in the form that is expected");
  checkRefused("instant", "1700000000", "is not a date and time in the form that is expected");
  checkRefused("instant", "0001-01-01T00:00:00+05:00", "lies outside the years 1 to 9999");
}

TEST(Values, RoundsInstantsDownToMicrosecondsAndCountsThem) {
  World world;
  world.write("customers.csv", "id,x\na,2026-07-01T00:00:00.1234569Z\nb,2026-07-01T00:00:00.5Z\n");
  EXPECT_EQ(world.load(rulesFor("text", "  x instant\n", "\"customers.csv\"")),
            "a: x=2026-07-01T00:00:00.123456Z\n"
            "b: x=2026-07-01T00:00:00.5Z\n"
            "customer: 1 value noted: `x` is finer than microseconds and was rounded down "
            "(customers.csv line 2)\n");
}

TEST(Values, ReadsDurations) {
  check("duration", "90 minutes", "5400000000us");
  check("duration", "1:30:00.5", "5400500000us");
  checkRefused("duration", "90", "is not a duration");
}

TEST(Values, ReadsSetsWithBars) {
  check("set of text", "tea|wine|tea", "{\"tea\",\"wine\"}");
  check("set of whole number", "3|1", "{1,3}");
  check("set of text", "\"\"", "{}");
  check("set of text", "", "-");
  checkRefused("set of whole number", "3|x", "is not a whole number");
}

TEST(Values, KnowsZonesByName) {
  check("zone", "Europe/London", "\"Europe/London\"");
  checkRefused("zone", "Europe/Londn", "is not a time zone");
}

TEST(ReadDouble, IsTheShortestDecimal) {
  const auto read = [](double value, int places) {
    std::int64_t digits = 0;
    const Reason reason = readDouble(value, places, false, Reason::NotNumber, digits);
    return reason == Reason::None ? toString(digits, places) : std::string(textOf(reason));
  };
  EXPECT_EQ(read(0.1, 4), "0.1000");
  EXPECT_EQ(read(2.675, 4), "2.6750");
  EXPECT_EQ(read(0.1 + 0.2, 4), "has more decimal places than its field");
  EXPECT_EQ(read(123456789012345680.0, 0), "123456789012345680");
  EXPECT_EQ(read(1e22, 0), "is too large for its field");
  EXPECT_EQ(read(1e-7, 6), "has more decimal places than its field");
  EXPECT_EQ(read(-0.0, 2), "0.00");
}

TEST(ReadDecimal, TakesWhatADecimalIsAndNothingElse) {
  const auto read = [](std::string_view text) {
    const auto decimal = readDecimal(text);
    return decimal ? toString(decimal->digits) + "e-" + std::to_string(decimal->places) : "none";
  };
  EXPECT_EQ(read("12.500"), "125e-1");
  EXPECT_EQ(read("+1"), "1e-0");
  EXPECT_EQ(read("0.000"), "0e-0");
  EXPECT_EQ(read("1.5E+3"), "15e--2");
  for (const char* text :
       {"", "-", ".", "1.", "1e", "1e5x", "--1", "1 2", "1_0", "e5", "1e99999"}) {
    EXPECT_EQ(read(text), "none") << text;
  }
}

TEST(Widen, IsTheDoubleNearestToTheShortestDecimal) { EXPECT_EQ(widen(0.63F), 0.63); }

}  // namespace
}  // namespace muster::load
