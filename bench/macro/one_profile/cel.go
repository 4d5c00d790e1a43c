// The peer of P4 in Go: the rules as one compiled program of cel-go, whose result is the list of all. 300 programs, asked one
// after another, take a tenth longer.
//
//	cel FOLDER
//
// FOLDER holds rules.json and profiles.json (one_profile.py); commands are lines on standard input.
package main

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"
	"time"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types"
	"cel.dev/cel-go/common/types/ref"
	"cel.dev/cel-go/common/types/traits"
)

type field struct {
	Name     string
	Kind     string
	Optional bool
}

type rules struct {
	Fields []field
	Cel    []string
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "cel:", err)
		os.Exit(2)
	}
}

func read(path string, into any) {
	text, err := os.ReadFile(path)
	fail(err)
	fail(json.Unmarshal(text, into))
}

func celType(f field) *cel.Type {
	kind := map[string]*cel.Type{"text": cel.StringType, "enum": cel.StringType, "bool": cel.BoolType,
		"money": cel.DoubleType, "number": cel.DoubleType}[f.Kind]
	if kind == nil {
		kind = cel.IntType
	}
	if f.Optional {
		return cel.NullableType(kind)
	}
	return kind
}

// A profile as the service has it: strings, int64, float64, bool or nil.
func typed(f field, value any) any {
	if number, ok := value.(float64); ok && celType(field{Kind: f.Kind}) == cel.IntType {
		return int64(number)
	}
	return value
}

// A record is its own activation: values of CEL, found by the name of their field.
type record struct {
	index  map[string]int
	values []ref.Val
}

func (r *record) ResolveName(name string) (any, bool) {
	i, ok := r.index[name]
	if !ok {
		return nil, false
	}
	return r.values[i], true
}

func (r *record) Parent() cel.Activation { return nil }

func (r *record) set(i int, value any) {
	switch value := value.(type) {
	case nil:
		r.values[i] = types.NullValue
	case string:
		r.values[i] = types.String(value)
	case int64:
		r.values[i] = types.Int(value)
	case float64:
		r.values[i] = types.Double(value)
	case bool:
		r.values[i] = types.Bool(value)
	}
}

type bench struct {
	program  cel.Program
	profiles [][]any
	record   record
	bits     []byte
}

func (b *bench) answer() {
	clear(b.bits)
	result, _, err := b.program.Eval(&b.record)
	fail(err)
	segments := result.(traits.Lister).Iterator()
	for i := 0; segments.HasNext() == types.True; i++ {
		if segments.Next() == types.True {
			b.bits[i/8] |= 1 << (i % 8)
		}
	}
}

func (b *bench) fill(profile []any) {
	for i, value := range profile {
		b.record.set(i, value)
	}
}

func (b *bench) step(kind string, i int) {
	profile := b.profiles[i%len(b.profiles)]
	if kind == "fresh" {
		b.fill(profile)
	} else {
		b.record.set(i%len(profile), profile[i%len(profile)])
	}
	b.answer()
}

func (b *bench) answers(kind string) []string {
	b.fill(b.profiles[0])
	found := make([]string, len(b.profiles))
	for i := range b.profiles {
		b.step(kind, i)
		found[i] = hex.EncodeToString(b.bits)
	}
	return found
}

// The processor time of a call, by calls for a while; then what calls take by the clock, each timed alone.
func (b *bench) time(kind string, length time.Duration) map[string]float64 {
	begin, before, count := time.Now(), processorTime(), 0
	for time.Since(begin) < length {
		for range 100 {
			b.step(kind, count)
			count++
		}
	}
	each := float64(processorTime()-before) / float64(count)
	alone := make([]time.Duration, 2000)
	for i := range alone {
		begin := time.Now()
		b.step(kind, i)
		alone[i] = time.Since(begin)
	}
	slices.Sort(alone)
	return map[string]float64{"ns": each, "median_ns": float64(alone[len(alone)/2]), "p99_ns": float64(alone[len(alone)*99/100])}
}

func processorTime() time.Duration {
	var usage syscall.Rusage
	fail(syscall.Getrusage(syscall.RUSAGE_SELF, &usage))
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

func version() string {
	info, _ := debug.ReadBuildInfo()
	for _, module := range info.Deps {
		if module.Path == "cel.dev/cel-go" {
			return module.Version
		}
	}
	return ""
}

func say(value any) { fail(json.NewEncoder(os.Stdout).Encode(value)) }

func main() {
	var written rules
	b := bench{record: record{index: map[string]int{}}}
	read(os.Args[1]+"/rules.json", &written)
	read(os.Args[1]+"/profiles.json", &b.profiles)
	var options []cel.EnvOption
	for i, f := range written.Fields {
		options = append(options, cel.Variable(f.Name, celType(f)))
		b.record.index[f.Name] = i
		for _, profile := range b.profiles {
			profile[i] = typed(f, profile[i])
		}
	}
	b.record.values = make([]ref.Val, len(written.Fields))
	env, err := cel.NewEnv(options...)
	fail(err)
	ast, issues := env.Compile("[" + strings.Join(written.Cel, ", ") + "]")
	fail(issues.Err())
	// Constants folded and lists made sets; no state is tracked and no cost counted.
	b.program, err = env.Program(ast, cel.EvalOptions(cel.OptOptimize))
	fail(err)
	b.bits = make([]byte, (len(written.Cel)+7)/8)
	say(map[string]string{"version": version(), "go": runtime.Version()})

	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() && lines.Text() != "quit" {
		command, ms, _ := strings.Cut(lines.Text(), " ")
		if kind, isAnswers := strings.CutSuffix(command, "_answers"); isAnswers {
			say(map[string][]string{"answers": b.answers(kind)})
			continue
		}
		length, err := time.ParseDuration(ms + "ms")
		fail(err)
		say(b.time(command, length))
	}
}
