import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { codeTable } from "../scripts/code-table.ts";
import { CODES } from "../src/cloudflare/codes.ts";

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

/** The text of a folder's files, with strings that + joins as one. */
function textsIn(folder: string): string[] {
  return sources(folder).map(({ text }) => text.replace(/(["`])\s*\+\s*["`]/g, "").replaceAll('\\"', '"'));
}

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
  const numbered = slugs.map((slug, index) => {
    const before = slugs.slice(0, index).filter((other) => other === slug).length;
    return before === 0 ? slug : `${slug}-${before}`;
  });
  return [...numbered, ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = ""]) => id)];
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
    expect(tests.length).toBeGreaterThan(2);
    expect(tests.filter((file) => !existsSync(path.join(PROJECT, "__tests__", file)))).toEqual([]);
  });

  test("names constants and functions that are there", () => {
    const code = ["src", "sandbox", "__tests__"].flatMap(sources).map((source) => source.text);
    const words = quoted(text, /^(?!(?:CHAOS|FC)_SEED)([A-Z]+(_[A-Z]+)+|[a-z]+([A-Z][a-z]+)+|[A-Z]{5,})$/);
    expect(words).toEqual(expect.arrayContaining(["INPUTS", "stopsFleet", "maxBytes"]));
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
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.map(([, number]) => Number(number))).toEqual(rows.map((_, index) => index + 1));
  expect(rows.filter(([, , , tests = ""]) => !tests.includes("test"))).toEqual([]);
});

test("every module that the architecture names is there, and it names every folder and file at the top", () => {
  const modules = quoted(ARCHITECTURE, /^(inputs|run|cloudflare|github|http|report|privacy|model)(\/[\w-]+)+\.ts$/);
  expect(modules.length).toBeGreaterThan(25);
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

  test("has the table of codes; if not, run: npm run generate", () => {
    expect(TROUBLESHOOTING).toContain(`<!-- codes -->\n\n${codeTable(CODES)}\n\n<!-- /codes -->`);
  });

  test("has an anchor for each code, in order, and says which ones stop all", () => {
    const rows = codeTable([
      { codes: [200, 3], cause: "Two | three.", remedy: "Use <name>.", stopsFleet: true },
      { codes: [1], cause: "One.", remedy: "Wait." },
    ]);
    expect(rows.split("\n").slice(2)).toEqual([
      '| <a id="code-1"></a>1 | One. | Wait. |',
      '| <a id="code-200"></a>200, <a id="code-3"></a>3 | Two \\| three. _Stops all._ | Use &lt;name&gt;. |',
    ]);
  });

  test("has a row for each word that results has for a code, and a section that job summaries link for it", () => {
    const [, table = ""] = /const SECTIONS\b.*?= \{\n(.*?)^\}/ms.exec(textsIn("src/report/words").join("\n")) ?? [];
    const sections = [...table.matchAll(/^ {2}(\w+): "([\w-]+)"/gm)].map(([, word = "", section = ""]) => ({
      word,
      section,
    }));
    expect(sections.length).toBeGreaterThan(10);
    expect(messagesOf("`code` in `results`").toSorted()).toEqual(sections.map(({ word }) => word).toSorted());
    const anchors = anchorsOf(TROUBLESHOOTING);
    expect(sections.filter(({ section }) => !anchors.includes(section))).toEqual([]);
  });

  /** Messages that lists and tables quote: what begins a bullet, or a row of a table of the log. */
  const bullets = [...TROUBLESHOOTING.matchAll(/^- (`[^`]+`(?: and `[^`]+`)?)/gm)].flatMap(([, text = ""]) =>
    quoted(text, /./),
  );
  const printed = textsIn("src");

  test.each([...messagesOf("the log says"), ...bullets])("the action prints: %s", (message) => {
    const parts = message.split("…").map((part) => part.trim());
    expect(parts.join("").length).toBeGreaterThan(7);
    expect(printed.filter((text) => parts.every((part) => text.includes(part)))).not.toEqual([]);
  });

  test.each(messagesOf("the runner says"))("the sandbox's runner prints: %s", (message) => {
    const texts = [...textsIn("sandbox/runner"), ...textsIn("sandbox/workflow")];
    const parts = message.split("…").map((part) => part.trim());
    expect(texts.filter((text) => parts.every((part) => text.includes(part)))).not.toEqual([]);
  });
});
