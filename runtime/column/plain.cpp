#include "runtime/column/plain.h"

namespace muster::column {

namespace {

constexpr int kMostPlaces = 18;

}  // namespace

std::size_t bytesOf(Plain type) {
  switch (type) {
    case Plain::YesNo: return 1;
    case Plain::Int32:
    case Plain::Date: return 4;
    case Plain::Int64:
    case Plain::Double:
    case Plain::Decimal:
    case Plain::Instant:
    case Plain::Duration: return 8;
    case Plain::String: return sizeof(const char*);
    case Plain::Text: return 0;
  }
  return 0;
}

std::optional<std::string> misfitOf(const PlainColumn& column) {
  if (column.rows > kMostRows) return "more than 2^32 rows";
  const bool isDecimal = column.type == Plain::Decimal;
  if (column.places < 0 || column.places > (isDecimal ? kMostPlaces : 0)) {
    return isDecimal ? "a decimal has 0 to 18 places" : "only decimals have places";
  }
  const auto lacks = [&](std::span<const std::byte> bytes, std::size_t wanted) {
    return bytes.size() < wanted || (bytes.data() == nullptr && wanted > 0);
  };
  const auto tooFew = [&](const std::string& what, std::span<const std::byte> bytes,
                          std::size_t wanted) {
    return what + " of " + std::to_string(column.rows) + " rows take " + std::to_string(wanted) +
           " bytes, and there are " + std::to_string(bytes.data() == nullptr ? 0 : bytes.size());
  };
  const std::size_t bits = (column.rows + 7) / 8;
  if (column.validity.data() != nullptr && lacks(column.validity, bits)) {
    return tooFew("validity", column.validity, bits);
  }
  const std::size_t bytes = column.rows * bytesOf(column.type);
  if (lacks(column.values, bytes)) return tooFew("values", column.values, bytes);
  if (column.type != Plain::Text) {
    return column.offsets.data() == nullptr ? std::nullopt
                                            : std::optional<std::string>("only texts have offsets");
  }
  const std::size_t offsets = (column.rows + 1) * sizeof(std::int32_t);
  if (lacks(column.offsets, offsets)) return tooFew("offsets", column.offsets, offsets);
  if (column.values.data() == nullptr && !column.values.empty()) return "there are no values";
  return std::nullopt;
}

}  // namespace muster::column
