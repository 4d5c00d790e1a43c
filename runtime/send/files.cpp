#include "runtime/send/files.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <unordered_map>
#include <utility>

#include "compiler/base/check.h"
#include "compiler/calendar/calendar.h"

namespace muster::send {

namespace {

using output::Cell;
using output::TableColumn;

enum Role : std::uint8_t { Message, HoldOut, Untargeted };

// One row of plan or contacts.
struct Row {
  std::size_t profile;
  const plan::CampaignPlan& plan;
  std::size_t place;  // of the campaign, by priority
  Role role;
  const plan::Message* message;  // of Role::Message
};

template <typename Visit>
void forEachBit(std::uint64_t bits, const Visit& visit) {
  for (; bits != 0; bits &= bits - 1) visit(static_cast<std::size_t>(std::countr_zero(bits)));
}

// Calls `visit(Row)` by profile, then by priority; stops at its first Error.
template <typename Visit>
Result<Done> forEachRow(const Sent& sent, const Visit& visit) {
  const std::vector<plan::CampaignPlan>& plans = sent.plan.campaigns;
  std::vector<std::size_t> next(plans.size(), 0);  // of each campaign's messages
  std::array<std::vector<std::pair<std::uint32_t, Role>>, 64> rows;
  const std::size_t profiles = sent.table.profileCount;
  for (std::size_t word = 0; word * 64 < profiles; ++word) {
    for (std::uint32_t i = 0; i < plans.size(); ++i) {
      const std::pair<const bitmap::Bitmap*, Role> kinds[] = {{&plans[i].planned, Message},
                                                              {&plans[i].heldOut, HoldOut},
                                                              {&plans[i].untargeted, Untargeted}};
      for (const auto& [who, role] : kinds) {
        if (who->rows() == 0) continue;
        const Role mine = role;
        forEachBit(who->words()[word], [&](std::size_t bit) { rows[bit].emplace_back(i, mine); });
      }
    }
    for (std::size_t bit = 0; bit < rows.size(); ++bit) {
      for (const auto& [i, role] : rows[bit]) {
        const plan::Message* message = role == Message ? &plans[i].messages[next[i]++] : nullptr;
        MUSTER_TRY([[maybe_unused]] Done done,
                   visit(Row{word * 64 + bit, plans[i], i, role, message}));
      }
      rows[bit].clear();
    }
  }
  return Done{};
}

// Names of columns, none twice.
class Names {
 public:
  // `name`, or `other` where somebody else has it, or `other` with a number.
  std::string take(const std::string& name, const std::string& other) {
    std::string free = isFree(name) ? name : other;
    for (int i = 2; !isFree(free); ++i) free = other + "_" + std::to_string(i);
    taken_.push_back(free);
    return free;
  }
  std::string take(const std::string& name) { return take(name, name + "_name"); }

 private:
  bool isFree(const std::string& name) const {
    return std::ranges::find(taken_, name) == taken_.end();
  }
  std::vector<std::string> taken_;
};

TableColumn keyColumn(const Sent& sent, Names& names) {
  const schema::Schema& schema = sent.program.schema;
  const bool isText = sent.table.key().dictionary != nullptr;
  return {names.take(schema.fields[schema.key].name),
          isText ? TableColumn::Kind::Text : TableColumn::Kind::Whole};
}

Cell keyCell(const column::Table& table, std::size_t profile) {
  const column::Column& key = table.key();
  if (key.dictionary == nullptr) return key.value(profile);
  return (*key.dictionary)[static_cast<std::uint32_t>(key.value(profile))];
}

std::vector<std::string> namesOfCampaigns(const Sent& sent) {
  std::vector<std::string> names;
  for (const plan::CampaignPlan& it : sent.plan.campaigns) names.push_back(sent.campaign(it).name);
  return names;
}

const std::vector<std::string>& channelsOf(const schema::Schema& schema) {
  const schema::Type& type = schema.fields[schema.contacts->channel].type;
  return schema.enums[EnumId(type.unit)].values;
}

Cell orMissing(const std::string& text) {
  return text.empty() ? Cell{} : Cell{std::string_view(text)};
}

// ---- the plan -----------------------------------------------------------------------------------

output::TableFile planTable(const Sent& sent) {
  using Kind = TableColumn::Kind;
  Names names;
  output::TableFile file{"plan", {}, {}};
  file.columns.push_back(keyColumn(sent, names));
  file.columns.push_back({names.take("campaign"), Kind::Word, false, namesOfCampaigns(sent)});
  file.columns.push_back(
      {names.take("channel"), Kind::Word, false, channelsOf(sent.program.schema)});
  file.columns.push_back({names.take("role"),
                          Kind::Word,
                          false,
                          {std::begin(schema::kRoles), std::end(schema::kRoles)}});
  file.columns.push_back({names.take("version"), Kind::Text, true});
  file.columns.push_back({names.take("offer"), Kind::Text, true});
  file.columns.push_back({names.take("send_from"), Kind::Instant, true});
  file.columns.push_back({names.take("send_until"), Kind::Instant, true});
  // Of each field of a message its column, whichever campaign has it.
  std::map<std::string, std::size_t> columnOf;
  for (const plan::CampaignPlan& it : sent.plan.campaigns) {
    for (const std::string& field : fieldsOf(sent.campaign(it))) {
      if (!columnOf.emplace(field, file.columns.size()).second) continue;
      file.columns.push_back({names.take(field, "message_" + field), Kind::Text, true});
    }
  }
  const std::size_t width = file.columns.size();
  file.rows = [&sent, columnOf, width](output::RowSink& sink) {
    std::vector<Cell> cells(width);
    return forEachRow(sent, [&](const Row& row) {
      const sema::CheckedCampaign& campaign = sent.campaign(row.plan);
      std::fill(cells.begin(), cells.end(), Cell{});
      cells[0] = keyCell(sent.table, row.profile);
      cells[1] = static_cast<std::int64_t>(row.place);
      cells[2] = static_cast<std::int64_t>(campaign.channel);
      cells[3] = static_cast<std::int64_t>(row.role);
      std::string version;
      std::string offer;
      std::vector<Field> fields;
      if (row.message != nullptr) {
        version = plan::versionOf(campaign, *row.message);
        offer = plan::offerOf(campaign, *row.message);
        fields = render(campaign, *row.message, sent.texts, row.profile);
        const plan::Window& window = row.plan.windows.at(row.message->window);
        cells[4] = orMissing(version);
        cells[5] = orMissing(offer);
        cells[6] = window.from;
        cells[7] = window.until;
      }
      for (const Field& field : fields) {
        cells[columnOf.at(field.name)] = std::string_view(field.text);
      }
      return sink.add(cells);
    });
  };
  return file;
}

// ---- reasons ------------------------------------------------------------------------------------

// What the reasons table says of one campaign. Millions of profiles are left out for the same few
// sets of reasons, so each set is put into words once.
class ReasonTexts {
 public:
  ReasonTexts(const Sent& sent, const plan::CampaignPlan& campaign) : excluded_(campaign.excluded) {
    for (const plan::CampaignPlan::Excluded& each : excluded_) {
      words_.emplace_back(plan::wordOf(each.reason.why));
      clauses_.push_back(clauseOf(sent, sent.campaign(campaign), each.reason));
    }
  }

  struct Said {
    std::string first;
    std::string clause;
    std::string all;
  };
  const Said& of(std::size_t profile) {
    applies_.assign(excluded_.size(), false);
    for (std::size_t i = 0; i < excluded_.size(); ++i) {
      applies_[i] = excluded_[i].who.test(profile);
    }
    const auto [said, isNew] = said_.try_emplace(applies_);
    if (isNew) said->second = put(applies_);
    return said->second;
  }

 private:
  Said put(const std::vector<bool>& applies) const {
    Said said;
    for (std::size_t i = 0; i < applies.size(); ++i) {
      if (!applies[i]) continue;
      if (said.all.empty()) {
        said.first = words_[i];
        said.clause = clauses_[i];
      }
      said.all += (said.all.empty() ? "" : "; ") + words_[i];
      if (!clauses_[i].empty()) said.all += ": " + clauses_[i];
    }
    MUSTER_CHECK(!said.all.empty(), "whoever is left out has a reason");
    return said;
  }

  const std::vector<plan::CampaignPlan::Excluded>& excluded_;
  std::vector<std::string> words_;  // by reason
  std::vector<std::string> clauses_;
  std::vector<bool> applies_;
  std::unordered_map<std::vector<bool>, Said> said_;
};

output::TableFile reasonsTable(const Sent& sent) {
  using Kind = TableColumn::Kind;
  Names names;
  output::TableFile file{"reasons", {}, {}};
  file.columns.push_back(keyColumn(sent, names));
  file.columns.push_back({names.take("campaign"), Kind::Word, false, namesOfCampaigns(sent)});
  file.columns.push_back({names.take("reason"), Kind::Text});
  file.columns.push_back({names.take("clause"), Kind::Text, true});
  file.columns.push_back({names.take("all_reasons"), Kind::Text});
  file.rows = [&sent](output::RowSink& sink) -> Result<Done> {
    std::vector<ReasonTexts> texts;
    for (const plan::CampaignPlan& it : sent.plan.campaigns) texts.emplace_back(sent, it);
    const std::vector<plan::CampaignPlan>& plans = sent.plan.campaigns;
    std::array<std::vector<std::uint32_t>, 64> rows;
    for (std::size_t word = 0; word * 64 < sent.table.profileCount; ++word) {
      for (std::uint32_t i = 0; i < plans.size(); ++i) {
        const std::uint64_t left =
            plans[i].audience.words()[word] & ~plans[i].planned.words()[word];
        forEachBit(left, [&](std::size_t bit) { rows[bit].push_back(i); });
      }
      for (std::size_t bit = 0; bit < rows.size(); ++bit) {
        const std::size_t profile = word * 64 + bit;
        for (const std::uint32_t i : rows[bit]) {
          const ReasonTexts::Said& said = texts[i].of(profile);
          const std::array<Cell, 5> cells = {keyCell(sent.table, profile), std::int64_t{i},
                                             std::string_view(said.first), orMissing(said.clause),
                                             std::string_view(said.all)};
          MUSTER_TRY([[maybe_unused]] Done added, sink.add(cells));
        }
        rows[bit].clear();
      }
    }
    return Done{};
  };
  return file;
}

// ---- contacts -----------------------------------------------------------------------------------

// What a column of the contacts holds.
enum class Holds : std::uint8_t { Time, Campaign, Channel, Role, Version, Offer };

std::optional<Holds> holdsOf(const schema::Schema& schema, FieldId field) {
  const schema::Contacts& contacts = *schema.contacts;
  if (field == schema.lists[contacts.list].time) return Holds::Time;
  if (field == contacts.campaign) return Holds::Campaign;
  if (field == contacts.channel) return Holds::Channel;
  if (field == contacts.role) return Holds::Role;
  if (field == contacts.version) return Holds::Version;
  if (field == contacts.offer) return Holds::Offer;
  return std::nullopt;
}

TableColumn contactColumn(const Sent& sent, FieldId id, Holds holds, Names& names) {
  using Kind = TableColumn::Kind;
  const schema::Schema& schema = sent.program.schema;
  const schema::Field& field = schema.fields[id];
  const std::string name = names.take(field.name);
  switch (holds) {
    case Holds::Time:
      return {name, field.type.kind == schema::Kind::Date ? Kind::Date : Kind::Instant};
    case Holds::Campaign: return {name, Kind::Word, false, namesOfCampaigns(sent)};
    case Holds::Channel:
    case Holds::Role:
      return {name, Kind::Word, false, schema.enums[EnumId(field.type.unit)].values};
    case Holds::Version:
    case Holds::Offer: return {name, Kind::Text, true};
  }
  return {};
}

// As of, as the contacts tell the time.
std::int64_t timeOf(const Sent& sent) {
  const schema::Schema& schema = sent.program.schema;
  const schema::Field& time = schema.fields[schema.lists[schema.contacts->list].time];
  if (time.type.kind != schema::Kind::Date) return sent.plan.asOf;
  const calendar::Zone* zone = calendar::findZone(schema.zone);
  MUSTER_CHECK(zone != nullptr, "a checked schema has a zone");
  return calendar::localDate(*zone, sent.plan.asOf);
}

output::TableFile contactsTable(const Sent& sent) {
  const schema::Schema& schema = sent.program.schema;
  Names names;
  output::TableFile file{"contacts", {}, {}};
  file.columns.push_back(keyColumn(sent, names));
  std::vector<Holds> held;
  for (const FieldId field : schema.lists[schema.contacts->list].fields) {
    const std::optional<Holds> holds = holdsOf(schema, field);
    if (!holds) continue;
    held.push_back(*holds);
    file.columns.push_back(contactColumn(sent, field, *holds, names));
  }
  file.rows = [&sent, held, time = timeOf(sent)](output::RowSink& sink) {
    std::vector<Cell> cells(held.size() + 1);
    return forEachRow(sent, [&](const Row& row) {
      const sema::CheckedCampaign& campaign = sent.campaign(row.plan);
      std::string version;
      std::string offer;
      if (row.message != nullptr) {
        version = plan::versionOf(campaign, *row.message);
        offer = plan::offerOf(campaign, *row.message);
      }
      cells[0] = keyCell(sent.table, row.profile);
      for (std::size_t i = 0; i < held.size(); ++i) {
        Cell& cell = cells[i + 1];
        switch (held[i]) {
          case Holds::Time: cell = time; break;
          case Holds::Campaign: cell = static_cast<std::int64_t>(row.place); break;
          case Holds::Channel: cell = static_cast<std::int64_t>(campaign.channel); break;
          case Holds::Role: cell = static_cast<std::int64_t>(row.role); break;
          case Holds::Version: cell = orMissing(version); break;
          case Holds::Offer: cell = orMissing(offer); break;
        }
      }
      return sink.add(cells);
    });
  };
  return file;
}

}  // namespace

std::optional<std::string> fieldWithoutValue(const schema::Schema& schema) {
  if (!schema.contacts) return std::nullopt;
  for (const FieldId id : schema.lists[schema.contacts->list].fields) {
    const schema::Field& field = schema.fields[id];
    if (!field.isOptional && !field.through && !holdsOf(schema, id)) return field.name;
  }
  return std::nullopt;
}

std::vector<output::TableFile> tablesOf(const Sent& sent) {
  std::vector<output::TableFile> files;
  files.push_back(planTable(sent));
  files.push_back(reasonsTable(sent));
  const schema::Schema& schema = sent.program.schema;
  if (!fieldWithoutValue(schema)) files.push_back(contactsTable(sent));
  return files;
}

output::About aboutOf(const Sent& sent) {
  output::About about;
  for (const plan::CampaignPlan& it : sent.plan.campaigns) {
    about.campaigns.push_back({sent.campaign(it).name, it.audience.count(), it.planned.count(),
                               it.heldOut.count(), it.untargeted.count()});
  }
  return about;
}

}  // namespace muster::send
