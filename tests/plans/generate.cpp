#include "tests/plans/generate.h"

#include <random>
#include <utility>
#include <vector>

#include "compiler/base/check.h"
#include "compiler/calendar/calendar.h"
#include "compiler/diagnostics/render.h"

namespace muster::plans {
namespace {

using column::Cell;
using schema::Kind;

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(engine_() % bound); }
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(high - low + 1));
  }
  bool oneIn(std::size_t chances) { return below(chances) == 0; }
  template <typename T>
  const T& of(const std::vector<T>& values) {
    return values[below(values.size())];
  }

 private:
  std::mt19937_64 engine_;
};

const std::vector<std::string> kZones = {"Europe/London", "America/New_York", "Asia/Kolkata",
                                         "Australia/Lord_Howe", "Pacific/Auckland"};
const std::vector<std::string> kChannels = {"email", "sms", "push"};
const std::vector<std::string> kOffers = {"free_shipping", "ten_percent", "sample_box"};

class Maker {
 public:
  explicit Maker(std::uint64_t seed) : random_(seed), keysAreTexts_(seed % 3 == 0) {}

  Program make() {
    Program program;
    // Clock changes of several zones are near some of these.
    const std::vector<std::string> days = {"2026-11-20", "2026-10-24", "2026-03-28", "2026-11-01",
                                           "2026-12-30", "2026-02-28", "2026-04-04"};
    const auto start = calendar::parseInstant(random_.of(days));
    program.asOf = *calendar::toInstant(*start, calendar::utc()) +
                   random_.between(0, 48 * 60) * calendar::kMicrosPerMinute;
    asOf_ = program.asOf;
    count_ = 2 + random_.below(6);
    text_ = schemaText(keysAreTexts_);
    text_ += "segment busy: at least 2 purchases in the last 30 days\n";
    text_ += "segment grown: age >= 30\n";
    text_ += "let worth = spend * 3\n";
    addShared();
    for (std::size_t i = 0; i + 1 < count_; ++i) addCampaign(i);
    program.withoutLowest = text_;
    addCampaign(count_ - 1);
    program.text = text_;
    return program;
  }

 private:
  std::string condition() {
    static const std::vector<std::string> kConditions = {
        "tier is gold",
        "tier is one of (silver, gold)",
        "age >= 30",
        "age < 45",
        "spend > 40",
        "score >= 0.5",
        "first_name is known",
        "any purchases in the last 30 days",
        "no purchases in the last 10 days",
        "at least 2 messages in the last 14 days",
        "any messages in the last 7 days where channel is email",
        "total amount of purchases in the last 60 days > 50",
        "(age > 20 or spend > 30)",
        "in busy",
        "in grown",
        "(in busy or tier is gold)",
        "spend is in top 40%",
        "since is before 2026-06-01",
        "worth > 90",
        "sample(\"any\") < 70%",
    };
    return random_.of(kConditions);
  }
  std::string everybody() { return "sample(\"everybody\") < 100%"; }

  std::string number() {
    static const std::vector<std::string> kNumbers = {"spend",
                                                      "age",
                                                      "worth",
                                                      "number of purchases",
                                                      "total amount of purchases",
                                                      "spend * 4000000000000 * 4000000000000"};
    return random_.of(kNumbers);
  }
  std::string ordered() {
    static const std::vector<std::string> kOthers = {"score", "since", "tier", "spend / age",
                                                     "average amount of purchases"};
    return random_.oneIn(2) ? number() : random_.of(kOthers);
  }

  std::string zone() {
    if (random_.oneIn(3)) return "";
    if (random_.oneIn(3)) return " in zone \"" + random_.of(kZones) + "\"";
    return " in zone (time_zone else \"" + (random_.oneIn(3) ? random_.of(kZones) : kZones[0]) +
           "\")";
  }
  std::string clock(std::int64_t minutes) {
    const auto two = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(minutes / 60) + ":" + two(minutes % 60);
  }
  std::string date(std::int64_t daysFromAsOf) {
    return calendar::formatDate(calendar::localDate(calendar::utc(), asOf_) + daysFromAsOf);
  }

  std::string runs() {
    std::string text = "  runs";
    bool isAny = false;
    if (random_.oneIn(2)) {
      text += " from " + date(random_.between(-20, -1));
      isAny = true;
    }
    if (random_.oneIn(2)) {
      text += " to " + date(random_.between(random_.oneIn(4) ? -3 : 2, 6));
      // The first day stands before the last.
      if (isAny) text = "  runs from " + date(-20) + " to " + date(random_.between(-2, 6));
      isAny = true;
    }
    switch (random_.below(5)) {
      case 0: text += " every week on monday to friday"; break;
      case 1: text += " every week on tuesday, saturday, sunday"; break;
      case 2: text += " every month on 1, 15, 20, 24, 28, 31"; break;
      default:
        if (!isAny || random_.oneIn(3)) text += " every day";
    }
    if (random_.oneIn(2)) {
      // Around what no quiet hours reach.
      text += " between " + clock(random_.between(24, 43) * 15) + " and " +
              clock(random_.between(44, 92) * 15);
    }
    return text + zone() + "\n";
  }

  std::string quiet() {
    const std::int64_t first = random_.between(18, 23) * 60;
    std::string text = "  quiet " + clock(first) + " to " + clock(random_.between(0, 36) * 15 + 15);
    if (random_.oneIn(4)) text += " on saturday, sunday";
    text += zone();
    if (random_.oneIn(4)) text += " discard";
    return text + "\n";
  }

  std::string cap(const std::string& channel, bool isShared) {
    std::string text = "  at most " + std::to_string(random_.between(1, 4)) + " messages";
    switch (random_.below(4)) {
      case 0: break;
      case 1: text += " in 1 calendar week"; break;
      default: text += " in " + std::to_string(random_.between(1, 40)) + " days";
    }
    if (random_.oneIn(3)) {
      text += " on " + channel;
      if (random_.oneIn(2)) text += channel == "push" ? ", sms" : ", push";
    }
    if (isShared) return text + "\n";
    switch (random_.below(6)) {
      case 0: text += " of this campaign"; break;
      case 1: text += " of c0"; break;
      case 2: text += hasGroup_ ? " of group winter" : ""; break;
      default: break;
    }
    return text + "\n";
  }

  void addShared() {
    if (random_.oneIn(3)) return;
    text_ += "campaigns\n";
    if (random_.oneIn(2)) text_ += cap("email", true);
    if (random_.oneIn(2)) text_ += "  hold out 6% salt \"global\"\n";
    if (random_.oneIn(3)) text_ += quiet();
    if (random_.oneIn(3)) text_ += "  suppress in grown\n";
    text_ += "  at most 6 messages in 30 days\n";
  }

  std::string splits() {
    std::string text;
    if (random_.oneIn(2)) {
      text += "  split \"subject line\" salt \"s1\"\n    50% warm: subject \"Warm\"\n";
      text += "    30% cold: subject \"Cold\"\n    20% plain: subject \"Plain\"\n";
    }
    if (random_.oneIn(3))
      text += "  split \"size\" salt \"s2\"\n    12.5% large\n    87.5% small\n";
    return text;
  }

  std::string lasts() {
    std::string text;
    if (random_.oneIn(3)) text += " until " + date(random_.between(-1, 4));
    if (random_.oneIn(2)) {
      text += (text.empty() ? "" : ",") + std::string(" at most ") +
              std::to_string(random_.between(1, 30));
    }
    return text;
  }

  // A line of a choice that asks what the one before it asks would be refused.
  std::string otherThan(const std::string& first) {
    std::string other = condition();
    while (other == first) other = condition();
    return other;
  }

  std::string choices() {
    std::string text;
    if (random_.oneIn(3)) {
      const std::string first = condition();
      text += "  choose version\n    when " + first + ": back\n";
      if (random_.oneIn(2)) text += "    when " + otherThan(first) + ": loyal\n";
      text += "    otherwise usual\n";
    }
    switch (random_.below(4)) {
      case 0: {
        const std::string first = condition();
        text += "  choose offer\n    when " + first + ": " + kOffers[0] + lasts() + "\n";
        if (random_.oneIn(2)) {
          text += "    when " + otherThan(first) + ": " + kOffers[1] + lasts() + "\n";
        }
        text += "    otherwise " +
                (random_.oneIn(2) ? std::string("none")
                                  : (random_.oneIn(3) ? kOffers[0] : kOffers[2]) + lasts()) +
                "\n";
        break;
      }
      case 1:
        text += "  choose offer by largest " + kOffers[0] + ": " + number() + lasts() + ",\n    " +
                kOffers[1] + ": " + number() + lasts() + "\n";
        break;
      default: break;
    }
    return text;
  }

  void addCampaign(std::size_t index) {
    const bool isLowest = index + 1 == count_;
    const std::string& channel = random_.of(kChannels);
    text_ += "campaign c" + std::to_string(index) + "\n";
    text_ += "  audience " +
             (random_.oneIn(5)   ? everybody()
              : random_.oneIn(3) ? condition()
                                 : condition() + " or " + everybody()) +
             "\n";
    if (random_.oneIn(2)) {
      text_ += "  suppress " + condition() + (random_.oneIn(2) ? ", " + condition() : "") + "\n";
    }
    if (random_.oneIn(4)) text_ += "  stop when " + condition() + "\n";
    text_ += "  channel " + channel;
    switch (random_.below(4)) {
      case 0: text_ += " without consent\n"; break;
      case 1: text_ += " needs email_consent, " + condition() + "\n"; break;
      default: text_ += " needs email_consent\n";
    }
    if (random_.oneIn(2)) text_ += runs();
    for (std::size_t i = random_.below(3); i > 0; --i) text_ += quiet();
    const bool isExempt = !isLowest && random_.oneIn(6);
    if (!isLowest && random_.oneIn(2)) {
      text_ += "  exclusive group winter\n";
      hasGroup_ = true;
    }
    if (isExempt) {
      text_ += "  exempt from caps\n";
    } else {
      for (std::size_t i = random_.below(3); i > 0; --i) text_ += cap(channel, false);
    }
    if (random_.oneIn(2)) {
      text_ += "  hold out 10% salt \"own-" + std::to_string(random_.below(3)) + "\"\n";
    }
    if (random_.oneIn(3)) text_ += "  untargeted 7.5% salt \"fresh\"\n";
    // Written in any order; the larger number first.
    text_ += "  priority " + std::to_string(isLowest ? 1 : 10 + (index * 17) % 40) + "\n";
    if (random_.oneIn(2)) {
      text_ += "  limit " + std::to_string(random_.between(1, 60));
      if (!random_.oneIn(4)) {
        text_ += " by " + ordered() + (random_.oneIn(2) ? " largest first" : " smallest first");
      }
      text_ += "\n";
    }
    if (random_.oneIn(3)) {
      text_ += "  needs at least " + std::to_string(random_.between(1, 40)) + " profiles\n";
    }
    text_ += splits() + choices();
    if (random_.oneIn(2)) {
      text_ +=
          "  subject \"Hello {first_name else friend}, {spend else nothing} {worth else no}\"\n";
    }
  }

  Random random_;
  bool keysAreTexts_;
  std::int64_t asOf_ = 0;
  std::size_t count_ = 0;
  bool hasGroup_ = false;
  std::string text_;
};

class RowMaker {
 public:
  RowMaker(std::uint64_t seed, const schema::Schema& schema, std::int64_t asOf)
      : random_(seed), schema_(schema), asOf_(asOf) {
    missing_ = random_.of(std::vector<std::size_t>{3, 6, 12});
  }

  column::Rows make(std::size_t profileCount) {
    column::Rows rows;
    rows.events.resize(schema_.lists.size());
    for (std::size_t profile = 0; profile < profileCount; ++profile) {
      column::ProfileRow row;
      for (const FieldId field : schema_.profileFields) {
        row.cells.push_back(field == schema_.key ? key(profile) : cell(field));
      }
      rows.profiles.push_back(std::move(row));
      for (std::size_t list = 0; list < schema_.lists.size(); ++list) {
        const std::size_t length = random_.oneIn(3) ? 0 : random_.below(6);
        for (std::size_t i = 0; i < length; ++i) {
          column::EventRow event{profile, {}};
          const ListId id(static_cast<std::uint32_t>(list));
          for (const FieldId field : schema_.lists[id].fields) event.cells.push_back(cell(field));
          rows.events[list].push_back(std::move(event));
        }
      }
    }
    return rows;
  }

 private:
  Cell key(std::size_t profile) const {
    const auto mixed = static_cast<std::int64_t>((profile * 7919 + 13) % 1'000'003);
    if (schema_.fields[schema_.key].type.kind != Kind::Text) return mixed - 4000;
    return "k" + std::to_string(mixed);
  }

  std::int64_t time() {
    switch (random_.below(8)) {
      case 0: return asOf_;
      case 1: return asOf_ - random_.between(1, 8) * calendar::kMicrosPerDay;
      case 2: return asOf_ + random_.between(1, 3 * 24 * 60) * calendar::kMicrosPerMinute;
      default: return asOf_ - random_.between(0, 40 * 24 * 60) * calendar::kMicrosPerMinute;
    }
  }

  Cell cell(FieldId id) {
    const schema::Field& field = schema_.fields[id];
    if (field.isOptional && random_.oneIn(missing_)) return {};
    switch (field.type.kind) {
      case Kind::Bool: return random_.between(0, 1);
      case Kind::Whole: return random_.between(0, 60);
      case Kind::Number: return random_.between(0, 40) * 250;
      case Kind::Real: return static_cast<double>(random_.between(-4, 8)) / 4;
      case Kind::Enum:
        return random_.between(
            0, static_cast<std::int64_t>(schema_.enums[EnumId(field.type.unit)].values.size()) - 1);
      case Kind::Date: return calendar::localDate(calendar::utc(), asOf_) - random_.between(0, 400);
      case Kind::Instant:
        if (field.name.ends_with(".until")) {
          return asOf_ + random_.between(-3, 30) * calendar::kMicrosPerDay;
        }
        return field.list ? time() : asOf_ - random_.between(-3, 90) * calendar::kMicrosPerDay;
      case Kind::Zone: return random_.of(kZones);
      case Kind::Text:
        if (field.name == "campaign") {
          return random_.oneIn(4) ? std::string("old") : "c" + std::to_string(random_.below(6));
        }
        if (field.name == "offer") return random_.of(kOffers);
        return random_.of(std::vector<std::string>{"Ann", "Ben", "Zoë", ""});
      case Kind::Percent:
      case Kind::Money:
      case Kind::Duration:
      case Kind::Set:
      case Kind::Place:
      case Kind::Ratio:
      case Kind::Version:
      case Kind::Error: break;
    }
    MUSTER_CHECK(false, "no field of the schema");
  }

  Random random_;
  const schema::Schema& schema_;
  std::int64_t asOf_;
  std::size_t missing_;
};

}  // namespace

std::string schemaText(bool keysAreTexts) {
  return std::string("schema shop version 1\n  zone \"Europe/London\"\n  contacts messages\n") +
         "profile customer key id\n  id " + (keysAreTexts ? "text" : "whole number") + R"(
  first_name text optional
  tier       one of (bronze < silver < gold) optional
  age        whole number optional
  spend      number with 2 places optional
  score      real optional
  since      date optional
  time_zone  zone optional
  email_consent consent
  events messages at sent_at
    sent_at  instant
    campaign text
    channel  one of (email, sms, push)
    role     one of (message, hold_out, untargeted) optional
    version  text optional
    offer    text optional
  events purchases at bought_at
    bought_at instant
    amount    number with 2 places optional
)";
}

Program randomProgram(std::uint64_t seed) { return Maker(seed).make(); }

column::Rows randomRows(std::uint64_t seed, const schema::Schema& schema, std::size_t profileCount,
                        std::int64_t asOf) {
  return RowMaker(seed, schema, asOf).make(profileCount);
}

driver::Compiled compile(std::string_view text) {
  source::Files files;
  files.add("rules.muster", std::string(text));
  diagnostics::Sink sink;
  std::optional<driver::Compiled> compiled =
      driver::compile(files, sink, nullptr, driver::Wanted::Plan);
  MUSTER_CHECK(compiled.has_value(),
               diagnostics::renderText(files, sink.sorted(), false) + std::string(text));
  return std::move(*compiled);
}

}  // namespace muster::plans
