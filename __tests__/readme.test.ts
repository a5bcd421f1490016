import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { APP_KEY, CREDENTIALS, DB_PASSWORD, describeBlocks, SAYS, VARS, yamlBlocks } from "./support/example.ts";
import { secretText } from "./support/step.ts";

const PROJECT = path.join(import.meta.dirname, "..");
const read = (file: string): string => readFileSync(path.join(PROJECT, file), "utf8");
const README = read("README.md");

describe("the workflow of README.md", () => {
  const workers = [{ script: "my-worker", bindings: [secretText("OLD_API_KEY", "old")] }];
  describeBlocks("README.md", [
    {
      repository: {
        secrets: { ...CREDENTIALS, DB_PASSWORD, APP_PRIVATE_KEY: APP_KEY },
        vars: VARS,
        workers,
      },
      leaves: { "my-worker": { DB_PASSWORD, APP_PRIVATE_KEY: APP_KEY } },
      also: ({ run }) => {
        const [result] = JSON.parse(run.jobs[0]?.steps[0]?.outputs.results ?? "[]");
        const [, row = ""] = /^\| `results` \|(.*)$/m.exec(README) ?? [];
        expect(Object.keys(result).filter((member) => !row.includes(`\`${member}\``))).toEqual([]);
      },
      mistakes: [
        {
          what: "a secret that the repository lacks",
          repository: { secrets: { ...CREDENTIALS, APP_PRIVATE_KEY: APP_KEY } },
          says: SAYS.noValue("DB_PASSWORD"),
        },
      ],
    },
  ]);
});

test("is read in minutes: at most 300 lines, and the inputs begin before line 150", () => {
  const lines = README.split("\n");
  expect(lines.length).toBeLessThanOrEqual(301);
  expect(lines.indexOf("## Inputs")).toBeGreaterThan(0);
  expect(lines.indexOf("## Inputs")).toBeLessThan(150);
});

// GitHub stores no secret and no variable of such a name (docs.github.com, "About secrets", naming).
test("every secret and variable may have its name on GitHub", () => {
  const names = yamlBlocks(README).flatMap(({ content }) =>
    [...content.matchAll(/\b(?:secrets|vars)\.(\w+)/g)].map(([, name]) => name),
  );
  expect(names).toContain("CLOUDFLARE_API_TOKEN");
  expect(names.filter((name = "") => /^(github_|\d)/i.test(name))).toEqual([]);
});

test("the link to Cloudflare's dashboard asks for the one permission that the token needs", () => {
  const [, link = ""] = /\]\((https:\/\/dash\.cloudflare\.com\/[^)]+)\)/.exec(README) ?? [];
  const { searchParams } = new URL(link);
  expect(JSON.parse(searchParams.get("permissionGroupKeys") ?? "")).toEqual([{ key: "workers_scripts", type: "edit" }]);
  expect(searchParams.get("name")).toBe("patch-worker-secrets");
});

/** The pages of the guide and those that it leads to, with the files that each one links. */
function linksOf(page: string): string[] {
  const links = [...read(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, target = ""]) => target);
  return links.map((target) => path.posix.join(path.posix.dirname(page), target));
}

test("every page of the guide is linked here, and every example from one of the pages", () => {
  const guide = globSync("docs/guide/*.md", { cwd: PROJECT }).map((file) => file.replaceAll("\\", "/"));
  const pages = [...guide, "docs/migrating.md", "docs/alternatives.md", "docs/performance.md"];
  const linked = linksOf("README.md");
  expect(pages.filter((page) => !linked.includes(page))).toEqual([]);
  const examples = readdirSync(path.join(PROJECT, "examples")).map((file) => `examples/${file}`);
  const shown = [...linked, ...pages.flatMap(linksOf)];
  expect(examples.filter((file) => !shown.includes(file))).toEqual([]);
});

test("every picture is there, each with what it shows in words", () => {
  const pages = ["README.md", "docs/TROUBLESHOOTING.md", "docs/guide/many-workers.md", "docs/guide/plan.md"];
  const pictures = pages.flatMap((page) =>
    [...read(page).matchAll(/<(?:img|source)\b[^>]*\bsrc(?:set)?="([^"]+)"/g)].map(([, file = ""]) =>
      path.posix.join(path.posix.dirname(page), file),
    ),
  );
  expect(pictures.filter((file) => !existsSync(path.join(PROJECT, file)))).toEqual([]);
  expect(pictures.toSorted()).toEqual(
    readdirSync(path.join(PROJECT, "docs/images")).map((file) => `docs/images/${file}`),
  );
  const images = pages.flatMap((page) => read(page).match(/<img\b[^>]*>/g) ?? []);
  expect(images.filter((image) => !/ alt="[^"]{20,}"/.test(image))).toEqual([]);
});

test("every command is one of package.json", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: object };
  const commands = [...README.matchAll(/`npm (run )?([^`\s]+)/g)].map(([, run, command = ""]) => ({ run, command }));
  const named = commands.filter(({ run }) => run !== undefined).map(({ command }) => command);
  expect(named).toEqual(expect.arrayContaining(["demo", "test:peers"]));
  expect(named.filter((command) => !Object.keys(scripts).includes(command))).toEqual([]);
  // `npm cit` is `npm ci` and then the script `test`.
  expect(commands.filter(({ run }) => run === undefined).map(({ command }) => command)).toEqual(["cit"]);
  expect(Object.keys(scripts)).toContain("test");
});
