// Builds dist/ from src/: tsc takes the types off, ncc bundles what is left, with its dependencies.
// With --check it builds beside dist/ and fails if the two differ by a byte.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { type BundledModule, licensesOf } from "./licenses.ts";

type Bundle = {
  readonly code: string;
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>;
  readonly stats: { readonly compilation: { readonly modules: Iterable<BundledModule> } };
};
type Bundler = (entry: string, options: { cache: false; quiet: true }) => Promise<Bundle>;

const project = join(import.meta.dirname, "..");
const standIns = join(import.meta.dirname, "bundle");
const bundle = createRequire(import.meta.url)("@vercel/ncc") as Bundler;

/** ncc writes paths relative to the folder it runs in, and resolves imports as the tsconfig.json there says. */
async function build(target: string): Promise<void> {
  const emitted = join(project, "build");
  rmSync(emitted, { recursive: true, force: true });
  const tsc = join(project, "node_modules", "typescript", "bin", "tsc");
  execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: project, stdio: "inherit" });
  cpSync(standIns, emitted, { recursive: true });
  copyUndici(join(emitted, "node_modules", "undici"));
  process.chdir(emitted);
  const { code, assets, stats } = await bundle(join(emitted, "index.js"), { cache: false, quiet: true });
  process.chdir(project);
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, "index.js"), escaped(withoutPaths(code)));
  writeFileSync(join(target, "licenses.txt"), licensesOf(stats.compilation.modules));
  for (const [file, { source }] of Object.entries(assets)) writeFileSync(join(target, file), source);
  rmSync(emitted, { recursive: true, force: true });
}

/** Modules of Node of which undici uses next to nothing, and which a step would load for it. */
const BUILTINS = ["assert", "http"];

/**
 * The undici of the bundle: a copy, in which the modules in bundle/undici/ stand for those that a step loads and never
 * uses. An update of undici that has no such module any more fails here.
 */
function copyUndici(target: string): void {
  cpSync(join(project, "node_modules", "undici"), target, { recursive: true });
  for (const file of filesIn(join(target, "lib"))) {
    const requested = (text: string, name: string): string =>
      text.replaceAll(`require('node:${name}')`, `require('in-place-of/${name}')`);
    writeFileSync(file, BUILTINS.reduce(requested, readFileSync(file, "utf8")));
  }
  const replaced = join(standIns, "undici");
  for (const file of filesIn(replaced)) {
    const original = join(target, "lib", relative(replaced, file));
    if (!existsSync(original)) throw new Error(`${file} stands for a module that undici does not have.`);
    cpSync(file, original);
  }
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

/**
 * All that `index.js` requires are Node's own modules, which are found by their names. webpack would make a `require` of its
 * own for each, and Node would look up for each where the bundle is.
 */
function withoutPaths(code: string): string {
  return code
    .replace('import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";\n', "")
    .replaceAll("__WEBPACK_EXTERNAL_createRequire(import.meta.url)", "process.getBuiltinModule");
}

/** Node decodes ASCII faster, and V8 holds it at one byte a character. */
function escaped(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function contents(folder: string): Map<string, string> {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }).sort() : [];
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), "latin1")]));
}

const dist = join(project, "dist");
const fresh = mkdtempSync(join(project, ".build-"));
try {
  await build(fresh);
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
