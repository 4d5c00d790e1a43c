#include "runtime/jit/session.h"

#include <llvm/ExecutionEngine/Orc/Core.h>
#include <llvm/ExecutionEngine/Orc/ExecutorProcessControl.h>
#include <llvm/ExecutionEngine/Orc/ObjectLinkingLayer.h>
#include <llvm/Support/Error.h>
#include <llvm/Support/MemoryBuffer.h>

#include <atomic>
#include <string>
#include <utility>

namespace muster::jit {

namespace {

namespace orc = llvm::orc;

Error errorOf(const std::string& what, llvm::Error error) {
  return {what + ": " + llvm::toString(std::move(error))};
}

// One for the process. Objects are all it is given, so there is nothing of LLVM's that compiles.
struct Session {
  explicit Session(std::unique_ptr<orc::ExecutorProcessControl> control)
      : session(std::move(control)), linking(session) {
    session.setErrorReporter([](llvm::Error error) { llvm::consumeError(std::move(error)); });
  }

  orc::ExecutionSession session;
  orc::ObjectLinkingLayer linking;
  std::atomic<std::uint64_t> programCount = 0;
};

// Never destroyed: code may run until the very end of the process.
Result<Session*> session() {
  static const Result<Session*> made = []() -> Result<Session*> {
    auto control = orc::SelfExecutorProcessControl::Create();
    if (!control) return errorOf("no memory for native code", control.takeError());
    return new Session(std::move(*control));
  }();
  return made;
}

class Program final : public Linked {
 public:
  Program(Session& session, orc::JITDylib& library) : session_(session), library_(library) {}
  ~Program() override { llvm::consumeError(session_.session.removeJITDylib(library_)); }
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  const std::vector<MusterPart>& parts() const override { return parts_; }

  Result<Done> add(const codegen::Object& object) {
    auto bytes = llvm::MemoryBuffer::getMemBufferCopy(object.bytes, object.symbol);
    if (llvm::Error error = session_.linking.add(library_, std::move(bytes))) {
      return errorOf("native code cannot be linked", std::move(error));
    }
    auto found = session_.session.lookup({&library_}, object.symbol);
    if (!found) return errorOf("native code cannot be linked", found.takeError());
    parts_.push_back(found->getAddress().toPtr<MusterPart>());
    return Done{};
  }

 private:
  Session& session_;
  orc::JITDylib& library_;
  std::vector<MusterPart> parts_;
};

}  // namespace

Result<std::unique_ptr<const Linked>> link(const codegen::Code& code) {
  MUSTER_TRY(Session* const it, session());
  orc::JITDylib& library =
      it->session.createBareJITDylib("program " + std::to_string(it->programCount++));
  auto program = std::make_unique<Program>(*it, library);
  for (const codegen::Object& object : code.parts) {
    MUSTER_TRY([[maybe_unused]] Done done, program->add(object));
  }
  return std::unique_ptr<const Linked>(std::move(program));
}

}  // namespace muster::jit
