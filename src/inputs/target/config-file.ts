import { isObject, type JsonObject } from "../../model/json.ts";
import type { Context } from "../reading/context.ts";
import { faultPhrase, type JsonDocument, kindOf, parseJsonWithComments, START } from "../reading/json-document.ts";
import type { Libraries } from "../reading/libraries.ts";
import { displayPath, pathFrom, readTextFile } from "../reading/workspace.ts";

/** Reads the file of `wrangler-config`, wrangler.json(c) or wrangler.toml. Undefined if there is a problem. */
export function readConfigFile(path: string, context: Context): JsonObject | undefined {
  const { findings, libraries } = context;
  if (!/\.(jsonc?|toml)$/i.test(path)) {
    return findings.problem(
      "wrangler-config must be the path of a wrangler.jsonc, wrangler.json or wrangler.toml (not shown).",
    );
  }
  const where = `wrangler-config "${displayPath(path)}"`;
  const text = readTextFile({ input: "wrangler-config", path }, context);
  if (text === undefined) return undefined;
  const isToml = /\.toml$/i.test(path);
  const document = isToml ? parseToml(text, libraries) : parseJsonWithComments(text, libraries);
  if ("fault" in document) {
    return findings.problem(`${where} ${faultPhrase(document.fault, isToml ? "TOML" : "JSON")}. Correct the file.`);
  }
  const { value } = document;
  if (!isObject(value)) return findings.problem(`${where} must hold a JSON object, not ${kindOf(value)}.`);
  const target = redirectOf(value);
  if (target === undefined) return value;
  return findings.problem(
    `${where} only points to a configuration. Give that file: ${displayPath(pathFrom(path, target))}`,
  );
}

/** The file `.wrangler/deploy/config.json`, which a build writes, names the configuration that it has made. */
function redirectOf(document: JsonObject): string | undefined {
  const target = Object.hasOwn(document, "configPath") ? document.configPath : undefined;
  return typeof target === "string" && !Object.hasOwn(document, "name") ? target : undefined;
}

/** The message of smol-toml quotes the lines around the fault. */
function parseToml(text: string, libraries: Libraries): JsonDocument {
  const toml = libraries.get("smol-toml");
  try {
    return { value: toml.parse(text) };
  } catch (error) {
    return { fault: error instanceof toml.TomlError ? { ...START, line: error.line, column: error.column } : START };
  }
}
