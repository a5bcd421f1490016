import type { Worker } from "../../model/worker.ts";
import { displayName } from "../../privacy/sanitize.ts";
import { type Literal, literal, type Phrase, phrase } from "./phrase.ts";

/** What nearly every Worker is called. In a dispatch namespace Cloudflare decides, and a name may be any text. */
const USUAL_NAME = /^[\w-]{1,128}$/;

/** Returns a Worker's name, or that of its namespace, fit to print: in quotes unless it is an ordinary one. */
export function workerName(script: string): Literal {
  return literal(USUAL_NAME.test(script) ? script : displayName(script));
}

/** Returns a Worker's name with a link to its page in the dashboard, unless it is in a dispatch namespace. */
export function workerLink({ accountId, script, dispatchNamespace }: Worker): Literal {
  const name = workerName(script);
  if (dispatchNamespace !== undefined) return name;
  const [account, service] = [accountId, script].map((text) => encodeURIComponent(text.toWellFormed()));
  return { ...name, url: `https://dash.cloudflare.com/${account}/workers/services/view/${service}/production` };
}

/** Returns "Worker api (dispatch namespace tenants)". */
export function workerPhrase(given: Worker): Phrase {
  const { dispatchNamespace } = given;
  const worker = phrase`Worker ${workerLink(given)}`;
  return dispatchNamespace === undefined
    ? worker
    : phrase`${worker} (dispatch namespace ${workerName(dispatchNamespace)})`;
}
