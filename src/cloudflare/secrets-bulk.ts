import { bodyOf, secretsPatch } from "../model/patch.ts";
import type { Worker } from "../model/worker.ts";
import type { Client } from "./client.ts";
import { type Endpoint, scriptPath } from "./endpoint.ts";
import { bindingMap, credible } from "./envelope.ts";
import { listSecrets } from "./state.ts";

/** `PATCH …/secrets-bulk`: each patch makes a version and deploys it at once. */
export function secretsBulk(worker: Worker, client: Client): Endpoint {
  return {
    patch: (batch) => ({
      method: "PATCH",
      path: [...scriptPath(worker), "secrets-bulk"],
      body: bodyOf(batch, secretsPatch),
      purpose: "patch",
      script: worker.script,
    }),
    report: (result) => ({ bindings: credible(bindingMap(result, client.door)) }),
    list: (count) => listSecrets({ worker, client, count }),
  };
}
