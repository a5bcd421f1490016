// Takes the pictures of README.md: the job summaries of a plan and of the patch that follows it. Both are what the step
// writes, run against the emulator, in GitHub's styles: npm run picture
import { generateKeyPairSync } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { marked } from "marked";
import { type Browser, chromium } from "playwright-core";
import { ACCOUNT_ID, API_TOKEN, startCloudflare } from "../sandbox/cloudflare.ts";
import { runStep } from "../sandbox/runner.ts";

const project = path.join(import.meta.dirname, "..");
const folder = path.join(project, "docs/images");
const modules = createRequire(import.meta.url);

/** GitHub's job page is about that wide. CSS pixels; the pictures have two for each. */
const WIDTH = 900;

/** bytes; a reader of README.md loads one of them */
const LARGEST = 200_000;

const bindings = [
  { name: "DB_PASSWORD", type: "secret_text", text: "the old password" },
  { name: "OLD_API_KEY", type: "secret_text", text: "an old key" },
  { name: "LEGACY_TOKEN", type: "secret_text", text: "set by hand, long ago" },
  { name: "TERRAFORM_STATE_KEY", type: "secret_text", text: "not touched" },
] as const;

const env = {
  CLOUDFLARE_API_TOKEN: API_TOKEN,
  DB_PASSWORD: "the new password of the database",
  STRIPE_KEY: "the first key of a payment provider",
  SIGNING_KEY: generateKeyPairSync("ec", { namedCurve: "P-256" })
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString(),
};

const declaration = {
  "account-id": ACCOUNT_ID,
  "script-name": "shop-api",
  secrets: "DB_PASSWORD\nSTRIPE_KEY",
  "secret-keys": "SIGNING_KEY: { algorithm: { name: ECDSA, namedCurve: P-256 }, format: pkcs8, usages: [sign] }",
  delete: "OLD_API_KEY",
  prune: "true",
  keep: "TERRAFORM_*",
  "version-tags": "commit=3f2a1b0",
};

/** By the name of the picture, the Markdown that the step wrote to GITHUB_STEP_SUMMARY: of a dry run, then of the patch. */
async function summaries(): Promise<Map<string, string>> {
  const cloudflare = await startCloudflare({ workers: [{ script: "shop-api", bindings: [...bindings] }] });
  const runs = [
    { name: "plan", "dry-run": "true" },
    { name: "job-summary", "dry-run": "false" },
  ];
  try {
    const written = new Map<string, string>();
    for (const { name, ...inputs } of runs) {
      const run = await runStep({
        action: project,
        with: { ...declaration, ...inputs },
        env: { ...env, CLOUDFLARE_API_BASE_URL: cloudflare.url },
        secrets: Object.values(env),
      });
      if (run.outcome !== "success") throw new Error(`The step failed:\n${run.log}`);
      written.set(name, run.summary);
    }
    return written;
  } finally {
    await cloudflare.close();
  }
}

/** A page of its own, without a request: the styles stand in it. */
function pageOf(markdown: string, theme: "light" | "dark"): string {
  const styles = readFileSync(modules.resolve(`github-markdown-css/github-markdown-${theme}.css`), "utf8");
  const body = marked.parse(markdown, { gfm: true, async: false });
  return `<!doctype html><meta charset="utf-8"><style>${styles}
    body { margin: 0; }
    .markdown-body { padding: 16px 24px; }
  </style><article class="markdown-body">${body}</article>`;
}

function installedChromium(): string {
  const usual = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  ];
  const found = process.env.CHROMIUM_PATH ?? usual.find((file) => existsSync(file));
  if (found === undefined) throw new Error("There is no Chromium. Install one, or give its path in CHROMIUM_PATH.");
  return found;
}

async function take(browser: Browser, { page: html, file }: { page: string; file: string }): Promise<void> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 100 }, deviceScaleFactor: 2 });
  await page.setContent(html);
  const picture = await page.screenshot({ fullPage: true });
  await page.close();
  const name = path.relative(project, file);
  if (picture.length > LARGEST) throw new Error(`${name} would have ${picture.length} bytes, more than ${LARGEST}.`);
  writeFileSync(file, picture);
  console.log(`${name}: ${picture.length} bytes`);
}

const markdown = await summaries();
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: installedChromium(),
  // Chromium has no sandbox for root, and sees nothing here but what this script made.
  chromiumSandbox: false,
  args: [
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
try {
  for (const [name, text] of markdown) {
    await take(browser, { page: pageOf(text, "light"), file: path.join(folder, `${name}.png`) });
    await take(browser, { page: pageOf(text, "dark"), file: path.join(folder, `${name}-dark.png`) });
  }
} finally {
  await browser.close();
}
