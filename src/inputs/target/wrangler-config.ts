import { isObject, type JsonObject } from "../../model/json.ts";
import { sanitize } from "../../privacy/sanitize.ts";
import { nameList } from "../../wording.ts";
import type { Context, Findings } from "../reading/context.ts";
import type { Sourced } from "../reading/inputs.ts";
import { kindOf } from "../reading/json-document.ts";
import { storedNameProblem } from "../reading/secret-names.ts";
import { displayPath } from "../reading/workspace.ts";
import { readConfigFile } from "./config-file.ts";

/** A value of the file and where it stands ("name of wrangler.jsonc"), or that it was refused, which is a problem already. */
type ConfigValue = Sourced | "refused" | undefined;

/** What is taken of a wrangler configuration if the inputs do not say otherwise. */
export type WranglerConfig = {
  /** The whole name of the Worker, with the environment in it. */
  readonly name: ConfigValue;
  readonly accountId: ConfigValue;
  readonly required: readonly string[];
  /** The file's path, fit to be shown. */
  readonly file: string;
};

/** The part of the file that is read: the top level, and the chosen environment over it. */
type Scope = {
  readonly top: JsonObject;
  readonly environment?: { readonly name: string; readonly fields: JsonObject };
  readonly file: string;
  /** Begins each problem: `wrangler-config "wrangler.jsonc"`. */
  readonly where: string;
  readonly findings: Findings;
};

/**
 * Reads `wrangler-config` and `environment` as wrangler does (workers-sdk, packages/workers-utils/src/config): `name` and
 * `account_id` are inherited by environments, a name with `-<environment>` after it, and `secrets` is not. Undefined if
 * no file is given; a file that cannot be used is a problem, and its values count as refused.
 */
export function readWranglerConfig(context: Context): WranglerConfig | undefined {
  const { inputs, findings } = context;
  const path = inputs.text("wrangler-config");
  if (path === undefined) return undefined;
  const file = displayPath(path);
  const top = readConfigFile(path, context);
  const scope =
    top && chosenScope({ top, file, where: `wrangler-config "${file}"`, findings }, inputs.sourced("environment"));
  if (scope === undefined) return { name: "refused", accountId: "refused", required: [], file };
  return { name: readName(scope), accountId: inherited(scope, "account_id"), required: readRequired(scope), file };
}

/** Takes own members only: the file may have a key `__proto__`. */
function member(fields: JsonObject, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function chosenScope(scope: Scope, chosen: Sourced | undefined): Scope | undefined {
  const { top, where, findings } = scope;
  if (member(top, "pages_build_output_dir") !== undefined) {
    return findings.problem(
      `${where}: pages_build_output_dir makes this a Pages project, whose secrets are not those of a Worker. Set them ` +
        "with wrangler pages secret.",
    );
  }
  if (isBuilt(top)) return builtScope(scope, chosen);
  const environments = member(top, "env") ?? {};
  if (chosen === undefined) {
    noteEnvironments(scope, environments);
    return scope;
  }
  if (member(top, "legacy_env") === false) {
    return findings.problem(
      `${where}: legacy_env: false asks for service environments, which Cloudflare no longer has. Remove it.`,
    );
  }
  if (!isObject(environments)) {
    return findings.problem(`${where}: env must be a map of environments, not ${kindOf(environments)}.`);
  }
  return environmentScope(scope, { environments, chosen });
}

function environmentScope(
  scope: Scope,
  { environments, chosen: { value: name, from } }: { readonly environments: JsonObject; readonly chosen: Sourced },
): Scope | undefined {
  const { file, where, findings } = scope;
  const fields = member(environments, name);
  if (isObject(fields)) {
    // A variable for the whole job is easily forgotten.
    if (from !== "environment") findings.note(`Environment ${displayKey(name)} of ${file} (${from}).`);
    return { ...scope, environment: { name, fields } };
  }
  if (fields !== undefined) {
    return findings.problem(`${where}: env.${displayKey(name)} must be a map, not ${kindOf(fields)}.`);
  }
  const known = Object.keys(environments).map(displayKey);
  if (known.length > 0) {
    return findings.problem(`${from} must be one of the environments in ${file}: ${nameList(known)}.`);
  }
  const remedy = from === "environment" ? "remove environment" : "set the variable to nothing for this step";
  return findings.problem(`${from} selects an environment, but ${file} has none. Add it to env, or ${remedy}.`);
}

/** wrangler warns of this as well: whoever forgets the environment writes to the Worker of the top level. */
function noteEnvironments({ file, findings }: Scope, environments: unknown): void {
  const names = Object.keys(isObject(environments) ? environments : {}).map(displayKey);
  if (names.length === 0) return;
  findings.note(
    `${file} has environments (${nameList(names)}), and none is chosen: its top level is used. To choose one, set environment.`,
  );
}

/** A file that a build has written, such as that of Cloudflare's Vite plugin. Its environment was applied by the build. */
function isBuilt(top: JsonObject): boolean {
  const marks = ["topLevelName", "definedEnvironments", "userConfigPath"];
  return member(top, "env") === undefined && marks.some((mark) => member(top, mark) !== undefined);
}

function builtScope(scope: Scope, chosen: Sourced | undefined): Scope | undefined {
  const target = member(scope.top, "targetEnvironment");
  if (chosen === undefined) return scope;
  const isOther = typeof target === "string" && target !== "" && chosen.value !== target;
  if (chosen.from !== "environment" && !isOther) return scope;
  const remedy =
    chosen.from === "environment"
      ? "Remove environment, and set CLOUDFLARE_ENV for the build instead."
      : "Set it to the same for the build and for this step.";
  return scope.findings.problem(
    `${chosen.from} cannot be used with ${scope.file}: a build wrote that file and has applied its environment already. ` +
      remedy,
  );
}

function displayKey(key: string): string {
  return /^[\w-]{1,64}$/.test(key) ? key : `"${sanitize(key, { maxLength: 64 })}"`;
}

/** Finds a string of the environment, or else of the top level. */
function inherited({ top, environment, file, where, findings }: Scope, key: string): ConfigValue {
  const own = environment && member(environment.fields, key);
  const value = own === undefined ? member(top, key) : own;
  const path = environment === undefined || own === undefined ? key : `env.${displayKey(environment.name)}.${key}`;
  if (value !== undefined && typeof value !== "string") {
    return findings.problem(`${where}: ${path} must be a string, not ${kindOf(value)}.`, "refused");
  }
  // wrangler takes an empty one for none as well: templates have it.
  const text = value?.trim() ?? "";
  return text === "" ? undefined : { value: text, from: `${path} of ${file}` };
}

function readName(scope: Scope): ConfigValue {
  const { environment } = scope;
  const name = inherited(scope, "name");
  const isInherited = environment !== undefined && member(environment.fields, "name") === undefined;
  if (typeof name !== "object" || !isInherited) return name;
  const from = `${name.from} with environment ${displayKey(environment.name)}`;
  return { value: `${name.value}-${environment.name}`, from };
}

function readRequired({ top, environment, file, where, findings }: Scope): string[] {
  const path = environment === undefined ? "secrets" : `env.${displayKey(environment.name)}.secrets`;
  const secrets = member(environment?.fields ?? top, "secrets");
  if (secrets === undefined) {
    if (environment !== undefined && member(top, "secrets") !== undefined) {
      findings.warning(
        `${file} has secrets at its top level but not in env.${displayKey(environment.name)}. Environments do not inherit ` +
          "it, so none of them is required here.",
      );
    }
    return [];
  }
  if (!isObject(secrets)) {
    return findings.problem(`${where}: ${path} must be a map with required, not ${kindOf(secrets)}.`, []);
  }
  const names = member(secrets, "required") ?? [];
  if (!Array.isArray(names)) {
    return findings.problem(`${where}: ${path}.required must be a list of names, not ${kindOf(names)}.`, []);
  }
  // What is found in place of a name is not shown: it may be a value.
  return names.flatMap((name: unknown, index) => {
    const place = `${where}: ${path}.required[${index}]`;
    if (typeof name !== "string") return findings.problem(`${place} must be a string, not ${kindOf(name)}.`, []);
    const problem = storedNameProblem(name);
    return problem === undefined ? [name] : findings.problem(`${place}: ${problem}`, []);
  });
}
