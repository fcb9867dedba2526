# Every folder is a library; its link line is its right to include (ARCHITECTURE.md).
#
#   parterre_library(NAME LINKS target... [SOURCES file...])
#
# makes the static library parterre_NAME of the current folder. Headers are included from the top of the tree
# ("common/base/money.h"), and a library sees the headers of another one only through its link line: see
# parterre_check_includes in tests/, which holds each #include against that line.
include_guard(GLOBAL)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
    add_link_options(-fuse-ld=mold)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # Wrong about std::string there (GCC bug 105651).
    add_compile_options(-Wno-array-bounds -Wno-restrict -Wno-stringop-overflow)
endif()
if(PARTERRE_WARNINGS_AS_ERRORS)
    add_compile_options(-Werror)
endif()
if(PARTERRE_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()
if(PARTERRE_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        message(FATAL_ERROR "The fuzzers need clang, which brings libFuzzer: cmake --preset fuzz")
    endif()
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined,float-cast-overflow
        -fno-sanitize-recover=undefined,float-cast-overflow -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()
add_compile_definitions(QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS)

# ccache understands precompiled headers only with their names left in what it hashes.
if(CCACHE_PROGRAM AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-fpch-preprocess)
endif()
# Line numbers are enough for a backtrace, and cost a quarter of the time less than everything -g tells.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1 -DNDEBUG")

# The headers that everybody needs, compiled once, by the library that everybody stands on.
function(parterre_precompile target)
    if(target STREQUAL parterre_base)
        target_precompile_headers(${target} PRIVATE precompiled.h)
    else()
        target_precompile_headers(${target} REUSE_FROM parterre_base)
    endif()
endfunction()

function(parterre_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_library(parterre_${name} STATIC ${ARG_SOURCES})
    target_include_directories(parterre_${name} PUBLIC "${CMAKE_SOURCE_DIR}")
    target_link_libraries(parterre_${name} PUBLIC ${ARG_LINKS})
    set_target_properties(parterre_${name} PROPERTIES AUTOMOC ON)
    parterre_precompile(parterre_${name})
endfunction()
