import { isObject, type JsonObject } from "../../model/json.ts";
import { sanitize } from "../../privacy/sanitize.ts";
import { nameList } from "../../wording.ts";
import { Collector, type Reading, reading } from "../reading/findings.ts";
import type { Inputs, Sourced } from "../reading/inputs.ts";
import { kindOf } from "../reading/json-document.ts";
import { storedNameProblem } from "../reading/secret-names.ts";
import { displayPath } from "../reading/workspace.ts";
import { type ConfigFileContext, readConfigFile } from "./config-file.ts";

/** A value of the file and where it stands, as a phrase: "name of wrangler.jsonc". */
export type ConfigValue = {
  /** Undefined if it was refused, which is a problem already. */
  readonly value: string | undefined;
  readonly from: string;
};

/** What is taken of a wrangler configuration if the inputs do not say otherwise. */
export type WranglerConfig = {
  /** The whole name of the Worker, with the environment in it. */
  readonly name: ConfigValue | undefined;
  readonly accountId: ConfigValue | undefined;
  readonly required: readonly string[];
  /** The file's path, fit to be shown. */
  readonly file: string;
};

/** Returns whether the configuration should have given a value and could not, which is a problem already. */
export function isRefused(value: ConfigValue | undefined): boolean {
  return value !== undefined && value.value === undefined;
}

/** The part of the file that is read: the top level, and the chosen environment over it. */
type Scope = {
  readonly top: JsonObject;
  readonly environment: { readonly name: string; readonly fields: JsonObject } | undefined;
  /** Begins each problem: `wrangler-config "wrangler.jsonc"`. */
  readonly where: string;
  readonly file: string;
};

/**
 * Reads `wrangler-config` and `environment` as wrangler does (workers-sdk, packages/workers-utils/src/config): `name` and
 * `account_id` are inherited by environments, a name with `-<environment>` after it, and `secrets` is not. Undefined if
 * no file is given; a file that cannot be used is a problem, and its values count as refused.
 */
export function readWranglerConfig(inputs: Inputs, context: ConfigFileContext): Reading<WranglerConfig | undefined> {
  const path = inputs.text("wrangler-config");
  if (path === undefined) return reading(undefined);
  const file = displayPath(path);
  const unusable = {
    name: { value: undefined, from: file },
    accountId: { value: undefined, from: file },
    required: [],
    file,
  };
  const collect = new Collector();
  const top = collect.take(readConfigFile(path, context));
  if (top === undefined) return collect.reading(unusable);
  const where = `wrangler-config "${file}"`;
  const scope = collect.take(readScope(top, { chosen: inputs.sourced("environment"), where, file }));
  if (scope === undefined) return collect.reading(unusable);
  const name = collect.take(readName(scope));
  const accountId = collect.take(inherited(scope, "account_id"));
  return collect.reading({ name, accountId, required: collect.take(readRequired(scope)), file });
}

/** Takes own members only: the file may have a key `__proto__`. */
function member(fields: JsonObject, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

const refuse = (problem: string): Reading<undefined> => reading(undefined, { problems: [problem] });

type Choice = { readonly chosen: Sourced | undefined; readonly where: string; readonly file: string };

function readScope(top: JsonObject, { chosen, where, file }: Choice): Reading<Scope | undefined> {
  const scope = { top, environment: undefined, where, file };
  if (member(top, "pages_build_output_dir") !== undefined) {
    return refuse(
      `${where}: pages_build_output_dir makes this a Pages project, whose secrets are not those of a Worker. Set them ` +
        "with wrangler pages secret.",
    );
  }
  if (isBuilt(top)) return builtScope(scope, chosen);
  const environments = member(top, "env") ?? {};
  if (chosen === undefined) return reading(scope, { notes: unchosenNotes(file, environments) });
  if (member(top, "legacy_env") === false) {
    return refuse(
      `${where}: legacy_env: false asks for service environments, which Cloudflare no longer has. Remove it.`,
    );
  }
  if (!isObject(environments))
    return refuse(`${where}: env must be a map of environments, not ${kindOf(environments)}.`);
  return environmentScope(scope, { environments, chosen });
}

function environmentScope(
  scope: Scope,
  { environments, chosen }: { readonly environments: JsonObject; readonly chosen: Sourced },
): Reading<Scope | undefined> {
  const { where, file } = scope;
  const fields = member(environments, chosen.value);
  if (isObject(fields)) {
    const environment = { name: chosen.value, fields };
    // A variable for the whole job is easily forgotten.
    const notes =
      chosen.from === "environment" ? [] : [`Environment ${displayKey(chosen.value)} of ${file} (${chosen.from}).`];
    return reading({ ...scope, environment }, { notes });
  }
  if (fields !== undefined)
    return refuse(`${where}: env.${displayKey(chosen.value)} must be a map, not ${kindOf(fields)}.`);
  const known = Object.keys(environments).map(displayKey);
  if (known.length > 0) return refuse(`${chosen.from} must be one of the environments in ${file}: ${nameList(known)}.`);
  const remedy = chosen.from === "environment" ? "remove environment" : "set the variable to nothing for this step";
  return refuse(`${chosen.from} selects an environment, but ${file} has none. Add it to env, or ${remedy}.`);
}

/** wrangler warns of this as well: whoever forgets the environment writes to the Worker of the top level. */
function unchosenNotes(file: string, environments: unknown): string[] {
  const names = Object.keys(isObject(environments) ? environments : {}).map(displayKey);
  if (names.length === 0) return [];
  return [
    `${file} has environments (${nameList(names)}), and none is chosen: its top level is used. To choose one, set environment.`,
  ];
}

/** A file that a build has written, such as that of Cloudflare's Vite plugin. Its environment was applied by the build. */
function isBuilt(top: JsonObject): boolean {
  const marks = ["topLevelName", "definedEnvironments", "userConfigPath"];
  return member(top, "env") === undefined && marks.some((mark) => member(top, mark) !== undefined);
}

function builtScope(scope: Scope, chosen: Sourced | undefined): Reading<Scope | undefined> {
  const target = member(scope.top, "targetEnvironment");
  const isOther = typeof target === "string" && target !== "" && chosen !== undefined && chosen.value !== target;
  if (chosen === undefined || (chosen.from !== "environment" && !isOther)) return reading(scope);
  const remedy =
    chosen.from === "environment"
      ? "Remove environment, and set CLOUDFLARE_ENV for the build instead."
      : "Set it to the same for the build and for this step.";
  return refuse(
    `${chosen.from} cannot be used with ${scope.file}: a build wrote that file and has applied its environment already. ` +
      remedy,
  );
}

function displayKey(key: string): string {
  return /^[\w-]{1,64}$/.test(key) ? key : `"${sanitize(key, { maxLength: 64 })}"`;
}

type Inherited = ConfigValue & { readonly value: string; readonly isOwn: boolean };

/** Finds a string of the environment, or else of the top level, and where it is. */
function inherited(
  scope: Scope,
  key: string,
): Reading<Inherited | (ConfigValue & { readonly value: undefined }) | undefined> {
  const { top, environment, where, file } = scope;
  const own = environment === undefined ? undefined : member(environment.fields, key);
  const value = own === undefined ? member(top, key) : own;
  const path = own === undefined ? key : `env.${displayKey(environment?.name ?? "")}.${key}`;
  // wrangler takes an empty one for none as well: templates have it.
  if (value === undefined || (typeof value === "string" && value.trim() === "")) return reading(undefined);
  const from = `${path} of ${file}`;
  if (typeof value === "string") return reading({ value: value.trim(), from, isOwn: own !== undefined });
  return reading(
    { value: undefined, from },
    { problems: [`${where}: ${path} must be a string, not ${kindOf(value)}.`] },
  );
}

function readName(scope: Scope): Reading<ConfigValue | undefined> {
  const { value: name, findings } = inherited(scope, "name");
  const { environment } = scope;
  if (name?.value === undefined || name.isOwn || environment === undefined) return reading(name, findings);
  const from = `${name.from} with environment ${displayKey(environment.name)}`;
  return reading({ value: `${name.value}-${environment.name}`, from }, findings);
}

function readRequired({ top, environment, where, file }: Scope): Reading<string[]> {
  const prefix = environment === undefined ? "" : `env.${displayKey(environment.name)}.`;
  const secrets = member(environment?.fields ?? top, "secrets");
  if (secrets === undefined) {
    if (environment === undefined || member(top, "secrets") === undefined) return reading([]);
    const warning =
      `${file} has secrets at its top level but not in env.${displayKey(environment.name)}. Environments do not inherit ` +
      "it, so none of them is required here.";
    return reading([], { warnings: [warning] });
  }
  const refuse = (path: string, rule: string): Reading<string[]> =>
    reading([], { problems: [`${where}: ${prefix}${path} must be ${rule}.`] });
  if (!isObject(secrets)) return refuse("secrets", `a map with required, not ${kindOf(secrets)}`);
  const names = member(secrets, "required") ?? [];
  if (!Array.isArray(names)) return refuse("secrets.required", `a list of names, not ${kindOf(names)}`);
  return namesIn(names, `${where}: ${prefix}secrets.required`);
}

/** What is found in place of a name is not shown: it may be a value. */
function namesIn(found: readonly unknown[], where: string): Reading<string[]> {
  const names: string[] = [];
  const problems: string[] = [];
  for (const [index, name] of found.entries()) {
    if (typeof name !== "string") problems.push(`${where}[${index}] must be a string, not ${kindOf(name)}.`);
    else {
      const problem = storedNameProblem(name);
      if (problem === undefined) names.push(name);
      else problems.push(`${where}[${index}]: ${problem}`);
    }
  }
  return reading(names, { problems });
}
