"""What `cmake --install` gives to somebody else, who has moved it: the examples of embedding are built against it in folders of
their own, by find_package and by pkg-config, and print what they should.

    installed_test.py BUILD C-COMPILER C++-COMPILER [FLAG...]
"""

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


main()
