// Three customers and four purchases, in arrays of this program: who is in which segment, and why
// rules with a mistake are refused.

#include <inttypes.h>
#include <muster/muster.h>
#include <stdio.h>
#include <stdlib.h>

// Ends the program with what went wrong.
static void check(muster_code code, muster_error **said) {
  if (code == MUSTER_OK) return;
  muster_error *error = said == NULL ? NULL : *said;
  fprintf(stderr, "%s: %s\n", muster_code_text(code), muster_error_message(error));
  fputs(muster_error_diagnostics(error), stderr);
  muster_error_free(error);
  exit(1);
}

static muster_data *bind_data(muster_rules *rules) {
  static const int64_t ids[] = {3, 1, 2};
  static const char *const countries[] = {"SE", NULL, "DE"};  // null: missing
  static const int64_t spent[] = {12000, 95050, 0};           // pence
  const muster_column customers[] = {
      {.name = "id", .type = MUSTER_INT64, .rows = 3, .values = ids, .values_bytes = sizeof ids},
      {.name = "country", .type = MUSTER_STRING, .rows = 3,
       .values = countries, .values_bytes = sizeof countries},
      {.name = "spent", .type = MUSTER_DECIMAL, .places = 2, .rows = 3,
       .values = spent, .values_bytes = sizeof spent},
  };

  static const int64_t owners[] = {1, 1, 2, 3};  // the key of whoever bought
  static const int64_t times[] = {
      INT64_C(1793095200000000),  // 2026-10-27 10:00 UTC
      INT64_C(1788256800000000),  // 2026-09-01 10:00 UTC
      INT64_C(1793095200000000),
      INT64_C(1793095200000000),
  };
  static const int64_t amounts[] = {8000, 8000, 5000, 5001};
  const muster_column purchases[] = {
      {.name = "id", .type = MUSTER_INT64, .rows = 4, .values = owners,
       .values_bytes = sizeof owners},
      {.name = "bought_at", .type = MUSTER_INSTANT, .rows = 4, .values = times,
       .values_bytes = sizeof times},
      {.name = "amount", .type = MUSTER_DECIMAL, .places = 2, .rows = 4,
       .values = amounts, .values_bytes = sizeof amounts},
  };

  muster_error *error = NULL;
  muster_input *input = NULL;
  check(muster_input_new(rules, &input), NULL);
  for (size_t i = 0; i < 3; ++i) {
    check(muster_input_column(input, "customer", &customers[i], &error), &error);
    check(muster_input_column(input, "purchases", &purchases[i], &error), &error);
  }
  muster_data *data = NULL;
  check(muster_data_bind(input, NULL, &data, &error), &error);
  muster_input_free(input);
  return data;
}

static void print_segments(muster_result *result) {
  size_t count = 0;
  muster_result_segment_count(result, &count);
  for (size_t s = 0; s < count; ++s) {
    muster_segment segment;
    check(muster_result_segment(result, s, &segment), NULL);
    printf("%s: %zu of %zu:", segment.name, segment.count, segment.profile_count);
    for (size_t p = 0; p < segment.profile_count; ++p) {
      if ((segment.members[p / 64] >> p % 64 & 1) == 0) continue;
      muster_key key;
      check(muster_result_key(result, segment.kind, p, &key), NULL);
      printf(" %" PRId64, key.number);
    }
    printf("\n");
  }
}

// What an author of rules would see.
static void refuse_a_mistake(void) {
  static const char text[] =
      "schema shop version 1\nprofile customer key id\n  id  whole number\n  age  whole number\n"
      "segment adults:\n  agee >= 18\n";
  const muster_text rules_text = {"mistake.muster", text, sizeof text - 1};
  muster_rules *rules = NULL;
  muster_error *error = NULL;
  const muster_code code = muster_rules_parse(&rules_text, 1, &rules, &error);
  printf("%s:\n%s", muster_code_text(code), muster_error_diagnostics(error));
  muster_error_free(error);
}

int main(int argc, char **argv) {
  if (muster_abi() != MUSTER_ABI) {
    fprintf(stderr, "this is a libmuster of another kind\n");
    return 1;
  }
  muster_error *error = NULL;
  muster_rules *rules = NULL;
  check(muster_rules_read(argc > 1 ? argv[1] : "shop.muster", &rules, &error), &error);
  int64_t as_of = 0;
  check(muster_rules_as_of(rules, "2026-11-01", &as_of, &error), &error);

  muster_data *data = bind_data(rules);
  muster_result *result = NULL;
  check(muster_evaluate(data, as_of, NULL, &result, &error), &error);
  print_segments(result);
  refuse_a_mistake();

  muster_result_free(result);
  muster_data_free(data);
  muster_rules_free(rules);
  return 0;
}
