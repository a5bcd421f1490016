import { request as httpsRequest } from "node:https";
import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { makeAuthority } from "../../support/certificates.ts";
import { BEARER, patch, SCRIPT, start, text } from "./calls.ts";

async function causeOf(asked: Promise<unknown>): Promise<unknown> {
  const error = await asked.then(
    () => undefined,
    (thrown: Error) => thrown,
  );
  return (error?.cause as { code?: string } | undefined)?.code;
}

test("reset before any byte: no request is seen, and the next connection is served", async () => {
  const cloudflare = await start();
  cloudflare.interceptConnections("reset", 2);
  for (const _ of [1, 2]) {
    const cause = await causeOf(patch(cloudflare, text("A")));
    expect(cause).toMatch(/^(ECONNRESET|ECONNABORTED|UND_ERR_SOCKET|EPIPE)$/);
  }
  expect(cloudflare.requests).toEqual([]);
  expect((await patch(cloudflare, text("A"))).status).toBe(200);
  expect(cloudflare.connections()).toBe(3);
});

test("stalled: the request is not seen, and closing does not wait for it", async () => {
  const cloudflare = await start();
  cloudflare.interceptConnections("stall");
  const asked = expect(patch(cloudflare, text("A"))).rejects.toThrow();
  while (cloudflare.connections() === 0) await delay(5);
  await delay(50);
  expect(cloudflare.requests).toEqual([]);
  await cloudflare.close();
  await asked;
});

test("stalled over TLS: the handshake is never finished, and the next one is", async () => {
  const authority = await makeAuthority("Authority");
  const cloudflare = await start({ tls: await authority.issue({}) });
  cloudflare.interceptConnections("stall");
  const ask = () =>
    new Promise<number | undefined>((resolve, reject) => {
      const options = { headers: BEARER, ca: authority.pem, agent: false as const };
      const sent = httpsRequest(`${cloudflare.url}${SCRIPT}/secrets`, options, ({ statusCode }) => resolve(statusCode));
      sent.on("socket", (socket) => {
        socket.once("connect", () => setTimeout(() => sent.destroy(new Error("no handshake")), 200));
        socket.once("secureConnect", () => sent.removeAllListeners("error"));
      });
      sent.on("error", reject).end();
    });
  await expect(ask()).rejects.toThrow("no handshake");
  expect([cloudflare.connections(), cloudflare.requests.length]).toEqual([1, 0]);
  expect(await ask()).toBe(200);
});

test("refused while the emulator is shut, and taken again at the same address", async () => {
  const cloudflare = await start();
  cloudflare.shut();
  cloudflare.shut();
  expect(await causeOf(patch(cloudflare, text("A")))).toBe("ECONNREFUSED");
  await cloudflare.reopen();
  expect((await patch(cloudflare, text("A"))).status).toBe(200);
  cloudflare.shut();
});
