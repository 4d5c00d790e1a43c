#include "runtime/load/read_list.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <vector>

#include "compiler/base/grouped.h"
#include "compiler/text/email.h"
#include "compiler/text/text.h"
#include "runtime/load/files.h"

namespace muster::load {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLineBytesMax = 4096;
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
    return Done{};
  }

  void line(std::string_view written) {
    ++number_;
    if (number_ == 1 && written.starts_with(kByteOrderMark)) {
      written.remove_prefix(kByteOrderMark.size());
    }
    const std::string_view entry = text::trimmed(written);
    if (entry.empty()) return;
    if (!text::isValidUtf8(entry)) return isWrong(entry, "is no text in UTF-8");
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

  void add(bool isNew) { ++(isNew ? read_.entries : read_.duplicates); }

  void isWrong(std::string_view entry, std::string_view why) {
    constexpr std::size_t kShownBytes = 60;
    if (++wrongLines_ > 1) return;
    std::string shown;
    if (text::isValidUtf8(entry)) {
      // Cut between code points.
      std::size_t size = std::min(entry.size(), kShownBytes);
      while (size < entry.size() && (static_cast<unsigned char>(entry[size]) & 0xC0U) == 0x80U) {
        --size;
      }
      shown = "`" + std::string(entry.substr(0, size)) + (size < entry.size() ? "..." : "") + "` ";
    }
    firstWrong_ = "line " + std::to_string(number_) + ": " + shown + std::string(why);
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
};

}  // namespace

Result<ReadList> readList(const sema::CheckedList& list, const fs::path& base) {
  return Reader(list, base).run();
}

}  // namespace muster::load
