#include "compiler/codegen/machine.h"

#include <llvm/ADT/SmallVector.h>
#include <llvm/CodeGen/MachineModuleInfo.h>
#include <llvm/CodeGen/Passes.h>
#include <llvm/CodeGen/TargetPassConfig.h>
#include <llvm/Config/llvm-config.h>
#include <llvm/IR/LegacyPassManager.h>
#include <llvm/MC/TargetRegistry.h>
#include <llvm/Support/TargetSelect.h>
#include <llvm/Support/raw_ostream.h>
#include <llvm/Target/TargetMachine.h>
#include <llvm/Target/TargetOptions.h>
#include <llvm/TargetParser/Host.h>
#if LLVM_VERSION_MAJOR >= 20
#include <llvm/CodeGen/CodeGenTargetMachineImpl.h>
#endif

#include <memory>
#include <mutex>

#include "compiler/base/check.h"

namespace muster::codegen {

namespace {

#if LLVM_VERSION_MAJOR >= 20
using Machine = llvm::CodeGenTargetMachineImpl;
#else
using Machine = llvm::LLVMTargetMachine;
#endif

void startOnce() {
  static std::once_flag once;
  std::call_once(once, [] {
    llvm::InitializeNativeTarget();
    llvm::InitializeNativeTargetAsmPrinter();
  });
}

// Of every machine that this LLVM knows.
void startAllOnce() {
  static std::once_flag once;
  std::call_once(once, [] {
    llvm::InitializeAllTargetInfos();
    llvm::InitializeAllTargets();
    llvm::InitializeAllTargetMCs();
    llvm::InitializeAllAsmPrinters();
  });
}

// On other processors than those of x86 there is one way only.
std::string featuresOf(Vectors vectors) {
  switch (vectors) {
    case Vectors::Portable: return "";
    case Vectors::Avx2: return "+avx2";
    case Vectors::Avx512: return "+avx512f,+avx512bw,+avx512dq,+avx512vl";
    case Vectors::Avx512Popcount: return "+avx512f,+avx512bw,+avx512dq,+avx512vl,+avx512vpopcntdq";
  }
  MUSTER_CHECK(false, "unknown Vectors");
}

Result<std::unique_ptr<Machine>> makeMachine(const Options& options) {
  const bool isOther = !options.target.empty();
  MUSTER_CHECK(!isOther || options.vectors == Vectors::Portable,
               "instructions that another machine may lack");
  isOther ? startAllOnce() : startOnce();
  const std::string triple = isOther ? options.target : llvm::sys::getProcessTriple();
  std::string problem;
  const llvm::Target* target = llvm::TargetRegistry::lookupTarget(triple, problem);
  if (target == nullptr) return Error{"no native code for " + triple + ": " + problem};
  llvm::TargetMachine* machine = target->createTargetMachine(
      triple, "", featuresOf(options.vectors), llvm::TargetOptions(), llvm::Reloc::PIC_,
      llvm::CodeModel::Small, llvm::CodeGenOptLevel::Less);
  if (machine == nullptr) return Error{"no native code for " + triple};
  return std::unique_ptr<Machine>(static_cast<Machine*>(machine));
}

}  // namespace

Result<std::string> generate(llvm::Module& module, const Options& options,
                             llvm::CodeGenFileType type) {
  MUSTER_TRY(const std::unique_ptr<Machine> machine, makeMachine(options));
  module.setTargetTriple(machine->getTargetTriple().str());
  module.setDataLayout(machine->createDataLayout());

  llvm::SmallVector<char, 0> bytes;
  llvm::raw_svector_ostream out(bytes);
  llvm::legacy::PassManager passes;
  llvm::TargetPassConfig* config = machine->createPassConfig(passes);
  // Gates stand in a good order already, and on a thousand instructions in a row the scheduler
  // takes more than twice the time of everything else.
  config->disablePass(&llvm::MachineSchedulerID);
  config->disablePass(&llvm::PostMachineSchedulerID);
  auto* info = new llvm::MachineModuleInfoWrapperPass(machine.get());
  passes.add(config);
  passes.add(info);
  if (config->addISelPasses()) return Error{"LLVM cannot select instructions for this machine"};
  config->addMachinePasses();
  config->setInitialized();
  if (machine->addAsmPrinter(passes, out, nullptr, type, info->getMMI().getContext())) {
    return Error{"LLVM cannot write object files for this machine"};
  }
  passes.add(llvm::createFreeMachineFunctionPass());
  passes.run(module);
  return std::string(bytes.begin(), bytes.end());
}

}  // namespace muster::codegen
