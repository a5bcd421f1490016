import { OPERATION_LIMIT, operationsOf } from "../model/batches.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Declaration } from "../model/patch.ts";
import type { Worker } from "../model/worker.ts";
import type { Ports } from "../ports.ts";
import { nameList } from "../wording.ts";
import { plural } from "./words/fleet.ts";

/** The runner cuts a message at 4096 characters (ExecutionContext.cs). */
const LONGEST_ANNOTATION = 4000;

/** What is about to be sent. Everything in it has passed the checks of the inputs. */
export function logIntent(
  core: Ports["core"],
  { workers, declaration, deploy }: { workers: readonly Worker[]; declaration: Declaration; deploy: boolean },
): void {
  const [worker] = workers;
  if (worker === undefined) return;
  const namespace = worker.dispatchNamespace === undefined ? "" : `, dispatch namespace ${worker.dispatchNamespace}`;
  const counts = [
    { label: "to set", count: declaration.set.length },
    { label: "to delete", count: declaration.delete.length },
  ].filter(({ count }) => count > 0);
  const work = counts.map(({ label, count }) => `${count} ${label}`).join(", ") || "nothing to set or delete";
  const batches = Math.ceil(operationsOf(declaration) / OPERATION_LIMIT);
  const parts = batches > 1 ? `, in ${batches} requests one after another` : "";
  const tags = Object.keys(declaration.versionTags).length > 0 ? ", with version tags" : "";
  const where = deploy || operationsOf(declaration) === 0 ? "" : ", into a new version that is not deployed";
  const subject = workers.length === 1 ? `Worker ${worker.script}` : `${plural(workers.length, "Worker")}, each`;
  core.info(`${subject} (account ${worker.accountId}${namespace}): ${work}${parts}${tags}${where}.`);
}

/** Undefined where the change is deployed, or there is none. */
export function versionSentence({ versionId, status }: Pick<Outcome, "versionId" | "status">): string | undefined {
  if (versionId === undefined) return undefined;
  return status === "failed"
    ? `Version ${versionId} has what was applied, and is not deployed.`
    : `Version ${versionId} has the change and is not deployed. Deploy it with wrangler versions deploy.`;
}

/** What was done. Of a dry run the plan has said it all. */
export function logOutcome(core: Ports["core"], outcome: Outcome): void {
  const { set, deleted, absent, names, status } = outcome;
  if (status === "planned") return;
  const written = deleted.filter((name) => !absent.includes(name));
  if (set.length > 0) core.info(`Set: ${nameList(set)}`);
  if (written.length > 0) core.info(`Deleted: ${nameList(written)}`);
  const version = versionSentence(outcome);
  if (version !== undefined) core.info(version);
  else if (status === "patched") {
    core.info(
      `Confirmed by Cloudflare's answer. Secrets on the Worker now: ${names.length}. ` +
        "Running instances take them up within about 10 seconds.",
    );
  }
  if (status === "unchanged") core.info(`Nothing had to be changed. Secrets on the Worker: ${names.length}.`);
}

/** Fails the step. A message that is too long for one annotation is in the log as a whole. */
export function logFailure(core: Ports["core"], lines: readonly string[]): void {
  const message = lines.join("\n");
  if (message.length <= LONGEST_ANNOTATION) {
    core.setFailed(message);
    return;
  }
  for (const line of lines) core.info(line);
  core.setFailed(`${message.slice(0, LONGEST_ANNOTATION)}…\nThe whole list is in the log above.`);
}
