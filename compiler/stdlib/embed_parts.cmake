# cmake -DOUT=parts.cpp -DFOLDER=stdlib -P embed_parts.cmake
#
# Writes one C++ table of every part lifecycle.muster, rfm.muster ... in FOLDER.

file(GLOB parts ${FOLDER}/*.muster)
list(SORT parts)
set(text "#include \"compiler/stdlib/stdlib.h\"\n\n")
string(APPEND text "namespace muster::stdlib {\n\nstd::span<const Part> parts() {\n")
string(APPEND text "  static constexpr Part kParts[] = {\n")
foreach(path IN LISTS parts)
  get_filename_component(name ${path} NAME_WE)
  file(READ ${path} rules)
  string(APPEND text "      {\"stdlib/${name}\", R\"-part-(${rules})-part-\"},\n")
endforeach()
string(APPEND text "  };\n  return kParts;\n}\n\n}  // namespace muster::stdlib\n")
file(WRITE ${OUT} "${text}")
