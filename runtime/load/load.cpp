#include "runtime/load/load.h"

#include <algorithm>
#include <map>

#include "compiler/base/check.h"
#include "compiler/base/grouped.h"
#include "compiler/calendar/calendar.h"
#include "compiler/lower/lower.h"
#include "runtime/load/history.h"
#include "runtime/load/memory.h"
#include "runtime/load/read_list.h"
#include "runtime/load/store.h"

namespace muster::load {

using schema::Kind;

namespace {

constexpr std::uint64_t kMostOffered = 25;  // percent

class Load {
 public:
  Load(const sema::CheckedProgram& checked, const sema::CheckedSource& source,
       const Options& options, const Memory* memory, std::vector<const Loaded*> above)
      : checked_(checked),
        source_(source),
        options_(options),
        memory_(memory),
        schema_(std::make_shared<schema::Schema>(checked.schema)),
        above_(std::move(above)),
        progress_(options.onProgress) {
    for (const schema::Field& field : schema_->fields) {
      const Kind kind = field.type.kind == Kind::Set ? field.type.element : field.type.kind;
      const bool hasTexts = kind == Kind::Text || kind == Kind::Zone;
      codes_.push_back(hasTexts ? std::make_unique<TextCodes>() : nullptr);
    }
  }

  // Whether too much was set aside is for checkLimits() to say.
  Result<Loaded> run(SetAsideFile* setAside) {
    const calendar::Zone* zone = calendar::findZone(source_.zone);
    if (zone == nullptr) {
      return Error{"source " + source_.name + ": there is no time zone `" + source_.zone +
                   "` on this machine"};
    }
    Findings findings(setAside);

    // First, because they are small and a mistake in them stops the run.
    std::vector<ReadList> lists;
    for (const sema::CheckedList& list : checked_.staticLists) {
      const std::filesystem::path base = options_.baseFolder
                                             ? *options_.baseFolder
                                             : std::filesystem::path(list.ruleFile).parent_path();
      MUSTER_TRY(ReadList read, readList(list, base));
      lists.push_back(std::move(read));
    }
    MUSTER_TRY([[maybe_unused]] Done asked, checkWrittenKeys(checked_, lists));
    if (memory_ != nullptr) {
      MUSTER_TRY([[maybe_unused]] Done bound, checkBound());
    }
    for (const sema::CheckedTable& table : source_.tables) {
      const TablePlan plan = planOf(table);
      const ConvertContext context{*schema_, *zone, table.missingWords};
      MUSTER_TRY(TableRows rows,
                 readTable({plan, nameOf(table), context, options_, usedBesides(table),
                            memory_ == nullptr ? nullptr : memory_->find(table.files)},
                           findings, progress_));
      tables_.push_back({&table, std::move(rows)});
    }
    MUSTER_TRY([[maybe_unused]] Done added, readHistory(*zone, findings));
    // The profiles' own table is asked for as the first.
    std::stable_partition(tables_.begin(), tables_.end(),
                          [](const ReadTable& table) { return !table.table->list; });
    for (const auto& codes : codes_) {
      if (codes != nullptr) codes->seal();
    }
    StoreBuilder builder(schema_, codes_, seen(), findings, std::max(1, options_.threads));
    if (hasHistory()) builder.watch(watchOf(*options_.history));
    MUSTER_TRY(column::Table table, builder.build(tables_, source_.profilesComeFromEvents));

    Report report = reportOf(tables_, findings);
    for (ReadList& it : lists) {
      report.lists.push_back({it.list.name, it.file, it.entries, it.duplicates});
      table.staticLists.push_back(std::move(it.list));
    }
    return Loaded{std::make_shared<const column::Table>(std::move(table)), std::move(report),
                  builder.takeIncomplete()};
  }

  // The profiles come first, for their faults are the cause of what their events lack.
  Result<Done> checkLimits(const Report& report) const {
    std::string message;
    bool isAnyOver = false;
    for (const TableReport& rows : report.tables) {
      std::uint64_t counted = rows.rowsSetAside;
      for (const ReadTable& table : tables_) {
        if (table.rows.name == rows.table) counted -= table.rows.rowsExpectedAside;
      }
      if (counted == 0) continue;
      const bool isOver = static_cast<UInt128>(counted) * 1'000'000 >
                          static_cast<UInt128>(options_.setAsideAtMostMillionths) * rows.rowsWanted;
      isAnyOver = isAnyOver || isOver;
      message += (message.empty() ? "" : "\n") + rows.table + ": " + grouped(counted) + " of " +
                 grouped(rows.rowsWanted) + " rows would be set aside";
      if (isOver) {
        const UInt128 wanted = rows.rowsWanted;
        const auto enough =
            static_cast<std::uint64_t>((counted * UInt128{100} + wanted - 1) / wanted);
        message += ", more than " + percent(options_.setAsideAtMostMillionths);
        // Where more are lacking, something else is wrong.
        if (enough <= kMostOffered) {
          message += memory_ != nullptr ? "; to go on without them: set_aside_millionths " +
                                              std::to_string(enough * 10'000)
                                        : "; to go on without them: --set-aside-at-most " +
                                              std::to_string(enough) + "%";
        }
      }
      for (const Finding& finding : report.findings) {
        const bool isCounted = finding.table == rows.table && finding.outcome == Outcome::SetAside;
        if (isCounted) message += "\n  " + muster::load::describe(finding);
        // Then another column is meant.
        if (isCounted && !finding.column.empty() && finding.count == rows.rowsWanted) {
          message += columnsOf(rows.table, tables_);
        }
      }
    }
    if (options_.isStrict) return checkStrict(report);
    if (isAnyOver) return Error{message};
    return Done{};
  }

 private:
  // Of several kinds of profile, what was sent is about the one that has campaigns.
  bool hasHistory() const {
    return options_.history && schema_->contacts && !checked_.campaigns.empty();
  }

  // Files of contacts, each a table whose columns have the fields' own names.
  Result<Done> readHistory(const calendar::Zone& zone, Findings& findings) {
    if (!hasHistory()) return Done{};
    Options options = options_;
    options.baseFolder.reset();
    for (const std::filesystem::path& path : options_.history->files) {
      histories_.push_back(
          std::make_unique<sema::CheckedTable>(historyTable(*schema_, path.string())));
      const sema::CheckedTable& table = *histories_.back();
      const TablePlan plan = historyPlan(*schema_, table, codes_);
      const ConvertContext context{*schema_, zone, table.missingWords};
      MUSTER_TRY(TableRows rows, readTable({.plan = plan,
                                            .name = nameOf(table),
                                            .context = context,
                                            .options = options,
                                            .isHistory = true},
                                           findings, progress_));
      tables_.push_back({&table, std::move(rows)});
    }
    return Done{};
  }

  StoreBuilder::Watch watchOf(const Options::History& history) const {
    StoreBuilder::Watch watch{schema_->contacts->list, {}, history.asOf};
    for (const sema::CheckedCampaign& it : checked_.campaigns) {
      StoreBuilder::Watch::Campaign& mine = watch.campaigns.emplace_back(it.name);
      for (const sema::CheckedSplit& split : it.splits) {
        for (const sema::CheckedSplit::Arm& arm : split.arms) mine.versions.insert(arm.name);
      }
      const auto add = [](const std::optional<sema::CheckedChoice>& from,
                          std::set<std::string>& to) {
        if (!from) return;
        for (const sema::CheckedChoice::Pick& pick : from->picks) to.insert(pick.name);
      };
      add(it.version, mine.versions);
      add(it.offer, mine.offers);
    }
    const schema::EventList& list = schema_->lists[watch.list];
    if (schema_->fields[list.time].type.kind == Kind::Date) {
      const calendar::Zone* zone = calendar::findZone(schema_->zone);
      MUSTER_CHECK(zone != nullptr, "a checked schema has a zone");
      watch.asOf = calendar::localDate(*zone, history.asOf);
    }
    return watch;
  }

  Seen seen() const {
    Seen seen{{}, {}, listsRead()};
    for (const Loaded* kind : above_) {
      seen.above.push_back(kind->table.get());
      seen.incomplete.push_back(&kind->incomplete);
    }
    return seen;
  }

  // The lists that a rule asks for.
  std::vector<bool> listsRead() const {
    std::vector<bool> isRead(schema_->lists.size(), false);
    const auto mark = [&](ListId list) {
      for (std::optional<ListId> it = list; it; it = schema_->lists[*it].owner) {
        isRead[it->index()] = true;
      }
    };
    for (const std::optional<ListId>& list : checked_.lists) {
      if (list) mark(*list);
    }
    for (const auto& [id, steps] : checked_.sequences) {
      for (const sema::CheckedStep& step : steps) mark(step.list);
    }
    for (const auto& [id, keys] : checked_.groups) {
      for (const FieldId field : keys.fields) {
        if (schema_->fields[field].list) mark(*schema_->fields[field].list);
      }
    }
    return isRead;
  }

  // A list that no columns are bound to is empty, which must not decide who is in a segment.
  Result<Done> checkBound() const {
    const std::vector<bool> isRead = listsRead();
    for (std::uint32_t i = 0; i < isRead.size(); ++i) {
      const ListId list(i);
      if (!isRead[i] || schema_->lists[list].through) continue;
      const auto isOf = [&](const sema::CheckedTable& table) { return table.list == list; };
      if (std::ranges::any_of(source_.tables, isOf)) continue;
      return Error{"there are no columns for `" + schema::pathOf(*schema_, list) +
                   "`, which rules ask"};
    }
    return Done{};
  }

  std::string nameOf(const sema::CheckedTable& table) const {
    return table.list ? schema_->lists[*table.list].name : schema_->profileName;
  }

  // What other tables read of the files of this one: columns, and lists of records in them.
  std::vector<std::string> usedBesides(const sema::CheckedTable& table) const {
    std::vector<std::string> names;
    for (const sema::CheckedTable& other : source_.tables) {
      if (&other == &table || other.files != table.files) continue;
      names.insert(names.end(), other.lists.begin(), other.lists.end());
      for (const sema::RawColumn& column : other.columns) names.push_back(column.name);
    }
    return names;
  }

  TablePlan planOf(const sema::CheckedTable& table) const {
    lower::TableProgram lowered = lower::lowerTable(checked_, table);
    TablePlan plan;
    plan.table = &table;
    plan.where = lowered.where;
    plan.store = std::make_shared<const ir::Store>(std::move(lowered.store));

    const FieldId keyField = table.ownerField.value_or(schema_->key);
    const schema::Field& key = schema_->fields[keyField];
    OutputPlan keyPlan{key.name,    key.type,     false,
                       lowered.key, std::nullopt, codes_[keyField.index()].get()};
    keyPlan.isRowNumber = !lowered.key && !table.in;
    plan.outputs.push_back(keyPlan);
    const std::vector<FieldId>& fields =
        table.list ? schema_->lists[*table.list].fields : schema_->profileFields;
    for (const FieldId id : fields) {
      const schema::Field& field = schema_->fields[id];
      if (id == schema_->key || field.through) continue;
      OutputPlan output{field.name,   field.type,   field.isOptional,
                        std::nullopt, std::nullopt, codes_[id.index()].get()};
      for (const auto& [mapped, node] : lowered.fields) {
        if (mapped == id) output.node = node;
      }
      // Without a time an event has no place.
      const bool isTime = table.list && schema_->lists[*table.list].hasTime &&
                          schema_->lists[*table.list].time == id;
      if (isTime) output.isOptional = false;
      plan.outputs.push_back(output);
    }
    if (memory_ != nullptr) readByName(plan);
    findRaws(plan);
    return plan;
  }

  // Of tables in memory: a column for each output, in the same order.
  static void readByName(TablePlan& plan) {
    const std::size_t first = plan.table->in ? 1 : 0;
    MUSTER_CHECK(plan.outputs.size() == plan.table->columns.size() + first, "a column a field");
    for (std::size_t raw = 0; raw < plan.table->columns.size(); ++raw) {
      OutputPlan& output = plan.outputs[first + raw];
      if (!output.node) output.raw = raw;
    }
    plan.outputs[0].isRowNumber = false;
  }

  static void findRaws(TablePlan& plan) {
    const std::vector<sema::RawColumn>& columns = plan.table->columns;
    const auto evaluate = [&](ir::NodeId node) {
      const std::vector<std::size_t> raws = rawsBelow(*plan.store, node);
      plan.rawsEvaluated.insert(plan.rawsEvaluated.end(), raws.begin(), raws.end());
      return raws;
    };
    if (plan.where) plan.rawsOfWhere = evaluate(*plan.where);
    for (OutputPlan& output : plan.outputs) {
      if (!output.node) continue;
      if (plan.store->op(*output.node) == ir::Op::Column) {
        const std::size_t raw = plan.store->fieldOf(*output.node).index();
        if (columns[raw].type == output.type) {
          output.raw = raw;
          continue;
        }
      }
      evaluate(*output.node);
    }
    std::vector<std::size_t>& raws = plan.rawsEvaluated;
    std::sort(raws.begin(), raws.end());
    raws.erase(std::unique(raws.begin(), raws.end()), raws.end());
    plan.readsRowNumber = plan.outputs[0].isRowNumber ||
                          std::any_of(columns.begin(), columns.end(),
                                      [](const auto& column) { return column.name.empty(); });
  }

  Report reportOf(const std::vector<ReadTable>& tables, const Findings& findings) const {
    Report report;
    std::vector<std::string> names;
    for (const ReadTable& table : tables) {
      const TableRows& rows = table.rows;
      report.absent.insert(report.absent.end(), rows.absent.begin(), rows.absent.end());
      // A list may come from several tables of the source.
      const auto place = std::ranges::find(names, rows.name);
      if (place == names.end()) {
        names.push_back(rows.name);
        report.tables.push_back({rows.name, rows.files, rows.rowsRead, rows.rowsWanted,
                                 rows.rowsSetAside, rows.rows, rows.rowsGoneWithOwner,
                                 rows.marked});
        continue;
      }
      TableReport& it = report.tables[static_cast<std::size_t>(place - names.begin())];
      it.files.insert(it.files.end(), rows.files.begin(), rows.files.end());
      it.rowsRead += rows.rowsRead;
      it.rowsWanted += rows.rowsWanted;
      it.rowsSetAside += rows.rowsSetAside;
      it.rowsKept += rows.rows;
      it.rowsGoneWithOwner += rows.rowsGoneWithOwner;
      it.marked.insert(it.marked.end(), rows.marked.begin(), rows.marked.end());
    }
    report.findings = findings.sorted(names);
    return report;
  }

  static std::string columnsOf(const std::string& name, const std::vector<ReadTable>& tables) {
    for (const ReadTable& table : tables) {
      if (table.rows.name != name || table.rows.columns.empty()) continue;
      std::string text;
      for (const std::string& column : table.rows.columns) {
        text += (text.empty() ? "; the columns there are " : ", ") + printable(shorten(column));
      }
      return text;
    }
    return "";
  }

  static Result<Done> checkStrict(const Report& report) {
    std::string message;
    const auto add = [&](const std::string& line) {
      message += (message.empty() ? "strict: " : "\n  ") + line;
    };
    for (const std::string& line : muster::load::describe(report.absent)) add(line);
    for (const Finding& finding : report.findings) {
      const bool isError =
          finding.outcome == Outcome::SetAside || finding.outcome == Outcome::MadeMissing;
      if (isError) add(muster::load::describe(finding));
    }
    if (!message.empty()) return Error{message};
    return Done{};
  }

  static std::string percent(std::uint32_t millionths) {
    std::string text = toString(millionths, 4);
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text + " %";
  }

  const sema::CheckedProgram& checked_;
  const sema::CheckedSource& source_;
  const Options& options_;
  const Memory* memory_;  // in the place of files, if there are none
  std::shared_ptr<const schema::Schema> schema_;
  std::vector<const Loaded*> above_;               // by reference of the schema
  std::vector<std::unique_ptr<TextCodes>> codes_;  // by field
  std::vector<std::unique_ptr<sema::CheckedTable>> histories_;
  std::vector<ReadTable> tables_;
  Progress progress_;
};

}  // namespace

Result<Loaded> load(const sema::CheckedProgram& checked, std::size_t source,
                    const Options& options) {
  const sema::CheckedProgram* const kind = &checked;
  MUSTER_TRY(std::vector<Loaded> loaded, loadKinds({&kind, 1}, source, options));
  return std::move(loaded.front());
}

namespace {

// `sources` by kind of profile.
Result<std::vector<Loaded>> loadFrom(std::span<const sema::CheckedProgram* const> kinds,
                                     std::span<const sema::CheckedSource* const> sources,
                                     const Memory* memory, const Options& options) {
  SetAsideFile setAside;
  if (options.setAsideFile) {
    MUSTER_TRY([[maybe_unused]] Done opened, setAside.open(*options.setAsideFile));
  }
  std::vector<Loaded> loaded(kinds.size());
  // By the name of the kind. References lead in no circle, so each round has one to load.
  std::map<std::string, const Loaded*> tables;
  std::optional<Error> isOver;
  while (tables.size() < kinds.size()) {
    const std::size_t before = tables.size();
    for (std::size_t i = 0; i < kinds.size(); ++i) {
      const sema::CheckedProgram& checked = *kinds[i];
      const auto isThere = [&](const schema::Reference& it) { return tables.contains(it.kind); };
      const bool isReady = std::ranges::all_of(checked.schema.references, isThere);
      if (loaded[i].table != nullptr || !isReady) continue;
      std::vector<const Loaded*> above;
      for (const schema::Reference& it : checked.schema.references) {
        above.push_back(tables.at(it.kind));
      }
      Load load(checked, *sources[i], options, memory, std::move(above));
      MUSTER_TRY(loaded[i], load.run(options.setAsideFile ? &setAside : nullptr));
      Result<Done> fits = load.checkLimits(loaded[i].report);
      if (!fits.ok() && !isOver) isOver = fits.takeError();
      tables.emplace(checked.schema.profileName, &loaded[i]);
    }
    MUSTER_CHECK(tables.size() > before, "references to kinds that are not loaded");
  }
  if (options.setAsideFile) {
    MUSTER_TRY([[maybe_unused]] Done finished, setAside.finish());
  }
  if (isOver) return *isOver;
  return loaded;
}

}  // namespace

Result<std::vector<Loaded>> loadKinds(std::span<const sema::CheckedProgram* const> kinds,
                                      std::size_t source, const Options& options) {
  std::vector<const sema::CheckedSource*> sources;
  for (const sema::CheckedProgram* kind : kinds) {
    MUSTER_CHECK(source < kind->sources.size(), "there is no such source");
    sources.push_back(&kind->sources[source]);
  }
  return loadFrom(kinds, sources, nullptr, options);
}

Result<std::vector<Loaded>> loadMemory(std::span<const sema::CheckedProgram* const> kinds,
                                       const Memory& memory, const Options& options) {
  // What is computed of columns stands in the program.
  std::vector<sema::CheckedProgram> programs;
  for (const sema::CheckedProgram* kind : kinds) programs.push_back(*kind);
  std::vector<sema::CheckedSource> made;
  for (sema::CheckedProgram& program : programs) {
    MUSTER_TRY(sema::CheckedSource source, addSource(program, memory));
    made.push_back(std::move(source));
  }
  std::vector<const sema::CheckedProgram*> checked;
  std::vector<const sema::CheckedSource*> sources;
  for (std::size_t i = 0; i < made.size(); ++i) {
    checked.push_back(&programs[i]);
    sources.push_back(&made[i]);
  }
  return loadFrom(checked, sources, &memory, options);
}

}  // namespace muster::load
