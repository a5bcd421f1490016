// Holds the emulator against clients of Cloudflare's API that others wrote. They are heavy, so they have a package.json of
// their own, are installed on first use and are no part of `npm test`: npm run test:peers
// The override of workerd there, which no test starts, is for a lockfile that holds its builds for every platform.
import { spawnSync } from "node:child_process";
import { existsSync, globSync, statSync } from "node:fs";
import { join } from "node:path";

const folder = import.meta.dirname;

/** npm writes its own copy of the lockfile at the very end, so an install that broke off is not taken for a whole one. */
function isInstalled(): boolean {
  const done = join(folder, "node_modules", ".package-lock.json");
  return existsSync(done) && statSync(done).mtimeMs >= statSync(join(folder, "package-lock.json")).mtimeMs;
}

/** Ends this process with the status of the step that failed. */
function step(args: readonly string[]): void {
  const { status, error } = spawnSync(process.execPath, args, { cwd: folder, stdio: "inherit" });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

const npm = process.env.npm_execpath;
if (!isInstalled()) {
  if (npm === undefined) throw new Error("The peers are not installed yet. Run this as: npm run test:peers");
  step([npm, "ci", "--no-audit", "--no-fund"]);
}
step([join(folder, "..", "node_modules", "typescript", "bin", "tsc"), "-p", folder]);
step(["--test", ...globSync("*.test.ts", { cwd: folder })]);
