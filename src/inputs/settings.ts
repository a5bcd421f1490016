import type { Declaration } from "../model/declaration.ts";
import { type CommentTarget, InputError } from "../model/input-error.ts";
import type { Prune } from "../model/plan/plan.ts";
import type { Policy } from "../model/plan/policy.ts";
import type { Credentials, Worker } from "../model/worker.ts";
import type { Ports } from "../ports.ts";
import { displayName } from "../privacy/sanitize.ts";
import type { SensitiveValues } from "../privacy/sensitive.ts";
import { listOf } from "../wording.ts";
import { readSecretKeys } from "./keys/secret-keys.ts";
import { readPrune } from "./policy/prune.ts";
import { type Required, readRequired, requiredDeletions } from "./policy/required.ts";
import { readVersionTags } from "./policy/version-tags.ts";
import type { Declarations } from "./reading/declared.ts";
import { Collector, type Reading } from "./reading/findings.ts";
import { idleInputs } from "./reading/idle-inputs.ts";
import { Inputs } from "./reading/inputs.ts";
import { type JsonReader, jsonReader } from "./reading/json-document.ts";
import type { Libraries } from "./reading/libraries.ts";
import { isFromFork } from "./reading/pull-request.ts";
import { readNames } from "./reading/secret-names.ts";
import { unknownInputs } from "./reading/unknown-inputs.ts";
import { type Workspace, workspaceOf } from "./reading/workspace.ts";
import { resolveEmpty } from "./secrets/empty-values.ts";
import { readSources } from "./secrets/sources.ts";
import { limitWarnings } from "./secrets/value-checks.ts";
import { readGithubToken } from "./target/github-token.ts";
import { readTarget } from "./target/target.ts";

/** Where the secrets go. */
export type Target = {
  /** At least one; more than one is a fleet. */
  readonly workers: readonly Worker[];
  readonly credentials: Credentials;
  /** Without a slash at its end. */
  readonly baseUrl: string;
};

/** How long, how often and how much at once. */
export type Limits = {
  /** For one request. */
  readonly timeoutSeconds: number;
  /** Attempts of one request. */
  readonly maxAttempts: number;
  /** For the whole step. */
  readonly deadlineSeconds: number;
  /** Workers at the same time. */
  readonly concurrency: number;
};

/** What the workflow said, typed and checked. Nothing below reads an input, the environment or a file. */
export type Settings = {
  readonly target: Target;
  readonly declaration: Declaration;
  /** Its required names are not to be deleted. */
  readonly policy: Policy;
  readonly limits: Limits;
  /** The comment with the plan of a dry run. */
  readonly comment: CommentTarget | undefined;
  /** Where each secret to set was declared, for step debug logging: never a value. */
  readonly origins: readonly { readonly name: string; readonly where: string }[];
  /** Lines that the log should say. */
  readonly notes: readonly string[];
  /** Lines for `core.warning`. */
  readonly warnings: readonly string[];
};

export type SettingsOptions = Pick<Ports, "core" | "env" | "fs" | "mask"> & {
  /** Takes every value that must not be seen. It is the only thing that readers add to. */
  readonly sensitive: SensitiveValues;
  /** Loaded before, so that nothing is awaited from the first reader to the masks. */
  readonly libraries: Libraries;
};

/** What several readers need. */
type Context = {
  readonly inputs: Inputs;
  readonly workspace: Workspace;
  readonly json: JsonReader;
  readonly libraries: Libraries;
  readonly sensitive: SensitiveValues;
  readonly isFromFork: () => boolean;
};

/**
 * Reads and checks all inputs. Every value is masked when it returns or throws, and nothing else is printed before.
 *
 * @throws InputError with all problems.
 */
export function readSettings({ core, env, fs, mask, sensitive, libraries }: SettingsOptions): Settings {
  const inputs = new Inputs({ core, env });
  const context: Context = {
    inputs,
    workspace: workspaceOf({ fs, env }),
    json: jsonReader(libraries),
    libraries,
    sensitive,
    isFromFork: () => isFromFork({ env, fs }),
  };
  try {
    const collect = new Collector();
    collect.add({ problems: unknownInputs(inputs, env) });
    collect.add(idleInputs(inputs));
    const { target, idle, ...rest } = collect.take(readAll(context));
    const { warnings, notes, ...found } = collect.findings;
    // What a fork lacks is one problem, for the credentials and for the secrets.
    const problems = [...new Set(found.problems)];
    const { credentials } = target;
    if (problems.length > 0 || credentials === undefined) throw new InputError(problems, rest.comment);
    if (idle !== undefined) throw new InputError([idle], rest.comment);
    return { ...rest, target: { ...target, credentials }, notes, warnings };
  } finally {
    mask(sensitive.masks());
  }
}

/** The settings before it is known whether there are problems. `idle` is one that counts only without any other. */
type Draft = Omit<Settings, "target" | "notes" | "warnings"> & {
  readonly target: DraftTarget;
  readonly idle: string | undefined;
};

function readAll(context: Context): Reading<Draft> {
  const { inputs, json, sensitive } = context;
  const collect = new Collector();
  const { required: fromConfig, ...target } = collect.take(readTarget(inputs, context));
  const githubToken = collect.take(readGithubToken(inputs, sensitive));
  const mode = collect.take(readMode(inputs));
  const required = collect.take(readRequired(inputs, { fromConfig }));
  const own = ownValues(target.credentials, githubToken);
  const { set, origins, deletions, untouched, notes } = collect.take(readSecretsToSet(context, { required, own }));
  collect.add({ problems: requiredDeletions(required.names, deletions) });
  const prune = collect.take(readPrune(inputs, { spared: [...untouched, ...required.names] }));
  const versionTags = collect.take(readVersionTags(inputs, { deploy: mode.deploy, json }));
  const limits = collect.take(readLimits(inputs));
  return collect.reading({
    target,
    declaration: { set, delete: deletions.map(({ name }) => name), versionTags },
    policy: { ...mode, prune, required: required.names },
    limits,
    comment: mode.dryRun ? commentOn(target.workers, githubToken) : undefined,
    origins,
    idle:
      set.length > 0
        ? undefined
        : idleProblem({ prune, isIdle: deletions.length + required.names.length === 0, notes }),
  });
}

type DraftTarget = Omit<Target, "credentials"> & { readonly credentials: Credentials | undefined };

function readMode(inputs: Inputs): Reading<Pick<Policy, "deploy" | "dryRun" | "onExisting">> {
  const collect = new Collector();
  const deploy = collect.take(inputs.boolean("deploy"));
  if (!deploy && inputs.isGiven("dispatch-namespace")) {
    const reason = "because Workers in a dispatch namespace have no versions";
    collect.add({
      problems: [`deploy: false cannot be used with dispatch-namespace, ${reason}. Remove one of them.`],
    });
  }
  const dryRun = collect.take(inputs.boolean("dry-run"));
  return collect.reading({ deploy, dryRun, onExisting: collect.take(inputs.choice("on-existing")) });
}

function readLimits(inputs: Inputs): Reading<Limits> {
  const collect = new Collector();
  return collect.reading({
    timeoutSeconds: collect.take(inputs.seconds("timeout")),
    maxAttempts: collect.take(inputs.integer("max-attempts")),
    deadlineSeconds: collect.take(inputs.seconds("deadline")),
    concurrency: collect.take(inputs.integer("concurrency")),
  });
}

function commentOn([first, ...others]: readonly Worker[], githubToken: string | undefined): CommentTarget | undefined {
  if (first === undefined || githubToken === undefined) return undefined;
  return { githubToken, worker: others.length === 0 ? first : { ...first, script: "*" } };
}

/** Values that a `toJSON(secrets)` holds as well and that are not meant for a Worker, with what they are. */
function ownValues(credentials: Credentials | undefined, githubToken: string | undefined): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  if (credentials !== undefined) {
    const value = credentials.kind === "token" ? credentials.token : credentials.key;
    own.set(value, "the Cloudflare credential of this step");
  }
  if (githubToken !== undefined) own.set(githubToken, "the github-token of this step");
  return own;
}

type Declared = {
  readonly set: Declaration["set"];
  readonly origins: Settings["origins"];
  readonly deletions: Declarations["deletions"];
  readonly untouched: readonly string[];
  /** What was skipped or left out. */
  readonly notes: readonly string[];
};

function readSecretsToSet(
  context: Context,
  { required, own }: { readonly required: Required; readonly own: ReadonlyMap<string, string> },
): Reading<Declared> {
  const { inputs } = context;
  const collect = new Collector();
  const onlyRequired = required.isOnly ? new Set(required.names) : undefined;
  const sources = collect.take(readSources(inputs, { ...context, credentials: own, onlyRequired }));
  const keys = collect.take(readSecretKeys(inputs, context));
  const onEmpty = collect.take(inputs.choice("on-empty"));
  const empty = [...sources.empty, ...keys.empty];
  const resolved = collect.take(resolveEmpty(empty, { onEmpty, isFork: empty.length > 0 && context.isFromFork() }));
  const names = collect.take(readNames(inputs, "delete"));
  const declared = [...sources.declared, ...resolved.declared, ...keys.declared];
  const deletions = [
    ...sources.deletions,
    ...names.map(({ text, line }) => ({ name: text, where: `delete, line ${line}` })),
  ];
  const origins = declared.map(({ secret, where }) => ({ name: secret.name, where }));
  collect.add({ problems: [...repeatedNames([...origins, ...deletions]), ...inputs.spellings().map(oneVariable)] });
  collect.add({ warnings: limitWarnings(declared) });
  return collect.reading({
    set: declared.map(({ secret }) => secret),
    origins,
    deletions,
    untouched: [...sources.untouched, ...resolved.skipped],
    notes: collect.findings.notes,
  });
}

/** Two secrets with one value would be wrong, and nobody would see it. */
function oneVariable(names: readonly string[]): string {
  return (
    `${listOf(names, "and")} are the same environment variable on Windows, where names are case-insensitive, so ` +
    `${names.length === 2 ? "both" : "all"} secrets would get the same value. Give all but one in another way, or run ` +
    "the step on Linux."
  );
}

function repeatedNames(places: Settings["origins"]): string[] {
  return [...Map.groupBy(places, ({ name }) => name)]
    .filter(([, group]) => group.length > 1)
    .map(([name, group]) => {
      const count = group.length === 2 ? "twice" : `${group.length} times`;
      return `${displayName(name)} is given ${count}: ${group.map(({ where }) => where).join("; ")}. Keep one of them.`;
    });
}

/** What is wrong with a step that sets nothing, if anything is. */
function idleProblem({
  prune,
  isIdle,
  notes,
}: {
  readonly prune: Prune | undefined;
  readonly isIdle: boolean;
  readonly notes: readonly string[];
}): string | undefined {
  if (prune !== undefined) {
    const danger = "prune: true without a secret to set would delete every secret on the Worker.";
    return [danger, ...notes, "List the ones to keep in secrets."].join(" ");
  }
  if (!isIdle) return undefined;
  const remedy = "List names in secrets, secrets-file, secret-keys, delete or required.";
  return ["Nothing to do: there is no secret to set, delete or require.", ...notes, remedy].join(" ");
}
