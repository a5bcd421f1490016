import type { ApiRequest } from "../http/request.ts";
import type { Declaration } from "../model/patch.ts";
import type { ReportedBinding } from "../model/verification.ts";
import type { Tally } from "./client.ts";

/** What an accepted patch's answer tells; `bindings` is undefined where it says nothing of them. */
export type Report = {
  readonly bindings: readonly ReportedBinding[] | undefined;
  readonly versionId?: string;
};

/** One of the two ways to change a Worker's secrets: deployed at once, or into a version that is not deployed. */
export type Endpoint = {
  readonly patch: (batch: Declaration) => ApiRequest;
  /** @throws VerificationError if the answer lacks what it must tell */
  readonly report: (result: unknown) => Report;
  /** The bindings as they are now. @throws CloudflareError */
  readonly list: (tally: Tally) => Promise<readonly ReportedBinding[]>;
};
