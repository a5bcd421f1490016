import { publicView } from "./binding.ts";
import { apiError, Refusal } from "./envelope.ts";
import type { Version, WorkerState } from "./worker.ts";

export type VersionRules = {
  /** the version whose bindings the lists and settings show */
  listing: "deployed" | "latest";
  /** the code of a change that needs the newest version deployed, see {@link UNDEPLOYED} */
  undeployed: keyof typeof UNDEPLOYED;
  /** so long after a change of the Worker, a patch of its secrets is refused as if the newest version was not deployed */
  settlingSeconds: number;
  /** how versions/latest shows what the version binds, see {@link VERSION_BINDINGS} */
  versionBindings: keyof typeof VERSION_BINDINGS;
  /** whether a `secret_key` may be in `env` of versions/latest, of which no source tells */
  keysInEnv: boolean;
};

/** Which of the two comes when is not known; users met both on secrets. */
const UNDEPLOYED = {
  10214:
    "Script edit failed. You attempted to deploy the latest version with modified settings, but the latest version " +
    "isn't currently deployed.",
  10215:
    "Secret edit failed. You attempted to modify a secret, but the latest version of your Worker isn't currently " +
    "deployed. Please ensure that the latest version of your Worker is fully deployed before modifying secrets.",
};

/** @throws Refusal 400: the newest version must have all the traffic, and be known to have it, before it is changed */
export function checkLatestIsDeployed(worker: WorkerState, { rules, now }: { rules: VersionRules; now: number }): void {
  const changedAt = Math.max(...[worker.latestVersion, worker.deployments.at(-1)].map((one) => one?.at ?? -Infinity));
  const isSettled = now - changedAt >= rules.settlingSeconds * 1000;
  if (worker.isLatestDeployed && isSettled) return;
  throw new Refusal(400, apiError(rules.undeployed, UNDEPLOYED[rules.undeployed]));
}

/** The published schema of a Version has `bindings`, which is optional; a sibling endpoint answers with a map `env`. */
export const VERSION_BINDINGS = {
  bindings: (version) => ({ bindings: [...version.bindings.values()].map(publicView) }),
  env: (version) => {
    const entries = [...version.bindings.values()].map(publicView).map(({ name, ...view }) => [name, view]);
    return { env: Object.fromEntries(entries) };
  },
  none: () => ({}),
} satisfies Record<string, (version: Version) => Record<string, unknown>>;
