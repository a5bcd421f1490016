import { randomUUID } from "node:crypto";
import { isObject, publicView } from "./binding.ts";
import type { Outcome } from "./envelope.ts";
import { apiError, Refusal, success } from "./envelope.ts";
import type { Call } from "./rules.ts";
import { findWorker, pageOf, parameter, readJsonObject } from "./rules.ts";
import { PATCH_TYPES } from "./secret-rules.ts";
import { applyPatch, readPatch } from "./secrets.ts";
import { VERSION_BINDINGS } from "./versions.ts";
import type { Deployment, Origin, Share, Version, WorkerState } from "./worker.ts";
import { deploy, makeVersion, putVersion } from "./worker.ts";

const CHANGE: Origin = { source: "api", trigger: "secret" };

/**
 * `PATCH …/workers/workers/NAME/versions/latest?deploy=true|false` with `{env: {NAME: object | null}, annotations}`:
 * a new version on top of the latest one, deployed only when asked. wrangler leaves the names out of the objects. "An
 * empty object creates a new version with no changes." Other fields of a Version are read over.
 */
export async function patchLatestVersion(call: Call): Promise<Outcome> {
  const worker = findWorker(call);
  const deployed = readDeploy(call);
  const body = readJsonObject(call, PATCH_TYPES);
  const annotations = readAnnotations(body.annotations);
  const types = call.rules.keysInEnv ? (["secret_text", "secret_key"] as const) : (["secret_text"] as const);
  const patch = await readPatch(body.env ?? {}, { at: ["env"], named: false, types });
  const bindings = applyPatch(requireLatest(worker).bindings, patch, call.rules);
  const version = makeVersion(worker, { bindings, annotations, deploy: deployed, origin: CHANGE });
  return { answer: success(versionView(version, call)), commit: () => putVersion(worker, version, deployed) };
}

export function getLatestVersion(call: Call): Outcome {
  return { answer: success(versionView(requireLatest(findWorker(call)), call)) };
}

function requireLatest(worker: WorkerState): Version {
  if (worker.latestVersion !== undefined) return worker.latestVersion;
  throw new Refusal(404, apiError(10222, "This Worker has no versions. Please upload a version first."));
}

function readDeploy(call: Call): boolean {
  const deploy = call.query.get("deploy");
  if (deploy === null || deploy === "false") return false;
  if (deploy === "true") return true;
  throw new Refusal(400, apiError(10021, "deploy must be true or false."));
}

/** `workers/tag` holds at most 100 bytes; `workers/message` is cut at 1000 bytes. */
function readAnnotations(value: unknown): Record<string, string> {
  const wrong = (message: string, key = "") =>
    new Refusal(400, apiError(10021, message, { pointer: `/annotations${key}` }));
  if (value === undefined || value === null) return {};
  if (!isObject(value)) throw wrong("annotations must be an object.");
  const annotations: Record<string, string> = {};
  for (const [name, text] of Object.entries(value)) {
    if (text === null) continue;
    const key = `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    if (typeof text !== "string") throw wrong(`${name} must be a string.`, key);
    if (name === "workers/tag" && Buffer.byteLength(text) > 100) throw wrong("workers/tag is over 100 bytes.", key);
    // A character that the cut goes through is left out.
    annotations[name] = new TextDecoder().decode(Buffer.from(text).subarray(0, 1000), { stream: true });
  }
  return annotations;
}

function versionView(version: Version, { rules }: Call) {
  return {
    id: version.id,
    number: version.number,
    created_on: version.createdOn,
    urls: [],
    annotations: { ...version.annotations, "workers/triggered_by": version.origin.trigger },
    ...VERSION_BINDINGS[rules.versionBindings](version),
    compatibility_date: "2026-06-01",
    compatibility_flags: [],
    main_module: "index.js",
    source: version.origin.source,
    usage_model: "standard",
  };
}

/**
 * `GET …/scripts/NAME/versions`, newest first, by page; `?deployable=true` gives those that can be deployed, which are
 * all here, and "ignores pagination".
 */
export function listVersions(call: Call): Outcome {
  const items = visible(findWorker(call).versions, call).map(scriptVersionView);
  if (call.query.get("deployable") === "true") return { answer: success({ items }) };
  const { result, result_info } = pageOf(items, call.query, PAGE);
  return { answer: success({ items: result }, { result_info }) };
}

/** `GET …/scripts/NAME/versions/ID`, which also shows what the version binds. */
export function getVersion(call: Call): Outcome {
  const version = findWorker(call).versions.find((one) => one.id === parameter(call, "version"));
  if (version === undefined) throw new Refusal(404, apiError(10025, "workers.api.error.version_not_found"));
  const resources = {
    bindings: [...version.bindings.values()].map(publicView),
    script: { etag: version.id.replaceAll("-", ""), handlers: ["fetch"], last_deployed_from: version.origin.source },
    script_runtime: { compatibility_date: "2026-06-01", compatibility_flags: [], usage_model: "standard" },
  };
  return { answer: success({ ...scriptVersionView(version), resources }) };
}

/** `GET …/scripts/NAME/deployments`: by page, the first one serves. wrangler asks for no page, and says that it shows ten. */
export function listDeployments(call: Call): Outcome {
  const deployments = visible(findWorker(call).deployments, call).map(deploymentView);
  const { result, result_info } = pageOf(deployments, call.query, PAGE);
  return { answer: success({ deployments: result }, { result_info }) };
}

const PAGE = 10;

/** `POST …/scripts/NAME/deployments`: which versions take the requests from now on, with shares that make 100 %. */
export function createDeployment(call: Call): Outcome {
  const worker = findWorker(call);
  const { strategy, versions = [], annotations } = readJsonObject(call, ["application/json"]);
  const message = readAnnotations(annotations)["workers/message"];
  if (strategy !== "percentage" || !Array.isArray(versions)) {
    throw new Refusal(400, apiError(10021, "strategy must be percentage, with a list of versions."));
  }
  const shares = versions.map((one) => readShare(one, worker));
  if (shares.reduce((sum, { percentage }) => sum + percentage, 0) !== 100) {
    throw new Refusal(
      400,
      apiError(10021, "The percentages of the versions must total 100.", { pointer: "/versions" }),
    );
  }
  const origin: Origin = { source: "wrangler", trigger: "deployment" };
  const told = message === undefined ? {} : { message };
  const commit = (): void => void deploy(worker, shares, { origin, ...told });
  return { answer: success({ id: randomUUID(), strategy, versions }), commit };
}

function readShare(value: unknown, worker: WorkerState): Share {
  const { version_id, percentage } = isObject(value) ? value : {};
  const version = worker.versions.find(({ id }) => id === version_id);
  if (version === undefined) throw new Refusal(404, apiError(10025, "workers.api.error.version_not_found"));
  if (typeof percentage === "number" && percentage >= 0 && percentage <= 100) return { version, percentage };
  throw new Refusal(400, apiError(10021, "percentage must be a number from 0 to 100.", { pointer: "/versions" }));
}

/** Newest first, without what a list does not show yet. */
function visible<T extends { at: number }>(all: readonly T[], { rules, now }: Call): T[] {
  const [first] = all;
  return all.filter((one) => one === first || one.at <= now - rules.lagSeconds * 1000).reverse();
}

function deploymentView({ id, createdOn, origin, shares, message }: Deployment) {
  return {
    id,
    created_on: createdOn,
    source: origin.source,
    strategy: "percentage",
    author_email: AUTHOR,
    annotations: { ...(message === undefined ? {} : { "workers/message": message }), ...triggered(origin) },
    versions: shares.map(({ version, percentage }) => ({ version_id: version.id, percentage })),
  };
}

function scriptVersionView({ id, number, createdOn, origin, annotations }: Version) {
  const metadata = { created_on: createdOn, modified_on: createdOn, source: origin.source, author_email: AUTHOR };
  return { id, number, metadata, annotations: { ...annotations, ...triggered(origin) } };
}

const AUTHOR = "ops@example.com";

function triggered({ trigger }: Origin) {
  return { "workers/triggered_by": trigger };
}
