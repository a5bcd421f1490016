// Stands in for @actions/exec, which @actions/core has for `platform`: nothing in the bundle can start a process.
export function getExecOutput() {
  throw new Error("This bundle starts no process.");
}
