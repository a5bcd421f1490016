import { isObject, type JsonObject } from "../../model/json.ts";
import { isBindingName } from "../../model/secret.ts";
import { quotedName } from "../../privacy/sanitize.ts";
import { nameList } from "../../wording.ts";
import type { Findings } from "../reading/findings.ts";
import type { Inputs } from "../reading/inputs.ts";
import { faultPhrase, kindOf, parseJsonc } from "../reading/json-document.ts";
import { toml } from "../reading/libraries.ts";
import { fileProblem, shownPath, type Workspace } from "../reading/workspace.ts";
import { IDENTIFIER_CURE } from "../secrets/declared-secret.ts";

/** A value of the file and where it stands in it, as a phrase such as "name of wrangler.jsonc". */
export type ConfigValue = {
  /** Undefined where it was refused, which has been said. */
  readonly value: string | undefined;
  readonly from: string;
};

/** What of a wrangler configuration is taken where the inputs do not say otherwise. */
export type WranglerConfig = {
  /** The whole name of the Worker, with the environment in it. */
  readonly name: ConfigValue | undefined;
  readonly accountId: ConfigValue | undefined;
  readonly required: readonly string[];
  /** The file's path, fit to be shown. */
  readonly file: string;
};

type Reader = {
  /** Begins each problem: `wrangler-config "wrangler.jsonc"`. */
  readonly place: string;
  readonly file: string;
  readonly findings: Findings;
};

/** The part of the file that is read: the top level, and the named environment over it. */
type Scope = {
  readonly top: JsonObject;
  readonly environment: { readonly name: string; readonly fields: JsonObject } | undefined;
};

/**
 * `wrangler-config` and `environment`, as wrangler reads them (workers-sdk, packages/workers-utils/src/config): `name`
 * and `account_id` are inherited by environments, a name with `-<environment>` after it, and `secrets` is not.
 * Undefined where the file is not given or cannot be used, which is a problem.
 */
export function readWranglerConfig(
  inputs: Inputs,
  { workspace, findings }: { workspace: Workspace; findings: Findings },
): WranglerConfig | undefined {
  const path = inputs.text("wrangler-config");
  const environment = inputs.text("environment");
  if (path === undefined) {
    if (environment !== undefined) {
      findings.problems.push(
        "environment needs wrangler-config. Without it, put the Worker's whole name, <name>-<environment>, into " +
          "script-name and take environment away.",
      );
    }
    return undefined;
  }
  const top = readDocument(path, { workspace, findings });
  if (top === undefined) return undefined;
  const reader = { place: `wrangler-config "${shownPath(path)}"`, file: shownPath(path), findings };
  const scope = readScope({ top, environment, reader });
  if (scope === undefined) return undefined;
  return {
    name: readName(scope, reader),
    accountId: readAccountId(scope, reader),
    required: readRequired(scope, reader),
    file: reader.file,
  };
}

function readDocument(
  path: string,
  { workspace, findings }: { workspace: Workspace; findings: Findings },
): JsonObject | undefined {
  const { problems } = findings;
  const place = `wrangler-config "${shownPath(path)}"`;
  if (!/\.(jsonc?|toml)$/i.test(path)) {
    problems.push(
      "wrangler-config is not the path of a wrangler.jsonc, wrangler.json or wrangler.toml (not shown). Give the path of " +
        "one.",
    );
    return undefined;
  }
  const reading = workspace.read(path);
  if ("fault" in reading) {
    problems.push(fileProblem(reading, { path, place, hidden: "wrangler-config (not shown)" }));
    return undefined;
  }
  const document = /\.toml$/i.test(path) ? tomlDocument(reading.text) : jsoncDocument(reading.text);
  if ("phrase" in document) problems.push(`${place} ${document.phrase}. Correct the file.`);
  else if (isObject(document.value)) return document.value;
  else problems.push(`${place}: found ${kindOf(document.value)} where a JSON object belongs.`);
  return undefined;
}

type Document = { readonly value: unknown } | { readonly phrase: string };

function jsoncDocument(text: string): Document {
  const document = parseJsonc(text);
  return "fault" in document ? { phrase: faultPhrase(document.fault) } : document;
}

/** smol-toml's own message quotes the lines around the fault. */
function tomlDocument(text: string): Document {
  try {
    return { value: toml.parse(text) };
  } catch (error) {
    const place = error instanceof toml.TomlError ? `line ${error.line}, column ${error.column}; ` : "";
    return { phrase: `is not valid TOML (${place}the text is not shown)` };
  }
}

/** Own members alone: the file may have a key `__proto__`. */
function member(fields: JsonObject, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function readScope({
  top,
  environment: name,
  reader: { place, file, findings },
}: {
  top: JsonObject;
  environment: string | undefined;
  reader: Reader;
}): Scope | undefined {
  const { problems } = findings;
  if (member(top, "pages_build_output_dir") !== undefined) {
    problems.push(
      `${place}: pages_build_output_dir makes this a Pages project, and its secrets are not a Worker's. Set them with ` +
        "wrangler pages secret.",
    );
    return undefined;
  }
  if (name === undefined) return { top, environment: undefined };
  if (member(top, "legacy_env") === false) {
    problems.push(
      `${place}: legacy_env: false asks for service environments, which Cloudflare has given up. Remove it.`,
    );
    return undefined;
  }
  const all = member(top, "env") ?? {};
  if (!isObject(all)) {
    problems.push(`${place}, env: found ${kindOf(all)}. Give a map of environments.`);
    return undefined;
  }
  const fields = member(all, name);
  if (isObject(fields)) return { top, environment: { name, fields } };
  const known = Object.keys(all).map(shownKey);
  if (fields !== undefined) problems.push(`${place}, env.${shownKey(name)}: found ${kindOf(fields)}. Give a map.`);
  else if (known.length === 0)
    problems.push(`environment: ${file} has no environments. Add one to env, or take it away.`);
  else problems.push(`environment is none of those in ${file} (not shown). It has ${nameList(known)}.`);
  return undefined;
}

function shownKey(key: string): string {
  return /^[\w-]{1,64}$/.test(key) ? key : quotedName(key);
}

/** A string of the environment, or else of the top level. Undefined where there is none, or where it is no string. */
function inherited(
  { top, environment }: Scope,
  { key, reader }: { key: string; reader: Reader },
): (ConfigValue & { readonly isOwn: boolean }) | undefined {
  const own = environment === undefined ? undefined : member(environment.fields, key);
  const value = own === undefined ? member(top, key) : own;
  const path = own === undefined ? key : `env.${shownKey(environment?.name ?? "")}.${key}`;
  if (value === undefined) return undefined;
  const from = `${path} of ${reader.file}`;
  if (typeof value === "string") return { value: value.trim(), from, isOwn: own !== undefined };
  reader.findings.problems.push(`${reader.place}, ${path}: found ${kindOf(value)}. Give a string.`);
  return { value: undefined, from, isOwn: true };
}

function readName(scope: Scope, reader: Reader): ConfigValue | undefined {
  const name = inherited(scope, { key: "name", reader });
  const { environment } = scope;
  if (name === undefined || name.value === "") return undefined;
  if (environment === undefined || name.isOwn) return name;
  const from = `${name.from} with environment ${shownKey(environment.name)}`;
  return { value: `${name.value}-${environment.name}`, from };
}

/** An empty one counts for nothing, as in wrangler: templates used to have it. */
function readAccountId(scope: Scope, reader: Reader): ConfigValue | undefined {
  const id = inherited(scope, { key: "account_id", reader });
  return id?.value === "" ? undefined : id;
}

function readRequired({ top, environment }: Scope, { place, file, findings }: Reader): string[] {
  const { problems, warnings } = findings;
  const at = environment === undefined ? "" : `env.${shownKey(environment.name)}.`;
  const secrets = member(environment?.fields ?? top, "secrets");
  if (secrets === undefined) {
    if (environment !== undefined && member(top, "secrets") !== undefined) {
      warnings.push(
        `secrets stands at the top level of ${file} but not in env.${shownKey(environment.name)}, and environments do ` +
          "not inherit it: nothing of it is required here.",
      );
    }
    return [];
  }
  const names = isObject(secrets) ? (member(secrets, "required") ?? []) : undefined;
  if (!Array.isArray(names)) {
    const [path, found, kind] = isObject(secrets)
      ? ["secrets.required", member(secrets, "required"), "a list of names"]
      : ["secrets", secrets, "a map with required"];
    problems.push(`${place}, ${at}${path}: found ${kindOf(found)}. Give ${kind}.`);
    return [];
  }
  return names.filter((name, index): name is string => {
    const isName = typeof name === "string" && isBindingName(name);
    if (!isName) {
      problems.push(
        `${place}, ${at}secrets.required[${index}]: this is not the name of a secret (not shown). ${IDENTIFIER_CURE}`,
      );
    }
    return isName;
  });
}
