#include "runtime/load/text_codes.h"

#include <algorithm>
#include <cstring>
#include <functional>

#include "compiler/base/ascii.h"
#include "compiler/base/check.h"
#include "compiler/text/text.h"

namespace muster::load {

namespace {
constexpr std::size_t kArenaBytes = 1 << 20;
}  // namespace

TextCodes::TextCodes() : slots_(1024, 0) {}

std::string_view TextCodes::keep(std::string_view text) {
  if (arenas_.empty() || arenaUsed_ + text.size() > arenaSize_) {
    arenaSize_ = std::max(kArenaBytes, text.size());
    arenas_.push_back(std::make_unique<char[]>(arenaSize_));
    arenaUsed_ = 0;
  }
  char* place = arenas_.back().get() + arenaUsed_;
  if (!text.empty()) std::memcpy(place, text.data(), text.size());
  arenaUsed_ += text.size();
  return {place, text.size()};
}

std::uint32_t TextCodes::codeOf(std::string_view text, std::size_t hash) {
  const std::lock_guard lock(mutex_);
  const auto shortHash = static_cast<std::uint32_t>(hash ^ (hash >> 32));
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = shortHash & mask;; slot = (slot + 1) & mask) {
    if (slots_[slot] == 0) {
      const auto code = static_cast<std::uint32_t>(texts_.size());
      MUSTER_CHECK(code != 0xFFFFFFFF, "more than 2^32 texts in a column");
      texts_.push_back(keep(text));
      hashes_.push_back(shortHash);
      slots_[slot] = code + 1;
      if (texts_.size() * 2 > slots_.size()) grow();
      return code;
    }
    const std::uint32_t code = slots_[slot] - 1;
    if (hashes_[code] == shortHash && texts_[code] == text) return code;
  }
}

void TextCodes::grow() {
  std::vector<std::uint32_t> larger(slots_.size() * 2, 0);
  const std::size_t mask = larger.size() - 1;
  for (std::uint32_t code = 0; code < hashes_.size(); ++code) {
    std::size_t slot = hashes_[code] & mask;
    while (larger[slot] != 0) slot = (slot + 1) & mask;
    larger[slot] = code + 1;
  }
  slots_ = std::move(larger);
}

std::size_t TextCodes::size() const {
  const std::lock_guard lock(mutex_);
  return texts_.size();
}

std::string_view TextCodes::text(std::uint32_t code) const {
  const std::lock_guard lock(mutex_);
  return texts_[code];
}

std::vector<std::string_view> TextCodes::texts() const {
  const std::lock_guard lock(mutex_);
  return texts_;
}

void TextCodes::seal() {
  const std::lock_guard lock(mutex_);
  slots_ = {};
  hashes_ = {};
}

std::optional<std::uint32_t> TextReader::read(std::string_view bytes) {
  const std::size_t hash = std::hash<std::string_view>()(bytes);
  Cached& cached = cache_[hash % kCacheSize];
  if (cached.isSet && cached.text == bytes) return cached.code;
  if (isAscii(bytes)) {
    cached.code = codes_.codeOf(bytes, hash);
    cached.text = codes_.text(cached.code);
    cached.isSet = true;
    return cached.code;
  }
  if (!text::isValidUtf8(bytes)) return std::nullopt;
  const std::string normal = text::normalise(bytes);
  if (normal == bytes) {
    cached.code = codes_.codeOf(bytes, hash);
    cached.text = codes_.text(cached.code);
    cached.isSet = true;
    return cached.code;
  }
  return codes_.codeOf(normal, std::hash<std::string_view>()(normal));
}

}  // namespace muster::load
