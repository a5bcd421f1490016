import * as realFs from "node:fs";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, win32 } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import {
  displayPath,
  fileProblem,
  isShowablePath,
  outsideNotes,
  pathFrom,
  workspaceOf,
} from "../../../src/inputs/reading/workspace.ts";
import type { Ports } from "../../../src/ports.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "workspace-test-"));
const ROOT = join(FOLDER, "root");
mkdirSync(join(ROOT, "sub"), { recursive: true });
const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(ROOT, name), content);
write("a.env", "A=b\n");
write("..env", "dots");
write("bom.json", "\uFEFF{}");
write("utf16.env", Buffer.from("\uFEFFA=b", "utf16le"));
write("nul.env", "A=b\0C=d\0");
write("latin1.env", Buffer.from("A=\u00fc", "latin1"));
write("limit.env", Buffer.alloc(8 * 1024 * 1024, "x"));
write("large.env", Buffer.alloc(8 * 1024 * 1024 + 1, "x"));
writeFileSync(join(FOLDER, "outside.env"), "O=p");
// Windows lets only administrators make links; a link to a folder (a junction) may be made by anybody.
symlinkSync(FOLDER, join(ROOT, "up"), "junction");
afterAll(() => rmSync(FOLDER, { recursive: true }));

const workspace = workspaceOf({ fs: realFs, env: { GITHUB_WORKSPACE: ROOT } });
const ABSENT = {
  fault:
    "there is no such file. A path is relative to the workspace, which is empty before actions/checkout or a download; " +
    "working-directory has no effect on a step with uses.",
  exists: false,
};
const NOT_UTF8 = "the file is not UTF-8. Save it as UTF-8; Windows PowerShell writes UTF-16 with >.";
const LINK_OUT = {
  fault: "this is a link that leads out of the workspace, and was not read. Give the path of the file itself.",
  exists: true,
};
const LARGE = { fault: "the file is larger than 8 MiB. Give a file that holds nothing else.", exists: true };

describe("a file of the workspace", () => {
  test.each<[string, string, unknown]>([
    ["a relative path", "a.env", { text: "A=b\n", isOutside: false }],
    ["a way around", "./sub/../a.env", { text: "A=b\n", isOutside: false }],
    ["an absolute path", join(ROOT, "a.env"), { text: "A=b\n", isOutside: false }],
    ["a name that begins with dots", "..env", { text: "dots", isOutside: false }],
    ["a byte order mark", "bom.json", { text: "{}", isOutside: false }],
    ["outside", "../outside.env", { text: "O=p", isOutside: true }],
    ["outside by a link", "up/outside.env", LINK_OUT],
    ["outside by a link, from the root", join(ROOT, "up", "outside.env"), LINK_OUT],
    ["inside by a way outside", "up/root/a.env", { text: "A=b\n", isOutside: false }],
    ["no file", "b.env", ABSENT],
    ["a file as a folder", "a.env/b", ABSENT],
    ["a NUL", "a\0b", ABSENT],
    ["a path without end", "x".repeat(10_000), ABSENT],
    ["a folder", "sub", { fault: "this is a folder. Give the path of a file.", exists: true }],
    ["UTF-16", "utf16.env", { fault: NOT_UTF8, exists: true, content: "\uFEFFA=b" }],
    ["Latin-1", "latin1.env", { fault: NOT_UTF8, exists: true, content: "A=\u00fc" }],
    [
      "text with NUL, such as an environment of Linux",
      "nul.env",
      {
        fault: "the file holds NUL characters, so it is not a text file. Give the path of one.",
        exists: true,
        content: "A=b\0C=d\0",
      },
    ],
    ["more than 8 MiB", "large.env", LARGE],
  ])("%s", (_case, path, reading) => {
    expect(workspace.read(path)).toEqual(reading);
  });

  test("8 MiB are read", () => {
    expect(workspace.read("limit.env")).toMatchObject({ isOutside: false });
  });

  test("without GITHUB_WORKSPACE, paths are relative to the working directory", () => {
    expect(workspaceOf({ fs: realFs, env: {} }).read("package.json")).toMatchObject({ isOutside: false });
  });

  test("a workspace behind a link is inside of itself", () => {
    const linked = workspaceOf({ fs: realFs, env: { GITHUB_WORKSPACE: join(ROOT, "up", "root") } });
    expect(linked.read("a.env")).toEqual({ text: "A=b\n", isOutside: false });
    expect(linked.read("up/outside.env")).toEqual(LINK_OUT);
  });

  /** What is read of a file if one function of the file system is another one. */
  const readOver = (path: string, functions: Partial<Record<keyof Ports["fs"], () => unknown>>) =>
    workspaceOf({ fs: { ...realFs, ...functions } as Ports["fs"], env: { GITHUB_WORKSPACE: ROOT } }).read(path);
  const failing = (code: string) => () => {
    throw Object.assign(new Error("s3cret"), { code });
  };

  test("where its real path may not be looked for, as below a folder of Windows that is closed, it is read", () => {
    const closed = { realpathSync: failing("EPERM") };
    expect(readOver("a.env", closed)).toEqual({ text: "A=b\n", isOutside: false });
    expect(readOver("../outside.env", closed)).toEqual({ text: "O=p", isOutside: true });
  });

  const UNREADABLE = {
    fault: "the user of this step may not read the file. Change its permissions.",
    exists: true,
  };

  test.each([
    ["EACCES", UNREADABLE],
    ["EPERM", UNREADABLE],
    [
      "EBUSY",
      {
        fault: "another process has the file open and lets nobody read it. Let that process end first.",
        exists: true,
      },
    ],
    ["EIO", ABSENT],
  ])("%s", (code, reading) => {
    expect(readOver("a.env", { statSync: failing(code) })).toEqual(reading);
  });

  test("what is too large is not read at all", () => {
    expect(readOver("large.env", { readFileSync: failing("It was read.") })).toEqual(LARGE);
  });

  test("a pipe is not waited for, and a file that says it is empty is read no further than 8 MiB", () => {
    const stats = (isFile: boolean) => () => ({ isDirectory: () => false, isFile: () => isFile, size: 0 });
    const fault = "this is not a regular file. Give the path of one.";
    expect(readOver("a.env", { statSync: stats(false) })).toEqual({ fault, exists: true });
    expect(readOver("large.env", { statSync: stats(true) })).toEqual(LARGE);
  });
});

describe("a file of the workspace on Windows", () => {
  /** One file, found in any case. */
  const fsWith = (path: string): Ports["fs"] => {
    const read = (given: unknown) => {
      if (String(given).toLowerCase() === path.toLowerCase()) return Buffer.from("A=b");
      throw Object.assign(new Error("s3cret"), { code: "ENOENT" });
    };
    return {
      statSync: (given: unknown) => ({ isDirectory: () => false, isFile: () => true, size: read(given).length }),
      readFileSync: read,
      realpathSync: (given: unknown) => given,
    } as unknown as Ports["fs"];
  };

  test.each([
    ["secrets\\prod.env", "D:\\a\\repo\\repo\\secrets\\prod.env", false],
    ["secrets/prod.env", "D:\\a\\repo\\repo\\secrets\\prod.env", false],
    ["d:/A/Repo/REPO/secrets/prod.env", "D:\\a\\repo\\repo\\secrets\\prod.env", false],
    ["..prod.env", "D:\\a\\repo\\repo\\..prod.env", false],
    ["..\\prod.env", "D:\\a\\repo\\prod.env", true],
    ["..\\repo2\\prod.env", "D:\\a\\repo\\repo2\\prod.env", true],
    ["C:\\keys\\prod.env", "C:\\keys\\prod.env", true],
    ["\\\\server\\share\\prod.env", "\\\\server\\share\\prod.env", true],
  ])("%s", (path, file, isOutside) => {
    const windows = workspaceOf({ fs: fsWith(file), env: { GITHUB_WORKSPACE: "D:\\a\\repo\\repo" } }, win32);
    expect(windows.read(path)).toEqual({ text: "A=b", isOutside });
    expect(windows.read("other.env")).toEqual(ABSENT);
  });
});

test.each([
  ["~/prod.env", "~ is not expanded in an input. Write the whole path."],
  ["$RUNNER_TEMP/prod.env", `Variables are not expanded in an input. Write \${{ runner.temp }} instead.`],
  ["%RUNNER_TEMP%\\prod.env", `Variables are not expanded in an input. Write \${{ runner.temp }} instead.`],
  [`\${HOME}/prod.env`, "Variables are not expanded in an input. Write the whole path."],
  ["$env:HOME/prod.env", "Variables are not expanded in an input. Write the whole path."],
  ["a.env, b.env", "Give one path per line."],
  ["a.env b.env", "Give one path per line."],
  ["a.env;b.env", "Give one path per line."],
  [
    "my secrets/a b.env",
    "A path is relative to the workspace, which is empty before actions/checkout or a download; working-directory has " +
      "no effect on a step with uses.",
  ],
])("what most often stands in the way of %j is said", (path, advice) => {
  expect(workspace.read(path)).toEqual({ fault: `there is no such file. ${advice}`, exists: false });
});

test.each([
  [".wrangler/deploy/config.json", "../../dist/wrangler.json", "dist/wrangler.json"],
  ["app\\.wrangler\\deploy\\config.json", "..\\..\\dist\\w.json", "app/dist/w.json"],
])("%s names %s", (file, path, found) => {
  expect(pathFrom(file, path)).toBe(found);
});

test("a path is shown on one line, and not endless", () => {
  expect(displayPath("a\n::error::b")).toBe("a\\u{a}: :error: :b");
  expect(displayPath("x".repeat(300))).toBe(`${"x".repeat(200)}… (cut)`);
});

test("a file that is read from outside is noted", () => {
  expect(outsideNotes("../a.env", { isOutside: true })).toEqual(["Reading ../a.env, which is outside the workspace."]);
  expect(outsideNotes("a.env", { isOutside: false })).toEqual([]);
});

test.each([
  ["a.env", false, "here: gone"],
  ["s3cret", true, "here: gone"],
  ["s3cret", false, "hidden: gone"],
])("%s, which exists: %j", (path, exists, problem) => {
  expect(fileProblem({ fault: "gone", exists }, { path, where: "here", hidden: "hidden" })).toBe(problem);
});

test.each([
  [".env", true],
  [".env.production", true],
  ["config/.dev.vars", true],
  ["C:\\work\\secrets.json", true],
  ["/tmp/a b/wrangler.jsonc", true],
  ["prod.ENV", true],
  ["DB_PASSWORD=x.env", false],
  ['{"A":"b.json"}', false],
  ["postgres://u:p@h/db.env", false],
  ["s3cret", false],
  ["ghp_abcdefgh", false],
  ["eyJhbGciOi.eyJzdWIi.SflKxw", false],
  [".envelope", false],
  [`${"x".repeat(41)}.env`, false],
  [`${"x/".repeat(100)}.env`, false],
])("%j may be shown although there is no such file: %j", (path, shown) => {
  expect(isShowablePath(path)).toBe(shown);
});
