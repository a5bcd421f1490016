import { spawn } from "node:child_process";
import path from "node:path";

const wait = "setTimeout(() => undefined, 20_000)";
// Not in the workspace: Windows removes no folder that a process works in.
const child = spawn(process.execPath, ["-e", wait], {
  cwd: path.dirname(process.execPath),
  stdio: ["ignore", "inherit", "inherit"],
  detached: true,
});
child.unref();
console.log(`left ${child.pid}`);
