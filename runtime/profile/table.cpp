#include "runtime/profile/table.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <variant>

#include "compiler/base/check.h"

namespace muster::profile {

namespace {

using circuit::Cube;
using kernels::kMeetGroup;
using kernels::kMeetWords;

constexpr std::size_t kWordBits = 64;

// A cube's place in its page, and the codes that it allows of one column.
struct Allowed {
  std::size_t bit;
  const circuit::Ranges* codes;
};

}  // namespace

class ProfileTable::Maker {
 public:
  Maker(const circuit::Cubes& cubes, ProfileTable& table) : cubes_(cubes), table_(table) {}

  void make() {
    table_.rows_.assign(kMeetWords, ~std::uint64_t{0});
    placeCubes();
    std::vector<std::vector<Place>> placesOf(cubes_.columns.size());
    std::size_t groups = 0;
    for (std::size_t page = 0; page < allowed_.size(); ++page) {
      const std::size_t groupCount = (allowed_[page].size() + kMeetGroup - 1) / kMeetGroup;
      table_.pages_.push_back({groups, groupCount});
      std::size_t line = groups * kMeetGroup;
      for (const auto& [column, cubes] : allowed_[page]) {
        placesOf[column].push_back({static_cast<std::uint32_t>(line++),
                                    static_cast<std::uint32_t>(page), table_.rowOf_.size()});
        addRows(codeCountOf(column), cubes);
      }
      groups += groupCount;
    }
    for (const std::vector<Place>& places : placesOf) {
      table_.firstPlace_.push_back(table_.places_.size());
      table_.places_.insert(table_.places_.end(), places.begin(), places.end());
    }
    table_.firstPlace_.push_back(table_.places_.size());
  }

 private:
  // The k-th cubes of 64 segments are a word, so that or-ing words makes segments of cubes.
  void placeCubes() {
    const std::size_t count = cubes_.covers.size();
    table_.complements_.assign((count + kWordBits - 1) / kWordBits, 0);
    std::size_t word = 0;
    for (std::size_t first = 0; first < count; first += kWordBits) {
      table_.firstWord_.push_back(word);
      const std::size_t end = std::min(first + kWordBits, count);
      bool isThere = true;
      for (std::size_t k = 0; isThere; ++k) {
        isThere = false;
        for (std::size_t segment = first; segment < end; ++segment) {
          const std::optional<circuit::Cover>& cover = cubes_.covers[segment];
          if (!cover) continue;
          if (cover->isComplement) {
            table_.complements_[first / kWordBits] |= std::uint64_t{1} << segment % kWordBits;
          }
          if (k >= cover->cubes.size()) continue;
          isThere = true;
          place(cover->cubes[k], word, segment % kWordBits);
        }
        if (isThere) ++word;
      }
    }
    table_.firstWord_.push_back(word);
  }

  void place(const Cube& cube, std::size_t word, std::size_t bit) {
    const std::size_t page = word / kMeetWords;
    allowed_.resize(std::max(allowed_.size(), page + 1));
    table_.bases_.resize(allowed_.size() * kMeetWords, 0);
    table_.bases_[word] |= std::uint64_t{1} << bit;
    for (const Cube::Term& term : cube.terms) {
      allowed_[page][term.column].push_back({word % kMeetWords * kWordBits + bit, &term.codes});
    }
    ++table_.cubeCount_;
  }

  std::int64_t codeCountOf(std::uint32_t column) const {
    const FieldId* field = std::get_if<FieldId>(&cubes_.columns[column]);
    return field == nullptr ? circuit::kTruthCodes : cubes_.layout.columns.at(*field).codeCount();
  }

  // A row for each code; those that say the same are one.
  void addRows(std::int64_t codeCount, const std::vector<Allowed>& cubes) {
    std::vector<std::pair<std::int64_t, std::size_t>> toggles;  // code, bit
    Line row;
    row.fill(~std::uint64_t{0});
    const auto toggle = [&](std::size_t bit) {
      row[bit / kWordBits] ^= std::uint64_t{1} << bit % kWordBits;
    };
    for (const Allowed& cube : cubes) {
      toggle(cube.bit);
      for (const std::int64_t step : cube.codes->steps()) {
        if (step <= 0) {
          toggle(cube.bit);
        } else if (step < codeCount) {
          toggles.emplace_back(step, cube.bit);
        }
      }
    }
    std::ranges::sort(toggles);
    std::map<Line, std::uint32_t> known;
    auto next = toggles.begin();
    std::int64_t code = 0;
    while (code < codeCount) {
      for (; next != toggles.end() && next->first == code; ++next) toggle(next->second);
      const std::int64_t end = next == toggles.end() ? codeCount : next->first;
      const auto [at, isNew] =
          known.try_emplace(row, static_cast<std::uint32_t>(table_.rows_.size()));
      if (isNew) table_.rows_.insert(table_.rows_.end(), row.begin(), row.end());
      table_.rowOf_.insert(table_.rowOf_.end(), static_cast<std::size_t>(end - code), at->second);
      code = end;
    }
  }

  using Line = std::array<std::uint64_t, kMeetWords>;

  const circuit::Cubes& cubes_;
  ProfileTable& table_;
  std::vector<std::map<std::uint32_t, std::vector<Allowed>>> allowed_;  // by page and column
};

ProfileTable::ProfileTable(const circuit::Cubes& cubes, kernels::Level level)
    : meet_(kernels::meetOf(level)) {
  Maker(cubes, *this).make();
}

ProfileTable::Marks ProfileTable::marks() const {
  Marks marks;
  const std::size_t groups =
      pages_.empty() ? 0 : pages_.back().firstGroup + pages_.back().groupCount;
  marks.lines.assign(groups * kMeetGroup, rows_.data());
  marks.changed.assign(groups, 1);
  marks.pageChanged.assign(pages_.size(), 1);
  marks.partials.resize(groups * kMeetWords);
  marks.cubes.resize(pages_.size() * kMeetWords);
  for (const Place& place : places_) {
    marks.lines[place.line] = rows_.data() + rowOf_[place.firstCode];
  }
  return marks;
}

void ProfileTable::answer(Marks& marks, std::span<std::uint64_t> segments) const {
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    if (marks.pageChanged[i] == 0) continue;
    marks.pageChanged[i] = 0;
    const Page& page = pages_[i];
    meet_(marks.lines.data() + page.firstGroup * kMeetGroup, marks.changed.data() + page.firstGroup,
          page.groupCount, marks.partials.data() + page.firstGroup * kMeetWords,
          bases_.data() + i * kMeetWords, marks.cubes.data() + i * kMeetWords);
  }
  for (std::size_t word = 0; word < complements_.size(); ++word) {
    std::uint64_t any = 0;
    for (std::size_t i = firstWord_[word]; i < firstWord_[word + 1]; ++i) {
      any |= marks.cubes[i];
    }
    segments[word] = any ^ complements_[word];
  }
}

}  // namespace muster::profile
