#include "runtime/load/read_list.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/base/grouped.h"
#include "compiler/base/int128.h"
#include "compiler/schema/place.h"
#include "compiler/text/email.h"
#include "compiler/text/text.h"
#include "runtime/load/files.h"

namespace muster::load {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLineBytesMax = 4096;
constexpr std::size_t kCornersMax = 1'000'000;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

class Reader {
 public:
  Reader(const sema::CheckedList& list, const fs::path& base)
      : list_(list), path_((base / list.file).lexically_normal()) {
    read_.list.name = list.name;
    read_.list.isOfHashes = list.isOfHashes;
    read_.file = path_.string();
  }

  Result<ReadList> run() {
    std::error_code error;
    const bool isThere = fs::exists(path_, error);
    const bool isEmpty =
        isThere && fs::is_regular_file(path_, error) && fs::file_size(path_, error) == 0;
    if (list_.mayBeEmpty && (!isThere || isEmpty)) return std::move(read_);
    if (!isThere || isEmpty) {
      return fileError(path_, std::string(isThere ? "the file is empty" : "there is no such file") +
                                  "; the list `" + list_.name + "` comes from it" +
                                  (list_.ruleFile.empty() ? "" : " (" + list_.ruleFile + ")") +
                                  "; if that can be, write `may be empty` behind it");
    }
    MUSTER_TRY(TextStream stream, TextStream::open(path_));
    MUSTER_TRY([[maybe_unused]] Done done, lines(stream));
    MUSTER_TRY([[maybe_unused]] Done unchanged, checkUnchanged(path_, stream.stamp()));
    if (wrongLines_ > 0) return Error{wrong()};
    if (read_.entries == 0 && !list_.mayBeEmpty) {
      return fileError(path_,
                       "the list `" + list_.name +
                           "` holds nothing; if that can be, write `may be empty` behind it");
    }
    return std::move(read_);
  }

 private:
  Result<Done> lines(TextStream& stream) {
    std::vector<char> buffer(std::size_t{1} << 16);
    std::string rest;
    while (true) {
      MUSTER_TRY(const std::size_t size, stream.read(buffer.data(), buffer.size()));
      if (size == 0) break;
      std::string_view piece(buffer.data(), size);
      for (std::size_t end = piece.find('\n'); end != std::string_view::npos;
           end = piece.find('\n')) {
        rest += piece.substr(0, end);
        line(rest);
        rest.clear();
        piece.remove_prefix(end + 1);
      }
      rest += piece;
      if (rest.size() > kLineBytesMax) {
        return fileError(path_, "line " + std::to_string(number_ + 1) +
                                    " is longer than any entry: more than 4,096 bytes");
      }
    }
    if (!rest.empty()) line(rest);
    endArea();
    return Done{};
  }

  void line(std::string_view written) {
    ++number_;
    if (number_ == 1 && written.starts_with(kByteOrderMark)) {
      written.remove_prefix(kByteOrderMark.size());
    }
    const std::string_view entry = text::trimmed(written);
    if (list_.isOfAreas) return corner(written);
    if (entry.empty()) return;
    // Where in the line an entry stands that is wrong as a whole.
    column_ = static_cast<std::size_t>(entry.data() - written.data()) + 1;
    oneEntry(written, entry);
    column_ = 0;
  }

  void oneEntry(std::string_view written, std::string_view entry) {
    if (!text::isValidUtf8(entry)) return isWrong(entry, "is no text in UTF-8");
    if (list_.isOfPoints) return point(written);
    if (list_.isOfHashes) {
      const std::optional<std::string> hash = text::hashFromText(entry);
      if (!hash) return isWrong(entry, "is no SHA-256: 64 hexadecimal digits");
      return add(read_.list.texts.insert(*hash).second);
    }
    if (list_.type.kind == schema::Kind::Text) {
      return add(read_.list.texts.insert(text::normalise(entry)).second);
    }
    std::int64_t value = 0;
    const auto end = std::from_chars(entry.data(), entry.data() + entry.size(), value);
    if (end.ec != std::errc() || end.ptr != entry.data() + entry.size()) {
      return isWrong(entry, "is no whole number");
    }
    add(read_.list.numbers.insert(value).second);
  }

  // ---- places ----

  // `43004, 40.0162, -82.8071`: the key, latitude and longitude. A key may have commas of its own,
  // but what stands behind them must not read like a coordinate, unless it is in quotes.
  void point(std::string_view written) {
    const std::size_t last = written.rfind(',');
    const std::size_t middle =
        last == std::string_view::npos || last == 0 ? last : written.rfind(',', last - 1);
    if (last == std::string_view::npos || middle == std::string_view::npos) {
      return isWrong(text::trimmed(written), "has no latitude and longitude behind its key");
    }
    const auto place = placeOf(written, middle + 1);
    if (!place) return;
    std::string_view key = text::trimmed(written.substr(0, middle));
    const std::size_t inner = key.rfind(',');
    const bool begins = key.starts_with('"');
    const bool isQuoted = begins && key.size() >= 2 && key.back() == '"';
    if (begins != isQuoted) {
      column_ = static_cast<std::size_t>(key.data() - written.data()) + 1;
      return isWrong(key, "begins with a quotation mark that nothing closes");
    }
    if (isQuoted) {
      key = key.substr(1, key.size() - 2);
    } else if (inner != std::string_view::npos &&
               parseDecimal(text::trimmed(key.substr(inner + 1)))) {
      column_ = static_cast<std::size_t>(key.data() - written.data()) + 1;
      return isWrong(
          text::trimmed(written),
          "has three numbers, and a place has two: write decimals with a point, leave out "
          "what is no coordinate, or put a key with commas in quotes");
    }
    column_ = static_cast<std::size_t>(key.data() - written.data()) + 1;
    const schema::Place at = *schema::makePlace(place->latitude, place->longitude);
    if (list_.type.kind == schema::Kind::Text) {
      const std::string text = text::normalise(key);
      const auto [found, isNew] = read_.list.pointOfText.emplace(text, at);
      if (!isNew && found->second != at) return isWrong(key, "lies elsewhere in an earlier line");
      return add(read_.list.texts.insert(text).second);
    }
    std::int64_t number = 0;
    const auto end = std::from_chars(key.data(), key.data() + key.size(), number);
    if (end.ec != std::errc() || end.ptr != key.data() + key.size()) {
      return isWrong(key, "is no whole number");
    }
    const auto [found, isNew] = read_.list.pointOfNumber.emplace(number, at);
    if (!isNew && found->second != at) return isWrong(key, "lies elsewhere in an earlier line");
    add(read_.list.numbers.insert(number).second);
  }

  // `51.5, -0.12`: a corner of an area; an empty line ends one.
  void corner(std::string_view written) {
    if (text::trimmed(written).empty()) return endArea();
    const auto place = placeOf(written, 0);
    isAreaWrong_ |= !place;
    if (!place) return;
    if (area_.empty()) firstLine_ = number_;
    area_.push_back(*place);
    if (++corners_ == kCornersMax + 1) {
      isWrong({}, "is one corner too many: a list of areas has at most 1,000,000");
    }
  }

  // A last corner that is the first again says nothing new.
  void endArea() {
    // Without a corner that has been reported nothing is known of the others.
    if (std::exchange(isAreaWrong_, false)) return area_.clear();
    if (area_.size() > 1 && area_.front() == area_.back()) area_.pop_back();
    if (area_.empty()) return;
    if (area_.size() < 3) {
      isWrongAt(firstLine_, "begins an area of fewer than three corners");
    } else if (hasNoInside()) {
      isWrongAt(firstLine_, "begins an area whose corners all lie on one line");
    }
    for (std::size_t i = 0; i < area_.size(); ++i) {
      const std::int64_t width = area_[i].longitude - area_[(i + 1) % area_.size()].longitude;
      if (width <= schema::kLongitudeMax && width >= -schema::kLongitudeMax) continue;
      isWrongAt(firstLine_ + i,
                "begins a side that goes more than half around the earth: cut the area in two at "
                "180 degrees");
      break;
    }
    ++read_.entries;
    read_.list.areas.push_back(std::move(area_));
    area_.clear();
  }

  // Whether every corner lies on the line through the first and one that differs from it.
  bool hasNoInside() const {
    const schema::Place& from = area_.front();
    const auto to =
        std::ranges::find_if(area_, [&](const schema::Place& it) { return it != from; });
    if (to == area_.end()) return true;
    return std::ranges::all_of(area_, [&](const schema::Place& it) {
      return Int128{to->latitude - from.latitude} * (it.longitude - from.longitude) ==
             Int128{to->longitude - from.longitude} * (it.latitude - from.latitude);
    });
  }

  // The latitude and longitude that a line holds from there on. What is wrong is reported with its
  // column.
  std::optional<schema::Place> placeOf(std::string_view written, std::size_t begin) {
    const std::size_t comma = written.find(',', begin);
    if (comma == std::string_view::npos) {
      const std::string_view rest = text::trimmed(written.substr(begin));
      column_ = static_cast<std::size_t>(rest.data() - written.data()) + 1;
      isWrong(rest, "is no latitude and longitude with a comma between them");
      column_ = 0;
      return std::nullopt;
    }
    const auto latitude = degrees(written, begin, comma, schema::kLatitudeMax, "latitude");
    if (!latitude) return std::nullopt;
    const auto longitude =
        degrees(written, comma + 1, written.size(), schema::kLongitudeMax, "longitude");
    if (!longitude) return std::nullopt;
    return schema::Place{*latitude, *longitude};
  }

  std::optional<std::int64_t> degrees(std::string_view line, std::size_t begin, std::size_t end,
                                      std::int64_t most, std::string_view what) {
    const std::string_view part = line.substr(begin, end - begin);
    const std::string_view number = text::trimmed(part);
    column_ =
        begin + (number.empty() ? 0 : static_cast<std::size_t>(number.data() - part.data())) + 1;
    const std::optional<Decimal> decimal = parseDecimal(number);
    std::optional<Int128> units;
    if (decimal && decimal->places > schema::kPlacePlaces) {
      units = roundedQuotient(decimal->digits, powerOfTen(decimal->places - schema::kPlacePlaces));
    } else if (decimal) {
      units = withPlaces(*decimal, schema::kPlacePlaces);
    }
    if (!units) {
      isWrong(number, "is no " + std::string(what) + " in degrees");
    } else if (*units > most || *units < -most) {
      isWrong(number, "is no " + std::string(what) + ": those go from -" +
                          std::to_string(most / schema::kPlaceUnitsPerDegree) + " to " +
                          std::to_string(most / schema::kPlaceUnitsPerDegree));
      units.reset();
    }
    column_ = 0;
    return units ? std::optional(static_cast<std::int64_t>(*units)) : std::nullopt;
  }

  void isWrongAt(std::size_t line, std::string_view why) {
    const std::size_t now = std::exchange(number_, line);
    const std::size_t column = std::exchange(column_, 1);
    isWrong({}, why);
    number_ = now;
    column_ = column;
  }

  void add(bool isNew) { ++(isNew ? read_.entries : read_.duplicates); }

  void isWrong(std::string_view entry, std::string_view why) {
    constexpr std::size_t kShownBytes = 60;
    if (++wrongLines_ > 1) return;
    std::string shown;
    if (!entry.empty() && text::isValidUtf8(entry)) {
      // Cut between code points.
      std::size_t size = std::min(entry.size(), kShownBytes);
      while (size < entry.size() && (static_cast<unsigned char>(entry[size]) & 0xC0U) == 0x80U) {
        --size;
      }
      shown = "`" + std::string(entry.substr(0, size)) + (size < entry.size() ? "..." : "") + "` ";
    }
    firstWrong_ = "line " + std::to_string(number_) +
                  (column_ > 0 ? ", column " + std::to_string(column_) : "") + ": " + shown +
                  std::string(why);
  }

  std::string wrong() const {
    std::string text = path_.string() + " " + firstWrong_;
    if (wrongLines_ == 2) text += "; so is 1 more line";
    if (wrongLines_ > 2) text += "; so are " + grouped(wrongLines_ - 1) + " more lines";
    return text + " (list `" + list_.name + "`)";
  }

  const sema::CheckedList& list_;
  fs::path path_;
  ReadList read_;
  std::size_t number_ = 0;
  std::uint64_t wrongLines_ = 0;
  std::string firstWrong_;
  std::size_t column_ = 0;  // of what is wrong, where that is known
  std::vector<schema::Place> area_;
  std::size_t firstLine_ = 0;  // of it
  bool isAreaWrong_ = false;
  std::size_t corners_ = 0;
};

}  // namespace

Result<ReadList> readList(const sema::CheckedList& list, const fs::path& base) {
  return Reader(list, base).run();
}

Result<Done> checkWrittenKeys(const sema::CheckedProgram& program,
                              const std::vector<ReadList>& lists) {
  for (std::uint32_t i = 0; i < program.ast.exprCount(); ++i) {
    const auto* call = std::get_if<sema::FunctionRef>(&program.bindings[ExprId(i)]);
    if (call == nullptr || call->function != builtins::Function::PlaceIn) continue;
    const ast::ExprKind& key = program.ast[*call->arguments[0]].kind;
    const auto* literal = std::get_if<ast::TextLiteral>(&key);
    const ReadList& list = lists[*call->list];
    if (literal == nullptr || list.list.pointOfText.contains(text::normalise(literal->value))) {
      continue;
    }
    return fileError(list.file, "the list `" + list.list.name + "` has no `" + literal->value +
                                    "`, and a rule asks where it lies");
  }
  return Done{};
}

}  // namespace muster::load
