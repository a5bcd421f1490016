import { readdirSync, readFileSync } from "node:fs";

const report = {
  env: process.env,
  cwd: process.cwd(),
  found: readdirSync("."),
  stdin: readFileSync(0, "utf8"),
  execArgv: process.execArgv,
  event: JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, "utf8")),
};
console.log(JSON.stringify(report));
