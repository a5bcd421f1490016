// Builds dist/ from src/: tsc takes the types off, ncc bundles what is left, with its dependencies.
// With --check it builds beside dist/ and fails if the two differ by a byte.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type BundledModule, licensesOf } from "./licenses.ts";

type Bundle = {
  readonly code: string;
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>;
  readonly stats: { readonly compilation: { readonly modules: Iterable<BundledModule> } };
};
type Bundler = (
  entry: string,
  options: { cache: false; quiet: true; externals: Readonly<Record<string, string>> },
) => Promise<Bundle>;

const project = join(import.meta.dirname, "..");
const bundle = createRequire(import.meta.url)("@vercel/ncc") as Bundler;

/**
 * What undici has for HTTP/2 (without which it works as where Node has none), for its other parser and for bodies that
 * are forms. Both are switched off; loading and compiling all this takes a sixth of a step's time.
 */
const LEFT_OUT = [
  "node:http2",
  "../milo/simd.js",
  "../milo/no-simd.js",
  "../web/fetch/body.js",
  "../web/fetch/formdata",
  "../web/webidl",
];

/** ncc writes paths relative to the folder it runs in, and resolves imports as the tsconfig.json there says. */
async function build(target: string): Promise<void> {
  const emitted = join(project, "build");
  rmSync(emitted, { recursive: true, force: true });
  const tsc = join(project, "node_modules", "typescript", "bin", "tsc");
  execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: project, stdio: "inherit" });
  cpSync(join(import.meta.dirname, "bundle"), emitted, { recursive: true });
  process.chdir(emitted);
  const { code, assets, stats } = await bundle(join(emitted, "index.js"), {
    cache: false,
    quiet: true,
    externals: Object.fromEntries(LEFT_OUT.map((module) => [module, `${module}, which this bundle does without`])),
  });
  process.chdir(project);
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, "index.js"), escaped(code));
  writeFileSync(join(target, "licenses.txt"), licensesOf(stats.compilation.modules));
  for (const [file, { source }] of Object.entries(assets)) writeFileSync(join(target, file), source);
  rmSync(emitted, { recursive: true, force: true });
}

/** V8 holds a source with one character beyond Latin-1 at two bytes a character, and takes longer to compile it. */
function escaped(code: string): string {
  return code.replace(/[^\0-\xff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
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
