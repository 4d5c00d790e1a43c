#include "runtime/capi/slots.h"

#include <cstddef>
#include <new>

namespace muster::capi {

namespace {

// A handle: 24 bits of a slot's index, 32 of how often it was used before, 4 of the kind of thing.
constexpr int kIndexBits = 24;
constexpr int kThingShift = 56;
static_assert(sizeof(void*) == 8, "handles take 60 bits");

// A slot's state: 32 bits of how often, then these.
constexpr std::uint64_t kIsTaken = std::uint64_t{1} << 31;
constexpr std::uint64_t kIsChanging = std::uint64_t{1} << 30;
constexpr std::uint64_t kReaders = kIsChanging - 1;

std::uint64_t numberOf(const void* handle) { return reinterpret_cast<std::uintptr_t>(handle); }
std::uint32_t useOf(std::uint64_t number) {
  return static_cast<std::uint32_t>(number >> kIndexBits & 0xFFFFFFFF);
}
bool isOf(std::uint64_t state, const void* handle) {
  return (state & kIsTaken) != 0 && state >> 32 == useOf(numberOf(handle));
}

}  // namespace

Slots& Slots::all() {
  // In memory of its own, which is there when there is no other.
  alignas(Slots) static std::byte memory[sizeof(Slots)];
  static Slots& slots = *new (memory) Slots;
  return slots;
}

Slots::Slot* Slots::find(const void* handle, Thing thing) const {
  const std::uint64_t number = numberOf(handle);
  if (number >> kThingShift != static_cast<std::uint64_t>(thing)) return nullptr;
  const std::uint64_t index = number & ((std::uint64_t{1} << kIndexBits) - 1);
  Slot* chunk = chunks_[index / kChunkSlots].load(std::memory_order_acquire);
  return chunk == nullptr ? nullptr : &chunk[index % kChunkSlots];
}

void* Slots::add(Thing thing, std::unique_ptr<Object> object) {
  std::uint32_t index = 0;
  {
    const std::lock_guard lock(mutex_);
    if (!free_.empty()) {
      index = free_.back();
      free_.pop_back();
    } else {
      index = made_;
      if (index / kChunkSlots == kMostChunks) return nullptr;
      if (index % kChunkSlots == 0) {
        // So that giving a slot back needs no memory.
        free_.reserve(index + kChunkSlots);
        chunks_[index / kChunkSlots].store(new Slot[kChunkSlots], std::memory_order_release);
      }
      ++made_;
    }
  }
  Slot& slot = chunks_[index / kChunkSlots].load(std::memory_order_acquire)[index % kChunkSlots];
  slot.thing = thing;
  slot.object = std::move(object);
  const std::uint64_t use = slot.state.load(std::memory_order_relaxed) >> 32;
  slot.state.store(use << 32 | kIsTaken, std::memory_order_release);
  const std::uint64_t number =
      static_cast<std::uint64_t>(thing) << kThingShift | use << kIndexBits | index;
  return reinterpret_cast<void*>(static_cast<std::uintptr_t>(number));
}

muster_code Slots::enter(const void* handle, Thing thing, Use use, Object*& object) {
  Slot* slot = find(handle, thing);
  if (slot == nullptr) return MUSTER_HANDLE;
  std::uint64_t state = slot->state.load(std::memory_order_acquire);
  for (;;) {
    if (!isOf(state, handle)) return MUSTER_HANDLE;
    const std::uint64_t inside = state & (kIsChanging | kReaders);
    const bool isFree = use == Use::Change ? inside == 0 : inside < kReaders;
    if (!isFree) return MUSTER_BUSY;
    const std::uint64_t next = use == Use::Change ? state | kIsChanging : state + 1;
    if (slot->state.compare_exchange_weak(state, next, std::memory_order_acquire)) break;
  }
  if (slot->thing != thing) {
    leave(handle, use);
    return MUSTER_HANDLE;
  }
  object = slot->object.get();
  return MUSTER_OK;
}

void Slots::leave(const void* handle, Use use) {
  const std::uint64_t index = numberOf(handle) & ((std::uint64_t{1} << kIndexBits) - 1);
  Slot& slot = chunks_[index / kChunkSlots].load(std::memory_order_acquire)[index % kChunkSlots];
  slot.state.fetch_sub(use == Use::Change ? kIsChanging : 1, std::memory_order_release);
}

muster_code Slots::remove(const void* handle, Thing thing, std::unique_ptr<Object>& object) {
  Object* entered = nullptr;
  const muster_code code = enter(handle, thing, Use::Change, entered);
  if (code != MUSTER_OK) return code;
  Slot& slot = *find(handle, thing);
  object = std::move(slot.object);
  const std::uint64_t use = (slot.state.load(std::memory_order_relaxed) >> 32) + 1;
  slot.state.store((use & 0xFFFFFFFF) << 32, std::memory_order_release);
  const std::lock_guard lock(mutex_);
  free_.push_back(
      static_cast<std::uint32_t>(numberOf(handle) & ((std::uint64_t{1} << kIndexBits) - 1)));
  return MUSTER_OK;
}

}  // namespace muster::capi
