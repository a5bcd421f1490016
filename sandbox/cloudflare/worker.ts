import { randomUUID } from "node:crypto";
import type { Binding } from "./binding.ts";
import { isSecret } from "./binding.ts";

/**
 * One immutable version of a Worker: what it binds, and where it came from.
 * `tags` are the `version_tags` of secrets-bulk, `annotations` those of versions/latest.
 */
export type Version = {
  id: string;
  number: number;
  createdOn: string;
  bindings: ReadonlyMap<string, Binding>;
  tags?: Record<string, unknown>;
  annotations?: Record<string, string>;
};

/**
 * A Worker. Versions are in the order in which they were made; `bindings` are those of the deployed version,
 * which the running Worker sees (or those it was set up with, as long as it has no version).
 */
export type WorkerState = {
  readonly account: string;
  readonly namespace?: string;
  readonly script: string;
  bindings: ReadonlyMap<string, Binding>;
  versions: Version[];
  deployedVersion: Version | undefined;
};

export type WorkerSetup = {
  script: string;
  namespace?: string;
  account?: string;
  bindings?: Binding[];
  /** false: a second version was uploaded and not deployed, as after `wrangler versions upload` */
  latestVersionDeployed?: boolean;
  /** false: no version at all, as after creating a Worker without code */
  hasVersion?: boolean;
};

export type Where = { account?: string; namespace?: string };

export type NewVersion = Pick<Version, "bindings" | "tags" | "annotations"> & { deploy: boolean };

/** Every Worker of every account, and the dispatch namespaces, which exist as soon as a Worker was put into them. */
export class Workers {
  readonly accounts: readonly string[];
  readonly #workers = new Map<string, WorkerState>();

  constructor(accounts: readonly string[]) {
    this.accounts = accounts;
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
    const worker: WorkerState = {
      account,
      ...(setup.namespace === undefined ? {} : { namespace: setup.namespace }),
      script: setup.script,
      bindings: new Map((setup.bindings ?? []).map((binding) => [binding.name, binding])),
      versions: [],
      deployedVersion: undefined,
    };
    if (setup.hasVersion !== false) addVersion(worker, { bindings: worker.bindings, deploy: true });
    if (setup.latestVersionDeployed === false) addVersion(worker, { bindings: worker.bindings, deploy: false });
    this.#workers.set(this.#key(setup.script, setup), worker);
    return worker;
  }

  #key(script: string, where: Where): string {
    return JSON.stringify([where.account ?? this.accounts[0], where.namespace ?? null, script]);
  }
}

export function latestVersion(worker: WorkerState): Version | undefined {
  return worker.versions.at(-1);
}

export function addVersion(worker: WorkerState, { deploy, ...content }: NewVersion): Version {
  const number = worker.versions.length + 1;
  const version = { ...content, id: randomUUID(), number, createdOn: new Date().toISOString() };
  worker.versions.push(version);
  if (deploy) {
    worker.deployedVersion = version;
    worker.bindings = version.bindings;
  }
  return version;
}

/** Names and kinds of a set of bindings' secrets, sorted by name. */
export function secretsOf(bindings: ReadonlyMap<string, Binding>): { name: string; type: string }[] {
  return [...bindings.values()]
    .filter(isSecret)
    .map(({ name, type }) => ({ name, type }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
