# cmake -DOUT=pages.cpp -DFOLDER=docs/diagnostics -P embed_pages.cmake
#
# Writes one C++ table of every page E0101.md, W0101.md ... in FOLDER.

file(GLOB pages ${FOLDER}/[EWN][0-9][0-9][0-9][0-9].md)
list(SORT pages)
set(text "#include \"compiler/diagnostics/catalogue.h\"\n\n")
string(APPEND text "namespace muster::diagnostics::detail {\n\nstd::span<const Page> pages() {\n")
string(APPEND text "  static constexpr Page kPages[] = {\n      {\"\", \"\"},\n")
foreach(path IN LISTS pages)
  get_filename_component(code ${path} NAME_WE)
  file(READ ${path} page)
  # In pieces, because a compiler need not take literals of more than 64 KiB.
  string(LENGTH "${page}" length)
  string(APPEND text "      {\"${code}\", ")
  set(begin 0)
  while(begin LESS length)
    string(SUBSTRING "${page}" ${begin} 8000 piece)
    string(APPEND text "R\"-page-(${piece})-page-\"\n")
    math(EXPR begin "${begin} + 8000")
  endwhile()
  string(APPEND text "      },\n")
endforeach()
string(APPEND text "  };\n  return kPages;\n}\n\n}  // namespace muster::diagnostics::detail\n")
file(WRITE ${OUT} "${text}")
