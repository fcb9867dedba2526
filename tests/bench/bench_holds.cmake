add_executable(bench_holds bench_holds.cpp
    holdbaselines.cpp holdbaselines.h
    holdclerks.cpp holdclerks.h
    redisbaseline.cpp redisbaseline.h)
set_target_properties(bench_holds PROPERTIES AUTOMOC ON)
target_link_libraries(bench_holds PRIVATE parterre_benchload)
