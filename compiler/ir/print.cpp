#include "compiler/ir/print.h"

#include "compiler/ir/reach.h"
#include "compiler/ir/text.h"

namespace muster::ir {
namespace {

class Printer {
 public:
  explicit Printer(const Program& program) : program_(program), store_(program.store) {}

  std::string print() {
    const std::vector<bool> isNeeded = reachable(program_);
    numbers_.resize(store_.size());
    std::size_t count = 0;
    for (std::uint32_t i = 0; i < store_.size(); ++i) {
      if (!isNeeded[i]) continue;
      numbers_[i] = "n" + std::to_string(count++);
      node(NodeId(i));
    }
    for (const Root& root : program_.roots) {
      out_ += nameText(root.name) + " = " + numbers_[root.node.index()] + "\n";
    }
    return std::move(out_);
  }

 private:
  void node(NodeId id) {
    const Op op = store_.op(id);
    out_ += numbers_[id.index()] + " = " + std::string(info(op).text);
    if (op == Op::AtLeast) word(std::to_string(store_.payload(id)));
    if (op == Op::Population) word(questionText(questionOf(store_.payload(id))));
    if (op == Op::Call) word(functionText(store_.functionOf(id)));
    for (NodeId operand : store_.operands(id)) word(numbers_[operand.index()]);
    word(detail(id));
    if (!isCondition(op)) out_ += " : " + typeText(schema(), store_.type(id));
    if (op == Op::Column && store_.facts(id).canBeUnknown) out_ += '?';
    out_ += '\n';
  }

  // What stands behind the operands.
  std::string detail(NodeId id) {
    const Op op = store_.op(id);
    if (op == Op::Const) return constantText(schema(), store_.constantOf(id));
    if (op == Op::Column) {
      std::string text = fieldText(schema(), store_.fieldOf(id));
      const Domain domain = store_.domain(id);
      if (!schema() && !domain.isProfile()) text += " of " + listText(nullptr, domain.list());
      return text;
    }
    if (op == Op::Steps) {
      return "of " + std::to_string(store_.stepsOf(id)->groups.size()) + " groups";
    }
    if (op == Op::Sequence) return sequenceText(schema(), store_.sequenceOf(id));
    if (looksAround(op)) {
      const InList in = InList::of(store_.payload(id));
      const std::string list = listText(schema(), in.list);
      const std::string group = in.group ? " in " + domainText(store_, Domain::of(*in.group)) : "";
      return (in.fromEnd ? "from the end of " : "of ") + list + group;
    }
    if (op == Op::Lift) return "to " + domainText(store_, store_.domain(id));
    if (op == Op::Key) return "of " + domainText(store_, store_.domain(id));
    if (isAggregate(op)) {
      const std::string rows = "of " + domainText(store_, store_.rowsOf(id));
      const Domain owner = store_.domain(id);
      return owner.isProfile() ? rows : rows + " in " + domainText(store_, owner);
    }
    if (hasShift(op)) return shiftText(store_.shiftOf(id));
    if (op == Op::Else && store_.payload(id) != 0) return "of a choice";
    const bool isTextTest = Op::Contains <= op && op <= Op::Matches;
    return isTextTest && store_.payload(id) != 0 ? "ignoring case" : "";
  }

  void word(const std::string& text) {
    if (!text.empty()) out_ += " " + text;
  }

  const schema::Schema* schema() const { return store_.schema().get(); }

  const Program& program_;
  const Store& store_;
  std::vector<std::string> numbers_;
  std::string out_;
};

}  // namespace

std::string print(const Program& program) { return Printer(program).print(); }

}  // namespace muster::ir
