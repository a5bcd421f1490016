import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type Cloudflare, startCloudflare } from "../../sandbox/cloudflare.ts";
import { type Listener, listen } from "../support/listeners.ts";
import { expectPatched, expectRefusedInput, patchStep } from "../support/patch-step.ts";

const UNENCRYPTED = "must begin with https://: http:// would send the credentials unencrypted.";
const NO_ADDRESS = "must be an address that begins with https://, such as https://api.cloudflare.com/client/v4";
const NOT_BARE = "must not have a user, a password, a query or a fragment. Give the bare address.";

let cloudflare: Cloudflare;
/** Whatever a step wants to send to another host comes here, so that "nothing was sent" can be seen. */
let proxy: Listener;

beforeEach(async () => {
  cloudflare = await startCloudflare({ workers: [{ script: "api" }] });
  proxy = await listen({ status: 502 });
});

afterEach(async () => {
  await cloudflare.close();
  await proxy.close();
});

function proxied(): Record<string, string> {
  return { HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url };
}

describe("api-base-url", () => {
  test("the proxy would have seen a request to another host", async () => {
    await patchStep({ baseUrl: "https://api.cloudflare.example/client/v4", env: proxied() });
    expect(proxy.requests.map(({ method, url }) => `${method} ${url}`)).toEqual(["CONNECT api.cloudflare.example:443"]);
  });

  test.each([
    "http://api.cloudflare.com/client/v4",
    "HTTP://API.CLOUDFLARE.COM/client/v4",
    "http:api.cloudflare.com/client/v4",
    "http:\\\\api.cloudflare.com\\client\\v4",
    "http://10.0.0.1/client/v4",
    "http://0.0.0.0/client/v4",
    "http://169.254.169.254/client/v4",
    "http://[::ffff:10.0.0.1]/client/v4",
    "http://[fe80::1]/client/v4",
    "http://127.0.0.1.example.com/client/v4",
    "http://localhost.example.com/client/v4",
    "http://127.0.0.1@example.com/client/v4",
    "http://localhost:80@example.com/client/v4",
    "http://example.com#@localhost/client/v4",
    "http://example.com?@localhost/client/v4",
  ])("%s: no http beyond the loopback host", async (baseUrl) => {
    const run = await patchStep({ baseUrl, env: proxied() });
    expectRefusedInput(run, `api-base-url ${UNENCRYPTED}`);
    expect(proxy.connections()).toBe(0);
  });

  test.each([
    "api.cloudflare.com/client/v4",
    "//api.cloudflare.com/client/v4",
    "/client/v4",
    "ftp://api.cloudflare.com/client/v4",
    "ws://127.0.0.1/client/v4",
    "file:///etc/passwd",
    "data:,x",
    "javascript:1",
    "https://",
    "https://[::1/client/v4",
    "https://127.0.0.1:99999/client/v4",
  ])("%s: no address of an API", async (baseUrl) => {
    const run = await patchStep({ baseUrl, env: proxied() });
    expectRefusedInput(run, `api-base-url ${NO_ADDRESS}`);
    expect(proxy.connections()).toBe(0);
  });

  test.each([
    "https://ops:0pen-sesame@api.cloudflare.com/client/v4",
    "https://0pen-sesame@api.cloudflare.com/client/v4",
    "https://:0pen-sesame@api.cloudflare.com/client/v4",
    "https://api.cloudflare.com/client/v4?token=0pen-sesame",
    "https://api.cloudflare.com/client/v4#0pen-sesame",
    "https://api.cloudflare.com/client/v4?",
    "https://api.cloudflare.com/client/v4#",
  ])("%s: more than an address, and not shown", async (baseUrl) => {
    const run = await patchStep({ baseUrl, env: proxied(), unseen: ["0pen-sesame"] });
    expectRefusedInput(run, `api-base-url ${NOT_BARE}`);
    expect(proxy.connections()).toBe(0);
  });

  test("the variable CLOUDFLARE_API_BASE_URL is held to the same", async () => {
    const variable = { CLOUDFLARE_API_BASE_URL: "http://api.cloudflare.com/client/v4" };
    const run = await patchStep({ env: { ...proxied(), ...variable } });
    expectRefusedInput(run, `CLOUDFLARE_API_BASE_URL ${UNENCRYPTED}`);
    expect(proxy.connections()).toBe(0);
  });

  test.each(["127.0.0.1", "localhost", "127.1", "2130706433", "LOCALHOST"])("http to %s is allowed", async (host) => {
    const run = await patchStep({ baseUrl: cloudflare.url.replace("127.0.0.1", host) });
    expectPatched(run, cloudflare.requests);
  });

  test("slashes at its end make no difference", async () => {
    expectPatched(await patchStep({ baseUrl: `${cloudflare.url}///` }), cloudflare.requests);
  });
});
