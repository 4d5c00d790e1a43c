// A result is whole or not there, whatever happens to the process and the disk.

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "tests/support/temp_dir.h"
#include "tests/unit/output/results.h"

namespace muster::output {
namespace {

Options optionsFor(const std::filesystem::path& folder, Format format) {
  return {folder, format, Shape::Long, {}};
}

// Runs `work` in a process of its own; its exit code, or -1 if a signal ended it.
template <typename Work>
int inChild(const Work& work) {
  const pid_t child = fork();
  if (child == 0) _exit(work());
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(Survival, OfAFullDisk) {
  for (const Format format : {Format::Csv, Format::Parquet}) {
    const support::TempDir folder;
    const Results small = Results::numbered(10);
    ASSERT_TRUE(
        write(small.table, small.names, small.members, optionsFor(folder.path(), format)).ok());
    const auto before = filesOf(folder.path());
    // A file may not grow beyond some size, which is as good as a disk that fills up there.
    for (const rlim_t limit : {rlim_t{0}, rlim_t{100}, rlim_t{20'000}}) {
      const int code = inChild([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit files{limit, limit};
        setrlimit(RLIMIT_FSIZE, &files);
        const Results large = Results::numbered(200'000);
        const Result<Written> written =
            write(large.table, large.names, large.members, optionsFor(folder.path(), format));
        if (written.ok()) return 1;
        return written.error().message.find("the file would be larger than is allowed") ==
                       std::string::npos
                   ? 2
                   : 0;
      });
      EXPECT_EQ(code, 0) << "limit " << limit;
      EXPECT_EQ(filesOf(folder.path()), before);
    }
  }
}

TEST(Survival, OfBeingKilledAtAnyMoment) {
  const support::TempDir folder;
  const Results first = Results::numbered(10);
  ASSERT_TRUE(
      write(first.table, first.names, first.members, optionsFor(folder.path(), Format::Csv)).ok());
  unsigned seed = 20261101;
  for (int round = 0; round < 60; ++round) {
    const pid_t child = fork();
    if (child == 0) {
      for (std::size_t count = 20'000;; count += 1000) {
        const Results results = Results::numbered(count);
        const Format format = count % 2000 == 0 ? Format::Csv : Format::Parquet;
        static_cast<void>(write(results.table, results.names, results.members,
                                optionsFor(folder.path(), format)));
      }
    }
    seed = seed * 1664525 + 1013904223;
    usleep(seed >> 16 & 0x7FFF);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(isWhole(folder.path())) << "round " << round;
  }
  // What the killed runs left behind hinders nobody.
  ASSERT_TRUE(
      write(first.table, first.names, first.members, optionsFor(folder.path(), Format::Csv)).ok());
  EXPECT_TRUE(isWhole(folder.path()));
  EXPECT_EQ(filesOf(folder.path()).size(), 2U);
}

TEST(Survival, OfASecondRunInTheSameFolder) {
  const support::TempDir folder;
  const Results results = Results::numbered(10);
  const int other = open(folder.path().c_str(), O_RDONLY | O_DIRECTORY);
  ASSERT_EQ(flock(other, LOCK_EX), 0);
  const Result<Written> written =
      write(results.table, results.names, results.members, optionsFor(folder.path(), Format::Csv));
  ASSERT_FALSE(written.ok());
  EXPECT_THAT(written.error().message, testing::HasSubstr("another run is writing there"));
  close(other);
}

TEST(Survival, OfAFolderThatMayNotBeWritten) {
  const support::TempDir folder;
  const std::filesystem::path out = folder.path() / "out";
  std::filesystem::create_directory(out);
  std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
  std::filesystem::permissions(
      out, std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec |
               std::filesystem::perms::others_read | std::filesystem::perms::others_exec);
  const int code = inChild([&] {
    // Root may write anything, so it is somebody else who tries.
    if (geteuid() == 0 && seteuid(65534) != 0) return 3;
    const Results results = Results::numbered(10);
    const Options options = optionsFor(out, Format::Csv);
    const Result<Done> checked = checkWritable(*results.table.schema, results.names, options);
    if (checked.ok()) return 4;
    const Result<Written> written = write(results.table, results.names, results.members, options);
    if (written.ok()) return 1;
    return written.error().message.find("no permission to write there") == std::string::npos ? 2
                                                                                             : 0;
  });
  EXPECT_EQ(code, 0);
}

}  // namespace
}  // namespace muster::output
