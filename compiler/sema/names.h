#pragma once

// What a name can stand for, looked up by its text, and which names are near to one that stands for
// nothing. A program's names: the profile's fields, the lists and their fields, lets and segments.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compiler/ast/ast.h"
#include "compiler/schema/schema.h"

namespace muster::sema {

// A path from one of its parts on, as the one name that a field of a record has: `address.city` of
// `home.address.city` from 1 on.
ast::Name joined(const ast::Path& path, std::size_t from);

// Views into the program, which must not be moved while this lives.
class Names {
 public:
  // The first of two declarations of a name counts.
  Names(const schema::Schema& schema, const ast::Program& program,
        const std::vector<std::size_t>& consentLets);

  std::optional<FieldId> profileField(std::string_view name) const;
  std::optional<FieldId> listField(ListId list, std::string_view name) const;
  // Of the lists that profiles have.
  std::optional<ListId> list(std::string_view name) const { return listOf(std::nullopt, name); }
  // Of those that the elements of a list have, or profiles.
  std::optional<ListId> listOf(std::optional<ListId> owner, std::string_view name) const;
  // Of all, the first.
  std::optional<ListId> anyList(std::string_view name) const;
  // `lines` if only one is called that, `orders.lines`; what a source calls a list.
  std::optional<ListId> listAt(std::string_view path) const;
  // What a consent comes to is one.
  std::optional<std::size_t> let(std::string_view name) const;
  std::optional<std::size_t> segment(std::string_view name) const;
  std::optional<std::size_t> staticList(std::string_view name) const;
  // A segment or let with parameters; null if there is none.
  const ast::Template* pattern(std::string_view name) const;
  std::optional<std::uint32_t> enumValue(EnumId id, std::string_view name) const;
  // A consent of the profile, by its name or that of its status; null if there is none.
  const schema::Consent* consent(std::string_view name) const;
  // Whether fields or lists of the list, or of the profile, are called that with a dot behind it.
  bool isRecord(std::optional<ListId> list, std::string_view name) const;
  // Some list that has a field of that name.
  std::optional<ListId> listWithField(std::string_view name) const;
  // Whether it is a value of any enum.
  bool isEnumValue(std::string_view name) const;

  // What could have been meant.
  std::vector<std::string> profileNames() const;  // fields and lets
  std::vector<std::string> namesIn(ListId list) const;
  std::vector<std::string> listNames() const;
  // What can stand behind a prefix ("home.", or "") in the names of the list's fields and lists, or
  // of the profile's: each part once.
  std::vector<std::string> below(std::optional<ListId> list, std::string_view prefix) const;
  std::vector<std::string> segmentNames() const;
  void addLetPatterns(std::vector<std::string>& names) const;

 private:
  using Table = std::unordered_map<std::string_view, std::uint32_t>;
  void addLets(std::vector<std::string>& names) const;
  static std::optional<std::uint32_t> find(const Table& table, std::string_view name);

  const schema::Schema& schema_;
  const ast::Program& program_;
  Table profileFields_;
  std::vector<Table> listFields_;
  Table lets_;
  Table segments_;
  Table staticLists_;
  Table templates_;
  std::vector<Table> enumValues_;
};

}  // namespace muster::sema
