import { InputError } from "../model/errors.ts";
import type { Declaration } from "../model/patch.ts";
import type { Prune } from "../model/plan.ts";
import type { Credentials, Worker } from "../model/worker.ts";
import type { Ports } from "../ports.ts";
import { masksOf } from "../privacy/masks.ts";
import { importFault } from "./keys/key-import.ts";
import { readSecretKeys } from "./keys/secret-keys.ts";
import { readPrune } from "./policy/prune.ts";
import { readVersionTags } from "./policy/version-tags.ts";
import { type Findings, noFindings, notesOf } from "./reading/findings.ts";
import { type Inputs, inputsOf, unknownInputs } from "./reading/inputs.ts";
import { readSeconds, readWholeNumber } from "./reading/numbers.ts";
import { readSecretNames } from "./reading/secret-names.ts";
import { readSwitch } from "./reading/switches.ts";
import { type Workspace, workspaceOf } from "./reading/workspace.ts";
import type { Declarations, Declared, Deletion, OnEmpty, SecretsContext } from "./secrets/declared-secret.ts";
import { readNameFilter } from "./secrets/name-filter.ts";
import { readSecretsFiles } from "./secrets/secrets-file.ts";
import { readSecrets } from "./secrets/secrets-input.ts";
import { limitWarnings } from "./secrets/server-limits.ts";
import { readCredentials } from "./target/credentials.ts";
import { readGithubToken } from "./target/github-token.ts";
import { readBaseUrl, readWorkers } from "./target/worker.ts";
import { readWranglerConfig } from "./target/wrangler-config.ts";

/** What the workflow said, typed and checked. Nothing below reads an input, the environment or a file. */
export type Settings = {
  /** At least one; more than one is a fleet. */
  readonly workers: readonly Worker[];
  readonly declaration: Declaration;
  /** Undefined where only declared names are deleted. */
  readonly prune: Prune | undefined;
  /** Names that must be on the Worker when the step ends; none of them is to be deleted. */
  readonly required: readonly string[];
  readonly credentials: Credentials;
  /** For the comment of a dry run on a pull request. */
  readonly githubToken: string | undefined;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  /** False: a new version is made and not deployed. `declaration.versionTags` are its annotations then. */
  readonly deploy: boolean;
  readonly dryRun: boolean;
  /** For one request. */
  readonly timeoutSeconds: number;
  /** Tries of one request, 1 to 20. */
  readonly maxAttempts: number;
  /** Workers at the same time. */
  readonly concurrency: number;
  /** For the whole step, at most 21600. */
  readonly deadlineSeconds: number;
  /** Lines that the log should say. */
  readonly notes: readonly string[];
  /** Lines for `core.warning`. */
  readonly warnings: readonly string[];
  /** Every value that must not be seen. */
  readonly sensitive: readonly string[];
};

const NAME_SOME = "Name one to set or to delete, or name in required what must be there.";

const ON_EMPTY = ["error", "skip", "set"] as const;
const LONGEST_TIMEOUT_SECONDS = 600;
/** A job of a hosted runner ends after six hours. */
const LONGEST_DEADLINE_SECONDS = 21_600;
const MOST_ATTEMPTS = 20;
const MOST_CONCURRENT = 100;

/**
 * Reads, masks and checks everything, in this order. All values are masked before the first await.
 *
 * @throws InputError with all problems, before anything is sent.
 */
export async function readSettings({
  core,
  mask,
  env,
  fs,
}: Pick<Ports, "core" | "mask" | "env" | "fs">): Promise<Settings> {
  const inputs = inputsOf({ core, env });
  const workspace = workspaceOf({ fs, env });
  const findings = noFindings();
  const { problems } = findings;
  problems.push(...unknownInputs(env));
  const { credentials, ...access } = readAccess(inputs, findings);
  const onEmpty = readOnEmpty(inputs, problems);
  const config = readWranglerConfig(inputs, { workspace, findings });
  const workers = readWorkers(inputs, { findings, workspace, config });
  const mode = readMode(inputs, findings);
  const filter = readNameFilter(inputs, problems);
  const context = { inputs, findings, onEmpty, filter, credentials: access.foreign };
  const declarations = readDeclarations(workspace, context);
  problems.push(...inputs.spellings().map(oneVariable));
  const required = readRequired(inputs, { fromConfig: config?.required ?? [], declarations, problems });
  findings.untouched.push(...required);
  const prune = readPrune(inputs, findings);
  const declaration = declarationOf(declarations, { inputs, findings, deploy: mode.deploy, prune, required });
  const settings = {
    ...mode,
    workers,
    declaration,
    prune,
    required,
    githubToken: access.githubToken,
    baseUrl: readBaseUrl(inputs, problems),
    ...readLimits(inputs, problems),
    notes: notesOf(findings),
    warnings: [...findings.warnings, ...limitWarnings(declarations.declared)],
    sensitive: findings.sensitive,
  };
  mask(new Set(findings.sensitive.flatMap(masksOf)));
  problems.push(...(await importProblems(declarations.declared)));
  if (problems.length > 0 || credentials === undefined) throw new InputError(problems);
  return { ...settings, credentials };
}

type Access = {
  readonly credentials: Credentials | undefined;
  readonly githubToken: string | undefined;
  /** What a JSON object of secrets may hold as well, with what it is. */
  readonly foreign: ReadonlyMap<string, string>;
};

function readAccess(inputs: Inputs, findings: Findings): Access {
  const { credentials, sensitive } = readCredentials(inputs, findings.problems);
  findings.sensitive.push(...sensitive);
  const githubToken = readGithubToken(inputs, findings);
  const foreign = new Map(sensitive.map((value) => [value, "it is the Cloudflare credential of this step"]));
  if (githubToken !== undefined) foreign.set(githubToken, "it is the github-token of this step");
  return { credentials, githubToken, foreign };
}

function readMode(inputs: Inputs, { problems, warnings }: Findings): Pick<Settings, "deploy" | "dryRun"> {
  const deploy = readSwitch(inputs, { name: "deploy", fallback: true, problems });
  if (!deploy && inputs.text("dispatch-namespace") !== undefined) {
    problems.push(
      "deploy: false does not go together with dispatch-namespace: Workers of a dispatch namespace have no versions. " +
        "Take one of the two away.",
    );
  }
  const dryRun = readSwitch(inputs, { name: "dry-run", fallback: false, problems });
  if (!dryRun && inputs.text("github-token") !== undefined) {
    warnings.push("github-token has an effect only with dry-run: true, for the comment with the plan.");
  }
  return { deploy, dryRun };
}

function readLimits(
  inputs: Inputs,
  problems: string[],
): Pick<Settings, "concurrency" | "timeoutSeconds" | "maxAttempts" | "deadlineSeconds"> {
  return {
    concurrency: readWholeNumber(inputs, {
      name: "concurrency",
      fallback: 4,
      least: 1,
      most: MOST_CONCURRENT,
      problems,
    }),
    timeoutSeconds: readSeconds(inputs, { name: "timeout", fallback: 30, most: LONGEST_TIMEOUT_SECONDS, problems }),
    maxAttempts: readWholeNumber(inputs, {
      name: "max-attempts",
      fallback: 5,
      least: 1,
      most: MOST_ATTEMPTS,
      problems,
    }),
    deadlineSeconds: readSeconds(inputs, { name: "deadline", fallback: 900, most: LONGEST_DEADLINE_SECONDS, problems }),
  };
}

function readDeclarations(workspace: Workspace, context: SecretsContext): Declarations {
  const { inputs, findings, filter } = context;
  const input = readSecrets(context);
  const files = readSecretsFiles(workspace, context);
  filter.conclude({ hasSource: inputs.isJson("secrets") || inputs.list("secrets-file").length > 0, findings });
  const names = readSecretNames(inputs, { name: "delete", problems: findings.problems });
  return {
    declared: [...input.declared, ...files.declared, ...readSecretKeys(context)],
    deletions: [
      ...files.deletions,
      ...names.map(({ text, line }): Deletion => ({ name: text, place: `delete, line ${line}` })),
    ],
  };
}

type DeclarationContext = {
  readonly inputs: Inputs;
  readonly findings: Findings;
  readonly deploy: boolean;
  readonly prune: Prune | undefined;
  readonly required: readonly string[];
};

function declarationOf(
  { declared, deletions }: Declarations,
  { inputs, findings, deploy, prune, required }: DeclarationContext,
): Declaration {
  const { problems } = findings;
  problems.push(
    ...repeatedNames([...declared.map(({ secret, place }) => ({ name: secret.name, place })), ...deletions]),
  );
  // A step may only look whether the required secrets are there.
  const checksOnly = required.length > 0;
  if (problems.length === 0 && declared.length === 0) {
    const sources = inputs.list("secrets-file").length === 0 ? "secrets" : "secrets, secrets-file";
    if (prune !== undefined) {
      problems.push(
        ["prune with no secret declared would delete every secret. Declare some.", ...notesOf(findings)].join(" "),
      );
    } else if (deletions.length === 0 && !checksOnly) {
      problems.push(
        [`Nothing to do: ${sources}, secret-keys and delete name no secret.`, ...notesOf(findings), NAME_SOME].join(
          " ",
        ),
      );
    }
  }
  return {
    set: declared.map(({ secret }) => secret),
    delete: deletions.map(({ name }) => name),
    versionTags: readVersionTags(inputs, { deploy, problems }),
  };
}

type RequiredContext = {
  readonly fromConfig: readonly string[];
  readonly declarations: Declarations;
  readonly problems: string[];
};

function readRequired(inputs: Inputs, { fromConfig, declarations, problems }: RequiredContext): string[] {
  const names = readSecretNames(inputs, { name: "required", problems }).map(({ text }) => text);
  const required = [...new Set([...names, ...fromConfig])];
  const deleted = new Map(declarations.deletions.map(({ name, place }) => [name, place]));
  problems.push(
    ...required
      .filter((name) => deleted.has(name))
      .map((name) => `${name} is required and to be deleted (${deleted.get(name)}). Take it out of one of the two.`),
  );
  return required;
}

/** Two secrets with one value would be wrong, and nobody would see it. */
function oneVariable(names: readonly string[]): string {
  return (
    `${names.join(" and ")} are one variable on Windows, which tells no names apart by case alone, and would get one ` +
    "value. Give all but one in another way, or run the step on Linux."
  );
}

function repeatedNames(places: readonly { name: string; place: string }[]): string[] {
  return [...Map.groupBy(places, ({ name }) => name)]
    .filter(([, group]) => group.length > 1)
    .map(
      ([name, group]) =>
        `${name} is given ${group.length} times: ${group.map(({ place }) => place).join("; ")}. Keep one.`,
    );
}

async function importProblems(declared: readonly Declared[]): Promise<string[]> {
  const faults = await Promise.all(
    declared.map(async ({ secret, place }) => {
      const fault = secret.type === "secret_key" ? await importFault(secret) : undefined;
      return fault === undefined ? [] : [`${place}, ${secret.name}: ${fault}.`];
    }),
  );
  return faults.flat();
}

function readOnEmpty(inputs: Inputs, problems: string[]): OnEmpty {
  const word = inputs.text("on-empty") ?? "error";
  const known = ON_EMPTY.find((candidate) => candidate === word);
  if (known === undefined) problems.push("on-empty is an unknown word. Give one of error, skip, set.");
  return known ?? "error";
}
