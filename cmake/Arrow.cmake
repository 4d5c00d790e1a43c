# Apache Arrow C++ as lib::arrow and lib::parquet.
#
# Where the system has it, from there. Debian 12 has none, so otherwise the headers and shared libraries inside the
# pyarrow wheel, which tools/setup puts into .venv. libarrow_compute, _acero and _dataset stay unlinked: they export
# their own RE2, which would clash with ours.

find_package(Arrow CONFIG QUIET)
find_package(Parquet CONFIG QUIET)
if(TARGET Arrow::arrow_shared AND TARGET Parquet::parquet_shared)
  add_library(lib::arrow ALIAS Arrow::arrow_shared)
  add_library(lib::parquet ALIAS Parquet::parquet_shared)
  return()
endif()

file(GLOB pyarrow ${PROJECT_SOURCE_DIR}/.venv/lib/python3*/site-packages/pyarrow)
file(GLOB libarrow ${pyarrow}/libarrow.so.*)
file(GLOB libparquet ${pyarrow}/libparquet.so.*)
if(NOT pyarrow OR NOT libarrow OR NOT libparquet OR NOT EXISTS ${pyarrow}/include/arrow/api.h)
  list(APPEND MUSTER_MISSING "pyarrow in .venv (Apache Arrow C++)")
  return()
endif()
foreach(name arrow parquet)
  add_library(lib::${name} SHARED IMPORTED GLOBAL)
  # CMake adds the folder of an imported shared library to the rpath of what links it.
  set_target_properties(lib::${name} PROPERTIES IMPORTED_LOCATION ${lib${name}}
                                                INTERFACE_INCLUDE_DIRECTORIES ${pyarrow}/include)
endforeach()
target_link_libraries(lib::parquet INTERFACE lib::arrow)
set(MUSTER_ARROW_WHEEL ${pyarrow})  # nobody else brings it to where Muster is installed
message(STATUS "Apache Arrow from ${pyarrow}")
