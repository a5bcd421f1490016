import { describe, expect, test } from "@jest/globals";
import { parseEnvelope } from "../../src/cloudflare/envelope.ts";
import { refusal, unreadable } from "../../src/cloudflare/refusal.ts";
import type { Answer } from "../../src/http/request.ts";
import { redactor } from "../../src/privacy/redaction.ts";

const what = "the patch of Worker api";
const redact = redactor(["s3cret-value", "8675309", "10007"]);
const RAY = { "cf-ray": "8f0-AMS" };

function refused(status: number, body: unknown, headers: Answer["headers"] = {}) {
  const answer = { status, headers, body: JSON.stringify(body) };
  const { code, message } = refusal({ answer, envelope: parseEnvelope(answer.body), what, redact });
  return { code, lines: message.split("\n") };
}

const NO_WORKER = [
  "Cause: There is no Worker of this name on this account (or in this dispatch namespace).",
  "What to do: Deploy the Worker first, or correct account-id or script-name: with wrangler environments it is " +
    "<name>-<environment>. This action never creates a Worker.",
];
const INTERNAL = [
  "Cause: Cloudflare, or something on the way to it, had an internal error.",
  "What to do: Run the step again; if it stays, see https://www.cloudflarestatus.com.",
];

describe("a refusal", () => {
  test.each<[string, number, unknown, number, string[]]>([
    [
      "a known code",
      404,
      { errors: [{ code: 10007, message: "Not here." }] },
      10007,
      [`Cloudflare refused ${what}: code 10007 (HTTP 404).`, ...NO_WORKER, 'Cloudflare says: code 10007, "Not here."'],
    ],
    [
      "a known code behind an unknown one",
      404,
      { errors: [{ code: 1, message: "x" }, { code: 10090 }] },
      10090,
      [
        `Cloudflare refused ${what}: code 10090 (HTTP 404).`,
        ...NO_WORKER,
        'Cloudflare says: code 1, "x"',
        "Cloudflare says: code 10090, no message",
      ],
    ],
    [
      "a value as a code, which is no code then",
      400,
      { errors: [{ code: 8675309, message: "x" }] },
      400,
      [`Cloudflare refused ${what}: HTTP 400.`, 'Cloudflare says: "x"'],
    ],
    [
      "an unknown code, all its members",
      400,
      {
        errors: [
          { message: "y" },
          { code: 12345, message: "x", documentation_url: "https://d", source: { pointer: "/secrets/A" } },
        ],
      },
      12345,
      [
        `Cloudflare refused ${what}: code 12345 (HTTP 400).`,
        'Cloudflare says: "y"',
        'Cloudflare says: code 12345, "x", at /secrets/A, see https://d',
      ],
    ],
    [
      "no reason",
      400,
      { success: false },
      400,
      [`Cloudflare refused ${what}: HTTP 400.`, "Cloudflare gave no reason."],
    ],
    [
      "a 200 that is none",
      200,
      { success: false, errors: [] },
      200,
      [`Cloudflare refused ${what}: HTTP 200.`, "Cloudflare gave no reason."],
    ],
    [
      "an unknown code with a known status",
      503,
      { errors: [{ code: 2, message: "x" }] },
      2,
      [`Cloudflare refused ${what}: code 2 (HTTP 503).`, ...INTERNAL, 'Cloudflare says: code 2, "x"'],
    ],
    [
      "more errors than anyone reads",
      400,
      { errors: Array.from({ length: 8 }, (_, index) => ({ code: index + 1, message: "x" })) },
      1,
      [
        `Cloudflare refused ${what}: code 1 (HTTP 400).`,
        ...[1, 2, 3, 4, 5].map((code) => `Cloudflare says: code ${code}, "x"`),
        "… and 3 more errors.",
      ],
    ],
    [
      "text that must not be printed as it is",
      400,
      {
        errors: [
          {
            code: 3,
            message: "s3cret-value\n::error::x",
            source: { pointer: "/s3cret-value" },
            documentation_url: "##[x]",
          },
        ],
      },
      3,
      [
        `Cloudflare refused ${what}: code 3 (HTTP 400).`,
        'Cloudflare says: code 3, "***\\u{a}: :error: :x", at /***, see ## [x]',
      ],
    ],
  ])("%s", (_case, status, body, code, lines) => {
    expect(refused(status, body)).toEqual({ code, lines });
  });

  test("ends with the ray, which is cleaned too", () => {
    expect(refused(400, {}, RAY).lines.at(-1)).toBe("cf-ray: 8f0-AMS");
    expect(refused(400, {}, { "cf-ray": `::${"x".repeat(99)}` }).lines.at(-1)).toBe(
      `cf-ray: : :${"x".repeat(61)}… (cut)`,
    );
  });

  test("without an envelope it is an answer that cannot be read", () => {
    const answer = { status: 502, headers: RAY, body: "<html>" };
    expect(refusal({ answer, envelope: undefined, what, redact })).toEqual(unreadable({ answer, what, redact }));
  });
});

describe("an answer that cannot be read", () => {
  test.each<[string, Answer, number | string, string[]]>([
    ["an empty body", { status: 200, headers: {}, body: " \n" }, "answer", ["HTTP 200, an empty body."]],
    [
      "cut off",
      { status: 200, headers: RAY, body: '{"success":tr' },
      "answer",
      ["HTTP 200, no JSON object, or one that is cut off.", "cf-ray: 8f0-AMS"],
    ],
    [
      "a login page",
      { status: 200, headers: {}, body: "<!DOCTYPE html><p>s3cret-value" },
      "answer",
      [
        "HTTP 200, an HTML page.",
        "Cause: Something other than Cloudflare's API answered, such as a proxy or a login page.",
        "What to do: Check api-base-url and the proxy of the runner.",
      ],
    ],
    [
      "a page of the edge",
      { status: 502, headers: {}, body: "\n<html>" },
      502,
      ["HTTP 502, an HTML page.", ...INTERNAL],
    ],
    [
      "a plain 404",
      { status: 404, headers: {}, body: "404 page not found" },
      404,
      ["HTTP 404, no JSON object, or one that is cut off."],
    ],
    [
      "a page to log in on, which says nothing of the token",
      { status: 401, headers: {}, body: "<!doctype html>" },
      401,
      [
        "HTTP 401, an HTML page.",
        "Cause: Something other than Cloudflare's API answered, such as a proxy or a login page.",
        "What to do: Check api-base-url and the proxy of the runner.",
      ],
    ],
    [
      "a page of a proxy that lets nothing through",
      { status: 403, headers: {}, body: "<!doctype html>" },
      403,
      [
        "HTTP 403, an HTML page.",
        "Cause: Something other than Cloudflare's API answered, such as a proxy or a login page.",
        "What to do: Check api-base-url and the proxy of the runner.",
      ],
    ],
    [
      "a challenge",
      { status: 403, headers: { "cf-mitigated": "challenge" }, body: "<html>" },
      403,
      [
        "HTTP 403, a challenge page of Cloudflare's firewall.",
        "Cause: The firewall in front of the API took the runner for a bot.",
        "What to do: Run the step again; on a self-hosted runner, check the reputation of its IP address.",
      ],
    ],
    [
      "a redirect",
      { status: 302, headers: { location: "https://user:s3cret-value@x" }, body: "" },
      "redirect",
      [
        "HTTP 302, a redirect, which is not followed because the credentials would go with it.",
        "Cause: The address of the API is not this one.",
        "What to do: Check api-base-url.",
      ],
    ],
  ])("%s", (_case, answer, code, [found, ...rest]) => {
    const error = unreadable({ answer, what, redact });
    expect(error.code).toBe(code);
    expect(error.message.split("\n")).toEqual([`The answer to ${what} cannot be read: ${found}`, ...rest]);
  });
});
