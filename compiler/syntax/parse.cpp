#include "compiler/syntax/parse.h"

#include <algorithm>
#include <utility>

#include "compiler/syntax/build.h"
#include "compiler/syntax/check_text.h"
#include "compiler/syntax/clauses.h"
#include "compiler/syntax/lex.h"
#include "compiler/syntax/mend.h"
#include "compiler/syntax/nesting.h"
#include "compiler/syntax/parser.h"
#include "compiler/syntax/pieces.h"
#include "compiler/syntax/slips.h"
#include "compiler/syntax/words.h"

namespace muster::syntax {

namespace {

using diagnostics::Definition;
using diagnostics::Severity;

inline constexpr Definition<std::string_view> kNoDeclaration{"E0102", Severity::Error,
                                                             "`{}` begins no declaration"};
inline constexpr Definition<> kNotInColumnOne{"E0102", Severity::Error,
                                              "a declaration begins in column 1"};
inline constexpr Definition<std::string_view> kMisspelt{"E0103", Severity::Error,
                                                        "`{}` begins no declaration"};
inline constexpr Definition<std::size_t> kTooDeep{
    "E0803", Severity::Error, "more than {} parentheses or conditions stand in one another here"};
inline constexpr Definition<std::size_t> kTooLong{
    "E0803", Severity::Error, "more than {} signs of calculation stand behind each other here"};
inline constexpr Definition<std::string_view> kNoSchema{
    "E0114", Severity::Error, "the profile `{}` has no schema above it in its file"};
inline constexpr Definition<std::string_view, std::size_t> kTooManyWords{
    "E0802", Severity::Error, "`{}` has more than {} words"};
inline constexpr Definition<std::string_view> kNoClause{"E0731", Severity::Error,
                                                        "`{}` begins no line of a campaign"};
inline constexpr Definition<std::string_view> kColonBehind{
    "E0730", Severity::Error, "no colon stands behind `{}` in a campaign"};

bool isName(const Token& token) {
  return token.type() == Lexer::IDENT || token.type() == Lexer::QUOTED || isSoftWord(token.type());
}

class FilesParser {
 public:
  FilesParser(const source::Files& files, const Limits& limits, diagnostics::Sink& sink)
      : files_(files),
        limits_(limits),
        sink_(sink),
        builder_(files, program_, sink),
        schemaWords_(files) {}

  void file(FileId file) {
    schema_ = Schema::None;
    if (!isReadable(files_, file, limits_, sink_)) {
      program_.hasHoles = true;
      return;
    }
    const Tokens tokens = lex(files_, file, limits_.fileTokens + 1);
    if (tokens.size() > limits_.fileTokens) {
      diagnostics::build(sink_, std::nullopt, kTooManyWords, files_[file].path, limits_.fileTokens)
          .help("put the rules into several files")
          .emit();
      program_.hasHoles = true;
      return;
    }
    std::vector<Tokens> pieces = cutDeclarations(tokens);
    for (Tokens& piece : pieces) hideBraces(piece);
    for (Tokens& piece : joined(std::move(pieces))) {
      declaration(piece);
      // A declaration that was found inside this one, or inside that.
      while (!rest_.empty()) {
        Tokens inner = std::exchange(rest_, {});
        declaration(inner);
      }
    }
  }

  ast::Program take() { return std::move(program_); }

 private:
  // Whether the file has a schema above, and whether its head could be read.
  enum class Schema : std::uint8_t { None, Unreadable, Read };

  void declaration(Tokens& written) {
    Tokens piece = mendWords(files_, std::move(written), sink_);
    if (piece.empty()) return;
    switch (piece.front().type()) {
      case Lexer::W_SEGMENT: return segment(piece);
      case Lexer::W_LET: return let(piece);
      case Lexer::W_USE: return use(piece);
      case Lexer::W_LIST: return list(piece);
      case Lexer::W_IMPORT: return import(piece);
      case Lexer::W_SCORE: return score(piece);
      case Lexer::W_SCHEMA: return schema(piece);
      case Lexer::W_PROFILE: return profile(piece);
      case Lexer::W_SOURCE: return source(piece);
      case Lexer::W_TEST: return test(piece);
      case Lexer::W_CAMPAIGN:
      case Lexer::W_CAMPAIGNS: return campaign(piece);
      default: return;
    }
  }

  // Braces are words of tests; anywhere else they are as odd as any other sign.
  static void hideBraces(Tokens& piece) {
    if (piece.front().type() == Lexer::W_TEST) return;
    for (Token& token : piece) {
      if (token.type() != Lexer::LBRACE && token.type() != Lexer::RBRACE) continue;
      token = Token(Lexer::UNKNOWN, token.span(), token.line(), token.column());
    }
  }

  // ---- one piece ----

  // The tree of a piece, mended where it does not parse; null where that does not help.
  template <typename Tree>
  Tree* parsed(Tree* (Grammar::*rule)(), Tokens& piece, std::string_view example = "") {
    builder_.read(piece);
    if (const std::optional<std::size_t> at = tooDeepAt(piece, limits_.nesting)) {
      const bool isSum = isCalculation(piece[*at].type());
      const std::size_t most = limits_.nesting * (isSum ? kSignsInOne : 1);
      diagnostics::build(sink_, piece[*at].span(), isSum ? kTooLong : kTooDeep, most)
          .help("put a part of it into a `let` or a segment of its own")
          .emit();
      return nullptr;
    }
    if (Tree* tree = parser_.run(rule, piece)) return tree;
    Mender mender(files_, schemaWords_, sink_,
                  [&](const Tokens& tokens) -> std::optional<std::size_t> {
                    if (parser_.run(rule, tokens) != nullptr) return std::nullopt;
                    return parser_.failedAt();
                  });
    mender.showAs(example);
    const bool isMended = mender.mend(piece, parser_.failedAt());
    if (Tokens rest = mender.takeRest(); !rest.empty()) rest_ = std::move(rest);
    return isMended ? parser_.run(rule, piece) : nullptr;
  }

  // ---- pieces that begin wrongly ----

  static bool isDeclaration(std::size_t type) {
    switch (type) {
      case Lexer::W_SEGMENT:
      case Lexer::W_LET:
      case Lexer::W_USE:
      case Lexer::W_LIST:
      case Lexer::W_IMPORT:
      case Lexer::W_SCORE:
      case Lexer::W_SCHEMA:
      case Lexer::W_PROFILE:
      case Lexer::W_SOURCE:
      case Lexer::W_TEST:
      case Lexer::W_CAMPAIGN:
      case Lexer::W_CAMPAIGNS: return true;
      default: return false;
    }
  }

  // Text in column 1 that begins no declaration belongs to the one above, or is misspelt.
  std::vector<Tokens> joined(std::vector<Tokens> pieces) {
    std::vector<Tokens> whole;
    for (Tokens& piece : pieces) {
      Token& first = piece.front();
      if (isDeclaration(first.type())) {
        if (first.column() != 1) reportBlanksBefore(first);
        whole.push_back(std::move(piece));
      } else if (respell(piece)) {
        whole.push_back(std::move(piece));
      } else {
        // A character that no rule can contain is reported as that.
        const bool isOdd = first.type() == Lexer::UNKNOWN;
        if (!isOdd) reportNoDeclaration(piece, whole.empty());
        if (whole.empty() && isOdd) mendWords(files_, piece, sink_);
        if (whole.empty() || !goesOn(whole.back(), piece)) continue;
        first.markReported();
        whole.back().insert(whole.back().end(), piece.begin(), piece.end());
      }
    }
    return whole;
  }

  // Whether text in column 1 clearly is more of the declaration above. Otherwise it is left out,
  // lest the two together make a mistake that nobody wrote.
  static bool goesOn(const Tokens& above, const Tokens& piece) {
    const std::size_t first = piece.front().type();
    const std::size_t last = above.back().type();
    const bool wantsMore = last == Lexer::COLON || last == Lexer::EQ || last == Lexer::COMMA ||
                           last == Lexer::LPAREN || isReserved(last);
    return wantsMore || isReserved(first) || first == Lexer::RPAREN || first == Lexer::UNKNOWN;
  }

  // `segmnt lapsed:`, `Segment lapsed:`
  bool respell(Tokens& piece) {
    static const std::vector<std::string> kDeclarations{"segment", "let",    "use",  "schema",
                                                        "profile", "source", "test", "campaign",
                                                        "import",  "score",  "list", "campaigns"};
    Token& first = piece.front();
    if (first.type() != Lexer::IDENT || piece.size() < 2 || !isName(piece[1])) return false;
    const std::string written = spelling(files_, first);
    const std::optional<std::string> near = diagnostics::nearest(written, kDeclarations);
    if (!near) return false;
    diagnostics::build(sink_, first.span(), kMisspelt, written)
        .help("did you mean `" + *near + "`?")
        .emit();
    first.repair(wordFor(*near), *near);
    return true;
  }

  void reportBlanksBefore(const Token& first) {
    diagnostics::build(sink_, first.span(), kNotInColumnOne)
        .help("remove the blanks before `" + spelling(files_, first) + "`")
        .emit();
  }

  void reportNoDeclaration(const Tokens& piece, bool isAlone) {
    program_.hasHoles |= isAlone;
    const Token& first = piece.front();
    const bool isComment = (first.type() == Lexer::SLASH || first.type() == Lexer::MINUS) &&
                           piece.size() > 1 && piece[1].type() == first.type();
    diagnostics::build(sink_, first.span(), kNoDeclaration, spelling(files_, first))
        .help(isComment ? "a comment begins with `#`"
              : isAlone ? "a file begins with a declaration such as `segment lapsed: ...`"
                        : "a line that belongs to the declaration above begins with blanks")
        .emit();
  }

  // ---- declarations ----

  void segment(Tokens& piece) {
    if (auto* tree = parsed(&Grammar::segmentDecl, piece)) return builder_.addSegment(tree);
    if (std::optional<ast::Name> name = nameIn(piece)) {
      const ExprId hole = program_.add(name->span, ast::Poison{});
      program_.segments.push_back({std::move(*name), std::nullopt, hole, spanOf(piece)});
    }
  }

  void let(Tokens& piece) {
    if (auto* tree = parsed(&Grammar::letDecl, piece)) return builder_.addLet(tree);
    lose(nameIn(piece));
  }

  void list(Tokens& piece) {
    if (auto* tree = parsed(&Grammar::listDecl, piece)) return builder_.addList(tree);
    lose(nameIn(piece));
  }

  void score(Tokens& piece) {
    if (auto* tree = parsed(&Grammar::scoreDecl, piece)) return builder_.addScore(tree);
    lose(nameIn(piece));
  }

  void import(Tokens& piece) {
    if (auto* tree = parsed(&Grammar::importDecl, piece)) return builder_.addImport(tree);
    program_.hasHoles = true;
  }

  void use(Tokens& piece) {
    if (files_[piece.front().span().file].isImported) return;
    if (auto* tree = parsed(&Grammar::useDecl, piece)) builder_.addUse(tree);
  }

  void schema(const Tokens& piece) {
    std::vector<Tokens> lines = cutLines(piece);
    auto* head = parsed(&Grammar::schemaHead, lines.front());
    schema_ = head != nullptr ? Schema::Read : Schema::Unreadable;
    if (head != nullptr) program_.schemas.push_back(builder_.schema(head));
    for (std::size_t i = 1; i < lines.size(); ++i) {
      auto* line = parsed(&Grammar::settingLine, lines[i]);
      if (line == nullptr || schema_ != Schema::Read) {
        program_.hasHoles = true;
      } else {
        program_.schemas.back().settings.push_back(builder_.setting(line));
      }
    }
  }

  void profile(const Tokens& piece) {
    std::vector<Tokens> lines = cutLines(piece);
    auto* head = parsed(&Grammar::profileHead, lines.front());
    std::optional<ast::ProfileDecl> profile;
    if (head != nullptr) profile = builder_.profile(head);
    std::vector<Builder::ProfileLine> fields;
    for (std::size_t i = 1; i < lines.size(); ++i) {
      if (auto* line = parsed(&Grammar::profileLine, lines[i])) {
        fields.push_back(builder_.profileLine(line));
      } else {
        const bool isAbove =
            i + 1 < lines.size() && lines[i + 1].front().column() > lines[i].front().column();
        const bool isField = isName(lines[i].front()) && !isAbove;
        lose(isField ? nameOf(lines[i].front()) : std::nullopt);
      }
    }
    if (!profile || schema_ == Schema::Unreadable) {
      program_.hasHoles = true;
      return;
    }
    if (schema_ == Schema::None) {
      diagnostics::build(sink_, profile->name.span, kNoSchema, profile->name.text)
          .help("write `schema " + profile->name.text + "s version 1` above it, in column 1")
          .emit();
      program_.hasHoles = true;
      return;
    }
    if (!assemble(*profile, std::move(fields), sink_)) program_.hasHoles = true;
    program_.schemas.back().profiles.push_back(std::move(*profile));
  }

  void source(const Tokens& piece) {
    std::vector<Tokens> lines = cutLines(piece);
    auto* head = parsed(&Grammar::sourceHead, lines.front());
    std::optional<ast::SourceDecl> source;
    if (head != nullptr) source = builder_.source(head);
    // Lines of a source whose head cannot be read are checked all the same, as are those below a
    // line that names a file and cannot be read.
    ast::SourceDecl dropped{};
    bool isFileLost = !source;
    for (std::size_t i = 1; i < lines.size(); ++i) {
      const bool namesFile = lines[i].size() > 1 && lines[i][1].type() == Lexer::W_FROM;
      auto* line = parsed(&Grammar::sourceLine, lines[i]);
      if (line == nullptr && namesFile) {
        isFileLost = true;
        dropped.tables.assign(1, {});
      } else if (line != nullptr && line->target != nullptr) {
        isFileLost = !source;
      }
      if (line != nullptr) builder_.addLine(isFileLost ? dropped : *source, line);
      if (line == nullptr) loseNothing(lines[i].front().span());
    }
    if (source) {
      source->span = spanOf(piece);
      program_.sources.push_back(std::move(*source));
    }
  }

  // The tests of what is imported are run where it lies.
  void test(const Tokens& piece) {
    if (files_[piece.front().span().file].isImported) return;
    std::vector<Tokens> lines = cutTestLines(piece);
    auto* head = parsed(&Grammar::testHead, lines.front());
    std::optional<ast::Test> test;
    if (head != nullptr) test = builder_.test(head);
    // Lines of a test whose head cannot be read are checked all the same.
    ast::Test dropped;
    for (std::size_t i = 1; i < lines.size(); ++i) {
      auto* line = parsed(&Grammar::testLine, lines[i]);
      if (line != nullptr) builder_.addLine(test ? *test : dropped, line);
      if (line == nullptr && test) test->hasHoles = true;
    }
    if (test) {
      test->span = spanOf(piece);
      program_.tests.push_back(std::move(*test));
    }
  }

  // The campaigns of what is imported are planned where they lie.
  void campaign(const Tokens& piece) {
    if (files_[piece.front().span().file].isImported) return;
    std::vector<Tokens> lines = cutTestLines(piece);
    auto* head = parsed(&Grammar::campaignHead, lines.front(), exampleFor(lines.front()));
    std::optional<ast::Campaign> campaign;
    if (head != nullptr) campaign = builder_.campaign(head);
    // Clauses of a campaign whose head cannot be read are checked all the same.
    ast::Campaign dropped;
    for (std::size_t i = 1; i < lines.size(); ++i) {
      ast::Campaign& it = campaign ? *campaign : dropped;
      if (!clause(it, lines[i])) it.hasHoles = true;
    }
    if (!campaign) return;
    campaign->span = spanOf(piece);
    program_.campaigns.push_back(std::move(*campaign));
  }

  template <typename Tree>
  bool addClause(ast::Campaign& campaign, Tree* (Grammar::*rule)(), Tokens& line) {
    Tree* tree = parsed(rule, line, exampleFor(line));
    if (tree != nullptr) builder_.addClause(campaign, tree);
    return tree != nullptr;
  }

  std::string_view exampleFor(const Tokens& line) const {
    return exampleOfClause(spelling(files_, line.front()));
  }

  // By its first word, most of which are names everywhere else.
  bool clause(ast::Campaign& campaign, Tokens& line) {
    if (line.size() > 2 && line[1].type() == Lexer::COLON) takeColon(line);
    switch (line.front().type()) {
      case Lexer::W_AT: return addClause(campaign, &Grammar::capClause, line);
      case Lexer::W_NEEDS: return addClause(campaign, &Grammar::needsClause, line);
      case Lexer::W_CHOOSE: return addClause(campaign, &Grammar::chooseClause, line);
      case Lexer::W_VERSION: return addClause(campaign, &Grammar::versionClause, line);
      default: break;
    }
    const std::string word = spelling(files_, line.front());
    if (word == "audience") return addClause(campaign, &Grammar::conditionClause, line);
    if (word == "suppress") return addClause(campaign, &Grammar::conditionsClause, line);
    if (word == "stop") return addClause(campaign, &Grammar::stopClause, line);
    if (word == "outcome") return addClause(campaign, &Grammar::outcomeClause, line);
    if (word == "channel") return addClause(campaign, &Grammar::channelClause, line);
    if (word == "runs") return addClause(campaign, &Grammar::runsClause, line);
    if (word == "quiet") return addClause(campaign, &Grammar::quietClause, line);
    if (word == "hold" || word == "untargeted") {
      return addClause(campaign, &Grammar::holdClause, line);
    }
    if (word == "limit") return addClause(campaign, &Grammar::limitClause, line);
    if (word == "split") return addClause(campaign, &Grammar::splitClause, line);
    if (word == "purpose" || word == "priority" || word == "exclusive" || word == "exempt") {
      return addClause(campaign, &Grammar::wordsClause, line);
    }
    if (line.size() == 2 && isName(line[0]) && line[1].type() == Lexer::STRING) {
      return addClause(campaign, &Grammar::fieldClause, line);
    }
    reportNoClause(line);
    return false;
  }

  // ---- messages ----

  Span spanOf(const Tokens& piece) const {
    return source::join(piece.front().span(), piece.back().span());
  }

  // The name behind the first word, if it is one; otherwise names may be missing from now on.
  std::optional<ast::Name> nameIn(const Tokens& piece) {
    if (piece.size() < 2 || !isName(piece[1])) {
      program_.hasHoles = true;
      return std::nullopt;
    }
    return nameOf(piece[1]);
  }

  std::optional<ast::Name> nameOf(const Token& token) const {
    std::string text = spelling(files_, token);
    const bool isQuoted = token.type() == Lexer::QUOTED;
    if (isQuoted) text = text.substr(1, text.size() - 2);
    return ast::Name{std::move(text), token.span(), isQuoted};
  }

  // What did not parse, and so has no value (compiler/sema/holes.h). Without a name it may be
  // anything.
  void lose(std::optional<ast::Name> name) {
    program_.hasHoles |= !name.has_value();
    if (!name) return;
    const Span span = name->span;
    program_.lets.push_back({std::move(*name), program_.add(span, ast::Poison{}), span});
  }

  // `audience: in lapsed`, `subject: "Hello"`
  void takeColon(Tokens& line) {
    const std::string word = spelling(files_, line[0]);
    if (exampleOfClause(word).empty() && line[2].type() != Lexer::STRING) return;
    diagnostics::build(sink_, line[1].span(), kColonBehind, word).help("leave it out").emit();
    line.erase(line.begin() + 1);
  }

  void reportNoClause(const Tokens& line) {
    const Token& first = line.front();
    const bool isOther =
        first.type() == Lexer::W_CAMPAIGN || first.type() == Lexer::W_CAMPAIGNS ||
        std::ranges::any_of(line, [](const Token& token) { return token.type() == Lexer::COLON; });
    if (isDeclaration(first.type()) && isOther) return reportBlanksBefore(first);
    const std::string word = spelling(files_, first);
    const std::string meant = clauseMeantBy(word);
    auto message = diagnostics::build(sink_, first.span(), kNoClause, word);
    if (!meant.empty()) {
      static_cast<void>(message.help(meant));
    } else if (isName(first)) {
      static_cast<void>(
          message.help("a line of a campaign begins with a word such as audience, suppress, "
                       "channel, runs, quiet, at most, hold out, limit, split, choose"));
      static_cast<void>(
          message.help("a text of the message stands in quotes: " + word + " \"...\""));
    } else {
      static_cast<void>(message.help("what goes on with the line above stands deeper than that"));
    }
    message.emit();
  }

  // What declares no name, and yet may be missed.
  void loseNothing(Span span) {
    lose(ast::Name{"", span});
    program_.lets.back().expansion = ast::Expansion{span, "", std::nullopt, false, {}, {}};
  }

  const source::Files& files_;
  const Limits& limits_;
  diagnostics::Sink& sink_;
  ast::Program program_;
  Parser parser_;
  Builder builder_;
  SchemaWords schemaWords_;
  Schema schema_ = Schema::None;
  Tokens rest_;
};

}  // namespace

ast::Program parse(const source::Files& files, const Limits& limits, diagnostics::Sink& sink) {
  FilesParser parser(files, limits, sink);
  for (std::uint32_t i = 0; i < files.size(); ++i) parser.file(FileId(i));
  return parser.take();
}

}  // namespace muster::syntax
