/* That muster.h is C99, and that its structures lie as MUSTER_ABI 1 has them. */

#include <muster/muster.h>

#define LIES(structure, field, at) \
  typedef char structure##_##field##_lies[offsetof(structure, field) == (at) ? 1 : -1]
#define TAKES(structure, bytes) typedef char structure##_takes[sizeof(structure) == (bytes) ? 1 : -1]

TAKES(muster_text, 24);
TAKES(muster_column, 72);
LIES(muster_column, type, 8);
LIES(muster_column, places, 12);
LIES(muster_column, rows, 16);
LIES(muster_column, values, 24);
LIES(muster_column, values_bytes, 32);
LIES(muster_column, offsets, 40);
LIES(muster_column, validity, 56);
LIES(muster_column, validity_bytes, 64);
TAKES(muster_data_options, 24);
LIES(muster_data_options, threads, 8);
LIES(muster_data_options, is_strict, 12);
LIES(muster_data_options, set_aside_millionths, 16);
TAKES(muster_options, 24);
LIES(muster_options, engine, 8);
LIES(muster_options, code_cache, 16);
TAKES(muster_kind, 24);
TAKES(muster_segment, 64);
LIES(muster_segment, kind, 16);
LIES(muster_segment, count, 24);
LIES(muster_segment, is_held_back, 32);
LIES(muster_segment, profile_count, 40);
LIES(muster_segment, word_count, 48);
LIES(muster_segment, members, 56);
TAKES(muster_key, 24);

int muster_header_is_c(void);
int muster_header_is_c(void) { return muster_abi() == MUSTER_ABI; }
