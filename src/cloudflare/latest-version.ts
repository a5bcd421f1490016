import { VerificationError } from "../model/errors.ts";
import { isObject } from "../model/json.ts";
import { serialised, versionPatch } from "../model/patch.ts";
import type { Worker } from "../model/worker.ts";
import type { Client } from "./client.ts";
import type { Endpoint } from "./endpoint.ts";
import { bindingList } from "./envelope.ts";
import { noList } from "./state.ts";

/** The server's text, and an output that later steps deploy: a UUID and nothing else. */
const VERSION_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * `PATCH …/versions/latest?deploy=false`: each patch makes a version on top of the latest one, and what runs is left
 * alone. `deploy=true` is never sent: it would deploy whatever the latest version is, which may be code that nobody
 * released.
 */
export function latestVersion(worker: Worker, client: Client): Endpoint {
  const path = ["accounts", worker.accountId, "workers", "workers", worker.script, "versions", "latest"];
  return {
    patch: (batch) => ({
      method: "PATCH",
      path,
      query: { deploy: "false" },
      body: serialised(batch, versionPatch),
      what: `the new version of Worker ${worker.script}`,
    }),
    report: (result) => {
      const version = isObject(result) ? result : {};
      if (typeof version.id === "string" && VERSION_ID.test(version.id)) {
        return { bindings: bindingList(version.bindings), versionId: version.id };
      }
      throw new VerificationError(
        `Cloudflare accepted the new version of Worker ${worker.script}, but its answer has no version id. Look at the ` +
          "Worker's versions in the dashboard; running the step again is safe and makes another version.",
      );
    },
    list: async (tally) => {
      const what = `the latest version of Worker ${worker.script}`;
      const { result } = await client.call({ method: "GET", path, what }, tally);
      return (isObject(result) ? bindingList(result.bindings) : undefined) ?? noList("bindings of the latest version");
    },
  };
}
