import { spawn } from "node:child_process";

const wait = "setTimeout(() => undefined, 20_000)";
const child = spawn(process.execPath, ["-e", wait], { stdio: ["ignore", "inherit", "inherit"], detached: true });
child.unref();
console.log(`left ${child.pid}`);
