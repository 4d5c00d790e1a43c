#include "runtime/kernels/event_kernels.h"

#include <algorithm>
#include <cstring>

#include "compiler/base/check.h"
#include "runtime/kernels/event_levels.h"
#include "runtime/kernels/variants.h"

namespace muster::kernels {

#ifdef MUSTER_HAS_X86
namespace {

bool hasBytePermutes() { return __builtin_cpu_supports("avx512vbmi") != 0; }

const EventKernels& avx512VbmiEventKernels() {
  static const EventKernels kernels = [] {
    EventKernels made = kAvx512EventKernels;
    made.groupPasses = kAvx512VbmiEventKernels.groupPasses;
    made.groupReaches = kAvx512VbmiEventKernels.groupReaches;
    made.groupCounts = kAvx512VbmiEventKernels.groupCounts;
    made.code = [](const std::uint16_t* values, std::size_t count,
                   const EventThresholds& thresholds, std::uint8_t* codes, std::uint64_t* ties) {
      const bool hasBuckets = thresholds.buckets != nullptr && thresholds.buckets->count != 0;
      const auto code =
          hasBuckets ? kAvx512VbmiEventKernels.codeByBuckets : kAvx512EventKernels.code;
      code(values, count, thresholds, codes, ties);
    };
    return made;
  }();
  return kernels;
}

}  // namespace
#endif

namespace {

// False if more than `nearMax` lie in a bucket.
bool spread(std::span<const std::uint16_t> thresholds, std::size_t count, std::size_t nearMax,
            EventBuckets& buckets) {
  const std::span<const std::uint16_t> rest = thresholds.subspan(1);
  const std::uint16_t lowest = rest.empty() ? std::uint16_t{1} : rest.front();
  const std::uint16_t highest = rest.empty() ? lowest : rest.back();
  if (lowest == 0) return false;
  buckets.before = static_cast<std::uint16_t>(lowest - 1);
  buckets.last = static_cast<std::uint16_t>(highest - buckets.before + 1);
  const auto end = static_cast<std::uint32_t>(256 * count);
  // Without a place to spare, 255 is where values may lie that tie with no threshold.
  if (buckets.last >= (count < 256 ? end / 2 : end)) return false;
  buckets.shift = 0;
  while (std::uint32_t{buckets.last} << (buckets.shift + 1) < end) ++buckets.shift;
  buckets.near = 1;
  std::memset(buckets.places, 255, sizeof buckets.places);
  std::size_t next = 0;
  for (std::size_t bucket = 0; bucket < count; ++bucket) {
    buckets.below[bucket] = static_cast<std::uint8_t>(next);
    for (std::size_t near = 0; next < rest.size(); ++next, ++near) {
      const auto at = static_cast<std::uint32_t>(rest[next] - buckets.before) << buckets.shift;
      if (at / 256 != bucket) break;
      if (near == nearMax) return false;
      buckets.places[near][bucket] = static_cast<std::uint8_t>(at % 256);
      buckets.near = std::max(buckets.near, near + 1);
    }
    buckets.reached[bucket] = static_cast<std::uint8_t>(next);
  }
  buckets.count = count;
  return true;
}

}  // namespace

// Comparing twice with a threshold of a bucket costs as much as twice as many buckets.
EventBuckets bucketsOf(std::span<const std::uint16_t> thresholds) {
  EventBuckets buckets;
  MUSTER_CHECK(!thresholds.empty() && thresholds.size() <= 254, "too many thresholds");
  if (spread(thresholds, 64, 2, buckets) || spread(thresholds, 128, 2, buckets) ||
      spread(thresholds, 256, EventBuckets::kNearMax, buckets)) {
    return buckets;
  }
  return {};
}

const EventKernels& eventKernels(Level level) {
  MUSTER_CHECK(isSupported(level), "vectors that this machine lacks");
#ifdef MUSTER_HAS_X86
  if (level == Level::Avx512) {
    return hasBytePermutes() ? avx512VbmiEventKernels() : kAvx512EventKernels;
  }
  if (level == Level::Avx2) return kAvx2EventKernels;
#endif
  return kPortableEventKernels;
}

std::vector<EventVariant> eventVariants() {
  std::vector<EventVariant> variants = {{"portable", &kPortableEventKernels}};
#ifdef MUSTER_HAS_X86
  if (isSupported(Level::Avx2)) variants.push_back({"avx2", &kAvx2EventKernels});
  if (!isSupported(Level::Avx512)) return variants;
  variants.push_back({"avx512", &kAvx512EventKernels});
  if (hasBytePermutes()) variants.push_back({"avx512_vbmi", &avx512VbmiEventKernels()});
#endif
  return variants;
}

}  // namespace muster::kernels
