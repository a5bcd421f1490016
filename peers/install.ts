// The peers are heavy, so they have a package.json of their own, are installed on first use and do not belong to `npm test`.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";

const folder = import.meta.dirname;

/** Installs the real wrangler, SDK and Workers runtime, if they are not there yet. Ends this process if that fails. */
export function installPeers(): void {
  if (isInstalled()) return;
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error("The peers are not installed yet. Run this by npm run.");
  step([npm, "ci", "--no-audit", "--no-fund"]);
}

/** npm writes its own copy of the lockfile at the very end, so an install that broke off is not taken for a whole one. */
function isInstalled(): boolean {
  const done = join(folder, "node_modules", ".package-lock.json");
  return existsSync(done) && statSync(done).mtimeMs >= statSync(join(folder, "package-lock.json")).mtimeMs;
}

/** Ends this process with the status of a step that failed. */
export function step(args: readonly string[]): void {
  const { status, error } = spawnSync(process.execPath, args, { cwd: folder, stdio: "inherit" });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
