# LLVM 18 to 20 as lib::llvm, for native code; nothing where there is none, and then rules are interpreted.
#
# The shared library: linking LLVM itself takes minutes and gigabytes. Asked of llvm-config by version, as a machine may
# have several; -D MUSTER_WITH_LLVM=OFF builds as if it had none.

option(MUSTER_WITH_LLVM "Build the generator of native code" ON)
if(NOT MUSTER_WITH_LLVM)
  message(STATUS "no native code, as asked for")
  return()
endif()

find_program(MUSTER_LLVM_CONFIG NAMES llvm-config-19 llvm-config-20 llvm-config-18 llvm-config)
mark_as_advanced(MUSTER_LLVM_CONFIG)
set(version "none")
if(MUSTER_LLVM_CONFIG)
  foreach(what version includedir libdir)
    execute_process(COMMAND ${MUSTER_LLVM_CONFIG} --${what} OUTPUT_VARIABLE ${what} OUTPUT_STRIP_TRAILING_WHITESPACE)
  endforeach()
endif()
if(version VERSION_GREATER_EQUAL 18 AND version VERSION_LESS 21)
  string(REGEX MATCH "^[0-9]+" major ${version})
  find_library(MUSTER_llvm_LLVM NAMES LLVM-${major} LLVM PATHS ${libdir} NO_DEFAULT_PATH)
  mark_as_advanced(MUSTER_llvm_LLVM)
endif()
if(NOT MUSTER_llvm_LLVM OR NOT EXISTS ${includedir}/llvm/ExecutionEngine/Orc/LLJIT.h)
  message(STATUS "no native code: LLVM 18, 19 or 20 was not found (llvm-config says ${version}); tools/setup installs it")
  return()
endif()

add_library(lib::llvm INTERFACE IMPORTED GLOBAL)
target_include_directories(lib::llvm INTERFACE ${includedir})
target_link_libraries(lib::llvm INTERFACE ${MUSTER_llvm_LLVM})
set(MUSTER_LLVM_VERSION ${version})
message(STATUS "native code by LLVM ${version} from ${libdir}")
