#include "runtime/send/texts.h"

#include <algorithm>
#include <string_view>

#include "compiler/base/check.h"

namespace muster::send {

namespace {

using Templates = std::vector<sema::CheckedTemplate>;

// The versions of a message that have texts of their own, the last of which counts most.
std::vector<const Templates*> ownTexts(const sema::CheckedCampaign& campaign,
                                       const plan::Message& message) {
  std::vector<const Templates*> own;
  const auto add = [&](const std::string& name) {
    for (const auto& [version, texts] : campaign.versionTexts) {
      if (version == name) own.push_back(&texts);
    }
  };
  std::size_t at = 0;
  for (const sema::CheckedSplit& split : campaign.splits) {
    add(split.arms.at(message.versions.at(at++)).name);
  }
  if (campaign.version) add(campaign.version->picks.at(message.versions.at(at)).name);
  return own;
}

const sema::CheckedTemplate* find(const Templates& texts, const std::string& field) {
  const auto found = std::ranges::find(texts, field, &sema::CheckedTemplate::field);
  return found == texts.end() ? nullptr : &*found;
}

std::string filled(const sema::CheckedTemplate& text, const TextOf& texts, std::size_t profile) {
  std::string out;
  for (const sema::CheckedTemplate::Piece& piece : text.pieces) {
    out += piece.text;
    if (!piece.value) continue;
    std::optional<std::string> value = texts(*piece.value, profile);
    if (!value) value = piece.otherwise;
    MUSTER_CHECK(value.has_value(),
                 "what a hole holds is known, or has something to stand in for it");
    out += text.isHtml ? escapedForHtml(*value) : *value;
  }
  return out;
}

}  // namespace

std::string escapedForHtml(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

std::vector<std::string> fieldsOf(const sema::CheckedCampaign& campaign) {
  std::vector<std::string> fields;
  const auto add = [&](const Templates& texts) {
    for (const sema::CheckedTemplate& text : texts) {
      if (std::ranges::find(fields, text.field) == fields.end()) fields.push_back(text.field);
    }
  };
  add(campaign.texts);
  for (const auto& [version, texts] : campaign.versionTexts) add(texts);
  return fields;
}

std::vector<Field> render(const sema::CheckedCampaign& campaign, const plan::Message& message,
                          const TextOf& texts, std::size_t profile) {
  const std::vector<const Templates*> own = ownTexts(campaign, message);
  std::vector<Field> fields;
  for (const std::string& name : fieldsOf(campaign)) {
    const sema::CheckedTemplate* said = find(campaign.texts, name);
    for (const Templates* version : own) {
      if (const sema::CheckedTemplate* it = find(*version, name)) said = it;
    }
    if (said != nullptr) fields.push_back({name, filled(*said, texts, profile)});
  }
  return fields;
}

}  // namespace muster::send
