add_executable(bench_holds bench_holds.cpp
    benchhouse.cpp benchhouse.h
    holdload.cpp holdload.h
    textbook.cpp textbook.h)
set_target_properties(bench_holds PROPERTIES AUTOMOC ON)
target_compile_definitions(bench_holds PRIVATE PARTERRE_SERVER="$<TARGET_FILE:parterre-server>")
target_link_libraries(bench_holds PRIVATE
    parterre_benchreport parterre_largeplan parterre_accounts parterre_catalog Qt6::WebSockets)
add_dependencies(bench_holds parterre-server)
