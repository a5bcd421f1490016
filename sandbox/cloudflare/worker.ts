import { randomUUID } from "node:crypto";
import type { Binding } from "./binding.ts";
import { isSecret } from "./binding.ts";

type Bindings = ReadonlyMap<string, Binding>;

/** Who made a version, and by what: `source` and `workers/triggered_by` of the API. */
export type Origin = { source: "api" | "dash" | "wrangler"; trigger: "deployment" | "secret" | "upload" };

/**
 * One immutable version of a Worker: what it binds, and where it came from.
 * `tags` are the `version_tags` of secrets-bulk, `annotations` those of versions/latest.
 */
export type Version = {
  id: string;
  number: number;
  createdOn: string;
  /** by the emulator's clock */
  at: number;
  origin: Origin;
  bindings: Bindings;
  tags?: Record<string, unknown>;
  annotations?: Record<string, string>;
};

export type Share = { version: Version; percentage: number };

/** Which versions take the requests from then on: one at 100 %, or two or more in a gradual deployment. */
export type Deployment = {
  id: string;
  createdOn: string;
  at: number;
  origin: Origin;
  shares: readonly Share[];
  message?: string;
};

/** A Worker. Versions and deployments are in the order in which they were made. */
export class WorkerState {
  readonly account: string;
  readonly namespace?: string;
  readonly script: string;
  readonly versions: Version[] = [];
  readonly deployments: Deployment[] = [];
  readonly clock: () => number;
  /** of a Worker that has no version */
  readonly #bare: Bindings;

  constructor({ script, account, namespace, bindings = [] }: WorkerSetup & { account: string }, clock: () => number) {
    this.account = account;
    this.script = script;
    if (namespace !== undefined) this.namespace = namespace;
    this.clock = clock;
    this.#bare = new Map(bindings.map((binding) => [binding.name, binding]));
  }

  get latestVersion(): Version | undefined {
    return this.versions.at(-1);
  }

  /** the one that takes most of the requests now */
  get deployedVersion(): Version | undefined {
    return mostly(this.deployments.at(-1));
  }

  /** what the running Worker sees */
  get bindings(): Bindings {
    return this.deployedVersion?.bindings ?? this.#bare;
  }

  /** Whether all requests go to the newest version, and none to another. */
  get isLatestDeployed(): boolean {
    const shares = this.deployments.at(-1)?.shares ?? [];
    return this.latestVersion === undefined || (shares.length === 1 && shares[0]?.version === this.latestVersion);
  }

  /** The bindings as they were at a time; if nothing is that old, the first ones. */
  bindingsAt(time: number, of: "deployed" | "latest"): Bindings {
    const known = of === "latest" ? this.versions : this.deployments;
    const found = known.findLast(({ at }) => at <= time) ?? known[0];
    if (found === undefined) return this.#bare;
    return ("shares" in found ? mostly(found) : found)?.bindings ?? this.#bare;
  }
}

function mostly(deployment: Deployment | undefined): Version | undefined {
  const shares = [...(deployment?.shares ?? [])].sort((one, other) => other.percentage - one.percentage);
  return shares[0]?.version;
}

export type WorkerSetup = {
  script: string;
  namespace?: string;
  account?: string;
  bindings?: Binding[];
  /** false: a second version was uploaded and not deployed, as after `wrangler versions upload` */
  latestVersionDeployed?: boolean;
  /** a second version was uploaded and takes so many per cent of the requests, the first one the rest */
  latestVersionPercentage?: number;
  /** false: no version at all, as after creating a Worker without code */
  hasVersion?: boolean;
};

export type Where = { account?: string; namespace?: string };

/** Every Worker of every account, and the dispatch namespaces, which exist as soon as a Worker was put into them. */
export class Workers {
  readonly accounts: readonly string[];
  readonly #clock: () => number;
  readonly #workers = new Map<string, WorkerState>();

  constructor(accounts: readonly string[], clock: () => number) {
    this.accounts = accounts;
    this.#clock = clock;
  }

  find(script: string, where: Where = {}): WorkerState | undefined {
    return this.#workers.get(this.#key(script, where));
  }

  list(where: Where = {}): WorkerState[] {
    const account = where.account ?? this.accounts[0];
    return [...this.#workers.values()].filter(
      (worker) => worker.account === account && worker.namespace === where.namespace,
    );
  }

  add(setup: WorkerSetup): WorkerState {
    const account = setup.account ?? this.accounts[0];
    if (account === undefined || !this.accounts.includes(account)) throw new Error(`There is no account ${account}.`);
    const worker = new WorkerState({ ...setup, account }, this.#clock);
    const { bindings } = worker;
    const first = setup.hasVersion === false ? undefined : addVersion(worker, { bindings, deploy: true });
    const { latestVersionPercentage: percentage } = setup;
    if (setup.latestVersionDeployed === false || percentage !== undefined) {
      const second = addVersion(worker, { bindings, deploy: false });
      const rest = first === undefined ? [] : [{ version: first, percentage: 100 - (percentage ?? 0) }];
      if (percentage !== undefined) deploy(worker, [{ version: second, percentage }, ...rest]);
    }
    this.#workers.set(this.#key(setup.script, setup), worker);
    return worker;
  }

  #key(script: string, where: Where): string {
    return JSON.stringify([where.account ?? this.accounts[0], where.namespace ?? null, script]);
  }
}

/** By default somebody uploaded it with wrangler. */
export type NewVersion = Pick<Version, "bindings" | "tags" | "annotations"> & { deploy: boolean; origin?: Origin };

export function addVersion(worker: WorkerState, content: NewVersion): Version {
  const version = makeVersion(worker, content);
  putVersion(worker, version, content.deploy);
  return version;
}

/** A version that is not there until it is put: an answer may tell of it before. */
export function makeVersion(worker: WorkerState, { deploy: _, origin, ...content }: NewVersion): Version {
  const number = worker.versions.length + 1;
  return { ...content, ...stamp(worker, worker.versions), number, origin: origin ?? UPLOAD };
}

export function putVersion(worker: WorkerState, version: Version, deployed: boolean): void {
  worker.versions.push(version);
  if (!deployed) return;
  const isUpload = version.origin.trigger === "upload";
  deploy(worker, [{ version, percentage: 100 }], {
    origin: version.origin,
    ...(isUpload ? { message: "Automatic deployment on upload." } : {}),
  });
}

const UPLOAD: Origin = { source: "wrangler", trigger: "upload" };

/** By default somebody ran `wrangler versions deploy`. */
export function deploy(
  worker: WorkerState,
  shares: readonly Share[],
  { origin = { source: "wrangler", trigger: "deployment" }, message }: { origin?: Origin; message?: string } = {},
): Deployment {
  const told = message === undefined ? {} : { message };
  const deployment = { ...stamp(worker, worker.deployments), origin, shares, ...told };
  worker.deployments.push(deployment);
  return deployment;
}

/** No two dates of one kind are the same: clients sort by them. */
function stamp(worker: WorkerState, others: readonly { createdOn: string }[]) {
  const at = worker.clock();
  const last = others.at(-1)?.createdOn;
  const shown = last === undefined ? at : Math.max(at, Date.parse(last) + 1);
  return { id: randomUUID(), createdOn: new Date(shown).toISOString(), at };
}

/** Names and types of a set of bindings' secrets, sorted by name. */
export function secretsOf(bindings: Bindings): { name: string; type: string }[] {
  return secretBindings(bindings).map(({ name, type }) => ({ name, type }));
}

export function secretBindings(bindings: Bindings) {
  return [...bindings.values()].filter(isSecret).sort((a, b) => (a.name < b.name ? -1 : 1));
}
