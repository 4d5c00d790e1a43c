// The rows of a plan.

#include "runtime/send/files.h"

#include <gmock/gmock.h>

#include "tests/unit/send/world.h"

namespace muster::send {
namespace {

using testing::ElementsAre;

// Rows as one would write them: words by name, `-` for what is missing, instants as numbers.
class Rows : public output::RowSink {
 public:
  explicit Rows(const output::TableFile& table) : table_(table) {
    const Result<Done> done = table.rows(*this);
    EXPECT_TRUE(done.ok());
  }
  Result<Done> add(std::span<const output::Cell> row) override {
    EXPECT_EQ(row.size(), table_.columns.size());
    std::string& line = lines.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += i == 0 ? "" : "|";
      if (const auto* text = std::get_if<std::string_view>(&row[i])) {
        line += *text;
      } else if (const auto* number = std::get_if<std::int64_t>(&row[i])) {
        const std::vector<std::string>& words = table_.columns[i].words;
        line +=
            words.empty() ? std::to_string(*number) : words.at(static_cast<std::size_t>(*number));
      } else {
        EXPECT_TRUE(table_.columns[i].isOptional);
        line += "-";
      }
    }
    return Done{};
  }
  std::vector<std::string> lines;

 private:
  const output::TableFile& table_;
};

std::vector<std::string> rowsOf(const Sent& sent, const std::string& name) {
  for (const output::TableFile& table : tablesOf(sent)) {
    if (table.name == name) return Rows(table).lines;
  }
  ADD_FAILURE() << "no table " << name;
  return {};
}

std::vector<std::string> columnsOf(const Sent& sent, const std::string& name) {
  std::vector<std::string> columns;
  for (const output::TableFile& table : tablesOf(sent)) {
    if (table.name != name) continue;
    for (const output::TableColumn& it : table.columns) columns.push_back(it.name);
  }
  return columns;
}

TEST(PlanTable, HasARowForEachMessageAndEachWhoIsNoted) {
  const auto world = World::make();
  const Sent sent = world->sent();
  EXPECT_THAT(columnsOf(sent, "plan"),
              ElementsAre("customer_id", "campaign", "channel", "role", "version", "offer",
                          "send_from", "send_until", "html", "subject", "text"));
  const std::string times = "1796083200000000|1796086800000000|";
  EXPECT_THAT(rowsOf(sent, "plan"),
              ElementsAre("1|winter_sale|email|message|warm|free_shipping|" + times +
                              "<p>Dear Ann</p>|Something warm, Ann|-",
                          "2|winter_sale|email|message|plain|-|" + times +
                              "<p>Dear &lt;b&gt;Bob&lt;/b&gt;</p>|Winter sale|-",
                          "4|winter_sale|email|hold_out|-|-|-|-|-|-|-",
                          "5|thank_you|sms|message|-|-|" + times + "-|-|Thank you",
                          "6|winter_sale|email|message|warm|free_shipping|" + times +
                              "<p>Dear you &amp; yours</p>|Something warm, friend|-"));
}

TEST(ReasonsTable, TellsTheFirstReasonAndAllOfThem) {
  const auto world = World::make();
  const Sent sent = world->sent();
  EXPECT_THAT(
      rowsOf(sent, "reasons"),
      ElementsAre("1|thank_you|group|winter_sale|group: winter_sale",
                  "3|winter_sale|suppressed|any complaints in the last 30 days|suppressed: any "
                  "complaints in the last 30 days; consent: email_consent",
                  "4|winter_sale|held_out|hold out 10% salt \"w\"|held_out: hold out 10% salt "
                  "\"w\"; frequency: at most 2 messages in 7 days",
                  "5|winter_sale|frequency|at most 2 messages in 7 days|frequency: at most 2 "
                  "messages in 7 days",
                  "7|thank_you|limit|limit 1|limit: limit 1"));
}

TEST(ContactsTable, HasTheColumnsOfTheListOfContacts) {
  const auto world = World::make();
  const Sent sent = world->sent();
  EXPECT_THAT(columnsOf(sent, "contacts"), ElementsAre("customer_id", "sent_at", "campaign",
                                                       "channel", "role", "version", "offer"));
  const std::string now = "|1796083200000000|";
  EXPECT_THAT(rowsOf(sent, "contacts"),
              ElementsAre("1" + now + "winter_sale|email|message|warm|free_shipping",
                          "2" + now + "winter_sale|email|message|plain|-",
                          "4" + now + "winter_sale|email|hold_out|-|-",
                          "5" + now + "thank_you|sms|message|-|-",
                          "6" + now + "winter_sale|email|message|warm|free_shipping"));
}

TEST(Tables, OfNobodyHaveNoRows) {
  const auto world = World::empty();
  const Sent sent = world->sent();
  for (const char* name : {"plan", "reasons", "contacts"}) {
    EXPECT_THAT(rowsOf(sent, name), ElementsAre());
  }
}

TEST(Tables, NeverHaveTwoColumnsOfOneName) {
  auto world = World::make();
  sema::CheckedCampaign& campaign =
      world->compiled->checked.campaigns[world->plan.campaigns[1].campaign];
  campaign.texts[0].field = "offer";
  EXPECT_THAT(columnsOf(world->sent(), "plan"),
              ElementsAre("customer_id", "campaign", "channel", "role", "version", "offer",
                          "send_from", "send_until", "html", "subject", "message_offer"));
}

}  // namespace
}  // namespace muster::send
