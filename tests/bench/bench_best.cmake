add_executable(bench_best bench_best.cpp
    bestclerks.cpp bestclerks.h
    soldhall.cpp soldhall.h)
set_target_properties(bench_best PROPERTIES AUTOMOC ON)
target_link_libraries(bench_best PRIVATE parterre_benchload parterre_bestavailable)
