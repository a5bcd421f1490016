import { isObject } from "../model/json.ts";
import { FailureError } from "../model/outcome/failure.ts";
import { bodyOf, versionPatch } from "../model/patch.ts";
import type { Worker } from "../model/worker.ts";
import type { Client } from "./client.ts";
import type { Endpoint } from "./endpoint.ts";
import { credible, versionBindings } from "./envelope.ts";
import { readList } from "./state.ts";

/** The server's text, and an output that later steps deploy: a UUID and nothing else. */
const VERSION_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * `PATCH …/versions/latest?deploy=false`: each patch makes a version on top of the latest one, and what runs stays as it
 * is. `deploy=true` is never sent: it would deploy whatever the latest version is, which may be code that nobody
 * released.
 */
export function latestVersion({ accountId, script }: Worker, client: Client): Endpoint {
  const path = ["accounts", accountId, "workers", "workers", script, "versions", "latest"];
  return {
    patch: (batch) => ({
      method: "PATCH",
      path,
      query: { deploy: "false" },
      body: bodyOf(batch, versionPatch),
      purpose: "stage",
      script,
    }),
    report: (result) => {
      const version = isObject(result) ? result : {};
      if (typeof version.id !== "string" || !VERSION_ID.test(version.id)) {
        throw new FailureError({ kind: "no-version-id" });
      }
      return { bindings: credible(versionBindings(version, client.door)), versionId: version.id };
    },
    list: async (count) => {
      const request = { method: "GET", path, purpose: "read-latest-version", script } as const;
      return await readList({ request, client, count, read: versionBindings });
    },
  };
}
