import * as accountRules from "./account-rules.ts";
import type { ApiError } from "./envelope.ts";
import { apiError } from "./envelope.ts";
import type { Rule } from "./rules.ts";
import * as secretRules from "./secret-rules.ts";
import * as versionRules from "./version-rules.ts";

export const BASE_PATH = "/client/v4";

const SCRIPT = "/accounts/:account/workers/scripts/:script";
const DISPATCH = "/accounts/:account/workers/dispatch/namespaces/:namespace/scripts/:script";
const LATEST = "/accounts/:account/workers/workers/:script/versions/latest";

const SECRET_ROUTES: [string, Record<string, Rule>][] = [
  ["/secrets-bulk", { PATCH: secretRules.patchSecrets }],
  ["/secrets", { GET: secretRules.listSecrets, PUT: secretRules.putSecret }],
  ["/secrets/:name", { GET: secretRules.getSecret, DELETE: secretRules.deleteSecret }],
  ["/settings", { GET: secretRules.getSettings }],
];

const ROUTES: [string, Record<string, Rule>][] = [
  ...[SCRIPT, DISPATCH].flatMap((base) =>
    SECRET_ROUTES.map(([path, rules]): [string, Record<string, Rule>] => [base + path, rules]),
  ),
  [`${DISPATCH}/bindings`, { GET: secretRules.getBindings }],
  [LATEST, { GET: versionRules.getLatestVersion, PATCH: versionRules.patchLatestVersion }],
  [`${SCRIPT}/versions`, { GET: versionRules.listVersions }],
  [`${SCRIPT}/versions/:version`, { GET: versionRules.getVersion }],
  [`${SCRIPT}/deployments`, { GET: versionRules.listDeployments, POST: versionRules.createDeployment }],
  [SCRIPT, { GET: accountRules.getScript, PUT: accountRules.uploadScript }],
  [DISPATCH, { GET: accountRules.getScript, PUT: accountRules.uploadScript }],
  ["/accounts/:account/workers/scripts", { GET: accountRules.listScripts }],
  ["/accounts/:account/workers/services/:script", { GET: accountRules.getService }],
  ["/accounts/:account", { GET: accountRules.getAccount }],
  ["/accounts", { GET: accountRules.listAccounts }],
  ["/memberships", { GET: accountRules.listMemberships }],
  ["/user", { GET: accountRules.getUser }],
  ["/user/tokens/verify", { GET: accountRules.verifyToken }],
];

export type Route = { rules: Record<string, Rule>; parameters: Record<string, string> };

/** `path` is what came over the wire, without the query. Segments are split first and decoded afterwards. */
export function findRoute(path: string): Route | undefined {
  if (!path.startsWith(`${BASE_PATH}/`)) return undefined;
  const segments = path.slice(BASE_PATH.length).split("/").map(decode);
  for (const [pattern, rules] of ROUTES) {
    const parameters = match(pattern.split("/"), segments);
    if (parameters !== undefined) return { rules, parameters };
  }
  return undefined;
}

/** Both errors come together, for a wrong path and for an account id that is none. */
export function noRoute(path: string): ApiError[] {
  return [
    apiError(7003, `Could not route to ${path}, perhaps your object identifier is invalid?`),
    apiError(7000, "No route for that URI"),
  ];
}

function match(pattern: string[], segments: (string | undefined)[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const segment = segments[index];
    if (segment === undefined) return undefined;
    if (!expected.startsWith(":")) {
      if (segment !== expected) return undefined;
    } else if (segment === "") return undefined;
    else parameters[expected.slice(1)] = segment;
  }
  return parameters;
}

/** undefined for an escape that is none */
function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
