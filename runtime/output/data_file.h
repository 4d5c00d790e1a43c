#pragma once

// Bytes to a file that is not there yet: written under a name of its own, put on the disk, then
// renamed to what it holds.

#include <arrow/io/interfaces.h>
#include <arrow/result.h>
#include <arrow/status.h>
#include <xxhash.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "compiler/base/result.h"

namespace muster::output {

// Error about a path with the system's reason for `error`.
Error pathError(const std::filesystem::path& path, int error);

// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor();
  Descriptor(Descriptor&& other) noexcept : number_(other.number_) { other.number_ = -1; }
  Descriptor& operator=(Descriptor&& other) noexcept;
  int number() const { return number_; }

 private:
  int number_;
};

// A stream that Arrow can write to. Counts and hashes what goes by. The file is removed unless it
// was moved to its place.
class DataFile : public arrow::io::OutputStream {
 public:
  static Result<std::shared_ptr<DataFile>> create(const std::filesystem::path& temporary);
  ~DataFile() override;

  arrow::Status Write(const void* data, std::int64_t size) override;
  using arrow::io::OutputStream::Write;
  arrow::Result<std::int64_t> Tell() const override { return bytes_; }
  arrow::Status Close() override { return arrow::Status::OK(); }
  bool closed() const override { return false; }

  Result<Done> add(std::string_view text);
  std::int64_t bytes() const { return bytes_; }
  std::string hash() const;  // 32 hexadecimal digits of XXH3-128
  // Everything on the disk; nothing is added after it.
  Result<Done> finish();
  // The same, then under its own name.
  Result<Done> moveTo(const std::filesystem::path& path);
  // Why the last write failed; 0 if none did.
  int lastError() const { return error_; }

 private:
  DataFile(std::filesystem::path temporary, Descriptor descriptor);
  bool flush();

  std::filesystem::path temporary_;
  Descriptor descriptor_;
  std::string buffer_;
  std::int64_t bytes_ = 0;
  int error_ = 0;
  bool isFinished_ = false;
  bool isMoved_ = false;
  std::unique_ptr<XXH3_state_t, XXH_errorcode (*)(XXH3_state_t*)> hash_;
};

// Makes a rename in the folder last.
Result<Done> syncFolder(const std::filesystem::path& folder);

}  // namespace muster::output
