import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";

const SRC = path.join(import.meta.dirname, "..", "src");

const MODEL = ["model", "model/names", "model/request", "model/plan", "model/outcome"];

/**
 * The one layering rule: what each room of `src/` may import, besides itself. Arrows point down only. A room is a folder,
 * or a file that is in none; a name with a slash is one file of another room. Whatever is not listed is out of reach.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  index: ["main", "http", "@actions/core", "@actions/github", "undici", "node:fs", "node:timers/promises"],
  main: [
    "contract",
    "inputs",
    "inputs/reading",
    "run",
    "report",
    "report/words",
    "cloudflare",
    "github",
    "http",
    "privacy",
    ...MODEL,
    "ports",
  ],
  inputs: [
    "inputs/secrets",
    "inputs/keys",
    "inputs/target",
    "inputs/policy",
    "inputs/reading",
    "contract",
    "privacy",
    ...MODEL,
    "ports",
    "wording",
  ],
  "inputs/secrets": ["inputs/keys", "inputs/reading", "privacy", ...MODEL, "wording"],
  "inputs/keys": ["inputs/keys/runtime", "inputs/reading", "privacy", ...MODEL, "wording"],
  "inputs/keys/runtime": [...MODEL, "wording", "node:crypto"],
  "inputs/target": ["inputs/reading", "http/loopback", "privacy", ...MODEL, "wording"],
  "inputs/policy": ["inputs/reading", "privacy", ...MODEL, "wording"],
  "inputs/reading": [
    "contract",
    "privacy",
    ...MODEL,
    "ports",
    "wording",
    "node:path",
    "dotenv",
    "js-yaml",
    "jsonc-parser",
    "smol-toml",
  ],
  report: ["report/words", "contract", "github", "privacy", ...MODEL, "ports", "wording"],
  "report/words": ["cloudflare/codes", "github", "contract", "privacy", ...MODEL, "wording"],
  run: ["cloudflare", "privacy", ...MODEL, "ports", "node:crypto"],
  github: ["http", "privacy", ...MODEL, "ports", "node:crypto"],
  cloudflare: ["http", "privacy", ...MODEL, "ports", "undici"],
  http: [...MODEL, "ports", "undici"],
  privacy: [...MODEL],
  ports: ["@actions/core", "@actions/github", "undici", "node:fs"],
  contract: [],
  "model/outcome": ["model/names", "model/plan", "model/request", "model"],
  "model/plan": ["model/request", "model/names", "model"],
  "model/request": ["model"],
  "model/names": ["model", "leven"],
  model: [],
  wording: [],
};

const sources = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts"));

/** `inputs/keys/import.ts` is in the room `inputs/keys`, `main.ts` in `main`. */
function roomOf(file: string): string {
  const folder = path.posix.dirname(file);
  return folder === "." ? file.replace(/\.ts$/, "") : folder;
}

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(SRC, file), "utf8");
  const found = text.matchAll(/^(?:import|export)\b[^"]*?from "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gms);
  return [...found].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? "");
}

test.each(sources)("src/%s imports downwards only", (file) => {
  const own = roomOf(file);
  const allowed = new Set([own, ...(MAY_IMPORT[own] ?? [])]);
  const outOfReach = importsOf(file).filter((target) => {
    if (!target.startsWith(".")) return !allowed.has(target);
    const resolved = path.posix.join(path.posix.dirname(file), target);
    return !allowed.has(roomOf(resolved)) && !allowed.has(resolved.replace(/\.ts$/, ""));
  });
  expect(outOfReach).toEqual([]);
});

test("every room has its rule, and every rule a room", () => {
  expect(new Set(sources.map(roomOf))).toEqual(new Set(Object.keys(MAY_IMPORT)));
});

test("no room holds more than about ten files", () => {
  const sizes = Map.groupBy(sources, roomOf);
  expect([...sizes].filter(([, files]) => files.length > 12)).toEqual([]);
});
