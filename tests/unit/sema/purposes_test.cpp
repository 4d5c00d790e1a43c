#include "compiler/sema/purposes.h"

#include "tests/unit/sema/shop.h"

namespace muster::sema {
namespace {

constexpr std::string_view kClinic = R"(schema clinic version 1
  purposes service, marketing

profile patient key id
  id             text
  name           text optional personal for service, marketing
  country        text optional
  illness        text optional personal special for service
  mail           consent for marketing
  doctor         doctor_id optional
  home           record optional personal for service
    city         text
    street       text for service, marketing

  events visits at seen_at
    seen_at      instant
    ward         text for service
    bill         whole number
  events tests at taken_at
    taken_at     instant for service
    kind         text
  traits         map of text to text for service
  allergies      list of records special for service
    agent        text
  devices        list of records
    serial       text for service
    model        text

profile doctor key doctor_id
  doctor_id      text
  religion       text optional special for service

list panel of illness from "panel.txt"

)";

// What the last segment may not read for marketing, as "field: name > name".
std::vector<std::string> beyond(const std::string& rules, std::string_view purpose = "marketing") {
  const auto checked = support::checkRules(std::string(kClinic) + rules + "\n");
  EXPECT_TRUE(checked.program.has_value()) << rules << checked.messages;
  if (!checked.program) return {};
  const ast::Program& program = checked.program->ast;
  std::vector<std::string> uses;
  for (const UseBeyond& use :
       usesBeyond(*checked.program, program.segments.back().condition, purpose)) {
    std::string text = checked.program->schema.fields[use.field].name + ":";
    for (const Naming& it : use.path) text += (&it == use.path.data() ? " " : " > ") + it.name;
    uses.push_back(std::move(text));
  }
  return uses;
}

using Uses = std::vector<std::string>;

TEST(Purposes, OfAFieldAreAllItMayBeUsedFor) {
  EXPECT_EQ(beyond("segment s: name is \"Ann\" and country is \"GB\""), Uses{});
  EXPECT_EQ(beyond("segment s: illness is \"flu\""), Uses{"illness: illness"});
  EXPECT_EQ(beyond("segment s: illness is \"flu\"", "service"), Uses{});
  EXPECT_EQ(beyond("segment s: illness is missing"), Uses{"illness: illness"});
  EXPECT_EQ(beyond("segment s: illness is in panel"), Uses{"illness: illness"});
  EXPECT_EQ(beyond("segment s: country is \"GB\"", "research"), Uses{});
}

TEST(Purposes, OfARecordAreThoseOfItsFields) {
  EXPECT_EQ(beyond("segment s: home.city is \"Leeds\""), Uses{"home.city: home.city"});
  EXPECT_EQ(beyond("segment s: home.street is \"High Street\""), Uses{});
  EXPECT_EQ(beyond("segment s: any allergies"), Uses{"agent: allergies"});
}

TEST(Purposes, AreFollowedThroughNames) {
  const std::string rules =
      "let state = illness else \"none\"\n"
      "segment ill: state is not \"none\"\n"
      "segment in_touch(days: duration): any visits after (now - days) and in ill\n";
  EXPECT_EQ(beyond(rules + "segment s: in in_touch(30 days) and country is \"GB\""),
            Uses{"illness: in_touch > ill > state > illness"});
  // The nearest way counts.
  EXPECT_EQ(beyond(rules + "segment s: in in_touch(30 days) and in ill"),
            Uses{"illness: ill > state > illness"});
  EXPECT_EQ(beyond(rules + "segment s: in ill and illness is known"), Uses{"illness: illness"});
}

TEST(Purposes, AreThoseOfEveryFieldThatIsRead) {
  EXPECT_EQ(beyond("segment s: any visits where ward is \"A\""), Uses{"ward: ward"});
  EXPECT_EQ(beyond("segment s: any visits where (ward is patient.country and known)"),
            Uses{"ward: ward"});
  EXPECT_EQ(beyond("segment s: any visits where bill > 5"), Uses{});
  EXPECT_EQ(beyond("segment s: any ward with (at least 2 visits)"), Uses{"ward: ward"});
  EXPECT_EQ(beyond("segment s: any (visits then visits with same ward)"), Uses{"ward: ward"});
  EXPECT_EQ(beyond("segment s: any (visits as v then visits where ward is v.ward)"),
            Uses{"ward: ward"});
  EXPECT_EQ(beyond("segment s: number of visits is in top 5% per illness"),
            Uses{"illness: illness"});
  EXPECT_EQ(
      beyond("segment ill: illness is known\nsegment s: number of visits is in top 5% among ill"),
      Uses{"illness: ill > illness"});
}

TEST(Purposes, OfATimeAreThoseOfItsEvents) {
  EXPECT_EQ(beyond("segment s: any tests"), Uses{"taken_at: tests"});
  EXPECT_EQ(beyond("segment s: any (visits then tests)"), Uses{"taken_at: tests"});
  EXPECT_EQ(beyond("segment s: number of tests where (kind is \"x\") > 3", "service"), Uses{});
}

TEST(Purposes, OfRecordsAreThoseOfWhatIsAsked) {
  EXPECT_EQ(beyond("segment s: at least 2 devices where model is \"x\""), Uses{});
  EXPECT_EQ(beyond("segment s: any devices where serial is \"x\""), Uses{"serial: serial"});
  EXPECT_EQ(beyond("segment s: traits[\"plan\"] is \"gold\""),
            (Uses{"key: traits", "value: traits"}));
}

TEST(Purposes, OfAConsentGoForAllOfIt) {
  EXPECT_EQ(beyond("segment s: mail is granted and mail.method is known"), Uses{});
  EXPECT_EQ(beyond("segment s: mail is granted", "service"), Uses{"mail.status: mail"});
  EXPECT_EQ(beyond("segment s: mail.method is \"form\"", "service"),
            Uses{"mail.method: mail.method"});
}

TEST(Purposes, GoAlongWithAReference) {
  EXPECT_EQ(beyond("segment s: doctor.religion is known"),
            Uses{"doctor.religion: doctor.religion"});
}

TEST(Purposes, AreToldWithEveryStep) {
  const auto checked = support::checkRules(std::string(kClinic) +
                                           "segment ill: illness is known\nsegment s: in ill\n");
  ASSERT_TRUE(checked.program.has_value()) << checked.messages;
  const auto uses =
      usesBeyond(*checked.program, checked.program->ast.segments.back().condition, "marketing");
  ASSERT_EQ(uses.size(), 1U);
  const std::vector<diagnostics::Label> labels = labelsOf(uses[0]);
  ASSERT_EQ(labels.size(), 2U);
  EXPECT_EQ(labels[0].text, "`ill` is named here");
  EXPECT_EQ(labels[1].text, "`illness` is read here");
}

TEST(Marks, AreKeptWithTheField) {
  const auto checked = support::checkRules(std::string(kClinic) + "segment s: country is \"GB\"\n");
  ASSERT_TRUE(checked.program.has_value()) << checked.messages;
  const schema::Schema& schema = checked.program->schema;
  EXPECT_EQ(schema.purposes, (std::vector<std::string>{"service", "marketing"}));
  std::size_t special = 0;
  std::size_t personal = 0;
  for (const schema::Field& field : schema.fields) {
    special += field.isSpecial ? 1 : 0;
    personal += field.isPersonal ? 1 : 0;
  }
  EXPECT_EQ(special, 3U);   // illness, allergies.agent, doctor.religion
  EXPECT_EQ(personal, 4U);  // name, illness, home.city, home.street
}

}  // namespace
}  // namespace muster::sema
