import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID, API_TOKEN, startCloudflare } from "../sandbox/cloudflare.ts";
import { runStep } from "../sandbox/runner.ts";

const PROJECT = join(import.meta.dirname, "..");
const DIST = join(PROJECT, "dist");

/** ncc names a chunk by a number, which comes of what is in it. */
const chunks = readdirSync(DIST).filter((file) => /^\d+\.index\.js$/.test(file));

test("dist is the bundle, one chunk, and the word that they are ES modules", () => {
  expect(readdirSync(DIST).sort()).toEqual([...chunks, "index.js", "package.json"].sort());
  expect(chunks).toHaveLength(1);
});

test("GitHub's library is in the chunk alone", () => {
  const holders = ["index.js", ...chunks].filter((file) =>
    readFileSync(join(DIST, file), "utf8").includes("octokit-core.js/"),
  );
  expect(holders).toEqual(chunks);
});

describe("a step that writes no comment does not read the chunk", () => {
  let copy: string;

  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), "dist-"));
    cpSync(join(PROJECT, "action.yml"), join(copy, "action.yml"));
    cpSync(DIST, join(copy, "dist"), { recursive: true });
  });

  afterEach(() => rmSync(copy, { recursive: true }));

  test.each<[string, (file: string) => void]>([
    [
      "which would fail",
      (file) => writeFileSync(file, "process.stdout.write('the chunk is read');\nthrow new Error('read');\n"),
    ],
    ["which is not there", (file) => rmSync(file)],
  ])("%s", async (_what, spoil) => {
    for (const chunk of chunks) spoil(join(copy, "dist", chunk));
    const cloudflare = await startCloudflare({ workers: [{ script: "api" }] });
    const inputs = {
      "api-token": API_TOKEN,
      "account-id": ACCOUNT_ID,
      "script-name": "api",
      secrets: "A=s3cret-value",
    };
    try {
      const run = await runStep({ action: copy, with: { ...inputs, "api-base-url": cloudflare.url } });
      expect(run).toMatchObject({ outcome: "success", outputs: { "set-names": "A" } });
      expect(run.log).not.toContain("the chunk is read");
      expect(run.raw.stderr.toString()).toBe("");
    } finally {
      await cloudflare.close();
    }
  });
});
