import { secretsPatch, serialised } from "../model/patch.ts";
import type { Worker } from "../model/worker.ts";
import type { Client } from "./client.ts";
import type { Endpoint } from "./endpoint.ts";
import { bindingMap } from "./envelope.ts";
import { scriptPath } from "./routes.ts";
import { listSecrets } from "./state.ts";

/** `PATCH …/secrets-bulk`: each patch makes a version and deploys it at once. */
export function secretsBulk(worker: Worker, client: Client): Endpoint {
  return {
    patch: (batch) => ({
      method: "PATCH",
      path: [...scriptPath(worker), "secrets-bulk"],
      body: serialised(batch, secretsPatch),
      what: `the patch of Worker ${worker.script}`,
    }),
    report: (result) => ({ bindings: bindingMap(result) }),
    list: (tally) => listSecrets({ worker, client, tally }),
  };
}
