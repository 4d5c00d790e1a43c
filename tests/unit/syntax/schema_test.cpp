#include "tests/unit/syntax/checking.h"

namespace muster::syntax {
namespace {

// The lines of a profile become these.
void expectFields(const std::string& lines, const std::string& tree) {
  expectTree("schema s\nprofile p key k\n" + lines, "schema s\n  profile p key k\n" + tree);
}

TEST(Schema, HasVersionAndSettings) {
  expectTree(
      "schema shop version 3\n"
      "  zone     \"Europe/London\"  # the calendar\n"
      "  currency GBP\n"
      "  weeks start on sunday\n",
      "schema shop version 3\n"
      "  setting zone \"Europe/London\"\n"
      "  setting currency GBP\n"
      "  setting weeks start on sunday\n");
}

TEST(Schema, HoldsTheProfilesBelowIt) {
  expectTree("schema a\nprofile p key k\n  k text\nprofile q\nschema b\nprofile r\n",
             "schema a\n  profile p key k\n    k : text\n  profile q\nschema b\n  profile r\n");
}

TEST(Type, HasEverySpelling) {
  expectFields(
      "  a yes or no\n  b whole number\n  c number\n  d number with 2 places\n  e percent\n"
      "  f money GBP\n  g real\n  h text\n  i date\n  j instant\n  k duration\n  l zone\n"
      "  m place\n  n consent\n  o set of text\n  p list of whole number\n"
      "  q map of text to number\n  r account_id\n",
      "    a : yes or no\n    b : whole number\n    c : number\n    d : number with 2 places\n"
      "    e : percent\n    f : money GBP\n    g : real\n    h : text\n    i : date\n"
      "    j : instant\n    k : duration\n    l : zone\n    m : place\n    n : consent\n"
      "    o : set of text\n    p : list of whole number\n    r : named account_id\n"
      "    map q\n      key : text\n      value : number\n");
}

TEST(Type, ListsTheWordsOfAnEnum) {
  expectFields("  a one of (bronze < silver < gold)\n",
               "    a : one of (bronze < silver < gold)\n");
  expectFields("  a one of (web, store, `not yet`)\n", "    a : one of (web, store, `not yet`)\n");
  expectFields("  a one of (\n    web,\n    store)\n  b text\n",
               "    a : one of (web, store)\n    b : text\n");
}

TEST(Field, MayBeOptionalPersonalAndForPurposes) {
  expectFields("  a text optional for service, marketing\n  b date personal optional\n",
               "    a : text optional for service, marketing\n    b : date optional personal\n");
  expectFields("  a text special personal for service\n  special text\n",
               "    a : text personal special for service\n    special : text\n");
}

TEST(Field, OfAListHasWhatTheListIsMarkedWith) {
  expectFields("  a list of records special for service\n    b text\n    c text for marketing\n",
               "    records a\n      b : text special for service\n"
               "      c : text special for marketing\n");
}

TEST(Events, HoldWhatStandsDeeper) {
  expectFields(
      "  a text\n"
      "  events v at t then by n late by up to 48 hours\n"
      "    t instant\n"
      "    n whole number\n"
      "  b text\n"
      "  events w at t\n"
      "    t date\n",
      "    a : text\n"
      "    b : text\n"
      "    events v at t then by n late by 48 hours\n"
      "      t : instant\n"
      "      n : whole number\n"
      "    events w at t\n"
      "      t : date\n");
}

TEST(Events, Nest) {
  expectFields(
      "  events orders at t\n"
      "    t instant\n"
      "    events lines at u\n"
      "      sku text\n"
      "    total money GBP\n",
      "    events orders at t\n"
      "      t : instant\n"
      "      total : money GBP\n"
      "    of orders events lines at u\n"
      "      sku : text\n");
}

TEST(Records, HoldWhatStandsDeeper) {
  expectFields(
      "  home record\n    city text\n    street record\n      name text\n  lines list of records\n"
      "    sku text\n  a text\n",
      "    home : record\n      city : text\n      street : record\n        name : text\n"
      "    a : text\n    records lines\n      sku : text\n");
}

TEST(Records, MayHoldListsOfRecords) {
  expectFields(
      "  home record\n    rooms list of records optional\n      size text\n    city text\n",
      "    home : record\n      city : text\n    records home.rooms optional\n"
      "      size : text\n");
}

TEST(Use, NamesASchema) { expectTree("use schema shop\n", "use schema shop\n"); }

TEST(SchemaMistake, StaysOnItsLine) {
  expectMessages("schema s\n  zone\nprofile p key k\n  a text optinal\n  b whole\n  c text\n",
                 {{"E0103", "optinal", "`optional`"}, {"E0106", "whole"}},
                 "schema s\n  setting zone\n  profile p key k\n    a : text optional\n"
                 "    c : text\nlet b = <error>\n");
}

TEST(SchemaMistake, NamesTheSpellingOfOtherLanguages) {
  expectMessages("schema s\nprofile p\n  a string\n  b int optional\n  c datetime\n",
                 {{"E0104", "string", "`text`"},
                  {"E0104", "int", "`whole number`"},
                  {"E0104", "datetime", "`instant`"}});
}

TEST(SchemaMistake, IsAProfileWithoutASchema) {
  expectMessages("profile p key k\n  k text\n", {{"E0114", "p", "`schema ps version 1`"}});
  // A schema whose first line cannot be read is no second mistake.
  expectMessages("schema 3\nprofile p key k\n  k text\n", {{"E0105", "3"}});
}

TEST(SchemaMistake, IsAReservedWordAsAName) {
  expectMessages("schema s\nprofile p\n  now text\n  a one of (yes, maybe)\n",
                 {{"E0112", "now", "`` `now` ``"}, {"E0112", "yes", "`` `yes` ``"}},
                 "schema s\n  profile p\n    `now` : text\n    a : one of (`yes`, maybe)\n");
}

TEST(SchemaMistake, IsATimeWithoutUnit) {
  expectMessages("schema s\nprofile p\n  events v at t late by 3\n", {{"E0106", "3", "`3 days`"}});
}

}  // namespace
}  // namespace muster::syntax
