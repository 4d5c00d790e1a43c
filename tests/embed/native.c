// Rules and files of a folder, by native code from the first profile on.

#include <muster/muster.h>
#include <stdio.h>

int main(int argc, char **argv) {
  muster_error *error = NULL;
  muster_rules *rules = NULL;
  muster_data *data = NULL;
  muster_result *result = NULL;
  int64_t as_of = 0;
  const muster_options options = {sizeof(muster_options), MUSTER_NATIVE, 1, NULL};
  muster_code code = muster_rules_read(argc > 1 ? argv[1] : ".", &rules, &error);
  if (code == MUSTER_OK) code = muster_rules_as_of(rules, "2026-11-01", &as_of, &error);
  if (code == MUSTER_OK) code = muster_data_read(rules, NULL, NULL, NULL, &data, &error);
  if (code == MUSTER_OK) code = muster_evaluate(data, as_of, &options, &result, &error);
  if (code != MUSTER_OK) printf("%s: %s\n", muster_code_text(code), muster_error_message(error));
  muster_segment segment;
  const char *remarks = "";
  if (muster_result_segment(result, 0, &segment) == MUSTER_OK) {
    muster_result_remarks(result, &remarks);
    printf("%s: %zu\n%s\n", segment.name, segment.count, remarks);
  }
  muster_result_free(result);
  muster_data_free(data);
  muster_rules_free(rules);
  muster_error_free(error);
  return code;
}
