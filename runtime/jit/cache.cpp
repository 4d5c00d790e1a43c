#include "runtime/jit/cache.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <memory>
#include <string_view>
#include <utility>

#include "runtime/jit/entry.h"

namespace muster::jit {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kEnding = ".code";
constexpr std::string_view kUnfinished = ".new-";  // and a number: what is being written
// Code of ten thousand segments has a few megabytes.
constexpr off_t kEntryBytesMax = 64 << 20;
// What is still unfinished by then is what a process has left that was ended.
constexpr std::int64_t kUnfinishedNs = std::int64_t{3600} * 1'000'000'000;

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  bool isOpen() const { return number_ >= 0; }
  int operator*() const { return number_; }

 private:
  int number_;
};

Error cannot(const fs::path& folder, const std::string& what) {
  return {"native code is not kept in " + folder.string() + ": " + what};
}

bool isForUsAlone(const struct stat& status) {
  return status.st_uid == ::geteuid() && (status.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

std::int64_t usedAt(const struct stat& status) {
  return std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
}

bool isEntry(std::string_view name) {
  constexpr std::size_t kDigits = 32;
  return name.size() == kDigits + kEnding.size() && name.ends_with(kEnding) &&
         name.find_first_not_of("0123456789abcdef") == kDigits;
}

// The folder, open; not open where there is none. All work in it goes by the open folder, so that
// nobody can put another in its place meanwhile.
Result<Descriptor> openFolder(const fs::path& folder) {
  Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!opened.isOpen()) {
    if (errno == ENOENT) return Result<Descriptor>(std::move(opened));
    return cannot(folder, std::strerror(errno));
  }
  struct stat status {};
  if (::fstat(*opened, &status) != 0) return cannot(folder, std::strerror(errno));
  if (!isForUsAlone(status)) {
    return cannot(folder, "it belongs to another user, or others may write to it");
  }
  return Result<Descriptor>(std::move(opened));
}

Result<Descriptor> makeFolder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder.parent_path(), error);
  if (::mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST) {
    return cannot(folder, std::strerror(errno));
  }
  MUSTER_TRY(Descriptor opened, openFolder(folder));
  if (!opened.isOpen()) return cannot(folder, std::strerror(ENOENT));
  return Result<Descriptor>(std::move(opened));
}

// A file of the cache, if it can be trusted so far that its bytes are worth a look.
std::optional<std::string> read(int folder, const std::string& name) {
  const Descriptor file(
      ::openat(folder, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  struct stat status {};
  if (!file.isOpen() || ::fstat(*file, &status) != 0 || !S_ISREG(status.st_mode) ||
      !isForUsAlone(status) || status.st_size > kEntryBytesMax) {
    return std::nullopt;
  }
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t now = ::read(*file, bytes.data() + done, bytes.size() - done);
    if (now < 0 && errno == EINTR) continue;
    if (now <= 0) return std::nullopt;
    done += static_cast<std::size_t>(now);
  }
  ::futimens(*file, nullptr);  // used now
  return bytes;
}

bool writeAll(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t now = ::write(file, bytes.data(), bytes.size());
    if (now < 0 && errno == EINTR) continue;
    if (now <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(now));
  }
  return true;
}

// Whole under its name, or not at all.
bool write(int folder, const std::string& name, std::string_view bytes) {
  static std::atomic<unsigned> written = 0;
  const std::string aside =
      std::string(kUnfinished) + std::to_string(::getpid()) + "-" + std::to_string(written++);
  const Descriptor file(::openat(folder, aside.c_str(),
                                 O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                                 S_IRUSR | S_IWUSR));
  if (!file.isOpen()) return false;
  if (writeAll(*file, bytes) && ::renameat(folder, aside.c_str(), folder, name.c_str()) == 0) {
    return true;
  }
  const int why = errno;
  ::unlinkat(folder, aside.c_str(), 0);
  errno = why;
  return false;
}

struct Listing {
  std::vector<Cache::Entry> entries;     // the one used last first
  std::vector<Cache::Entry> unfinished;  // that are being written, or never will be
};

Listing listingOf(int folder) {
  Listing listing;
  const int again = ::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (again < 0) return listing;
  const std::unique_ptr<DIR, int (*)(DIR*)> directory(::fdopendir(again), ::closedir);
  if (directory == nullptr) return listing;
  while (const dirent* each = ::readdir(directory.get())) {
    const std::string name = each->d_name;
    struct stat status {};
    const bool isUnfinished = name.starts_with(kUnfinished);
    if (!isEntry(name) && !isUnfinished) continue;
    if (::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) continue;
    (isUnfinished ? listing.unfinished : listing.entries)
        .push_back({name, static_cast<std::uint64_t>(status.st_size), usedAt(status)});
  }
  std::ranges::sort(listing.entries, [](const Cache::Entry& a, const Cache::Entry& b) {
    return std::pair(b.usedAt, a.name) < std::pair(a.usedAt, b.name);
  });
  return listing;
}

void evict(int folder, std::uint64_t bytesMax) {
  const Listing listing = listingOf(folder);
  std::uint64_t bytes = 0;
  for (const Cache::Entry& each : listing.entries) {
    bytes += each.bytes;
    if (bytes > bytesMax) ::unlinkat(folder, each.name.c_str(), 0);
  }
  timespec now{};
  ::clock_gettime(CLOCK_REALTIME, &now);
  const std::int64_t since = std::int64_t{now.tv_sec} * 1'000'000'000 - kUnfinishedNs;
  for (const Cache::Entry& each : listing.unfinished) {
    if (each.usedAt < since) ::unlinkat(folder, each.name.c_str(), 0);
  }
}

}  // namespace

Cache::Cache(fs::path folder, std::uint64_t bytesMax)
    : folder_(std::move(folder)), bytesMax_(bytesMax) {}

Result<std::optional<codegen::Code>> Cache::find(const circuit::Network& network,
                                                 codegen::Vectors vectors,
                                                 codegen::Results results) const {
  using Found = std::optional<codegen::Code>;
  MUSTER_TRY(const Descriptor folder, openFolder(folder_));
  if (!folder.isOpen()) return Found();
  const Key key = keyOf(network, vectors, results);
  const std::string name = key.name + std::string(kEnding);
  struct stat ignored {};
  if (::fstatat(*folder, name.c_str(), &ignored, AT_SYMLINK_NOFOLLOW) != 0) return Found();
  const std::optional<std::string> bytes = read(*folder, name);
  Found code = bytes ? fromBytes(*bytes, key, network.outputs.size()) : std::nullopt;
  if (code && code->vectorBytes != codegen::bytesOf(vectors)) code.reset();
  if (!code) ::unlinkat(*folder, name.c_str(), 0);
  return code;
}

Result<Done> Cache::keep(const circuit::Network& network, codegen::Vectors vectors,
                         codegen::Results results, const codegen::Code& code) const {
  MUSTER_TRY(const Descriptor folder, makeFolder(folder_));
  const Key key = keyOf(network, vectors, results);
  const std::string bytes = toBytes(code, key);
  if (bytes.size() > std::min<std::uint64_t>(bytesMax_, kEntryBytesMax)) return Done{};
  if (!write(*folder, key.name + std::string(kEnding), bytes)) {
    return cannot(folder_, std::strerror(errno));
  }
  evict(*folder, bytesMax_);
  return Done{};
}

Result<std::vector<Cache::Entry>> Cache::list() const {
  MUSTER_TRY(const Descriptor folder, openFolder(folder_));
  if (!folder.isOpen()) return std::vector<Entry>();
  return listingOf(*folder).entries;
}

Result<std::size_t> Cache::clear() const {
  MUSTER_TRY(const Descriptor folder, openFolder(folder_));
  if (!folder.isOpen()) return std::size_t{0};
  const Listing listing = listingOf(*folder);
  std::size_t removed = 0;
  for (const Entry& each : listing.entries) {
    if (::unlinkat(*folder, each.name.c_str(), 0) == 0) ++removed;
  }
  for (const Entry& each : listing.unfinished) ::unlinkat(*folder, each.name.c_str(), 0);
  if (removed < listing.entries.size()) return cannot(folder_, std::strerror(errno));
  return removed;
}

}  // namespace muster::jit
