// Holds a step's outputs against what a workflow expects of them: OUTPUTS is `toJSON(steps.<id>.outputs)`, and each
// EXPECTED_<NAME> is what the output <name> must be. Both are lists of lines: blank lines do not count, and of the
// expected lines the order does not either, because outputs are sorted. Plain JavaScript, for any Node of a runner.

/** @param {string} text */
function linesOf(text) {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

const outputs = JSON.parse(process.env.OUTPUTS ?? "{}");
const expectations = Object.entries(process.env).filter(([name]) => name.startsWith("EXPECTED_"));
if (expectations.length === 0) {
  console.log("::error::Nothing is expected: give EXPECTED_<NAME>.");
  process.exitCode = 1;
}
for (const [variable, text = ""] of expectations) {
  const name = variable.slice("EXPECTED_".length).toLowerCase().replaceAll("_", "-");
  const expected = linesOf(text).sort().join(" ");
  const found = name in outputs ? linesOf(outputs[name]).join(" ") : "(no such output)";
  console.log(`${name}: ${found === "" ? "(nothing)" : found}`);
  if (found !== expected) {
    console.log(`::error::The output ${name} is not what was expected, but ${found}. Expected: ${expected}`);
    process.exitCode = 1;
  }
}
