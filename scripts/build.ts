// Builds dist/ from src/: tsc takes the types off, ncc bundles what is left, with its dependencies.
// With --check it builds beside dist/ and fails if the two differ by a byte.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const project = join(import.meta.dirname, "..");
const modules = createRequire(import.meta.url);

function run(script: string, { args, cwd }: { args: readonly string[]; cwd: string }): void {
  execFileSync(process.execPath, [script, ...args], { cwd, stdio: ["ignore", "ignore", "inherit"] });
}

/**
 * ncc writes paths relative to the entry, so both builds start at the same folder. It reads the tsconfig.json of the
 * folder that it runs in, which says what the bundle has in the place of some libraries.
 */
function build(target: string): void {
  const emitted = join(project, "build");
  rmSync(emitted, { recursive: true, force: true });
  const tsc = join(project, "node_modules", "typescript", "bin", "tsc");
  run(tsc, { args: ["-p", "tsconfig.build.json"], cwd: project });
  const ncc = modules.resolve("@vercel/ncc/dist/ncc/cli.js");
  const entry = join(emitted, "index.js");
  run(ncc, { args: ["build", entry, "--no-cache", "-o", target], cwd: join(import.meta.dirname, "bundle") });
  rmSync(emitted, { recursive: true, force: true });
}

function contents(folder: string): Map<string, string> {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }).sort() : [];
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), "latin1")]));
}

const dist = join(project, "dist");
const fresh = mkdtempSync(join(project, ".build-"));
try {
  build(fresh);
  if (!process.argv.includes("--check")) {
    rmSync(dist, { recursive: true, force: true });
    cpSync(fresh, dist, { recursive: true });
  }
  const [committed, built] = [contents(dist), contents(fresh)];
  const differing = [...new Set([...committed.keys(), ...built.keys()])].filter(
    (file) => committed.get(file) !== built.get(file),
  );
  if (differing.length > 0) {
    console.error(`dist/ is not the build of src/: ${differing.join(", ")}. Run: npm run build`);
    process.exitCode = 1;
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
