// The rules of shop.muster as machine code, in a program without a compiler: `muster compile` has made a library of them, and this
// links it. Three customers at once, then one visitor.

#include <inttypes.h>
#include <muster/muster.h>
#include <stdio.h>
#include <stdlib.h>

#include "shop_segments.h"

// 2026-11-01, in London.
static const int64_t as_of = INT64_C(1793491200000000);
static const int64_t day = INT64_C(86400000000);

// Ends the program with what went wrong.
static void check(muster_code code, muster_error **said) {
  if (code == MUSTER_OK) return;
  muster_error *error = said == NULL ? NULL : *said;
  fprintf(stderr, "%s: %s\n", muster_code_text(code), muster_error_message(error));
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
  static const int64_t owners[] = {1, 3};  // the key of whoever bought
  const int64_t times[] = {as_of - 5 * day, as_of - 60 * day};
  static const int64_t amounts[] = {8000, 5001};
  const muster_column purchases[] = {
      {.name = "id", .type = MUSTER_INT64, .rows = 2, .values = owners,
       .values_bytes = sizeof owners},
      {.name = "bought_at", .type = MUSTER_INSTANT, .rows = 2, .values = times,
       .values_bytes = sizeof times},
      {.name = "amount", .type = MUSTER_DECIMAL, .places = 2, .rows = 2,
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

static void print_segments(muster_data *data) {
  muster_error *error = NULL;
  muster_result *result = NULL;
  check(muster_evaluate(data, as_of, NULL, &result, &error), &error);
  for (size_t s = 0; s < SHOP_SEGMENTS_SEGMENT_COUNT; ++s) {
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
  muster_result_free(result);
}

static void print_visitor(muster_rules *rules) {
  muster_error *error = NULL;
  muster_matcher *matcher = NULL;
  check(muster_matcher_new(rules, NULL, as_of, &matcher, &error), &error);
  muster_profile *visitor = NULL;
  check(muster_profile_new(matcher, &visitor), NULL);
  uint32_t country, spent;
  check(muster_matcher_field(matcher, "country", &country), NULL);
  check(muster_matcher_field(matcher, "spent", &spent), NULL);
  check(muster_profile_set_text(visitor, country, "NO", 2), NULL);
  check(muster_profile_set_int(visitor, spent, INT64_C(1000000)), NULL);  // 100 GBP: four places
  uint64_t answer = 0;
  check(muster_profile_answer(visitor, &answer, 1), NULL);
  printf("the visitor is northern: %s, loyal: %s\n",
         answer >> SHOP_SEGMENTS_northern & 1 ? "yes" : "no",
         answer >> SHOP_SEGMENTS_loyal & 1 ? "yes" : "no");
  muster_profile_free(visitor);
  muster_matcher_free(matcher);
}

int main(void) {
  if (muster_abi() != MUSTER_ABI) {
    fprintf(stderr, "this is a runtime of another kind\n");
    return 1;
  }
  muster_error *error = NULL;
  muster_rules *rules = NULL;
  check(shop_segments_open(MUSTER_INTERPRET, &rules, &error), &error);
  muster_data *data = bind_data(rules);
  print_segments(data);
  print_visitor(rules);
  muster_data_free(data);
  muster_rules_free(rules);
  return 0;
}
