import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { type Cloudflare, startCloudflare } from "../../sandbox/cloudflare.ts";
import { type Authority, makeAuthority, type Wanted } from "../support/certificates.ts";
import { type Listener, listen } from "../support/listeners.ts";
import { expectNoAnswer, expectPatched, patchStep } from "../support/patch-step.ts";

const DAY = 24 * 60 * 60 * 1000;

let folder: string;
let known: Authority;
let unknown: Authority;
let trust: Record<string, string>;
let open: (Cloudflare | Listener)[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "certificates-"));
  known = await makeAuthority("Known authority");
  unknown = await makeAuthority("Unknown authority");
  const file = join(folder, "known.pem");
  writeFileSync(file, known.pem);
  trust = { NODE_EXTRA_CA_CERTS: file };
});

afterEach(async () => {
  for (const one of open) await one.close();
  open = [];
});

afterAll(() => rmSync(folder, { recursive: true }));

async function startWith({ authority, ...wanted }: Wanted & { authority: Authority }): Promise<Cloudflare> {
  const cloudflare = await startCloudflare({ workers: [{ script: "api" }], tls: await authority.issue(wanted) });
  open.push(cloudflare);
  return cloudflare;
}

/** What each of Node's codes is said to be. */
const CAUSES = {
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "certificate-not-trusted",
  CERT_HAS_EXPIRED: "certificate-expired",
  CERT_NOT_YET_VALID: "certificate-expired",
  ERR_TLS_CERT_ALTNAME_INVALID: "certificate-for-another-host",
} as const;

describe("a host is trusted by its certificate alone", () => {
  test("one of an authority that NODE_EXTRA_CA_CERTS names is trusted", async () => {
    const cloudflare = await startWith({ authority: known });
    const run = await patchStep({ baseUrl: cloudflare.url, env: trust });
    expectPatched(run, cloudflare.requests);
  });

  test("by its name, too", async () => {
    const cloudflare = await startWith({ authority: known, hosts: ["localhost"] });
    const run = await patchStep({ baseUrl: cloudflare.url.replace("127.0.0.1", "localhost"), env: trust });
    expectPatched(run, cloudflare.requests);
  });

  type Refused = {
    what: string;
    wanted: () => Wanted & { authority: Authority };
    code: keyof typeof CAUSES;
    trusting?: boolean;
  };
  const refused: Refused[] = [
    {
      what: "no authority that is known here",
      wanted: () => ({ authority: known }),
      code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
      trusting: false,
    },
    {
      what: "another authority than the one of NODE_EXTRA_CA_CERTS",
      wanted: () => ({ authority: unknown }),
      code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    },
    {
      what: "a trusted authority, but expired",
      wanted: () => ({
        authority: known,
        notBefore: new Date(Date.now() - 3 * DAY),
        notAfter: new Date(Date.now() - DAY),
      }),
      code: "CERT_HAS_EXPIRED",
    },
    {
      what: "a trusted authority, but not valid yet",
      wanted: () => ({
        authority: known,
        notBefore: new Date(Date.now() + DAY),
        notAfter: new Date(Date.now() + 3 * DAY),
      }),
      code: "CERT_NOT_YET_VALID",
    },
    {
      what: "a trusted authority, but for another host",
      wanted: () => ({ authority: known, hosts: ["api.cloudflare.example", "127.0.0.2"] }),
      code: "ERR_TLS_CERT_ALTNAME_INVALID",
    },
  ];

  test.each(refused)("$what: refused, and no request is sent", async ({ wanted, code, trusting = true }) => {
    const cloudflare = await startWith(wanted());
    const run = await patchStep({ baseUrl: cloudflare.url, env: trusting ? trust : {} });
    expectNoAnswer(run, CAUSES[code]);
    expect(run.annotations[0]?.message).toContain(`(${code})`);
    expect(cloudflare.requests).toEqual([]);
    expect(cloudflare.secrets("api")).toEqual([]);
  });

  test("NODE_TLS_REJECT_UNAUTHORIZED=0, set for another tool of the job, changes nothing", async () => {
    const cloudflare = await startWith({ authority: unknown });
    const run = await patchStep({ baseUrl: cloudflare.url, env: { NODE_TLS_REJECT_UNAUTHORIZED: "0" } });
    // Node itself warns of the variable on stderr.
    expect(run.annotations.map(({ message }) => message)).toEqual([
      expect.stringContaining("the host's certificate is not trusted (UNABLE_TO_VERIFY_LEAF_SIGNATURE). Behind"),
    ]);
    expect(run.outcome).toBe("failure");
    expect(cloudflare.requests).toEqual([]);
    expect(cloudflare.secrets("api")).toEqual([]);
  });

  test("a host that speaks no TLS gets nothing", async () => {
    const plain = await listen({ status: 200 });
    open.push(plain);
    const run = await patchStep({ baseUrl: plain.url.replace("http:", "https:") });
    expectNoAnswer(run, "tls", "unknown");
    expect(plain.connections()).toBe(1);
    expect(plain.requests).toEqual([]);
  });
});
