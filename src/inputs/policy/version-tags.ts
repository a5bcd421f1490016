import type { VersionTags } from "../../model/declaration.ts";
import { isObject } from "../../model/json.ts";
import { sanitize } from "../../privacy/sanitize.ts";
import { linesPhrase } from "../../wording.ts";
import { type Reading, reading } from "../reading/findings.ts";
import type { Inputs } from "../reading/inputs.ts";
import { faultPhrase, type JsonReader, kindOf } from "../reading/json-document.ts";

type Tag = VersionTags[string];

/** `where` begins a problem. A line's key is not in it: it may be the last line of a key that an expression inserted. */
type Entry = { readonly key: string; readonly value: Tag; readonly where: string };

/** What a version has in place of tags if it is not deployed, with its limit in bytes (the API's `annotations`). */
export const ANNOTATION_BYTES = { "workers/tag": 100, "workers/message": 1000 } as const;

const MULTILINE = `For a value of several lines, give JSON: {"message": \${{ toJSON(github.event.head_commit.message) }}}`;

/**
 * Reads tags of the new version: `key=value` per line, or one JSON object. The API calls them a free-form object. A
 * version that is not deployed has annotations instead, which are known and short.
 */
export function readVersionTags(
  inputs: Inputs,
  { deploy, json }: { readonly deploy: boolean; readonly json: JsonReader },
): Reading<VersionTags> {
  const text = inputs.raw("version-tags") ?? "";
  const tags = inputs.isJson("version-tags") ? jsonTags(text, json) : lineTags(inputs);
  if (deploy) return reading(Object.fromEntries(tags.value.map(({ key, value }) => [key, value])), tags.findings);
  const annotations = readAnnotations(tags.value);
  const problems = [...tags.findings.problems, ...annotations.findings.problems];
  return reading(Object.fromEntries(annotations.value), { problems });
}

function readAnnotations(tags: readonly Entry[]): Reading<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const problems: string[] = [];
  for (const { key, value, where } of tags) {
    const name = annotationName(key);
    if (name === undefined)
      problems.push(`${where}: with deploy: false, only tag and message are allowed. Remove the key.`);
    else if (typeof value !== "string")
      problems.push(`${where} must be a string with deploy: false, not ${kindOf(value)}.`);
    else if (Buffer.byteLength(value) > ANNOTATION_BYTES[name]) {
      problems.push(`${where}: the value must be at most ${ANNOTATION_BYTES[name]} bytes long with deploy: false.`);
    } else if (found.has(name)) problems.push(`${where}: ${name} is given twice. Remove one of them.`);
    else found.set(name, value);
  }
  return reading(found, { problems });
}

/** `tag` and `message` stand for the full keys. */
function annotationName(key: string): keyof typeof ANNOTATION_BYTES | undefined {
  const names = Object.keys(ANNOTATION_BYTES) as (keyof typeof ANNOTATION_BYTES)[];
  return names.find((name) => name === key || name === `workers/${key}`);
}

function jsonTags(text: string, json: JsonReader): Reading<readonly Entry[]> {
  const document = json.parse(text);
  if ("fault" in document) {
    const remedy =
      document.fault.what === "duplicate" ? "Remove one of them." : "Correct it, or write key=value lines.";
    return reading([], { problems: [`version-tags ${faultPhrase(document.fault)}. ${remedy}`] });
  }
  const entries: Entry[] = [];
  const problems: string[] = [];
  for (const [key, value] of Object.entries(isObject(document.value) ? document.value : {})) {
    const where = `version-tags, "${sanitize(key, { maxLength: 64 })}"`;
    if (isTag(value)) entries.push({ key, value, where });
    else problems.push(`${where} must be a string, a number or a boolean, not ${kindOf(value)}.`);
  }
  return reading(entries, { problems });
}

function isTag(value: unknown): value is Tag {
  return ["string", "number", "boolean"].includes(typeof value);
}

function lineTags(inputs: Inputs): Reading<readonly Entry[]> {
  const tags = new Map<string, Entry>();
  const problems: string[] = [];
  const strangers: number[] = [];
  for (const { text, line } of inputs.list("version-tags")) {
    const [, key, value] = /^([^\s=]+)\s*=\s*(.*)$/s.exec(text) ?? [];
    const where = `version-tags, line ${line}`;
    if (key === undefined || value === undefined) strangers.push(line);
    else if (tags.has(key)) problems.push(`${where}: the key is given on an earlier line too. Remove one of them.`);
    else tags.set(key, { key, value, where });
  }
  if (strangers.length > 0) {
    const where = linesPhrase(strangers.map((line) => ({ first: line, last: line })));
    problems.unshift(`version-tags, ${where}: write key=value, with a key of one word (not shown). ${MULTILINE}`);
  }
  return reading([...tags.values()], { problems });
}
