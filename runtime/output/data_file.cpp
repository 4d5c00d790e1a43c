#include "runtime/output/data_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <span>
#include <system_error>
#include <utility>

#include "compiler/base/hex.h"
#include "runtime/output/output.h"

namespace muster::output {

namespace {
constexpr std::size_t kBufferBytes = 1 << 18;

std::string textOf(const XXH128_hash_t& hash) {
  XXH128_canonical_t digest;
  XXH128_canonicalFromHash(&digest, hash);
  return hexadecimal(std::as_bytes(std::span(digest.digest)));
}

}  // namespace

Error pathError(const std::filesystem::path& path, int error) {
  std::string reason;
  switch (error) {
    case ENOSPC:
    case EDQUOT: reason = "the disk is full"; break;
    case EFBIG: reason = "the file would be larger than is allowed"; break;
    case EACCES:
    case EPERM:
    case EROFS: reason = "no permission to write there"; break;
    case ENOTDIR:
    case EEXIST: reason = "it is a file, not a folder"; break;
    default: reason = std::generic_category().message(error);
  }
  return Error{path.string() + ": " + reason};
}

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(number_, other.number_);
  return *this;
}

DataFile::DataFile(std::filesystem::path temporary, Descriptor descriptor)
    : temporary_(std::move(temporary)),
      descriptor_(std::move(descriptor)),
      hash_(XXH3_createState(), XXH3_freeState) {
  XXH3_128bits_reset(hash_.get());
  buffer_.reserve(kBufferBytes);
}

Result<std::shared_ptr<DataFile>> DataFile::create(const std::filesystem::path& temporary) {
  Descriptor descriptor(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (descriptor.number() < 0) return pathError(temporary, errno);
  return std::shared_ptr<DataFile>(new DataFile(temporary, std::move(descriptor)));
}

DataFile::~DataFile() {
  if (!isMoved_) ::unlink(temporary_.c_str());
}

bool DataFile::flush() {
  std::size_t done = 0;
  while (done < buffer_.size()) {
    const ssize_t got = ::write(descriptor_.number(), buffer_.data() + done, buffer_.size() - done);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) {
      error_ = got == 0 ? ENOSPC : errno;
      return false;
    }
    done += static_cast<std::size_t>(got);
  }
  buffer_.clear();
  return true;
}

Result<Done> DataFile::add(std::string_view text) {
  if (error_ != 0) return pathError(temporary_.parent_path(), error_);
  XXH3_128bits_update(hash_.get(), text.data(), text.size());
  bytes_ += static_cast<std::int64_t>(text.size());
  buffer_ += text;
  if (buffer_.size() >= kBufferBytes && !flush()) {
    return pathError(temporary_.parent_path(), error_);
  }
  return Done{};
}

arrow::Status DataFile::Write(const void* data, std::int64_t size) {
  const Result<Done> added = add({static_cast<const char*>(data), static_cast<std::size_t>(size)});
  return added.ok() ? arrow::Status::OK() : arrow::Status::IOError(added.error().message);
}

std::string DataFile::hash() const { return textOf(XXH3_128bits_digest(hash_.get())); }

Result<std::string> hashOfFile(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{path.string() + ": it cannot be read"};
  const std::unique_ptr<XXH3_state_t, XXH_errorcode (*)(XXH3_state_t*)> state(XXH3_createState(),
                                                                              XXH3_freeState);
  XXH3_128bits_reset(state.get());
  std::string buffer(kBufferBytes, '\0');
  while (in.read(buffer.data(), static_cast<std::streamsize>(buffer.size())), in.gcount() > 0) {
    XXH3_128bits_update(state.get(), buffer.data(), static_cast<std::size_t>(in.gcount()));
  }
  if (in.bad()) return Error{path.string() + ": it cannot be read"};
  return textOf(XXH3_128bits_digest(state.get()));
}

Result<Done> DataFile::finish() {
  if (isFinished_) return Done{};
  if (error_ == 0 && !flush()) return pathError(temporary_.parent_path(), error_);
  if (error_ != 0) return pathError(temporary_.parent_path(), error_);
  if (::fsync(descriptor_.number()) != 0) return pathError(temporary_.parent_path(), errno);
  isFinished_ = true;
  return Done{};
}

Result<Done> DataFile::moveTo(const std::filesystem::path& path) {
  MUSTER_TRY([[maybe_unused]] Done done, finish());
  if (::rename(temporary_.c_str(), path.c_str()) != 0) return pathError(path, errno);
  isMoved_ = true;
  return Done{};
}

Result<Done> syncFolder(const std::filesystem::path& folder) {
  const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (descriptor.number() < 0) return pathError(folder, errno);
  // Some file systems know no such thing for folders; their renames last anyway.
  if (::fsync(descriptor.number()) != 0 && errno != EINVAL) return pathError(folder, errno);
  return Done{};
}

}  // namespace muster::output
