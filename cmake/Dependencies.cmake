# The outside libraries, each as a target lib::NAME. What is missing is named, all of it at once.

set(MUSTER_MISSING)

# muster_library(NAME TITLE title PACKAGE debian-package HEADER file [INCLUDE folder] [LIBRARY name...]
#                [DEFINES macro...] [OPTIONAL])
#
# INCLUDE is the folder under the system's that the header lies in. An OPTIONAL library is no target where it is missing.
function(muster_library name)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "OPTIONAL" "TITLE;PACKAGE;HEADER;INCLUDE" "LIBRARY;DEFINES")
  set(found TRUE)
  find_path(MUSTER_${name}_INCLUDE ${ARG_HEADER} PATH_SUFFIXES ${ARG_INCLUDE})
  mark_as_advanced(MUSTER_${name}_INCLUDE)
  if(NOT MUSTER_${name}_INCLUDE)
    set(found FALSE)
  endif()
  set(libraries)
  foreach(library IN LISTS ARG_LIBRARY)
    find_library(MUSTER_${name}_${library} ${library})
    mark_as_advanced(MUSTER_${name}_${library})
    list(APPEND libraries ${MUSTER_${name}_${library}})
    if(NOT MUSTER_${name}_${library})
      set(found FALSE)
    endif()
  endforeach()
  if(found)
    # Imported, so a SYSTEM include: no warnings from headers that are not ours.
    add_library(lib::${name} INTERFACE IMPORTED GLOBAL)
    target_include_directories(lib::${name} INTERFACE ${MUSTER_${name}_INCLUDE})
    target_compile_definitions(lib::${name} INTERFACE ${ARG_DEFINES})
    target_link_libraries(lib::${name} INTERFACE ${libraries})
  elseif(NOT ARG_OPTIONAL)
    list(APPEND MUSTER_MISSING "${ARG_PACKAGE} (${ARG_TITLE})")
    set(MUSTER_MISSING ${MUSTER_MISSING} PARENT_SCOPE)
  endif()
endfunction()

muster_library(fmt           TITLE fmt             PACKAGE libfmt-dev              HEADER fmt/format.h         LIBRARY fmt)
muster_library(nlohmann_json TITLE nlohmann-json   PACKAGE nlohmann-json3-dev      HEADER nlohmann/json.hpp)
muster_library(icu           TITLE ICU             PACKAGE libicu-dev              HEADER unicode/normalizer2.h LIBRARY icuuc)
muster_library(re2           TITLE RE2             PACKAGE libre2-dev              HEADER re2/re2.h            LIBRARY re2)
muster_library(date          TITLE "date and tz"   PACKAGE libhowardhinnant-date-dev HEADER date/tz.h          LIBRARY date-tz
                             DEFINES USE_OS_TZDB=1 ONLY_C_LOCALE=1 HAS_STRING_VIEW=1)
muster_library(antlr4        TITLE "ANTLR 4 runtime" PACKAGE libantlr4-runtime-dev HEADER antlr4-runtime.h
                             INCLUDE antlr4-runtime LIBRARY antlr4-runtime)
# xxHash is compiled in: calling out for a short key takes longer than hashing it. Its functions ask to be inlined always, which GCC
# does not do at -Og.
muster_library(xxhash        TITLE xxHash          PACKAGE libxxhash-dev           HEADER xxhash.h
               DEFINES XXH_INLINE_ALL $<$<NOT:$<CONFIG:Release>>:XXH_NO_INLINE_HINTS=1>)
muster_library(crypto        TITLE "OpenSSL crypto" PACKAGE libssl-dev             HEADER openssl/evp.h        LIBRARY crypto)
muster_library(boost         TITLE "Boost headers" PACKAGE libboost-dev            HEADER boost/multiprecision/cpp_int.hpp)
muster_library(zlib          TITLE zlib            PACKAGE zlib1g-dev              HEADER zlib.h               LIBRARY z)
muster_library(zstd          TITLE Zstandard       PACKAGE libzstd-dev             HEADER zstd.h               LIBRARY zstd)
muster_library(cli11         TITLE CLI11           PACKAGE libcli11-dev            HEADER CLI/CLI.hpp)
muster_library(gmock_main    TITLE GoogleMock      PACKAGE libgmock-dev            HEADER gmock/gmock.h
                             LIBRARY gmock_main gmock gtest)
muster_library(benchmark     TITLE "Google Benchmark" PACKAGE libbenchmark-dev     HEADER benchmark/benchmark.h
                             LIBRARY benchmark OPTIONAL)
include(Arrow)
include(Llvm)

# For the tests that are scripts; the environment has what they compare with.
set(MUSTER_PYTHON ${PROJECT_SOURCE_DIR}/.venv/bin/python)
if(NOT EXISTS ${MUSTER_PYTHON})
  find_program(MUSTER_SYSTEM_PYTHON python3)
  set(MUSTER_PYTHON ${MUSTER_SYSTEM_PYTHON})
  if(NOT MUSTER_PYTHON)
    list(APPEND MUSTER_MISSING "python3 (Python)")
  endif()
endif()

if(MUSTER_MISSING)
  list(JOIN MUSTER_MISSING "\n  " missing)
  message(FATAL_ERROR "missing:\n  ${missing}\nrun tools/setup, which installs them")
endif()

find_package(Threads REQUIRED)
target_link_libraries(lib::date INTERFACE Threads::Threads)
target_link_libraries(lib::gmock_main INTERFACE Threads::Threads)
if(TARGET lib::benchmark)
  target_link_libraries(lib::benchmark INTERFACE Threads::Threads)
endif()
