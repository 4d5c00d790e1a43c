#pragma once

namespace muster {

// Makes one visitor for std::visit out of lambdas; a kind without a lambda does not compile.
template <typename... Lambdas>
struct Overload : Lambdas... {
  using Lambdas::operator()...;
};
template <typename... Lambdas>
Overload(Lambdas...) -> Overload<Lambdas...>;

}  // namespace muster
