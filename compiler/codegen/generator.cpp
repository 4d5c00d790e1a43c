#include "compiler/codegen/generator.h"

#include <llvm/IR/LLVMContext.h>
#include <llvm/Object/ELFObjectFile.h>
#include <llvm/Object/ObjectFile.h>
#include <llvm/Support/MemoryBuffer.h>
#include <llvm/Support/raw_ostream.h>

#include <cstring>
#include <map>
#include <memory>
#include <utility>

#include "compiler/base/check.h"
#include "compiler/codegen/emit.h"
#include "compiler/codegen/machine.h"
#include "runtime/abi/strip.h"

namespace muster::codegen {

namespace {

Error refused(llvm::Error error) {
  return {"LLVM made an object file that cannot be read: " + llvm::toString(std::move(error))};
}

using llvm::object::SectionRef;

// The only function of an object file, and behind it the constants that it reads. Both move
// together and the code calls nothing, so once they know each other they can stand anywhere.
class Image {
 public:
  static Result<std::string> of(const std::string& object) {
    const auto bytes = llvm::MemoryBuffer::getMemBuffer(object, "", false);
    auto file = llvm::object::ObjectFile::createObjectFile(bytes->getMemBufferRef());
    if (!file) return refused(file.takeError());
    Image image;
    for (const SectionRef& section : (*file)->sections()) {
      if (!section.isText() || section.getSize() == 0) continue;
      if (!image.bytes_.empty()) return Error{"LLVM made more than one function"};
      MUSTER_TRY([[maybe_unused]] const std::size_t first, image.placeOf(section));
    }
    if (image.bytes_.empty()) return Error{"LLVM made no code"};
    for (const SectionRef& section : (*file)->sections()) {
      MUSTER_TRY([[maybe_unused]] Done done, image.relocate(section, (*file)->section_end()));
    }
    return std::move(image.bytes_);
  }

 private:
  Result<std::size_t> placeOf(const SectionRef& section) {
    if (const auto found = places_.find(section.getIndex()); found != places_.end()) {
      return found->second;
    }
    auto contents = section.getContents();
    if (!contents) return refused(contents.takeError());
    const std::uint64_t alignment = section.getAlignment().value();
    if (alignment > MUSTER_LINE_BYTES) return Error{"LLVM made code for more than a line"};
    bytes_.resize((bytes_.size() + alignment - 1) / alignment * alignment);
    const std::size_t place = bytes_.size();
    bytes_ += contents->str();
    places_.emplace(section.getIndex(), place);
    return place;
  }

  Result<Done> relocate(const SectionRef& section, llvm::object::section_iterator none) {
    auto concerned = section.getRelocatedSection();
    if (!concerned) return refused(concerned.takeError());
    if (*concerned == none || !(*concerned)->isText()) return Done{};
    for (const llvm::object::ELFRelocationRef relocation : section.relocations()) {
      MUSTER_TRY([[maybe_unused]] Done done, relocate(relocation, none));
    }
    return Done{};
  }

  // The function stands first, so an offset in it is one in the image.
  Result<Done> relocate(const llvm::object::ELFRelocationRef& relocation,
                        llvm::object::section_iterator none) {
    constexpr std::uint64_t kX86Pc32 = 2;
    const bool isX86 = relocation.getObject()->getArch() == llvm::Triple::x86_64;
    if (!isX86 || relocation.getType() != kX86Pc32) {
      return Error{"LLVM made code that needs a linker"};
    }
    auto section = relocation.getSymbol()->getSection();
    if (!section) return refused(section.takeError());
    auto value = relocation.getSymbol()->getValue();
    if (!value) return refused(value.takeError());
    auto addend = relocation.getAddend();
    if (!addend) return refused(addend.takeError());
    if (*section == none) return Error{"LLVM made code that calls another"};
    MUSTER_TRY(const std::size_t place, placeOf(**section));
    const std::uint64_t at = relocation.getOffset();
    MUSTER_CHECK(at + sizeof(std::int32_t) <= bytes_.size(), "a relocation outside of the code");
    const auto distance =
        static_cast<std::int32_t>(static_cast<std::int64_t>(place + *value - at) + *addend);
    std::memcpy(bytes_.data() + at, &distance, sizeof distance);
    return Done{};
  }

  std::string bytes_;
  std::map<std::uint64_t, std::size_t> places_;  // of sections, by their index
};

Result<Function> compilePart(const circuit::Network& network, const Part& part,
                             const Options& options, const std::string& symbol) {
  llvm::LLVMContext context;
  const std::unique_ptr<llvm::Module> module = emit(context, network, part, options, symbol);
  MUSTER_TRY(const std::string object,
             generate(*module, options, llvm::CodeGenFileType::ObjectFile));
  Function function{symbol, {}, {}};
  MUSTER_TRY(function.code, Image::of(object));
  for (const Written& each : part.results) function.results.push_back(each.root);
  return function;
}

Result<std::string> printPart(const circuit::Network& network, const Part& part,
                              const Options& options, const std::string& symbol, Form form) {
  llvm::LLVMContext context;
  const std::unique_ptr<llvm::Module> module = emit(context, network, part, options, symbol);
  if (form == Form::Assembly) {
    return generate(*module, options, llvm::CodeGenFileType::AssemblyFile);
  }
  std::string text;
  llvm::raw_string_ostream(text) << *module;
  return text;
}

}  // namespace

extern "C" {
// Found by its name, kGeneratorName.
[[gnu::visibility("default")]] extern const Generator muster_generator;
const Generator muster_generator = {MUSTER_GENERATOR_BUILD, compilePart, printPart};
}

}  // namespace muster::codegen
