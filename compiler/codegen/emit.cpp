#include "compiler/codegen/emit.h"

#include <llvm/IR/IRBuilder.h>
#include <llvm/IR/Intrinsics.h>
#include <llvm/IR/Metadata.h>
#include <llvm/IR/Verifier.h>

#include <cstddef>
#include <map>
#include <variant>
#include <vector>

#include "compiler/base/check.h"
#include "compiler/codegen/gate.h"
#include "runtime/abi/strip.h"

namespace muster::codegen {

namespace {

using circuit::Wire;
using llvm::Value;

// An input or a slot that was last read by a gate so far back is loaded again: it need not keep a
// register until then, nor be stored and loaded where there is none left.
constexpr std::size_t kLoadedAgainAfter = 8;

class Emitter {
 public:
  Emitter(llvm::LLVMContext& context, const circuit::Network& network, const Part& part,
          const Options& options)
      : network_(network),
        part_(part),
        options_(options),
        firstGateWire_(static_cast<Wire>(network.inputs.size())),
        firstOwnWire_(static_cast<Wire>(firstGateWire_ + part.firstGate)),
        vectorBytes_(static_cast<unsigned>(bytesOf(options.vectors))),
        module_(std::make_unique<llvm::Module>("muster", context)),
        build_(context),
        vector_(llvm::FixedVectorType::get(build_.getInt64Ty(), vectorBytes_ / 8)),
        loaded_(firstOwnWire_),
        made_(part.gateCount),
        gate_(part.firstGate) {
    for (const Kept& each : part.taken) slotOf_.emplace(each.wire, each.slot);
  }

  std::unique_ptr<llvm::Module> emit(const std::string& symbol) {
    addFunction(symbol);
    readStrip();
    writeResultsBelow(firstOwnWire_);
    for (std::size_t i = 0; i < part_.gateCount; ++i) emitGateAt(i);
    build_.CreateRetVoid();
    MUSTER_CHECK(!llvm::verifyFunction(*function_), "a function that LLVM would not take");
    return std::move(module_);
  }

 private:
  void addFunction(const std::string& symbol) {
    auto* type = llvm::FunctionType::get(build_.getVoidTy(),
                                         {build_.getPtrTy(), build_.getInt64Ty()}, false);
    function_ = llvm::Function::Create(type, llvm::Function::ExternalLinkage, symbol, *module_);
    function_->addFnAttr(llvm::Attribute::NoUnwind);
    // With it spilled vectors stand on lines; and a debugger can walk the frames.
    function_->addFnAttr("frame-pointer", "all");
    const std::string bits = std::to_string(vectorBytes_ * 8);
    function_->addFnAttr("prefer-vector-width", bits);
    function_->addFnAttr("min-legal-vector-width", bits);
    build_.SetInsertPoint(llvm::BasicBlock::Create(build_.getContext(), "", function_));
  }

  // ---- where things lie ----

  void readStrip() {
    const auto pointer = [&](std::size_t offset, const char* name) {
      return build_.CreateLoad(build_.getPtrTy(), behind(function_->getArg(0), offset), name);
    };
    inputs_ = pointer(offsetof(MusterStrip, inputs), "inputs");
    results_ = pointer(offsetof(MusterStrip, results), "results");
    counts_ = pointer(offsetof(MusterStrip, counts), "counts");
    slots_ = pointer(offsetof(MusterStrip, slots), "slots");
    rows_ = pointer(offsetof(MusterStrip, rows), "rows");
    offset_ = function_->getArg(1);
  }

  Value* behind(Value* base, std::int64_t bytes) {
    return build_.CreateGEP(build_.getInt8Ty(), base,
                            build_.getInt64(static_cast<std::uint64_t>(bytes)));
  }
  Value* behind(Value* base, std::size_t bytes) {
    return behind(base, static_cast<std::int64_t>(bytes));
  }
  // Of the vector in hand, in a strip.
  Value* inStrip(Value* strip, std::int64_t bytes = 0) {
    return behind(build_.CreateGEP(build_.getInt8Ty(), strip, offset_), bytes);
  }
  Value* entryOf(Value* pointers, std::size_t index) {
    return build_.CreateLoad(build_.getPtrTy(), behind(pointers, index * sizeof(void*)));
  }

  // The strip of an input: that of another, and bytes behind it. All bits of one column go by the
  // one that is read first, so that few pointers are in use.
  struct Place {
    Value* base;
    std::int64_t bytes;
  };
  Place placeOf(Wire input) {
    const auto* code = std::get_if<circuit::CodeBit>(&network_.inputs[input]);
    if (code == nullptr) {
      Value*& filled = filled_[input];
      if (filled == nullptr) filled = entryOf(inputs_, input);
      return {filled, 0};
    }
    Column& column = columns_.try_emplace(code->field, Column{nullptr, code->bit}).first->second;
    if (column.base == nullptr) column.base = entryOf(inputs_, input);
    return {column.base, std::int64_t{code->bit - column.bit} * MUSTER_PLANE_BYTES};
  }
  Value* slotAt(std::uint32_t slot) {
    return behind(slots_, std::size_t{slot} * MUSTER_LINE_BYTES);
  }

  // ---- vectors ----

  Value* load(Value* from) {
    return build_.CreateAlignedLoad(vector_, from, llvm::Align(vectorBytes_));
  }
  llvm::StoreInst* store(Value* value, Value* to) {
    return build_.CreateAlignedStore(value, to, llvm::Align(vectorBytes_));
  }

  Value* valueOf(Wire wire) {
    if (wire >= firstOwnWire_) return made_[wire - firstOwnWire_];
    Loaded& loaded = loaded_[wire];
    if (loaded.value == nullptr || gate_ - loaded.readAt > kLoadedAgainAfter) {
      if (wire < firstGateWire_) {
        const Place place = placeOf(wire);
        loaded.value = load(inStrip(place.base, place.bytes));
      } else {
        loaded.value = load(slotAt(slotOf_.at(wire)));
      }
    }
    loaded.readAt = gate_;
    return loaded.value;
  }

  void emitGateAt(std::size_t index) {
    prefetchBefore(index);
    gate_ = part_.firstGate + index;
    const circuit::Gate& gate = network_.gates[gate_];
    const std::array<Value*, 3> wires = {valueOf(gate.wires[0]), valueOf(gate.wires[1]),
                                         valueOf(gate.wires[2])};
    made_[index] = emitGate(build_, gate.table, wires, vectorBytes_ == MUSTER_LINE_BYTES);
    const auto own = static_cast<Wire>(firstOwnWire_ + index);
    if (nextLeft_ < part_.left.size() && part_.left[nextLeft_].wire == own) {
      store(made_[index], slotAt(part_.left[nextLeft_++].slot));
    }
    writeResultsBelow(own + 1);
  }

  // The planes of the strip behind this one, evenly among the gates: these read planes in no order
  // that the processor could foresee. Of narrower vectors several make a line; they do without.
  void prefetchBefore(std::size_t index) {
    if (vectorBytes_ < MUSTER_LINE_BYTES) return;
    const std::size_t past = part_.firstRead.size() * (index + 1) / part_.gateCount;
    for (; prefetched_ < past; ++prefetched_) {
      const Read& read = part_.firstRead[prefetched_];
      if (read.nextBytes == 0) continue;
      const Place place = placeOf(read.input);
      const std::int64_t next = place.bytes + static_cast<std::int64_t>(read.nextBytes);
      constexpr unsigned kRead = 0;
      constexpr unsigned kIntoSecondLevel = 2;
      constexpr unsigned kData = 1;
      build_.CreateIntrinsic(llvm::Intrinsic::prefetch, {build_.getPtrTy()},
                             {inStrip(place.base, next), build_.getInt32(kRead),
                              build_.getInt32(kIntoSecondLevel), build_.getInt32(kData)});
    }
  }

  // ---- results ----

  void writeResultsBelow(Wire past) {
    for (; nextResult_ < part_.results.size() && part_.results[nextResult_].wire < past;
         ++nextResult_) {
      const Written& result = part_.results[nextResult_];
      write(result.root, build_.CreateAnd(valueOf(result.wire), load(inStrip(rows_))));
    }
  }

  void write(std::uint32_t root, Value* value) {
    if (options_.results != Results::Counted) {
      llvm::StoreInst* stored = store(value, inStrip(entryOf(results_, root)));
      if (options_.results == Results::Streamed) markAsPastCaches(stored);
    }
    if (options_.results != Results::Buffered) count(value);
  }

  // Results that share a line are added up in a register, each above the next, before the line is
  // read and written: a line for each would push slots and planes out of the first-level cache.
  void count(Value* value) {
    Value* bits = build_.CreateUnaryIntrinsic(llvm::Intrinsic::ctpop, value);
    counted_ = counted_ == nullptr
                   ? bits
                   : build_.CreateAdd(build_.CreateShl(counted_, MUSTER_COUNT_BITS), bits);
    const std::size_t at = part_.firstResult + nextResult_;
    const std::size_t below = MUSTER_COUNTS_A_LINE - 1 - at % MUSTER_COUNTS_A_LINE;
    const bool isLast = nextResult_ + 1 == part_.results.size();
    if (below > 0 && !isLast) return;
    if (below > 0) counted_ = build_.CreateShl(counted_, below * MUSTER_COUNT_BITS);
    Value* line = behind(counts_, at / MUSTER_COUNTS_A_LINE * MUSTER_LINE_BYTES);
    store(build_.CreateAdd(counted_, load(line)), line);
    counted_ = nullptr;
  }

  void markAsPastCaches(llvm::StoreInst* stored) {
    auto* one = llvm::ConstantAsMetadata::get(build_.getInt32(1));
    stored->setMetadata(llvm::LLVMContext::MD_nontemporal,
                        llvm::MDNode::get(build_.getContext(), {one}));
  }

  struct Column {
    Value* base;
    int bit;  // that `base` is of
  };
  struct Loaded {
    Value* value = nullptr;
    std::size_t readAt = 0;  // the last gate that did
  };

  const circuit::Network& network_;
  const Part& part_;
  const Options& options_;
  Wire firstGateWire_;
  Wire firstOwnWire_;
  unsigned vectorBytes_;
  std::unique_ptr<llvm::Module> module_;
  llvm::IRBuilder<> build_;
  llvm::VectorType* vector_;
  llvm::Function* function_ = nullptr;

  Value* inputs_ = nullptr;
  Value* results_ = nullptr;
  Value* counts_ = nullptr;
  Value* slots_ = nullptr;
  Value* rows_ = nullptr;
  Value* offset_ = nullptr;
  std::map<FieldId, Column> columns_;
  std::map<Wire, Value*> filled_;  // of inputs that are no bits of columns
  std::map<Wire, std::uint32_t> slotOf_;

  std::vector<Loaded> loaded_;  // by wire: inputs, and what parts before have left
  std::vector<Value*> made_;    // of the part's own gates
  std::size_t gate_;            // in hand
  std::size_t prefetched_ = 0;
  std::size_t nextLeft_ = 0;
  std::size_t nextResult_ = 0;
  Value* counted_ = nullptr;  // of results whose line is not written yet
};

}  // namespace

std::unique_ptr<llvm::Module> emit(llvm::LLVMContext& context, const circuit::Network& network,
                                   const Part& part, const Options& options,
                                   const std::string& symbol) {
  return Emitter(context, network, part, options).emit(symbol);
}

}  // namespace muster::codegen
