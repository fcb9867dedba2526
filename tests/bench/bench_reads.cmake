add_executable(parterre_echo echoserver.cpp)
target_link_libraries(parterre_echo PRIVATE Qt6::WebSockets)

add_executable(bench_reads bench_reads.cpp
    echohouse.cpp echohouse.h
    readers.cpp readers.h)
set_target_properties(bench_reads PROPERTIES AUTOMOC ON)
target_compile_definitions(bench_reads PRIVATE PARTERRE_ECHO="$<TARGET_FILE:parterre_echo>")
target_link_libraries(bench_reads PRIVATE parterre_benchload)
add_dependencies(bench_reads parterre_echo)
