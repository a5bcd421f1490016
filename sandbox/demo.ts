// The README's first command: runs dist/index.js as the runner would, against the emulated API, on one step with text,
// multi-line and key secrets, a deletion and version tags, and shows what a user would see. No account, no network.
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { join } from "node:path";
import { load } from "js-yaml";
import { ACCOUNT_ID, API_TOKEN, startCloudflare } from "./cloudflare.ts";
import { runStep } from "./runner.ts";

const project = join(import.meta.dirname, "..");
const pkcs8 = { type: "pkcs8", format: "pem" } as const;
const repositorySecrets = {
  CLOUDFLARE_API_TOKEN: API_TOKEN,
  DB_PASSWORD: `s3cr3t "quoted" \\ #not-a-comment = ${randomBytes(9).toString("base64")}`,
  APP_PRIVATE_KEY: generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export(pkcs8).toString(),
  SIGNING_KEY: generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export(pkcs8).toString(),
};

const repositoryVariables = { CLOUDFLARE_ACCOUNT_ID: ACCOUNT_ID };

const workflow = `- uses: ./
  with:
    account-id: \${{ vars.CLOUDFLARE_ACCOUNT_ID }}
    script-name: shop-api
    secrets: |
      DB_PASSWORD
      APP_PRIVATE_KEY
      LOG_LEVEL=debug
    secret-keys: |
      SIGNING_KEY:
        algorithm: { name: ECDSA, namedCurve: P-256 }
        format: pkcs8
        usages: [sign]
    delete: OLD_API_KEY
    version-tags: |
      commit=3f2a1b0
      release=v1.4.2
  env:
    CLOUDFLARE_API_TOKEN: \${{ secrets.CLOUDFLARE_API_TOKEN }}
    DB_PASSWORD: \${{ secrets.DB_PASSWORD }}
    APP_PRIVATE_KEY: \${{ secrets.APP_PRIVATE_KEY }}
    SIGNING_KEY: \${{ secrets.SIGNING_KEY }}`;

/** Evaluates the only expressions of this workflow, references to `vars` and `secrets`. */
function evaluated(block: Record<string, string>): Record<string, string> {
  const contexts: Record<string, Record<string, string>> = { vars: repositoryVariables, secrets: repositorySecrets };
  const value = (text: string): string =>
    text.replace(/\$\{\{ (\w+)\.(\w+) \}\}/g, (_, context, name) => contexts[context]?.[name] ?? "");
  return Object.fromEntries(Object.entries(block).map(([name, text]) => [name, value(text)]));
}

function show(title: string, text: string): void {
  console.log(`\n=== ${title} ${"=".repeat(Math.max(0, 90 - title.length))}\n${text.trimEnd()}`);
}

const cloudflare = await startCloudflare({
  workers: [
    {
      script: "shop-api",
      bindings: [
        { name: "DB_PASSWORD", type: "secret_text", text: "the old password" },
        { name: "OLD_API_KEY", type: "secret_text", text: "an old key" },
        { name: "STRIPE_KEY", type: "secret_text", text: "not touched" },
        { name: "MODE", type: "plain_text", text: "a plain variable" },
      ],
    },
  ],
});
const secretsNow = (): string =>
  cloudflare
    .secrets("shop-api")
    .map(({ name, type }) => `${name.padEnd(16)} ${type}`)
    .join("\n");

show("The step of the workflow", workflow);
show("Secrets on the Worker before", secretsNow());
const [step] = load(workflow) as [{ with: Record<string, string>; env: Record<string, string> }];
const run = await runStep({
  action: project,
  uses: "patch-worker-secrets",
  with: evaluated(step.with),
  env: { ...evaluated(step.env), CLOUDFLARE_API_BASE_URL: cloudflare.url },
  secrets: Object.values(repositorySecrets),
});
show(`The log of the step (${run.outcome})`, run.log);
for (const [name, value] of Object.entries(run.outputs)) show(`Output ${name}`, value);
show("The job summary", run.summary);
show("Secrets on the Worker after", secretsNow());
const [request] = cloudflare.requests;
show(
  "What went over the wire",
  `${cloudflare.requests.length} request: ${request?.method} ${request?.path} (${request?.headers["user-agent"]})`,
);
await cloudflare.close();
process.exitCode = run.outcome === "success" ? 0 : 1;
