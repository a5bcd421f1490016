import { describe, expect, test } from "@jest/globals";
import { ACCOUNT_ID, type Interception, type WorkerSetup } from "../../sandbox/cloudflare.ts";
import type { Declaration } from "../../src/model/declaration.ts";
import type { Plan } from "../../src/model/plan/plan.ts";
import { withVersions } from "../../src/run/versions.ts";
import { A, emulated, linesOf, reads, refusalBody, SCRIPT, successBody } from "../support/emulated-client.ts";
import { aPlan } from "../support/results.ts";
import { virtualClock } from "../support/virtual-clock.ts";

const READS = [`GET ${SCRIPT}/deployments`, `GET ${SCRIPT}/versions`];
const UNDEPLOYED: WorkerSetup = { script: "api", latestVersionDeployed: false };

type Setting = {
  worker?: WorkerSetup;
  interceptions?: Interception[];
  declaration?: Partial<Declaration>;
  deploy?: boolean;
  cancelled?: AbortSignal;
  maxAttempts?: number;
  plan?: Partial<Plan>;
};

async function planned({ worker = { script: "api" }, deploy = true, ...setting }: Setting) {
  const { interceptions, maxAttempts = 1 } = setting;
  const { api, client } = await emulated({ options: { workers: [worker] }, interceptions, maxAttempts });
  const clock = virtualClock();
  const count = { requests: 0, attempts: 0 };
  const declaration = { set: [A], delete: [], versionTags: {}, ...setting.declaration };
  const plan = await withVersions(aPlan({ declaration, ...setting.plan }), {
    worker: { accountId: ACCOUNT_ID, script: "api", dispatchNamespace: worker.namespace },
    ...{ client, count, deploy, clock, cancelled: setting.cancelled ?? new AbortController().signal },
  });
  return { plan, count, waits: clock.waits, paths: linesOf(api.requests).sort(), api };
}

describe("a plan stays as it is", () => {
  test.each<[string, Setting, string[]]>([
    ["if the newest version is the only one deployed", {}, READS],
    ["if it has nothing to write", { worker: UNDEPLOYED, declaration: { set: [] } }, []],
    ["in a dispatch namespace, where there are no versions", { worker: { script: "api", namespace: "tenants" } }, []],
    ["if there is no version", { worker: { script: "api", hasVersion: false } }, READS],
  ])("%s", async (_case, setting, paths) => {
    const result = await planned(setting);
    expect(result.plan).toEqual(aPlan({ declaration: result.plan.declaration }));
    expect([result.paths, result.waits]).toEqual([paths, []]);
    expect(result.count.requests).toBe(paths.length);
  });
});

describe("a newest version that is not deployed", () => {
  const required = { kind: "required-missing", names: ["X"] } as const;

  test("is a problem, beside others, that names both versions", async () => {
    const { plan, api, waits } = await planned({ worker: UNDEPLOYED, plan: { problems: [required] } });
    const [deployed, latest] = api.worker("api")?.versions ?? [];
    expect(plan.problems).toEqual([
      required,
      {
        kind: "latest-not-deployed",
        latest: expect.objectContaining({ id: latest?.id, number: latest?.number, createdOn: latest?.createdOn }),
        deployed: [{ version: expect.objectContaining({ id: deployed?.id }), percentage: 100 }],
        deployedOn: expect.any(String),
      },
    ]);
    expect(plan.warnings).toEqual([]);
    expect(waits).toEqual([2_000, 5_000]);
  });

  test("is a warning of what the new version carries, if that is not deployed", async () => {
    const { plan, api, waits } = await planned({ worker: UNDEPLOYED, deploy: false });
    const latest = expect.objectContaining({ id: api.worker("api")?.latestVersion?.id });
    expect(plan.warnings).toMatchObject([{ kind: "stages-on", latest, deployed: [{ percentage: 100 }] }]);
    expect([plan.problems, waits]).toEqual([[], []]);
  });

  test("is none if it is deployed a moment later", async () => {
    const old = [{ versions: [{ version_id: "00000000-0000-0000-0000-000000000000", percentage: 100 }] }];
    const interceptions = [{ match: reads("deployments"), body: successBody({ deployments: old }), status: 200 }];
    const { plan, paths, waits } = await planned({ interceptions });
    expect(plan.problems).toEqual([]);
    expect(paths).toEqual([READS[0], READS[0], READS[1], READS[1]]);
    expect(waits).toEqual([2_000]);
  });

  test("is not waited for once the step is cancelled", async () => {
    const cancel = new AbortController();
    const interceptions: Interception[] = [
      {
        match: (request) => {
          if (reads("versions")(request)) cancel.abort();
          return false;
        },
      },
    ];
    const { plan, waits } = await planned({ worker: UNDEPLOYED, interceptions, cancelled: cancel.signal });
    expect(plan.problems).toMatchObject([{ kind: "latest-not-deployed" }]);
    expect(waits).toEqual([]);
  });
});

test.each(["deployments", "versions"])("if the %s cannot be read, the plan goes on and says so", async (what) => {
  const interceptions = [{ match: reads(what), status: 403, body: refusalBody(10023) }];
  const { plan, count } = await planned({ worker: UNDEPLOYED, interceptions });
  const because = { kind: "request", purpose: `list-${what}`, reason: { code: 10023 } };
  expect(plan.warnings).toMatchObject([{ kind: "versions-unknown", because }]);
  expect(plan.problems).toEqual([]);
  expect(count.requests).toBe(2);
});

test("if one of them cannot be read, the other does not try on behind the step's back", async () => {
  const interceptions = [
    { match: reads("versions"), status: 403, body: refusalBody(10023) },
    { match: reads("deployments"), status: 500, body: "", times: 2 },
  ];
  const { paths } = await planned({ interceptions, maxAttempts: 3 });
  expect(paths).toEqual([READS[0], READS[0], READS[0], READS[1]]);
});
