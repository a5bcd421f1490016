import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { explainCode } from "../src/cloudflare/codes.ts";

const PROJECT = path.join(import.meta.dirname, "..");
const read = (file: string): string => readFileSync(path.join(PROJECT, file), "utf8");

const ARCHITECTURE = read("docs/ARCHITECTURE.md");
const SECURITY = read("docs/SECURITY.md");
const TROUBLESHOOTING = read("docs/TROUBLESHOOTING.md");

/** Texts in backquotes that match, whole. */
function quoted(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, inner = ""]) => inner).filter((inner) => pattern.test(inner));
}

/** TypeScript files below a folder. */
function sources(folder: string): { readonly file: string; readonly text: string }[] {
  const files = globSync(`${folder}/**/*.ts`, { cwd: PROJECT });
  return files.toSorted().map((file) => ({ file: file.replaceAll("\\", "/"), text: read(file) }));
}

type Literal = { readonly end: number; readonly text: string };

const CODE_TOKEN =
  /\/\/.*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|(?<=(?:[(,=:[!&|?{;>]|\breturn)\s*)\/(?:\[(?:[^\]\\\n]|\\.)*\]|[^/\\[\n]|\\.)+\/\w*|[`{}]/g;
const TEMPLATE_TOKEN = /((?:[^`\\$]|\\.|\$(?!\{))*)(`|\$\{)/gs;

/**
 * The strings and templates of a TypeScript file, each with … for what is inserted, and those that + joins as one. What
 * is inserted may hold literals of its own.
 */
function literalsOf(source: string): string[] {
  const byEnd = new Map<number, Literal>();
  const keep = ({ start, end, text }: Literal & { readonly start: number }): void => {
    const before = byEnd.get(start - (/\s*\+\s*$/.exec(source.slice(0, start))?.[0].length ?? 0));
    if (before !== undefined) byEnd.delete(before.end);
    byEnd.set(end, { end, text: `${before?.text ?? ""}${text}` });
  };
  // What is open, innermost last: a brace of code, or a template.
  const open: ({ readonly start: number; text: string } | "{")[] = [];
  let at = 0;
  const readTemplate = (template: { readonly start: number; text: string }): void => {
    TEMPLATE_TOKEN.lastIndex = at;
    const [token = "", text = "", delimiter] = TEMPLATE_TOKEN.exec(source) ?? [];
    at += token.length;
    template.text += unescaped(text);
    if (delimiter === "`") keep({ ...template, end: at });
    else {
      template.text += "…";
      open.push(template);
    }
  };
  for (;;) {
    CODE_TOKEN.lastIndex = at;
    const match = CODE_TOKEN.exec(source);
    if (match === null) return [...byEnd.values()].map(({ text }) => text);
    const [token] = match;
    at = match.index + token.length;
    if (token.startsWith('"')) keep({ start: match.index, end: at, text: unescaped(token.slice(1, -1)) });
    else if (token === "`") readTemplate({ start: match.index, text: "" });
    else if (token === "{") open.push("{");
    else if (token === "}") {
      const closed = open.pop();
      if (closed !== undefined && closed !== "{") readTemplate(closed);
    }
  }
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, (_, character: string) => (character === "n" ? "\n" : character));
}

test("what is read as literals is what stands between quotes", () => {
  const source = [
    'const a = "one " + // no "comment"',
    '  "more";',
    "const b = `two $<c({ d: `inner $<e}` })} three` +".replaceAll("$<", "${"),
    '  " four \\"five\\"";',
    'const f = /["`]/.test(g) ? "six" : h / 2; /* "seven" */ "eight"',
  ].join("\n");
  expect(literalsOf(source.replace('// no "comment"', "")).toSorted()).toEqual(
    ["one more", "inner …", 'two … three four "five"', "six", "eight"].toSorted(),
  );
});

/** What people read. */
const DOCUMENTS = [...globSync("*.md", { cwd: PROJECT }), ...globSync("docs/**/*.md", { cwd: PROJECT })]
  .map((file) => file.replaceAll("\\", "/"))
  .toSorted();

/** A document without its fenced blocks, whose lines stay as blank ones. */
function unfenced(text: string): string {
  return text.replace(/^```.*?^```$/gms, (block) => block.replace(/.*/g, ""));
}

/** The anchors that GitHub gives to headings: words in lower case, joined by hyphens, a number where one comes again. */
function anchorsOf(text: string): string[] {
  const slugs = [...unfenced(text).matchAll(/^#+ +(.*?)\s*$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
  return slugs.map((slug, index) => {
    const before = slugs.slice(0, index).filter((other) => other === slug).length;
    return before === 0 ? slug : `${slug}-${before}`;
  });
}

describe.each(DOCUMENTS)("%s", (document) => {
  const text = read(document);
  const links = [...unfenced(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);

  test("links to files and headings that are there", () => {
    const broken = links
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [file = "", anchor] = target.split("#");
        const linked = file === "" ? document : path.posix.join(path.posix.dirname(document), file);
        if (!existsSync(path.join(PROJECT, linked))) return true;
        return anchor !== undefined && !anchorsOf(read(linked)).includes(anchor);
      });
    expect(broken).toEqual([]);
  });
});

test("anchors are those of GitHub", () => {
  const text = "# What's `new`, in 1.0?\n\n```sh\n# no heading\n```\n\n## A_b - c\n\n## A_b - c\n";
  expect(anchorsOf(text)).toEqual(["whats-new-in-10", "a_b---c", "a_b---c-1"]);
  expect(DOCUMENTS).toEqual(expect.arrayContaining(["README.md", "docs/SECURITY.md", "docs/TROUBLESHOOTING.md"]));
});

describe("decisions", () => {
  const files = readdirSync(path.join(PROJECT, "docs/decisions")).filter((file) => file !== "README.md");
  const pages = files.toSorted().map((file) => ({ file, text: read(`docs/decisions/${file}`) }));

  test("the index has each one, in order and by its title", () => {
    const index = pages.map(({ file, text }, at) => {
      const [, number = "", title = ""] = /^# (\d+)\. (.*)$/m.exec(text) ?? [];
      expect([Number(number), Number(file.slice(0, 4))]).toEqual([at + 1, at + 1]);
      return `${number}. [${title}](${file})`;
    });
    expect(read("docs/decisions/README.md").match(/^\d+\. .*$/gm)).toEqual(index);
    expect(index.length).toBeGreaterThan(7);
  });

  test.each(pages)("$file has context, decision and consequences, and tests that are there", ({ text }) => {
    expect(text.match(/^## .*$/gm)).toEqual(["## Context", "## Decision", "## Consequences"]);
    const [, held = ""] = /^Held by (.*)$/ms.exec(text) ?? [];
    const tests = quoted(held, /\.test\.ts$/);
    expect(tests).not.toEqual([]);
    expect(tests.filter((file) => !existsSync(path.join(PROJECT, "__tests__", file)))).toEqual([]);
  });

  test("the sandbox imports nothing of src/", () => {
    const imports = sources("sandbox").flatMap(({ text }) => [...text.matchAll(/\bfrom "(\.[^"]*)"/g)]);
    expect(imports.length).toBeGreaterThan(50);
    expect(imports.map(([, target = ""]) => target).filter((target) => target.includes("/src/"))).toEqual([]);
  });
});

describe("CONTRIBUTING.md", () => {
  const text = read("CONTRIBUTING.md");
  const { scripts } = JSON.parse(read("package.json")) as { scripts: object };

  test("has a row for each script of package.json, and names no other", () => {
    const rows = [...text.matchAll(/^\| `npm run (\S+)`/gm)].map(([, name]) => name);
    expect(rows.toSorted()).toEqual(Object.keys(scripts).toSorted());
    const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test("names files that are there", () => {
    const files = quoted(text, /^(src|sandbox|__tests__|scripts|docs|examples|peers|dist|\.ci)\/[\w./-]*$/);
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !existsSync(path.join(PROJECT, file)))).toEqual([]);
    const tests = quoted(text, /\.test\.ts$/).filter((file) => !file.startsWith("__tests__/"));
    expect(tests.length).toBeGreaterThan(8);
    expect(tests.filter((file) => !existsSync(path.join(PROJECT, "__tests__", file)))).toEqual([]);
  });

  test("names constants and functions that are there", () => {
    const code = ["src", "sandbox", "__tests__"].flatMap(sources).map((source) => source.text);
    const words = quoted(text, /^([A-Z]+(_[A-Z]+)+|[a-z]+([A-Z][a-z]+)+)$/);
    expect(words).toEqual(expect.arrayContaining(["INPUT_NAMES", "OUTPUT_NAMES", "FATAL_CODES", "readSwitch"]));
    const missing = words.filter((word) => !code.some((one) => new RegExp(`\\b${word}\\b`).test(one)));
    expect(missing).toEqual([]);
  });
});

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
  expect(modules.length).toBeGreaterThan(7);
  expect(modules.filter((file) => !existsSync(path.join(PROJECT, "src", file)))).toEqual([]);
  const [, house = ""] = /^src\/\n(.*?)^\S/ms.exec(ARCHITECTURE) ?? [];
  const named = [...house.matchAll(/^ {2}(\S+)/gm)].map(([, name = ""]) => name.replace("/", ""));
  expect(named.toSorted()).toEqual(readdirSync(path.join(PROJECT, "src")).toSorted());
});

test("every dependency has its reason", () => {
  const { dependencies } = JSON.parse(read("package.json")) as { dependencies: object };
  const [, table = ""] = /^## Dependencies in the bundle\n(.*)/ms.exec(ARCHITECTURE) ?? [];
  const rows = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);
  expect(rows.toSorted()).toEqual(Object.keys(dependencies).toSorted());
});

describe("TROUBLESHOOTING.md", () => {
  /** The rows of all tables whose first column is headed so, cell by cell. */
  function rowsOf(head: string): string[][] {
    const tables = TROUBLESHOOTING.matchAll(new RegExp(`^\\| ${head} +\\|.*\\n\\|[-| ]+\\n((?:\\|.*\\n)+)`, "gm"));
    return [...tables].flatMap(([, rows = ""]) =>
      rows
        .trimEnd()
        .split("\n")
        .map((row) =>
          row
            .split("|")
            .slice(1, -1)
            .map((cell) => cell.trim()),
        ),
    );
  }

  /** What is quoted in the first cells of such tables. */
  const messagesOf = (head: string): string[] => rowsOf(head).flatMap(([cell = ""]) => quoted(cell, /./));

  const CODES = Array.from({ length: 200_000 }, (_, code) => code).filter((code) => explainCode(code) !== undefined);

  test("has a row for each of Cloudflare's codes that the code explains, with the cause as the log has it", () => {
    const rows = rowsOf("code").map(([codes = "", cause = ""]) => ({ codes: quoted(codes, /^code \d+$/), cause }));
    const told = rows.flatMap(({ codes }) => codes.map((code) => Number(code.replace("code ", ""))));
    expect(told.toSorted((one, other) => one - other)).toEqual(CODES);
    const causes = rows.flatMap(({ codes, cause }) =>
      codes.map((code) => [code, cause.startsWith(explainCode(Number(code.slice(5)))?.cause ?? "no such code")]),
    );
    expect(causes.filter(([, isSame]) => !isSame)).toEqual([]);
  });

  test("has a row for each word that results has for a code", () => {
    const [, union = ""] = /^export type RequestFault =(.*?);/ms.exec(read("src/model/errors.ts")) ?? [];
    const others = sources("src").flatMap(({ text }) => [...text.matchAll(/(?:\bcode: |readonly code = )"([a-z]+)"/g)]);
    const words = [...union.matchAll(/"(\w+)"/g), ...others].map(([, word = ""]) => word);
    const told = messagesOf("`code` in `results`").filter((word) => !/^[<>\d]/.test(word));
    expect(told.toSorted()).toEqual([...new Set(words)].toSorted());
    expect(told.length).toBeGreaterThan(10);
  });

  const printed = sources("src").map(({ file, text }) => ({ file, texts: literalsOf(text) }));

  test.each(messagesOf("the log says"))("the action prints: %s", (message) => {
    expect(message.replaceAll("…", "").trim().length).toBeGreaterThan(7);
    expect(printed.filter(({ texts }) => texts.some((text) => text.includes(message)))).not.toEqual([]);
  });

  test.each(messagesOf("the runner says"))("the sandbox's runner prints: %s", (message) => {
    const texts = [...sources("sandbox/runner"), ...sources("sandbox/workflow")].map(({ text }) => literalsOf(text));
    expect(texts.flat().filter((text) => text.includes(message))).not.toEqual([]);
  });

  test("quotes a message of every module that has some", () => {
    const messages = messagesOf("the log says");
    // A sentence with its stop, or with what comes after it.
    const isSentence = (text: string): boolean => /[a-z]{2,} [a-z]{2,}.*[.:]/s.test(text);
    const speaking = printed.filter(({ texts }) => texts.some(isSentence));
    expect(speaking.length).toBeGreaterThan(25);
    const unquoted = speaking.filter(({ texts }) => !texts.some((text) => messages.some((one) => text.includes(one))));
    expect(unquoted.map(({ file }) => file)).toEqual([]);
  });
});
