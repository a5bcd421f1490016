import { isObject } from "../../model/json.ts";
import type { VersionTags } from "../../model/patch.ts";
import { quotedName } from "../../privacy/sanitize.ts";
import { type Inputs, listLines } from "../reading/inputs.ts";
import { faultPhrase, kindOf, parseJson } from "../reading/json-document.ts";

type Tag = VersionTags[string];

/** `place` begins a problem. A line's key is not in it: it may be the last line of a key that was inserted with `${{ }}`. */
type Entry = { readonly key: string; readonly value: Tag; readonly place: string };

/** What a version has for tags where it is not deployed, with its limit in bytes (the API's `annotations`). */
const ANNOTATIONS = { "workers/tag": 100, "workers/message": 1000 } as const;

/**
 * Tags of the new version: `key=value` a line, or one JSON object. The API calls them a free-form object. A version
 * that is not deployed has annotations in their place, which are known and short.
 */
export function readVersionTags(
  inputs: Inputs,
  { deploy, problems }: { deploy: boolean; problems: string[] },
): VersionTags {
  const text = inputs.raw("version-tags");
  if (text === undefined) return {};
  const tags = inputs.isJson("version-tags") ? jsonTags(text, problems) : lineTags(text, problems);
  if (!deploy) return Object.fromEntries(annotations(tags, problems));
  return Object.fromEntries(tags.map(({ key, value }) => [key, value]));
}

function annotations(tags: readonly Entry[], problems: string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { key, value, place } of tags) {
    const name = annotationName(key);
    if (name === undefined) {
      problems.push(`${place}: with deploy: false there are only workers/tag and workers/message. Take the key away.`);
    } else if (typeof value !== "string") {
      problems.push(`${place}: found ${kindOf(value)}. With deploy: false, give a string.`);
    } else if (Buffer.byteLength(value) > ANNOTATIONS[name]) {
      problems.push(`${place}: the value is longer than ${ANNOTATIONS[name]} bytes. Shorten it.`);
    } else if (found.has(name)) {
      problems.push(`${place}: ${name} is given twice. Keep one of the two.`);
    } else found.set(name, value);
  }
  return found;
}

/** `tag` and `message` stand for the full keys. */
function annotationName(key: string): keyof typeof ANNOTATIONS | undefined {
  const names = Object.keys(ANNOTATIONS) as (keyof typeof ANNOTATIONS)[];
  return names.find((name) => name === key || name === `workers/${key}`);
}

function jsonTags(text: string, problems: string[]): Entry[] {
  const document = parseJson(text);
  if ("fault" in document) {
    const cure = document.fault.what === "duplicate" ? "Keep one of them." : "Correct it, or write key=value lines.";
    problems.push(`version-tags ${faultPhrase(document.fault)}. ${cure}`);
    return [];
  }
  if (!isObject(document.value)) return [];
  return Object.entries(document.value).flatMap(([key, value]) => {
    const place = `version-tags, ${quotedName(key)}`;
    if (isTag(value)) return [{ key, value, place }];
    problems.push(`${place}: found ${kindOf(value)}. A tag is a string, a number or a boolean.`);
    return [];
  });
}

function isTag(value: unknown): value is Tag {
  return ["string", "number", "boolean"].includes(typeof value);
}

function lineTags(text: string, problems: string[]): Entry[] {
  const tags = new Map<string, Entry>();
  for (const { text: content, line } of listLines(text)) {
    const [, key, value] = /^([^=]*[^=\s])\s*=\s*(.*)$/.exec(content) ?? [];
    const place = `version-tags, line ${line}`;
    if (key === undefined || value === undefined)
      problems.push(`${place}: this is not key=value. Write one tag a line, such as commit=3f2a1b0.`);
    else if (tags.has(key)) problems.push(`${place}: the key stands on an earlier line as well. Keep one of them.`);
    else tags.set(key, { key, value, place });
  }
  return [...tags.values()];
}
