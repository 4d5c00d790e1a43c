#pragma once

// Numbers and texts one behind the other, as files and libraries hold them: a number takes eight
// bytes, as this machine has them, and a text has its size before it.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace muster::base {

class ByteWriter {
 public:
  template <typename T>
  void number(T value) {
    static_assert(std::is_integral_v<T>);
    const auto whole = static_cast<std::uint64_t>(value);
    bytes_.append(reinterpret_cast<const char*>(&whole), sizeof whole);
  }
  void text(std::string_view value) {
    number(value.size());
    bytes_.append(value);
  }
  std::string take() { return std::move(bytes_); }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

// Gives zeros and nothing behind the end, and says so.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number() {
    std::uint64_t value = 0;
    if (rest_.size() < sizeof value) {
      isShort_ = true;
      return 0;
    }
    std::memcpy(&value, rest_.data(), sizeof value);
    rest_.remove_prefix(sizeof value);
    return value;
  }
  std::string_view text() {
    const std::uint64_t size = number();
    if (rest_.size() < size) {
      isShort_ = true;
      return "";
    }
    const std::string_view value = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return value;
  }
  // How many things of at least so many bytes can follow: no memory is asked for more.
  std::size_t count(std::size_t bytesEach) {
    const std::uint64_t count = number();
    if (count > rest_.size() / bytesEach) isShort_ = true;
    return isShort_ ? 0 : count;
  }
  bool isShort() const { return isShort_; }
  bool isAtEnd() const { return !isShort_ && rest_.empty(); }

 private:
  std::string_view rest_;
  bool isShort_ = false;
};

}  // namespace muster::base
