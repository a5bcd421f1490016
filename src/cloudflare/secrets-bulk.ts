import { CloudflareError, VerificationError } from "../errors.ts";
import type { Outcome } from "../secrets/outcome.ts";
import { type Declaration, secretsPatch } from "../secrets/patch.ts";
import type { Redact } from "../secrets/redaction.ts";
import { cleaned } from "../secrets/untrusted-text.ts";
import { type ReportedBinding, type Verification, verify } from "../secrets/verification.ts";
import type { Worker } from "../worker.ts";
import { type ApiRequest, type Connection, send } from "./connection.ts";
import { bindingList, bindingMap, type Envelope, parseEnvelope } from "./envelope.ts";
import { refusal } from "./failure.ts";

export type PatchOptions = {
  readonly worker: Worker;
  readonly declaration: Declaration;
  readonly connection: Connection;
  readonly redact: Redact;
};

const LONGEST_NAME_SHOWN = 128;

/**
 * Brings one Worker to its declared state with one request, and proves it: the answer is held against the declaration,
 * and where it says nothing of the bindings, a second request lists them. Whatever goes wrong is in the outcome.
 */
export async function patchWorker(options: PatchOptions): Promise<Outcome> {
  const { script } = options.worker;
  const counter = { requests: 0 };
  try {
    const { status, set, deleted, names, error } = proven(await patchAndRead(options, counter), options);
    const outcome = { script, status, set, deleted, names, attempts: 1, requests: counter.requests };
    return error === undefined ? outcome : { ...outcome, error };
  } catch (error) {
    if (!(error instanceof CloudflareError || error instanceof VerificationError)) throw error;
    const { code, message } = error;
    const nothing = { set: [], deleted: [], names: [], attempts: 1, requests: counter.requests };
    return { script, status: "failed", ...nothing, error: { code, message } };
  }
}

async function patchAndRead(options: PatchOptions, counter: { requests: number }): Promise<ReportedBinding[]> {
  const { worker, declaration } = options;
  const path = scriptPath(worker);
  const patch: ApiRequest = {
    method: "PATCH",
    path: [...path, "secrets-bulk"],
    body: JSON.stringify(secretsPatch(declaration)),
    what: `the patch of Worker ${worker.script}`,
  };
  counter.requests += 1;
  const reported = bindingMap((await succeed(patch, options)).result);
  if (reported !== undefined) return reported;
  const what = `the list of secrets of Worker ${worker.script}`;
  try {
    counter.requests += 1;
    const listed = bindingList((await succeed({ method: "GET", path: [...path, "secrets"], what }, options)).result);
    if (listed !== undefined) return listed;
    throw new VerificationError(
      "The answer that should list the secrets is no list of bindings. Run the step again, which is safe.",
    );
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new VerificationError(
      `Cloudflare accepted the patch of Worker ${worker.script}, but that it took effect could not be proved.\n` +
        `${error.message}`,
      { cause: error },
    );
  }
}

function scriptPath({ accountId, script, dispatchNamespace }: Worker): string[] {
  const account = ["accounts", accountId, "workers"];
  return dispatchNamespace === undefined
    ? [...account, "scripts", script]
    : [...account, "dispatch", "namespaces", dispatchNamespace, "scripts", script];
}

async function succeed(request: ApiRequest, { connection, redact }: PatchOptions): Promise<Envelope> {
  const answer = await send(request, connection);
  const envelope = parseEnvelope(answer.body);
  const success = answer.status >= 200 && answer.status < 300 && envelope?.success === true;
  if (!success) throw refusal({ answer, envelope, what: request.what, redact });
  return envelope;
}

function proven(
  reported: readonly ReportedBinding[],
  { worker, declaration, redact }: PatchOptions,
): Pick<Outcome, "status" | "set" | "deleted" | "names" | "error"> {
  const { set, deleted, names, differences }: Verification = verify(declaration, reported);
  const declared = new Set(set);
  const shown = names.map((name) => (declared.has(name) ? name : cleaned(name, { redact, shown: LONGEST_NAME_SHOWN })));
  const found = { set, deleted, names: shown.sort() };
  if (differences.length === 0) return { ...found, status: "patched" };
  const message = [
    `Cloudflare accepted the patch of Worker ${worker.script}, but its answer is not the declared state:`,
    ...differences.map((difference) => `- ${difference}`),
    "Run the step again, which is safe. If it stays, look at the Worker in the dashboard.",
  ].join("\n");
  return { ...found, status: "failed", error: { code: "unverified", message } };
}
