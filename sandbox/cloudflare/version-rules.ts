import { isObject, publicView } from "./binding.ts";
import type { Outcome } from "./envelope.ts";
import { apiError, Refusal, success } from "./envelope.ts";
import type { Call } from "./rules.ts";
import { findWorker, parameter, readJsonObject } from "./rules.ts";
import { PATCH_TYPES } from "./secret-rules.ts";
import { applyPatch, readPatch } from "./secrets.ts";
import type { Version, WorkerState } from "./worker.ts";
import { addVersion, latestVersion } from "./worker.ts";

/**
 * `PATCH …/workers/workers/NAME/versions/latest?deploy=true|false` with `{env: {NAME: object | null}, annotations}`:
 * a new version on top of the latest one, deployed only when asked. "An empty object creates a new version with no
 * changes." Other fields of a Version are read over.
 */
export async function patchLatestVersion(call: Call): Promise<Outcome> {
  const worker = findWorker(call);
  const deploy = readDeploy(call);
  const body = readJsonObject(call, PATCH_TYPES);
  const annotations = readAnnotations(body.annotations);
  const patch = await readPatch(body.env ?? {}, ["env"]);
  const bindings = applyPatch(requireLatest(worker).bindings, patch, call.rules);
  // The answer holds the version's id, so the version is made on a copy first and put in place by the commit.
  const copy = { ...worker, versions: [...worker.versions] };
  const version = addVersion(copy, { bindings, annotations, deploy });
  return { answer: success(versionView(version)), commit: () => void Object.assign(worker, copy) };
}

export function getLatestVersion(call: Call): Outcome {
  return { answer: success(versionView(requireLatest(findWorker(call)))) };
}

function requireLatest(worker: WorkerState): Version {
  const latest = latestVersion(worker);
  if (latest !== undefined) return latest;
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

function versionView(version: Version) {
  return {
    id: version.id,
    number: version.number,
    created_on: version.createdOn,
    urls: [],
    annotations: { ...version.annotations, "workers/triggered_by": "secret" },
    bindings: [...version.bindings.values()].map(publicView),
    compatibility_date: "2026-06-01",
    compatibility_flags: [],
    main_module: "index.js",
    source: "api",
    usage_model: "standard",
  };
}

/** `GET …/scripts/NAME/versions`, newest first. */
export function listVersions(call: Call): Outcome {
  const items = findWorker(call)
    .versions.map((version) => scriptVersionView(version))
    .reverse();
  return { answer: success({ items }) };
}

/** `GET …/scripts/NAME/versions/ID`, which also shows what the version binds. */
export function getVersion(call: Call): Outcome {
  const version = findWorker(call).versions.find((one) => one.id === parameter(call, "version"));
  if (version === undefined) throw new Refusal(404, apiError(10025, "workers.api.error.version_not_found"));
  const bindings = [...version.bindings.values()].map(publicView);
  return { answer: success({ ...scriptVersionView(version), resources: { bindings } }) };
}

/** `GET …/scripts/NAME/deployments`: the deployed version takes all the traffic. */
export function listDeployments(call: Call): Outcome {
  const version = findWorker(call).deployedVersion;
  if (version === undefined) return { answer: success({ deployments: [] }) };
  const deployment = {
    id: version.id,
    created_on: version.createdOn,
    source: "api",
    strategy: "percentage",
    author_email: "",
    versions: [{ version_id: version.id, percentage: 100 }],
  };
  return { answer: success({ deployments: [deployment] }) };
}

function scriptVersionView(version: Version) {
  const { id, number, createdOn } = version;
  const metadata = { created_on: createdOn, modified_on: createdOn, source: "api", author_email: "" };
  return { id, number, metadata, annotations: version.annotations ?? {} };
}
