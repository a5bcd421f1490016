import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { ACCOUNT_ID, API_TOKEN, startCloudflare } from "../sandbox/cloudflare.ts";
import { GITHUB_TOKEN, startGitHub } from "../sandbox/github.ts";
import { runStep } from "../sandbox/runner.ts";
import { withArchive } from "./support/archive.ts";
import { fromPullRequest } from "./support/example.ts";
import { fakeValue } from "./support/fake-secrets.ts";

/** bytes: what every job downloads before its first step */
const LARGEST = 400_000;
const MOST_FILES = 25;

test("the archive is small, and holds the action and what people look for beside it", async () => {
  await withArchive(async ({ files, sizes }) => {
    expect(files).toEqual(expect.arrayContaining(["action.yml", "dist/index.js", "README.md", "LICENSE"]));
    expect(files.filter((file) => file.includes("/") && !file.startsWith("dist/"))).toEqual([]);
    expect(files.length).toBeLessThanOrEqual(MOST_FILES);
    expect(Math.max(...Object.values(sizes))).toBeLessThanOrEqual(LARGEST);
  });
});

test("the action runs from the archive, with every library that it may load", async () => {
  const workspace = mkdtempSync(path.join(tmpdir(), "workspace-"));
  const values = ["json", "dotenv", "key"].map((label) => Buffer.from(fakeValue(label)).toString("base64"));
  const [json, dotenv, key = ""] = values;
  writeFileSync(path.join(workspace, "secrets.json"), JSON.stringify({ FROM_JSON: json }));
  writeFileSync(path.join(workspace, "secrets.env"), `FROM_DOTENV='${dotenv}'\n`);
  writeFileSync(path.join(workspace, "wrangler.toml"), `name = "my-worker"\naccount_id = "${ACCOUNT_ID}"\n`);
  const cloudflare = await startCloudflare({ workers: [{ script: "my-worker" }] });
  const github = await startGitHub({ permissions: { "pull-requests": "write" } });
  const run = (action: string, dryRun: boolean) =>
    runStep({
      action,
      workspace,
      event: fromPullRequest(),
      github: { apiUrl: github.url },
      githubToken: GITHUB_TOKEN,
      with: {
        "wrangler-config": "wrangler.toml",
        "secrets-file": "secrets.json\nsecrets.env",
        include: "FROM_*",
        "secret-keys": "KEY: { algorithm: { name: HMAC, hash: SHA-256 }, format: raw, usages: [sign] }",
        "dry-run": String(dryRun),
        ...(dryRun ? { "github-token": GITHUB_TOKEN } : {}),
      },
      env: { CLOUDFLARE_API_TOKEN: API_TOKEN, CLOUDFLARE_API_BASE_URL: cloudflare.url, KEY: key },
      secrets: [API_TOKEN, ...values],
    });
  try {
    await withArchive(async (_, folder) => {
      const plan = await run(folder, true);
      expect(plan.outcome).toBe("success");
      expect(github.comments()).toHaveLength(1);
      const patch = await run(folder, false);
      expect(patch.outcome).toBe("success");
      expect(cloudflare.secrets("my-worker").map(({ name }) => name)).toEqual(["FROM_DOTENV", "FROM_JSON", "KEY"]);
    });
  } finally {
    await Promise.all([cloudflare.close(), github.close()]);
    rmSync(workspace, { recursive: true, force: true });
  }
});
