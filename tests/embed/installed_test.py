"""What `cmake --install` gives to somebody else, who has moved it: the examples of embedding are built against it in folders of
their own, by find_package and by pkg-config, and print what they should.

    installed_test.py BUILD C-COMPILER C++-COMPILER [FLAG...]
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BUILD, CC, CXX, *FLAGS = sys.argv[1:]
# Without what could lead to the build folder.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in ("LD_LIBRARY_PATH", "MUSTER", "CMAKE_PREFIX_PATH")}
# tools/setup installs no other build tool.
ENVIRONMENT["CMAKE_GENERATOR"] = "Ninja"


def done(*command, cwd=None, **environment):
    """What a command prints; it must succeed."""
    result = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=ENVIRONMENT | environment, capture_output=True, text=True, timeout=300
    )
    shown = " ".join(str(part) for part in command)
    assert result.returncode == 0, f"{shown}\nexit code {result.returncode}\n{result.stdout}{result.stderr}"
    return result.stdout


def installed(work):
    """The prefix, moved away from where it was installed."""
    first = work / "first"
    done("cmake", "--install", BUILD, "--prefix", first, "--strip")
    moved = work / "moved" / "to" / "here"
    moved.parent.mkdir(parents=True)
    first.rename(moved)
    return moved


def names_no_folder_of_this_machine(prefix, work):
    if FLAGS:
        print("left out: folders of this machine (sanitizers write down where code stands)")
        return
    unwanted = [str(path).encode() for path in {ROOT, pathlib.Path(BUILD), pathlib.Path(BUILD).resolve(), work}]
    files = [path for path in prefix.rglob("*") if path.is_file() and not path.is_symlink()]
    assert len(files) > 8, files
    for path in files:
        content = path.read_bytes()
        for text in unwanted:
            assert text not in content, f"{path.relative_to(prefix)} names {text.decode()}"


def shows_the_c_functions_only(prefix):
    declared = (prefix / "include/muster/muster.h").read_text()
    shown = [line.split()[-1] for line in done("nm", "-D", "--defined-only", library(prefix)).splitlines()]
    assert "muster_evaluate" in shown
    for name in shown:
        assert name.split("@")[0] + "(" in declared, f"libmuster.so shows {name}"


def library(prefix):
    return next(prefix.rglob("libmuster.so"))


def run_example(program, folder):
    printed = done(program, cwd=folder)
    expected = (folder / "expected.txt").read_text()
    assert printed == expected, f"{folder.name} prints\n{printed}\nand should\n{expected}"


def by_find_package(prefix, folder):
    flags = " ".join(FLAGS)
    build = folder / "build"
    done(
        *("cmake", "-S", folder, "-B", build, f"-DCMAKE_PREFIX_PATH={prefix}", f"-DCMAKE_C_COMPILER={CC}"),
        *(f"-DCMAKE_CXX_COMPILER={CXX}", f"-DCMAKE_C_FLAGS={flags}", f"-DCMAKE_CXX_FLAGS={flags}"),
    )
    done("cmake", "--build", build)
    run_example(build / folder.name, folder)


def by_pkg_config(prefix, folder):
    where = {"PKG_CONFIG_PATH": str(library(prefix).parent / "pkgconfig")}
    said = done("pkg-config", "--cflags", "--libs", "muster", **where).split()
    main = next(folder.glob("main.*"))
    compiler = [CC, "-std=c99", "-pedantic"] if main.suffix == ".c" else [CXX, "-std=c++20"]
    program = folder / "by_pkg_config"
    # The program is told where the library lies, as it stands in no folder of the system's.
    found = f"-Wl,-rpath,{library(prefix).parent}"
    done(*compiler, "-Wall", "-Wextra", "-Werror", *FLAGS, main, "-o", program, *said, found)
    run_example(program, folder)


def native_code_is_found(prefix, work):
    """From the program and from the library, neither of which knows where it was built."""
    if not list(prefix.rglob("muster_generator.so")):
        print("left out: native code (this build has none)")
        return
    rules = work / "rules"
    rules.mkdir()
    (rules / "shop.muster").write_text(
        "schema shop version 1\nprofile customer key id\n  id  whole number\n  age  whole number\n"
        'source files for shop\n  customer from "customers.csv"\nsegment adults: age >= 18\n'
    )
    (rules / "customers.csv").write_text("id,age\n1,17\n2,18\n")
    ran = ("run", rules, "--as-of", "2026-11-01", "--engine", "native", "--cache", work / "cache", "--json")
    assert '"size": 1' in done(prefix / "bin/muster", *ran)
    program = work / "native"
    include, lib = f"-I{prefix}/include", library(prefix).parent
    done(CC, "-std=c99", *FLAGS, ROOT / "tests/embed/native.c", include, f"-L{lib}", "-lmuster", f"-Wl,-rpath,{lib}", "-o", program)
    assert done(program, rules) == "adults: 1\ncustomer: 2 by native\n"


def needed(file):
    """The libraries that a file asks for by itself."""
    return [line.split("[")[1].rstrip("]") for line in done("readelf", "-d", file).splitlines() if "(NEEDED)" in line]


def runtime_is_small(prefix):
    """It asks, by way of others too, for nothing of LLVM, ANTLR or Arrow, and shows the C functions only."""
    runtime = next(prefix.rglob("libmuster_runtime.so"))
    linked = done("ldd", runtime)
    for unwanted in ("LLVM", "antlr", "arrow", "parquet", "icu", "re2", "date", "crypto", "xxhash"):
        assert unwanted not in linked, f"{runtime.name} needs {unwanted}\n{linked}"
    asked = done("nm", "-DC", "--undefined-only", runtime)
    for unwanted in ("llvm::", "antlr4::", "arrow::", "parquet::", "icu_", "u_fold", "re2::", "date::", "EVP_", "XXH"):
        assert unwanted not in asked, f"{runtime.name} needs {unwanted}\n{asked}"
    shown = [line.split()[-1].split("@")[0] for line in done("nm", "-D", "--defined-only", runtime).splitlines()]
    both = [line.split()[-1].split("@")[0] for line in done("nm", "-D", "--defined-only", library(prefix)).splitlines()]
    assert sorted(shown) == sorted(both), f"libmuster_runtime.so and libmuster.so show other functions: {set(shown) ^ set(both)}"
    print(f"libmuster_runtime.so: {runtime.resolve().stat().st_size:,} bytes; it needs {' '.join(sorted(needed(runtime)))}")


SHOP = (
    "schema shop version 1\n  zone \"%s\"\nprofile customer key id\n  id  whole number\n  age  whole number\n  name  text optional\n"
    "  seen_at  instant\n"
)
# Of each: the zone, the condition, what it brings.
ASKING = {
    "numbers": ("Europe/London", "age >= 18", []),
    "utc": ("UTC", "seen_at is in the last 2 months", []),
    "texts": ("Europe/London", 'name is "Zo\u00eb"', ["unicode"]),
    "patterns": ("Europe/London", 'name matches "^Zo"', ["patterns", "unicode"]),
    "zones": ("Europe/London", "seen_at is in the last 2 months", ["zones"]),
}


def brings_what_rules_ask(prefix, work):
    """ICU, RE2 and time zones, each where a rule asks for it and nowhere else; a message where it is not there."""
    lib = library(prefix).parent
    for name, (zone, condition, parts) in ASKING.items():
        folder = work / "parts" / name
        folder.mkdir(parents=True)
        (folder / "shop.muster").write_text(SHOP % zone + f"segment asked: {condition}\n")
        done(prefix / "bin/muster", "compile", "shop.muster", "-o", "shop", cwd=folder)
        done(
            *(CC, "-std=c99", "-Wall", "-Wextra", "-Werror", *FLAGS, ROOT / "tests/embed/parts.c", f"-I{prefix}/include", "-I."),
            *("libshop.a", f"-L{lib}", "-lmuster_runtime", f"-Wl,-rpath,{lib}", "-o", "program"),
            cwd=folder,
        )
        maps = done(folder / "program")
        brought = {"unicode": "libicuuc", "patterns": "libre2", "zones": "libdate-tz"}
        assert sorted(part for part, file in brought.items() if file in maps) == parts, f"{name}\n{maps}"
        for part in parts:
            place = next(prefix.rglob(f"muster_{part}.so"))
            place.rename(place.with_suffix(".away"))
            result = subprocess.run([folder / "program"], capture_output=True, text=True, timeout=60)
            place.with_suffix(".away").rename(place)
            assert result.returncode == 1 and "that part of the runtime is not there" in result.stderr, result.stderr
            assert f"muster_{part}.so" in result.stderr, result.stderr


def ahead_of_time(prefix, work):
    """By CMake with the static library; and by hand with the shared one, which needs nothing at all."""
    copy = work / "static" / "ahead_of_time"
    shutil.copytree(ROOT / "examples/ahead_of_time", copy)
    by_find_package(prefix, copy)
    names_no_compiler(copy / "build/ahead_of_time")

    folder = work / "shared" / "ahead_of_time"
    shutil.copytree(ROOT / "examples/ahead_of_time", folder)
    muster = prefix / "bin/muster"
    written = done(muster, "compile", folder / "shop.muster", "--schema", "shop", "-o", "shop_segments", cwd=folder)
    assert sorted(written.split()) == ["libshop_segments.a", "libshop_segments.so", "shop_segments.h", "shop_segments.json"], written
    assert needed(folder / "libshop_segments.so") == []
    manifest = json.loads((folder / "shop_segments.json").read_text())
    assert [segment["name"] for segment in manifest["kinds"][0]["segments"]] == ["northern", "loyal", "quiet"]
    assert {"table": "purchases", "column": "bought_at", "type": "instant", "optional": False} in manifest["kinds"][0]["columns"]
    assert bool(manifest["cpu_features"]) == bool(list(prefix.rglob("muster_generator.so")))
    where = {"PKG_CONFIG_PATH": str(library(prefix).parent / "pkgconfig")}
    said = done("pkg-config", "--cflags", "--libs", "muster-runtime", **where).split()
    found = [f"-Wl,-rpath,{library(prefix).parent}", f"-Wl,-rpath,{folder}"]
    for compiler in ([CC, "-std=c99"], [CC, "-std=c99", "-fno-pie", "-no-pie"]):
        flags = ["-pedantic", "-Wall", "-Wextra", "-Werror", *FLAGS]
        done(*compiler, *flags, "main.c", "-o", "program", "-L.", "-lshop_segments", *said, *found, cwd=folder)
        run_example(folder / "program", folder)
        names_no_compiler(folder / "program")
    (folder / "program.cpp").write_text(
        '#include <muster/muster.hpp>\n#include "shop_segments.h"\n'
        "int main() {\n  const auto rules = muster::Rules::open(shop_segments_open);\n"
        "  const auto refused = muster::Rules::open(shop_segments_open, 9);\n"
        '  return rules.value().asOf("2026-11-01").ok() && !refused.ok() ? 0 : 1;\n}\n'
    )
    done(CXX, "-std=c++20", *FLAGS, "program.cpp", "-o", "program", "-L.", "-lshop_segments", *said, *found, cwd=folder)
    done(folder / "program")
    if manifest["cpu_features"]:
        native_code_of_a_library(prefix, work, folder, [*said, *found])

    # The same rules give the same bytes.
    again = work / "again"
    again.mkdir()
    as_of = ("--as-of", "2026-11-01")
    for place in (folder, again):
        done(muster, "compile", folder / "shop.muster", *as_of, "-o", place / "shop_segments")
    for name in ("libshop_segments.a", "libshop_segments.so", "shop_segments.h", "shop_segments.json"):
        assert (folder / name).read_bytes() == (again / name).read_bytes(), name

    # No C compiler: everything else is there, and a message.
    command = [muster, "compile", folder / "shop.muster", "-o", again / "shop_segments"]
    result = subprocess.run(command, env=ENVIRONMENT | {"CC": "/no/such/compiler"}, capture_output=True, text=True, timeout=300)
    assert result.returncode == 0, result.stderr
    assert "libshop_segments.so: no shared library was written: there is no `/no/such/compiler` to link it" in result.stderr
    assert sorted(path.name for path in again.iterdir()) == ["libshop_segments.a", "shop_segments.h", "shop_segments.json"]


def names_no_compiler(program):
    linked = done("ldd", program)
    for unwanted in ("LLVM", "antlr", "arrow", "parquet", "libmuster.so"):
        assert unwanted not in linked, f"{program.name} is linked with {unwanted}\n{linked}"


def native_code_of_a_library(prefix, work, folder, flags):
    """What a library of the system's linker holds can be run: the program asks for its code and nothing else."""
    text = (folder / "main.c").read_text()
    asked = text.replace("check(muster_evaluate(data, as_of, NULL,", "static const muster_options options = "
                         "{.size = sizeof(muster_options), .engine = MUSTER_NATIVE};\n  check(muster_evaluate(data, as_of, &options,")
    assert asked != text
    (folder / "native.c").write_text(asked)
    done(CC, "-std=c99", *FLAGS, "native.c", "-o", "program", "-L.", "-lshop_segments", *flags, cwd=folder)
    run_example(folder / "program", folder)


def main():
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        prefix = installed(work)
        names_no_folder_of_this_machine(prefix, work)
        shows_the_c_functions_only(prefix)
        assert done(prefix / "bin/muster", "--version").strip()
        native_code_is_found(prefix, work)
        for name in ("embed_c", "embed_cpp"):
            for way in (by_find_package, by_pkg_config):
                copy = work / way.__name__ / name
                shutil.copytree(ROOT / "examples" / name, copy)
                way(prefix, copy)
                print(f"{name} {way.__name__}")
        runtime_is_small(prefix)
        brings_what_rules_ask(prefix, work)
        ahead_of_time(prefix, work)
        print("ahead_of_time")


main()
