#include "tests/unit/eval/show.h"

namespace muster::eval {

Plain plainOf(const Vector& vector, std::size_t row) {
  Plain value;
  value.type = vector.type;
  value.state = vector.isKnown(row)          ? State::Known
                : vector.isUncomputable(row) ? State::Uncomputable
                                             : State::Missing;
  if (value.state != State::Known) return value;
  switch (vector.shape) {
    case Shape::Truth: value.truth = vector.holds(row); break;
    case Shape::Narrow:
    case Shape::Wide: value.number = vector.number(row); break;
    case Shape::Ratios:
      value.number = vector.ratios[vector.at(row)].numerator;
      value.denominator = vector.ratios[vector.at(row)].denominator;
      break;
    case Shape::Reals: value.real = vector.reals[vector.at(row)]; break;
    case Shape::Sets:
      for (const std::int64_t code : vector.set(row)) {
        value.set.insert(vector.texts == nullptr
                             ? std::to_string(code)
                             : std::string((*vector.texts)[static_cast<std::size_t>(code)]));
      }
      break;
  }
  if (vector.isText()) value.text = (*vector.texts)[static_cast<std::size_t>(value.number)];
  return value;
}

}  // namespace muster::eval
