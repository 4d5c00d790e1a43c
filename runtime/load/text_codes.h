#pragma once

// Numbers the distinct texts of a column while it is being read. Codes follow the order of arrival,
// which depends on threads; the finished dictionary is sorted, and codes with it (assemble.h), so
// nothing of that order shows.

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muster::load {

// Thread safe. Views it gives out live as long as it does.
class TextCodes {
 public:
  TextCodes();
  TextCodes(const TextCodes&) = delete;
  TextCodes& operator=(const TextCodes&) = delete;

  std::uint32_t codeOf(std::string_view text, std::size_t hash);
  std::size_t size() const;
  std::string_view text(std::uint32_t code) const;
  // Every text by its code, as of now.
  std::vector<std::string_view> texts() const;
  // Frees the lookup table; codeOf must not be called any more.
  void seal();

 private:
  void grow();
  std::string_view keep(std::string_view text);

  mutable std::mutex mutex_;
  std::vector<std::unique_ptr<char[]>> arenas_;
  std::size_t arenaUsed_ = 0;
  std::size_t arenaSize_ = 0;
  std::vector<std::string_view> texts_;
  std::vector<std::uint32_t> hashes_;
  std::vector<std::uint32_t> slots_;  // code plus one; 0: free
};

// A text as files write it, to its code: normalised, and refused where it is not UTF-8. Remembers
// the latest texts, so that the shared numbering is asked only for new ones. One a thread.
class TextReader {
 public:
  explicit TextReader(TextCodes& codes) : codes_(codes), cache_(kCacheSize) {}
  // Nothing if the bytes are not UTF-8.
  std::optional<std::uint32_t> read(std::string_view bytes);

 private:
  static constexpr std::size_t kCacheSize = 4096;
  struct Cached {
    std::string_view text;  // as kept by the codes; equal bytes have this code
    std::uint32_t code = 0;
    bool isSet = false;
  };
  TextCodes& codes_;
  std::vector<Cached> cache_;
};

}  // namespace muster::load
