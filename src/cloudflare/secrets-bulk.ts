import { secretsPatch, serialised } from "../secrets/patch.ts";
import type { Worker } from "../worker.ts";
import type { Client } from "./client.ts";
import type { Endpoint } from "./endpoint.ts";
import { bindingMap } from "./envelope.ts";
import { scriptPath } from "./script-path.ts";
import { listSecrets } from "./worker-state.ts";

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
