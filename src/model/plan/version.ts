/** A version of a Worker, as `GET …/versions` describes it. Every text is sanitized and may be printed. */
export type VersionSummary = {
  readonly id: string;
  /** Counts the versions of the Worker from 1. */
  readonly number?: number;
  /** An ISO 8601 time. */
  readonly createdOn?: string;
  /** What made it, such as `wrangler` or `dash`. */
  readonly source?: string;
  readonly message?: string;
  readonly tag?: string;
};

/** A deployment of a Worker, as `GET …/deployments` describes it. Every text is sanitized and may be printed. */
export type Deployment = {
  /** The versions that answer requests, each with its share of them. */
  readonly versions: readonly { readonly id: string; readonly percentage: number }[];
  /** An ISO 8601 time. */
  readonly createdOn?: string;
  readonly source?: string;
  readonly message?: string;
};

/** A newest version that is not the only one that answers requests. */
export type Undeployed = {
  readonly latest: VersionSummary;
  /** The versions that answer requests; only the id is known of one that `GET …/versions` does not list. */
  readonly deployed: readonly { readonly version: VersionSummary; readonly percentage: number }[];
  /** When the deployment was made: an ISO 8601 time. */
  readonly deployedOn?: string;
};

/**
 * Returns the newest version if it is not the only one that answers requests: then Cloudflare refuses to change secrets
 * at once (codes 10214 and 10215), and a version that is made without deploying it carries what the newest one holds.
 *
 * @param versions newest first
 * @param deployments newest first
 */
export function undeployedLatest({
  versions,
  deployments,
}: {
  versions: readonly VersionSummary[];
  deployments: readonly Deployment[];
}): Undeployed | undefined {
  const [latest] = versions;
  const [current] = deployments;
  const active = current?.versions.filter(({ percentage }) => percentage > 0) ?? [];
  // Without one of the two lists, nothing is claimed: Cloudflare decides.
  if (latest === undefined || current === undefined || active.length === 0) return undefined;
  if (active.every(({ id }) => id === latest.id)) return undefined;
  const summaries = new Map(versions.map((version) => [version.id, version]));
  return {
    latest,
    deployed: active.map(({ id, percentage }) => ({ version: summaries.get(id) ?? { id }, percentage })),
    ...(current.createdOn === undefined ? {} : { deployedOn: current.createdOn }),
  };
}
