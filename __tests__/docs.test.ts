import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";

const PROJECT = path.join(import.meta.dirname, "..");
const ARCHITECTURE = readFileSync(path.join(PROJECT, "docs/ARCHITECTURE.md"), "utf8");
const SECURITY = readFileSync(path.join(PROJECT, "docs/SECURITY.md"), "utf8");

/** Texts in backquotes that match, whole. */
function quoted(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, inner = ""]) => inner).filter((inner) => pattern.test(inner));
}

test("every test that holds an invariant is there", () => {
  const files = quoted(SECURITY, /^[\w/-]+\.test\.ts$/);
  expect(files.length).toBeGreaterThan(30);
  expect(files.filter((file) => !existsSync(path.join(PROJECT, "__tests__", file)))).toEqual([]);
});

test("invariants are numbered one after another, each with its tests", () => {
  const rows = [...SECURITY.matchAll(/^\| (\d+) +\| (.*?) +\| (.*?) +\|$/gm)];
  expect(rows.map(([, number]) => Number(number))).toEqual(rows.map((_, index) => index + 1));
  expect(rows.filter(([, , , tests = ""]) => !tests.includes("test"))).toEqual([]);
});

test("every module that the architecture names is there, and it names every folder and file at the top", () => {
  const modules = quoted(ARCHITECTURE, /^(inputs|cloudflare|report|secrets)\/[\w-]+\.ts$/);
  expect(modules.length).toBeGreaterThan(15);
  expect(modules.filter((file) => !existsSync(path.join(PROJECT, "src", file)))).toEqual([]);
  const [, house = ""] = /^src\/\n(.*?)^\S/ms.exec(ARCHITECTURE) ?? [];
  const named = [...house.matchAll(/^ {2}(\S+)/gm)].map(([, name = ""]) => name.replace("/", ""));
  expect(named.toSorted()).toEqual(readdirSync(path.join(PROJECT, "src")).toSorted());
});

test("every dependency has its reason", () => {
  const { dependencies } = JSON.parse(readFileSync(path.join(PROJECT, "package.json"), "utf8")) as {
    dependencies: object;
  };
  const [, table = ""] = /^## Dependencies in the bundle\n(.*)/ms.exec(ARCHITECTURE) ?? [];
  const rows = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);
  expect(rows.toSorted()).toEqual(Object.keys(dependencies).toSorted());
});
