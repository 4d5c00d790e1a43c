/// Muster in a program of yours: rules in, columns in, one bitmap per segment out; or one profile
/// in, and the segments that it is in.
///
///     muster_rules *rules;
///     muster_rules_read("rules", &rules, NULL);
///     muster_input *input;
///     muster_input_new(rules, &input);
///     muster_input_column(input, "customer", &ages, NULL);      // one call a column
///     muster_data *data;
///     muster_data_bind(input, NULL, &data, NULL);
///     muster_result *result;
///     muster_evaluate(data, as_of, NULL, &result, NULL);
///     muster_segment segment;
///     muster_result_segment(result, 0, &segment);               // segment.name, segment.count,
///     ...
///
/// C99, and C++ (muster.hpp makes objects of it). examples/embed_c is a whole program.
///
/// ERRORS. Every call that can fail returns a code, and MUSTER_OK is 0. Calls that can fail for a
/// reason that takes words (a mistake in the rules, data that does not fit) end in a `muster_error
/// **error`: unless that is null, it is set to null, and where the call fails to an error of its
/// own, to be given back with muster_error_free(). Results of a call that failed are set to null or
/// 0.
///
/// HANDLES. A `muster_rules *` and its like is a number to look something up by, never an address.
/// Null, a handle that was freed, one of another kind: each is MUSTER_HANDLE. What a handle stands
/// for keeps what it needs: rules may be freed while data is bound to them, data while there is a
/// result of it, in any order. The free functions take null, and do nothing.
///
/// MEMORY. Texts and words that a call gives belong to the handle they were asked of, and stay as
/// they are until it is freed. What a call is given it has read when it returns, except the columns
/// of an input: these are borrowed until muster_data_bind() or muster_input_free() returns.
///
/// THREADS. Rules, data, results, matchers and errors never change: any number of threads may use
/// one at once. An input and a profile are for one thread at a time: a second one that comes while
/// the first is inside gets MUSTER_BUSY, and so does who frees what another thread is using; then
/// nothing has happened. No call waits for another, and none leaves a thread behind.
///
/// TEXTS are UTF-8. Names end in a zero byte. TIMES are microseconds since 1970-01-01T00:00:00Z.

#ifndef MUSTER_MUSTER_H
#define MUSTER_MUSTER_H

#include <stddef.h>
#include <stdint.h>

/// What this header is written for. A library of another number is another library: nothing that is
/// declared here changes its meaning, its place or its size without the number changing.
#define MUSTER_ABI 1

#if defined(__GNUC__)
#define MUSTER_API __attribute__((visibility("default")))
#else
#define MUSTER_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/// The number of the library that is there at run time: MUSTER_ABI, or do not go on.
MUSTER_API uint32_t muster_abi(void);
/// "0.1.0". Never freed.
MUSTER_API const char* muster_version(void);

// ---- errors -------------------------------------------------------------------------------------

typedef int32_t muster_code;
enum {
  MUSTER_OK = 0,
  MUSTER_HANDLE = 1,  ///< null, freed, or a handle of something else
  MUSTER_BUSY = 2,    ///< another thread is using it in a way that excludes this
  MUSTER_ARGUMENT =
      3,             ///< null where there must be something, no such index or name, too little room
  MUSTER_RULES = 4,  ///< the rules have mistakes: the error has them all
  MUSTER_INPUT = 5,  ///< files or columns cannot be read, are missing or do not fit
  MUSTER_VALUE = 6,  ///< the field cannot hold that value
  MUSTER_INCOMPLETE = 7,   ///< a field that must have a value has none
  MUSTER_UNAVAILABLE = 8,  ///< this build, or this way to ask, cannot do it: the error says why
  MUSTER_MEMORY = 9,       ///< there is not enough
  MUSTER_INTERNAL = 10,    ///< a mistake of Muster
  MUSTER_LIBRARY = 11      ///< a library of rules that is damaged or of another version
};
/// The code in a few words, of codes that there are not as well. Never freed.
MUSTER_API const char* muster_code_text(muster_code code);

typedef struct muster_error muster_error;

/// MUSTER_HANDLE if this is no error.
MUSTER_API muster_code muster_error_code(muster_error* error);
/// What failed and why, for people. Lines end in '\n', the last one without. "" if this is no
/// error.
MUSTER_API const char* muster_error_message(muster_error* error);
/// Of MUSTER_RULES: every mistake and every warning with its place and its remedy, for a terminal.
/// "" of any other.
MUSTER_API const char* muster_error_diagnostics(muster_error* error);
/// The same for programs, as `muster check --format json` prints it. "[]" of any other.
MUSTER_API const char* muster_error_json(muster_error* error);
MUSTER_API muster_code muster_error_free(muster_error* error);

// ---- rules --------------------------------------------------------------------------------------

/// A program without mistakes: a schema and segments. For any number of threads.
typedef struct muster_rules muster_rules;

/// A text of rules, as a file would hold it. `name` stands in messages.
typedef struct muster_text {
  const char* name;
  const char* text;
  size_t text_bytes;
} muster_text;

/// All .muster files below a folder, or one file, and what they import.
MUSTER_API muster_code muster_rules_read(const char* path, muster_rules** rules,
                                         muster_error** error);
/// Texts that are one program. They import from the standard library only; a file that they name,
/// of a list, is looked for beside the name.
MUSTER_API muster_code muster_rules_parse(const muster_text* texts, size_t count,
                                          muster_rules** rules, muster_error** error);

/// A library of rules that `muster compile` has made; the header it comes with fills this in.
typedef struct muster_library {
  size_t size;  ///< sizeof(muster_library)
  const void* rules;
  size_t rules_bytes;
  const void* code;  ///< executable; must stay for as long as anything made of these rules
  size_t code_bytes;
  int32_t if_other;  ///< MUSTER_REFUSE, MUSTER_INTERPRET
  /// Of `rules`, as the header was made with them, so that it names the segments that are there;
  /// null: not compared.
  const char* rules_hash;
} muster_library;
/// What becomes of a library whose code is for another version of the runtime or another processor.
enum {
  MUSTER_REFUSE = 0,    ///< MUSTER_LIBRARY
  MUSTER_INTERPRET = 1  ///< its rules are interpreted: the same answers, later
};
/// The rules of a library. Its checksums must be right. Of such rules everything can be asked as of
/// others, with these differences: columns are plain ones, and of sets, places and maps there are
/// none; there are no sources and no MUSTER_REFERENCE; MUSTER_NATIVE is the library's code, and
/// MUSTER_AUTO takes it wherever it fits. libmuster_runtime has them without what reads text.
MUSTER_API muster_code muster_rules_from_library(const muster_library* library,
                                                 muster_rules** rules, muster_error** error);
/// The warnings that the rules came with, as muster_error_diagnostics() and muster_error_json()
/// give mistakes; `json` may be null, and so may `text`.
MUSTER_API muster_code muster_rules_warnings(muster_rules* rules, const char** text,
                                             const char** json);
/// A point in time as people write it: "2026-11-01", "2026-11-01 14:30", "2026-11-01T14:30:00Z". A
/// date is its first instant in the zone of the schema.
MUSTER_API muster_code muster_rules_as_of(muster_rules* rules, const char* written, int64_t* as_of,
                                          muster_error** error);
MUSTER_API muster_code muster_rules_free(muster_rules* rules);

// ---- data ---------------------------------------------------------------------------------------

/// Columns on their way in. For one thread.
typedef struct muster_input muster_input;
/// Profiles and events, stored as the engine wants them. For any number of threads.
typedef struct muster_data muster_data;

/// What one value of a plain column is.
enum {
  MUSTER_YES_NO = 1,    ///< uint8_t, 0 or 1
  MUSTER_INT32 = 2,     ///< int32_t
  MUSTER_INT64 = 3,     ///< int64_t
  MUSTER_DOUBLE = 4,    ///< double
  MUSTER_DECIMAL = 5,   ///< int64_t: the digits of a number with `places` places, 0 to 18
  MUSTER_DATE = 6,      ///< int32_t: days since 1970-01-01
  MUSTER_INSTANT = 7,   ///< int64_t: microseconds since 1970-01-01T00:00:00Z
  MUSTER_DURATION = 8,  ///< int64_t: microseconds
  MUSTER_STRING = 9,    ///< const char *: ends in a zero byte; null is missing
  MUSTER_TEXT = 10      ///< bytes: row r is [offsets[r], offsets[r + 1]) of `values`
};

/// One column of one table: `rows` values, all in memory of the caller's. Sizes are in bytes and at
/// least what `rows` takes; they are there so that what does not fit is a code and not a crash.
typedef struct muster_column {
  const char* name;    ///< of the field
  int32_t type;        ///< MUSTER_YES_NO...
  int32_t places;      ///< MUSTER_DECIMAL only; else 0
  size_t rows;         ///< the same for all columns of a table
  const void* values;  ///< null only where there are no bytes
  size_t values_bytes;
  const int32_t* offsets;  ///< MUSTER_TEXT only, rows + 1 of them; else null
  size_t offsets_bytes;
  const uint8_t* validity;  ///< bit r % 8 of byte r / 8 is 1 where row r is there; null: all are
  size_t validity_bytes;
} muster_column;

/// The structures of the Arrow C Data interface, as arrow/c/abi.h and nanoarrow declare them.
struct ArrowSchema;
struct ArrowArray;

/// An input without columns, for the profiles and lists that the rules' schema declares.
///
/// A table is named as the profile is ("customer") or as a list is ("purchases", and of a list in a
/// list "orders.lines"); a column as the field that it holds, of any type that a file for that
/// field could have. A field that is optional may have no column, and is then missing throughout.
///
/// The rows of a list say by their key whose they are: in the column that is named as the key of
/// the profile, unless muster_input_key() names another. Rows of "orders.lines" say it by a column
/// that is named as a field of `orders`, and holds the value that this field has there. Or a list
/// lies in the rows that it belongs to, as an Arrow column of lists of structs with the name of the
/// list.
MUSTER_API muster_code muster_input_new(muster_rules* rules, muster_input** input);
/// The column in which rows of a list say whose they are.
MUSTER_API muster_code muster_input_key(muster_input* input, const char* table, const char* column,
                                        muster_error** error);
/// Adds a column. `column` itself has been read afterwards; what it points to is borrowed.
MUSTER_API muster_code muster_input_column(muster_input* input, const char* table,
                                           const muster_column* column, muster_error** error);
/// Adds rows: an array of structs, each of whose fields is a column. Again with the same columns:
/// more rows. Both structures are the library's from then on, whatever the code: they are released
/// when they are no longer needed, by whatever thread that is, and must not be released by the
/// caller.
MUSTER_API muster_code muster_input_arrow(muster_input* input, const char* table,
                                          struct ArrowArray* array, struct ArrowSchema* schema,
                                          muster_error** error);
MUSTER_API muster_code muster_input_free(muster_input* input);

/// How rows are taken in. Set `size`; what stands behind it is as declared, and zeros are usual.
typedef struct muster_data_options {
  size_t size;        ///< sizeof(muster_data_options)
  int32_t threads;    ///< up to 256; 0: one
  int32_t is_strict;  ///< 1: one value that does not fit is an error
  /// Unless strict: how many of a million rows of a table may be set aside because they do not fit
  /// before that is an error. 0: 10,000, as with `muster run`; for none at all there is
  /// `is_strict`.
  uint32_t set_aside_millionths;
} muster_data_options;

/// Stores what was bound, and leaves the input without columns; where it fails, as it was.
/// `options` may be null.
///
/// A table that the rules ask for and nobody has bound is an error, and so is a column that must be
/// there; other lists are empty. Profiles stand in the order of their keys, whatever order they
/// came in: whole numbers by size, texts by code point.
MUSTER_API muster_code muster_data_bind(muster_input* input, const muster_data_options* options,
                                        muster_data** data, muster_error** error);
/// Stores what the files hold that a source of the rules names. `source` may be null where there is
/// one only; `folder` is what relative paths start from, or null: the folder of the rules.
MUSTER_API muster_code muster_data_read(muster_rules* rules, const char* source, const char* folder,
                                        const muster_data_options* options, muster_data** data,
                                        muster_error** error);
/// The same data for the rules of another library, whose schema must be the same: MUSTER_INPUT says
/// where they differ, or what these rules ask for that was not bound. Nothing is copied.
MUSTER_API muster_code muster_data_for(muster_data* data, muster_rules* rules, muster_data** same,
                                       muster_error** error);
/// What did not fit, a line for each reason with the first few places; "" if all did.
MUSTER_API muster_code muster_data_report(muster_data* data, const char** text);
MUSTER_API muster_code muster_data_free(muster_data* data);

// ---- all profiles at once -----------------------------------------------------------------------

/// Who is in which segment. For any number of threads.
typedef struct muster_result muster_result;

/// What computes. The answer is the same.
enum {
  MUSTER_AUTO = 0,  ///< the interpreter, and native code where that is worth its while
  MUSTER_INTERPRETER = 1,
  MUSTER_NATIVE = 2,    ///< native code or MUSTER_UNAVAILABLE
  MUSTER_REFERENCE = 3  ///< the meaning itself, one profile at a time: slow, to compare with
};

/// Set `size`; what stands behind it is as declared, and zeros are usual.
typedef struct muster_options {
  size_t size;             ///< sizeof(muster_options)
  int32_t engine;          ///< MUSTER_AUTO...
  int32_t threads;         ///< up to 256; 0: one
  const char* code_cache;  ///< the folder in which native code is kept for later runs; null: none
} muster_options;

/// Evaluates the rules of the data. `options` may be null.
MUSTER_API muster_code muster_evaluate(muster_data* data, int64_t as_of,
                                       const muster_options* options, muster_result** result,
                                       muster_error** error);

/// A kind of profile; most schemas have one.
typedef struct muster_kind {
  const char* name;  ///< "customer"
  const char* key;   ///< the field that is the key
  size_t profile_count;
} muster_kind;

/// One segment and its members.
typedef struct muster_segment {
  const char* name;
  const char* title;        ///< what stands in quotes behind the name, or ""
  size_t kind;              ///< of profile, an index
  size_t count;             ///< members
  int32_t is_held_back;     ///< 1: fewer than the rules say it needs; do not use it
  size_t profile_count;     ///< of its kind
  size_t word_count;        ///< 64 profiles a word; at least enough for all
  const uint64_t* members;  ///< bit p % 64 of word p / 64: profile p. Those past the last are 0
} muster_segment;

/// The key of a profile: a number, or where `text` is not null a text.
typedef struct muster_key {
  int64_t number;
  const char* text;  ///< ends in a zero byte, too
  size_t text_bytes;
} muster_key;

MUSTER_API muster_code muster_result_kind_count(muster_result* result, size_t* count);
MUSTER_API muster_code muster_result_kind(muster_result* result, size_t index, muster_kind* kind);
/// In the order in which they are declared, kind after kind.
MUSTER_API muster_code muster_result_segment_count(muster_result* result, size_t* count);
MUSTER_API muster_code muster_result_segment(muster_result* result, size_t index,
                                             muster_segment* segment);
/// The segment of that name; MUSTER_ARGUMENT if there is none.
MUSTER_API muster_code muster_result_find(muster_result* result, const char* name,
                                          muster_segment* segment);
MUSTER_API muster_code muster_result_key(muster_result* result, size_t kind, size_t profile,
                                         muster_key* key);
/// By what the answer came about, and what of native code could not be had: lines for people.
MUSTER_API muster_code muster_result_remarks(muster_result* result, const char** text);
MUSTER_API muster_code muster_result_free(muster_result* result);

// ---- one profile at a time ----------------------------------------------------------------------

/// Rules made ready for one profile at a time, as of one point in time. For any number of threads.
typedef struct muster_matcher muster_matcher;
/// The values of one profile. For one thread; it may be used for one profile after the other.
typedef struct muster_profile muster_profile;

/// `kind` of profile, or null: the first. MUSTER_UNAVAILABLE names a segment that asks for more
/// than one profile: what compares it with all others (`top 5%`), or asks a list of a file.
MUSTER_API muster_code muster_matcher_new(muster_rules* rules, const char* kind, int64_t as_of,
                                          muster_matcher** matcher, muster_error** error);
/// The same with data of these rules: what compares a profile with all others goes by those of the
/// data, and what asks a list by the lists that were read with it. The matcher keeps the data.
MUSTER_API muster_code muster_matcher_new_with(muster_data* data, const char* kind, int64_t as_of,
                                               muster_matcher** matcher, muster_error** error);
/// A line for people that says by what segments are decided: by a look-up, by gates, and how many
/// conditions of events, sums and patterns are evaluated. Lives as long as the matcher.
MUSTER_API muster_code muster_matcher_remarks(muster_matcher* matcher, const char** text);
/// The number by which a field is set: "age", or of a list "purchases.amount". Fields that no rule
/// asks for have one, too.
MUSTER_API muster_code muster_matcher_field(muster_matcher* matcher, const char* name,
                                            uint32_t* field);
/// The number of a list: "purchases", or of a list in a list "orders.lines".
MUSTER_API muster_code muster_matcher_list(muster_matcher* matcher, const char* name,
                                           uint32_t* list);
MUSTER_API muster_code muster_matcher_segment_count(muster_matcher* matcher, size_t* count);
MUSTER_API muster_code muster_matcher_segment_name(muster_matcher* matcher, size_t index,
                                                   const char** name);
MUSTER_API muster_code muster_matcher_free(muster_matcher* matcher);

/// A profile of which nothing is known.
MUSTER_API muster_code muster_profile_new(muster_matcher* matcher, muster_profile** profile);
/// A value stays until it is set again. MUSTER_VALUE: the field holds no such value, and nothing
/// has changed. Whole numbers; the digits of decimals, with as many places as the field has (money
/// has four); days of dates; microseconds of instants and durations; 0 or 1 of yes or no; the
/// position of a word among those that the field may have.
MUSTER_API muster_code muster_profile_set_int(muster_profile* profile, uint32_t field,
                                              int64_t value);
/// Of fields that hold real numbers; no NaN.
MUSTER_API muster_code muster_profile_set_double(muster_profile* profile, uint32_t field,
                                                 double value);
/// A text, a word that the field may have, or the name of a time zone.
MUSTER_API muster_code muster_profile_set_text(muster_profile* profile, uint32_t field,
                                               const char* text, size_t text_bytes);
/// Of sets: whole numbers, or positions of words. Order and repeats do not count.
MUSTER_API muster_code muster_profile_set_ints(muster_profile* profile, uint32_t field,
                                               const int64_t* elements, size_t count);
/// Of sets: texts or words, each of which ends in a zero byte.
MUSTER_API muster_code muster_profile_set_texts(muster_profile* profile, uint32_t field,
                                                const char* const* elements, size_t count);
/// A place, in 10^-7 degrees: north and east are positive.
MUSTER_API muster_code muster_profile_set_place(muster_profile* profile, uint32_t field,
                                                int64_t latitude, int64_t longitude);
/// Of optional fields.
MUSTER_API muster_code muster_profile_set_missing(muster_profile* profile, uint32_t field);
/// Appends the event whose fields were set; of a list in a list, to the event that was appended
/// there last. Events may come in any order of time. MUSTER_INCOMPLETE, and nothing has changed, if
/// a field that must have a value has none, if there is no event that it could belong to, or for
/// the second entry of a map with the same key.
MUSTER_API muster_code muster_profile_append(muster_profile* profile, uint32_t list);
/// Takes away all events of a list, and what belongs to them.
MUSTER_API muster_code muster_profile_clear_list(muster_profile* profile, uint32_t list);
/// All fields and events as they were when the profile was made.
MUSTER_API muster_code muster_profile_clear(muster_profile* profile);
/// Allocates nothing where no condition of events, sums or patterns has to be decided anew: only
/// what changes since the last answer can affect is looked at. Writes a bit for each segment of the
/// matcher: bit s % 64 of word s / 64; those past the last are 0. MUSTER_ARGUMENT if `word_count`
/// is too small, MUSTER_INCOMPLETE if a field that rules ask, and that is not optional, was not
/// set; then nothing is written.
MUSTER_API muster_code muster_profile_answer(muster_profile* profile, uint64_t* words,
                                             size_t word_count);
MUSTER_API muster_code muster_profile_free(muster_profile* profile);

#ifdef __cplusplus
}
#endif

#endif
