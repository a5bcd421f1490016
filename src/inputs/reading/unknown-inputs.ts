import { INPUTS, type InputName } from "../../contract.ts";
import { nearest } from "../../model/names/near-name.ts";
import type { Environment } from "../../ports.ts";
import { sanitize } from "../../privacy/sanitize.ts";
import type { Context } from "./context.ts";
import type { Inputs } from "./inputs.ts";

const NAMES = Object.keys(INPUTS) as InputName[];

/** What the inputs of other actions and the options of wrangler are called here; written without punctuation. */
const ALIASES: Partial<Readonly<Record<InputName, string>>> = {
  "api-token": "token cftoken cfapitoken cloudflareapitoken",
  "api-key": "cloudflareapikey globalapikey",
  "api-email": "email cloudflareemail",
  "account-id": "account cfaccountid cloudflareaccountid",
  "script-name": "name script scripts scriptnames worker workers workername workernames",
  "dispatch-namespace": "namespace",
  secrets: "secretname secretnames secretsjson",
  "secrets-file": "file dotenv envfile secretsfiles",
  "secret-keys": "keys",
  "remove-prefix": "prefix",
  "wrangler-config": "config configpath configfile wranglerfile wranglerconfigpath",
  environment: "wranglerenvironment wranglerenv",
  "version-tags": "tags message",
  "api-base-url": "apiurl baseurl",
};

const SECRET = "A secret's value belongs in env:, its name in secrets.";
const NO_WRANGLER = "This action does not run wrangler, so it has no use for it. Remove it.";
const NO_COMMANDS = "This action runs no commands. Run them in a step of their own, for example with wrangler-action.";

/** Inputs of other actions that have no counterpart here; written without punctuation. */
const PEERS: Readonly<Record<string, string>> = {
  command: NO_COMMANDS,
  precommands: NO_COMMANDS,
  postcommands: NO_COMMANDS,
  wranglerversion: NO_WRANGLER,
  packagemanager: NO_WRANGLER,
  quiet: NO_WRANGLER,
  workingdirectory:
    "Paths are relative to the workspace. Write the folder into the path itself, for example wrangler-config: app/wrangler.jsonc",
  vars: "Plain-text variables are set by a deployment, in vars of the wrangler configuration. This action only sets secrets.",
  env: "The values of secrets go into env: of the step, beside with:. A wrangler environment goes into environment.",
  value: SECRET,
};

/**
 * Finds inputs that action.yml does not have. The runner only warns of them, and a mistyped `dlete` or `dry_run` would
 * change what a run writes.
 */
export function findUnknownInputs({ inputs, findings }: Context, env: Environment): void {
  for (const variable of Object.keys(env).filter((key) => key.startsWith("INPUT_"))) {
    const name = variable.slice("INPUT_".length).toLowerCase();
    if (Object.hasOwn(INPUTS, name)) continue;
    findings.problem(`Unknown input "${sanitize(name, { maxLength: 64 })}". ${hint(name, inputs)}`);
  }
}

function hint(name: string, inputs: Inputs): string {
  const bare = withoutPunctuation(name);
  if (isDeclared(name, inputs)) return SECRET;
  if (Object.hasOwn(PEERS, bare)) return PEERS[bare] ?? "";
  const meant =
    NAMES.find((candidate) => withoutPunctuation(candidate) === bare) ??
    NAMES.find((candidate) => ALIASES[candidate]?.split(" ").includes(bare)) ??
    nearest(name, NAMES);
  if (meant !== undefined) return `Did you mean ${meant}?`;
  return /^[a-z_$][a-z0-9_$]*$/.test(name) ? SECRET : "Remove it. The README lists the inputs.";
}

/** Whether a line of `secrets` has the name: the runner hands inputs over in capitals. */
function isDeclared(name: string, inputs: Inputs): boolean {
  return inputs.list("secrets").some(({ text }) => text.split(/=|<</)[0]?.trim().toLowerCase() === name);
}

function withoutPunctuation(name: string): string {
  return name.replace(/[^a-z0-9]/g, "");
}
