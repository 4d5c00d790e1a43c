// Opens the rules of a library, answers for one visitor, and prints what the process has loaded.

#include <inttypes.h>
#include <muster/muster.h>
#include <stdio.h>

#include "shop.h"

static int ends(muster_code code, muster_error **error) {
  if (code != MUSTER_OK) fprintf(stderr, "%s\n", muster_error_message(error == NULL ? NULL : *error));
  return code != MUSTER_OK;
}

int main(void) {
  const int64_t as_of = INT64_C(1793491200000000);  // 2026-11-01
  muster_error *error = NULL;
  muster_rules *rules = NULL;
  muster_matcher *matcher = NULL;
  muster_profile *visitor = NULL;
  if (ends(shop_open(MUSTER_INTERPRET, &rules, &error), &error)) return 1;
  if (ends(muster_matcher_new(rules, NULL, as_of, &matcher, &error), &error)) return 1;
  if (ends(muster_profile_new(matcher, &visitor), NULL)) return 1;
  uint32_t age, name, seen_at;
  muster_matcher_field(matcher, "age", &age);
  muster_matcher_field(matcher, "name", &name);
  muster_matcher_field(matcher, "seen_at", &seen_at);
  // The first is decomposed, as a keyboard may write it.
  if (ends(muster_profile_set_text(visitor, name, "Zoe\xCC\x88", 5), NULL)) return 1;
  if (ends(muster_profile_set_int(visitor, age, 18), NULL)) return 1;
  if (ends(muster_profile_set_int(visitor, seen_at, as_of - 1), NULL)) return 1;
  uint64_t answer = 0;
  if (ends(muster_profile_answer(visitor, &answer, 1), NULL)) return 1;
  if (answer != 1) {
    fprintf(stderr, "the visitor is in no segment\n");
    return 2;
  }
  FILE *maps = fopen("/proc/self/maps", "r");
  for (int c; (c = fgetc(maps)) != EOF;) putchar(c);
  fclose(maps);
  muster_profile_free(visitor);
  muster_matcher_free(matcher);
  muster_rules_free(rules);
  return 0;
}
