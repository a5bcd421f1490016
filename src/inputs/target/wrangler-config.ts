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
  /** Adds a problem of the file. */
  readonly refuse: (problem: string) => undefined;
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
  const refuse = (problem: string): undefined => findings.problem(`wrangler-config "${file}": ${problem}`);
  const top = readConfigFile(path, context);
  const scope = top && chosenScope({ top, file, refuse, findings }, inputs.sourced("environment"));
  if (scope === undefined) return { name: "refused", accountId: "refused", required: [], file };
  return { name: readName(scope), accountId: inherited(scope, "account_id"), required: readRequired(scope), file };
}

/** Takes own members only: the file may have a key `__proto__`. */
function member(fields: JsonObject, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function chosenScope(scope: Scope, chosen: Sourced | undefined): Scope | undefined {
  const { top, refuse } = scope;
  if (member(top, "pages_build_output_dir") !== undefined) {
    return refuse(
      "pages_build_output_dir makes this a Pages project, whose secrets are not those of a Worker. Set them with wrangler " +
        "pages secret.",
    );
  }
  if (isBuilt(top)) return builtScope(scope, chosen);
  const environments = member(top, "env") ?? {};
  if (chosen === undefined) {
    noteEnvironments(scope, environments);
    return scope;
  }
  if (member(top, "legacy_env") === false) {
    return refuse("legacy_env: false asks for service environments, which Cloudflare no longer has. Remove it.");
  }
  if (!isObject(environments)) return refuse(`env must be a map of environments, not ${kindOf(environments)}.`);
  return environmentScope(scope, { environments, chosen });
}

function environmentScope(
  scope: Scope,
  { environments, chosen: { value: name, from } }: { readonly environments: JsonObject; readonly chosen: Sourced },
): Scope | undefined {
  const { file, refuse, findings } = scope;
  const fields = member(environments, name);
  if (isObject(fields)) {
    // A variable for the whole job is easily forgotten.
    if (from !== "environment") findings.notes.push(`Environment ${displayKey(name)} of ${file} (${from}).`);
    return { ...scope, environment: { name, fields } };
  }
  if (fields !== undefined) return refuse(`env.${displayKey(name)} must be a map, not ${kindOf(fields)}.`);
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
  findings.notes.push(
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
function inherited({ top, environment, file, refuse }: Scope, key: string): ConfigValue {
  const own = environment && member(environment.fields, key);
  const value = own === undefined ? member(top, key) : own;
  const path = environment === undefined || own === undefined ? key : `env.${displayKey(environment.name)}.${key}`;
  if (value !== undefined && typeof value !== "string") {
    refuse(`${path} must be a string, not ${kindOf(value)}.`);
    return "refused";
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

function readRequired({ top, environment, file, refuse, findings }: Scope): string[] {
  const prefix = environment === undefined ? "" : `env.${displayKey(environment.name)}.`;
  const secrets = member(environment?.fields ?? top, "secrets");
  if (secrets === undefined) {
    if (environment !== undefined && member(top, "secrets") !== undefined) {
      findings.warnings.push(
        `${file} has secrets at its top level but not in env.${displayKey(environment.name)}. Environments do not inherit ` +
          "it, so none of them is required here.",
      );
    }
    return [];
  }
  const names = isObject(secrets) ? (member(secrets, "required") ?? []) : undefined;
  if (Array.isArray(names))
    return namesIn(names, (at, problem) => refuse(`${prefix}secrets.required[${at}]${problem}`));
  refuse(
    names === undefined
      ? `${prefix}secrets must be a map with required, not ${kindOf(secrets)}.`
      : `${prefix}secrets.required must be a list of names, not ${kindOf(names)}.`,
  );
  return [];
}

/** What is found in place of a name is not shown: it may be a value. */
function namesIn(found: readonly unknown[], refuse: (index: number, problem: string) => void): string[] {
  return found.filter((name, index): name is string => {
    const problem = typeof name === "string" ? storedNameProblem(name) : undefined;
    if (typeof name !== "string") refuse(index, ` must be a string, not ${kindOf(name)}.`);
    else if (problem !== undefined) refuse(index, `: ${problem}`);
    return typeof name === "string" && problem === undefined;
  });
}
