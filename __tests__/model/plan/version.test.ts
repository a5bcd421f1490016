import { expect, test } from "@jest/globals";
import { type Deployment, type Undeployed, undeployedLatest } from "../../../src/model/plan/version.ts";

const V3 = { id: "v3", number: 3, createdOn: "2026-11-03T00:00:00Z", source: "wrangler" };
const V2 = { id: "v2", number: 2, createdOn: "2026-11-02T00:00:00Z", source: "dash" };
const at = (...shares: [id: string, percentage: number][]): Deployment => {
  return { versions: shares.map(([id, percentage]) => ({ id, percentage })), createdOn: "2026-11-02T01:00:00Z" };
};
const deployedOn = "2026-11-02T01:00:00Z";

test.each<[string, Deployment[], Undeployed["deployed"] | undefined]>([
  ["the newest alone", [at(["v3", 100]), at(["v2", 100])], undefined],
  ["the newest alone, and another without a share", [at(["v3", 100], ["v2", 0])], undefined],
  ["another one", [at(["v2", 100]), at(["v3", 100])], [{ version: V2, percentage: 100 }]],
  [
    "the newest and another",
    [at(["v3", 10], ["v2", 90])],
    [
      { version: V3, percentage: 10 },
      { version: V2, percentage: 90 },
    ],
  ],
  ["one that is not listed", [at(["v1", 100])], [{ version: { id: "v1" }, percentage: 100 }]],
  ["none", [], undefined],
  ["none with a share", [at(["v2", 0])], undefined],
])("of what is deployed: %s", (_case, deployments, deployed) => {
  const undeployed = deployed && { latest: V3, deployed, deployedOn };
  expect(undeployedLatest({ versions: [V3, V2], deployments })).toEqual(undeployed);
});

test("without a version, or without the time of the deployment, nothing is made up", () => {
  expect(undeployedLatest({ versions: [], deployments: [at(["v2", 100])] })).toBeUndefined();
  const deployments = [{ versions: [{ id: "v2", percentage: 100 }] }];
  expect(undeployedLatest({ versions: [V3], deployments })).not.toHaveProperty("deployedOn");
});
