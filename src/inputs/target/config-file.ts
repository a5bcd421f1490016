import { isObject, type JsonObject } from "../../model/json.ts";
import { type Reading, reading } from "../reading/findings.ts";
import { faultPhrase, type JsonReader, kindOf } from "../reading/json-document.ts";
import type { Libraries } from "../reading/libraries.ts";
import { displayPath, fileProblem, outsideNotes, pathFrom, type Workspace } from "../reading/workspace.ts";

/** What reads a wrangler configuration. */
export type ConfigFileContext = {
  readonly workspace: Workspace;
  readonly json: JsonReader;
  readonly libraries: Libraries;
};

/** Reads the file of `wrangler-config`, wrangler.json(c) or wrangler.toml. Undefined if there is a problem. */
export function readConfigFile(file: string, context: ConfigFileContext): Reading<JsonObject | undefined> {
  const refuse = (problem: string): Reading<undefined> => reading(undefined, { problems: [problem] });
  if (!/\.(jsonc?|toml)$/i.test(file)) {
    return refuse("wrangler-config must be the path of a wrangler.jsonc, wrangler.json or wrangler.toml (not shown).");
  }
  const where = `wrangler-config "${displayPath(file)}"`;
  const found = context.workspace.read(file);
  if ("fault" in found) {
    return refuse(fileProblem(found, { path: file, where, hidden: "wrangler-config (not shown)" }));
  }
  const document = parse(file, { text: found.text, context });
  if ("phrase" in document) return refuse(`${where} ${document.phrase}. Correct the file.`);
  const { value } = document;
  if (!isObject(value)) return refuse(`${where} must hold a JSON object, not ${kindOf(value)}.`);
  const target = redirectOf(value);
  if (target !== undefined)
    return refuse(`${where} only points to a configuration. Give that file: ${displayPath(pathFrom(file, target))}`);
  return reading(value, { notes: outsideNotes(file, found) });
}

/** The file `.wrangler/deploy/config.json`, which a build writes, names the configuration that it has made. */
function redirectOf(document: JsonObject): string | undefined {
  const target = Object.hasOwn(document, "configPath") ? document.configPath : undefined;
  return typeof target === "string" && !Object.hasOwn(document, "name") ? target : undefined;
}

type Document = { readonly value: unknown } | { readonly phrase: string };

function parse(
  file: string,
  { text, context }: { readonly text: string; readonly context: ConfigFileContext },
): Document {
  if (/\.toml$/i.test(file)) return parseToml(text, context.libraries);
  const document = context.json.parseWithComments(text);
  return "fault" in document ? { phrase: faultPhrase(document.fault) } : document;
}

/** The message of smol-toml quotes the lines around the fault. */
function parseToml(text: string, libraries: Libraries): Document {
  const toml = libraries.get("smol-toml");
  try {
    return { value: toml.parse(text) };
  } catch (error) {
    const position = error instanceof toml.TomlError ? `line ${error.line}, column ${error.column}; ` : "";
    return { phrase: `is not valid TOML (${position}the text is not shown)` };
  }
}
