#include "runtime/eval/groups.h"

namespace muster::eval {

namespace {

constexpr std::size_t kSmall = 65536;

}  // namespace

Int128 Groups::numberOf(const Vector& keys, std::size_t row) {
  return keys.shape == Shape::Truth ? Int128{keys.holds(row) ? 1 : 0} : keys.number(row);
}

std::uint32_t Groups::add(const ir::Constant& key) {
  const auto next = static_cast<std::uint32_t>(keys_.size());
  const bool isText = key.type.kind == schema::Kind::Text || key.type.kind == schema::Kind::Zone;
  const auto [group, isNew] = isText ? [&] {
    const auto found = texts_.try_emplace(key.text, next);
    return std::pair(found.first->second, found.second);
  }() : [&] {
    const auto found = numbers_.try_emplace(key.number, next);
    return std::pair(found.first->second, found.second);
  }();
  if (isNew) keys_.push_back(key);
  return group;
}

std::uint32_t Groups::add(const Vector& keys, std::size_t row) {
  if (keys.isText()) {
    const auto code = static_cast<std::size_t>(keys.narrow[keys.at(row)]);
    if (codesOf_ != keys.texts) {
      codesOf_ = keys.texts;
      ofCode_.assign(keys.texts->size(), kNoGroup);
    }
    if (ofCode_[code] == kNoGroup) {
      ofCode_[code] =
          add(ir::Constant{.type = keys.type, .text = std::string((*keys.texts)[code])});
    }
    return ofCode_[code];
  }
  const Int128 number = numberOf(keys, row);
  const bool isSmall = number >= 0 && number < Int128{kSmall};
  if (!isSmall) return add(ir::Constant{.type = keys.type, .number = number});
  if (ofSmall_.empty()) ofSmall_.assign(kSmall, kNoGroup);
  std::uint32_t& group = ofSmall_[static_cast<std::size_t>(number)];
  if (group == kNoGroup) group = add(ir::Constant{.type = keys.type, .number = number});
  return group;
}

std::uint32_t Groups::find(std::string_view text) const {
  const auto found = texts_.find(std::string(text));
  return found == texts_.end() ? kNoGroup : found->second;
}

std::uint32_t Groups::find(const Vector& keys, std::size_t row) const {
  if (keys.isText())
    return find((*keys.texts)[static_cast<std::size_t>(keys.narrow[keys.at(row)])]);
  const auto found = numbers_.find(numberOf(keys, row));
  return found == numbers_.end() ? kNoGroup : found->second;
}

}  // namespace muster::eval
