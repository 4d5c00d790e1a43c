// The peers of P4 that run in V8: rules as generated JavaScript, ZEN and json-rules-engine.
//
//   node peers.mjs FOLDER javascript|zen|json-rules-engine
//
// FOLDER holds rules.json and profiles.json (one_profile.py); commands are lines on standard input.

import fs from "node:fs";
import readline from "node:readline";

const [folder, what] = process.argv.slice(2);
const read = (name) => JSON.parse(fs.readFileSync(`${folder}/${name}.json`, "utf8"));
const rules = read("rules");
const profiles = read("profiles");
const names = rules.fields.map((field) => field.name);
const segmentCount = rules[what].length;

// Records are made and changed by code of their own, so that V8 knows their shape.
const make = new Function("v", `return {${names.map((name, i) => `${name}: v[${i}]`).join(", ")}};`);
const change = names.map((name) => new Function("p", "value", `p.${name} = value;`));

const bits = new Uint32Array((segmentCount + 31) >> 5);
function setBits(segments) {
  bits.fill(0);
  for (const i of segments) bits[i >> 5] |= 1 << (i & 31);
}

// Each peer: `answer` a record, and `keep` an answer in the bits.
const peers = {
  // A function for each 32 segments, which sets a word of bits.
  javascript() {
    const words = [];
    for (let first = 0; first < segmentCount; first += 32) {
      const tests = rules.javascript.slice(first, first + 32).map((rule, i) => `(${rule} ? ${1 << i} : 0)`);
      words.push(`function w${words.length}(p) { return ${tests.join(" | ")}; }`);
    }
    const calls = words.map((_, i) => `bits[${i}] = w${i}(p);`).join(" ");
    const answer = new Function("bits", `${words.join("\n")}\nreturn (p) => { ${calls} };`)(bits);
    return { answer, keep() {}, version: process.versions.v8 };
  },

  // One decision with one expression, the list of all rules: rows of a table, or 300 expressions, take longer.
  async zen() {
    const { ZenEngine, ZenDecisionContent, overrideConfig } = await import("@gorules/zen-engine");
    overrideConfig({ nodesInContext: false });
    const content = {
      nodes: [
        { id: "in", type: "inputNode", name: "in", position: { x: 0, y: 0 } },
        { id: "out", type: "outputNode", name: "out", position: { x: 0, y: 0 } },
        {
          id: "rules", type: "expressionNode", name: "rules", position: { x: 0, y: 0 },
          content: { expressions: [{ id: "e", key: "segments", value: `[${rules.zen.join(", ")}]` }] },
        },
      ],
      edges: [
        { id: "a", type: "edge", sourceId: "in", targetId: "rules" },
        { id: "b", type: "edge", sourceId: "rules", targetId: "out" },
      ],
    };
    const decision = new ZenEngine().createDecision(new ZenDecisionContent(content));
    const version = JSON.parse(fs.readFileSync(new URL("node_modules/@gorules/zen-engine/package.json", import.meta.url))).version;
    return {
      answer: async (record) => (await decision.evaluate(record, { trace: false })).result,
      keep: (result) => setBits(result.segments.flatMap((isIn, i) => (isIn ? [i] : []))),
      version,
    };
  },

  async "json-rules-engine"() {
    const { Engine } = await import("json-rules-engine");
    const engine = new Engine([], { allowUndefinedFacts: true });
    rules[what].forEach((rule, i) => {
      engine.addRule({ conditions: rule.all || rule.any ? rule : { all: [rule] }, event: { type: String(i) } });
    });
    const version = JSON.parse(fs.readFileSync(new URL("node_modules/json-rules-engine/package.json", import.meta.url))).version;
    return {
      answer: async (record) => (await engine.run(record)).events,
      keep: (events) => setBits(events.map((event) => Number(event.type))),
      version,
    };
  },
};

const { answer, keep, version } = await peers[what]();
const isAsync = answer.constructor.name === "AsyncFunction";

// The i-th record of each kind.
let record = make(profiles[0]);
const next = {
  fresh: (i) => make(profiles[i % profiles.length]),
  change(i) {
    const field = i % names.length;
    change[field](record, profiles[i % profiles.length][field]);
    return record;
  },
};

async function answers(kind) {
  record = make(profiles[0]);
  const found = [];
  for (let i = 0; i < profiles.length; ++i) {
    const result = answer(next[kind](i));
    keep(isAsync ? await result : result);
    found.push(Buffer.from(bits.buffer).subarray(0, (segmentCount + 7) >> 3).toString("hex"));
  }
  return found;
}

// The processor time of a call, of all threads, by calls for a while; then what calls take by the clock, each timed alone.
async function time(kind, ms) {
  const step = next[kind];
  const end = performance.now() + ms;
  const before = process.cpuUsage();
  let count = 0;
  while (performance.now() < end) {
    if (isAsync) {
      for (let i = 0; i < 8; ++i) await answer(step(count++));
    } else {
      for (let i = 0; i < 2000; ++i) answer(step(count++));
    }
  }
  const used = process.cpuUsage(before);
  const alone = [];
  for (let i = 0; i < (isAsync ? 200 : 2000); ++i) {
    const begin = process.hrtime.bigint();
    const result = answer(step(i));
    if (isAsync) await result;
    alone.push(Number(process.hrtime.bigint() - begin));
  }
  alone.sort((a, b) => a - b);
  const [median_ns, p99_ns] = [0.5, 0.99].map((part) => alone[Math.floor(alone.length * part)]);
  return { ns: ((used.user + used.system) * 1000) / count, median_ns, p99_ns };
}

const say = (value) => process.stdout.write(JSON.stringify(value) + "\n");
say({ version, node: process.version });
for await (const line of readline.createInterface({ input: process.stdin })) {
  const [command, ms] = line.split(" ");
  if (command === "quit") break;
  say(command.endsWith("_answers") ? { answers: await answers(command.slice(0, -8)) } : await time(command, Number(ms)));
}
process.exit(0);
