import type { ReportedBinding } from "../model/binding.ts";
import type { Declaration } from "../model/declaration.ts";
import type { RequestCount } from "../model/outcome/outcome.ts";
import type { Purpose } from "../model/request/failure.ts";
import type { Worker } from "../model/worker.ts";

/** One request to Cloudflare's API, without what all requests share. */
export type ApiRequest = {
  readonly method: "GET" | "PATCH";
  /** The path below the base URL. Each segment is a value that is encoded, so that no name can change the path. */
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly purpose: Purpose;
  /** The Worker that it is about; empty if it is about none. */
  readonly script: string;
};

/** Returns the segments of a Worker's own path, in its account or its dispatch namespace. */
export function scriptPath({ accountId, script, dispatchNamespace }: Worker): string[] {
  const account = ["accounts", accountId, "workers"];
  return dispatchNamespace === undefined
    ? [...account, "scripts", script]
    : [...account, "dispatch", "namespaces", dispatchNamespace, "scripts", script];
}

/** What the answer to an accepted patch says; `bindings` is undefined if it says nothing credible about them. */
export type Report = {
  readonly bindings: readonly ReportedBinding[] | undefined;
  readonly versionId?: string;
};

/** One of the two ways to change a Worker's secrets: deployed at once, or in a version that is not deployed. */
export type Endpoint = {
  readonly patch: (batch: Declaration) => ApiRequest;
  /** @throws FailureError if the answer lacks what it must say */
  readonly report: (result: unknown) => Report;
  /** Reads the bindings as they are now. @throws FailureError if that fails */
  readonly list: (count: RequestCount) => Promise<readonly ReportedBinding[]>;
};
