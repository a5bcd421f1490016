// Given to Node before an action: one process compiles dist/, and the many after it do not. NODE_COMPILE_CACHE would do the
// same, as a variable that the step can see.
require("node:module").enableCompileCache();
