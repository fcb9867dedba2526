add_executable(bench_checkout bench_checkout.cpp
    checkoutbaseline.cpp checkoutbaseline.h
    checkoutclerks.cpp checkoutclerks.h)
set_target_properties(bench_checkout PROPERTIES AUTOMOC ON)
target_link_libraries(bench_checkout PRIVATE parterre_benchload)
