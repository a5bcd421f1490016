import { randomBytes } from "node:crypto";
import { apiError, failure } from "./envelope.ts";
import type { Interception } from "./interception.ts";
import { LOCKED } from "./lock.ts";

/**
 * Answers that come from before the API: Cloudflare's edge, which has pages of its own, and its limits. To be handed
 * to `intercept`, with `times`, `match` or `apply` as the case needs.
 */
export type ReadyAnswer = Required<Pick<Interception, "status" | "body" | "headers">>;

/** The headlines of the edge's own pages ("Cloudflare 5xx errors" in the support pages). */
const HEADLINES = {
  500: "Internal server error",
  502: "Bad gateway",
  503: "Service temporarily unavailable",
  504: "Gateway time-out",
  520: "Web server is returning an unknown error",
  521: "Web server is down",
  522: "Connection timed out",
  523: "Origin is unreachable",
  524: "A timeout occurred",
  525: "SSL handshake failed",
} as const;

export type EdgeStatus = keyof typeof HEADLINES;
export const EDGE_STATUSES = Object.keys(HEADLINES).map(Number) as EdgeStatus[];

/** The page that stands in for an origin that did not answer as it should. The ray in it is the header's. */
export function edgePage(status: EdgeStatus): ReadyAnswer {
  const headline = HEADLINES[status];
  return page(status, (ray) => ({
    title: `api.cloudflare.com | ${status}: ${headline}`,
    main: [
      `<h1 class="inline-block sm:block sm:mb-2 font-light text-60 lg:text-4xl text-black-dark leading-tight mr-2">`,
      `  <span class="inline-block">${headline}</span>`,
      `  <span class="code-label">Error code ${status}</span>`,
      `</h1>`,
      `<div>Visit <a href="https://www.cloudflare.com/5xx-error-landing?utm_source=errorcode_${status}">cloudflare.com</a> for more information.</div>`,
      `<h2 class="text-3xl font-normal leading-1.3 mb-4">What happened?</h2>`,
      `<p>The web server reported a ${headline.toLowerCase()} error.</p>`,
      footer(ray),
    ],
  }));
}

/** The edge's own limit, error 1015, which no envelope tells. */
export function edgeRateLimited(retryAfter?: RetryAfter): ReadyAnswer {
  const answer = page(429, (ray) => ({
    title: "Access denied | api.cloudflare.com used Cloudflare to restrict access",
    main: [
      `<h1 class="inline-block md:block mr-2 md:mb-2 font-light text-60 md:text-3xl text-black-dark leading-tight">`,
      `  <span data-translate="error">Error</span> <span>1015</span>`,
      `</h1>`,
      `<h2 class="text-gray-600 leading-1.3 text-3xl font-light">You are being rate limited</h2>`,
      `<p data-translate="what_happened">The owner of this website (api.cloudflare.com) has banned you temporarily from accessing this website.</p>`,
      footer(ray),
    ],
  }));
  return waiting(answer, retryAfter);
}

/** When to come back: seconds, sent as a number or as an HTTP date (RFC 9110, 10.2.3), or any text. */
export type RetryAfter = number | { dateIn: number } | string;

/**
 * The account's limit. Code 971 was also seen in an envelope with status 200; 10429 was seen on secrets-bulk itself, when
 * many Workers were changed.
 */
export function accountRateLimited(
  retryAfter?: RetryAfter,
  { code = 971, status = 429, limit = "1200 requests per 300 seconds" }: AccountLimit = {},
): ReadyAnswer {
  const what = code === 971 ? `More than ${limit} reached` : "Rate limited";
  const error = apiError(code, `${what}. Please wait and consider throttling your request speed`);
  return waiting(envelope(status, failure(status, error).body), retryAfter);
}

type AccountLimit = { code?: 971 | 10429; status?: 429 | 200; limit?: string };

/** Another change of the Worker is under way. The real one sends no Retry-After as far as is known. */
export function scriptLocked(retryAfter?: RetryAfter, how: keyof typeof LOCKED = "10035 in 429"): ReadyAnswer {
  const { status, body } = LOCKED[how];
  return waiting(envelope(status, body), retryAfter);
}

/** "An unknown error", which the API has for its own faults. */
export function internalError(): ReadyAnswer {
  return envelope(500, failure(500, apiError(10013, "workers.api.error.unknown")).body);
}

export function requestTimeout(): ReadyAnswer {
  return plainPage(408, "Request Time-out");
}

export function tooEarly(): ReadyAnswer {
  return plainPage(425, "Too Early");
}

function envelope(status: number, body: unknown): ReadyAnswer {
  return { status, headers: {}, body: JSON.stringify(body) };
}

function waiting({ headers, ...answer }: ReadyAnswer, retryAfter: RetryAfter | undefined): ReadyAnswer {
  if (retryAfter === undefined) return { ...answer, headers };
  const fixed = typeof headers === "function" ? headers() : headers;
  return { ...answer, headers: () => ({ ...fixed, "retry-after": retryAfterText(retryAfter) }) };
}

/** A date has whole seconds: it is rounded up, so that it is never over before the wait has begun. */
function retryAfterText(retryAfter: RetryAfter): string {
  if (typeof retryAfter !== "object") return String(retryAfter);
  return new Date(Math.ceil(Date.now() / 1000 + retryAfter.dateIn) * 1000).toUTCString();
}

type Page = { title: string; main: string[] };

function page(status: number, contentOf: (ray: string) => Page): ReadyAnswer {
  const ray = randomBytes(8).toString("hex");
  const { title, main } = contentOf(ray);
  const lines = [
    "<!DOCTYPE html>",
    `<!--[if gt IE 8]><!--> <html class="no-js" lang="en-US"> <!--<![endif]-->`,
    "<head>",
    `<title>${title}</title>`,
    `<meta charset="UTF-8" />`,
    `<meta name="robots" content="noindex, nofollow" />`,
    `<link rel="stylesheet" id="cf_styles-css" href="/cdn-cgi/styles/main.css" />`,
    "</head>",
    `<body><div id="cf-wrapper"><div id="cf-error-details" class="p-0">`,
    ...main,
    "</div></div></body></html>",
  ];
  const headers = {
    "content-type": "text/html; charset=UTF-8",
    "cache-control": "private, max-age=0, no-store, no-cache, must-revalidate",
    "cf-ray": `${ray}-AMS`,
  };
  return { status, headers, body: `${lines.join("\n")}\n` };
}

function footer(ray: string): string {
  return (
    `<div class="cf-error-footer"><span class="cf-footer-item">Cloudflare Ray ID: <strong>${ray}</strong></span> ` +
    `<span class="cf-footer-item">Performance &amp; security by <a href="https://www.cloudflare.com/">Cloudflare</a></span></div>`
  );
}

/** As the proxy in the edge itself answers, without a page of Cloudflare's design. */
function plainPage(status: number, reason: string): ReadyAnswer {
  const head = `<head><title>${status} ${reason}</title></head>`;
  const body = `<body>\n<center><h1>${status} ${reason}</h1></center>\n<hr><center>cloudflare</center>\n</body>`;
  return {
    status,
    headers: { "content-type": "text/html" },
    body: `<html>\r\n${head}\r\n${body}\r\n</html>\r\n`,
  };
}
