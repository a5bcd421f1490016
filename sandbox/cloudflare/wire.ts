import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { Answer } from "./envelope.ts";

/** A request as it came over the wire, and what became of it. */
export type RecordedRequest = {
  method: string;
  /** raw, with the query */
  path: string;
  headers: IncomingHttpHeaders;
  /** names and values in turn, as sent */
  rawHeaders: string[];
  body: Buffer;
  /** the body, where it is JSON */
  json?: unknown;
  /** milliseconds since 1970 */
  at: number;
  /** whether anything was changed */
  applied: boolean;
  /** as answered; 0 as long as there is no answer, and for ever where a fault withholds it */
  status: number;
};

/**
 * What goes wrong on the wire. `reset`: the connection breaks without an answer. `hang`: there never is one.
 * `slow-drip`: a byte of the body every 50 ms. `half-body`: the connection ends in the middle of the body.
 * `wrong-content-length`: the header announces fewer bytes than follow. `empty`: no body.
 */
export type Fault = "reset" | "hang" | "slow-drip" | "half-body" | "wrong-content-length" | "empty";

const DRIP_MS = 50;

/** undefined when the client went away in the middle of its request */
export async function readRequest(message: IncomingMessage): Promise<RecordedRequest | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of message) chunks.push(chunk);
  } catch {
    return undefined;
  }
  const body = Buffer.concat(chunks);
  const request: RecordedRequest = {
    method: message.method ?? "",
    path: message.url ?? "",
    headers: message.headers,
    rawHeaders: message.rawHeaders,
    body,
    at: Date.now(),
    applied: false,
    status: 0,
  };
  try {
    request.json = JSON.parse(body.toString());
  } catch {
    // Not JSON: `json` stays away.
  }
  return request;
}

/** Headers that come with everything; those of the answer go before them. */
export function commonHeaders(): Record<string, string> {
  return {
    "cf-ray": `${randomBytes(8).toString("hex")}-AMS`,
    "cf-cache-status": "DYNAMIC",
    server: "cloudflare",
  };
}

/** Sends the answer, with a fault if there is one. Gives the status that the client sees, 0 for none. */
export function send(response: ServerResponse, answer: Answer, fault?: Fault): number {
  if (fault === "hang") return 0;
  if (fault === "reset") {
    response.socket?.resetAndDestroy();
    return 0;
  }
  const bytes = fault === "empty" ? Buffer.alloc(0) : encode(answer.body);
  const announced = fault === "wrong-content-length" ? Math.floor(bytes.length / 2) : bytes.length;
  const headers = { "content-type": contentType(answer.body), "content-length": String(announced), ...answer.headers };
  response.writeHead(answer.status, headers);
  if (fault === "slow-drip") drip(response, bytes);
  else if (fault === "half-body") {
    response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => response.socket?.end());
  } else response.end(bytes);
  return answer.status;
}

function encode(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body;
  return Buffer.from(typeof body === "string" ? body : JSON.stringify(body));
}

/** What is not an envelope comes from the edge, mostly as a page. */
function contentType(body: unknown): string {
  const isPage = typeof body === "string" && body.trimStart().startsWith("<");
  return isPage ? "text/html; charset=UTF-8" : "application/json";
}

function drip(response: ServerResponse, bytes: Buffer): void {
  let sent = 0;
  const timer = setInterval(() => {
    if (sent < bytes.length) response.write(bytes.subarray(sent, sent + 1));
    else response.end();
    sent += 1;
  }, DRIP_MS);
  response.once("close", () => clearInterval(timer));
}
