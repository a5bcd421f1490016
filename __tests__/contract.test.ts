import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { load } from "js-yaml";
import { USER_AGENT } from "../src/http/request.ts";
import { INPUT_NAMES } from "../src/inputs/reading/inputs.ts";
import { OUTPUT_NAMES } from "../src/report/outputs.ts";
import { type FakeOptions, read } from "./support/fake-ports.ts";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const text = (path: string): string => readFileSync(join(ROOT, path), "utf8");

type Member = { readonly description: string; readonly default?: string; readonly required?: boolean };
type Action = {
  readonly inputs: Readonly<Record<string, Member>>;
  readonly outputs: Readonly<Record<string, Member>>;
  readonly runs: { readonly using: string; readonly main: string };
};
const action = load(text("action.yml")) as Action;

describe("action.yml", () => {
  test("has the inputs and outputs of the code, in its order", () => {
    expect(Object.keys(action.inputs)).toEqual([...INPUT_NAMES]);
    expect(Object.keys(action.outputs)).toEqual([...OUTPUT_NAMES]);
  });

  test("requires nothing of the runner, which would not hold to it", () => {
    expect(Object.values(action.inputs).filter((input) => input.required !== undefined)).toEqual([]);
  });

  test("runs what is built", () => {
    expect(action.runs).toEqual({ using: "node24", main: "dist/index.js" });
  });

  test.each(Object.entries({ ...action.inputs, ...action.outputs }))(
    "%s is described in whole sentences",
    (_name, member) => {
      expect(member.description).toMatch(/^\S[\s\S]*\.$/);
      // The runner evaluates expressions in an action's own file, and fails on what a description only shows.
      expect(member.description).not.toContain("${{");
    },
  );

  const DEFAULTS: FakeOptions["inputs"] = { secrets: "A=s3cret", delete: "B" };

  test("gives the defaults that the code has of its own", async () => {
    const defaults = Object.entries(action.inputs).filter(([, input]) => input.default !== undefined);
    expect(defaults.map(([name, input]) => [name, input.default])).toEqual([
      ["prune", "false"],
      ["on-empty", "error"],
      ["deploy", "true"],
      ["dry-run", "false"],
      ["concurrency", "4"],
      ["timeout", "30"],
      ["max-attempts", "5"],
      ["deadline", "900"],
    ]);
    const given = Object.fromEntries(defaults.map(([name, input]) => [name, String(input.default)]));
    expect(await read({ ...DEFAULTS, ...given })).toEqual(await read(DEFAULTS));
    expect((await read(DEFAULTS)).settings).toMatchObject({
      prune: undefined,
      deploy: true,
      dryRun: false,
      timeoutSeconds: 30,
      maxAttempts: 5,
      deadlineSeconds: 900,
    });
    const empty = { secrets: "A=" };
    expect(await read({ ...empty, ...given })).toEqual(await read(empty));
  });

  test("names every word of on-empty, and the limits", async () => {
    expect(action.inputs["on-empty"]?.description).toMatch(/error, skip .* set /s);
    expect(action.inputs.timeout?.description).toContain("600");
    expect(action.inputs["max-attempts"]?.description).toContain("1 to 20");
    expect(action.inputs.deadline?.description).toContain("21600");
    expect(action.inputs["version-tags"]?.description).toMatch(/100 bytes.*1000 bytes/s);
  });

  // A default in action.yml would count as given, and without prune that is an error.
  test("says the default of max-deletions that the code has", async () => {
    const { settings } = await read({ secrets: "A=s3cret", prune: "true" });
    expect(action.inputs["max-deletions"]?.description).toContain(`Default: ${settings?.prune?.maxDeletions}.`);
  });
});

test("the agent's name has the version of the package", () => {
  const manifest = JSON.parse(text("package.json")) as { name: string; version: string };
  expect(USER_AGENT).toBe(`${manifest.name}/${manifest.version}`);
});

/** What each room of `src` may import, besides itself: arrows point down only. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  index: ["main", "@actions/core", "@actions/github", "undici", "node:fs", "node:timers/promises"],
  main: ["inputs", "run", "cloudflare", "report", "github", "privacy", "model", "ports"],
  inputs: [
    "privacy",
    "model",
    "http",
    "ports",
    "wording",
    "node:path",
    "dotenv",
    "js-yaml",
    "jsonc-parser",
    "picomatch",
    "smol-toml",
  ],
  run: ["cloudflare", "privacy", "model", "ports", "wording"],
  cloudflare: ["http", "privacy", "model", "ports"],
  github: ["http", "privacy", "model", "ports", "node:crypto"],
  report: ["privacy", "model", "ports", "wording"],
  http: ["model", "undici"],
  privacy: ["model"],
  model: ["wording"],
  ports: ["@actions/core", "@actions/github", "undici", "node:fs"],
  wording: [],
};

const sources = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(".ts"),
);
const topOf = (path: string): string => path.replace(/\.ts$/, "").split(/[\\/]/)[0] ?? "";

test.each(sources)("src/%s imports downwards only", (path) => {
  const imports = [
    ...text(join("src", path)).matchAll(
      /^(?:import|export)\b[^"]*?from "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gms,
    ),
  ];
  const targets = imports
    .map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? "")
    .map((target) => (target.startsWith(".") ? topOf(relative("src", join("src", dirname(path), target))) : target));
  const allowed = [topOf(path), ...(MAY_IMPORT[topOf(path)] ?? [])];
  expect(targets.filter((target) => !allowed.includes(target))).toEqual([]);
});

test("the sources are found", () => {
  expect(sources.length).toBeGreaterThan(25);
  expect(new Set(sources.map(topOf))).toEqual(new Set(Object.keys(MAY_IMPORT)));
});
