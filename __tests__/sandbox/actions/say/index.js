import { mkdirSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import path from "node:path";

const told = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, "utf8"));
const files = {
  output: process.env.GITHUB_OUTPUT,
  env: process.env.GITHUB_ENV,
  state: process.env.GITHUB_STATE,
  path: process.env.GITHUB_PATH,
  summary: process.env.GITHUB_STEP_SUMMARY,
};
// Never nothing: on a pipe of Windows, a write of no bytes is one that a reader sees.
if (told.stdout) writeSync(1, told.stdout);
if (told.stderr) writeSync(2, told.stderr);
for (const [name, file] of Object.entries(files)) {
  if (told[name] === null) {
    rmSync(file);
  } else {
    writeFileSync(file, told[name] ?? "");
  }
}
for (const [file, text] of Object.entries(told.leaves ?? {})) {
  const whole = path.resolve(
    file.startsWith("temp/") ? path.dirname(process.env.RUNNER_TEMP) : ".",
    file.replace(/^temp/, "_temp"),
  );
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, text);
}
process.exitCode = told.exit ?? 0;
