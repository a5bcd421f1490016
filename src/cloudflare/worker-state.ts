import { CloudflareError } from "../errors.ts";
import type { ReportedBinding } from "../secrets/verification.ts";
import type { Worker } from "../worker.ts";
import type { Client, Tally } from "./client.ts";
import { bindingList } from "./envelope.ts";
import { scriptPath } from "./script-path.ts";

/**
 * Names and types of the secrets on a Worker (`GET …/secrets`).
 *
 * @throws CloudflareError if the request fails, or its answer is no list
 */
export async function listSecrets({
  worker,
  client,
  tally,
}: {
  worker: Worker;
  client: Client;
  tally: Tally;
}): Promise<readonly ReportedBinding[]> {
  const what = `the list of secrets of Worker ${worker.script}`;
  const envelope = await client.call({ method: "GET", path: [...scriptPath(worker), "secrets"], what }, tally);
  const listed = bindingList(envelope.result);
  if (listed !== undefined) return listed;
  const message = "The answer that should list the secrets is no list of bindings. Run the step again, which is safe.";
  throw new CloudflareError(message, { code: "answer", effect: "none", brief: "no list of bindings" });
}
