#include "runtime/send/page.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/grouped.h"
#include "compiler/calendar/calendar.h"

namespace muster::send {

namespace {

constexpr std::string_view kStyle = R"css(
:root { color-scheme: light dark; --ink: #1d2430; --dim: #5b6675; --paper: #fff; --line: #d5dbe3;
  --bar: #2f6fb5; --lost: #c9d3df; --good: #2b8a4b; --bad: #b3412e; --soft: #f3f6f9; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --dim: #9aa6b5; --paper: #14181e;
  --line: #333c48; --bar: #6aa6e6; --lost: #3a4552; --good: #63c285; --bad: #ef8a76; --soft: #1c222a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.25rem 4rem; background: var(--paper);
  color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
h1 { font-size: 1.7rem; margin: 0 0 .25rem; } h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem;
  border-top: 1px solid var(--line); padding-top: 1.5rem; } h3 { font-size: 1rem; margin: 1.25rem 0 .4rem; }
p { margin: .4rem 0; } .dim { color: var(--dim); } code { font: .9em ui-monospace, monospace; }
.facts { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1rem 0; padding: 0; list-style: none; }
.facts li { background: var(--soft); border: 1px solid var(--line); border-radius: .5rem;
  padding: .5rem .9rem; } .facts b { display: block; font-size: 1.3rem; }
.wide { overflow-x: auto; } table { border-collapse: collapse; font-size: .92rem; }
th, td { text-align: left; padding: .3rem .7rem; border-bottom: 1px solid var(--line);
  vertical-align: top; } th { font-weight: 600; } .n { text-align: right;
  font-variant-numeric: tabular-nums; white-space: nowrap; }
.good { color: var(--good); } .bad { color: var(--bad); font-weight: 600; }
svg { display: block; max-width: 100%; height: auto; margin: .5rem 0; }
svg text { font: 13px system-ui, sans-serif; fill: var(--ink); } svg .dim { fill: var(--dim); }
.bar { fill: var(--bar); } .lost { fill: var(--lost); } .axis { stroke: var(--dim); stroke-width: 1; }
.mark { stroke: var(--ink); stroke-width: 2; } .span { stroke: var(--bar); stroke-width: 3; }
details { margin: .5rem 0; } summary { cursor: pointer; color: var(--dim); }
nav ul { columns: 2 16rem; padding-left: 1.2rem; }
a { color: inherit; }
@media print { body { max-width: none; padding: 0; font-size: 11pt; } h2 { break-before: auto; }
  section { break-inside: avoid; } nav { display: none; } .bar { fill: #444 !important; }
  details > * { display: block; } }
)css";

std::string percent(double share) { return fmt::format("{:.1f} %", share * 100); }
std::string percentOf(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? "-" : percent(static_cast<double>(part) / static_cast<double>(whole));
}
double widthOf(std::uint64_t part, std::uint64_t whole, double full) {
  return whole == 0 ? 0 : full * static_cast<double>(part) / static_cast<double>(whole);
}

// "2026-12-01 08:00 UTC".
std::string instantText(std::int64_t instant) {
  std::string text = calendar::formatInstant(instant);
  if (const std::size_t t = text.find('T'); t != std::string::npos) text[t] = ' ';
  if (text.ends_with(":00Z")) text.resize(text.size() - 4);
  if (text.ends_with('Z')) text.pop_back();
  return text + " UTC";
}

std::string profilesText(std::uint64_t count) {
  return grouped(count) + (count == 1 ? " profile" : " profiles");
}

class Page {
 public:
  Page(const Report& report, const std::string& title) : report_(report), title_(title) {}

  std::string make() {
    begin();
    if (report_.alone) alone(*report_.alone);
    overview();
    for (std::size_t i = 0; i < report_.campaigns.size(); ++i) campaign(i);
    overlaps();
    pressure();
    out_ += "</main>\n</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  template <typename... Values>
  void put(fmt::format_string<Values...> text, Values&&... values) {
    out_ += fmt::format(text, std::forward<Values>(values)...);
  }
  static std::string safe(std::string_view text) { return escapedForHtml(text); }

  void begin() {
    put("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>Plan: {}</title>\n<style>{}</style>\n</head>\n<body>\n<header>\n",
        safe(title_), kStyle);
    put("<h1>Plan: {}</h1>\n<p class=\"dim\">as of {}</p>\n", safe(title_),
        instantText(report_.asOf));
    put("<ul class=\"facts\"><li><b>{}</b> messages</li><li><b>{}</b> of {} are reached</li>"
        "<li><b>{}</b> campaigns</li></ul>\n</header>\n",
        grouped(report_.messages), grouped(report_.reached), profilesText(report_.profiles),
        grouped(report_.campaigns.size()));
    put("<nav aria-label=\"Contents\"><ul>\n<li><a href=\"#overview\">All campaigns</a></li>\n");
    for (std::size_t i = 0; i < report_.campaigns.size(); ++i) {
      put("<li><a href=\"#campaign-{}\">{}</a></li>\n", i, safe(report_.campaigns[i].name));
    }
    put("<li><a href=\"#overlaps\">Overlaps</a></li>\n<li><a href=\"#pressure\">Pressure</a></li>\n"
        "</ul></nav>\n<main>\n");
  }

  void alone(const Alone& it) {
    put("<section id=\"alone\">\n<h2><code>{}</code> alone</h2>\n", safe(it.campaign));
    put("<p>Planned as if there were no other campaign: {}. Beside the others it reaches {}.</p>\n",
        profilesText(it.planned), profilesText(it.plannedWithAll));
    if (!it.lost.empty()) {
      put("<p>What the others cost it:</p>\n<div class=\"wide\"><table><thead><tr><th>why</th>"
          "<th class=\"n\">profiles</th></tr></thead><tbody>\n");
      for (const Count& each : it.lost) {
        put("<tr><td>{}</td><td class=\"n\">{}</td></tr>\n", safe(each.name), grouped(each.size));
      }
      put("</tbody></table></div>\n");
    }
    if (it.gained > 0) {
      put("<p>{} get it only beside the others, in places that became free.</p>\n",
          profilesText(it.gained));
    }
    if (it.changed > 0) {
      put("<p>{} get another version or offer beside the others.</p>\n", profilesText(it.changed));
    }
    put("</section>\n");
  }

  void overview() {
    put("<section id=\"overview\">\n<h2>All campaigns</h2>\n<div class=\"wide\"><table><thead><tr>"
        "<th>campaign</th><th>channel</th><th class=\"n\">priority</th><th "
        "class=\"n\">audience</th>"
        "<th class=\"n\">held out</th><th class=\"n\">untargeted</th><th class=\"n\">planned</th>"
        "<th class=\"n\">share</th></tr></thead><tbody>\n");
    for (std::size_t i = 0; i < report_.campaigns.size(); ++i) {
      const CampaignReport& it = report_.campaigns[i];
      put("<tr><td><a href=\"#campaign-{}\">{}</a></td><td>{}</td><td class=\"n\">{}</td>"
          "<td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td "
          "class=\"n\">{}</td>"
          "<td class=\"n\">{}</td></tr>\n",
          i, safe(it.name), safe(it.channel), it.priority, grouped(it.audience),
          grouped(it.heldOut), grouped(it.untargeted), grouped(it.planned),
          percentOf(it.planned, it.audience));
    }
    put("</tbody></table></div>\n</section>\n");
  }

  void campaign(std::size_t place) {
    const CampaignReport& it = report_.campaigns[place];
    put("<section id=\"campaign-{}\">\n<h2>{}</h2>\n", place,
        safe(it.title.empty() ? it.name : it.title));
    put("<p class=\"dim\"><code>{}</code> by {}, priority {}", safe(it.name), safe(it.channel),
        it.priority);
    if (!it.windows.empty()) {
      put("; sent from {}", instantText(it.windows.front().from));
    }
    put("</p>\n");
    funnel(it);
    for (const Split& split : it.splits) this->split(split);
    if (!it.versions.empty()) {
      counts("Versions", "version", it.versions, it.planned);
    }
    if (!it.offers.empty()) offers(it);
    if (it.comparison) comparison(*it.comparison);
    put("</section>\n");
  }

  // A bar for what is left after each step, and beside it what the step took.
  void funnel(const CampaignReport& it) {
    constexpr double kFull = 420;
    constexpr int kRow = 30;
    const std::size_t rows = it.steps.size() + 2;
    put("<svg viewBox=\"0 0 720 {}\" width=\"720\" role=\"img\" aria-label=\"Who of the audience "
        "of {} "
        "is left after each step\">\n",
        rows * kRow + 6, safe(it.name));
    std::size_t row = 0;
    const auto bar = [&](std::string_view name, std::uint64_t left, std::uint64_t lost) {
      const std::size_t y = row++ * kRow + 4;
      const double width = widthOf(left, it.audience, kFull);
      put("<text x=\"150\" y=\"{}\" text-anchor=\"end\">{}</text>", y + 15, safe(name));
      put("<rect class=\"bar\" x=\"160\" y=\"{}\" width=\"{:.1f}\" height=\"22\"/>", y, width);
      if (lost > 0) {
        put("<rect class=\"lost\" x=\"{:.1f}\" y=\"{}\" width=\"{:.1f}\" height=\"22\"/>",
            160 + width, y, widthOf(lost, it.audience, kFull));
      }
      put("<text x=\"{:.1f}\" y=\"{}\">{}</text>",
          160 + widthOf(left + lost, it.audience, kFull) + 8, y + 15,
          lost > 0 ? "\xE2\x88\x92" + grouped(lost) : grouped(left));
      put("\n");
    };
    bar("audience", it.audience, 0);
    for (const Step& step : it.steps) bar(phraseOf(step.why), step.left, step.lost);
    bar("planned", it.planned, 0);
    put("</svg>\n");
    if (it.steps.empty()) return;
    put("<details open><summary>by clause</summary>\n<div "
        "class=\"wide\"><table><thead><tr><th>why</th>"
        "<th>clause</th><th class=\"n\">left out</th><th class=\"n\">applies to</th></tr></thead>"
        "<tbody>\n");
    for (const Step& step : it.steps) {
      for (const Step::Clause& clause : step.clauses) {
        put("<tr><td>{}</td><td><code>{}</code></td><td class=\"n\">{}</td><td "
            "class=\"n\">{}</td></tr>\n",
            phraseOf(step.why), safe(clause.text), grouped(clause.lost), grouped(clause.applies));
      }
    }
    put("</tbody></table></div></details>\n");
  }

  // The share of each arm with its interval, and a mark where the split promised it.
  void split(const Split& it) {
    constexpr double kFull = 420;
    constexpr int kRow = 30;
    put("<h3>Split{}</h3>\n",
        it.title.empty() ? "" : " \xE2\x80\x9C" + safe(it.title) + "\xE2\x80\x9D");
    double most = 0.01;
    for (const Arm& arm : it.arms) most = std::max({most, arm.promised, arm.interval.high});
    const auto x = [&](double share) { return 160 + kFull * share / most; };
    put("<svg viewBox=\"0 0 720 {}\" width=\"720\" role=\"img\" aria-label=\"Share of each version "
        "with its "
        "95 % confidence interval, and the promised share\">\n",
        it.arms.size() * kRow + 6);
    for (std::size_t i = 0; i < it.arms.size(); ++i) {
      const Arm& arm = it.arms[i];
      const std::size_t y = i * kRow + 19;
      put("<text x=\"150\" y=\"{}\" text-anchor=\"end\">{}</text>", y, safe(arm.name));
      put("<line class=\"span\" x1=\"{:.1f}\" x2=\"{:.1f}\" y1=\"{}\" y2=\"{}\"/>",
          x(arm.interval.low), x(arm.interval.high), y - 5, y - 5);
      put("<circle class=\"bar\" cx=\"{:.1f}\" cy=\"{}\" r=\"5\"/>", x(arm.share), y - 5);
      put("<line class=\"mark\" x1=\"{:.1f}\" x2=\"{:.1f}\" y1=\"{}\" y2=\"{}\"/>", x(arm.promised),
          x(arm.promised), y - 15, y + 5);
      put("<text class=\"dim\" x=\"{:.1f}\" y=\"{}\">{}</text>\n",
          x(std::max(arm.interval.high, arm.promised)) + 10, y, percent(arm.share));
    }
    put("</svg>\n<div class=\"wide\"><table><thead><tr><th>version</th><th "
        "class=\"n\">profiles</th>"
        "<th class=\"n\">share</th><th class=\"n\">95 % interval</th><th "
        "class=\"n\">promised</th><th></th>"
        "</tr></thead><tbody>\n");
    for (const Arm& arm : it.arms) {
      put("<tr><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{} to "
          "{}</td>"
          "<td class=\"n\">{}</td><td class=\"{}\">{}</td></tr>\n",
          safe(arm.name), grouped(arm.size), percent(arm.share), percent(arm.interval.low),
          percent(arm.interval.high), percent(arm.promised), arm.isAsPromised() ? "good" : "bad",
          arm.isAsPromised() ? "as promised" : "off");
    }
    put("</tbody></table></div>\n");
  }

  void counts(std::string_view title, std::string_view what, const std::vector<Count>& all,
              std::uint64_t whole) {
    put("<h3>{}</h3>\n<div class=\"wide\"><table><thead><tr><th>{}</th><th "
        "class=\"n\">profiles</th>"
        "<th class=\"n\">share</th></tr></thead><tbody>\n",
        title, what);
    for (const Count& each : all) {
      put("<tr><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>\n", safe(each.name),
          grouped(each.size), percentOf(each.size, whole));
    }
    put("</tbody></table></div>\n");
  }

  void offers(const CampaignReport& it) {
    put("<h3>Offers</h3>\n<div class=\"wide\"><table><thead><tr><th>offer</th><th "
        "class=\"n\">given now</th>"
        "<th class=\"n\">given before</th><th class=\"n\">stock</th><th "
        "class=\"n\">left</th><th>until</th>"
        "</tr></thead><tbody>\n");
    for (const Offer& offer : it.offers) {
      put("<tr><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td>"
          "<td class=\"n\">{}</td><td>{}</td></tr>\n",
          safe(offer.name), grouped(offer.given),
          offer.stock ? grouped(offer.before + offer.elsewhere) : "",
          offer.stock ? grouped(*offer.stock) : "", offer.stock ? grouped(offer.left()) : "",
          offer.until ? instantText(*offer.until) : "");
    }
    put("<tr><td>none</td><td class=\"n\">{}</td><td></td><td></td><td></td><td></td></tr>\n",
        grouped(it.withoutOffer));
    put("</tbody></table></div>\n");
  }

  void comparison(const Comparison& it) {
    put("<h3>Outcomes of earlier messages</h3>\n");
    if (it.arms.empty()) {
      put("<p>The history has no message of it yet.</p>\n");
      return;
    }
    for (const Comparison::Outcome& outcome : it.outcomes) this->outcome(it, outcome);
    if (it.inSeveral > 0) {
      put("<p>{} had messages of several arms and are counted in none.</p>\n",
          profilesText(it.inSeveral));
    }
  }

  // The figure of each arm with its interval, on one scale from 0 or the least of them on.
  void outcome(const Comparison& it, const Comparison::Outcome& outcome) {
    constexpr double kFull = 420;
    constexpr int kRow = 30;
    double least = 0;
    double most = 0;
    for (const Comparison::Figure& figure : outcome.figures) {
      const Interval shown = figure.interval.value_or(Interval{figure.mean, figure.mean});
      least = std::min(least, shown.low);
      most = std::max(most, shown.high);
    }
    const double range = most > least ? most - least : 1;
    const auto x = [&](double value) { return 160 + kFull * (value - least) / range; };
    put("<h4>{} <code>{}</code></h4>\n", safe(outcome.name), safe(outcome.text));
    put("<svg viewBox=\"0 0 720 {}\" width=\"720\" role=\"img\" aria-label=\"{} of each arm with "
        "its 95 % confidence interval\">\n",
        it.arms.size() * kRow + 6, safe(outcome.name));
    for (std::size_t arm = 0; arm < it.arms.size(); ++arm) {
      const Comparison::Figure& figure = outcome.figures[arm];
      const std::size_t y = arm * kRow + 19;
      put("<text x=\"150\" y=\"{}\" text-anchor=\"end\">{}</text>", y, safe(it.arms[arm].name));
      if (figure.known == 0) {
        put("\n");
        continue;
      }
      const Interval shown = figure.interval.value_or(Interval{figure.mean, figure.mean});
      put("<line class=\"span\" x1=\"{:.1f}\" x2=\"{:.1f}\" y1=\"{}\" y2=\"{}\"/>", x(shown.low),
          x(shown.high), y - 5, y - 5);
      put("<circle class=\"bar\" cx=\"{:.1f}\" cy=\"{}\" r=\"5\"/>", x(figure.mean), y - 5);
      put("<text class=\"dim\" x=\"{:.1f}\" y=\"{}\">{}</text>\n", x(shown.high) + 10, y,
          told(outcome, figure.mean));
    }
    put("</svg>\n<div class=\"wide\"><table><thead><tr><th>arm</th><th "
        "class=\"n\">profiles</th><th class=\"n\">{}</th><th class=\"n\">95 % interval</th>"
        "<th class=\"n\">against {}</th><th class=\"n\">95 % interval</th></tr></thead><tbody>\n",
        outcome.isShare ? "share" : "mean", safe(it.arms[it.control].name));
    for (std::size_t arm = 0; arm < it.arms.size(); ++arm) {
      const Comparison::Figure& figure = outcome.figures[arm];
      put("<tr><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td>"
          "<td class=\"n {}\">{}</td><td class=\"n\">{}</td></tr>\n",
          safe(it.arms[arm].name), grouped(figure.known),
          figure.known == 0 ? "-" : told(outcome, figure.mean), told(outcome, figure.interval),
          !figure.differs() ? "dim" : (figure.difference > 0 ? "good" : "bad"),
          figure.differenceInterval ? told(outcome, figure.difference, true) : "",
          told(outcome, figure.differenceInterval, true));
    }
    put("</tbody></table></div>\n");
  }

  void overlaps() {
    put("<section id=\"overlaps\">\n<h2>Overlaps</h2>\n");
    bool hasAny = false;
    std::string rows;
    for (std::size_t a = 0; a < report_.campaigns.size(); ++a) {
      for (std::size_t b = a + 1; b < report_.campaigns.size(); ++b) {
        const std::uint64_t shared = report_.sharedAudience[a][b];
        if (shared == 0) continue;
        hasAny = true;
        rows += fmt::format(
            "<tr><td>{}</td><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td>"
            "<td class=\"n\">{}</td><td class=\"n\">{}</td></tr>\n",
            safe(report_.campaigns[a].name), safe(report_.campaigns[b].name), grouped(shared),
            percentOf(shared, report_.campaigns[a].audience),
            percentOf(shared, report_.campaigns[b].audience), grouped(report_.sharedPlan[a][b]));
      }
    }
    if (!hasAny) {
      put("<p>No two campaigns want the same profile.</p>\n</section>\n");
      return;
    }
    put("<p>Profiles that two campaigns want, and those that get both.</p>\n");
    matrix();
    put("<div class=\"wide\"><table><thead><tr><th>campaign</th><th>and</th><th class=\"n\">both "
        "want</th>"
        "<th class=\"n\">of the first</th><th class=\"n\">of the second</th><th class=\"n\">get "
        "both</th>"
        "</tr></thead><tbody>\n{}</tbody></table></div>\n</section>\n",
        rows);
  }

  // How much of the audience of the row is wanted by the column, too: the fuller, the more.
  void matrix() {
    const std::size_t count = report_.campaigns.size();
    constexpr std::size_t kCell = 34;
    constexpr std::size_t kLeft = 190;
    put("<svg viewBox=\"0 0 {} {}\" width=\"{}\" role=\"img\" aria-label=\"How much of the "
        "audience of each "
        "campaign others want, too\">\n",
        kLeft + count * kCell + 10, 24 + count * kCell, kLeft + count * kCell + 10);
    for (std::size_t i = 0; i < count; ++i) {
      put("<text x=\"{}\" y=\"16\" text-anchor=\"middle\">{}</text>", kLeft + i * kCell + kCell / 2,
          i + 1);
    }
    for (std::size_t a = 0; a < count; ++a) {
      const std::size_t y = 24 + a * kCell;
      put("<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{} {}</text>", kLeft - 8, y + 21,
          safe(report_.campaigns[a].name), a + 1);
      for (std::size_t b = 0; b < count; ++b) {
        const double share =
            widthOf(report_.sharedAudience[a][b], report_.campaigns[a].audience, 1);
        const std::size_t x = kLeft + b * kCell;
        put("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" "
            "fill-opacity=\"{:.2f}\"/>",
            a == b ? "lost" : "bar", x, y, kCell - 2, kCell - 2, a == b ? 0.4 : share * 0.6);
        if (a != b && share >= 0.005) {
          put("<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{:.0f}</text>", x + kCell / 2 - 1,
              y + 21, share * 100);
        }
      }
      put("\n");
    }
    put("</svg>\n<p class=\"dim\">Per cent of the audience of each row that the column wants, "
        "too.</p>\n");
  }

  void pressure() {
    const Pressure& it = report_.pressure;
    put("<section id=\"pressure\">\n<h2>Pressure</h2>\n<p>Profiles by the number of messages they "
        "get: "
        "in the 30 days before, by this plan, and both together. The most that one profile had is "
        "{}, "
        "and with this plan {}.</p>\n",
        it.mostBefore, it.mostAfter);
    const std::size_t rows = rowsOf(it);
    constexpr double kFull = 420;
    std::uint64_t most = 1;
    for (std::size_t i = 0; i < rows; ++i) most = std::max({most, it.before[i], it.after[i]});
    put("<svg viewBox=\"0 0 720 {}\" width=\"720\" role=\"img\" aria-label=\"Profiles by number of "
        "messages, "
        "before and after this plan\">\n",
        rows * 40 + 6);
    for (std::size_t i = 0; i < rows; ++i) {
      const std::size_t y = i * 40 + 4;
      put("<text x=\"150\" y=\"{}\" text-anchor=\"end\">{}</text>", y + 21, messagesText(i));
      put("<rect class=\"lost\" x=\"160\" y=\"{}\" width=\"{:.1f}\" height=\"15\"/>", y,
          widthOf(it.before[i], most, kFull));
      put("<text class=\"dim\" x=\"{:.1f}\" y=\"{}\">{} before</text>",
          166 + widthOf(it.before[i], most, kFull), y + 12, grouped(it.before[i]));
      put("<rect class=\"bar\" x=\"160\" y=\"{}\" width=\"{:.1f}\" height=\"15\"/>", y + 17,
          widthOf(it.after[i], most, kFull));
      put("<text x=\"{:.1f}\" y=\"{}\">{} after</text>\n", 166 + widthOf(it.after[i], most, kFull),
          y + 29, grouped(it.after[i]));
    }
    put("</svg>\n<div class=\"wide\"><table><thead><tr><th>messages</th><th class=\"n\">before</th>"
        "<th class=\"n\">this plan</th><th class=\"n\">after</th></tr></thead><tbody>\n");
    for (std::size_t i = 0; i < rows; ++i) {
      put("<tr><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td "
          "class=\"n\">{}</td></tr>\n",
          messagesText(i), grouped(it.before[i]), grouped(it.now[i]), grouped(it.after[i]));
    }
    put("</tbody></table></div>\n</section>\n");
  }

  // Up to the last number that somebody has.
  static std::size_t rowsOf(const Pressure& it) {
    std::size_t rows = 1;
    for (std::size_t i = 0; i <= Pressure::kMost; ++i) {
      if (it.before[i] + it.after[i] + it.now[i] > 0) rows = i + 1;
    }
    return rows;
  }
  static std::string messagesText(std::size_t count) {
    if (count == Pressure::kMost) return std::to_string(count) + " or more";
    return count == 1 ? "1 message" : std::to_string(count) + " messages";
  }

  const Report& report_;
  const std::string& title_;
  std::string out_;
};

}  // namespace

std::string asPage(const Report& report, const std::string& title) {
  return Page(report, title).make();
}

}  // namespace muster::send
