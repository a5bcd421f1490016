import { isSecretType, type ReportedBinding } from "../binding.ts";
import { type Declaration, namesOf, without } from "../declaration.ts";
import { PLAN_VARIABLE_LIMITS } from "../limits.ts";
import { idlePatterns } from "../names/idle-patterns.ts";
import type { NamePattern } from "../names/name-pattern.ts";
import type { RequestFailure } from "../request/failure.ts";
import { isBindingName } from "../secret.ts";
import type { Undeployed } from "./version.ts";

/**
 * What `prune` leaves alone, and how many secrets it may delete in the whole step. `patterns` are those of `keep`, which
 * `keeps` applies too.
 */
export type Prune = {
  readonly keeps: (name: string) => boolean;
  readonly patterns: readonly NamePattern[];
  readonly maxDeletions: number;
};

/** What becomes of a secret to set that is already on the Worker. */
export type OnExisting = "overwrite" | "keep";

/** What Cloudflare reports of a Worker before the step. */
export type CurrentState = {
  /** Of `GET …/secrets`: each is a secret, whatever its type. */
  readonly secrets: readonly ReportedBinding[];
  /** Of `GET …/settings`: bindings of every type. */
  readonly bindings: readonly ReportedBinding[];
};

/** What becomes of one name. `absent`: to delete, and not a secret on the Worker. */
export type PlannedAction = "create" | "overwrite" | "delete" | "keep" | "absent";

/** One name in a plan. */
export type PlanEntry = {
  readonly name: string;
  /** The name fit to print. */
  readonly displayName: string;
  readonly action: PlannedAction;
  /** The type after the step, or before a deletion. Empty if nothing is there. */
  readonly type: string;
  /** The type before an overwrite that changes it. */
  readonly formerType?: string;
  /**
   * Why it is deleted (or was to be), or why it is left alone: prune spares it for a `keep` pattern or for its name, or
   * `on-existing` is `keep`.
   */
  readonly by?: "delete" | "prune" | "keep" | "not-identifier" | "on-existing";
};

/** Why a patch would fail, or must not be sent. Names are fit to print; types are Cloudflare's, sanitized. */
export type PlanProblem =
  /** Another binding has the name: Cloudflare would refuse the whole patch with code 10053. */
  | { readonly kind: "name-taken"; readonly name: string; readonly type: string }
  | { readonly kind: "prune-without-secrets" }
  /** `workers`: what prune would delete on each Worker, if the step has several and it is too much for all together. */
  | {
      readonly kind: "too-many-deletions";
      readonly names: readonly string[];
      readonly maxDeletions: number;
      readonly workers?: readonly DeletionCount[];
    }
  /** A pattern in a line of `keep` that matches nothing, and a name that prune would delete and that it was meant for. */
  | { readonly kind: "near-keep"; readonly pattern: string; readonly line: number; readonly name: string }
  | { readonly kind: "required-deleted"; readonly name: string; readonly by: "delete" | "prune" }
  | { readonly kind: "required-not-secret"; readonly name: string; readonly type: string }
  | { readonly kind: "required-missing"; readonly names: readonly string[] }
  /** Cloudflare would refuse the patch with code 10214 or 10215. */
  | ({ readonly kind: "latest-not-deployed" } & Undeployed);

/** How many secrets prune would delete on one Worker. */
export type DeletionCount = { readonly script: string; readonly count: number };

/** What a reader of the plan should know. Nothing is refused for it. */
export type PlanWarning =
  /** A name to delete that is another binding, which `delete` leaves alone. */
  | { readonly kind: "not-secret"; readonly name: string; readonly type: string }
  /** Cloudflare's two lists disagree about these names. `effect`: what the plan makes of them. */
  | { readonly kind: "lists-disagree"; readonly effect: "secret" | "spared"; readonly names: readonly string[] }
  /** Patterns of `keep` that match no secret on the Worker, while prune deletes these names. */
  | { readonly kind: "idle-keep"; readonly patterns: readonly string[]; readonly names: readonly string[] }
  /** The Worker would have more variables than a plan of Cloudflare's allows. */
  | { readonly kind: "variable-limit"; readonly variables: number; readonly plan: string; readonly limit: number }
  /** With `deploy: false`: the new version carries what the newest one holds, which is not deployed (or not alone). */
  | ({ readonly kind: "stages-on" } & Undeployed)
  /** The versions and deployments could not be read, so that a refusal for them is not foreseen. */
  | { readonly kind: "versions-unknown"; readonly because: RequestFailure };

/** What a run would do to one Worker. */
export type Plan = {
  /** One for each name that is declared or is a secret on the Worker, sorted by name. */
  readonly entries: readonly PlanEntry[];
  /** Nothing is written if there is one. */
  readonly problems: readonly PlanProblem[];
  readonly warnings: readonly PlanWarning[];
  /** What would be sent: with prune's deletions, without those of names that are not there, and without what is kept. */
  readonly declaration: Declaration;
};

export type PlanOptions = {
  readonly declaration: Declaration;
  readonly state: CurrentState;
  readonly prune: Prune | undefined;
  readonly required: readonly string[];
  readonly onExisting: OnExisting;
  /** Makes a declared name fit to print. */
  readonly displayName: (name: string) => string;
};

/** Who uses a name on the Worker, by type: a secret, another binding, or both if the two lists disagree. */
type NameUse = { secret?: string; other?: string; displayName: string };
type NameUses = ReadonlyMap<string, NameUse>;

/**
 * Plans what a run would do to one Worker.
 *
 * The two lists may differ: one may be of the deployed version and the other of the latest, and both lag behind. A name
 * that either list has as a secret is a secret that is there; for its type, the list of secrets decides. Prune is
 * stricter, since nobody named what it deletes: it spares a name that either list has as another binding, and one that
 * is not an identifier.
 */
export function planOf(options: PlanOptions): Plan {
  const { declaration, displayName } = options;
  const uses = usesOf(options.state);
  const entries = entriesOf(options, uses);
  const idleKeep = idleKeepOf(options, entries);
  const otherBindings = (names: readonly string[]): { readonly name: string; readonly type: string }[] =>
    names.flatMap((name) => {
      const { secret, other } = uses.get(name) ?? {};
      return secret === undefined && other !== undefined ? [{ name: displayName(name), type: other }] : [];
    });
  return {
    entries,
    declaration: whatToSend(entries, declaration),
    problems: [
      ...otherBindings(declaration.set.map(({ name }) => name)).map((one) => ({ kind: "name-taken", ...one }) as const),
      ...pruneProblems(options, entries),
      ...idleKeep.problems,
      ...requiredProblems(options, { entries, uses }),
    ],
    warnings: [
      ...otherBindings(declaration.delete).map((one) => ({ kind: "not-secret", ...one }) as const),
      ...listsDisagree(options, uses),
      ...idleKeep.warnings,
      ...variableLimit(namesIn(entriesAfter({ entries })), uses),
    ],
  };
}

/** Returns the entries that are secrets on the Worker once the plan is carried out. */
export function entriesAfter({ entries }: Pick<Plan, "entries">): PlanEntry[] {
  return entries.filter(({ action }) => action !== "delete" && action !== "absent");
}

/** Returns the secrets on the Worker before the step, with their present types. */
export function secretsBefore({ entries }: Pick<Plan, "entries">): ReportedBinding[] {
  return entries
    .filter(({ action }) => action !== "create" && action !== "absent")
    .map(({ name, displayName, type, formerType = type }) => ({ name, displayName, type: formerType }));
}

/** Returns the entries that prune deletes. */
export function prunedEntries({ entries }: Pick<Plan, "entries">): PlanEntry[] {
  return entries.filter(({ action, by }) => action === "delete" && by === "prune");
}

/**
 * Returns the plan with what the versions of the Worker mean for it: a patch at once would be refused, and a version that
 * is not deployed carries what the newest one holds.
 */
export function withUndeployed(plan: Plan, { undeployed, deploy }: { undeployed: Undeployed; deploy: boolean }): Plan {
  return deploy
    ? { ...plan, problems: [...plan.problems, { kind: "latest-not-deployed", ...undeployed }] }
    : { ...plan, warnings: [...plan.warnings, { kind: "stages-on", ...undeployed }] };
}

function namesIn(entries: readonly PlanEntry[]): string[] {
  return entries.map(({ name }) => name);
}

function usesOf({ secrets, bindings }: CurrentState): Map<string, NameUse> {
  const uses = new Map<string, NameUse>();
  const add = ({ name, displayName, type }: ReportedBinding, isSecret: boolean): void => {
    const use = uses.get(name) ?? { displayName };
    if (isSecret) use.secret ??= type;
    else use.other ??= type;
    uses.set(name, use);
  };
  for (const binding of secrets) add(binding, true);
  for (const binding of bindings) add(binding, isSecretType(binding.type));
  return uses;
}

function entriesOf({ declaration, prune, onExisting, displayName }: PlanOptions, uses: NameUses): PlanEntry[] {
  const declared = new Set(namesOf(declaration));
  return [
    ...declaration.set.map(({ name, type }): PlanEntry => {
      const former = uses.get(name)?.secret;
      const entry = { name, displayName: displayName(name), type };
      if (former === undefined) return { ...entry, action: "create" };
      if (onExisting === "keep") return { ...entry, action: "keep", type: former, by: "on-existing" };
      return { ...entry, action: "overwrite", ...(former === type ? {} : { formerType: former }) };
    }),
    ...declaration.delete.map((name): PlanEntry => {
      const type = uses.get(name)?.secret;
      const entry = { name, displayName: displayName(name), by: "delete" } as const;
      return type === undefined ? { ...entry, action: "absent", type: "" } : { ...entry, action: "delete", type };
    }),
    ...[...uses].flatMap(([name, { secret: type, other, displayName: shown }]): PlanEntry[] => {
      if (type === undefined || declared.has(name)) return [];
      const entry = { name, displayName: shown, type };
      return [{ ...entry, ...fateOfUndeclared(name, { prune, isOther: other !== undefined }) }];
    }),
  ].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function fateOfUndeclared(
  name: string,
  { prune, isOther }: { prune: Prune | undefined; isOther: boolean },
): Pick<PlanEntry, "action" | "by"> {
  if (prune === undefined) return { action: "keep" };
  if (prune.keeps(name)) return { action: "keep", by: "keep" };
  if (isOther) return { action: "keep" };
  // No pattern can be expected to name it.
  if (!isBindingName(name)) return { action: "keep", by: "not-identifier" };
  return { action: "delete", by: "prune" };
}

function whatToSend(entries: readonly PlanEntry[], declaration: Declaration): Declaration {
  const left = entries.filter(({ action, by }) => action === "absent" || by === "on-existing");
  const pruned = namesIn(prunedEntries({ entries }));
  // The declaration itself if nothing differs: its body may be serialized already.
  const rest = without(declaration, namesIn(left));
  return pruned.length === 0 ? rest : { ...rest, delete: [...rest.delete, ...pruned] };
}

function pruneProblems({ declaration, prune }: PlanOptions, entries: readonly PlanEntry[]): PlanProblem[] {
  if (prune === undefined) return [];
  if (declaration.set.length === 0) return [{ kind: "prune-without-secrets" }];
  const names = prunedEntries({ entries }).map((entry) => entry.displayName);
  const { maxDeletions } = prune;
  return names.length <= maxDeletions ? [] : [{ kind: "too-many-deletions", names, maxDeletions }];
}

/** Patterns without a match are likely mistakes, and they matter once prune deletes something. */
function idleKeepOf(
  { prune, displayName }: PlanOptions,
  entries: readonly PlanEntry[],
): { readonly problems: readonly PlanProblem[]; readonly warnings: readonly PlanWarning[] } {
  const pruned = prunedEntries({ entries });
  if (prune === undefined || pruned.length === 0) return { problems: [], warnings: [] };
  const idle = idlePatterns({ patterns: prune.patterns, names: namesIn(entries), atStake: namesIn(pruned) });
  const far = idle.filter(({ nearMiss }) => nearMiss === undefined).map(({ pattern }) => displayName(pattern.text));
  return {
    problems: idle.flatMap(({ pattern: { text, line }, nearMiss }) =>
      nearMiss === undefined ? [] : [{ kind: "near-keep", pattern: displayName(text), line, name: nearMiss }],
    ),
    warnings:
      far.length === 0 ? [] : [{ kind: "idle-keep", patterns: far, names: pruned.map((entry) => entry.displayName) }],
  };
}

function requiredProblems(
  { required, displayName }: PlanOptions,
  { entries, uses }: { entries: readonly PlanEntry[]; uses: NameUses },
): PlanProblem[] {
  const there = new Set(namesIn(entriesAfter({ entries })));
  const deletedBy = new Map(entries.filter(({ action }) => action === "delete").map(({ name, by }) => [name, by]));
  const problems: PlanProblem[] = [];
  const missing: string[] = [];
  for (const name of new Set(required)) {
    if (there.has(name)) continue;
    const by = deletedBy.get(name);
    const other = uses.get(name)?.other;
    const shown = displayName(name);
    if (by === "delete" || by === "prune") problems.push({ kind: "required-deleted", name: shown, by });
    else if (other !== undefined) problems.push({ kind: "required-not-secret", name: shown, type: other });
    else missing.push(shown);
  }
  return missing.length === 0 ? problems : [...problems, { kind: "required-missing", names: missing.sort() }];
}

/** Names that the run sets, deletes or would have pruned, and that the two lists have as different things. */
function listsDisagree({ declaration, prune }: PlanOptions, uses: NameUses): PlanWarning[] {
  const declared = new Set(namesOf(declaration));
  const both = [...uses].filter(([, { secret, other }]) => secret !== undefined && other !== undefined);
  const taken = both.filter(([name]) => declared.has(name));
  const spared = both.filter(([name]) => !declared.has(name) && prune?.keeps(name) === false);
  return (
    [
      ["secret", taken],
      ["spared", spared],
    ] as const
  ).flatMap(([effect, found]) => {
    const names = found.map(([, { displayName }]) => displayName).sort();
    return names.length === 0 ? [] : [{ kind: "lists-disagree", effect, names }];
  });
}

/**
 * Cloudflare counts secrets and plain-text variables together. A Worker that is over a limit already shows that the
 * limit is not its own.
 */
function variableLimit(after: readonly string[], uses: NameUses): PlanWarning[] {
  const variables = [...uses].filter(([, { secret, other }]) => secret !== undefined || other === "plain_text");
  const plain = variables.filter(([, { secret }]) => secret === undefined).map(([name]) => name);
  const count = new Set([...after, ...plain]).size;
  const passed = PLAN_VARIABLE_LIMITS.find(({ limit }) => variables.length <= limit && limit < count);
  return passed === undefined ? [] : [{ kind: "variable-limit", variables: count, ...passed }];
}
