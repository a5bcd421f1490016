import { isObject, type JsonObject } from "../model/json.ts";
import type { Deployment, VersionSummary } from "../model/plan/version.ts";
import { sanitize } from "../privacy/sanitize.ts";
import type { Door, ReadList } from "./envelope.ts";

/** Of a list that is newest first, so many are looked at. */
const MOST_ENTRIES = 50;

/** The most characters that are kept of a text. */
const LONGEST_TEXT = 100;

/** Reads the result of `GET …/deployments`, newest first. Every entry needs its versions with their shares. */
export const deploymentList: ReadList<Deployment> = (result, door) =>
  entriesOf(isObject(result) ? result.deployments : undefined, (entry) => {
    const shares = Array.isArray(entry.versions) ? entry.versions.slice(0, MOST_ENTRIES) : [];
    const versions = shares.flatMap((share: unknown) =>
      isObject(share) && typeof share.version_id === "string" && typeof share.percentage === "number"
        ? [{ id: text(share.version_id, door), percentage: share.percentage }]
        : [],
    );
    const isWhole = versions.length > 0 && versions.length === shares.length;
    return isWhole ? { versions, ...originOf(entry, { annotations: entry.annotations, door }) } : undefined;
  });

/** Reads the result of `GET …/versions`, newest first. Every entry needs its id. */
export const versionList: ReadList<VersionSummary> = (result, door) =>
  entriesOf(isObject(result) ? result.items : undefined, (entry) => {
    const { id, number, annotations } = entry;
    const metadata = isObject(entry.metadata) ? entry.metadata : {};
    if (typeof id !== "string") return undefined;
    return {
      id: text(id, door),
      ...(typeof number === "number" ? { number } : {}),
      ...originOf(metadata, { annotations, door }),
      ...member("tag", isObject(annotations) ? annotations["workers/tag"] : undefined, door),
    };
  });

function entriesOf<Entry>(list: unknown, entryOf: (entry: JsonObject) => Entry | undefined): Entry[] | "no-list" {
  if (!Array.isArray(list)) return "no-list";
  const entries = list.slice(0, MOST_ENTRIES).map((entry: unknown) => (isObject(entry) ? entryOf(entry) : undefined));
  return entries.every((entry) => entry !== undefined) ? entries : "no-list";
}

/** When and by what something was made, and what was said of it. */
function originOf(entry: JsonObject, { annotations, door }: { annotations: unknown; door: Door }) {
  return {
    ...member("createdOn", entry.created_on, door),
    ...member("source", entry.source, door),
    ...member("message", isObject(annotations) ? annotations["workers/message"] : undefined, door),
  };
}

function member<Name extends string>(name: Name, value: unknown, door: Door): { readonly [_ in Name]?: string } {
  return (typeof value === "string" ? { [name]: text(value, door) } : {}) as { readonly [_ in Name]?: string };
}

function text(value: string, { redact }: Door): string {
  return sanitize(value, { redact, maxLength: LONGEST_TEXT });
}
