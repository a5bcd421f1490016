import { expect, test } from "@jest/globals";
import type { PlanProblem, PlanWarning } from "../../../src/model/plan/plan.ts";
import type { Undeployed } from "../../../src/model/plan/version.ts";
import { plain } from "../../../src/report/words/phrase.ts";
import { problemPhrase, warningPhrase } from "../../../src/report/words/plan-problems.ts";
import { aRefusal, numbered } from "../../support/results.ts";

const DISAGREE = "Usually this means that the latest version of the Worker is not the deployed one.";

test.each<[PlanProblem, string]>([
  ...[
    ["plain_text", "a plain-text variable", "variable"],
    ["json", "a JSON variable", "variable"],
    ["kv_namespace", 'a binding of type "kv_namespace"', "binding"],
    ["", "another binding", "binding"],
  ].map(([type = "", what, noun]): [PlanProblem, string] => [
    { kind: "name-taken", name: "MODE", type },
    `The Worker already has ${what} named MODE. Cloudflare would refuse the secret with code 10053. Remove the ${noun} from the Worker's configuration and deploy, then set the secret.`,
  ]),
  [
    { kind: "prune-without-secrets" },
    "prune: true without a secret to set would delete every secret on the Worker. List the ones to keep in secrets.",
  ],
  [
    { kind: "too-many-deletions", names: ["STALE", '"a b"'], maxDeletions: 1 },
    'prune would delete 2 secrets, but max-deletions is 1: STALE, "a b". Set the ones that you need, or protect them with keep. To delete all of them, raise max-deletions.',
  ],
  [
    { kind: "too-many-deletions", names: ["STALE"], maxDeletions: 0 },
    "prune would delete 1 secret, but max-deletions is 0: STALE. Set the ones that you need, or protect them with keep. To delete all of them, raise max-deletions.",
  ],
  [
    {
      ...{ kind: "too-many-deletions", names: ["STALE"], maxDeletions: 10 },
      workers: [
        { script: "api", count: 8 },
        { script: "web", count: 1200 },
      ],
    },
    "prune would delete 1,208 secrets on 2 Workers (api: 8, web: 1,200), but max-deletions is 10 for the whole step. Set the ones that you need, or protect them with keep. To delete all of them, raise max-deletions.",
  ],
  [
    { kind: "near-keep", pattern: "SHARED_KYE", line: 2, name: "SHARED_KEY" },
    "keep, line 2: SHARED_KYE matches no secret on the Worker, and prune would delete SHARED_KEY. Did you mean SHARED_KEY?",
  ],
  [
    { kind: "required-deleted", name: "A", by: "prune" },
    "A is required, but prune would delete it. Set it, or protect it with keep.",
  ],
  [
    { kind: "required-deleted", name: "A", by: "delete" },
    "A is listed in both required and delete. Remove it from one of them.",
  ],
  [
    { kind: "required-not-secret", name: "A", type: "plain_text" },
    "A is required, but on the Worker it is a plain-text variable, not a secret. Set the secret, or remove it from required.",
  ],
  [
    { kind: "required-missing", names: ["A"] },
    "1 required secret would be missing after the step: A. Set it here, or remove it from required.",
  ],
  [
    { kind: "required-missing", names: ["A", "B"] },
    "2 required secrets would be missing after the step: A, B. Set them here, or remove them from required.",
  ],
])("the problem %j", (problem, sentence) => {
  expect(plain(problemPhrase(problem))).toBe(sentence);
});

test.each<[PlanWarning, string]>([
  [
    { kind: "not-secret", name: "MODE", type: "json" },
    "MODE is a JSON variable, not a secret, so delete leaves it alone. Remove it from the Worker's configuration.",
  ],
  [
    { kind: "lists-disagree", effect: "secret", names: ["A", "B"] },
    `Cloudflare reports some names both as a secret and as another binding, and the plan takes them for secrets: A, B. ${DISAGREE}`,
  ],
  [
    { kind: "lists-disagree", effect: "spared", names: ["A"] },
    `Cloudflare reports some names both as a secret and as another binding, and prune leaves them alone: A. ${DISAGREE}`,
  ],
  [
    { kind: "idle-keep", patterns: ['"X_*"', "Y"], names: ["OLD"] },
    'Prune deletes OLD, although keep has patterns that match no secret on the Worker: "X_*", Y. Check the patterns.',
  ],
  [
    { kind: "variable-limit", variables: 65, plan: "Free", limit: 64 },
    "The Worker would have 65 variables, secrets and plain-text variables together. The limit of Cloudflare's Free plan is 64: if the account has that plan, Cloudflare will refuse the patch with code 10055.",
  ],
])("the warning %j", (warning, sentence) => {
  expect(plain(warningPhrase(warning))).toBe(sentence);
});

test("names and types in a sentence are literals, whatever they hold", () => {
  const name = "@org/team";
  const [type, names, workers] = [name, [name], [{ script: name, count: 1 }]];
  const problems: PlanProblem[] = [
    { kind: "name-taken", name, type },
    { kind: "too-many-deletions", names, maxDeletions: 0 },
    { kind: "too-many-deletions", names, maxDeletions: 0, workers },
    { kind: "near-keep", pattern: name, line: 1, name },
    { kind: "required-deleted", name, by: "prune" },
    { kind: "required-deleted", name, by: "delete" },
    { kind: "required-not-secret", name, type },
    { kind: "required-missing", names },
  ];
  const warnings: PlanWarning[] = [
    { kind: "not-secret", name, type },
    { kind: "lists-disagree", effect: "secret", names },
    { kind: "idle-keep", patterns: names, names },
    { kind: "stages-on", latest: { id: name, createdOn: name, source: name }, deployed: [], deployedOn: name },
  ];
  const prose = [...problems.map(problemPhrase), ...warnings.map(warningPhrase)].flat();
  expect(prose.filter((part) => typeof part === "string" && part.includes("@"))).toEqual([]);
});

test("of many Workers that prune deletes from, forty are named", () => {
  const workers = numbered(43).map((script) => ({ script, count: 1 }));
  expect(plain(problemPhrase({ kind: "too-many-deletions", names: [], maxDeletions: 1, workers }))).toContain(
    "prune would delete 43 secrets on 43 Workers (N0001: 1, N0002: 1, ",
  );
});

const NEWEST = { id: "b7c1", number: 7, createdOn: "2026-11-20T10:00:59.123Z", source: "wrangler" };

test.each<[string, Undeployed, string]>([
  [
    "one",
    {
      latest: NEWEST,
      deployed: [{ version: { id: "a6b0", number: 6 }, percentage: 100 }],
      deployedOn: "2026-11-19T09:30:00Z",
    },
    "version 7 (b7c1, created 2026-11-20 10:00 UTC, by wrangler) is the newest, and version 6 (a6b0) has been deployed since 2026-11-19 09:30 UTC",
  ],
  [
    "two",
    {
      latest: NEWEST,
      deployed: [
        { version: { id: "a6b0" }, percentage: 90 },
        { version: { id: "b7c1", createdOn: "someday" }, percentage: 10 },
      ],
    },
    "version 7 (b7c1, created 2026-11-20 10:00 UTC, by wrangler) is the newest, and version (a6b0) at 90 % and version (b7c1, created someday) at 10 % have been deployed",
  ],
])("a newest version beside %s that is deployed", (_case, undeployed, said) => {
  expect(plain(problemPhrase({ kind: "latest-not-deployed", ...undeployed }))).toBe(
    `The newest version of the Worker is not deployed: ${said}. Cloudflare would refuse the change with code 10214. Deploy the newest version and run the step again, or set deploy: false to put the change into another version that is not deployed.`,
  );
  expect(plain(warningPhrase({ kind: "stages-on", ...undeployed }))).toBe(
    `The new version will also carry what the newest version holds: ${said}.`,
  );
});

test("versions that could not be read are said to be unknown", () => {
  expect(plain(warningPhrase({ kind: "versions-unknown", because: aRefusal() }))).toBe(
    "The versions of the Worker could not be read: code 10007 (HTTP 404). So it is not known whether Cloudflare will refuse the change with code 10214.",
  );
});
