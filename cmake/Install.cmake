# What `cmake --install BUILD --prefix PREFIX` puts where, and the library that programs embed.
#
#   bin/muster                        the program
#   lib/libmuster.so                  the C API, and nothing else that another library could run into
#   lib/libmuster_runtime.so          the same for rules that were compiled ahead of time, without the compiler
#   lib/muster/                       what these load where it is asked for: the generator of native code, Unicode, patterns and
#                                     time zones for libmuster_runtime.so; Apache Arrow, where it is not the system's
#   include/muster/                   muster.h, muster.hpp
#   lib/cmake/muster, lib/pkgconfig   find_package(muster), pkg-config muster
#
# No file names a folder of the machine it was built on, and all find each other by where they are, so PREFIX can be moved as a
# whole. Tested by tests/embed.

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
set(MUSTER_PRIVATE_DIR ${CMAKE_INSTALL_LIBDIR}/muster)

# The number that muster.h is written for is the version of the shared library, too.
file(STRINGS ${PROJECT_SOURCE_DIR}/runtime/capi/include/muster/muster.h line REGEX "^#define MUSTER_ABI [0-9]+$")
string(REGEX REPLACE "[^0-9]" "" MUSTER_ABI "${line}")

add_library(muster_embedded SHARED $<TARGET_OBJECTS:muster_capi> $<TARGET_OBJECTS:muster_capi_text>)
target_link_libraries(muster_embedded PRIVATE muster_capi muster_capi_text)
target_include_directories(muster_embedded INTERFACE $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
set(exports ${PROJECT_SOURCE_DIR}/runtime/capi/exports.map)
target_link_options(muster_embedded PRIVATE LINKER:--version-script=${exports})
if(NOT CMAKE_CXX_FLAGS_${CMAKE_BUILD_TYPE} MATCHES "-fsanitize")
  target_link_options(muster_embedded PRIVATE LINKER:--no-undefined)
endif()
set_target_properties(muster_embedded PROPERTIES
  OUTPUT_NAME muster EXPORT_NAME muster VERSION ${PROJECT_VERSION} SOVERSION ${MUSTER_ABI} LINK_DEPENDS ${exports}
  LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR} INSTALL_RPATH "$ORIGIN/muster")

# The same functions for programs that link a library of `muster compile`: no compiler, no ANTLR, no LLVM, no Arrow; and its parts
# (runtime/outside) where rules ask for them. Its own files stand first, so what they define is taken from no other module.
add_library(muster_runtime SHARED $<TARGET_OBJECTS:muster_capi> $<TARGET_OBJECTS:muster_capi_small>)
target_link_libraries(muster_runtime PRIVATE muster_capi muster_capi_small)
target_include_directories(muster_runtime INTERFACE $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
target_link_options(muster_runtime PRIVATE LINKER:--version-script=${exports} LINKER:--as-needed)
if(NOT CMAKE_CXX_FLAGS_${CMAKE_BUILD_TYPE} MATCHES "-fsanitize")
  target_link_options(muster_runtime PRIVATE LINKER:--no-undefined)
endif()
add_dependencies(muster_runtime muster_unicode muster_patterns muster_zones)
set_target_properties(muster_runtime PROPERTIES
  EXPORT_NAME runtime VERSION ${PROJECT_VERSION} SOVERSION ${MUSTER_ABI} LINK_DEPENDS ${exports}
  LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR} INSTALL_RPATH "")

file(RELATIVE_PATH up /prefix/${CMAKE_INSTALL_BINDIR} /prefix/${MUSTER_PRIVATE_DIR})
set_target_properties(muster PROPERTIES INSTALL_RPATH "$ORIGIN/${up}")
install(TARGETS muster)
install(TARGETS muster_embedded muster_runtime EXPORT muster)
install(DIRECTORY runtime/capi/include/muster TYPE INCLUDE FILES_MATCHING PATTERN "*.h" PATTERN "*.hpp")
get_property(parts GLOBAL PROPERTY MUSTER_PARTS)
install(TARGETS ${parts} LIBRARY DESTINATION ${MUSTER_PRIVATE_DIR})
if(MUSTER_ARROW_WHEEL)
  foreach(name arrow parquet)
    get_target_property(file lib::${name} IMPORTED_LOCATION)
    install(FILES ${file} DESTINATION ${MUSTER_PRIVATE_DIR} PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
  endforeach()
  file(GLOB licenses ${MUSTER_ARROW_WHEEL}-*.dist-info/licenses/*.txt)
  install(FILES ${licenses} DESTINATION ${CMAKE_INSTALL_DOCDIR}/arrow)
endif()

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/muster)
install(EXPORT muster FILE musterTargets.cmake NAMESPACE muster:: DESTINATION ${package})
file(CONFIGURE OUTPUT package/musterConfig.cmake @ONLY CONTENT [[
# Muster @PROJECT_VERSION@ as the targets muster::muster, and muster::runtime for rules that were compiled ahead of time.
include(${CMAKE_CURRENT_LIST_DIR}/musterTargets.cmake)
]])
write_basic_package_version_file(${PROJECT_BINARY_DIR}/package/musterConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/package/musterConfig.cmake ${PROJECT_BINARY_DIR}/package/musterConfigVersion.cmake
        DESTINATION ${package})

file(RELATIVE_PATH up /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
file(CONFIGURE OUTPUT package/muster.pc @ONLY CONTENT [[
prefix=${pcfiledir}/@up@
libdir=${prefix}/@CMAKE_INSTALL_LIBDIR@
includedir=${prefix}/@CMAKE_INSTALL_INCLUDEDIR@

Name: muster
Description: customer segments in a language of their own, over millions of profiles
Version: @PROJECT_VERSION@
Libs: -L${libdir} -lmuster
Cflags: -I${includedir}
]])
file(CONFIGURE OUTPUT package/muster-runtime.pc @ONLY CONTENT [[
prefix=${pcfiledir}/@up@
libdir=${prefix}/@CMAKE_INSTALL_LIBDIR@
includedir=${prefix}/@CMAKE_INSTALL_INCLUDEDIR@

Name: muster-runtime
Description: rules that `muster compile` has made a library of
Version: @PROJECT_VERSION@
Libs: -L${libdir} -lmuster_runtime
Cflags: -I${includedir}
]])
install(FILES ${PROJECT_BINARY_DIR}/package/muster.pc ${PROJECT_BINARY_DIR}/package/muster-runtime.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
