// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are GitHub's expressions.
import { play, type Scene, WORKER, type WrittenStep } from "./scene.ts";
import { rendered, styled } from "./text.ts";

const STEP: WrittenStep = {
  with: {
    "account-id": "${{ vars.CLOUDFLARE_ACCOUNT_ID }}",
    "script-name": WORKER,
    secrets: "DB_PASSWORD\nAPP_PRIVATE_KEY\nLOG_LEVEL=debug",
    "secret-keys": [
      "SIGNING_KEY:",
      "  algorithm: { name: ECDSA, namedCurve: P-256 }",
      "  format: pkcs8",
      "  usages: [sign]",
    ].join("\n"),
    delete: "OLD_API_KEY",
    "version-tags": "commit=3f2a1b0\nrelease=v1.4.2",
  },
  env: {
    CLOUDFLARE_API_TOKEN: "${{ secrets.CLOUDFLARE_API_TOKEN }}",
    DB_PASSWORD: "${{ secrets.DB_PASSWORD }}",
    APP_PRIVATE_KEY: "${{ secrets.APP_PRIVATE_KEY }}",
    SIGNING_KEY: "${{ secrets.SIGNING_KEY }}",
  },
};

/**
 * Shows everything about one run of a step with text, multi-line and key secrets, a deletion and version tags.
 * @returns whether the step succeeded
 */
export async function showAll(): Promise<boolean> {
  show("The step of the workflow", asYaml(STEP));
  const { run, before, after, requests } = await play(STEP);
  show("Secrets on the Worker before", namesIn(before));
  show(`The log of the step (${run.outcome})`, run.log);
  for (const [name, value] of Object.entries(run.outputs)) show(`Output ${name}`, value);
  show("The job summary, as text", rendered(run.summary));
  show("Secrets on the Worker after", namesIn(after));
  const [request] = requests;
  const count = `${requests.length} request${requests.length === 1 ? "" : "s"}`;
  show("What went over the wire", `${count}: ${request?.method} ${request?.path} (${request?.headers["user-agent"]})`);
  return run.outcome === "success";
}

function show(title: string, text: string): void {
  const rule = "=".repeat(Math.max(0, 90 - title.length));
  console.log(`\n${styled("bold", `=== ${title} ${rule}`)}\n${text.trimEnd()}`);
}

function namesIn(secrets: Scene["before"]): string {
  return Object.entries(secrets)
    .map(([name, text]) => `${name.padEnd(16)} ${text === null ? "secret_key" : "secret_text"}`)
    .join("\n");
}

function asYaml({ with: inputs, env }: WrittenStep): string {
  const block = (entries: Readonly<Record<string, string>>): string =>
    Object.entries(entries)
      .map(([name, text]) => `    ${name}: ${text.includes("\n") ? `|\n${text.replace(/^/gm, "      ")}` : text}\n`)
      .join("");
  return `- uses: ./\n  with:\n${block(inputs)}  env:\n${block(env)}`;
}
