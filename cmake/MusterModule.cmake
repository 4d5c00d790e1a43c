# What the root CMakeLists.txt is written in: modules, the program, and their tests.

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
# Checks stay on in every build, so no NDEBUG; the machine that runs need not be the one that builds, so no -march.
# At -O3 GCC 12 takes what std::optional and std::string hold for uninitialised where a branch before has ruled that out; the preset
# dev warns of what is.
set(CMAKE_CXX_FLAGS_RELEASE "-O3 -Wno-maybe-uninitialized")
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# All code can become part of a shared library that shows only what it is told to. Said as options, so that programs and libraries
# share precompiled headers. Nothing that is built names the folder it was built in.
add_compile_options(-fPIC -fvisibility=hidden $<$<COMPILE_LANGUAGE:CXX>:-fvisibility-inlines-hidden>
                    -ffile-prefix-map=${PROJECT_SOURCE_DIR}=.)

# One compiler cache for every build folder: the folder's path is kept out of the cache's key.
find_program(MUSTER_CCACHE ccache)
if(MUSTER_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_NOHASHDIR=1 ${MUSTER_CCACHE})
endif()

# GCC 12 warns of overlaps inside its own std::string when it optimises: "..." + std::string is enough.
set(MUSTER_WARNINGS -Wall -Wextra -Wconversion -Wshadow -Wswitch-enum -Wno-restrict)
# Other compilers suspect other things, which shall not keep a user from building.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  list(APPEND MUSTER_WARNINGS -Werror)
endif()

# Headers of outside libraries that nearly every file of a target includes are parsed once a build instead of once a file: a
# third of a build's time. A compiler cache saves more, and with one every file is compiled alone; so it is in the preset dev,
# where a forgotten #include is seen.
set(precompile ON)
if(MUSTER_CCACHE)
  set(precompile OFF)
endif()
option(MUSTER_PRECOMPILE_HEADERS "parse the headers of outside libraries once a build" ${precompile})
if(MUSTER_PRECOMPILE_HEADERS)
  # With them GCC 12 reports what it wrongly suspects inside its own std::string, which it otherwise keeps to itself; so there a
  # warning is none of ours, and not an error.
  list(APPEND MUSTER_WARNINGS -Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds)
  list(REMOVE_ITEM MUSTER_WARNINGS -Werror)
endif()

# muster_precompile(TARGET header...): the target's own, beside the standard library's.
function(muster_precompile target)
  if(MUSTER_PRECOMPILE_HEADERS)
    target_precompile_headers(${target} PRIVATE
      <algorithm> <array> <bit> <cctype> <climits> <cmath> <compare> <cstddef> <cstdint> <cstdlib> <cstring> <functional>
      <iterator> <limits> <map> <memory> <mutex> <numeric> <optional> <set> <span> <sstream> <stdexcept> <string> <string_view>
      <tuple> <type_traits> <unordered_map> <unordered_set> <utility> <variant> <vector> ${ARGN})
  endif()
endfunction()

# muster_precompile_for(NAME header... [LINKS library...]): the target muster_NAME_headers, whose headers others share.
function(muster_precompile_for name)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "LINKS")
  if(MUSTER_PRECOMPILE_HEADERS)
    set(target muster_${name}_headers)
    file(CONFIGURE OUTPUT ${name}_headers.cpp CONTENT "// Nothing but what is precompiled for others.\n")
    add_library(${target} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${name}_headers.cpp)
    target_compile_options(${target} PRIVATE ${MUSTER_WARNINGS})
    target_link_libraries(${target} PRIVATE ${ARG_LINKS})
    muster_precompile(${target} ${ARG_UNPARSED_ARGUMENTS})
  endif()
endfunction()

# muster_share_precompiled(TARGET NAME): unless the target has headers of its own.
function(muster_share_precompiled target name)
  get_target_property(own ${target} PRECOMPILE_HEADERS)
  if(MUSTER_PRECOMPILE_HEADERS AND NOT own)
    target_precompile_headers(${target} REUSE_FROM muster_${name}_headers)
  endif()
endfunction()

# muster_module(NAME IN FOLDER [USES module...] [LINKS library...])
#
# The library muster_NAME from FOLDER/NAME, whose own CMakeLists.txt is one
#   target_sources(muster_NAME PRIVATE a.cpp b.cpp)
function(muster_module name)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "IN" "USES;LINKS")
  set(target muster_${name})
  list(TRANSFORM ARG_USES PREPEND muster::)
  add_library(${target} STATIC)
  add_library(muster::${name} ALIAS ${target})
  # Named, because a module of headers alone has no source file to tell it by.
  set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
  target_compile_options(${target} PRIVATE ${MUSTER_WARNINGS})
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(${target} PUBLIC ${ARG_USES} PRIVATE ${ARG_LINKS})
  add_subdirectory(${PROJECT_SOURCE_DIR}/${ARG_IN}/${name})
  muster_share_precompiled(${target} module)
endfunction()

# muster_part(NAME source... LINKS library...)
#
# The library muster_NAME.so that compiler/base/part.h loads, with all that its sources need of others.
function(muster_part name)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "LINKS")
  set(target muster_${name})
  add_library(${target} MODULE ${ARG_UNPARSED_ARGUMENTS})
  target_compile_options(${target} PRIVATE ${MUSTER_WARNINGS})
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(${target} PRIVATE ${ARG_LINKS})
  target_link_options(${target} PRIVATE LINKER:--no-undefined LINKER:--as-needed)
  # What it needs is the system's.
  set_target_properties(${target} PROPERTIES PREFIX "" CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON INSTALL_RPATH ""
                                             LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/lib/muster)
  set_property(GLOBAL APPEND PROPERTY MUSTER_PARTS ${target})
endfunction()

# muster_build_text(VARIABLE prefix file...): a text that is another for another compiler, kind of build, or content of these files:
# what a part and those who load it share types of.
function(muster_build_text variable prefix)
  set(sources ${ARGN} ${PROJECT_SOURCE_DIR}/compiler/base/result.h)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${sources})
  set(text "${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION} ${CMAKE_BUILD_TYPE}")
  foreach(source IN LISTS sources)
    file(SHA256 ${source} hash)
    string(APPEND text " ${hash}")
  endforeach()
  string(SHA256 text "${text}")
  string(SUBSTRING "${text}" 0 16 text)
  set(${variable} "${PROJECT_VERSION} ${prefix}${text}" PARENT_SCOPE)
endfunction()

# muster_program(NAME IN FOLDER [USES module...] [LINKS library...])
#
# The executable NAME from FOLDER, whose own CMakeLists.txt is one target_sources(NAME PRIVATE main.cpp ...).
function(muster_program name)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "IN" "USES;LINKS")
  list(TRANSFORM ARG_USES PREPEND muster::)
  add_executable(${name})
  target_compile_options(${name} PRIVATE ${MUSTER_WARNINGS})
  target_link_libraries(${name} PRIVATE ${ARG_USES} ${ARG_LINKS})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
  add_subdirectory(${PROJECT_SOURCE_DIR}/${ARG_IN})
  muster_share_precompiled(${name} module)
endfunction()

# muster_test(NAME a_test.cpp b_test.cpp... [LINKS module-or-library...] [LABELS label...] [TIMEOUT seconds])
#
# One test executable, tests/muster_NAME_test in the build folder, linked with the module NAME if there is one, run
# from the root of the repository. The label is `unit` unless LABELS says otherwise. LINKS takes a module's name (`ir`,
# `support`) or a library's target (`lib::arrow`).
function(muster_test name)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "TIMEOUT" "LINKS;LABELS")
  set(target muster_${name}_test)
  if(NOT ARG_LABELS)
    set(ARG_LABELS unit)
  endif()
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 600)
  endif()
  set(links)
  foreach(link IN ITEMS ${name} LISTS ARG_LINKS)
    if(TARGET muster_${link})
      list(APPEND links muster_${link})
    elseif(NOT link STREQUAL name)
      list(APPEND links ${link})
    endif()
  endforeach()
  add_executable(${target} ${ARG_UNPARSED_ARGUMENTS})
  target_compile_options(${target} PRIVATE ${MUSTER_WARNINGS})
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(${target} PRIVATE ${links} lib::gmock_main)
  muster_share_precompiled(${target} test)
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
  list(GET ARG_LABELS 0 first_label)
  add_test(NAME ${first_label}.${name} COMMAND ${target} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(${first_label}.${name} PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT ${ARG_TIMEOUT})
endfunction()

# muster_script_test(NAME script.py [arguments...] [LABELS label...] [TIMEOUT seconds])
#
# A test written in Python, run from the root of the repository by the Python of .venv. It finds the program's path
# in the environment as MUSTER.
function(muster_script_test name script)
  cmake_parse_arguments(PARSE_ARGV 2 ARG "" "TIMEOUT" "LABELS")
  if(NOT ARG_LABELS)
    set(ARG_LABELS e2e)
  endif()
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 600)
  endif()
  list(GET ARG_LABELS 0 first_label)
  add_test(NAME ${first_label}.${name}
           COMMAND ${MUSTER_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/${script} ${ARG_UNPARSED_ARGUMENTS}
           WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(${first_label}.${name} PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT ${ARG_TIMEOUT})
  set_tests_properties(${first_label}.${name} PROPERTIES ENVIRONMENT "MUSTER=$<TARGET_FILE:muster>")
endfunction()
