import { nameList } from "../wording.ts";
import type { Declaration } from "./patch.ts";
import { isBindingName } from "./secret.ts";
import { isSecretType, type ReportedBinding } from "./verification.ts";

export type Prune = { readonly keeps: (name: string) => boolean; readonly maxDeletions: number };

/** What Cloudflare reports of the Worker before the step: names and types only. */
export type CurrentState = {
  /** Of `GET …/secrets`. */
  readonly secrets: readonly ReportedBinding[];
  /** Of `GET …/settings`: every kind of binding. */
  readonly bindings: readonly ReportedBinding[];
};

/** `absent`: to delete, and no secret of the Worker. */
export type PlannedAction = "create" | "overwrite" | "delete" | "keep" | "absent";

/** What becomes of one secret. A name that the server chose may be any text. */
export type PlanEntry = {
  readonly name: string;
  readonly action: PlannedAction;
  /** `secret_text` or `secret_key`: the kind after the step, or before a deletion. Empty where nothing is there. */
  readonly type: string;
  /** Where the kind changes. */
  readonly formerType?: string;
  /** Why it is deleted (or was to be), or that a keep pattern protects it from prune. */
  readonly by?: "delete" | "prune" | "keep";
};

/** Names in it are raw, those in the sentences too: whoever prints them cleans them. */
export type Plan = {
  /** One for each name that is declared or is a secret of the Worker, sorted by name. */
  readonly entries: readonly PlanEntry[];
  /** Why the patch would fail, or must not be sent. Whole sentences; nothing is written if there is one. */
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  /** What would be sent: with prune's deletions, and without those of names that are not there. */
  readonly declaration: Declaration;
  /** The secrets on the Worker once the plan is carried out, sorted. */
  readonly names: readonly string[];
};

export type PlanOptions = {
  readonly declaration: Declaration;
  readonly state: CurrentState;
  readonly prune: Prune | undefined;
  readonly required: readonly string[];
};

/** The other kinds of Cloudflare's API schema. A type is the server's text: only these words are repeated. */
const OTHER_TYPES: ReadonlySet<string> = new Set(
  (
    "ai analytics_engine assets browser d1 data_blob dispatch_namespace durable_object_namespace hyperdrive images " +
    "inherit json kv_namespace media mtls_certificate pipelines plain_text queue r2_bucket ratelimit " +
    "secrets_store_secret send_email service tail_consumer text_blob vectorize version_metadata vpc_service " +
    "wasm_module worker_loader workflow"
  ).split(" "),
);

/** What holds a name on the Worker, by type: a secret, another binding, or both where the two lists differ. */
type Holder = { secret?: string; other?: string };

/**
 * What a run would do to one Worker.
 *
 * The two lists may differ: one may be of the deployed version and the other of the latest, and both lag behind. A name
 * that either list has as a secret is a secret that is there; of its kind, the list of secrets has the word. Prune is
 * stricter, since nobody named what it deletes: it leaves a name alone that either list has as another binding.
 */
export function planOf(options: PlanOptions): Plan {
  const { declaration, state } = options;
  const holders = holdersOf(state);
  const entries = entriesOf(options, holders);
  const deletions = entries.filter(({ action }) => action === "delete");
  const deleted = new Set(deletions.map(({ name }) => name));
  const plan = {
    entries,
    declaration: {
      ...declaration,
      delete: [
        ...declaration.delete.filter((name) => deleted.has(name)),
        ...deletions.filter(({ by }) => by === "prune").map(({ name }) => name),
      ],
    },
    names: entries.filter(({ action }) => action !== "delete" && action !== "absent").map(({ name }) => name),
  };
  return {
    ...plan,
    problems: [
      ...conflicts(declaration, holders),
      ...pruneProblems(options, plan),
      ...requiredProblems(options, { ...plan, holders }),
    ],
    warnings: [
      ...spared(declaration, holders),
      ...contradictions(options, holders),
      ...crowding(variableCounts(plan.names, holders)),
    ],
  };
}

function holdersOf({ secrets, bindings }: CurrentState): Map<string, Holder> {
  const holders = new Map<string, Holder>();
  for (const { name, type } of [...secrets, ...bindings]) {
    const holder = holders.get(name) ?? {};
    if (isSecretType(type)) holder.secret ??= type;
    else holder.other ??= type;
    holders.set(name, holder);
  }
  return holders;
}

function entriesOf({ declaration, prune }: PlanOptions, holders: ReadonlyMap<string, Holder>): PlanEntry[] {
  const declared = new Set([...declaration.set.map(({ name }) => name), ...declaration.delete]);
  const rest = [...holders].filter(([name]) => !declared.has(name));
  return [
    ...declaration.set.map(({ name, type }) => setEntry({ name, type, former: holders.get(name)?.secret })),
    ...declaration.delete.map((name) => deleteEntry(name, holders.get(name)?.secret)),
    ...rest.flatMap(([name, holder]) => undeclaredEntry({ name, holder, prune })),
  ].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function setEntry({ name, type, former }: { name: string; type: string; former: string | undefined }): PlanEntry {
  if (former === undefined) return { name, action: "create", type };
  return { name, action: "overwrite", type, ...(former === type ? {} : { formerType: former }) };
}

function deleteEntry(name: string, type: string | undefined): PlanEntry {
  return type === undefined
    ? { name, action: "absent", type: "", by: "delete" }
    : { name, action: "delete", type, by: "delete" };
}

function undeclaredEntry({
  name,
  holder: { secret, other },
  prune,
}: {
  name: string;
  holder: Holder;
  prune: Prune | undefined;
}): PlanEntry[] {
  if (secret === undefined) return [];
  if (prune === undefined) return [{ name, action: "keep", type: secret }];
  if (prune.keeps(name)) return [{ name, action: "keep", type: secret, by: "keep" }];
  return other === undefined
    ? [{ name, action: "delete", type: secret, by: "prune" }]
    : [{ name, action: "keep", type: secret }];
}

/** Cloudflare refuses the whole patch for one such name. */
function conflicts({ set }: Declaration, holders: ReadonlyMap<string, Holder>): string[] {
  return set.flatMap(({ name }) => {
    const { secret, other } = holders.get(name) ?? {};
    if (secret !== undefined || other === undefined) return [];
    const noun = isVariable(other) ? "variable" : "binding";
    return [
      `${quoted(name)} is already the name of ${kind(other)} of the Worker: Cloudflare would refuse the secret with ` +
        `code 10053. Remove the ${noun} from the Worker's configuration and deploy, then set the secret.`,
    ];
  });
}

function pruneProblems({ declaration, prune }: PlanOptions, { entries }: Pick<Plan, "entries">): string[] {
  if (prune === undefined) return [];
  if (declaration.set.length === 0) {
    return [
      "prune is on but no secret is declared, so every secret that keep does not protect would be deleted. Check " +
        "that the secrets did not come out empty. To delete secrets, name them in delete.",
    ];
  }
  const pruned = entries.filter(({ action, by }) => action === "delete" && by === "prune").map(({ name }) => name);
  if (pruned.length <= prune.maxDeletions) return [];
  const count = pruned.length === 1 ? "1 secret" : `${pruned.length} secrets`;
  // The remedy comes before the names: whoever prints this may have to cut it.
  return [
    `prune would delete ${count}, and max-deletions is ${prune.maxDeletions}. Declare what is needed, or protect it with ` +
      `keep; to delete all that is found, raise max-deletions. Found: ${nameList(pruned.map(quoted))}.`,
  ];
}

function requiredProblems(
  { required }: PlanOptions,
  { entries, names, holders }: Pick<Plan, "entries" | "names"> & { holders: ReadonlyMap<string, Holder> },
): string[] {
  const there = new Set(names);
  const deletions = new Map(entries.filter(({ action }) => action === "delete").map(({ name, by }) => [name, by]));
  const missing = [...new Set(required)].filter((name) => !there.has(name));
  const explained = missing.flatMap((name) => {
    const reason = lossOf({ by: deletions.get(name), other: holders.get(name)?.other });
    return reason === undefined ? [] : [`${quoted(name)} is required, but ${reason}`];
  });
  const unknown = missing.filter((name) => !deletions.has(name) && holders.get(name)?.other === undefined).sort();
  if (unknown.length === 0) return explained;
  const [subject, them] =
    unknown.length === 1 ? ["One required secret", "it"] : [`${unknown.length} required secrets`, "them"];
  return [
    ...explained,
    `${subject} would not be on the Worker after the step. Set ${them} here, or take ${them} out of required: ` +
      `${nameList(unknown.map(quoted))}.`,
  ];
}

function lossOf({ by, other }: { by: PlanEntry["by"]; other: string | undefined }): string | undefined {
  if (by === "prune") return "prune would delete it. Declare it, or give a keep pattern for it.";
  if (by === "delete") return "delete names it. Take it out of one of the two.";
  if (other === undefined) return undefined;
  return `the Worker has ${kind(other)} of this name and no secret. Set the secret, or take it out of required.`;
}

/** Names to delete that are no secrets. */
function spared(declaration: Declaration, holders: ReadonlyMap<string, Holder>): string[] {
  return declaration.delete.flatMap((name) => {
    const { secret, other } = holders.get(name) ?? {};
    if (secret !== undefined || other === undefined) return [];
    return [
      `${quoted(name)} is not a secret but ${kind(other)} of the Worker, so delete leaves it alone. Remove it in the ` +
        "Worker's configuration.",
    ];
  });
}

/** Names that the two lists have as different things, where the run sets, deletes or would have pruned them. */
function contradictions({ declaration, prune }: PlanOptions, holders: ReadonlyMap<string, Holder>): string[] {
  const declared = new Set([...declaration.set.map(({ name }) => name), ...declaration.delete]);
  const names = [...holders]
    .filter(([, { secret, other }]) => secret !== undefined && other !== undefined)
    .map(([name]) => name)
    .sort();
  return [
    { consequence: "the plan takes these for secrets", concerned: names.filter((name) => declared.has(name)) },
    {
      consequence: "prune leaves these alone",
      concerned: names.filter((name) => !declared.has(name) && prune?.keeps(name) === false),
    },
  ]
    .filter(({ concerned }) => concerned.length > 0)
    .map(
      ({ consequence, concerned }) =>
        `Cloudflare reports some names both as a secret and as another binding, and ${consequence}: ` +
        `${nameList(concerned.map(quoted))}. Most often the latest version of the Worker is not the deployed one.`,
    );
}

type VariableCounts = { readonly before: number; readonly after: number };

/** Cloudflare counts secrets and plain-text variables together. */
function variableCounts(names: readonly string[], holders: ReadonlyMap<string, Holder>): VariableCounts {
  const counted = [...holders].filter(([, { secret, other }]) => secret !== undefined || other === "plain_text");
  const plain = counted.filter(([, { secret }]) => secret === undefined).map(([name]) => name);
  return { before: counted.length, after: new Set([...names, ...plain]).size };
}

/** Variables of one Worker (Cloudflare's page on limits). Some accounts have more, so this refuses nothing. */
const LIMITS = [
  { plan: "Paid", limit: 128 },
  { plan: "Free", limit: 64 },
];

/** A Worker that is over a limit already shows that the limit is not its own. */
function crowding({ before, after }: VariableCounts): string[] {
  const passed = LIMITS.find(({ limit }) => before <= limit && limit < after);
  if (passed === undefined) return [];
  return [
    `The Worker would have ${after} variables, secrets and plain-text variables together, and the limit of the ` +
      `${passed.plan} plan is ${passed.limit}. If it is the limit of this account, Cloudflare will refuse the patch ` +
      "with code 10055.",
  ];
}

function isVariable(type: string): boolean {
  return type === "plain_text" || type === "json";
}

function kind(type: string): string {
  if (isVariable(type)) return `a variable (${type})`;
  return OTHER_TYPES.has(type) ? `another binding (${type})` : "another binding";
}

function quoted(name: string): string {
  return isBindingName(name) ? name : `"${name}"`;
}
