import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { readOwnAction } from "../sandbox/demo/action-yml.ts";
import { rendered } from "../sandbox/demo/text.ts";
import { readAction } from "../sandbox/runner/action.ts";

const PROJECT = path.join(import.meta.dirname, "..");
const TEMPORARY = mkdtempSync(path.join(tmpdir(), "demo-"));

afterAll(() => rmSync(TEMPORARY, { recursive: true, force: true, maxRetries: 3 }));

function run(folder: string, words: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, TEMP: process.env.TEMP, ...env },
  });
  return { status, stdout, stderr };
}

describe("the demo", () => {
  /** The project as a clone has it before anything is installed. */
  const clone = mkdtempSync(path.join(TEMPORARY, "clone-"));
  for (const name of ["action.yml", "dist", "package.json", "sandbox", "scripts", "__tests__/support"]) {
    cpSync(path.join(PROJECT, name), path.join(clone, name), { recursive: true });
  }
  const command = ["scripts/node24.mjs", "--no-packages", "sandbox/demo.ts"];

  test("shows without an installation, in four acts of at most eight lines, that the action keeps its promises", () => {
    const { status, stdout, stderr } = run(clone, command);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const parts = stdout.trim().split("\n\n");
    const acts = parts.filter((part) => /^\d\. /.test(part)).map((part) => part.split("\n"));
    expect(acts).toHaveLength(4);
    for (const act of acts) {
      expect(act.length).toBeLessThanOrEqual(8);
      expect(act.length).toBeGreaterThan(3);
      expect(act.at(-1)).toMatch(/^ {3}OK \S/);
    }
    expect(parts.at(-2)).toMatch(/\n {3}OK searched for 4 secrets, each in \d\d encodings .*: 0 found\.$/);
    for (const unwanted of ["\u001b", "…"]) expect(stdout).not.toContain(unwanted);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(existsSync(path.join(clone, "node_modules"))).toBe(false);
  });

  test("shows everything about a run with --full, its summary as text", () => {
    const { status, stdout } = run(clone, [...command, "--full"]);
    expect(status).toBe(0);
    const titles = [...stdout.matchAll(/^=== (.*?) =+$/gm)].map(([, title]) => title);
    expect(titles).toEqual(expect.arrayContaining(["The step of the workflow", "Output results"]));
    const [, summary = ""] = /^=== The job summary, as text =+\n(.*?)^===/ms.exec(stdout) ?? [];
    expect(summary).toMatch(/^SIGNING_KEY +secret_key\b/m);
    expect(summary).not.toMatch(/<\w|&\w+;/);
  });

  test("reads action.yml as the runner does", async () => {
    expect(await readOwnAction(PROJECT)).toEqual(await readAction(PROJECT));
  });

  test("renders tables in columns, and entities as what they stand for", () => {
    const html =
      "<h3>A <code>b</code></h3>\n<table><tr><th>Name</th><th>Kind</th></tr><tr><td><code>LONG_NAME</code></td><td>&lt;x&gt; &amp;lt;</td></tr></table>\n<details><summary>More</summary><p>c<br>d</p></details>";
    expect(rendered(html)).toBe("A b\n\nName       Kind\nLONG_NAME  <x> &lt;\n\nMore\n\nc\nd");
  });
});

describe("scripts/node24.mjs", () => {
  const nodePackage = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const binary = process.platform === "win32" ? "node.exe" : "node";
  /** Stands in for npm: `npm ci` puts a Node, and at last the file that npm writes last, into node_modules. */
  const NPM = `
    import { appendFileSync, copyFileSync, linkSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
    appendFileSync("npm-calls", process.argv.slice(2).join(" ") + "\\n");
    rmSync("node_modules", { recursive: true, force: true });
    mkdirSync("node_modules/${nodePackage}/bin", { recursive: true });
    const binary = "node_modules/${nodePackage}/bin/${binary}";
    try { linkSync(process.execPath, binary); } catch { copyFileSync(process.execPath, binary); }
    writeFileSync("node_modules/.package-lock.json", "{}");
  `;
  const FILES = {
    "package.json": JSON.stringify({ type: "module", optionalDependencies: { [nodePackage]: "24.0.0" } }),
    "npm-cli.js": NPM,
    "script.mjs": "console.log('ran', process.argv.slice(2).join(), 'by', process.execPath);",
  };

  /** `lacks`: an installation was made, and this of it is missing; `null`: nothing is. */
  type Machine = { node?: string; arch?: string; npm?: string; lacks?: string | null };

  function projectWith(files: Readonly<Record<string, string>>): string {
    const folder = mkdtempSync(path.join(TEMPORARY, "project-"));
    mkdirSync(path.join(folder, "scripts"));
    copyFileSync(path.join(PROJECT, "scripts/node24.mjs"), path.join(folder, "scripts/node24.mjs"));
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
    return folder;
  }

  /** The words and variables of a start by npm, on a machine whose Node says that it is of this version. */
  function commandOf(folder: string, words: readonly string[], machine: Machine) {
    const { node = "24.0.0", arch = process.arch, npm = "npm-cli.js" } = machine;
    const told = Object.entries({ versions: { ...process.versions, node }, arch }).map(
      ([name, value]) => `Object.defineProperty(process, "${name}", { value: ${JSON.stringify(value)} });`,
    );
    const loader = `data:text/javascript,${encodeURIComponent(told.join(""))}`;
    const env = { npm_execpath: path.join(folder, npm) };
    return { words: ["--import", loader, "scripts/node24.mjs", ...words], env };
  }

  /** Runs a script that tells that it ran. */
  function start(script: readonly string[], machine: Machine) {
    const folder = projectWith(FILES);
    const { lacks } = machine;
    if (lacks !== undefined) run(folder, ["npm-cli.js"]);
    if (typeof lacks === "string") rmSync(path.join(folder, "node_modules", lacks), { recursive: true });
    const calls = path.join(folder, "npm-calls");
    writeFileSync(calls, "");
    const { words, env } = commandOf(folder, script, machine);
    const result = run(folder, words, env);
    const installs = readFileSync(calls, "utf8").match(/^ci /gm)?.length ?? 0;
    const isPackaged = result.stdout.includes(`${path.basename(folder)}${path.sep}node_modules`);
    return { ...result, installs, by: result.stdout === "" ? "none" : isPackaged ? "packaged" : "own" };
  }

  const ALONE = ["--no-packages", "script.mjs", "a"];
  const WITH_PACKAGES = ["script.mjs", "a"];

  test.each<[string, readonly string[], Machine, { by: string; installs: number }]>([
    ["24, nothing installed, no packages needed", ALONE, {}, { by: "own", installs: 0 }],
    ["22.19, nothing installed, no packages needed", ALONE, { node: "22.19.0" }, { by: "own", installs: 0 }],
    ["22.18, nothing installed, no packages needed", ALONE, { node: "22.18.0" }, { by: "packaged", installs: 1 }],
    ["20, installed", ALONE, { node: "20.20.2", lacks: null }, { by: "packaged", installs: 0 }],
    ["20, interrupted", ALONE, { node: "20.20.2", lacks: ".package-lock.json" }, { by: "packaged", installs: 1 }],
    ["24, nothing installed", WITH_PACKAGES, {}, { by: "own", installs: 1 }],
    ["24, interrupted", WITH_PACKAGES, { lacks: ".package-lock.json" }, { by: "own", installs: 1 }],
    ["24, installed", WITH_PACKAGES, { lacks: null }, { by: "own", installs: 0 }],
    ["22.19, installed", WITH_PACKAGES, { node: "22.19.0", lacks: null }, { by: "packaged", installs: 0 }],
  ])("Node %s", (_what, words, machine, expected) => {
    const { status, stdout, by, installs } = start(words, machine);
    expect({ status, by, installs }).toEqual({ status: 0, ...expected });
    expect(stdout).toMatch(/^ran a by /);
  });

  test("says what it downloads and how long that takes", () => {
    const { stderr } = start(ALONE, { node: "20.20.2" });
    expect(stderr).toContain("This needs Node 22.19 or newer, and the one here is 20.20.2. npm brings Node 24");
    expect(stderr).toMatch(/about \d+ MB to download, about a minute/);
    expect(stderr).toMatch(/Installed in \d+ s\./);
  });

  // On Windows a process cannot be sent what Ctrl+C sends: kill() ends it.
  if (process.platform !== "win32") {
    test("ends npm at once when it is interrupted", async () => {
      const busy = 'process.on("SIGINT", () => {}); console.error("npm has begun"); setInterval(() => {}, 1000);';
      const folder = projectWith({ ...FILES, "npm-cli.js": busy });
      const { words, env } = commandOf(folder, ALONE, { node: "20.20.2" });
      const child = spawn(process.execPath, words, { cwd: folder, env, stdio: ["ignore", "ignore", "pipe"] });
      let said = "";
      child.stderr.on("data", (text) => {
        said += text;
        if (said.endsWith("npm has begun\n")) child.kill("SIGINT");
      });
      const [status] = await once(child, "close");
      expect(status).toBe(1);
      expect(said).toContain("The installation was interrupted. The same command starts it again.");
    });
  }

  test.each<[string, Machine, string]>([
    ["a platform without a packaged Node", { node: "20.20.2", arch: "riscv64" }, "Install Node 24."],
    ["another package manager", { node: "20.20.2", npm: "pnpm.cjs" }, "Run npm ci first"],
    [
      "an installation without optional packages",
      { node: "20.20.2", lacks: nodePackage },
      `npm has not installed ${nodePackage}`,
    ],
  ])("installs nothing and says what to do for %s", (_what, machine, says) => {
    const { status, stderr, by, installs } = start(ALONE, machine);
    expect({ status, by, installs }).toEqual({ status: 1, by: "none", installs: 0 });
    expect(stderr).toContain(says);
  });
});
