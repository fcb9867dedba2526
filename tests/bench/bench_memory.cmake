add_executable(bench_memory bench_memory.cpp
    holdclerks.cpp holdclerks.h)
set_target_properties(bench_memory PROPERTIES AUTOMOC ON)
target_link_libraries(bench_memory PRIVATE parterre_benchload)
