import { isObject } from "../json-object.ts";
import type { VersionTags } from "../secrets/patch.ts";
import { quotedName } from "../secrets/untrusted-text.ts";
import { type Inputs, listLines } from "./inputs.ts";
import { faultPhrase, kindOf, parseJson } from "./json-document.ts";

type Tag = VersionTags[string];

/** Tags of the new version: `key=value` a line, or one JSON object. The API calls them a free-form object. */
export function readVersionTags(inputs: Inputs, problems: string[]): VersionTags {
  const text = inputs.raw("version-tags");
  if (text === undefined) return {};
  return Object.fromEntries(text.trimStart().startsWith("{") ? jsonTags(text, problems) : lineTags(text, problems));
}

function jsonTags(text: string, problems: string[]): [string, Tag][] {
  const document = parseJson(text);
  if ("fault" in document) {
    problems.push(`version-tags ${faultPhrase(document.fault)}.`);
    return [];
  }
  if (!isObject(document.value)) return [];
  return Object.entries(document.value).filter((entry): entry is [string, Tag] => {
    const fits = ["string", "number", "boolean"].includes(typeof entry[1]);
    if (!fits) {
      problems.push(
        `version-tags, ${quotedName(entry[0])}: found ${kindOf(entry[1])}. A tag is a string, a number or a boolean.`,
      );
    }
    return fits;
  });
}

function lineTags(text: string, problems: string[]): [string, Tag][] {
  const tags = new Map<string, Tag>();
  for (const { text: content, line } of listLines(text)) {
    const [, key, value] = /^([^=]*[^=\s])\s*=\s*(.*)$/.exec(content) ?? [];
    if (key === undefined || value === undefined) {
      problems.push(`version-tags, line ${line}: this is not key=value.`);
    } else if (tags.has(key)) {
      problems.push(`version-tags, line ${line}: the key ${quotedName(key)} is given twice.`);
    } else tags.set(key, value);
  }
  return [...tags];
}
