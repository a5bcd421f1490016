import { expect, test } from "@jest/globals";
import type { Door } from "../../src/cloudflare/envelope.ts";
import { deploymentList, versionList } from "../../src/cloudflare/history.ts";
import { redactor } from "../../src/privacy/redaction.ts";

const door: Door = { redact: redactor(["s3cret-value"]), displayName: (name) => name, known: new Map() };
const share = { version_id: "v1", percentage: 100 };
const annotations = { "workers/message": "s3cret-value\n", "workers/tag": "x".repeat(101) };
const said = { message: "***\\u{a}" };

test.each<[string, unknown, unknown]>([
  ["its versions", { versions: [share] }, { versions: [{ id: "v1", percentage: 100 }] }],
  [
    "all that is said of it",
    { versions: [share], created_on: "2026-11-25T10:00:00Z", source: "wrangler", annotations, other: 1 },
    { versions: [{ id: "v1", percentage: 100 }], createdOn: "2026-11-25T10:00:00Z", source: "wrangler", ...said },
  ],
  [
    "members of other types",
    { versions: [share], source: 1, annotations: "x" },
    { versions: [{ id: "v1", percentage: 100 }] },
  ],
])("a deployment: %s", (_case, entry, expected) => {
  expect(deploymentList({ deployments: [entry] }, door)).toEqual([expected]);
});

test.each<[string, unknown, unknown]>([
  ["its id", { id: "v1" }, { id: "v1" }],
  [
    "all that is said of it",
    { id: "v1", number: 7, metadata: { created_on: "2026-11-25T10:00:00Z", source: "dash" }, annotations },
    {
      id: "v1",
      number: 7,
      createdOn: "2026-11-25T10:00:00Z",
      source: "dash",
      ...said,
      tag: `${"x".repeat(100)}… (cut)`,
    },
  ],
  ["members of other types", { id: "v1", number: "7", metadata: [], annotations: null }, { id: "v1" }],
])("a version: %s", (_case, entry, expected) => {
  expect(versionList({ items: [entry] }, door)).toEqual([expected]);
});

test.each([
  undefined,
  null,
  {},
  { deployments: {}, items: {} },
  { deployments: [1], items: [1] },
  { deployments: [{}], items: [{}] },
  { deployments: [{ versions: [] }], items: [{ id: 1 }] },
  { deployments: [{ versions: [share, { version_id: "v2" }] }], items: [{ id: "v1" }, {}] },
  { deployments: [{ versions: [{ percentage: 100 }] }], items: [null] },
])("%j is neither a list of deployments nor of versions", (result) => {
  expect([deploymentList(result, door), versionList(result, door)]).toEqual(["no-list", "no-list"]);
});

test("of a long list, the newest are looked at", () => {
  const items = [...Array.from({ length: 50 }, (_, index) => ({ id: `v${index}` })), "not looked at"];
  expect(versionList({ items }, door)).toHaveLength(50);
});
