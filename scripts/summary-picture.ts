// Takes the pictures of README.md and docs/: the comment with a plan, the plan of a fleet, a failed run and a good one. All
// of them are what the step writes, run against the emulators, in GitHub's styles: npm run picture
import { generateKeyPairSync } from "node:crypto";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { ACCOUNT_ID, API_TOKEN, type Cloudflare, startCloudflare, type WorkerSetup } from "../sandbox/cloudflare.ts";
import { GITHUB_TOKEN, startGitHub } from "../sandbox/github.ts";
import { runStep, type StepRun } from "../sandbox/runner.ts";
import { openBrowser, takePicture } from "./github-page.ts";

const project = path.join(import.meta.dirname, "..");
const folder = path.join(project, "docs/images");

/** GitHub's job page and its comments are about that wide, in CSS pixels. */
const WIDTHS = { summary: 900, comment: 780 };

const SECRETS = {
  DB_PASSWORD: "the new password of the database",
  STRIPE_KEY: "the first key of a payment provider",
  BILLING_TOKEN: "the new token of the billing service",
  SIGNING_KEY: generateKeyPairSync("ec", { namedCurve: "P-256" })
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString(),
};

/** As the runner has it for an action of another repository, and for a pull request. */
const GITHUB_ENV = {
  GITHUB_ACTION_REPOSITORY: "patch-worker-secrets/patch-worker-secrets",
  GITHUB_ACTION_REF: "v0",
};

const text = (name: string) => ({ name, type: "secret_text", text: "set earlier" }) as const;

const SHOP: WorkerSetup = {
  script: "shop-api",
  bindings: ["DB_PASSWORD", "OLD_API_KEY", "LEGACY_TOKEN", "TERRAFORM_STATE_KEY"].map(text),
};

/** Nine Workers have the token, one has a variable of that name, and one is missing. */
const FLEET: WorkerSetup[] = [
  ...["at", "be", "ch", "de", "es", "fr", "it", "nl", "pt"].map((country) => ({
    script: `shop-${country}`,
    bindings: [text("BILLING_TOKEN"), text("SESSION_KEY")],
  })),
  { script: "shop-uk", bindings: [{ name: "BILLING_TOKEN", type: "plain_text", text: "to be a secret" }] },
];

const SHOP_INPUTS = {
  "script-name": "shop-api",
  secrets: "DB_PASSWORD\nSTRIPE_KEY",
  "secret-keys": "SIGNING_KEY: { algorithm: { name: ECDSA, namedCurve: P-256 }, format: pkcs8, usages: [sign] }",
  delete: "OLD_API_KEY",
  prune: "true",
  keep: "TERRAFORM_*",
  "version-tags": "commit=3f2a1b0",
};

/** A run and what of it is shown. */
type Run = {
  readonly name: string;
  readonly workers: WorkerSetup[];
  readonly with: Record<string, string>;
  readonly outcome: StepRun["outcome"];
  readonly shows: keyof typeof WIDTHS;
};

const RUNS: readonly Run[] = [
  { name: "plan", workers: [SHOP], with: { ...SHOP_INPUTS, "dry-run": "true" }, outcome: "success", shows: "comment" },
  { name: "job-summary", workers: [SHOP], with: SHOP_INPUTS, outcome: "success", shows: "summary" },
  {
    name: "fleet-plan",
    workers: FLEET,
    with: {
      "script-name": [...FLEET.map(({ script }) => script), "shop-us"].join("\n"),
      secrets: "BILLING_TOKEN",
      "dry-run": "true",
    },
    outcome: "failure",
    shows: "comment",
  },
  { name: "failed-run", workers: [], with: SHOP_INPUTS, outcome: "failure", shows: "summary" },
];

/** Returns the Markdown that a run wrote to the comment or to GITHUB_STEP_SUMMARY. */
async function markdownOf(run: Run, cloudflare: Cloudflare): Promise<string> {
  const github = await startGitHub();
  try {
    const { outcome, log, summary } = await runStep({
      action: project,
      with: {
        "account-id": ACCOUNT_ID,
        ...(run.with["dry-run"] === undefined ? {} : { "github-token": GITHUB_TOKEN }),
        ...run.with,
      },
      env: { ...SECRETS, ...GITHUB_ENV, CLOUDFLARE_API_TOKEN: API_TOKEN, CLOUDFLARE_API_BASE_URL: cloudflare.url },
      secrets: [...Object.values(SECRETS), API_TOKEN],
      event: { name: "pull_request", payload: { pull_request: { number: 7 } } },
      github: { apiUrl: github.url },
    });
    if (outcome !== run.outcome) throw new Error(`${run.name} ended in ${outcome}:\n${log}`);
    const [comment] = github.comments();
    return run.shows === "comment" ? (comment?.body ?? "") : summary;
  } finally {
    await github.close();
  }
}

mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
try {
  for (const run of RUNS) {
    const cloudflare = await startCloudflare({ workers: run.workers });
    const markdown = await markdownOf(run, cloudflare);
    await cloudflare.close();
    for (const theme of ["light", "dark"] as const) {
      const file = path.join(folder, `${run.name}${theme === "dark" ? "-dark" : ""}.png`);
      await takePicture(browser, { markdown, theme, width: WIDTHS[run.shows], file });
    }
  }
} finally {
  await browser.close();
}
