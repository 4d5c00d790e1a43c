#pragma once

// What handles stand for. A handle is a number: where its slot is, how often that slot has been
// used before, and what kind of thing it is. So whatever a caller hands over, null, a handle that
// was freed, one of another kind or any address at all, is found out by looking into memory that is
// always there.
//
// A slot also counts who is inside: any number that only read, or one that changes. Whoever would
// have to wait is told instead, so nothing here blocks, and what is freed is used by nobody.
//
// Lock-free but for making and freeing. Tested by tests/unit/capi.

#include <muster/muster.h>

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace muster::capi {

enum class Thing : std::uint8_t { Error = 1, Rules, Input, Data, Result, Matcher, Profile };

// What a slot holds.
struct Object {
  Object() = default;
  Object(const Object&) = delete;
  Object& operator=(const Object&) = delete;
  virtual ~Object() = default;
};

enum class Use : std::uint8_t { Read, Change };

class Slots {
 public:
  // Those of the process. Never destroyed: handles may outlive everything that is.
  static Slots& all();

  // Null where there are too many handles.
  void* add(Thing thing, std::unique_ptr<Object> object);
  // MUSTER_OK, and then the object until leave(); else why not.
  muster_code enter(const void* handle, Thing thing, Use use, Object*& object);
  void leave(const void* handle, Use use);
  // Takes the object out: the handle is none from then on.
  muster_code remove(const void* handle, Thing thing, std::unique_ptr<Object>& object);

 private:
  struct Slot {
    // How often it was used before; whether it is in use; whether one is inside that changes; how
    // many are that read.
    std::atomic<std::uint64_t> state = 0;
    Thing thing{};
    std::unique_ptr<Object> object;
  };
  static constexpr std::uint32_t kChunkSlots = 1024;
  static constexpr std::uint32_t kMostChunks = 16 * 1024;

  Slot* find(const void* handle, Thing thing) const;

  std::atomic<Slot*> chunks_[kMostChunks] = {};
  std::mutex mutex_;  // of what follows
  std::uint32_t made_ = 0;
  std::vector<std::uint32_t> free_;
};

// One use of what a handle stands for, from here to the end of the scope.
template <typename T>
class Using {
 public:
  Using(const void* handle, Use use) : handle_(handle), use_(use) {
    Object* object = nullptr;
    code_ = Slots::all().enter(handle, T::kThing, use, object);
    it_ = static_cast<T*>(object);
  }
  ~Using() {
    if (it_ != nullptr) Slots::all().leave(handle_, use_);
  }
  Using(const Using&) = delete;
  Using& operator=(const Using&) = delete;

  muster_code code() const { return code_; }
  T* operator->() const { return it_; }
  T& operator*() const { return *it_; }

 private:
  const void* handle_;
  Use use_;
  muster_code code_;
  T* it_;
};

}  // namespace muster::capi
