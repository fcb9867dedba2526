add_executable(bench_fanout bench_fanout.cpp
    pacedholds.cpp pacedholds.h
    watchers.cpp watchers.h)
set_target_properties(bench_fanout PROPERTIES AUTOMOC ON)
target_link_libraries(bench_fanout PRIVATE parterre_benchload)
