import type { Declaration } from "../model/declaration.ts";
import { type CommentTarget, InputError } from "../model/input-error.ts";
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
import { type Context, FindingList, type Findings } from "./reading/context.ts";
import { allOf, type Deletion } from "./reading/declared.ts";
import { findIdleInputs } from "./reading/idle-inputs.ts";
import { Inputs } from "./reading/inputs.ts";
import { isFromFork } from "./reading/pull-request.ts";
import { readNames } from "./reading/secret-names.ts";
import { findUnknownInputs } from "./reading/unknown-inputs.ts";
import { workspaceOf } from "./reading/workspace.ts";
import { resolveEmpty } from "./secrets/empty-values.ts";
import { readSources } from "./secrets/sources.ts";
import { limitWarnings } from "./secrets/value-checks.ts";
import { readGithubToken } from "./target/credentials.ts";
import { readTarget, type Target, type TargetReading } from "./target/target.ts";

/** What the workflow said, typed and checked. Nothing below reads an input, the environment or a file. */
export type Settings = {
  readonly target: Target;
  readonly declaration: Declaration;
  /** Its required names are not to be deleted. */
  readonly policy: Policy;
  readonly limits: {
    /** For one request. */
    readonly timeoutSeconds: number;
    /** Attempts of one request. */
    readonly maxAttempts: number;
    /** For the whole step. */
    readonly deadlineSeconds: number;
    /** Workers at the same time. */
    readonly concurrency: number;
  };
  /** The comment with the plan of a dry run. */
  readonly comment: CommentTarget | undefined;
  /** Where each secret to set was declared, for step debug logging: never a value. */
  readonly origins: readonly { readonly name: string; readonly where: string }[];
  /** Lines that the log should say. */
  readonly notes: readonly string[];
  /** Lines for `core.warning`. */
  readonly warnings: readonly string[];
};

type SettingsOptions = Pick<Ports, "core" | "env" | "fs" | "mask"> &
  Pick<Context, "libraries"> & { readonly sensitive: SensitiveValues };

/**
 * Reads and checks all inputs. Every value is masked when it returns or throws, and nothing else is printed before.
 *
 * @throws InputError with all problems.
 */
export function readSettings({ core, env, fs, mask, sensitive, libraries }: SettingsOptions): Settings {
  const findings = new FindingList();
  const context = {
    inputs: new Inputs({ core, env }, findings),
    workspace: workspaceOf({ fs, env }),
    libraries,
    isFromFork: () => isFromFork({ env, fs }),
    sensitive,
    findings,
  };
  try {
    findUnknownInputs(context, env);
    findIdleInputs(context);
    const { target, ...rest } = readAll(context);
    const { problems, notes, warnings } = findings;
    const { credentials } = target;
    if (problems.length === 0 && credentials !== undefined) {
      return { ...rest, target: { ...target, credentials }, notes, warnings };
    }
    // What a fork lacks is one problem, for the credentials and for the secrets.
    throw new InputError([...new Set(problems)], rest.comment);
  } finally {
    mask(sensitive.masks());
  }
}

/** The settings before it is known whether there are problems. */
type Draft = Omit<Settings, "target" | "notes" | "warnings"> & { readonly target: Omit<TargetReading, "required"> };

/** Of all that read, this alone looks at what the readers found. */
function readAll(context: Context & { readonly findings: FindingList }): Draft {
  const { inputs, findings } = context;
  const { required: fromConfig, ...target } = readTarget(context);
  const githubToken = readGithubToken(context);
  const mode = readMode(context);
  const required = readRequired(context, { fromConfig });
  const own = ownValues(target.credentials, githubToken);
  const earlier = findings.notes.length;
  const { set, origins, deletions, untouched } = readSecretsToSet(context, { required, own });
  const notes = findings.notes.slice(earlier);
  for (const problem of requiredDeletions(required.names, deletions)) findings.problem(problem);
  const prune = readPrune(context, { spared: [...untouched, ...required.names] });
  const versionTags = readVersionTags(context, mode);
  const limits = {
    timeoutSeconds: inputs.seconds("timeout"),
    maxAttempts: inputs.integer("max-attempts"),
    deadlineSeconds: inputs.seconds("deadline"),
    concurrency: inputs.integer("concurrency"),
  };
  // With another problem, it is not known what the step would do.
  if (set.length === 0 && findings.problems.length === 0) {
    const isIdle = deletions.length + required.names.length === 0;
    if (prune !== undefined) findings.problem(sentences(PRUNES_ALL, notes, "List the ones to keep in secrets."));
    else if (isIdle) findings.problem(sentences(NOTHING_TO_DO, notes, WAYS_TO_DO_SOMETHING));
  }
  return {
    target,
    declaration: { set, delete: deletions.map(({ name }) => name), versionTags },
    policy: { ...mode, prune, required: required.names },
    limits,
    comment: mode.dryRun ? commentOn(target.workers, githubToken) : undefined,
    origins,
  };
}

const PRUNES_ALL = "prune: true without a secret to set would delete every secret on the Worker.";
const NOTHING_TO_DO = "Nothing to do: there is no secret to set, delete or require.";
const WAYS_TO_DO_SOMETHING = "List names in secrets, secrets-file, secret-keys, delete or required.";

function sentences(problem: string, notes: readonly string[], remedy: string): string {
  return [problem, ...notes, remedy].join(" ");
}

function readMode({ inputs, findings }: Context): Pick<Policy, "deploy" | "dryRun" | "onExisting"> {
  const deploy = inputs.boolean("deploy");
  if (!deploy && inputs.isGiven("dispatch-namespace")) {
    findings.problem(
      "deploy: false cannot be used with dispatch-namespace, because Workers in a dispatch namespace have no versions. " +
        "Remove one of them.",
    );
  }
  return { deploy, dryRun: inputs.boolean("dry-run"), onExisting: inputs.choice("on-existing") };
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

type ToSet = {
  readonly set: Declaration["set"];
  readonly origins: Settings["origins"];
  readonly deletions: readonly Deletion[];
  readonly untouched: readonly string[];
};

function readSecretsToSet(
  context: Context,
  { required, own }: { readonly required: Required; readonly own: ReadonlyMap<string, string> },
): ToSet {
  const { inputs, findings } = context;
  const onlyRequired = required.isOnly ? new Set(required.names) : undefined;
  const sources = readSources(context, { credentials: own, onlyRequired });
  const keys = readSecretKeys(context);
  const resolved = resolveEmpty(context, allOf([...sources, ...keys], "empty"));
  const names = readNames(context, "delete");
  const entries = [...sources, ...resolved, ...keys];
  const declared = allOf(entries, "declared");
  const origins = declared.map(({ secret, where }) => ({ name: secret.name, where }));
  const deletions = [
    ...allOf(entries, "deletion"),
    ...names.map(({ text, line }) => ({ name: text, where: `delete, line ${line}` })),
  ];
  findRepeatedNames([...origins, ...deletions], findings);
  for (const spellings of inputs.spellings()) findings.problem(oneVariable(spellings));
  for (const warning of limitWarnings(declared)) findings.warning(warning);
  return { set: declared.map(({ secret }) => secret), origins, deletions, untouched: allOf(entries, "untouched") };
}

/** Two secrets with one value would be wrong, and nobody would see it. */
function oneVariable(names: readonly string[]): string {
  return (
    `${listOf(names, "and")} are the same environment variable on Windows, where names are case-insensitive, so ` +
    `${names.length === 2 ? "both" : "all"} secrets would get the same value. Give all but one in another way, or run ` +
    "the step on Linux."
  );
}

function findRepeatedNames(places: Settings["origins"], findings: Findings): void {
  for (const [name, group] of Map.groupBy(places, (place) => place.name)) {
    if (group.length === 1) continue;
    const count = group.length === 2 ? "twice" : `${group.length} times`;
    const where = group.map((place) => place.where).join("; ");
    findings.problem(`${displayName(name)} is given ${count}: ${where}. Keep one of them.`);
  }
}
