import { generateKeyPairSync, randomBytes } from "node:crypto";
import path from "node:path";
import { ACCOUNT_ID, API_TOKEN, type Cloudflare, type RecordedRequest, startCloudflare } from "../cloudflare.ts";
import { runStep, type StepRun } from "../runner.ts";
import { readOwnAction } from "./action-yml.ts";

const PROJECT = path.join(import.meta.dirname, "..", "..");
const PKCS8 = { type: "pkcs8", format: "pem" } as const;

/** The Worker of the demo, and the one that a typo makes of its name. */
export const WORKER = "shop-api";
export const MISTYPED = "shop-apo";

/** The secrets of the made-up repository, new in each run. */
export const SECRETS: Readonly<Record<string, string>> = {
  CLOUDFLARE_API_TOKEN: API_TOKEN,
  DB_PASSWORD: `s3cr3t "quoted" \\ #not-a-comment = ${randomBytes(9).toString("base64")}`,
  SESSION_KEY: randomBytes(24).toString("base64"),
  APP_PRIVATE_KEY: generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export(PKCS8).toString(),
  SIGNING_KEY: generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export(PKCS8).toString(),
};

/** A step of this action as a workflow has it; expressions refer to `vars` and `secrets` only. */
export type WrittenStep = { readonly with: Record<string, string>; readonly env: Record<string, string> };

/** By name, the text of each secret on the Worker, which nobody but the emulator can see; `null` for a key. */
type Secrets = Readonly<Record<string, string | null>>;

/** What a run leaves. */
export type Scene = {
  readonly run: StepRun;
  readonly before: Secrets;
  readonly after: Secrets;
  readonly requests: readonly RecordedRequest[];
  /** whether {@link MISTYPED} is there now */
  readonly isCreated: boolean;
};

/**
 * Runs the step against an account with one Worker.
 * @param how.drops a name that Cloudflare loses from each patch, while it answers with status 200
 */
export async function play(step: WrittenStep, how: { readonly drops?: string } = {}): Promise<Scene> {
  const cloudflare = await startCloudflare({ workers: [{ script: WORKER, bindings: [...BINDINGS] }] });
  if (how.drops !== undefined) losing(cloudflare, how.drops);
  try {
    const before = secretsOn(cloudflare);
    const run = await runStep({
      action: await readOwnAction(PROJECT),
      uses: "patch-worker-secrets",
      with: evaluated(step.with),
      env: { ...evaluated(step.env), CLOUDFLARE_API_BASE_URL: cloudflare.url },
      secrets: Object.values(SECRETS),
    });
    const isCreated = cloudflare.worker(MISTYPED) !== undefined;
    return { run, before, after: secretsOn(cloudflare), requests: cloudflare.requests, isCreated };
  } finally {
    await cloudflare.close();
  }
}

const BINDINGS = [
  { name: "DB_PASSWORD", type: "secret_text", text: "the old password" },
  { name: "OLD_API_KEY", type: "secret_text", text: "an old key" },
  { name: "STRIPE_KEY", type: "secret_text", text: "not touched" },
  { name: "MODE", type: "plain_text", text: "a plain variable" },
] as const;

function secretsOn(cloudflare: Cloudflare): Secrets {
  const bindings = cloudflare.worker(WORKER)?.bindings;
  return Object.fromEntries(
    cloudflare.secrets(WORKER).map(({ name }) => {
      const binding = bindings?.get(name);
      return [name, binding?.type === "secret_text" ? binding.text : null];
    }),
  );
}

/** What a listener changes of a request holds for it. */
function losing(cloudflare: Cloudflare, name: string): void {
  cloudflare.events.on("request", (request) => {
    if (request.method !== "PATCH") return;
    const patch = JSON.parse(request.body.toString()) as { secrets: Record<string, unknown> };
    delete patch.secrets[name];
    request.body = Buffer.from(JSON.stringify(patch));
  });
}

function evaluated(block: Readonly<Record<string, string>>): Record<string, string> {
  const contexts: Record<string, Readonly<Record<string, string>>> = {
    vars: { CLOUDFLARE_ACCOUNT_ID: ACCOUNT_ID },
    secrets: SECRETS,
  };
  const value = (text: string): string =>
    text.replace(/\$\{\{ (\w+)\.(\w+) \}\}/g, (_, context, name) => contexts[context]?.[name] ?? "");
  return Object.fromEntries(Object.entries(block).map(([name, text]) => [name, value(text)]));
}
